//! Typing into the cells of a list: one by one, a paste or many people at once, always as one step.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use kith_model::step::{Counted, Label, Noun, StepKind};
use kith_model::{CohortId, EnrollmentId, PersonId};
use kith_store::list_cell::{self, Column, Field, ListCell, Of};
use kith_store::{StoreError, Tx, enrollment};
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::field::ColumnKey;
use crate::problem::Problem;

/// Cells that one step may type into.
const MOST: usize = 200_000;
/// Values that are suggested at most.
const SUGGESTED: usize = 500;

/// What was typed.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterEdit {
    /// The roster it was typed into; `null` for a list of people.
    #[serde(default)]
    pub cohort: Option<CohortId>,
    /// In the order they are to be written.
    pub cells: Vec<CellTyped>,
    /// The day from which changes of stage hold; today where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub on_date: Option<NaiveDate>,
}

/// A cell and what is to stand in it.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CellTyped {
    /// Of this line of a roster.
    #[serde(default)]
    pub enrollment: Option<EnrollmentId>,
    /// Or of this person, in a list without enrollments.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// In which column.
    #[cfg_attr(
        feature = "ts",
        ts(
            type = "`own:${string}` | \"name\" | \"given_name\" | \"family_name\" | \"preferred_name\" | \"pronouns\" | \"headline\" | \"organization\" | \"title\" | \"city\" | \"region\" | \"country\" | \"email\" | \"phone\" | \"role\" | \"stage\" | \"participation\""
        )
    )]
    pub field: ColumnKey<Field>,
    /// As typed; an empty text empties the cell.
    pub value: String,
}

/// What was typed into.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterEdited {
    /// How many cells.
    pub cells: usize,
    /// Of how many people.
    pub people: usize,
}

/// A column of a list, to suggest values for.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterValuesOf {
    /// Of this roster; `null` for the whole workspace.
    #[serde(default)]
    pub cohort: Option<CohortId>,
    /// The column.
    #[cfg_attr(feature = "ts", ts(as = "String"))]
    pub field: ColumnKey<Field>,
}

/// What stands in a column already.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterValues {
    /// The most used first.
    pub values: Vec<ValueUsed>,
}

/// A value, and how many have it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ValueUsed {
    /// As written.
    pub value: String,
    /// How many people.
    pub people: u32,
}

/// Types into cells as one step: all of them or none.
///
/// # Errors
/// `invalid` with `{cells: [{cell, message}]}` where some do not take their text; nothing is changed then.
pub fn edit(desk: &Desk, typed: RosterEdit) -> Result<Written<RosterEdited>, Problem> {
    if typed.cells.len() > MOST {
        let message = format!("One step types into at most {MOST} cells.");
        return Err(Problem::invalid("cells", message));
    }
    let cells: Vec<ListCell> = typed.cells.into_iter().map(of).collect::<Result<_, _>>()?;
    let today = desk.today();
    let on_date = typed.on_date.unwrap_or(today);
    desk.write(Label::new(StepKind::RosterEdited), move |tx| {
        let people = list_cell::edit(tx, &cells, (on_date, today))?.people;
        tx.relabel(label(tx, typed.cohort, &cells, &people)?);
        Ok(RosterEdited {
            cells: cells.len(),
            people: people.len(),
        })
    })
}

/// What stands in a column of a roster already.
///
/// # Errors
/// `no_workspace`.
pub fn values(desk: &Desk, of: RosterValuesOf) -> Result<RosterValues, Problem> {
    let used = desk
        .store()?
        .read(move |read| list_cell::values(read, of.cohort, column(of.field), SUGGESTED))?;
    let values = used.into_iter().map(|used| ValueUsed {
        value: used.value,
        people: used.people,
    });
    Ok(RosterValues {
        values: values.collect(),
    })
}

fn of(typed: CellTyped) -> Result<ListCell, Problem> {
    let of = match (typed.enrollment, typed.person) {
        (Some(enrollment), None) => Of::Enrollment(enrollment),
        (None, Some(person)) => Of::Person(person),
        _ => {
            let message = "A cell belongs to an enrollment or to a person.";
            return Err(Problem::invalid("cells", message));
        }
    };
    Ok(ListCell {
        of,
        column: column(typed.field),
        value: typed.value,
    })
}

/// One cell is told as the edit it is, so that edits of it in a row become one step.
fn label(
    tx: &Tx<'_>,
    cohort: Option<CohortId>,
    cells: &[ListCell],
    people: &BTreeSet<PersonId>,
) -> Result<Label, StoreError> {
    let (Some(&person), 1) = (people.first(), people.len()) else {
        let mut label = Label::new(StepKind::RosterEdited)
            .counting(Counted::Fields, cells.len() as u64)
            .counting(Counted::People, people.len() as u64);
        if let Some(cohort) = cohort {
            label = label.about(Noun::Cohort, cohort);
        }
        return Ok(label);
    };
    let kind = match cells {
        [only] => kind_of(only.column),
        _ => StepKind::PersonEdited,
    };
    let mut label = Label::new(kind).about(Noun::Person, person);
    if let ([only], StepKind::StageChanged) = (cells, kind)
        && let Of::Enrollment(enrollment) = only.of
        && let Some(cohort) = enrollment::get(tx, enrollment)?.cohort
    {
        label = label.about(Noun::Cohort, cohort);
    }
    Ok(label)
}

const fn column(key: ColumnKey<Field>) -> Column {
    match key {
        ColumnKey::Kith(field) => Column::Kith(field),
        ColumnKey::Own(field) => Column::Own(field),
    }
}

const fn kind_of(column: Column) -> StepKind {
    let Column::Kith(field) = column else {
        return StepKind::PersonEdited;
    };
    match field {
        Field::Email | Field::Phone => StepKind::ContactPointEdited,
        Field::Organization | Field::Title => StepKind::AffiliationEdited,
        Field::Role | Field::Participation => StepKind::EnrollmentEdited,
        Field::Stage => StepKind::StageChanged,
        _ => StepKind::PersonEdited,
    }
}
