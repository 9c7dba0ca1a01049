//! Imports as the window carries them out.

mod again;
mod alike;
mod answers;
mod dates;
mod desk;
mod known;
mod law;
mod own;
mod pasted;
mod returned;
mod room;
mod since;
mod tray;
