//! Imports as the window carries them out.

mod again;
mod answers;
mod desk;
mod known;
mod law;
mod pasted;
mod room;
mod tray;
