//! Invented figures for proofs, timings and tests. All people, places of work
//! and programs are made up.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime};
use kith_model::attendance::AttendanceStatus;
use kith_model::cohort::CommunityStage;
use kith_model::enrollment::Role;
use kith_model::figures::{Definition, Share};
use kith_model::lens::Lens;
use kith_report::chart::StageReached;
use kith_report::register::Register;
use kith_report::snapshot::{NextSession, Snapshot};
use kith_report::{Amount, Attendance, Figure, LeftOut, Meeting, People, Person, Seat, Stamp};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

pub fn stamp(seen_as: Lens) -> Stamp {
    Stamp {
        workspace: "Quintana Okafor".to_owned(),
        seen_as,
        made_at: DateTime::<FixedOffset>::parse_from_rfc3339("2025-10-20T09:30:00-06:00")
            .unwrap_or_default(),
        left_out: vec![
            left_out("notes", 14, "kept in the circle"),
            left_out("take-aways", 4, "marked “stays here”"),
            left_out("names", 2, "asked not to be named"),
        ],
    }
}

fn left_out(what: &str, count: u32, why: &str) -> LeftOut {
    LeftOut {
        what: what.to_owned(),
        count,
        why: why.to_owned(),
    }
}

const GIVEN: [&str; 12] = [
    "Odalys",
    "Shanelle",
    "Marisol",
    "Ezekiel",
    "Łį́į́ʼ",
    "Đặng",
    "Wren",
    "Amadou",
    "Tess",
    "Ionela",
    "Yuki",
    "Rosa",
];
const FAMILY: [&str; 10] = [
    "Rentería",
    "Bright-Moss",
    "Tafoya",
    "Padilla",
    "Begay",
    "Thị Minh",
    "Halvorsen",
    "Diné Yazzie",
    "O’Connell",
    "Popescu",
];
const PLACES: [&str; 5] = [
    "Cholla Hills Fund",
    "Night Shift Childcare",
    "Water by Name",
    "Borrowed Kitchens",
    "Route Nine Books",
];

/// `count` people; the last two, where there are more than five, are mentors.
pub fn people(count: usize) -> Vec<Person> {
    let mut people: Vec<Person> = (0..count)
        .map(|place| Person {
            name: format!(
                "{} {}",
                GIVEN[place % GIVEN.len()],
                FAMILY[(place / 3 + place) % FAMILY.len()]
            ),
            role: if count > 5 && place + 2 >= count {
                Role::Mentor
            } else {
                Role::Fellow
            },
            since: Some(if place % 7 == 5 {
                day(2023, 2, 1)
            } else {
                day(2022, 1, 12)
            }),
            organization: Some(PLACES[place % PLACES.len()].to_owned()),
        })
        .collect();
    people.sort_by(|one, other| one.name.cmp(&other.name));
    people
}

/// `count` sessions, six weeks apart, with a seat for each of `people`.
pub fn meetings(count: usize, people: usize) -> Vec<Meeting> {
    (0..count)
        .map(|place| Meeting {
            title: format!("{} {}", TITLES[place % TITLES.len()], place + 1),
            on: day(2022, 1, 12) + Days::new((1370 / count.max(1) * place) as u64),
            attendance: Attendance::Seats(
                (0..people)
                    .map(|person| seat(place, person, place + 1 == count))
                    .collect(),
            ),
        })
        .collect()
}

const TITLES: [&str; 4] = [
    "Milestone readings",
    "Peer assist",
    "Field day",
    "Story circle",
];

fn seat(session: usize, person: usize, is_last: bool) -> Option<Seat> {
    let status =
        match (session * 7 + person * 13 + session * session * 3 + person * person * 5) % 29 {
            0 => AttendanceStatus::Absent,
            1 | 2 => AttendanceStatus::Apologies,
            3 => AttendanceStatus::Excused,
            4..=6 => AttendanceStatus::Remote,
            7 => AttendanceStatus::Late,
            8 => AttendanceStatus::LeftEarly,
            9 => AttendanceStatus::Partial,
            10 if is_last => AttendanceStatus::Unmarked,
            _ => AttendanceStatus::Present,
        };
    // Some joined later and had no seat in the first sessions.
    (person % 7 != 5 || session > 8).then_some(Seat {
        status,
        counts: true,
    })
}

pub fn snapshot(people_count: usize, sessions: usize) -> Snapshot {
    let meetings = meetings(sessions, people_count);
    let last = meetings.last().and_then(|last| last.attendance.tally());
    let figures = last.map(|tally| {
        vec![
            Figure {
                amount: Amount::Share(tally.attended),
                words: "came to the last session".to_owned(),
                unmarked: tally.unmarked,
                definition: Some(Definition::Attendance),
            },
            Figure {
                amount: Amount::Share(Share {
                    count: 26,
                    whole: 33,
                }),
                words: "seats taken, told or excused".to_owned(),
                unmarked: 0,
                definition: Some(Definition::Commitment),
            },
            Figure {
                amount: Amount::Count {
                    count: 114,
                    noun: "seats".to_owned(),
                },
                words: format!("taken by {people_count} people"),
                unmarked: 0,
                definition: Some(Definition::Served),
            },
        ]
    });
    Snapshot {
        cohort: "Cohort of 2022".to_owned(),
        program: "Emerging Leaders in the Social Sector".to_owned(),
        period: None,
        starts_on: Some(day(2022, 1, 12)),
        ends_on: None,
        stages: vec![
            reached(CommunityStage::Potential, day(2022, 1, 12)),
            reached(CommunityStage::Coalescing, day(2022, 9, 3)),
            reached(CommunityStage::Maturing, day(2024, 3, 9)),
        ],
        evidence: Some("Fellows ran four of the last six sessions themselves.".to_owned()),
        figures: figures.unwrap_or_default(),
        meetings,
        people: People::Named(people(people_count)),
        next: Some(NextSession {
            title: "Milestone readings".to_owned(),
            starts_local: day(2025, 10, 22)
                .and_time(NaiveTime::from_hms_opt(13, 0, 0).unwrap_or_default()),
            zone: "America/Denver".to_owned(),
            place: Some("Socorro".to_owned()),
        }),
    }
}

fn reached(stage: CommunityStage, on: NaiveDate) -> StageReached {
    StageReached { stage, on }
}

/// A register in which every seventh session keeps who came.
pub fn register(people_count: usize, sessions: usize) -> Register {
    let mut meetings = meetings(sessions, people_count);
    for meeting in meetings.iter_mut().skip(6).step_by(7) {
        if let Some(tally) = meeting.attendance.tally() {
            meeting.attendance = Attendance::Count(tally);
        }
    }
    Register {
        period: None,
        cohort: "Cohort of 2022".to_owned(),
        program: "Emerging Leaders in the Social Sector".to_owned(),
        meetings,
        people: People::Named(people(people_count)),
    }
}
