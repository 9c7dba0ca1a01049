//! The tray: rows of past imports that wait until somebody decides them.

mod at_once;
mod decide;
mod fix;
mod list;
mod look;
mod table;

pub use decide::{Decide, Decided, decide};
pub use fix::{Fix, Mended, fix};
pub use list::{Through, Tray, TrayBatch, list};
pub use look::{TrayPage, TrayReview, TrayRows, review, rows};
