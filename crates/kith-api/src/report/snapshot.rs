use kith_report::chart::StageReached;
use kith_report::snapshot::{self, NextSession, Snapshot};
use kith_store::departure::Leaving;

use super::circle::Circle;
use super::held_back::{held, of_attendance, of_people};
use super::{Format, Gathered, ReportOf, figures, notice, people};
use crate::Written;
use crate::desk::Desk;
use crate::leaving::{Given, HeldBack, Ready, leave};
use crate::problem::Problem;

/// Makes the cohort snapshot (DOMAIN.md §5, no. 1) and writes it to its place.
///
/// # Errors
/// `not_found` for the cohort; `invalid` for an ending that is no format;
/// `read_only`, `disk_full`. No file is left behind then.
pub fn snapshot(desk: &Desk, of: ReportOf) -> Result<Written<Given>, Problem> {
    let format = Format::of(&desk.path(&of.place)?)?;
    let gathered = Gathered::read(desk, of.cohort, of.lens)?;
    let (figures, left_out) = filled(&gathered.circle);
    let stamp = gathered.stamp(&left_out);
    let (bytes, notices) = match format {
        Format::Pdf => {
            let document = snapshot::pdf(&figures, &stamp, of.paper.sheet())?;
            (
                document.bytes,
                document.notices.iter().map(notice).collect(),
            )
        }
        Format::Html => (snapshot::html(&figures, &stamp).into_bytes(), Vec::new()),
    };
    let ready = Ready {
        what: Leaving::Snapshot,
        format: format.code(),
        cohort: of.cohort,
        lens: of.lens,
        people: u32::try_from(people::present(&gathered.circle).len()).unwrap_or(u32::MAX),
        bytes,
        left_out,
        notices,
    };
    leave(desk, &of.place, ready)
}

fn filled(circle: &Circle) -> (Snapshot, Vec<HeldBack>) {
    let told = circle.told();
    let present = people::present(circle);
    let mut left_out = of_people(circle, &present);
    left_out.extend(of_attendance(circle, &told));
    left_out.extend(held(
        figures::withheld(circle, &told),
        "figure",
        "figures",
        "a small group could be told from it",
    ));
    left_out.extend(held(
        usize::from(circle.keeps_evidence),
        "note of what shows the stage",
        "",
        "not meant for this audience",
    ));
    let snapshot = Snapshot {
        cohort: circle.cohort.name.clone(),
        program: circle.program.name.clone(),
        starts_on: circle.cohort.starts_on,
        ends_on: circle.cohort.ends_on,
        stages: circle
            .stages
            .iter()
            .map(|stage| StageReached {
                stage: stage.stage,
                on: stage.on_date,
            })
            .collect(),
        evidence: circle
            .stages
            .last()
            .and_then(|stage| stage.evidence.clone()),
        figures: figures::snapshot(circle, &told),
        meetings: figures::meetings(circle, &told, &circle.people()),
        people: people::told(circle, &present),
        next: circle.next.as_ref().map(|next| NextSession {
            title: circle.title(next),
            starts_local: next.starts_local.naive(),
            place: next.place.clone().filter(|_| circle.is_open(next)),
        }),
    };
    (snapshot, left_out)
}
