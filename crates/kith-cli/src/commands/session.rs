use clap::Subcommand;
use kith_api::model::lens::Lens;
use kith_api::model::session::{NewSession, SessionEdit, SessionKind, SessionStatus};
use kith_api::model::{LocalTime, SessionId};
use kith_api::session::{self, PageOf, SessionChange, SessionFor, SessionPage, WhichSession};
use kith_api::{Desk, Problem, cohort};

use super::fields::{fields, input};
use super::told;
use crate::output;

/// What to do with sessions.
#[derive(Subcommand)]
pub enum Verb {
    /// Schedules a session, with a row of attendance for everybody expected.
    Schedule {
        /// Its title.
        title: String,
        /// Name or id of a cohort; may be given again.
        #[arg(long, value_name = "NAME", required = true)]
        cohort: Vec<String>,
        /// When it starts, on the clock of its place.
        #[arg(long, value_name = "YYYY-MM-DDTHH:MM")]
        starts: LocalTime,
        /// When it ends.
        #[arg(long, value_name = "YYYY-MM-DDTHH:MM")]
        ends: Option<LocalTime>,
        /// convening, workshop, retreat, circle, peer_assist, site_visit, one_to_one, webinar, reunion, intensive_day or showcase.
        #[arg(long, default_value_t = SessionKind::Convening)]
        kind: SessionKind,
        /// Time zone; the cohort's where nothing is said, else UTC.
        #[arg(long)]
        zone: Option<String>,
        /// Another field: number, status, place, purpose, is_optional, counts, minutes, rule.
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Changes a session.
    Edit {
        /// Its id.
        session: SessionId,
        /// A field; an empty value clears it.
        #[arg(long, value_name = "FIELD=VALUE", required_unless_present = "cohort")]
        set: Vec<String>,
        /// Name or id of a cohort it is for from now on, in place of those before; may be given again.
        #[arg(long, value_name = "NAME")]
        cohort: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Notes that a session was held; from then on it counts.
    Hold {
        /// Its id.
        session: SessionId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Calls a session off.
    Cancel {
        /// Its id.
        session: SessionId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Puts a session off, to a day that is not known yet. With a new day it is `edit --set starts_local=… --set ends_local=…`.
    Postpone {
        /// Its id.
        session: SessionId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Shows a session with its roll.
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
    /// Takes a session and its marks away.
    Delete {
        /// Its id.
        session: SessionId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// `kith session`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::Schedule {
            title,
            cohort,
            starts,
            ends,
            kind,
            zone,
            set,
            json,
        } => {
            let cohorts = cohort
                .iter()
                .map(|name| cohort::named(desk, name, None))
                .collect::<Result<Vec<_>, _>>()?;
            let first = cohorts.first();
            let zone = zone
                .or_else(|| first.and_then(|cohort| cohort.zone.clone()))
                .unwrap_or_else(|| "UTC".to_owned());
            let mut all = fields(&set)?;
            all.insert(
                "program".into(),
                first.map(|cohort| cohort.program.to_string()).into(),
            );
            all.insert("title".into(), title.into());
            all.insert("kind".into(), kind.code().into());
            all.insert("starts_local".into(), starts.to_string().into());
            all.insert(
                "ends_local".into(),
                ends.map(|ends| ends.to_string()).into(),
            );
            all.insert("zone".into(), zone.into());
            let session: NewSession = input(all)?;
            let cohorts = cohorts.iter().map(|cohort| cohort.id).collect();
            told(
                &session::schedule(desk, SessionFor { session, cohorts })?,
                json,
            )
        }
        Verb::Edit {
            session,
            set,
            cohort,
            json,
        } => {
            let edit = input(fields(&set)?)?;
            let cohorts = cohort
                .iter()
                .map(|name| Ok(cohort::named(desk, name, None)?.id))
                .collect::<Result<Vec<_>, Problem>>()?;
            let cohorts = (!cohorts.is_empty()).then_some(cohorts);
            let change = SessionChange {
                session,
                edit,
                cohorts,
            };
            told(&session::edit(desk, change)?, json)
        }
        Verb::Hold { session, json } => told(&session::hold(desk, WhichSession { session })?, json),
        Verb::Cancel { session, json } => {
            told(&session::cancel(desk, WhichSession { session })?, json)
        }
        Verb::Postpone { session, json } => {
            let edit = SessionEdit {
                status: SessionStatus::Postponed.into(),
                ..SessionEdit::default()
            };
            let change = SessionChange {
                session,
                edit,
                cohorts: None,
            };
            told(&session::edit(desk, change)?, json)
        }
        Verb::Show {
            session,
            lens,
            json,
        } => shown(&session::page(desk, PageOf { session, lens })?, json),
        Verb::Delete { session, json } => {
            told(&session::delete(desk, WhichSession { session })?, json)
        }
    }
}

fn shown(page: &SessionPage, json: bool) -> Result<(), Problem> {
    if json {
        return output::json(page);
    }
    let session = &page.session;
    output::line(&format!("{} · {}", session.title, page.program.name));
    output::line(&format!(
        "{}, {} {}",
        session.status.label(),
        session.starts_local.to_string().replace('T', " "),
        session.zone
    ));
    if let Some(figure) = &page.attendance {
        output::line(&format!(
            "{} came, {} unmarked",
            figure.words, figure.unmarked
        ));
    }
    let rows: Vec<Vec<String>> = page
        .roll
        .iter()
        .map(|seat| {
            vec![
                seat.name.clone(),
                seat.status.label().to_owned(),
                seat.standing.label().to_owned(),
            ]
        })
        .collect();
    output::table(&["Person", "Mark", "In the figures"], &rows);
    Ok(())
}
