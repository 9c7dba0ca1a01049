use kith_model::attendance::AttendanceStatus;

use super::Register;
use super::grid::KEPT;
use super::view::View;
use crate::chart;
use crate::document::{Document, Paper};
use crate::error::ReportError;
use crate::press::{self, Job, Proof};
use crate::stamp::Stamp;

/// Prints a register; see [`proof`].
///
/// # Errors
/// As [`proof`].
pub fn pdf(register: &Register, stamp: &Stamp, paper: Paper) -> Result<Document, ReportError> {
    proof(register, stamp, paper)?.print()
}

/// Lays a register out on sheets that lie on their side. The heads of the table
/// repeat on every page; where there are more sessions than a page is wide,
/// the table continues with the next ones below.
///
/// # Errors
/// [`ReportError::Seats`] when a session does not have one seat for each person.
pub fn proof(register: &Register, stamp: &Stamp, paper: Paper) -> Result<Proof, ReportError> {
    register.check()?;
    let view = View::of(register, stamp);
    let mut json = serde_json::to_value(&view)?;
    json["paper"] = paper.name().into();
    json["flipped"] = true.into();
    json["dense"] = false.into();
    let seats = AttendanceStatus::ALL
        .iter()
        .map(|status| (status.code(), chart::seat(*status)))
        .chain([(KEPT.code, chart::kept())])
        .map(|(code, svg)| (format!("{code}.svg"), svg));
    press::set(Job {
        template: "register.typ",
        json,
        drawings: seats.collect(),
        made_at: stamp.made_at,
    })
}
