use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use kith_model::affiliation::NewAffiliation;
use kith_model::attendance::{AttendanceStatus, Source};
use kith_model::cohort::{CohortStatus, NewCohort, NewCohortStage};
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::{NewEnrollment, NewStageEvent, Role, Stage};
use kith_model::person::NewPerson;
use kith_model::program::{NewProgram, ProgramStatus};
use kith_model::session::{NewSession, SessionEdit, SessionStatus};
use kith_model::step::{Label, StepKind};
use kith_model::{Change, CohortId, EnrollmentId, LocalTime, PersonId, ProgramId, SessionId};
use kith_store::attendance::{Mark, mark};
use kith_store::enrollment::Enrolling;
use kith_store::{
    Store, StoreError, Tx, affiliation, cohort, contact_point, enrollment, organization, person,
    program, session,
};
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;

use super::calendar::Seed;
use super::cast::{Cast, Player};
use super::programs::{Circle, SCRIPTS, Script};
use crate::problem::Problem;

/// Where the practice programs meet.
const ZONE: &str = "America/Denver";

/// Fills a workspace with the practice programs, as one step.
///
/// # Errors
/// What the store answers; the workspace is then as it was.
pub fn fill(store: &Store, seed: Seed) -> Result<(), Problem> {
    store.transact(Label::new(StepKind::PracticeFilled), move |tx| {
        let mut lot = Pcg64Mcg::seed_from_u64(seed.number);
        let mut cast = Cast::new(&mut lot);
        let mut stage = Stagehand {
            tx,
            anchor: seed.anchor,
            lot,
            holders: Vec::new(),
        };
        for work in ["Facilitator", "Facilitator"] {
            let holder = cast.next(Some(("Quintana & Okafor", work)));
            stage
                .holders
                .extend(holder.map(|player| stage.person(&player)).transpose()?);
        }
        SCRIPTS
            .iter()
            .try_for_each(|script| stage.program(script, &mut cast))
    })?;
    Ok(())
}

/// Puts the scripts on stage.
struct Stagehand<'a, 'c> {
    tx: &'a Tx<'c>,
    anchor: NaiveDate,
    lot: Pcg64Mcg,
    holders: Vec<PersonId>,
}

/// Somebody in a cohort, with how reliably they come.
struct Seat {
    person: PersonId,
    enrollment: EnrollmentId,
    /// Chances out of 100 to be there.
    comes: u32,
    /// From which session on they are there, and up to which.
    sessions: (usize, usize),
}

impl Stagehand<'_, '_> {
    fn program(&mut self, script: &Script, cast: &mut Cast) -> Result<(), StoreError> {
        let mut new = NewProgram::new(script.name, script.kind);
        new.status = ProgramStatus::Active;
        new.purpose = Some(script.purpose.to_owned());
        new.domain = script.domain.map(str::to_owned);
        let program = program::add(self.tx, new)?;
        script
            .cohorts
            .iter()
            .try_for_each(|circle| self.cohort(program, circle, cast))
    }

    fn cohort(
        &mut self,
        program: ProgramId,
        circle: &Circle,
        cast: &mut Cast,
    ) -> Result<(), StoreError> {
        let dates = circle.rhythm.dates(self.anchor, circle.held, circle.ahead);
        let first = dates.first().copied().unwrap_or(self.anchor);
        let year = (self.anchor.year() - circle.years_back).to_string();
        let mut new = NewCohort::new(program, circle.name.replace("{year}", &year));
        new.number = Some(circle.number);
        new.status = if circle.over {
            CohortStatus::Completed
        } else {
            CohortStatus::Active
        };
        new.starts_on = Some(first);
        new.ends_on = dates.last().copied().filter(|_| circle.over);
        new.capacity = circle.capacity;
        new.delivery = Some(circle.delivery);
        new.cadence = Some(circle.cadence.to_owned());
        new.zone = Some(ZONE.to_owned());
        new.agreements = circle.agreements.map(str::to_owned);
        let cohort = cohort::add(self.tx, new)?;
        self.stages(cohort, circle)?;
        let seats = self.seats(program, cohort, circle, &dates, cast)?;
        self.leavings(&dates, &seats)?;
        for (n, date) in dates.iter().enumerate() {
            self.session(program, cohort, circle, n, *date, &seats)?;
        }
        if circle.over {
            self.completions(&dates, &seats)?;
        }
        Ok(())
    }

    fn stages(&self, cohort: CohortId, circle: &Circle) -> Result<(), StoreError> {
        for (stage, months, evidence) in circle.stages {
            let on_date = self
                .anchor
                .checked_sub_months(Months::new(*months))
                .unwrap_or(self.anchor);
            let mut new = NewCohortStage::new(cohort, *stage, on_date);
            new.evidence = Some((*evidence).to_owned());
            cohort::add_stage(self.tx, new)?;
        }
        Ok(())
    }

    fn seats(
        &mut self,
        program: ProgramId,
        cohort: CohortId,
        circle: &Circle,
        dates: &[NaiveDate],
        cast: &mut Cast,
    ) -> Result<Vec<Seat>, StoreError> {
        let first = dates.first().copied().unwrap_or(self.anchor);
        for holder in self.holders.clone() {
            self.enroll(program, cohort, holder, Role::Facilitator, first)?;
        }
        let mut seats = Vec::with_capacity(circle.people);
        for n in 0..circle.people {
            let (places, title) = circle.works[n % circle.works.len()];
            let Some(player) =
                cast.next(Some((places[n / circle.works.len() % places.len()], title)))
            else {
                break;
            };
            let person = self.person(&player)?;
            // One in nine joins at the third session, as happens.
            let joins = if n % 9 == 8 && dates.len() > 4 { 2 } else { 0 };
            let since = dates.get(joins).copied().unwrap_or(first);
            let enrollment = self.enroll(program, cohort, person, circle.role, since)?;
            let leaves = if n % 10 == 6 && circle.held > 5 {
                circle.held as usize - 3
            } else {
                usize::MAX
            };
            let comes = self.lot.random_range(72..=97);
            seats.push(Seat {
                person,
                enrollment,
                comes,
                sessions: (joins, leaves),
            });
        }
        Ok(seats)
    }

