//! Columns of a table that Kith has no field for: fields of the program's own, or what becomes
//! such, and words that are kept beside.

mod before;
mod beside;
mod column;
mod whose;

use std::collections::{HashMap, HashSet};

use kith_intake::plan::PlannedRow;
use kith_intake::{Decision, Plan, Reading};
use kith_model::custom_field::{FieldKind, NewCustomField};
use kith_model::lens::{Audience, Lens};
use kith_model::{CohortId, CustomFieldId, PersonId, ProgramId};
use kith_store::custom_field::{self, Values};
use kith_store::import::Whom;
use kith_store::{Store, StoreError, Tx};
use serde::{Deserialize, Serialize};

use super::carry::{Import, OnLines, about};
use super::differing::{Differing, OnKnown};
use crate::field::take_in;
use crate::problem::Problem;
use beside::Beside;
use column::{OwnColumn, columns};
use whose::{About, Whose, matches};

/// A column that is to become a field of the program.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportKeep", optional_fields = nullable))]
pub struct KeepColumn {
    /// From 1.
    pub column: u32,
    /// What the field is called; as the column where nothing is said.
    #[serde(default)]
    pub name: Option<String>,
    /// What it holds; whatever fits every cell where nothing is said.
    #[serde(default)]
    pub kind: Option<FieldKind>,
    /// Who may see it; me alone where nothing is said.
    #[serde(default)]
    pub audience: Option<Audience>,
}

/// A column that is a field of the program, or becomes one.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportOwn"))]
pub struct OwnTold {
    /// The field; none while it is to be made.
    pub field: Option<CustomFieldId>,
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// Who may see it.
    pub audience: Audience,
    /// How many cells are no value of that kind and are kept as they came.
    pub misfits: u32,
}

/// The program's own columns of a table, and what they would do.
#[derive(Debug, Default)]
pub(super) struct Own {
    columns: Vec<OwnColumn>,
    /// Of people who are known, by record: which columns say something new.
    fills: HashMap<u32, Vec<Fill>>,
    /// Cells that say something else than is known and stay beside the field, by record and
    /// place of the column.
    left: HashSet<(u32, usize)>,
    /// What else is new.
    beside: Beside,
}

#[derive(Debug, Clone, Copy)]
struct Fill {
    /// Which of the own columns.
    column: usize,
    /// Whether it takes the place of another value.
    replaces: bool,
}

/// What was said, and where it is asked.
pub(super) struct Asked<'a> {
    pub store: &'a Store,
    pub program: Option<ProgramId>,
    pub cohort: Option<CohortId>,
    pub keep: &'a [KeepColumn],
    pub known: &'a Differing,
}

impl Own {
    /// Finds the columns, of whatever people.
    ///
    /// # Errors
    /// `invalid` where a column cannot become a field as it was said.
    pub fn found(reading: &Reading, asked: &Asked<'_>) -> Result<Self, Problem> {
        Ok(Self {
            columns: columns(reading, asked)?,
            ..Self::default()
        })
    }

    /// Finds the columns, and makes the plan do what they say of people who are known.
    ///
    /// # Errors
    /// `invalid` where a column cannot become a field as it was said.
    pub fn settle(reading: &Reading, plan: &mut Plan, asked: &Asked<'_>) -> Result<Self, Problem> {
        let mut own = Self::found(reading, asked)?;
        if !own.columns.is_empty() {
            own.look_up(reading, plan, asked)?;
        }
        own.beside = Beside::settle((reading, &own), plan, asked)?;
        Ok(own)
    }

    fn look_up(
        &mut self,
        reading: &Reading,
        plan: &mut Plan,
        asked: &Asked<'_>,
    ) -> Result<(), Problem> {
        let known: Vec<&PlannedRow> = plan.rows.iter().filter(is_known).collect();
        let people: Vec<PersonId> = known.iter().filter_map(|row| row.person).collect();
        let held = asked
            .store
            .read(move |read| custom_field::values(read, &people, Lens::Me))?;
        self.weigh(reading, plan, asked, &held);
        Ok(())
    }

    fn weigh(&mut self, reading: &Reading, plan: &mut Plan, asked: &Asked<'_>, held: &Values) {
        let mut whose = Whose::of(plan);
        let mut told = HashMap::<(Whom, usize), String>::new();
        for at in 0..plan.rows.len() {
            let row = plan.rows[at];
            let who = match whose.next(plan, &row) {
                About::Sure(who) => who,
                // What is not surely one person's is nobody's.
                About::Unsure => {
                    self.leave(&row);
                    continue;
                }
                About::Nobody => continue,
            };
            for column in 0..self.columns.len() {
                let Some(value) = self.value(reading, row.record, column) else {
                    continue;
                };
                let earlier = told.get(&(who, column));
                let before = earlier.or_else(|| self.held(who, column, held));
                let of = &self.columns[column];
                let said = match row.decision {
                    Decision::New => OnKnown::Fill,
                    _ => asked.known.of_place(reading, row.line, of.place as u32 + 1),
                };
                let is_settled = row.came_before && of.told.field.is_some();
                let writes = match before {
                    Some(before) if *before == value => continue,
                    Some(_) => said == OnKnown::Update && earlier.is_none(),
                    None => said == OnKnown::Update || said == OnKnown::Fill && !is_settled,
                };
                let replaces = before.is_some();
                if writes {
                    told.insert((who, column), value);
                    if row.decision != Decision::New {
                        let fills = self.fills.entry(row.record).or_default();
                        fills.push(Fill { column, replaces });
                    }
                } else {
                    self.left.insert((row.record, of.place));
                }
            }
            if self.fills.contains_key(&row.record) {
                matches(plan, at, who);
            }
        }
    }

