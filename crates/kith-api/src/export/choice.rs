//! Which columns a roster leaves with, and in which order.

use std::fmt::Write;
use std::ops::Range;

use kith_intake::write::{EXACT_ID, SPREADSHEET_ID};
use kith_model::lens::Lens;
use kith_model::match_key::fold;
use serde::Serialize;

use super::kept::{IMPORTED, KeptColumns};
use super::own::OwnFields;
use super::row::{COLUMNS, Leaver, Stands, program_header};
use super::{ExportOf, Records};
use crate::field::OWN;
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

/// Every column there is, in the usual order: Kith's own ids, its fields, the program's own
/// as far as the lens sees them, and what imports brought along.
pub fn all<'r>(
    of: &ExportOf,
    leavers: &[Leaver],
    fields: &'r OwnFields,
    kept: &'r KeptColumns,
) -> Vec<Chosen<'r>> {
    let id = Chosen {
        column: ColumnOffered {
            key: EXACT_ID.to_owned(),
            head: SPREADSHEET_ID.to_owned(),
        },
        header: of.id().to_owned(),
        is_offered: true,
        cell: Box::new(|leaver| leaver.person.id.to_string()),
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
                Stands::InCohort => of.cohort.is_some(),
                Stands::ForMe => of.lens == Lens::Me || is_told(),
                Stands::WhereTold => is_told(),
            },
            cell: Box::new(column.cell),
        }
    });
    let program = fields.fields.iter().map(|field| Chosen {
        column: ColumnOffered {
            key: format!("{OWN}{}", field.id),
            head: field.name.clone(),
        },
        header: field.name.clone(),
        is_offered: true,
        cell: Box::new(move |leaver| fields.cell(leaver.person.id, field)),
    });
    let imported = kept.columns().map(|column| Chosen {
        column: ColumnOffered {
            key: column.key(),
            head: column.written.clone(),
        },
        header: column.written.clone(),
        is_offered: true,
        cell: Box::new(move |leaver| kept.cell(leaver.person.id, column)),
    });
    std::iter::once(id)
        .chain(own)
        .chain(program)
        .chain(imported)
        .collect()
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
            // Another cohort's import brought it along, or it is another program's own.
            if name.starts_with(IMPORTED) || name.starts_with(OWN) {
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

/// Columns that stand side by side and can be chosen as one.
pub struct Together {
    /// What they are called together.
    pub name: &'static str,
    pub places: Range<usize>,
}

/// The columns of a table that were asked for, by header or as a program reads it, in that order
/// and each once; the whole table where none were. With them what there is to choose from.
///
/// # Errors
/// `invalid` for a name that no column has.
pub fn chosen_of(
    records: Records,
    asked: Option<&[String]>,
    together: Option<&Together>,
) -> Result<(Records, Vec<ColumnOffered>), Problem> {
    let head = records.first().cloned().unwrap_or_default();
    let mut offered: Vec<(ColumnOffered, Range<usize>)> = Vec::new();
    let column = |head: &str| ColumnOffered {
        key: program_header(head),
        head: head.to_owned(),
    };
    for (place, head) in head.iter().enumerate() {
        match together {
            Some(several) if several.places.start == place => {
                offered.push((column(several.name), several.places.clone()));
            }
            Some(several) if several.places.contains(&place) => {}
            _ => offered.push((column(head), place..place + 1)),
        }
    }
    // One of those that are chosen as one can be chosen by its own header, too.
    let of_each = together
        .into_iter()
        .flat_map(|several| several.places.clone());
    let all: Vec<(ColumnOffered, Range<usize>)> = of_each
        .filter_map(|place| Some((column(head.get(place)?), place..place + 1)))
        .collect();
    let known = || offered.iter().chain(&all);
    let Some(asked) = asked else {
        let offered = offered.into_iter().map(|(column, _)| column);
        return Ok((records, offered.collect()));
    };
    let mut places: Vec<usize> = Vec::new();
    for name in asked {
        let is_it = |(column, _): &&(ColumnOffered, Range<usize>)| {
            [&column.key, &column.head]
                .map(|known| fold(known))
                .contains(&fold(name))
        };
        let is_together = together.is_some_and(|several| fold(several.name) == fold(name));
        match known().find(is_it) {
            Some((_, range)) => {
                let new: Vec<usize> = range
                    .clone()
                    .filter(|place| !places.contains(place))
                    .collect();
                places.extend(new);
            }
            // There is none of them yet.
            None if is_together => {}
            None => {
                let all: Vec<&str> = known().map(|(column, _)| column.key.as_str()).collect();
                return Err(Problem::invalid(
                    "columns",
                    format!("There is no column {name}. There are {}.", all.join(", ")),
                ));
            }
        }
    }
    let cell = |record: &Vec<String>, place: usize| record.get(place).cloned().unwrap_or_default();
    let records = records
        .iter()
        .map(|record| places.iter().map(|place| cell(record, *place)).collect());
    let records = records.collect();
    let offered = offered.into_iter().map(|(column, _)| column);
    Ok((records, offered.collect()))
}

impl Chosen<'_> {
    /// Whether a name that was asked for means it.
    pub fn is(&self, name: &str) -> bool {
        self.names().contains(&fold(name))
    }

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
        let is_ours = !column.key.starts_with(IMPORTED) && !column.key.starts_with(OWN);
        let name = match is_ours {
            true => column.key,
            false => column.head,
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
