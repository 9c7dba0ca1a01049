use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use kith_model::match_key::{email_key, fold};

use super::serial::counted;
use super::{Attendee, Flag, Join, Part, machine};
use crate::people::Lengths;
use crate::values::marks::{Marked, with_brackets, without_marks};
use crate::values::name::compatible;
use crate::values::{day_part, moment, time_of_day};
use crate::{DateOrder, Field, Reading, Record};

/// The year of times that stand on no day.
pub(super) const NO_YEAR: i32 = 1;

/// The rows of an attendance file, with the day on which bare times of day stand.
pub(super) struct Rows<'r> {
    pub reading: &'r Reading,
    day: NaiveDate,
}

impl<'r> Rows<'r> {
    pub fn of(reading: &'r Reading, day: Option<NaiveDate>) -> Self {
        let nowhen = NaiveDate::from_ymd_opt(NO_YEAR, 1, 1).unwrap_or_default();
        Self {
            reading,
            day: day.unwrap_or(nowhen),
        }
    }

    /// Adds everybody once, and says how many rows are about somebody who did not come.
    pub fn attendees(&self, people: &mut People) -> u32 {
        let mut signed_up = 0;
        let lengths = Lengths::of(self.reading);
        for record in self.reading.rows() {
            if !self.came(record) {
                signed_up += 1;
                continue;
            }
            let from = self
                .time(record, Field::Join)
                .or_else(|| self.time(record, Field::CheckedInAt));
            let to = self.time(record, Field::Leave);
            let bare = self.is_bare(record, Field::Leave);
            let join = Join {
                line: record.line(),
                from,
                to: if bare { past_midnight(from, to) } else { to },
                seconds: lengths.get(record),
            };
            if let Some(place) = people.place(self, record) {
                people.all[place].joins.push(join);
            }
        }
        signed_up
    }

    /// A cell as a time on the file's clock; a time of day alone stands on the day.
    pub fn time(&self, record: Record<'_>, field: Field) -> Option<NaiveDateTime> {
        let column = self.reading.mapping.column(field)?;
        let cell = self.reading.cell(record, column);
        if let Some(second) = self.bare(cell, column) {
            return at(self.day, second);
        }
        if self.reading.date_orders[column].is_none()
            && let Some(counted) = counted(cell)
        {
            return Some(counted);
        }
        let in_order = |order| {
            let moment = moment(cell, order).ok()?;
            at(moment.day_in_full()?, moment.second?)
        };
        let order = self.reading.date_orders[column].unwrap_or(DateOrder::Ambiguous);
        in_order(order).or_else(|| {
            // One that could be two is the one on the day that is known.
            let either = [DateOrder::Dmy, DateOrder::Mdy].into_iter();
            let either = either.filter(|_| order == DateOrder::Ambiguous);
            either.filter_map(in_order).find(|at| at.date() == self.day)
        })
    }

    /// Whether a cell is a time of day without its day.
    fn is_bare(&self, record: Record<'_>, field: Field) -> bool {
        let column = self.reading.mapping.column(field);
        column.is_some_and(|column| {
            let cell = self.reading.cell(record, column);
            self.bare(cell, column).is_some()
        })
    }

    /// The time of day that a cell tells and nothing else, as a spreadsheet counts it, too.
    fn bare(&self, cell: &str, column: usize) -> Option<u32> {
        let is_counted = self.reading.date_orders[column].is_none();
        time_of_day(cell).or_else(|| day_part(cell).filter(|_| is_counted))
    }

    /// Whoever is only known to have signed up did not come.
    fn came(&self, record: Record<'_>) -> bool {
        let attended = self.reading.value(record, Field::Attended);
        let nothing = |field| {
            let cell = self.reading.value(record, field);
            !cell.chars().any(char::is_alphanumeric)
        };
        match said(attended) {
            Some(came) => came,
            None => {
                let told = [
                    Field::Join,
                    Field::Leave,
                    Field::Duration,
                    Field::Minutes,
                    Field::CheckedInAt,
                ];
                let mut told = told
                    .into_iter()
                    .filter(|field| self.reading.mapping.column(*field).is_some())
                    .peekable();
                told.peek().is_none() || !told.all(nothing)
            }
        }
    }
}

