//! A stranger's table in: looking at it, planning, applying, and the tray of
//! what waits.

mod again;
mod answers;
mod apply;
mod arrivals;
mod as_read;
mod brings;
mod carry;
mod complete;
mod dates;
mod differing;
mod draft;
mod inspect;
mod keep;
mod known;
mod looked;
mod odd;
mod otherwise;
mod own;
mod paste;
mod preview;
mod reach;
mod read;
mod rejected;
mod remembered;
mod review;
mod room;
mod rows;
mod seats;
mod spelling;
mod target;
pub mod tray;
pub mod values;

pub use again::{Again, LaidOut, again};
pub use answers::{RowAnswer, Said};
pub use apply::{Applied, Apply, applied, apply};
pub use as_read::{
    AsRead, FieldOffered, First, PreviewColumn, ReadOf, Respelled, RowCells, RowRead, first,
};
pub use brings::{Becomes, Brought};
pub use dates::DatesAsked;
pub use differing::{Differing, OnKnown};
pub(crate) use draft::usual_role;
pub(crate) use inspect::read_table;
pub use inspect::{Inspect, Inspected, inspect, table_bytes};
pub(crate) use looked::Looked;
pub use odd::{OddKind, Warnings, WarningsOf, warnings};
pub use otherwise::{DoubledOffered, Otherwise, RunnerUpOffered, SheetOffered, TableOffered};
pub use own::{KeepColumn, OwnTold};
pub use paste::{Paste, paste};
pub use preview::{
    Look, Preview, PreviewCounts, PreviewOf, PreviewRow, PreviewWarning, WholePlan, dry_run,
    preview,
};
pub use read::{CellFix, Choices};
pub use rejected::{Rejected, RejectedOf, rejected};
pub use review::{ReviewOf, RowReview, review};
pub use room::NoRoom;
pub use rows::{PlanRow, PlanRows, RowsOf, rows};
