//! A row in doubt, held against whom it may be about.

use kith_intake::people::{Frequencies, KnownPerson, Likeness};
use kith_intake::plan::{Draft, PlannedRow, draft};
use kith_intake::{Decision, Field, Plan, Reading};
use kith_model::{CohortId, PersonId};
use kith_store::{Store, import};
use serde::{Deserialize, Serialize};

use super::known::compared;
use super::looked::planned;
use super::preview::PreviewOf;
use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// One row of a plan.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportReview"))]
pub struct ReviewOf {
    /// The plan.
    #[serde(flatten)]
    pub plan: PreviewOf,
    /// Its physical line, from 1.
    pub line: u32,
}

/// A row and whom it may be about.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowReview {
    /// Its physical line, from 1.
    pub line: u32,
    /// What would be done with it.
    #[cfg_attr(
        feature = "ts",
        ts(type = "\"new\" | \"match\" | \"review\" | \"skip\" | \"error\"")
    )]
    pub decision: Decision,
    /// Whether a human decided it.
    pub answered: bool,
    /// Phrases for people, most important first.
    pub reasons: Vec<String>,
    /// Its place among the rows in doubt, from 0.
    pub nth: u32,
    /// Most alike first.
    pub alike: Vec<Alike>,
}

/// Somebody a row may be about.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Alike {
    /// Who is known; `null` is whoever an earlier line of the file is about.
    pub person: Option<PersonId>,
    /// That earlier line.
    pub line: Option<u32>,
    /// The year in which Kith first heard of them.
    pub since: Option<i32>,
    /// The two side by side.
    pub facts: Vec<Fact>,
    /// How alike they are, from 0 to 100: under 40 are two people, over 90 is one.
    pub points: u32,
    /// The points as a judgment.
    pub words: String,
    /// Where the points come from, heaviest first.
    pub evidence: Vec<EvidenceTold>,
}

/// One thing about two who may be one.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Fact {
    /// What.
    pub label: String,
    /// As the row has it; empty where it does not say.
    pub row: String,
    /// As Kith has it; empty where it does not know.
    pub held: String,
}

/// One thing that speaks for or against.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EvidenceTold {
    /// A sentence without its full stop.
    pub words: String,
    /// Against where negative.
    pub points: i32,
}

/// What is compared by eye, and its label.
const SHOWN: &[(Field, &str)] = &[
    (Field::Email, "Email"),
    (Field::Phone, "Phone"),
    (Field::Organization, "Works at"),
    (Field::City, "Home"),
    (Field::BirthDate, "Born"),
    (Field::ExternalId, "Id"),
];

/// A row in doubt beside everybody it may be about.
///
/// # Errors
/// As `import_preview`; `not_found` where no row stands on that line.
pub fn review(desk: &Desk, request: ReviewOf) -> Result<RowReview, Problem> {
    let planned = planned(desk, &request.plan, &kith_store::Job::quiet())?;
    let (reading, plan) = (&planned.source.reading, &planned.plan);
    let row = plan.rows.iter().find(|row| row.line == request.line);
    let row = row.ok_or_else(no_such_row)?;
    reviewed(&desk.store()?, planned.target.cohort, reading, plan, row)
}

pub(super) fn no_such_row() -> Problem {
    Problem::new(Code::NotFound, "There is no row on that line any more.")
}

/// The row beside everybody it may be about.
pub(super) fn reviewed(
    store: &Store,
    cohort: Option<CohortId>,
    reading: &Reading,
    plan: &Plan,
    row: &PlannedRow,
) -> Result<RowReview, Problem> {
    let (of_row, _) = draft(reading, reading.table.record(row.record as usize));
    let among = &plan.among;
    let earlier = row
        .beside
        .and_then(|line| on_line(reading, &of_row, line, among));
    let mut ids = plan.candidates(row).to_vec();
    // Somebody it is about for sure can be said to be that person, too.
    if ids.is_empty() {
        ids.extend(row.person);
    }
    let order = ids.clone();
    let mut known = store.read(move |read| import::known_people(read, &ids, cohort))?;
    known.sort_by_key(|known| order.iter().position(|id| *id == known.person.id));
    let people = known.into_iter().map(|known| {
        let since = chrono::Datelike::year(&known.since);
        let person = compared(known);
        Alike {
            person: Some(person.id),
            since: Some(since),
            ..alike(&of_row, &person, among)
        }
    });
    Ok(RowReview {
        line: row.line,
        decision: row.decision,
        answered: row.answered,
        reasons: plan.reasons(row).iter().map(|why| why.words()).collect(),
        nth: nth(plan, row),
        alike: earlier.into_iter().chain(people).collect(),
    })
}

fn nth(plan: &Plan, row: &PlannedRow) -> u32 {
    let before = plan.rows.iter().take_while(|other| other.line != row.line);
    let doubts = before.filter(|other| other.decision == Decision::Review);
    doubts.count() as u32
}

/// The person of an earlier line.
fn on_line(reading: &Reading, of_row: &Draft<'_>, line: u32, among: &Frequencies) -> Option<Alike> {
    let record = reading.table.record(reading.table.record_on_line(line)?);
    let person = KnownPerson::of_row(&draft(reading, record).0);
    Some(Alike {
        line: Some(line),
        ..alike(of_row, &person, among)
    })
}

fn alike(of_row: &Draft<'_>, person: &KnownPerson, among: &Frequencies) -> Alike {
    let likeness = Likeness::asked(of_row, person, among);
    Alike {
        person: None,
        line: None,
        since: None,
        facts: facts(of_row, person),
        points: likeness.points(),
        words: likeness.words().to_owned(),
        evidence: likeness
            .evidence
            .iter()
            .map(|evidence| EvidenceTold {
                words: evidence.words(),
                points: evidence.points,
            })
            .collect(),
    }
}

/// What either of the two says of itself.
fn facts(of_row: &Draft<'_>, person: &KnownPerson) -> Vec<Fact> {
    let of_row = |field| of_row.get(field).unwrap_or("").to_owned();
    let held = |field| match field {
        Field::Email => person.emails.join(", "),
        Field::Phone => person.phones.join(", "),
        field => person.value(field).unwrap_or("").to_owned(),
    };
    let whole = |part: &dyn Fn(Field) -> String| {
        let name = format!("{} {}", part(Field::GivenName), part(Field::FamilyName));
        name.trim().to_owned()
    };
    let name = Fact {
        label: "Name".to_owned(),
        row: whole(&of_row),
        held: whole(&held),
    };
    let others = SHOWN.iter().map(|&(field, label)| Fact {
        label: label.to_owned(),
        row: of_row(field),
        held: held(field),
    });
    let told = others.filter(|fact| !fact.row.is_empty() || !fact.held.is_empty());
    std::iter::once(name).chain(told).collect()
}
