//! The light theme's inks, for white paper.

/// Juniper: a taken seat, a solid bar.
pub(super) const ACCENT: &str = "#1b6551";
/// The edge of an empty seat.
pub(super) const EDGE: &str = "#88847d";
/// Titles and years.
pub(super) const INK: &str = "#24211c";
/// Labels.
pub(super) const INK_2: &str = "#4f4b45";
/// Quiet labels.
pub(super) const INK_3: &str = "#65615a";
/// Grid lines.
pub(super) const LINE: &str = "#e2e0db";
/// White paper.
pub(super) const PAPER: &str = "#ffffff";
