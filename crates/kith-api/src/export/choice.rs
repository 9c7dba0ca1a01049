//! Which columns a roster leaves with, and in which order.

use std::fmt::Write;

use kith_intake::write::{EXACT_ID, SPREADSHEET_ID};
use kith_model::lens::Lens;
use kith_model::match_key::fold;
use serde::Serialize;

use super::ExportOf;
use super::kept::{IMPORTED, KeptColumns};
use super::row::{COLUMNS, Leaver, Stands};
use crate::problem::Problem;

/// A column that a roster can leave with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ExportColumn"))]
pub struct ColumnOffered {
    /// As it is asked for.
    pub key: String,
    /// Its header for people.
    pub head: String,
}

/// A column, and where its cells come from.
pub struct Chosen<'r> {
    pub column: ColumnOffered,
    /// As it is written.
    pub header: String,
    /// Whether it is offered; the lens has the first word.
    is_offered: bool,
    cell: Box<dyn Fn(&Leaver) -> String + 'r>,
}

impl Chosen<'_> {
    pub fn cell(&self, leaver: &Leaver) -> String {
        (self.cell)(leaver)
    }
}

/// Every column there is, in the usual order: Kith's own ids, its fields, and what imports
/// brought along.
pub fn all<'r>(of: &ExportOf, leavers: &[Leaver], kept: &'r KeptColumns) -> Vec<Chosen<'r>> {
    let id = Chosen {
        column: ColumnOffered {
            key: EXACT_ID.to_owned(),
            head: SPREADSHEET_ID.to_owned(),
        },
        header: of.id().to_owned(),
        is_offered: true,
        cell: Box::new(|leaver| leaver.row.person.to_string()),
    };
    let own = COLUMNS.iter().map(|column| {
        let is_told = || {
            leavers
                .iter()
                .any(|leaver| !(column.cell)(leaver).is_empty())
        };
        Chosen {
            column: ColumnOffered {
                key: column.key(),
                head: column.words.to_owned(),
            },
            header: of.header(column.words),
            is_offered: match column.stands {
                Stands::Always => true,
                Stands::ForMe => of.lens == Lens::Me || is_told(),
                Stands::WhereTold => is_told(),
            },
            cell: Box::new(column.cell),
        }
    });
    let imported = kept.columns().map(|column| Chosen {
        column: ColumnOffered {
            key: column.key(),
            head: column.written.clone(),
        },
        header: column.written.clone(),
        is_offered: true,
        cell: Box::new(move |leaver| kept.cell(leaver.row.person, column)),
    });
    std::iter::once(id).chain(own).chain(imported).collect()
}

/// What a person chooses from.
pub fn offered(all: &[Chosen<'_>]) -> Vec<ColumnOffered> {
    let offered = all.iter().filter(|one| one.is_offered);
    offered.map(|one| one.column.clone()).collect()
}

/// The columns that were asked for, in that order and each once; all that are offered where none
/// were. With them, in sentences, what was asked for and is not for this lens.
///
/// # Errors
/// `invalid` for a name that no column has, and where nothing is left.
pub fn chosen<'r>(
    all: Vec<Chosen<'r>>,
    asked: Option<&[String]>,
    lens: Lens,
) -> Result<(Vec<Chosen<'r>>, Vec<String>), Problem> {
    let Some(asked) = asked else {
        let offered = all.into_iter().filter(|one| one.is_offered);
        return Ok((offered.collect(), Vec::new()));
    };
    let names = allowed(&all);
    let mut all: Vec<_> = all.into_iter().map(Some).collect();
    let (mut chosen, mut notices) = (Vec::new(), Vec::new());
    let known: Vec<Vec<String>> = all.iter().flatten().map(Chosen::names).collect();
    for name in asked {
        let Some(at) = known.iter().position(|names| names.contains(&fold(name))) else {
            // Another cohort's import brought it along.
            if name.starts_with(IMPORTED) {
                continue;
            }
            return Err(Problem::invalid(
                "columns",
                format!("There is no column {name}. There are {names}."),
            ));
        };
        let Some(one) = all[at].take() else {
            continue;
        };
        if one.is_offered || lens == Lens::Me {
            chosen.push(one);
        } else {
            let head = &one.column.head;
            notices.push(format!(
                "{head} is left out: none of it is for this audience."
            ));
        }
    }
    if chosen.is_empty() {
        return Err(Problem::invalid(
            "columns",
            format!("None of these columns can leave for this audience. There are {names}."),
        ));
    }
    Ok((chosen, notices))
}

impl Chosen<'_> {
    /// However somebody may write it, folded.
    fn names(&self) -> Vec<String> {
        let ColumnOffered { key, head } = &self.column;
        [key, head, &self.header].map(|name| fold(name)).into()
    }
}

/// What can be asked for, as one reads it.
fn allowed(all: &[Chosen<'_>]) -> String {
    let mut words = String::new();
    for column in offered(all) {
        let name = match column.key.starts_with(IMPORTED) {
            true => column.head,
            false => column.key,
        };
        let before = if words.is_empty() { "" } else { ", " };
        // Writing into memory does not fail.
        let _ = match name.contains([',', '"']) {
            true => write!(words, "{before}\"{}\"", name.replace('"', "\"\"")),
            false => write!(words, "{before}{name}"),
        };
    }
    words
}
