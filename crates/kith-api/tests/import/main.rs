//! Imports as the window carries them out.

mod answers;
mod desk;
mod law;
mod tray;
