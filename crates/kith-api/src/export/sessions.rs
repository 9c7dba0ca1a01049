use chrono::{DateTime, Utc};
use kith_intake::write::{self, Meeting, MeetingStatus};
use kith_model::LocalTime;
use kith_model::lens::Lens;
use kith_model::session::{Session, SessionStatus};
use kith_store::departure::Leaving;
use kith_store::{cohort, session};
use serde::Deserialize;

use super::{ExportOf, Records, Table, TableFormat};
use crate::Written;
use crate::desk::Desk;
use crate::here::moment_of;
use crate::leaving::{Given, HeldBack, leave};
use crate::problem::Problem;
use crate::report::held;
use crate::session::seen::told;

/// Sessions to write.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ExportSessionsOf"))]
pub struct SessionsOf {
    /// Whose, where to and for whom.
    #[serde(flatten)]
    pub export: ExportOf,
    /// Of a table: these columns in this order, by header; all where none are named.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub columns: Option<Vec<String>>,
}

/// Writes a cohort's sessions, as the lens sees them, as a table or a calendar.
///
/// # Errors
/// `not_found` for the cohort; `read_only`, `disk_full`. No file is left behind then.
pub fn sessions(desk: &Desk, of: SessionsOf) -> Result<Written<Given>, Problem> {
    let columns = of.columns.as_deref();
    let of = of.export;
    let formats = [
        TableFormat::Csv,
        TableFormat::Workbook,
        TableFormat::Calendar,
    ];
    let format = TableFormat::of(&desk.path(&of.place)?, &formats)?;
    if format == TableFormat::Calendar && columns.is_some() {
        return Err(Problem::invalid(
            "columns",
            "A calendar has no columns to choose.",
        ));
    }
    let found = Found::read(desk, &of)?;
    let table = found.table(&of, columns)?;
    let bytes = match format {
        TableFormat::Calendar => found.calendar(desk.clock()()).into_bytes(),
        _ => table.written(desk, &of, "Sessions", format)?,
    };
    let ready = table.ready(&of, Leaving::Sessions, format, bytes);
    leave(desk, &of.place, ready)
}

pub(super) fn table(desk: &Desk, of: &SessionsOf) -> Result<Table, Problem> {
    Found::read(desk, &of.export)?.table(&of.export, of.columns.as_deref())
}

/// The sessions that leave, the earliest first.
struct Found {
    cohort: String,
    sessions: Vec<Session>,
    left_out: Vec<HeldBack>,
}

impl Found {
    fn read(desk: &Desk, of: &ExportOf) -> Result<Self, Problem> {
        let (cohort, lens) = (of.of_cohort()?, of.lens);
        Ok(desk.store()?.read(move |read| {
            let listed = session::list(read, Some(cohort))?.into_iter();
            let mut all: Vec<Session> = listed.map(|listed| listed.session).collect();
            all.sort_by_key(|session| (session.starts_local, session.id));
            let left_out = left_out(&all, lens);
            Ok(Self {
                cohort: cohort::get(read, cohort)?.name,
                sessions: all.into_iter().map(|session| told(session, lens)).collect(),
                left_out,
            })
        })?)
    }

    fn table(&self, of: &ExportOf, columns: Option<&[String]>) -> Result<Table, Problem> {
        let records = records(of, &self.sessions);
        Table::of(records, columns, None, (0, self.left_out.clone()))
    }

    fn calendar(&self, made_at: DateTime<Utc>) -> String {
        let meetings: Vec<Meeting> = self.sessions.iter().filter_map(meeting).collect();
        write::calendar(&self.cohort, made_at, &meetings)
    }
}

fn left_out(sessions: &[Session], lens: Lens) -> Vec<HeldBack> {
    let count = |is: &dyn Fn(&Session) -> bool| sessions.iter().filter(|one| is(one)).count();
    let titles = held(
        count(&|session| told(session.clone(), lens).title != session.title),
        "title of a session",
        "titles of sessions",
        "not meant for this audience",
    );
    let places = held(
        count(&|session| told(session.clone(), lens).place != session.place),
        "place of a session",
        "places of sessions",
        "kept in the room by the rule of the session",
    );
    titles.into_iter().chain(places).collect()
}

fn records(of: &ExportOf, sessions: &[Session]) -> Records {
    let words = [
        "Session ID",
        "Title",
        "Kind",
        "Status",
        "Starts",
        "Ends",
        "Zone",
        "Place",
        "Purpose",
        "Minutes",
        "Optional",
    ];
    let header = words.iter().map(|words| of.header(words)).collect();
    let time = |time: LocalTime| time.to_string().replace('T', " ");
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let rows = sessions.iter().map(|session| {
        vec![
            session.id.to_string(),
            session.title.clone(),
            session.kind.label().to_owned(),
            session.status.label().to_owned(),
            time(session.starts_local),
            session.ends_local.map(time).unwrap_or_default(),
            session.zone.clone(),
            said(&session.place),
            said(&session.purpose),
            session
                .length()
                .map_or_else(String::new, |minutes| minutes.to_string()),
            if session.is_optional { "yes" } else { "no" }.to_owned(),
        ]
    });
    std::iter::once(header).chain(rows).collect()
}

/// None for a session put off to a day that nobody knows yet.
fn meeting(session: &Session) -> Option<Meeting> {
    let status = match session.status {
        SessionStatus::Postponed => return None,
        SessionStatus::Canceled | SessionStatus::DidNotOccur => MeetingStatus::Canceled,
        SessionStatus::Draft => MeetingStatus::Tentative,
        SessionStatus::Scheduled | SessionStatus::Held => MeetingStatus::Confirmed,
    };
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    Some(Meeting {
        id: session.id.to_string(),
        title: session.title.clone(),
        starts: moment_of(&session.zone, session.starts_local)?,
        ends: session
            .ends_local
            .and_then(|ends| moment_of(&session.zone, ends)),
        place: said(&session.place),
        purpose: said(&session.purpose),
        status,
    })
}
