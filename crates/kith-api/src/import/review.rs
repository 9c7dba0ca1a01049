//! A row in doubt, held against whom it may be about.

use kith_intake::people::{Frequencies, KnownPerson, Likeness};
use kith_intake::plan::{Draft, PlannedRow, draft};
use kith_intake::{Decision, Field, Plan, Reading, Reason};
use kith_model::{CohortId, PersonId};
use kith_store::{Store, import};
use serde::{Deserialize, Serialize};

use super::brings::{Brought, brings};
use super::known::compared;
use super::looked::planned;
use super::own::Own;
use super::preview::{PreviewOf, shown};
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
    /// Its place among all rows, from 0.
    pub place: u32,
    /// Its place among the rows of the same decision, from 0.
    pub among: u32,
    /// Whether a human can say who it is: of a row that stays out, or only repeats another,
    /// there is nothing to say.
    pub can_answer: bool,
    /// Its filled cells, and what becomes of each.
    pub brings: Vec<Brought>,
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

/// A row, what it brings, and everybody it is or may be about.
///
/// # Errors
/// As `import_preview`; `not_found` where no row stands on that line.
pub fn review(desk: &Desk, request: ReviewOf) -> Result<RowReview, Problem> {
    let planned = planned(desk, &request.plan, &kith_store::Job::quiet())?;
    let (reading, plan) = (&planned.source.reading, &planned.plan);
    let own = &*planned.own;
    let row = plan.rows.iter().find(|row| row.line == request.line);
    let row = row.ok_or_else(no_such_row)?;
    reviewed(
        &desk.store()?,
        planned.target.cohort,
        (reading, own),
        plan,
        row,
    )
}

pub(super) fn no_such_row() -> Problem {
    Problem::new(Code::NotFound, "There is no row on that line any more.")
}

/// The row beside everybody it may be about.
pub(super) fn reviewed(
    store: &Store,
    cohort: Option<CohortId>,
    (reading, own): (&Reading, &Own),
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
    let is_sure = matches!(row.decision, Decision::Match | Decision::Skip) && !row.answered;
    let order = ids.clone();
    let mut known = store.read(move |read| import::known_people(read, &ids, cohort))?;
    known.sort_by_key(|known| order.iter().position(|id| *id == known.person.id));
    let people = known.into_iter().map(|known| {
        let since = chrono::Datelike::year(&known.since);
        let person = compared(known);
        let likeness = match is_sure && row.person == Some(person.id) {
            true => Likeness::of(&of_row, &person, among),
            false => Likeness::asked(&of_row, &person, among),
        };
        let told = alike(&of_row, &person, &likeness);
        Alike {
            person: Some(person.id),
            since: Some(since),
            // An id or an address with a fitting name decides, whatever the points.
            words: match is_sure {
                true => "The same".to_owned(),
                false => told.words.clone(),
            },
            ..told
        }
    });
    Ok(RowReview {
        line: row.line,
        decision: row.decision,
        answered: row.answered,
        reasons: shown((reading, own), plan, row).reasons,
        nth: before(plan, row, Some(Decision::Review)),
        place: before(plan, row, None),
        among: before(plan, row, Some(row.decision)),
        can_answer: can_answer(plan, row),
        brings: brings((reading, own), plan, row),
        alike: earlier.into_iter().chain(people).collect(),
    })
}

/// How many rows stand before one, of all or of one decision.
fn before(plan: &Plan, row: &PlannedRow, only: Option<Decision>) -> u32 {
    let before = plan.rows.iter().take_while(|other| other.line != row.line);
    let wanted = before.filter(|other| only.is_none_or(|only| other.decision == only));
    wanted.count() as u32
}

/// Whether the plan would heed what a human says of a row.
fn can_answer(plan: &Plan, row: &PlannedRow) -> bool {
    let repeats = |reason: &Reason| {
        matches!(
            reason,
            Reason::SamePersonAsLine { .. } | Reason::SameAsLine { .. }
        )
    };
    match row.decision {
        _ if row.came_before => false,
        _ if row.answered => true,
        Decision::New | Decision::Match | Decision::Review => true,
        Decision::Skip => !plan.reasons(row).iter().any(repeats) && row.person.is_some(),
        Decision::Error => false,
    }
}

/// The person of an earlier line.
fn on_line(reading: &Reading, of_row: &Draft<'_>, line: u32, among: &Frequencies) -> Option<Alike> {
    let record = reading.table.record(reading.table.record_on_line(line)?);
    let person = KnownPerson::of_row(&draft(reading, record).0);
    let likeness = Likeness::asked(of_row, &person, among);
    Some(Alike {
        line: Some(line),
        ..alike(of_row, &person, &likeness)
    })
}

fn alike(of_row: &Draft<'_>, person: &KnownPerson, likeness: &Likeness) -> Alike {
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
