//! Looking after a workspace: taking steps back, backups nobody asked for, going back to one,
//! another passphrase.

mod apart;
mod counting;
mod desk;
mod due;
mod passphrase;
mod restoring;
mod taking_back;
mod telling;
