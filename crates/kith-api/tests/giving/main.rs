//! What leaves a workspace, looked at as its readers get it.

mod desk;
mod export;
mod leaving;
mod report;
