use kith_model::PersonId;
use kith_report::register::{self, Register};
use kith_store::departure::Leaving;

use super::circle::Circle;
use super::held_back::{of_attendance, of_people};
use super::{Format, Gathered, ReportOf, figures, notice, people};
use crate::Written;
use crate::desk::Desk;
use crate::leaving::{Given, HeldBack, Ready, leave};
use crate::problem::Problem;

/// Makes the attendance register (DOMAIN.md §5, no. 3) and writes it to its place.
///
/// # Errors
/// As [`super::snapshot`].
pub fn register(desk: &Desk, of: ReportOf) -> Result<Written<Given>, Problem> {
    let format = Format::of(&desk.path(&of.place)?)?;
    let gathered = Gathered::read(desk, of.cohort, of.lens)?;
    let people = people::everybody(&gathered.circle);
    let (figures, left_out) = filled(&gathered.circle, &people);
    let stamp = gathered.stamp(&left_out);
    let (bytes, notices) = match format {
        Format::Pdf => {
            let document = register::pdf(&figures, &stamp, of.paper.sheet())?;
            (
                document.bytes,
                document.notices.iter().map(notice).collect(),
            )
        }
        Format::Html => (register::html(&figures, &stamp)?.into_bytes(), Vec::new()),
    };
    let ready = Ready {
        what: Leaving::Register,
        format: format.code(),
        cohort: of.cohort,
        lens: of.lens,
        people: u32::try_from(people.len()).unwrap_or(u32::MAX),
        bytes,
        left_out,
        notices,
    };
    leave(desk, &of.place, ready)
}

fn filled(circle: &Circle, people: &[PersonId]) -> (Register, Vec<HeldBack>) {
    let told = circle.told();
    let mut left_out = of_people(circle, people);
    left_out.extend(of_attendance(circle, &told));
    let seen: Vec<PersonId> = people
        .iter()
        .copied()
        .filter(|person| circle.person(*person).is_some())
        .collect();
    let register = Register {
        cohort: circle.cohort.name.clone(),
        program: circle.program.name.clone(),
        meetings: figures::meetings(circle, &told, &seen),
        people: people::told(circle, people),
    };
    (register, left_out)
}
