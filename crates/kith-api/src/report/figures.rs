use kith_model::attendance::AttendanceStatus;
use kith_model::cohort::CohortStatus;
use kith_model::figures::{Cell, Definition, Served, Share, Tally, completion};
use kith_model::session::Session;
use kith_model::{LocalTime, PersonId};
use kith_report::{Amount, Attendance, Figure, Meeting, Seat};

use super::circle::{Circle, Told};
use super::people::present;
use crate::cohort::page::pathway;

/// Sessions as a report shows them, with seats for these people in their order.
pub fn meetings(circle: &Circle, told: &[(&Session, Told)], people: &[PersonId]) -> Vec<Meeting> {
    told.iter()
        .map(|(session, told)| Meeting {
            title: circle.title(session),
            on: session.starts_local.date(),
            attendance: match told {
                Told::Listed => Attendance::Seats(seats(circle, session, people)),
                Told::Counted(tally) => Attendance::Count(kith_report::Tally {
                    attended: tally.attendance(),
                    unmarked: tally.unmarked,
                }),
                Told::Withheld => Attendance::Withheld,
            },
        })
        .collect()
}

fn seats(circle: &Circle, session: &Session, people: &[PersonId]) -> Vec<Option<Seat>> {
    people
        .iter()
        .map(|person| circle.seat(session, *person))
        .collect()
}

/// The figures of a snapshot as far as they may be told, most telling first.
pub fn snapshot(circle: &Circle, told: &[(&Session, Told)]) -> Vec<Figure> {
    let tells_sum = circle.tells_sum(told);
    let sum = circle.counted().of_cohort();
    [
        last(circle, told),
        tells_sum.then(|| attendance(circle, sum)).flatten(),
        tells_sum.then(|| commitment(circle, sum)).flatten(),
        tells_sum.then(|| served(circle)).flatten(),
        completed(circle),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Figures that exist and are not told.
pub fn withheld(circle: &Circle, told: &[(&Session, Told)]) -> usize {
    let tells_sum = circle.tells_sum(told);
    let sum = circle.counted().of_cohort();
    let has_sum = sum.eligible() > 0;
    let is_withheld = |exists: bool, figure: Option<Figure>| exists && figure.is_none();
    [
        is_withheld(has_sum, attendance(circle, sum).filter(|_| tells_sum)),
        is_withheld(has_sum, commitment(circle, sum).filter(|_| tells_sum)),
        is_withheld(
            served_of(circle).attendances > 0,
            served(circle).filter(|_| tells_sum),
        ),
        is_withheld(
            is_over(circle) && completion_of(circle).whole > 0,
            completed(circle),
        ),
    ]
    .into_iter()
    .filter(|is_withheld| *is_withheld)
    .count()
}

/// Of the last session that counts. Its own count stands among the sessions,
/// so that one that is withheld there is not told here.
fn last(circle: &Circle, told: &[(&Session, Told)]) -> Option<Figure> {
    let (session, told) = told.iter().rev().find(|(session, _)| session.counts)?;
    let tally = match told {
        Told::Counted(tally) => *tally,
        Told::Listed => circle.counted().of_session(session),
        Told::Withheld => return None,
    };
    share(
        tally.attendance(),
        tally.unmarked,
        "came to the last session",
        Definition::Attendance,
    )
}

fn attendance(circle: &Circle, sum: Tally) -> Option<Figure> {
    let told = circle.share(sum.attendance())?;
    share(
        told,
        sum.unmarked,
        "seats taken at all sessions",
        Definition::Attendance,
    )
}

fn commitment(circle: &Circle, sum: Tally) -> Option<Figure> {
    if !circle.tells_commitment(sum) {
        return None;
    }
    share(
        sum.commitment(),
        sum.unmarked,
        "seats taken, told or excused",
        Definition::Commitment,
    )
}

fn served(circle: &Circle) -> Option<Figure> {
    let served = served_of(circle);
    // Seats of those nobody waited for, and people who never came: what is left beside other figures.
    let sum = circle.counted().of_cohort();
    let beside = served.attendances.saturating_sub(sum.attended);
    let is_small = |count| circle.row(&[count]).cells.contains(&Cell::LeftOut);
    let absent = u32::try_from(present(circle).len())
        .unwrap_or(u32::MAX)
        .abs_diff(served.people);
    let has_small = is_small(served.people) || is_small(beside) || is_small(absent);
    if served.attendances == 0 || has_small {
        return None;
    }
    let people = match served.people {
        1 => "one person".to_owned(),
        people => format!("{people} people"),
    };
    Some(Figure {
        amount: Amount::Count {
            count: served.attendances,
            noun: if served.attendances == 1 {
                "attendance"
            } else {
                "attendances"
            }
            .to_owned(),
        },
        words: format!("by {people}"),
        unmarked: 0,
        definition: Some(Definition::Served),
    })
}

fn served_of(circle: &Circle) -> Served {
    let counted = circle.counted();
    let people = counted.people();
    let rows: Vec<_> = counted
        .held()
        .flat_map(|session| people.iter().map(move |person| (session, *person)))
        .filter_map(|(session, person)| Some((person, counted.row(session, person)?)))
        .filter(|(_, row)| row.status != AttendanceStatus::NotApplicable)
        .collect();
    Served::of(rows.iter().map(|(person, row)| (*person, row)))
}

/// Of a cohort that is over; before that it says little.
fn completed(circle: &Circle) -> Option<Figure> {
    if !is_over(circle) {
        return None;
    }
    let here = u32::try_from(present(circle).len()).unwrap_or(u32::MAX);
    let told = circle.completion(completion_of(circle), here)?;
    share(
        told,
        0,
        "completed, of all who started",
        Definition::Completion,
    )
}

fn completion_of(circle: &Circle) -> Share {
    completion(pathway(&circle.grid, LocalTime::new(circle.now)))
}

fn is_over(circle: &Circle) -> bool {
    matches!(
        circle.cohort.status,
        CohortStatus::Completed | CohortStatus::Archived
    )
}

fn share(share: Share, unmarked: u32, words: &str, definition: Definition) -> Option<Figure> {
    (share.whole > 0 || unmarked > 0).then(|| Figure {
        amount: Amount::Share(share),
        words: words.to_owned(),
        unmarked,
        definition: Some(definition),
    })
}
