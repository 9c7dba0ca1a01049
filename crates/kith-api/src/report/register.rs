use kith_model::PersonId;
use kith_report::register::{self, Register};
use kith_store::departure::Leaving;

use super::circle::Circle;
use super::held_back::{of_attendance, of_people};
use super::preview::Laid;
use super::{Gathered, PagesFormat, Paper, ReportOf, figures, people, printed};
use crate::Written;
use crate::desk::Desk;
use crate::leaving::{Given, HeldBack, Ready, leave};
use crate::problem::Problem;

/// Makes the attendance register (DOMAIN.md §5, no. 3) and writes it to its place.
///
/// # Errors
/// As [`super::snapshot`].
pub fn register(desk: &Desk, of: ReportOf) -> Result<Written<Given>, Problem> {
    let format = PagesFormat::of(&desk.path(&of.place)?)?;
    let gathered = Gathered::read(desk, of.cohort, of.lens, of.period)?;
    let (people, left_out, (bytes, notices)) = match format {
        PagesFormat::Pdf => {
            let laid = laid(&gathered, of.paper)?;
            (laid.people, laid.left_out, printed(&laid.proof)?)
        }
        PagesFormat::Html => {
            let people = people::everybody(&gathered.circle);
            let (figures, left_out) = filled(&gathered.circle, &people);
            let html = register::html(&figures, &gathered.stamp(&left_out))?;
            (count(&people), left_out, (html.into_bytes(), Vec::new()))
        }
    };
    let ready = Ready {
        what: Leaving::Register,
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

/// The register on its pages.
pub(super) fn laid(gathered: &Gathered, paper: Paper) -> Result<Laid, Problem> {
    let people = people::everybody(&gathered.circle);
    let (figures, left_out) = filled(&gathered.circle, &people);
    Ok(Laid {
        proof: register::proof(&figures, &gathered.stamp(&left_out), paper.sheet())?,
        people: count(&people),
        left_out,
    })
}

fn count(people: &[PersonId]) -> u32 {
    u32::try_from(people.len()).unwrap_or(u32::MAX)
}

fn filled(circle: &Circle, people: &[PersonId]) -> (Register, Vec<HeldBack>) {
    let told = circle.told();
    let mut left_out = of_people(circle, people);
    left_out.extend(of_attendance(circle, &told));
    // Those with a row of their own first; whoever has none still counts.
    let is_seen = |person: &PersonId| circle.person(*person).is_some();
    let (mut counted, others): (Vec<_>, Vec<_>) = people.iter().copied().partition(is_seen);
    counted.extend(others);
    let register = Register {
        cohort: circle.cohort.name.clone(),
        program: circle.program.name.clone(),
        meetings: figures::meetings(circle, &told, &counted),
        people: people::told(circle, people),
        period: circle.period,
    };
    (register, left_out)
}
