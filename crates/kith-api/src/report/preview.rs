use kith_model::CohortId;
use kith_model::lens::Lens;
use kith_model::span::Span;
use kith_report::Proof;
use serde::{Deserialize, Serialize};

use super::{Gathered, Paper, register, snapshot};
use crate::desk::Desk;
use crate::leaving::HeldBack;
use crate::problem::Problem;

kith_model::codes! {
    /// The reports that have pages.
    ReportKind, "report";
    Snapshot = "snapshot", "Cohort snapshot";
    Register = "register", "Attendance register";
}

/// A report to look at before it is made.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ReportPreviewOf"))]
pub struct PreviewOf {
    /// Which.
    pub report: ReportKind,
    /// Of this cohort.
    pub cohort: CohortId,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
    /// For which sheet.
    #[serde(default = "super::letter")]
    pub paper: Paper,
    /// The days it tells of.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Span>"))]
    pub period: Span,
}

/// A report laid out on its pages.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ReportPreview"))]
pub struct Preview {
    /// Stands for its pages until other reports were looked at.
    pub preview: String,
    /// In order.
    pub pages: Vec<PageSize>,
    /// Through whose eyes it was made.
    pub lens: Lens,
    /// How many people it tells of, by name or in a count.
    pub people: u32,
    /// What the lens holds back.
    pub left_out: Vec<HeldBack>,
}

/// How large a page is, in points.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageSize {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// A report before it leaves.
pub(super) struct Laid {
    pub proof: Proof,
    pub people: u32,
    pub left_out: Vec<HeldBack>,
}

/// Lays out the very document that would be saved. Nothing is written, and
/// nothing leaves.
///
/// # Errors
/// `not_found` for the cohort; `invalid` for a period that ends before it begins.
pub fn preview(desk: &Desk, of: PreviewOf) -> Result<Preview, Problem> {
    let gathered = Gathered::read(desk, of.cohort, of.lens, of.period)?;
    let laid = match of.report {
        ReportKind::Snapshot => snapshot::laid(&gathered, of.paper)?,
        ReportKind::Register => register::laid(&gathered, of.paper)?,
    };
    let pages = (0..laid.proof.pages()).filter_map(|page| laid.proof.size(page));
    Ok(Preview {
        pages: pages
            .map(|(width, height)| PageSize { width, height })
            .collect(),
        lens: of.lens,
        people: laid.people,
        left_out: laid.left_out,
        preview: desk.keep_proof(laid.proof),
    })
}
