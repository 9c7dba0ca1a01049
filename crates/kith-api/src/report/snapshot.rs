use kith_report::chart::StageReached;
use kith_report::snapshot::{self, NextSession, Snapshot};
use kith_store::departure::Leaving;

use super::circle::Circle;
use super::held_back::{held, of_attendance, of_people};
use super::preview::Laid;
use super::{Gathered, PagesFormat, Paper, ReportOf, figures, people, printed};
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
    let format = PagesFormat::of(&desk.path(&of.place)?)?;
    let gathered = Gathered::read(desk, of.cohort, of.lens, of.period)?;
    let (people, left_out, (bytes, notices)) = match format {
        PagesFormat::Pdf => {
            let laid = laid(&gathered, of.paper)?;
            (laid.people, laid.left_out, printed(&laid.proof)?)
        }
        PagesFormat::Html => {
            let (figures, left_out) = filled(&gathered.circle);
            let html = snapshot::html(&figures, &gathered.stamp(&left_out));
            let bytes = (html.into_bytes(), Vec::new());
            (people_of(&gathered.circle), left_out, bytes)
        }
    };
    let ready = Ready {
        what: Leaving::Snapshot,
        format: format.code(),
        cohort: Some(of.cohort),
        lens: of.lens,
        people,
        bytes,
        left_out,
        notices,
    };
    leave(desk, &of.place, ready)
}

/// The snapshot on its pages.
pub(super) fn laid(gathered: &Gathered, paper: Paper) -> Result<Laid, Problem> {
    let (figures, left_out) = filled(&gathered.circle);
    Ok(Laid {
        proof: snapshot::proof(&figures, &gathered.stamp(&left_out), paper.sheet())?,
        people: people_of(&gathered.circle),
        left_out,
    })
}

fn people_of(circle: &Circle) -> u32 {
    let mut present = people::present(circle);
    present.retain(|person| !circle.is_gone(*person));
    u32::try_from(present.len()).unwrap_or(u32::MAX)
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
        period: circle.period,
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
            zone: next.zone.clone(),
            place: next.place.clone().filter(|_| circle.is_open(next)),
        }),
    };
    (snapshot, left_out)
}
