//! What lists of people can be narrowed to.

use kith_model::CohortId;
use kith_model::lens::Lens;
use kith_store::narrow::{self, By, Column};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::desk::Desk;
use crate::field::ColumnKey;
use crate::problem::Problem;
use crate::report::is_named;

/// A column of a list.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChoicesOf {
    /// Of this cohort's roster; `null` for the list of everybody.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub cohort: Option<CohortId>,
    /// The column.
    #[cfg_attr(
        feature = "ts",
        ts(type = "`own:${string}` | \"cohort\" | \"organization\" | \"city\"")
    )]
    pub column: ColumnKey<Column>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// What stands in a column, as the list shows it.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ListChoices"))]
pub struct Choices {
    /// The most used first; what a field offers in its own order.
    pub values: Vec<Choice>,
    /// How many people have nothing there.
    pub none: u32,
}

/// A value that a list can be narrowed to.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ListChoice"))]
pub struct Choice {
    /// What is asked for: the key of a cohort, else the value as written.
    pub value: String,
    /// How it reads.
    pub name: String,
    /// The program of a cohort.
    pub program: Option<String>,
    /// How many people have it.
    pub people: u32,
}

/// What stands in a column, and how many people have it; nothing where the lens does not see
/// the column, or people may not be named.
///
/// # Errors
/// `not_found` for the cohort.
pub fn choices(desk: &Desk, of: ChoicesOf) -> Result<Choices, Problem> {
    let now = clock::local(desk.clock()()).naive_local();
    let by = match of.column {
        ColumnKey::Kith(column) => By::Kith(column),
        ColumnKey::Own(field) => By::Own(field),
    };
    let found = desk.store()?.read(move |read| {
        if let Some(cohort) = of.cohort
            && !is_named(read, cohort, of.lens, now)?
        {
            return Ok(narrow::Choices::default());
        }
        narrow::choices(read, of.cohort, by, of.lens)
    })?;
    let values = found.values.into_iter().map(|choice| Choice {
        value: choice.value,
        name: choice.name,
        program: choice.program,
        people: choice.people,
    });
    Ok(Choices {
        values: values.collect(),
        none: found.none,
    })
}
