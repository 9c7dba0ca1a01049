//! Imports as the window carries them out.

mod again;
mod alike;
mod answers;
mod at_once;
mod beside;
mod called;
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
mod seated;
mod since;
mod tray;
mod twice;
mod unchanged;
mod updated;
