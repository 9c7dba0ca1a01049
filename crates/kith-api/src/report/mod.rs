//! Reports: what a lens may see of a cohort, as a document that leaves.

mod circle;
mod figures;
mod held_back;
mod people;
mod preview;
mod register;
mod snapshot;

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use kith_model::CohortId;
use kith_model::lens::Lens;
use kith_model::span::Span;
use kith_report::{LeftOut, Notice, Proof, ReportError, Stamp};
use serde::Deserialize;

use crate::clock;
use crate::desk::Desk;
use crate::leaving::HeldBack;
use crate::problem::{Code, Problem};
use crate::session;

pub(crate) use circle::{Circle, Told, is_named};
pub(crate) use held_back::{held, of_attendance, of_people};
pub(crate) use people::everybody;
pub use preview::{PageSize, Preview, PreviewOf, ReportKind, preview};
pub use register::register;
pub use snapshot::snapshot;

/// A report to make.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportOf {
    /// Of this cohort.
    pub cohort: CohortId,
    /// Where to; the ending .pdf or .html says the format.
    pub place: String,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
    /// Of a PDF.
    #[serde(default = "letter")]
    pub paper: Paper,
    /// The days it tells of; open sides reach as far as there is something to tell.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Span>"))]
    pub period: Span,
}

kith_model::codes! {
    /// The sheet a PDF is laid out for.
    Paper, "paper";
    Letter = "letter", "Letter";
    A4 = "a4", "A4";
}

/// How pages are written, as the ending of their place says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PagesFormat {
    Pdf,
    Html,
}

/// What was read for a report, and what stands at its foot.
struct Gathered {
    circle: Circle,
    workspace: String,
    made_at: DateTime<FixedOffset>,
}

impl Gathered {
    /// Everything that the lens allows, in one look at the workspace.
    fn read(desk: &Desk, cohort: CohortId, lens: Lens, period: Span) -> Result<Self, Problem> {
        if period.check().is_err() {
            return Err(Problem::invalid("to", "The period ends before it begins."));
        }
        let at = desk.clock()();
        let made_at = clock::local(at);
        let now = made_at.naive_local();
        let store = desk.store()?;
        Ok(Self {
            workspace: store.about()?.name,
            circle: store.read(move |read| {
                let mut circle = Circle::read(read, cohort, lens, now)?.leaving();
                circle.next = session::next(read, cohort, at)?;
                Ok(circle.within(period))
            })?,
            made_at,
        })
    }

    fn stamp(&self, left_out: &[HeldBack]) -> Stamp {
        Stamp {
            workspace: self.workspace.clone(),
            seen_as: self.circle.lens,
            made_at: self.made_at,
            left_out: left_out.iter().cloned().map(LeftOut::from).collect(),
        }
    }
}

/// The sheet where none is named.
const fn letter() -> Paper {
    Paper::Letter
}

impl Paper {
    const fn sheet(self) -> kith_report::Paper {
        match self {
            Self::Letter => kith_report::Paper::Letter,
            Self::A4 => kith_report::Paper::A4,
        }
    }
}

impl PagesFormat {
    fn of(path: &Path) -> Result<Self, Problem> {
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        match ending.to_str() {
            Some("pdf") => Ok(Self::Pdf),
            Some("html" | "htm") => Ok(Self::Html),
            _ => Err(Problem::invalid(
                "place",
                "A report ends in .pdf or .html. Choose one of them.",
            )),
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
        }
    }
}

impl From<HeldBack> for LeftOut {
    fn from(held: HeldBack) -> Self {
        Self {
            what: held.what,
            count: held.count,
            why: held.why,
        }
    }
}

impl From<ReportError> for Problem {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Date { at } => {
                Self::invalid("made_at", format!("A document cannot be dated {at}."))
            }
            ReportError::Seats { .. } | ReportError::Template { .. } | ReportError::Json(_) => {
                tracing::error!(%error, "a report could not be laid out");
                Self::new(
                    Code::Bug,
                    "Something went wrong in Kith itself: the report could not be laid out. Nothing was written.",
                )
            }
        }
    }
}

/// A document's bytes, with what whoever asked for it should know.
fn printed(proof: &Proof) -> Result<(Vec<u8>, Vec<String>), Problem> {
    let document = proof.print()?;
    let notices = document.notices.iter().map(notice).collect();
    Ok((document.bytes, notices))
}

/// A notice for whoever asked for the document.
fn notice(notice: &Notice) -> String {
    match notice {
        Notice::MissingLetters { letters } => {
            let letters: Vec<String> = letters.iter().map(char::to_string).collect();
            format!(
                "No typeface here has these letters, they print as boxes: {}. The text can still be searched and copied.",
                letters.join(" ")
            )
        }
        Notice::NotUniversal { reasons } => format!(
            "The PDF is tagged, but not certified as universally accessible: {}.",
            reasons.join("; ")
        ),
    }
}
