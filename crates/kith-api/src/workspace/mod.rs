//! Making, opening, locking and keeping a workspace.

/// Its backups.
pub mod backups;
/// Making one.
pub mod create;
/// Backups that nobody has to ask for.
pub mod keeping;
/// Closing it and forgetting its key.
pub mod lock;
/// Opening it.
pub mod open;
/// Another passphrase.
pub mod passphrase;
/// Another name.
pub mod rename;
/// What is open.
pub mod state;
/// How long a passphrase would hold.
pub mod strength;
/// Checking, backing up, restoring.
pub mod upkeep;
