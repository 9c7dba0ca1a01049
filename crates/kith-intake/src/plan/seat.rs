//! As what and at what stage a row has somebody who is in the cohort already.

use kith_model::enrollment::{Role, Stage};

use super::compare::{Compared, Standing};
use super::{Draft, Reason};
use crate::people::KnownPerson;
use crate::{Field, values};

/// What a row tells of a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Told {
    role: Option<Role>,
    stage: Option<Stage>,
}

impl Told {
    fn of(draft: &Draft<'_>) -> Self {
        Self {
            role: draft.get(Field::Role).and_then(values::role),
            stage: draft.get(Field::Status).and_then(values::stage),
        }
    }

    fn fits(self, (role, stage): (Role, Stage)) -> bool {
        self.role.is_none_or(|told| told == role) && self.stage.is_none_or(|told| told == stage)
    }
}

/// Holds the row's role and stage against those of somebody who is in the cohort. Whoever left
/// is not brought back by a file, and of two seats none is known to be meant.
pub(super) fn compare(person: &KnownPerson, draft: &Draft<'_>, compared: &mut Compared) {
    if !person.enrolled || person.has_left() {
        return;
    }
    let mut seats = seats(person);
    let Some(seat) = seats.next().filter(|_| seats.next().is_none()) else {
        compared.seat = of_several(person, draft);
        return;
    };
    let told = Told::of(draft);
    if told.role.is_some_and(|role| role != seat.0) {
        compared.put(Field::Role, Standing::Other);
    }
    match told.stage {
        Some(to) if to != seat.1 && leads(seat.1, to) => {
            compared.put(Field::Status, Standing::Other);
        }
        Some(to) if to != seat.1 => compared.seat = Some(Reason::NoStep { from: seat.1, to }),
        _ => {}
    }
}

/// Why a row with another role or stage changes nothing of somebody with several seats.
pub(super) fn of_several(person: &KnownPerson, draft: &Draft<'_>) -> Option<Reason> {
    let told = Told::of(draft);
    let is_of_several = person.enrolled && seats(person).nth(1).is_some();
    let is_known = seats(person).any(|seat| told.fits(seat));
    (is_of_several && !is_known).then_some(Reason::SeveralSeats)
}

/// The person's seats in the cohort, as what and at what stage.
fn seats(person: &KnownPerson) -> impl Iterator<Item = (Role, Stage)> {
    let of = |field| {
        let values = person.values.iter();
        values.filter(move |(held, _)| *held == field)
    };
    let roles = of(Field::Role).map(|(_, role)| role.parse().ok());
    let stages = of(Field::Status).map(|(_, stage)| stage.parse().ok());
    roles
        .zip(stages)
        .filter_map(|(role, stage)| Some((role?, stage?)))
}

/// Whether a file can take somebody from one stage to another: not back from where their time
/// in the circle ended.
fn leads(from: Stage, to: Stage) -> bool {
    to.may_follow(Some(from)) && (!from.is_closed() || to.is_completed())
}
