//! What `kith` promises: its verbs, its JSON, its exit codes.

mod attendance_files;
mod by_hand;
mod columns;
mod exit_codes;
mod fields;
mod giving;
mod history;
mod import;
mod keys;
mod people;
mod refusals;
mod tables;
mod upkeep;