/// People of a file by what tells them apart.
#[derive(Default)]
pub(super) struct People {
    pub all: Vec<Attendee>,
    /// What whoever comes next is there as.
    pub part: Option<Part>,
    by_email: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, usize>,
}

impl People {
    /// Where whoever a row is about stands; `None` where it names nobody.
    pub fn place(&mut self, rows: &Rows<'_>, record: Record<'_>) -> Option<usize> {
        let reading = rows.reading;
        let whole = reading.name(record).into_owned();
        let email = reading.value(record, Field::Email);
        let external_id = reading.value(record, Field::ExternalId);
        if [whole.as_str(), email, external_id]
            .iter()
            .all(|told| told.is_empty())
        {
            return None;
        }
        let attendee = named(&whole, email, external_id, reading);
        if let Some(key) = email_key(email) {
            let sharing = self.by_email.entry(key).or_default();
            let same = |&&place: &&usize| is_same(&attendee, &self.all[place]);
            if let Some(&place) = sharing.iter().find(same) {
                let before = &mut self.all[place];
                if before.flag.is_some() && attendee.flag.is_none() {
                    (before.name, before.other_name) = (attendee.name, attendee.other_name);
                    before.flag = None;
                }
                return Some(place);
            }
            sharing.push(self.all.len());
        } else {
            let other = attendee.other_name.as_deref().unwrap_or_default();
            let key = fold(&format!(
                "{}\n{}\n{external_id}",
                without_marks(&attendee.name),
                other
            ));
            if let Some(&place) = self.by_name.get(&key) {
                return Some(place);
            }
            self.by_name.insert(key, self.all.len());
        }
        self.all.push(Attendee {
            part: self.part,
            ..attendee
        });
        Some(self.all.len() - 1)
    }
}

/// Whether two who share an address are one: a device is its holder's, and a note-taker
/// nobody's.
fn is_same(one: &Attendee, other: &Attendee) -> bool {
    let takes_notes = |attendee: &Attendee| attendee.flag == Some(Flag::NoteTaker);
    takes_notes(one) == takes_notes(other)
        && (one.flag.is_some() || other.flag.is_some() || compatible(&one.name, &other.name))
}

/// Somebody by the name a meeting tool shows.
fn named(whole: &str, email: &str, external_id: &str, reading: &Reading) -> Attendee {
    let shown = Marked::of(whole).bare;
    let from_zoom = reading.recognition.kind.code.starts_with("attendance/zoom");
    let (mut name, mut other_name) = match with_brackets(shown).filter(|_| from_zoom) {
        Some((bare, original)) => (bare.to_owned(), Some(original.to_owned())),
        None => (shown.to_owned(), None),
    };
    let mut flag = machine::flag(&name, email);
    if flag == Some(Flag::Device) {
        match other_name.take() {
            // A device in front, and whose it is in brackets.
            Some(original) if machine::flag(&original, "").is_none() => {
                flag = None;
                name = original;
            }
            _ => other_name = machine::owner(&name),
        }
    }
    Attendee {
        name,
        other_name,
        email: email.to_owned(),
        external_id: external_id.to_owned(),
        joins: Vec::new(),
        flag,
        part: None,
        said: None,
    }
}

/// Whether a word says that somebody came; `None` where it says neither.
fn said(word: &str) -> Option<bool> {
    match fold(word).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "si" | "ja" | "oui" | "sim" | "present" | "attended"
        | "here" | "presente" | "anwesend" | "aanwezig" => Some(true),
        "no" | "n" | "false" | "0" | "nein" | "non" | "nao" | "nee" | "absent" | "away"
        | "did not attend" | "ausente" | "abwesend" | "afwezig" | "assente" => Some(false),
        _ => None,
    }
}

fn at(day: NaiveDate, second: u32) -> Option<NaiveDateTime> {
    Some(day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?))
}

/// A bare time of day behind another may lie on the next day.
fn past_midnight(from: Option<NaiveDateTime>, to: Option<NaiveDateTime>) -> Option<NaiveDateTime> {
    match (from, to) {
        (Some(from), Some(to)) if to < from && to.date() == from.date() => {
            to.checked_add_days(Days::new(1))
        }
        (_, to) => to,
    }
}
