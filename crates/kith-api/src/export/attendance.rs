use kith_model::PersonId;
use kith_model::figures::Tally;
use kith_model::session::Session;
use kith_store::departure::Leaving;
use serde::Deserialize;

use super::choice::Together;
use super::{ExportOf, Records, Table, TableFormat, tidy};
use crate::Written;
use crate::clock;
use crate::desk::Desk;
use crate::leaving::{Given, HeldBack, leave};
use crate::problem::Problem;
use crate::report::{Circle, Told, everybody, of_attendance, of_people};

/// What stands in the place of a count that is withheld.
const WITHHELD: &str = "not told";

/// Attendance to write.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ExportAttendanceOf"))]
pub struct AttendanceOf {
    /// Whose, where to and for whom.
    #[serde(flatten)]
    pub export: ExportOf,
    /// One row for each person and session, where it would else be a row for each person and a
    /// column for each session.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub tidy: bool,
    /// These columns in this order, by header; all where none are named. In a column for each
    /// session, `sessions` is all of those.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub columns: Option<Vec<String>>,
}

/// Writes people by sessions as codes, with each person's and each session's
/// counts. Marks that do not count stand in parentheses. A session whose
/// attendance list is closed to the lens has its count and empty cells.
///
/// # Errors
/// `not_found` for the cohort; `read_only`, `disk_full`. No file is left behind then.
pub fn attendance(desk: &Desk, of: AttendanceOf) -> Result<Written<Given>, Problem> {
    let export = &of.export;
    let format = TableFormat::of(
        &desk.path(&export.place)?,
        &[TableFormat::Csv, TableFormat::Workbook],
    )?;
    let table = table(desk, &of)?;
    let bytes = table.written(desk, export, "Attendance", format)?;
    let ready = table.ready(export, Leaving::Attendance, format, bytes);
    leave(desk, &export.place, ready)
}

/// Columns before those of the sessions: id, name and role.
const BEFORE: usize = 3;

pub(super) fn table(desk: &Desk, wanted: &AttendanceOf) -> Result<Table, Problem> {
    let now = clock::local(desk.clock()()).naive_local();
    let of = &wanted.export;
    let (cohort, lens) = (of.of_cohort()?, of.lens);
    let circle = desk
        .store()?
        .read(move |read| Ok(Circle::read(read, cohort, lens, now)?.leaving()))?;
    let people = everybody(&circle);
    let told = circle.told();
    let mut left_out: Vec<HeldBack> = of_people(&circle, &people);
    left_out.extend(of_attendance(&circle, &told));
    let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let records = match wanted.tidy {
        true => tidy::records(of, &circle, &told, &people),
        false => records(of, &circle, &told, &people),
    };
    // Which sessions there are is another matter in each cohort: they are chosen as one.
    let together = (!wanted.tidy).then(|| Together {
        name: "Sessions",
        places: BEFORE..BEFORE + told.len(),
    });
    let asked = wanted.columns.as_deref();
    Table::of(records, asked, together.as_ref(), (count, left_out))
}

fn records(
    of: &ExportOf,
    circle: &Circle,
    told: &[(&Session, Told)],
    people: &[PersonId],
) -> Records {
    let named = people.iter().filter(|_| circle.is_named());
    let rows = named.filter_map(|person| row(circle, told, *person));
    std::iter::once(header(of, circle, told))
        .chain(rows)
        .chain(counts(of, circle, told))
        .collect()
}

fn header(of: &ExportOf, circle: &Circle, told: &[(&Session, Told)]) -> Vec<String> {
    let words = |words: &[&str]| {
        words
            .iter()
            .map(|words| of.header(words))
            .collect::<Vec<_>>()
    };
    let sessions = told
        .iter()
        .map(|(session, _)| format!("{} {}", session.starts_local.date(), circle.title(session)));
    std::iter::once(of.id().to_owned())
        .chain(words(&["Name", "Role"]))
        .chain(sessions)
        .chain(words(&["Attended", "Eligible", "Unmarked"]))
        .collect()
}

/// A person's marks, and their counts over the sessions that are listed.
fn row(circle: &Circle, told: &[(&Session, Told)], person: PersonId) -> Option<Vec<String>> {
    let name = circle.person(person)?.name.clone();
    let role = circle.role(person)?.label().to_owned();
    let listed = told.iter().filter(|(_, told)| *told == Told::Listed);
    let counted = circle.counted();
    let rows: Vec<_> = listed
        .filter_map(|(session, _)| counted.row(session, person))
        .collect();
    let counts = match told.iter().any(|(_, told)| *told == Told::Listed) || told.is_empty() {
        true => numbers(Tally::of(&rows)),
        false => [WITHHELD; 3].map(str::to_owned),
    };
    let cells = told.iter().map(|(session, told)| match told {
        Told::Listed => mark(circle, session, person),
        Told::Counted(_) | Told::Withheld => String::new(),
    });
    let row = [person.to_string(), name, role]
        .into_iter()
        .chain(cells)
        .chain(counts);
    Some(row.collect())
}

fn mark(circle: &Circle, session: &Session, person: PersonId) -> String {
    circle
        .seat(session, person)
        .map_or_else(String::new, |seat| match seat.counts {
            true => seat.status.code().to_owned(),
            false => format!("({})", seat.status.code()),
        })
}

/// Three rows at the foot: how many came, of how many, and how many are unmarked.
fn counts<'c>(
    of: &'c ExportOf,
    circle: &'c Circle,
    told: &'c [(&'c Session, Told)],
) -> impl Iterator<Item = Vec<String>> {
    let counted = circle.counted();
    let tallies: Vec<Option<Tally>> = told
        .iter()
        .map(|(session, told)| match told {
            Told::Listed => Some(counted.of_session(session)),
            Told::Counted(tally) => Some(*tally),
            Told::Withheld => None,
        })
        .collect();
    let sum = counted.of_cohort();
    let tells_sum = circle.tells_sum(told) && circle.share(sum.attendance()).is_some();
    let whole = tells_sum.then_some(sum);
    ["Attended", "Eligible", "Unmarked"]
        .into_iter()
        .enumerate()
        .map(move |(place, words)| {
            let number = |tally: &Option<Tally>| {
                tally.map_or_else(
                    || WITHHELD.to_owned(),
                    |tally| numbers(tally)[place].clone(),
                )
            };
            let total = (0..3).map(|column| match column == place {
                true => number(&whole),
                false => String::new(),
            });
            [String::new(), of.header(words), String::new()]
                .into_iter()
                .chain(tallies.iter().map(number))
                .chain(total)
                .collect()
        })
}

fn numbers(tally: Tally) -> [String; 3] {
    [
        tally.attended.to_string(),
        tally.eligible().to_string(),
        tally.unmarked.to_string(),
    ]
}
