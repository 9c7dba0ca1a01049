//! Tables that leave, through a lens: rosters, attendance and sessions, as CSV, workbooks, cards and calendars.

mod attendance;
mod choice;
mod format;
mod kept;
mod own;
mod preview;
mod roster;
mod row;
mod sessions;
mod tidy;

use kith_intake::write::{self, EXACT_ID, SPREADSHEET_ID, Style};
use kith_model::CohortId;
use kith_model::lens::Lens;
use kith_store::departure::Leaving;
use serde::Deserialize;

use crate::desk::Desk;
use crate::leaving::{HeldBack, Ready};
use crate::problem::{Code, Problem};

pub use attendance::{AttendanceOf, attendance};
pub use choice::ColumnOffered;
pub(crate) use kept::is_written;
pub use preview::{ExportKind, Preview, PreviewOf, preview};
pub use roster::{RosterOf, roster};
pub use sessions::{SessionsOf, sessions};

use format::TableFormat;

/// A table to write.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportOf {
    /// Of this cohort; of a roster everybody there is, where none is named.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub cohort: Option<CohortId>,
    /// Where to; the ending says the format.
    pub place: String,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
    /// Of a CSV: RFC 4180 and nothing else, where it would else be made safe for spreadsheets.
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
    /// What can be chosen from, where columns can be.
    offered: Vec<ColumnOffered>,
    /// In sentences.
    notices: Vec<String>,
}

impl Table {
    /// A table with those of its columns that were asked for.
    ///
    /// # Errors
    /// `invalid` for a column that there is not.
    fn of(
        records: Records,
        asked: Option<&[String]>,
        together: Option<&choice::Together>,
        (people, left_out): (u32, Vec<HeldBack>),
    ) -> Result<Self, Problem> {
        let (records, offered) = choice::chosen_of(records, asked, together)?;
        Ok(Self {
            records,
            people,
            left_out,
            offered,
            notices: Vec::new(),
        })
    }

    /// Its bytes in one of the formats that hold any table.
    fn written(
        &self,
        desk: &Desk,
        of: &ExportOf,
        name: &str,
        format: TableFormat,
    ) -> Result<Vec<u8>, Problem> {
        let written = match format {
            TableFormat::Workbook => write::workbook(name, &self.as_text(), desk.clock()()),
            _ => {
                let mut bytes = Vec::new();
                write::table(&mut bytes, &self.records, of.style()).map(|()| bytes)
            }
        };
        written.map_err(|wrong| {
            Problem::new(
                Code::Failed,
                format!("The table could not be written: {wrong}."),
            )
        })
    }

    /// In a workbook nothing is escaped, and the header of the ids says so.
    fn as_text(&self) -> Records {
        let mut records = self.records.clone();
        let mut head = records.first_mut().into_iter().flatten();
        if let Some(id) = head.find(|header| *header == SPREADSHEET_ID) {
            EXACT_ID.clone_into(id);
        }
        records
    }

    fn ready(self, of: &ExportOf, what: Leaving, format: TableFormat, bytes: Vec<u8>) -> Ready {
        Ready {
            what,
            format: format.ending(),
            cohort: of.cohort,
            lens: of.lens,
            people: self.people,
            bytes,
            left_out: self.left_out,
            notices: self.notices,
        }
    }
}

impl ExportOf {
    /// The cohort, of a table that there is for each alone.
    ///
    /// # Errors
    /// `invalid` where none is named.
    fn of_cohort(&self) -> Result<CohortId, Problem> {
        let unnamed = || Problem::invalid("cohort", "Name the cohort that the table is of.");
        self.cohort.ok_or_else(unnamed)
    }

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
            row::program_header(words)
        } else {
            words.to_owned()
        }
    }
}
