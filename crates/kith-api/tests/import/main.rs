//! Imports as the window carries them out.

mod again;
mod alike;
mod answers;
mod at_once;
mod beside;
mod dates;
mod desk;
mod known;
mod law;
mod looking;
mod meeting;
mod odd;
mod own;
mod pasted;
mod returned;
mod room;
mod round;
mod since;
mod tray;
