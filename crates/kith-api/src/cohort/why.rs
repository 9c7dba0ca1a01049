use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use kith_model::attendance::AttendanceStatus;
use kith_model::enrollment::{Spells, Stage};
use kith_model::figures::{
    AttendanceRow, Definition, PathwayRow, SmallCounts, Standing, Tally, completion,
};
use kith_model::lens::Lens;
use kith_model::session::Session;
use kith_model::{CohortId, PersonId, SessionId};
use kith_store::{Read, StoreError, attendance, person};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::desk::Desk;
use crate::figures::{Counted, Figure};
use crate::problem::Problem;
use crate::report::{Circle, Told};
use crate::session::page::told;
use crate::session::seen::{opens_roll, seen};

/// People that one answer names at most.
const PAGE: usize = 200;

kith_model::codes! {
    /// A figure of a cohort.
    WhichFigure, "figure";
    LastAttendance = "last_attendance", "came to the last session";
    Attendance = "attendance", "attendance";
    Commitment = "commitment", "commitment";
    Completion = "completion", "completion";
}

/// Which number is asked about.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WhyOf {
    /// Of this cohort.
    pub cohort: CohortId,
    /// This one.
    pub figure: WhichFigure,
    /// People passed by.
    #[serde(default)]
    pub skip: u32,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// A number with the rows behind it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Why {
    /// The number; none where there is nothing to count, or too little to tell.
    pub figure: Option<Figure>,
    /// How it is counted, in words.
    pub definition: &'static str,
    /// The sessions it is made of, oldest first.
    pub sessions: Vec<WhySession>,
    /// The people it is made of, by name; at most 200 at a time.
    pub people: Vec<WhyPerson>,
    /// There are more people behind them.
    pub more: bool,
    /// Marks that are not in it, and why.
    pub left_out: Vec<WhyNot>,
}

/// A session behind a number.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WhySession {
    /// Its key.
    pub session: SessionId,
    /// Through the lens.
    pub title: String,
    /// Its day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// Its own part; none where it is too small to tell.
    pub figure: Option<Figure>,
}

/// A person behind a number.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WhyPerson {
    /// Who.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// How they came, where the number is about a session.
    pub status: Option<AttendanceStatus>,
    /// Whether that is in the number, or why not.
    pub standing: Option<Standing>,
    /// At what stage they are, where the number is about that.
    pub stage: Option<Stage>,
}

/// Marks that are not in a number.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WhyNot {
    /// Why.
    pub standing: Standing,
    /// How many.
    pub marks: u32,
}

/// The rows behind a figure of a cohort's page.
///
/// # Errors
/// `not_found`.
pub fn why(desk: &Desk, of: WhyOf) -> Result<Why, Problem> {
    let at = desk.clock()();
    Ok(desk.store()?.read(move |read| answered(read, &of, at))?)
}

fn answered(read: &Read<'_>, of: &WhyOf, at: DateTime<Utc>) -> Result<Why, StoreError> {
    let now = clock::local(at).naive_local();
    match of.figure {
        WhichFigure::Completion => completed(read, of, now.date()),
        WhichFigure::LastAttendance => last(read, of),
        WhichFigure::Attendance | WhichFigure::Commitment if of.lens == Lens::Me => {
            let grid = attendance::grid(read, of.cohort)?;
            Ok(over_all(&Counted::new(&grid), of, |_, tally| Some(tally)))
        }
        WhichFigure::Attendance | WhichFigure::Commitment => {
            let circle = Circle::read(read, of.cohort, of.lens, now)?;
            let told = circle.told();
            let withheld: Vec<SessionId> = told
                .iter()
                .filter(|(_, told)| *told == Told::Withheld)
                .map(|(session, _)| session.id)
                .collect();
            let mut why = over_all(&circle.counted(), of, |session, tally| {
                (!withheld.contains(&session.id)).then_some(tally)
            });
            let sum = circle.counted().of_cohort();
            if !circle.tells_sum(&told) || circle.share(sum.commitment()).is_none() {
                why.figure = None;
                why.left_out.clear();
            }
            Ok(why)
        }
    }
}

/// Attendance or commitment: made of sessions.
fn over_all(
    counted: &Counted<'_>,
    of: &WhyOf,
    told: impl Fn(&Session, Tally) -> Option<Tally>,
) -> Why {
    let figure = |tally| match of.figure {
        WhichFigure::Commitment => Figure::commitment(tally),
        _ => Figure::attendance(tally),
    };
    let (mut sessions, mut rows) = (Vec::new(), Vec::new());
    for session in counted.held() {
        let own = counted.rows(session);
        sessions.push(WhySession {
            session: session.id,
            title: seen(session.clone(), of.lens).title,
            date: session.starts_local.date(),
            figure: told(session, Tally::of(&own)).and_then(figure),
        });
        rows.extend(own);
    }
    let definition = match of.figure {
        WhichFigure::Commitment => Definition::Commitment,
        _ => Definition::Attendance,
    };
    Why {
        figure: figure(Tally::of(&rows)),
        definition: definition.words(),
        sessions,
        people: Vec::new(),
        more: false,
        left_out: left_out(&rows),
    }
}

