//! Making, opening, locking and keeping a workspace.

/// Making one.
pub mod create;
/// Closing it and forgetting its key.
pub mod lock;
/// Opening it.
pub mod open;
/// Another passphrase.
pub mod passphrase;
/// What is open.
pub mod state;
/// How long a passphrase would hold.
pub mod strength;
/// Checking, backing up, restoring.
pub mod upkeep;
