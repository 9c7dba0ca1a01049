//! What bad input gets: a clear sentence, and nothing lost.

mod names;
mod tables;
mod workspaces;
