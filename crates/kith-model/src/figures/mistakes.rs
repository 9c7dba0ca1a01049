//! One test for each mistake others made (DOMAIN.md §3) that formulas can make.

use super::*;
use crate::attendance::{Attendance, AttendanceStatus, NewAttendance, Source};
use crate::cohort::{CohortEdit, CohortStatus, NewCohort};
use crate::enrollment::{Spells, Stage};
use crate::lens::{Audience, Lens, Matter, Privacy, SessionRule};
use crate::session::{NewSession, Session, SessionKind, SessionStatus};
use crate::span::day;
use crate::{Change, LocalTime};

fn session(on: &str) -> Session {
    let starts: LocalTime = format!("{on}T18:00").parse().expect("a time");
    let mut new = NewSession::new(
        1_i64,
        "Circle",
        SessionKind::Circle,
        starts,
        "America/Denver",
    );
    new.status = SessionStatus::Held;
    new.with_id(1.into())
}

fn mark(status: AttendanceStatus) -> Attendance {
    let mut new = NewAttendance::new(1_i64, 1_i64, Source::Roll);
    new.status = status;
    new.with_id(1.into())
}

fn spells(rows: &[(&str, Stage)]) -> Spells {
    Spells::of_stages(
        (0..)
            .zip(rows)
            .map(|(key, &(on, stage))| (day(on), key, stage)),
    )
}

fn tally(status: AttendanceStatus, on: &str, enrollments: &[Spells]) -> Tally {
    Tally::of([&AttendanceRow::of(&mark(status), &session(on), enrollments)])
}

#[test]
fn nobody_shows_100_percent_for_want_of_rows() {
    let none = Tally::of([]);
    assert_eq!(
        none.attendance().percent(),
        None,
        "no rows are no percentage"
    );
    let here = [spells(&[("2026-01-01", Stage::Active)])];
    let came = tally(AttendanceStatus::Present, "2026-02-01", &here);
    let away = tally(AttendanceStatus::Absent, "2026-02-08", &here);
    let both = (came + away).attendance();
    assert_eq!(both.to_string(), "1 of 2 (50%)", "who was away has a row");
}

#[test]
fn an_unmarked_row_is_told_and_never_silently_absent() {
    let here = [spells(&[("2026-01-01", Stage::Active)])];
    let open = tally(AttendanceStatus::Unmarked, "2026-02-01", &here);
    assert_eq!(open.attendance(), Share::new(0, 0), "in no share");
    assert_eq!(open.unmarked, 1, "shown as 1 unmarked");
}

#[test]
fn a_person_who_joined_late_is_not_absent_before_that() {
    let late = [spells(&[("2026-03-01", Stage::Active)])];
    let before = tally(AttendanceStatus::Absent, "2026-02-01", &late);
    assert_eq!(before, Tally::default(), "a month before joining");
    let first = tally(AttendanceStatus::Absent, "2026-03-01", &late);
    assert_eq!(first.away, 1, "expected from the first day on");
}

#[test]
fn a_pause_is_no_absence() {
    let paused = [spells(&[
        ("2026-01-01", Stage::Active),
        ("2026-02-01", Stage::Paused),
    ])];
    let during = tally(AttendanceStatus::Absent, "2026-02-15", &paused);
    assert_eq!(during, Tally::default(), "paused people are not awaited");
}

#[test]
fn moving_to_another_cohort_leaves_past_attendance_as_it_was() {
    let before = [spells(&[("2026-01-01", Stage::Active)])];
    let stayed = tally(AttendanceStatus::Present, "2026-02-01", &before);
    let closed = [spells(&[
        ("2026-01-01", Stage::Active),
        ("2026-05-01", Stage::Withdrawn),
    ])];
    let moved = tally(AttendanceStatus::Present, "2026-02-01", &closed);
    assert_eq!(moved, stayed, "the first cohort keeps what was");
    let after = tally(AttendanceStatus::Absent, "2026-05-02", &closed);
    assert_eq!(after, Tally::default(), "and expects nothing more");
}

#[test]
fn excused_is_not_counted_as_absent() {
    let here = [spells(&[("2026-01-01", Stage::Active)])];
    for status in [AttendanceStatus::Excused, AttendanceStatus::Apologies] {
        let tally = tally(status, "2026-02-01", &here);
        assert_eq!(tally.away, 0, "{status} is not away");
        assert_eq!(
            tally.commitment(),
            Share::new(1, 1),
            "{status} is committed"
        );
        assert_eq!(
            tally.attendance(),
            Share::new(0, 1),
            "{status} was not there"
        );
    }
}

#[test]
fn archiving_blanks_no_history() {
    let cohort = NewCohort::new(1_i64, "2025").with_id(1.into());
    let archive = CohortEdit {
        status: Change::Set(CohortStatus::Archived),
        ..CohortEdit::default()
    };
    assert_eq!(
        archive.fields(),
        ["status"],
        "archiving touches the status alone"
    );
    let archived = archive.apply(&cohort);
    assert_eq!(archived.name, cohort.name, "what it was called stays");
    let alum = [spells(&[
        ("2026-01-01", Stage::Active),
        ("2026-06-01", Stage::Alumni),
    ])];
    let then = tally(AttendanceStatus::Present, "2026-02-01", &alum);
    assert_eq!(
        then.attendance(),
        Share::new(1, 1),
        "past sessions count after the end"
    );
}

#[test]
fn a_persons_page_does_not_give_away_a_confidential_circle() {
    let person = Privacy::named(Audience::PUBLIC);
    let circle = SessionRule::Confidential.privacy();
    for lens in [Lens::Client, Lens::Funder, Lens::Public] {
        assert!(
            lens.sees(Matter::Person, &[person]),
            "{lens} may see the person"
        );
        assert!(
            !lens.sees(Matter::Person, &[person, circle]),
            "{lens} may not see them there"
        );
    }
}