    /// Of a row that is passed by nothing is taken.
    fn leave(&mut self, row: &PlannedRow) {
        let places = self.columns.iter().map(|column| (row.record, column.place));
        self.left.extend(places);
    }

    fn held<'v>(&self, who: Whom, column: usize, held: &'v Values) -> Option<&'v String> {
        match who {
            Whom::Person(person) => held.get(&person)?.get(&self.columns[column].told.field?),
            _ => None,
        }
    }

    /// What a record says in one of the own columns, as its field keeps it.
    fn value(&self, reading: &Reading, record: u32, column: usize) -> Option<String> {
        let of = &self.columns[column];
        let cell = reading.cell(reading.table.record(record as usize), of.place);
        of.value(cell)
    }

    /// Whether a field takes what a cell says, so that it need not be kept beside.
    pub fn takes(&self, row: &PlannedRow, place: usize, cell: &str) -> bool {
        let column = self.columns.iter().find(|column| column.place == place);
        column.is_some_and(|column| column.value(cell).is_some()) && !self.is_left(row, place)
    }

    /// What a column is or becomes.
    pub fn told(&self, place: usize) -> Option<OwnTold> {
        let column = self.columns.iter().find(|column| column.place == place);
        column.map(|column| column.told.clone())
    }

    /// Columns, from 0, that say something new of a row's person.
    pub fn filled(&self, row: &PlannedRow) -> impl Iterator<Item = usize> {
        let fills = self.fills.get(&row.record).into_iter().flatten();
        fills.map(|fill| self.columns[fill.column].place)
    }

    /// Whether the cell of a row in a column, from 0, says something that no field takes and that
    /// was not heard yet.
    pub fn is_news(&self, row: &PlannedRow, place: usize) -> bool {
        self.beside.is_news(row, place)
    }

    /// Places, from 0, of what is kept beside the fields with a row about somebody known: what is
    /// new, what goes with it, and what differs from a field of the program and stays beside it.
    pub fn kept(&self, row: &PlannedRow) -> Vec<usize> {
        let mut kept = self.beside.kept(row);
        if row.decision == Decision::Match {
            let places = self.columns.iter().map(|column| column.place);
            kept.extend(places.filter(|&place| self.is_left(row, place)));
            kept.sort_unstable();
        }
        kept
    }

    /// Whether a cell takes the place of another value.
    pub fn replaced(&self, row: &PlannedRow, place: usize) -> bool {
        let mut fills = self.fills.get(&row.record).into_iter().flatten();
        fills.any(|fill| fill.replaces && self.columns[fill.column].place == place)
    }

    /// Whether a cell says something else than is known, and stays beside the field.
    pub fn is_left(&self, row: &PlannedRow, place: usize) -> bool {
        self.left.contains(&(row.record, place))
    }

    /// What becomes of a row's cells, as phrases for people.
    pub fn reasons(&self, row: &PlannedRow) -> Vec<String> {
        let name = |column: usize| &self.columns[column].told.name;
        let fills = self.fills.get(&row.record).into_iter().flatten();
        let fills = fills.map(|fill| match fill.replaces {
            true => format!(
                "{} differs and becomes as the file has it",
                name(fill.column)
            ),
            false => format!("{} is filled", name(fill.column)),
        });
        let left = self.columns.iter();
        let left = left.filter(|column| self.left.contains(&(row.record, column.place)));
        let is_told = row.decision == Decision::Match;
        let left = left.filter(move |_| is_told);
        fills
            .chain(left.map(|column| format!("{} differs and stays as it is", column.told.name)))
            .collect()
    }

    /// Whether applying the plan makes a field, also where it does nothing else.
    pub fn makes_fields(&self) -> bool {
        self.columns
            .iter()
            .any(|column| column.told.field.is_none())
    }

    /// The fields, made where they are missing: what earlier imports kept under their names
    /// moves into those.
    pub fn made(&self, tx: &Tx<'_>, program: ProgramId) -> Result<Vec<CustomFieldId>, StoreError> {
        let made = self.columns.iter().map(|column| {
            if let Some(field) = column.told.field {
                return Ok(field);
            }
            let mut new = NewCustomField::new(program, column.told.name.as_str());
            new.kind = column.told.kind;
            new.choices.clone_from(&column.choices);
            new.audience = column.told.audience;
            new.heard_as = Some(column.header.clone());
            let id = custom_field::add(tx, new)?;
            take_in(tx, &custom_field::get(tx, id, Lens::Me)?)?;
            Ok(id)
        });
        made.collect()
    }
}

impl Import<'_, '_> {
    /// Writes what the own columns say of new people, in order, and of those who are known.
    pub(super) fn write_own(
        &self,
        own: &Own,
        fields: &[CustomFieldId],
        (people, on_lines): (&[PersonId], &OnLines),
    ) -> Result<(), StoreError> {
        for (column, &field) in fields.iter().enumerate() {
            let new = self.rows(Decision::New).zip(people);
            let values: Vec<(PersonId, String)> = new
                .filter_map(|(row, person)| {
                    Some((*person, own.value(self.reading, row.record, column)?))
                })
                .collect();
            custom_field::add_values(self.tx, field, values.into_iter())?;
        }
        for row in self.rows(Decision::Match) {
            let Some(person) = about(row, on_lines) else {
                continue;
            };
            for fill in own.fills.get(&row.record).into_iter().flatten() {
                let value = own.value(self.reading, row.record, fill.column);
                custom_field::set(self.tx, fields[fill.column], person, value.as_deref())?;
            }
        }
        Ok(())
    }
}

fn is_known(row: &&PlannedRow) -> bool {
    matches!(row.decision, Decision::Match | Decision::Skip)
}
