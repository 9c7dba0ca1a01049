//! What is odd in a file, the weightiest first: counted by kind, and by line a page at a time.

use kith_intake::{Reading, Warning};
use kith_store::Job;
use serde::{Deserialize, Serialize};

use super::looked::read;
use super::preview::{PreviewOf, PreviewWarning};
use crate::desk::Desk;
use crate::problem::Problem;

/// So many of each kind come with the preview.
const FIRST: usize = 20;

/// Kinds by weight: first what may have swallowed or lost something, last what Kith only
/// passed over.
const BY_WEIGHT: &[&str] = &[
    "nobody_named",
    "unclosed_quote",
    "nul",
    "unended_card",
    "ragged",
    "undecodable",
    "lines_in_quotes",
    "digits_lost",
    "no_such_day",
    "not_a_date",
    "ambiguous_dates",
    "nobody_on_line",
    "row_of_organization",
    "card_of_organization",
    "card_of_group",
    "pictures",
    "stray_quote",
    "other_dialect",
    "double_encoded",
    "secret",
    "no_header",
    "duplicate_header",
    "missing_header",
];

/// How many of one kind there are.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "OddKind"))]
pub struct OddKind {
    /// The code its warnings have.
    pub code: String,
    /// All of them.
    pub count: u32,
}

/// Warnings of one kind, in the order of the file.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportWarningsOf"))]
pub struct WarningsOf {
    /// The plan.
    #[serde(flatten)]
    pub plan: PreviewOf,
    /// The kind.
    pub code: String,
    /// The first of them, from 0.
    pub from: u32,
    /// At most so many.
    pub count: u32,
}

/// A page of what is odd.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportWarnings"))]
pub struct Warnings {
    /// In the order of the file.
    pub warnings: Vec<PreviewWarning>,
}

/// A page of what is odd in a file, of one kind: every line is reached.
///
/// # Errors
/// As `import_read`.
pub fn warnings(desk: &Desk, request: WarningsOf) -> Result<Warnings, Problem> {
    let source = read(desk, &request.plan, &Job::quiet())?;
    let reading = &source.reading;
    let (from, count) = (request.from as usize, request.count as usize);
    let found = reading.warnings_of(&request.code, from, count);
    Ok(Warnings {
        warnings: found.iter().map(told).collect(),
    })
}

/// How many of each kind there are, the weightiest first.
pub(super) fn kinds(reading: &Reading) -> Vec<OddKind> {
    let mut kinds = reading.warning_counts();
    kinds.sort_by_key(|(code, _)| weight(code));
    let kinds = kinds.into_iter();
    kinds
        .map(|(code, count)| OddKind {
            code: code.to_owned(),
            count,
        })
        .collect()
}

/// The first of each kind, the weightiest kind first.
pub(super) fn first(reading: &Reading) -> Vec<PreviewWarning> {
    let kinds = kinds(reading);
    let of = |kind: &OddKind| reading.warnings_of(&kind.code, 0, FIRST);
    kinds
        .iter()
        .flat_map(of)
        .map(|warning| told(&warning))
        .collect()
}

/// All that are listed, in the order of the file.
pub(super) fn all(reading: &Reading) -> Vec<PreviewWarning> {
    reading.warnings.iter().map(told).collect()
}

fn weight(code: &str) -> usize {
    let place = BY_WEIGHT.iter().position(|known| *known == code);
    place.unwrap_or(BY_WEIGHT.len())
}

fn told(warning: &Warning) -> PreviewWarning {
    PreviewWarning {
        code: warning.code().to_owned(),
        line: warning.line(),
        column: warning.column(),
        message: warning.message(),
    }
}
