//! What leaves a workspace and what its window shows, looked at as its readers get it.

mod desk;
mod export;
mod hostile;
mod leaving;
mod looking;
mod marks;
mod nameless;
mod narrow;
mod report;