/// The last session that counts: made of people, where its list is open.
fn last(read: &Read<'_>, of: &WhyOf) -> Result<Why, StoreError> {
    let grid = attendance::grid(read, of.cohort)?;
    let counted = Counted::new(&grid);
    let mut why = Why::of(Definition::Attendance);
    let Some(session) = counted.held().filter(|session| session.counts).last() else {
        return Ok(why);
    };
    let tally = counted.of_session(session);
    why.figure = told(session, of.lens, tally, Figure::attendance(tally));
    why.sessions.push(WhySession {
        session: session.id,
        title: seen(session.clone(), of.lens).title,
        date: session.starts_local.date(),
        figure: why.figure.clone(),
    });
    if !opens_roll(session, of.lens) {
        return Ok(why);
    }
    let rows: Vec<(PersonId, AttendanceRow)> = counted
        .people()
        .into_iter()
        .filter_map(|person| Some((person, counted.row(session, person)?)))
        .collect();
    let all: Vec<AttendanceRow> = rows.iter().map(|(_, row)| *row).collect();
    why.left_out = left_out(&all);
    let named: Vec<(PersonId, AttendanceRow)> = rows
        .into_iter()
        .filter(|(_, row)| is_in(row.standing()))
        .collect();
    why.name(read, of, named, |row, person| {
        person.status = Some(row.status);
        person.standing = Some(row.standing());
    })?;
    Ok(why)
}

/// Completion: made of everybody who started.
fn completed(read: &Read<'_>, of: &WhyOf, today: NaiveDate) -> Result<Why, StoreError> {
    let grid = attendance::grid(read, of.cohort)?;
    let rows: Vec<(PersonId, PathwayRow)> = grid
        .people
        .iter()
        .filter_map(|seat| Some((seat.person, path(&seat.spells, today)?)))
        .filter(|(_, row)| row.started && !row.stage.never_began())
        .collect();
    let share = completion(rows.iter().map(|(_, row)| *row));
    let mut why = Why::of(Definition::Completion);
    let small = SmallCounts::default();
    why.figure = small
        .share(of.lens, share)
        .and_then(|share| Figure::of(share, 0));
    let knows_all = of.lens.is_inside() || grid.sessions.iter().all(|one| opens_roll(one, of.lens));
    if knows_all {
        why.name(read, of, rows, |row, person| person.stage = Some(row.stage))?;
    }
    Ok(why)
}

impl Why {
    fn of(definition: Definition) -> Self {
        Self {
            figure: None,
            definition: definition.words(),
            sessions: Vec::new(),
            people: Vec::new(),
            more: false,
            left_out: Vec::new(),
        }
    }

    /// Names one page of those it is made of, as far as the lens sees them.
    fn name<T: Copy>(
        &mut self,
        read: &Read<'_>,
        of: &WhyOf,
        rows: Vec<(PersonId, T)>,
        say: impl Fn(T, &mut WhyPerson),
    ) -> Result<(), StoreError> {
        let part: Vec<(PersonId, T)> = rows
            .iter()
            .skip(of.skip as usize)
            .take(PAGE)
            .copied()
            .collect();
        self.more = rows.len() > of.skip as usize + part.len();
        let people: Vec<PersonId> = part.iter().map(|(person, _)| *person).collect();
        let names: HashMap<PersonId, String> = person::rows(read, &people, of.lens)?
            .into_iter()
            .map(|row| (row.person, row.name))
            .collect();
        for (person, row) in part {
            let Some(name) = names.get(&person) else {
                continue;
            };
            let mut named = WhyPerson {
                person,
                name: name.clone(),
                status: None,
                standing: None,
                stage: None,
            };
            say(row, &mut named);
            self.people.push(named);
        }
        Ok(())
    }
}

const fn is_in(standing: Standing) -> bool {
    matches!(standing, Standing::Eligible | Standing::Unmarked)
}

/// Marks that are in no figure, by their reason. Sessions that are still ahead are none of them.
fn left_out(rows: &[AttendanceRow]) -> Vec<WhyNot> {
    Standing::ALL
        .iter()
        .filter(|standing| !is_in(**standing))
        .filter_map(|&standing| {
            let marks = rows.iter().filter(|row| row.standing() == standing).count();
            let marks = u32::try_from(marks).unwrap_or(u32::MAX);
            (marks > 0).then_some(WhyNot { standing, marks })
        })
        .collect()
}

fn path(spells: &Spells, today: NaiveDate) -> Option<PathwayRow> {
    Some(PathwayRow {
        stage: spells.stage_on(today)?,
        started: spells.started_on().is_some(),
    })
}
