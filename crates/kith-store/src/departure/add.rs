use rusqlite::params;

use super::Departure;
use crate::{StoreError, Tx};

/// Writes down that a file left. It belongs into one transaction with the
/// entry that tells it in the history.
///
/// # Errors
/// Only those of writing.
pub fn add(tx: &Tx<'_>, departure: &Departure) -> Result<(), StoreError> {
    let scope = serde_json::json!(departure.scope).to_string();
    tx.conn()
        .prepare_cached(include_str!("add.sql"))?
        .execute(params![
            tx.next_key()?,
            tx.now().timestamp_millis(),
            departure.what.code(),
            departure.format,
            departure.lens.code(),
            scope,
            departure.people,
            departure.sha256,
        ])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use kith_model::CohortId;
    use kith_model::lens::Lens;
    use kith_model::step::{Label, Noun, StepKind};

    use super::*;
    use crate::departure::{Leaving, list};
    use crate::testing::test_connection;
    use crate::{Job, Read, history, transact};

    #[test]
    fn a_departure_is_told_in_the_history_and_is_no_step() {
        let conn = test_connection();
        let departure = Departure {
            what: Leaving::Snapshot,
            format: "pdf".to_owned(),
            lens: Lens::Funder,
            scope: vec![(Noun::Cohort, CohortId::from(5).into())],
            people: 12,
            sha256: "ab".repeat(32),
        };
        let written = departure.clone();
        let changed = transact(
            &conn,
            Label::new(StepKind::ReportMade),
            DateTime::UNIX_EPOCH,
            &Job::quiet(),
            |tx| {
                add(tx, &written)?;
                history::entry(tx, &Label::new(StepKind::ReportMade))
            },
        )
        .expect("both are written");
        let read = Read::new(&conn);
        assert_eq!(changed.step, None, "a departure changes no watched row");
        let left = list(&read).expect("the list");
        assert_eq!(left.len(), 1, "one file left");
        assert_eq!(left[0].departure, departure, "as it was written down");
        let entry = history::get_step(&read, changed.value).expect("the entry");
        assert_eq!(entry.form, history::Form::Entry, "undo passes it by");
    }
}