    fn enroll(
        &self,
        program: ProgramId,
        cohort: CohortId,
        person: PersonId,
        role: Role,
        on_date: NaiveDate,
    ) -> Result<EnrollmentId, StoreError> {
        let enrollment = NewEnrollment::new(person, program, Some(cohort), role);
        enrollment::add(
            self.tx,
            Enrolling {
                enrollment,
                stage: Stage::Active,
                on_date,
            },
        )
    }

    fn person(&self, player: &Player) -> Result<PersonId, StoreError> {
        let mut new = NewPerson::new();
        new.given_name = Some(player.given.to_owned());
        new.family_name = Some(player.family.to_owned());
        new.pronouns = player.pronouns.map(str::to_owned);
        new.city = Some(player.town.to_owned());
        new.region = Some(player.region.to_owned());
        let person = person::add(self.tx, new)?;
        for (kind, value) in [
            (ContactKind::Email, &player.email),
            (ContactKind::Phone, &player.phone),
        ] {
            let mut contact = NewContactPoint::new(kind, value.as_str());
            contact.person = Some(person);
            contact.is_primary = true;
            contact_point::add(self.tx, contact)?;
        }
        if let Some((place, title)) = player.work {
            let organization = organization::find_or_add(self.tx, place)?;
            let mut affiliation = NewAffiliation::new(person, organization);
            affiliation.title = Some(title.to_owned());
            affiliation::add(self.tx, affiliation)?;
        }
        Ok(person)
    }

    fn session(
        &mut self,
        program: ProgramId,
        cohort: CohortId,
        circle: &Circle,
        n: usize,
        date: NaiveDate,
        seats: &[Seat],
    ) -> Result<(), StoreError> {
        let starts = LocalTime::new(NaiveDateTime::new(
            date,
            circle.starts.parse::<NaiveTime>().unwrap_or_default(),
        ));
        let ends =
            LocalTime::new(starts.naive() + chrono::Duration::minutes(i64::from(circle.minutes)));
        let title = circle.titles[n % circle.titles.len()];
        let mut new = NewSession::new(program, title, circle.session_kind, starts, ZONE);
        new.number = u32::try_from(n + 1).ok();
        new.ends_local = Some(ends);
        new.place = Some(circle.place.to_owned());
        new.rule = circle.rule;
        let id = session::add(self.tx, new, &[cohort])?;
        if n < circle.held as usize {
            let held = SessionEdit {
                status: SessionStatus::Held.into(),
                ..SessionEdit::default()
            };
            session::edit(self.tx, id, held)?;
            let last = n + 1 == circle.held as usize;
            self.marks(id, n, last, seats)?;
        }
        Ok(())
    }

    fn marks(
        &mut self,
        session: SessionId,
        n: usize,
        last: bool,
        seats: &[Seat],
    ) -> Result<(), StoreError> {
        let there: Vec<&Seat> = seats
            .iter()
            .filter(|seat| seat.sessions.0 <= n && n < seat.sessions.1)
            .collect();
        let mut marks = Vec::with_capacity(there.len());
        for (place, seat) in there.iter().enumerate() {
            // The roll of the last session still lacks one mark, as rolls do.
            if last && place == 1 {
                continue;
            }
            marks.push(Mark {
                person: seat.person,
                status: self.came(seat.comes),
                minutes: None,
                reason: Change::Keep,
                remark: Change::Keep,
                source: Source::Roll,
            });
        }
        mark(self.tx, session, &marks)?;
        Ok(())
    }

    fn came(&mut self, comes: u32) -> AttendanceStatus {
        if self.lot.random_range(0..100) < comes {
            return match self.lot.random_range(0..20) {
                0 => AttendanceStatus::Late,
                1 => AttendanceStatus::LeftEarly,
                2..=4 => AttendanceStatus::Remote,
                _ => AttendanceStatus::Present,
            };
        }
        match self.lot.random_range(0..5) {
            0..=2 => AttendanceStatus::Apologies,
            3 => AttendanceStatus::Excused,
            _ => AttendanceStatus::Absent,
        }
    }

    /// Who left on the way, some days ahead of the first session they missed.
    fn leavings(&self, dates: &[NaiveDate], seats: &[Seat]) -> Result<(), StoreError> {
        for seat in seats {
            let missed = dates.get(seat.sessions.1);
            if let Some(on_date) = missed.and_then(|date| date.checked_sub_days(Days::new(3))) {
                self.change_stage(seat, Stage::Withdrawn, on_date)?;
            }
        }
        Ok(())
    }

    /// Everybody else, on the day of the last session.
    fn completions(&self, dates: &[NaiveDate], seats: &[Seat]) -> Result<(), StoreError> {
        let Some(last) = dates.last() else {
            return Ok(());
        };
        for seat in seats.iter().filter(|seat| seat.sessions.1 >= dates.len()) {
            self.change_stage(seat, Stage::Completed, *last)?;
        }
        Ok(())
    }

    fn change_stage(&self, seat: &Seat, stage: Stage, on: NaiveDate) -> Result<(), StoreError> {
        let event = NewStageEvent::new(seat.enrollment, stage, on);
        enrollment::change_stage(self.tx, event).map(drop)
    }
}
