use kith_model::lens::Lens;
use kith_model::{CohortId, PersonId};
use serde::{Deserialize, Serialize};

use super::{
    AttendanceOf, ColumnOffered, ExportOf, Records, RosterOf, SessionsOf, attendance, roster,
    sessions,
};
use crate::desk::Desk;
use crate::leaving::HeldBack;
use crate::problem::Problem;

/// As many rows are looked at.
const ROWS: usize = 40;

kith_model::codes! {
    /// The tables that can leave.
    ExportKind, "table";
    Roster = "roster", "Roster";
    People = "people", "People";
    Attendance = "attendance", "Attendance";
    AttendanceRows = "attendance_rows", "Attendance, row by row";
    Sessions = "sessions", "Sessions";
}

/// A table to look at before it leaves.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ExportPreviewOf"))]
pub struct PreviewOf {
    /// Which.
    pub table: ExportKind,
    /// Of this cohort; of people no matter which.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub cohort: Option<CohortId>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
    /// As for [`ExportOf`].
    #[serde(default)]
    pub exact: bool,
    /// As for [`RosterOf`].
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub columns: Option<Vec<String>>,
    /// As for [`RosterOf`].
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub people: Option<Vec<PersonId>>,
}

/// The beginning of a table as it would leave.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ExportPreview"))]
pub struct Preview {
    /// Which.
    pub table: ExportKind,
    /// The header first.
    pub records: Vec<Vec<String>>,
    /// How many rows there are below the header, also those that are not shown.
    pub rows: usize,
    /// Through whose eyes it was made.
    pub lens: Lens,
    /// How many people it tells of, by name or in a count.
    pub people: u32,
    /// What the lens holds back.
    pub left_out: Vec<HeldBack>,
    /// The columns there are for this lens, also those that were not chosen.
    pub columns: Vec<ColumnOffered>,
}

/// The first rows of the very table that would be saved. Nothing leaves.
///
/// # Errors
/// `not_found` for the cohort; `invalid` for columns that there are not.
pub fn preview(desk: &Desk, of: PreviewOf) -> Result<Preview, Problem> {
    let export = ExportOf {
        cohort: of.cohort.filter(|_| of.table != ExportKind::People),
        place: String::new(),
        lens: of.lens,
        exact: of.exact,
    };
    let (columns, people) = (of.columns, of.people);
    let table = match of.table {
        ExportKind::Roster | ExportKind::People => {
            if of.table == ExportKind::Roster {
                export.of_cohort()?;
            }
            let wanted = RosterOf {
                export,
                columns,
                people,
            };
            roster::table(desk, &wanted)?
        }
        ExportKind::Attendance | ExportKind::AttendanceRows => {
            let tidy = of.table == ExportKind::AttendanceRows;
            attendance::table(
                desk,
                &AttendanceOf {
                    export,
                    tidy,
                    columns,
                },
            )?
        }
        ExportKind::Sessions => sessions::table(desk, &SessionsOf { export, columns })?,
    };
    let rows = table.records.len().saturating_sub(1);
    let records: Records = table.records.into_iter().take(ROWS + 1).collect();
    Ok(Preview {
        table: of.table,
        records,
        rows,
        lens: of.lens,
        people: table.people,
        left_out: table.left_out,
        columns: table.offered,
    })
}
