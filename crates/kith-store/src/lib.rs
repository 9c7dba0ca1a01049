//! The only room that knows SQLite.
//!
//! A workspace is one encrypted file; one thread owns the one connection to
//! it. Reads and named steps are sent to that thread and answered by it.

pub mod affiliation;
pub mod alias;
pub mod attendance;
mod broken;
mod bulk;
mod cell;
mod changed;
pub mod cohort;
pub mod contact_point;
pub mod custom_field;
pub mod departure;
#[cfg(test)]
mod desk;
pub mod duplicate;
pub mod enrollment;
mod error;
pub mod history;
pub mod import;
mod index;
mod job;
pub mod keys;
pub mod list_cell;
mod live;
pub mod meeting;
mod migrate;
pub mod narrow;
pub mod newcomer;
pub mod organization;
mod packed;
pub mod person;
pub mod program;
mod read;
mod references;
pub mod search;
pub mod session;
#[cfg(test)]
mod sql;
mod staged;
mod store;
mod sweep;
#[cfg(test)]
mod testing;
mod thread;
mod transact;
mod unfinished;
pub mod value_alias;
mod workspace;

pub use broken::Broken;
pub use changed::{Changed, Touched};
pub use error::{Damage, Holder, Obstacle, StoreError};
pub use job::Job;
pub use read::Read;
pub use store::{Clock, Store};
pub use transact::{Tx, transact};
pub use workspace::{
    About, Backup, CheckReport, Contents, Depth, Finding, Inside, NewWorkspace, Over, Passphrase,
    Purged, Reason, RecoveryWords, Restore, Restored, Unlock,
};
