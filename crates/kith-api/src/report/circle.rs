use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kith_model::attendance::AttendanceStatus;
use kith_model::cohort::{Cohort, CohortStage};
use kith_model::enrollment::Role;
use kith_model::figures::{Cell, Share, SmallCounts, Standing, Tally};
use kith_model::lens::{Lens, Matter, SessionRule, Viewer};
use kith_model::program::Program;
use kith_model::session::Session;
use kith_model::span::Span;
use kith_model::{CohortId, PersonId};
use kith_report::Seat;
use kith_store::attendance::{self, Grid};
use kith_store::person::{self, PersonRow};
use kith_store::{Read, StoreError, cohort, program};

use crate::figures::Counted;
use crate::session::seen::{is_sealed_from, opens_roll};

/// A cohort as far as a lens lets it be told (DOMAIN.md §4). Reports and
/// exports ask here what they may print, so that they cannot disagree.
pub struct Circle {
    pub lens: Lens,
    /// On the clock of whoever makes the file.
    pub now: NaiveDateTime,
    pub cohort: Cohort,
    pub program: Program,
    /// Through the lens.
    pub stages: Vec<CohortStage>,
    /// Whether somebody wrote down what shows the present stage, and the lens does not see it.
    pub keeps_evidence: bool,
    /// Of who asks for it.
    pub next: Option<Session>,
    pub grid: Grid,
    /// The days that are told of, where they were asked for.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// Settled by every session, also those outside of the period.
    named: Option<bool>,
    is_file: bool,
    seen: HashMap<PersonId, PersonRow>,
    /// Taken away since: their marks count, their names are nowhere.
    gone: HashSet<PersonId>,
    small: SmallCounts,
}

/// Who came to a session, as much as may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Person by person.
    Listed,
    /// How many.
    Counted(Tally),
    /// Not even how many.
    Withheld,
}

impl Circle {
    pub fn read(
        read: &Read<'_>,
        id: CohortId,
        lens: Lens,
        now: NaiveDateTime,
    ) -> Result<Self, StoreError> {
        let cohort = cohort::get(read, id)?;
        let grid = attendance::grid(read, id)?;
        let people = Counted::new(&grid).people();
        let seen = person::rows(read, &people, lens)?;
        let of = |rows: &[PersonRow]| rows.iter().map(|row| row.person).collect();
        let living: HashSet<PersonId> = match lens {
            Lens::Me => of(&seen),
            _ => of(&person::rows(read, &people, Lens::Me)?),
        };
        let stages = cohort::stages(read, id, lens)?;
        let known = cohort::stages(read, id, Lens::Me)?;
        let evidence =
            |stages: &[CohortStage]| stages.last().is_some_and(|stage| stage.evidence.is_some());
        Ok(Self {
            lens,
            now,
            program: program::get(read, cohort.program)?,
            keeps_evidence: evidence(&known) && !evidence(&stages),
            stages,
            next: None,
            gone: people
                .into_iter()
                .filter(|person| !living.contains(person))
                .collect(),
            seen: seen.into_iter().map(|row| (row.person, row)).collect(),
            cohort,
            grid,
            period: None,
            named: None,
            is_file: false,
            small: SmallCounts::default(),
        })
    }

    /// As it was in a period: the sessions of its days, and people and stages as they
    /// stood at its end. Who may be named is settled by all sessions, so that no period
    /// opens a list that the whole keeps closed.
    pub fn within(mut self, asked: Span) -> Self {
        if asked == Span::default() {
            return self;
        }
        let today = self.now.date();
        let first = self.grid.sessions.first();
        let begins = self
            .cohort
            .starts_on
            .or_else(|| first.map(|session| session.starts_local.date()));
        let to = asked
            .to
            .unwrap_or_else(|| asked.from.map_or(today, |from| from.max(today)));
        let from = asked.from.or(begins).unwrap_or(to).min(to);
        let period = Span::new(Some(from), Some(to));
        self.named = Some(self.is_named());
        self.period = Some((from, to));
        if to < today {
            self.now = to.and_time(NaiveTime::MIN);
            self.next = None;
        }
        self.grid
            .sessions
            .retain(|session| period.holds(session.starts_local.date()));
        self.stages.retain(|stage| stage.on_date <= to);
        self
    }

