mod file;

use clap::Subcommand;
use kith_api::attendance::{self, Mark, Marks, MarksOf};
use kith_api::model::attendance::{AttendanceStatus, Source};
use kith_api::model::lens::Lens;
use kith_api::model::{Change, PersonId, SessionId};
use kith_api::{Desk, Problem};

use super::told;
use crate::output;

/// What to do with attendance.
#[derive(Subcommand)]
pub enum Verb {
    /// Marks people at a session.
    Mark {
        /// Its id.
        session: SessionId,
        /// present, late, left_early, partial, remote, apologies, excused, absent, not_applicable or unmarked.
        status: AttendanceStatus,
        /// Their ids; everybody who is still unmarked where none is given.
        people: Vec<PersonId>,
        /// How long they were there.
        #[arg(long)]
        minutes: Option<u32>,
        /// Why, in a word or two; an empty one is cleared.
        #[arg(long)]
        reason: Option<String>,
        /// Private; an empty one is cleared.
        #[arg(long)]
        remark: Option<String>,
        /// roll, paper, self, import or correction.
        #[arg(long, default_value_t = Source::Roll)]
        source: Source,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Marks whoever came as a meeting tool's file tells, as one step.
    Import(Box<file::Import>),
    /// Shows a session's marks.
    Show {
        /// Its id.
        session: SessionId,
        /// Through whose eyes.
        #[arg(long, default_value_t = Lens::Me)]
        lens: Lens,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// `kith attendance`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::Import(wanted) => file::import(desk, &wanted),
        Verb::Mark {
            session,
            status,
            people,
            minutes,
            reason,
            remark,
            source,
            json,
        } => {
            let people = if people.is_empty() {
                unmarked(desk, session)?
            } else {
                people
            };
            let marks = people
                .into_iter()
                .map(|person| Mark {
                    person,
                    status,
                    minutes,
                    reason: said(reason.as_ref()),
                    remark: said(remark.as_ref()),
                    source: Some(source),
                })
                .collect();
            told(&attendance::mark(desk, Marks { session, marks })?, json)
        }
        Verb::Show {
            session,
            lens,
            json,
        } => {
            let roll = attendance::roll(desk, MarksOf { session, lens })?.marks;
            if json {
                return output::json(&roll);
            }
            let rows: Vec<Vec<String>> = roll
                .iter()
                .map(|mark| {
                    vec![
                        mark.name.clone(),
                        mark.status.label().to_owned(),
                        mark.person.to_string(),
                    ]
                })
                .collect();
            output::table(&["Person", "Mark", "Id"], &rows);
            Ok(())
        }
    }
}

/// What is said is set; an empty text clears it.
fn said(text: Option<&String>) -> Change<Option<String>> {
    text.map_or(Change::Keep, |text| {
        Change::Set(Some(text.clone()).filter(|text| !text.is_empty()))
    })
}

fn unmarked(desk: &Desk, session: SessionId) -> Result<Vec<PersonId>, Problem> {
    let roll = attendance::roll(
        desk,
        MarksOf {
            session,
            lens: Lens::Me,
        },
    )?
    .marks;
    Ok(roll
        .into_iter()
        .filter(|mark| !mark.status.is_marked())
        .map(|mark| mark.person)
        .collect())
}
