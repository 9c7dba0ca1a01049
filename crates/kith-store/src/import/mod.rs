//! What came in from other people's tables: batches, their rows, and who is
//! known already.

mod batch;
mod heard;
mod kept;
mod known;
mod source;
mod waiting;

pub use batch::{BatchRow, NewBatch, add_batch, add_rows, recognitions_told, relate};
pub(crate) use batch::{INSERT_ROW, row_cells};
pub use heard::{Heard, Whom, heard};
pub use kept::{BETWEEN, Kept, kept, kept_under};
pub(crate) use known::find;
pub use known::{
    Came, KnownRow, SketchRow, everybody, find_by_emails, find_by_external_ids, find_by_names,
    find_by_phones, how_many, is_nameless, known_people, now, seen,
};
pub use source::{KeptSource, PackedSource, cohort_of, has_source, keep_source, source};
pub use waiting::{WaitingBatch, WaitingRow, mend, settle, tray, waiting};
