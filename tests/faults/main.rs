//! Campaigns of faults: each also runs a calibration that is known to break.

mod campaign;
mod kill;
