//! An enrollment: a person's dated place in a cohort or program.

mod rules;
mod seats;
mod spells;
mod stage;
mod stage_event;

use crate::noun::noun;
use crate::{CohortId, EnrollmentId, PersonId, ProgramId};

pub use rules::EnrollmentError;
pub use seats::{NoSeatLeft, Seats};
pub use spells::{Spell, SpellKind, Spells};
pub use stage::{ExitReason, Stage};
pub use stage_event::{
    NewStageEvent, StageEvent, StageEventEdit, StageEventError, stage_on, standing,
};

codes! {
    /// What a person is in the circle.
    Role, "role";
    Participant = "participant", "Participant";
    Fellow = "fellow", "Fellow";
    Alum = "alum", "Alum";
    Mentor = "mentor", "Mentor";
    Coach = "coach", "Coach";
    Facilitator = "facilitator", "Facilitator";
    GuestExpert = "guest_expert", "Guest expert";
    Elder = "elder", "Elder";
    Sponsor = "sponsor", "Sponsor";
    Observer = "observer", "Observer";
    Staff = "staff", "Staff";
}

codes! {
    /// Levels of participation (Wenger-Trayner); each of them is legitimate.
    Participation, "level of participation";
    Core = "core", "Core";
    Active = "active", "Active";
    Occasional = "occasional", "Occasional";
    Peripheral = "peripheral", "Peripheral";
    Transactional = "transactional", "Transactional";
}

noun! {
    /// A person in a cohort, or in a program without one. Its stage stands in
    /// stage events; moving to another cohort closes it and opens the next, so
    /// neither person nor cohort can be edited.
    Enrollment, NewEnrollment, EnrollmentEdit, EnrollmentId;
    fixed {
        person: PersonId,
        program: ProgramId,
        cohort: Option<CohortId>,
    }
    needs {
        role: Role,
    }
    may {
        /// Confirmed by a human.
        participation: Option<Participation>,
        /// The enrollment this one goes on from.
        transferred_from: Option<EnrollmentId>,
    }
}