    pub fn counted(&self) -> Counted<'_> {
        Counted::new(&self.grid)
    }

    /// Everybody who is or was in the cohort, by name.
    pub fn people(&self) -> Vec<PersonId> {
        self.counted().people()
    }

    /// A person the lens sees.
    pub fn person(&self, person: PersonId) -> Option<&PersonRow> {
        self.seen.get(&person)
    }

    /// Whether a person was taken away since.
    pub fn is_gone(&self, person: PersonId) -> bool {
        self.gone.contains(&person)
    }

    /// As what a person is here: by the enrollment that is open, else by the last.
    pub fn role(&self, person: PersonId) -> Option<Role> {
        let seats = || self.grid.people.iter().filter(|seat| seat.person == person);
        let today = self.now.date();
        seats()
            .find(|seat| {
                seat.spells
                    .stage_on(today)
                    .is_some_and(|stage| !stage.is_closed())
            })
            .or_else(|| seats().next_back())
            .map(|seat| seat.role)
    }

    /// Whether people may be named. Me, the team and the circle know who is in
    /// it. For everybody else being in the circle is itself told by a list of
    /// names: it stays closed while one person is not listed for them, or one
    /// session keeps who was there.
    pub fn is_named(&self) -> bool {
        if let Some(named) = self.named {
            return named;
        }
        is_circle(self.lens)
            || (self
                .people()
                .iter()
                .all(|person| self.seen.contains_key(person) || self.is_gone(*person))
                && self
                    .grid
                    .sessions
                    .iter()
                    .all(|session| self.is_open(session)))
    }

    /// Whether the attendance list of a session may be shown; see [`opens_roll`].
    /// What is sealed is in no file, for anybody (DOMAIN.md §4).
    pub fn is_open(&self, session: &Session) -> bool {
        opens_roll(session, self.lens) && !self.is_sealed(session)
    }

    fn is_sealed(&self, session: &Session) -> bool {
        is_sealed_from(session, self.lens) || self.is_file && session.rule == SessionRule::Sealed
    }

    /// The same for a file that leaves, and not for a screen.
    pub fn leaving(mut self) -> Self {
        self.is_file = true;
        self
    }

    /// A session's title; only what sort of meeting it was where the session is not for this lens.
    pub fn title(&self, session: &Session) -> String {
        if self.knows(session) {
            session.title.clone()
        } else {
            session.kind.label().to_owned()
        }
    }

    /// Whether the session is for this lens at all.
    pub fn knows(&self, session: &Session) -> bool {
        self.lens.sees(Matter::Content, &[session.rule.privacy()]) && !self.is_sealed(session)
    }

    /// What may be told of each session that was held, in order. Small counts
    /// are withheld, and a second one where one alone could be worked out from
    /// the sum of all.
    pub fn told(&self) -> Vec<(&Session, Told)> {
        let is_named = self.is_named();
        let counted = self.counted();
        let mut told: Vec<(&Session, Told)> = counted
            .held()
            .map(|session| {
                let tally = counted.of_session(session);
                let told = match is_named && self.is_open(session) {
                    true => Told::Listed,
                    false if is_sealed_from(session, self.lens) => Told::Withheld,
                    false if self.share(tally.attendance()).is_some() => Told::Counted(tally),
                    false => Told::Withheld,
                };
                (session, told)
            })
            .collect();
        if told
            .iter()
            .filter(|(_, told)| *told == Told::Withheld)
            .count()
            == 1
        {
            let second = told
                .iter_mut()
                .filter_map(|(_, told)| match told {
                    Told::Counted(tally) => Some((tally.eligible(), told)),
                    Told::Listed | Told::Withheld => None,
                })
                .min_by_key(|(eligible, _)| *eligible);
            if let Some((_, told)) = second {
                *told = Told::Withheld;
            }
        }
        told
    }

    /// Whether the sum over all sessions may be told: not where it would give
    /// away the one session whose count is withheld.
    pub fn tells_sum(&self, told: &[(&Session, Told)]) -> bool {
        told.iter()
            .filter(|(_, told)| *told == Told::Withheld)
            .count()
            != 1
    }

    /// A share that is large enough on both sides, or that this lens may see anyway.
    pub fn share(&self, share: Share) -> Option<Share> {
        self.small.share(self.lens, share)
    }

    /// Completion, where it leaves no small rest beside how many are here.
    pub fn completion(&self, completion: Share, present: u32) -> Option<Share> {
        let left = completion.whole.abs_diff(present);
        let is_small = self.row(&[left]).cells.contains(&Cell::LeftOut);
        self.share(completion).filter(|_| left == 0 || !is_small)
    }

    /// Counts that add up, as many as may be told.
    pub fn row(&self, counts: &[u32]) -> kith_model::figures::CountRow {
        self.small.row(self.lens, counts)
    }

    /// A person's seat in a session; none where nobody waited for them and they did not come.
    pub fn seat(&self, session: &Session, person: PersonId) -> Option<Seat> {
        let row = self.counted().row(session, person)?;
        let standing = row.standing();
        let counts = matches!(standing, Standing::Eligible | Standing::Unmarked);
        let is_empty = matches!(
            row.status,
            AttendanceStatus::Unmarked | AttendanceStatus::NotApplicable
        );
        (counts || !is_empty).then_some(Seat {
            status: row.status,
            counts,
        })
    }

    /// Whether commitment may be told: only where attendance beside it leaves
    /// no small rest, who told us before.
    pub fn tells_commitment(&self, sum: Tally) -> bool {
        let parts = self.row(&[sum.attended, sum.told, sum.away]);
        !parts.cells.contains(&Cell::LeftOut)
    }
}

/// Whether people of a cohort may be named through a lens, as [`Circle::is_named`]
/// has it. The cohort is read only where the lens does not know them anyway.
///
/// # Errors
/// `NotFound` for the cohort.
pub fn is_named(
    read: &Read<'_>,
    cohort: CohortId,
    lens: Lens,
    now: NaiveDateTime,
) -> Result<bool, StoreError> {
    Ok(is_circle(lens) || Circle::read(read, cohort, lens, now)?.is_named())
}

fn is_circle(lens: Lens) -> bool {
    matches!(lens.viewer(), Viewer::Me | Viewer::Team | Viewer::Circle)
}
