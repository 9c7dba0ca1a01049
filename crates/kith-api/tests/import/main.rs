//! Imports as the window carries them out.

mod answers;
mod desk;
mod known;
mod law;
mod pasted;
mod tray;
