//! A stranger's table in: looking at it, planning, applying.

mod apply;
mod carry;
mod complete;
mod draft;
mod inspect;
mod keep;
mod known;
mod preview;
mod read;
mod target;

pub use apply::{Applied, Apply, applied, apply};
pub use inspect::{Inspect, Inspected, inspect, table_bytes};
pub use preview::{
    Preview, PreviewCounts, PreviewOf, PreviewRow, PreviewWarning, WholePlan, dry_run, preview,
};
pub use read::Choices;
