//! Tables that leave: rosters and attendance as CSV, through a lens.

mod attendance;
mod kept;
mod preview;
mod roster;
mod row;

use kith_intake::write::{self, EXACT_ID, SPREADSHEET_ID, Style};
use kith_model::CohortId;
use kith_model::lens::Lens;
use kith_store::departure::Leaving;
use serde::Deserialize;

use crate::leaving::{HeldBack, Ready};
use crate::problem::{Code, Problem};

pub use attendance::attendance;
pub use preview::{ExportKind, Preview, PreviewOf, preview};
pub use roster::roster;

/// A table to write.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportOf {
    /// Of this cohort.
    pub cohort: CohortId,
    /// Where to.
    pub place: String,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
    /// RFC 4180 and nothing else, where it would else be made safe for spreadsheets.
    #[serde(default)]
    pub exact: bool,
}

/// A table's records, the header first.
type Records = Vec<Vec<String>>;

/// A table before it leaves.
struct Table {
    records: Records,
    people: u32,
    left_out: Vec<HeldBack>,
}

impl Table {
    fn ready(self, of: &ExportOf, what: Leaving) -> Result<Ready, Problem> {
        Ok(Ready {
            what,
            format: "csv",
            cohort: of.cohort,
            lens: of.lens,
            people: self.people,
            bytes: of.written(&self.records)?,
            left_out: self.left_out,
            notices: Vec::new(),
        })
    }
}

impl ExportOf {
    const fn style(&self) -> Style {
        if self.exact {
            Style::Exact
        } else {
            Style::Spreadsheet
        }
    }

    /// Header of Kith's own ids. Reading the table again, its presence tells
    /// whether cells were made safe.
    const fn id(&self) -> &'static str {
        if self.exact { EXACT_ID } else { SPREADSHEET_ID }
    }

    /// The header that a person reads, or the one that a program reads.
    fn header(&self, words: &str) -> String {
        if self.exact {
            words.to_lowercase().replace([' ', '-'], "_")
        } else {
            words.to_owned()
        }
    }

    fn written(&self, records: &Records) -> Result<Vec<u8>, Problem> {
        let mut bytes = Vec::new();
        write::table(&mut bytes, records, self.style()).map_err(|wrong| {
            Problem::new(
                Code::Failed,
                format!("The table could not be written: {wrong}."),
            )
        })?;
        Ok(bytes)
    }
}
