//! A log of who joined and who left, as Microsoft Teams wrote it at first.

use std::collections::HashMap;

use kith_model::match_key::fold;

use super::rows::{People, Rows};
use super::{Attendee, Join};
use crate::Field;

/// Everybody once. Whoever did not leave before the log ends was there until then.
pub(super) fn attendees(rows: &Rows<'_>) -> Vec<Attendee> {
    let mut people = People::default();
    // By place: what the line said that let them in.
    let mut inside: HashMap<usize, String> = HashMap::new();
    let mut last = None;
    for record in rows.reading.rows() {
        let at = rows.time(record, Field::Timestamp);
        let action = fold(rows.reading.value(record, Field::Action));
        last = last.max(at);
        let Some(place) = people.place(rows, record) else {
            continue;
        };
        let joins = &mut people.all[place].joins;
        match inside.get(&place) {
            // The same word twice lets nobody out.
            Some(entered) if *entered != action => {
                inside.remove(&place);
                if let Some(join) = joins.last_mut() {
                    join.to = at;
                }
            }
            Some(_) => {}
            None => {
                inside.insert(place, action);
                joins.push(Join {
                    line: record.line(),
                    from: at,
                    to: None,
                    seconds: None,
                });
            }
        }
    }
    for place in inside.into_keys() {
        if let Some(join) = people.all[place].joins.last_mut() {
            join.to = last;
        }
    }
    people.all
}
