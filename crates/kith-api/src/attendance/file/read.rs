use chrono::NaiveDate;
use kith_intake::gathering::{NotAMeeting, day_in};
use kith_intake::{Gathering, Reading};
use kith_store::Job;

use super::FileOf;
use crate::desk::Desk;
use crate::import::read_table;
use crate::problem::{Code, Problem};

/// An attendance file as read.
pub(super) struct Source {
    pub file_name: String,
    pub reading: Reading,
    pub gathering: Gathering,
    /// By what the same meeting is known again.
    pub key: Option<String>,
}

/// Reads a file; a day that was told, or that its name tells, places bare times of day.
pub(super) fn source(desk: &Desk, request: &FileOf, job: &Job) -> Result<Source, Problem> {
    let file_name = desk.table_at(&request.table)?.file_name();
    let reading = read_table(desk, &request.table, &request.choices, job)?;
    let told = request.day.or_else(|| day_in(&file_name));
    let gathering = Gathering::of(&reading, told)?;
    let key = gathering.meeting.key(reading.recognition.kind.code);
    Ok(Source {
        file_name,
        reading,
        gathering,
        key,
    })
}

impl Source {
    /// "Zoom participant report, UTF-16, tab separated, 38 people, March 12"
    pub fn words(&self) -> String {
        let read = self.reading.words();
        let people = match self.gathering.attendees.len() {
            1 => "1 person".to_owned(),
            several => format!("{several} people"),
        };
        match self.gathering.day {
            Some(day) => format!("{read}, {people}, {}", day.format("%B %-d")),
            None => format!("{read}, {people}"),
        }
    }

    /// The same with the day of the session it is, where the file tells none.
    pub fn on(&mut self, day: NaiveDate) -> Result<(), Problem> {
        if self.gathering.day.is_none() {
            self.gathering = Gathering::of(&self.reading, Some(day))?;
        }
        Ok(())
    }
}

/// Whoever has to say which day it was.
pub(super) fn unclear_day() -> Problem {
    Problem::new(
        Code::NeedsDecision,
        "The file writes its day so that it could be two: say which comes first, day or month. Nothing was taken in.",
    )
    .with(serde_json::json!({ "choices": ["DMY", "MDY"], "field": "date_order" }))
}

impl From<NotAMeeting> for Problem {
    fn from(wrong: NotAMeeting) -> Self {
        let what = match wrong {
            NotAMeeting::NobodyNamed => "No column names a person".to_owned(),
            NotAMeeting::NoArrivals => {
                "No column tells who came to one meeting: when somebody joined, for how long, or whether"
                    .to_owned()
            }
            NotAMeeting::SummaryAlone => {
                "The list sums up many sessions and does not say who came to which. In Moodle, download it with a column for each session, choose one of them, and bring the file in once for each"
                    .to_owned()
            }
            NotAMeeting::NoSuchSitting(days) => {
                let days: Vec<String> = days.iter().map(ToString::to_string).collect();
                format!(
                    "The list has no session on that day; its sessions are on {}. Choose the session it was",
                    days.join(", ")
                )
            }
        };
        Self::new(Code::NotATable, format!("{what}. Nothing was taken in."))
    }
}
