//! An attendance file as a plan: the meeting it tells of, and everybody who came, once.
//!
//! Nothing here knows a workspace: whose attendee is whose person is asked with
//! [`who`], and how somebody came is reckoned with [`Window`].

mod attendee;
mod log;
mod machine;
mod meeting;
mod rows;
mod sections;
mod serial;
mod sittings;
mod title;
mod who;
mod window;

pub use attendee::{Attendee, Join, Part};
pub use machine::Flag;
pub(crate) use meeting::is_about_the_meeting;
pub use meeting::{Meeting, day_in};
pub use title::same_title;
pub use who::{Doubt, Enrollee, Found, Token, alias_key, who};
pub use window::{Clock, Thresholds, Window};

use chrono::{Datelike as _, NaiveDate};

use crate::{DateOrder, Field, Reading};

/// What an attendance file says.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathering {
    /// What it says of the meeting itself.
    pub meeting: Meeting,
    /// The day of the meeting, where the file or whoever asked tells it. Without it
    /// every time stands on a day that means nothing.
    pub day: Option<NaiveDate>,
    /// Whether the day is written so that it could be two.
    pub day_unclear: bool,
    /// Each once, in the order of the file.
    pub attendees: Vec<Attendee>,
    /// Rows about somebody who signed up and did not come.
    pub signed_up: u32,
}

/// Why a table tells of no meeting.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAMeeting {
    /// No column tells who a row is about.
    #[error("no column names a person")]
    NobodyNamed,
    /// No column tells who came to one meeting.
    #[error("no column tells who came")]
    NoArrivals,
    /// It counts sessions and names none of them.
    #[error("a list that sums up sessions without naming them")]
    SummaryAlone,
    /// It has a column for each session, none of them on that day.
    #[error("none of the sessions in the list is on that day")]
    NoSuchSitting(Vec<NaiveDate>),
}

impl Gathering {
    /// Reads who came out of a table. A day that is told places times of day which have
    /// none of their own, and says of a date that could be two which one it is.
    ///
    /// # Errors
    /// Where no column names a person, or none tells who came.
    pub fn of(reading: &Reading, told: Option<NaiveDate>) -> Result<Self, NotAMeeting> {
        if !reading.mapping.names_a_person() {
            return Err(NotAMeeting::NobodyNamed);
        }
        if reading.recognition.kind.is_summary() {
            return sittings::gathering(reading, told);
        }
        if !tells_who_came(reading) {
            return Err(NotAMeeting::NoArrivals);
        }
        let (meeting, unclear) = Meeting::of(reading);
        let starts = meeting.starts.map(|starts| starts.date());
        let rows = rows::Rows::of(reading, starts.or(told));
        let is_log = reading.mapping.column(Field::Action).is_some()
            && reading.mapping.column(Field::Timestamp).is_some();
        let (attendees, signed_up) = if is_log {
            (log::attendees(&rows), 0)
        } else {
            let mut people = rows::People::default();
            let signed_up = rows.attendees(&mut people);
            sections::add(reading, starts.or(told), &mut people);
            (people.all, signed_up)
        };
        let first = attendees.iter().filter_map(Attendee::arrived).min();
        let dated = first.filter(|first| first.year() != rows::NO_YEAR);
        let day = starts.or(dated.map(|first| first.date())).or(told);
        Ok(Self {
            meeting,
            day,
            day_unclear: day.is_none() && (unclear || is_unclear(reading)),
            attendees,
            signed_up,
        })
    }
}

fn tells_who_came(reading: &Reading) -> bool {
    [
        Field::Join,
        Field::Leave,
        Field::Duration,
        Field::Minutes,
        Field::Attended,
        Field::CheckedInAt,
        Field::Timestamp,
    ]
    .iter()
    .any(|field| reading.mapping.column(*field).is_some())
}

/// Whether times of arrival are written with a day that could be two.
fn is_unclear(reading: &Reading) -> bool {
    [
        Field::Join,
        Field::Leave,
        Field::Timestamp,
        Field::CheckedInAt,
    ]
    .iter()
    .filter_map(|field| reading.mapping.column(*field))
    .any(|column| reading.date_orders[column] == Some(DateOrder::Ambiguous))
}

#[cfg(test)]
mod tests;
