use kith_model::PersonId;
use kith_model::attendance::AttendanceStatus::{Late, LeftEarly, Partial, Present};

use super::*;
use crate::{Overrides, unwatched};

fn reading(text: &str) -> Reading {
    Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched).expect("a table")
}

fn gathering(text: &str) -> Gathering {
    Gathering::of(&reading(text), None).expect("an attendance list")
}

/// Name, minutes and flag of everybody.
fn told(gathering: &Gathering) -> Vec<(&str, Option<u32>, Option<Flag>)> {
    let all = gathering.attendees.iter();
    all.map(|one| (one.name.as_str(), one.minutes(), one.flag))
        .collect()
}

const ZOOM: &str = "\
Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
812 3456 7890,Spring circle,03/04/2026 06:00:12 PM,03/04/2026 07:31:40 PM,dana@example.org,92,6,

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent
Rosa Begay,rosa@example.org,03/04/2026 06:01:00 PM,03/04/2026 06:31:00 PM,30,No,
Rosa Begay,ROSA@example.org,03/04/2026 06:35:00 PM,03/04/2026 07:31:40 PM,57,No,
Dana Host,dana@example.org,03/04/2026 06:00:12 PM,03/04/2026 07:31:40 PM,92,No,
Dana's iPad,dana@example.org,03/04/2026 06:10:12 PM,03/04/2026 07:30:00 PM,80,No,
iPhone (Ines Okafor),,03/04/2026 06:20:00 PM,03/04/2026 07:31:00 PM,71,Yes,
15550100123,,03/04/2026 06:06:00 PM,03/04/2026 07:00:00 PM,54,Yes,
Otter.ai,,03/04/2026 06:00:30 PM,03/04/2026 07:31:40 PM,92,Yes,
";

#[test]
fn everybody_came_once_however_often_they_joined() {
    let zoom = gathering(ZOOM);
    assert_eq!(
        told(&zoom),
        [
            ("Rosa Begay", Some(87), None),
            ("Dana Host", Some(91), None),
            ("Ines Okafor", Some(71), None),
            ("15550100123", Some(54), Some(Flag::DialIn)),
            ("Otter.ai", Some(92), Some(Flag::NoteTaker)),
        ],
        "joins are summed, two devices at once count once, and an owner in brackets is the name"
    );
    let dana = &zoom.attendees[1];
    assert!(dana.at_once(), "a second device");
    assert!(!zoom.attendees[0].at_once(), "one after the other");
    let meeting = &zoom.meeting;
    assert_eq!(
        meeting.title.as_deref(),
        Some("Spring circle"),
        "above the list"
    );
    assert_eq!(meeting.id.as_deref(), Some("81234567890"), "without blanks");
    assert_eq!(
        zoom.day.map(|day| day.to_string()).as_deref(),
        Some("2026-03-04"),
        "month first, as the tool writes it"
    );
}

#[test]
fn thresholds_tell_late_and_left_early_by_the_session_and_by_what_happened() {
    let rows = "\
name,email,join time,leave time
A,a@x.org,2026-03-04 17:55,2026-03-04 19:30
B,b@x.org,2026-03-04 18:11,2026-03-04 19:30
C,c@x.org,2026-03-04 18:10,2026-03-04 19:19
D,d@x.org,2026-03-04 18:30,2026-03-04 19:00
E,e@x.org,2026-03-04 18:00,2026-03-04 18:20
E,e@x.org,2026-03-04 19:00,2026-03-04 19:30
";
    let met = gathering(rows);
    let at = |text: &str| text.parse::<chrono::NaiveDateTime>().expect("a time");
    let statuses = |window: &Window| -> Vec<_> {
        let all = met.attendees.iter();
        all.map(|one| window.status(one, Thresholds::default()))
            .collect()
    };
    let session = Window::of(
        &met,
        at("2026-03-04T18:00:00"),
        Some(at("2026-03-04T19:45:00")),
    );
    assert_eq!(session.clock, Clock::Session, "they overlap");
    assert_eq!(
        statuses(&session),
        [Present, Late, LeftEarly, Partial, Partial],
        "ten minutes are nothing, nobody is early when all left, and a long gap is in part"
    );
    let elsewhere = Window::of(&met, at("2026-03-04T09:00:00"), None);
    assert_eq!(
        elsewhere.clock,
        Clock::Meeting,
        "another clock than the session's"
    );
    assert_eq!(
        statuses(&elsewhere)[..2],
        [Present, Late],
        "then it is reckoned from when the first came"
    );
}

#[test]
fn a_log_of_joining_and_leaving_is_summed_and_ends_with_the_log() {
    let log = gathering(
        "Full Name\tUser Action\tTimestamp\n\
         Rosa Begay\tJoined before\t3/14/2026, 5:00:00 PM\n\
         Ines Okafor\tJoined\t3/14/2026, 5:01:00 PM\n\
         Rosa Begay\tLeft\t3/14/2026, 5:30:00 PM\n\
         Rosa Begay\tJoined\t3/14/2026, 5:40:00 PM\n\
         Ines Okafor\tLeft\t3/14/2026, 6:00:00 PM\n",
    );
    assert_eq!(
        told(&log),
        [
            ("Rosa Begay", Some(50), None),
            ("Ines Okafor", Some(59), None)
        ],
        "whoever did not leave was there until the end"
    );
}

#[test]
fn whoever_only_signed_up_did_not_come() {
    let webinar = gathering(include_str!(
        "../../tests/exports/attendance-zoom-webinar.csv"
    ));
    assert_eq!(
        told(&webinar),
        [("Rosa Begay", Some(60), None)],
        "Ines did not"
    );
    assert_eq!(webinar.signed_up, 1, "and is counted");
    assert_eq!(
        webinar.meeting.title.as_deref(),
        Some("Spring circle"),
        "above"
    );
    let length = webinar.meeting.ends.zip(webinar.meeting.starts);
    let minutes = length.map(|(ends, starts)| (ends - starts).num_minutes());
    assert_eq!(minutes, Some(63), "its end by its length");
}

#[test]
fn exports_tell_their_meeting_in_their_own_words() {
    let teams = gathering(include_str!("../../tests/exports/attendance-teams.csv"));
    assert_eq!(
        teams.meeting.title.as_deref(),
        Some("C\u{ed}rculo"),
        "Teams in Spanish"
    );
    let layout = |bytes: &[u8]| {
        let reading = Reading::of(bytes.to_vec(), &Overrides::default(), &unwatched);
        Gathering::of(&reading.expect("a table"), None).expect("an attendance list")
    };
    let classic = include_bytes!("../../tests/layouts/zoom_participants_classic.csv").as_slice();
    let unique = include_bytes!("../../tests/layouts/zoom_participants_2024_unique.csv").as_slice();
    let english = include_bytes!("../../tests/layouts/teams_attendance_en.csv").as_slice();
    let no_day = include_bytes!("../../tests/layouts/meet_attendance.csv").as_slice();
    for (name, bytes, title, starts, people) in [
        (
            "zoom_participants_classic.csv",
            classic,
            Some("Spring Cohort Kick-off"),
            Some("2026-03-14 08:58:12"),
            4,
        ),
        (
            "zoom_participants_2024_unique.csv",
            unique,
            Some("Spring Cohort Kick-off"),
            Some("2026-03-14 08:58:12"),
            4,
        ),
        (
            "teams_attendance_en.csv",
            english,
            Some("Spring Cohort Kick-off"),
            Some("2026-03-14 14:48:05"),
            4,
        ),
        ("meet_attendance.csv", no_day, None, None, 2),
    ] {
        let found = layout(bytes);
        assert_eq!(found.meeting.title.as_deref(), title, "{name}");
        let began = found.meeting.starts.map(|starts| starts.to_string());
        assert_eq!(began.as_deref(), starts, "{name}");
        assert_eq!(found.attendees.len(), people, "{name}");
    }
    let zoom = layout(classic);
    assert_eq!(
        told(&zoom),
        [
            ("Ada Lindqvist", Some(89), None),
            ("Zo\u{eb} O'Neil-Smith", Some(90), None),
            ("Jos\u{e9} \u{c1}lvarez", Some(16), None),
            ("15550100123", Some(55), Some(Flag::DialIn)),
        ],
        "as TRUTH.json has the minutes"
    );
    let meet = layout(no_day);
    assert_eq!(meet.day, None, "Google Meet tells no day");
    assert_eq!(told(&meet)[1].1, Some(62), "but how long");
}

#[test]
fn a_day_that_could_be_two_is_asked_for_and_a_summary_is_no_meeting() {
    let unclear = gathering("name,email,join time\nA,a@x.org,\"03/04/2026, 18:00\"\n");
    assert!(
        unclear.day_unclear && unclear.day.is_none(),
        "March or April"
    );
    let summary = reading(include_str!("../../tests/exports/attendance-moodle.csv"));
    assert_eq!(
        Gathering::of(&summary, None),
        Err(NotAMeeting::SummaryAlone),
        "Moodle sums many meetings up"
    );
    let roster = reading("name,email\nA,a@x.org\n");
    assert_eq!(
        Gathering::of(&roster, None),
        Err(NotAMeeting::NoArrivals),
        "a roster"
    );
}

#[test]
fn a_date_that_is_written_outweighs_a_day_that_is_told_and_is_read_by_it() {
    let told = |text: &str, day: &str| {
        let day = day.parse().expect("a day");
        Gathering::of(&reading(text), Some(day)).expect("an attendance list")
    };
    let list = "Name,Email,Join time,Leave time\n\
                Rosa Begay,rosa@x.org,2026-03-13 18:00,2026-03-13 19:00\n\
                Bo Ngwenya,bo@x.org,2026-03-13 18:05,2026-03-13 17:30\n";
    let gathering = told(list, "2026-03-20");
    assert_eq!(
        gathering.day.map(|day| day.to_string()).as_deref(),
        Some("2026-03-13"),
        "the file itself tells it"
    );
    assert_eq!(
        gathering.attendees[1].minutes(),
        None,
        "a dated leave ahead of its join is no night"
    );
    let either = "Name,Email,Join time,Leave time\n\
                  Rosa Begay,rosa@x.org,03/04/2026 18:00,03/04/2026 19:00\n\
                  Bo Ngwenya,bo@x.org,03/04/2026 18:30,03/04/2026 19:00\n";
    let gathering = told(either, "2026-04-03");
    let arrived = gathering.attendees[1].arrived();
    assert_eq!(
        arrived.map(|at| at.to_string()).as_deref(),
        Some("2026-04-03 18:30:00"),
        "of two readings the one on that day"
    );
}

#[test]
fn no_number_of_minutes_is_too_many() {
    let rows = "Rosa Begay,rosa@x.org,9999999\n".repeat(9);
    let list = gathering(&format!("Name,Email,Minutes\n{rows}"));
    assert!(list.attendees[0].minutes() > Some(60_000_000), "{list:?}");
}

#[test]
fn a_caller_without_a_whole_number_teaches_no_name() {
    let caller = |name: &str| {
        let list = gathering(&format!("Name,Email,Minutes\n{name},,30\n"));
        alias_key(&list.attendees[0])
    };
    assert_eq!(caller("15550100123"), "15550100123", "somebody's number");
    assert_eq!(caller("Call-In User_1"), "", "anybody's");
    assert_eq!(caller("+1 555-***-**23"), "", "many people's");
}

#[test]
fn whoever_is_of_another_circle_is_asked_about_and_not_made_anew() {
    let list = gathering("Name,Email,Minutes\nRosa Begay,,30\n");
    let elsewhere = Enrollee {
        enrolled: false,
        ..known(7, "Rosa Begay", "")
    };
    assert_eq!(
        who(&list.attendees[0], &[elsewhere]),
        Found::Look(vec![PersonId::from(7)], Doubt::LikeName),
        "a name alone"
    );
}

fn known(id: i64, name: &str, email: &str) -> Enrollee {
    Enrollee {
        person: PersonId::from(id),
        names: vec![name.to_owned()],
        emails: vec![email.to_owned()],
        external_id: None,
        aliases: Vec::new(),
        enrolled: true,
    }
}

#[test]
fn an_address_decides_with_a_name_that_fits_and_a_name_alone_asks() {
    let rows = "\
name,email,minutes
Rosa,rosa@x.org,60
Bo Ngwenya,ines@x.org,60
\"Okafor, Ines\",,60
Rosa B,,60
Rosie,,60
iPhone,bo@x.org,60
Nobody Known,,60
Otter.ai,rosa@x.org,60
";
    let met = gathering(rows);
    let mut among = [
        known(1, "Rosa Begay", "rosa@x.org"),
        known(2, "Ines Okafor", "ines@x.org"),
        known(3, "Bo Ngwenya", "bo@x.org"),
    ];
    among[0].aliases.push("rosie".to_owned());
    let found: Vec<Found> = met.attendees.iter().map(|one| who(one, &among)).collect();
    let is = |id: i64| vec![PersonId::from(id)];
    assert_eq!(
        found,
        [
            Found::Sure(PersonId::from(1), Token::Email),
            Found::Look(is(2), Doubt::OtherName),
            Found::Look(is(2), Doubt::SameName),
            Found::Look(is(1), Doubt::LikeName),
            Found::Sure(PersonId::from(1), Token::Alias),
            Found::Sure(PersonId::from(3), Token::Email),
            Found::Nobody,
            Found::Nobody,
        ],
        "in the order of the rows"
    );
    among[0].enrolled = false;
    assert_eq!(
        who(&met.attendees[4], &among),
        Found::Look(is(1), Doubt::LikeName),
        "a name from another circle asks"
    );
}

#[test]
fn a_device_teaches_no_name_and_its_owner_is_only_asked_about() {
    let met = gathering("name,email,minutes\niPhone,,60\nRosa's iPhone,,60\n");
    let keys: Vec<String> = met.attendees.iter().map(alias_key).collect();
    assert_eq!(keys, ["", "rosa's iphone"], "an iPhone is anybody's");
    let among = [known(1, "Rosa Begay", "rosa@x.org")];
    assert_eq!(
        who(&met.attendees[0], &among),
        Found::Nobody,
        "says nothing"
    );
    assert_eq!(
        who(&met.attendees[1], &among),
        Found::Look(vec![PersonId::from(1)], Doubt::LikeName),
        "hers, perhaps"
    );
}

#[test]
fn a_webinar_has_panelists_and_others_who_came() {
    let webinar = gathering(
        "Attendee Report\n\
         Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered\n\
         Spring circle,912 3456 7890,03/12/2026 04:58:00 PM,63,3\n\
         Host Details\n\
         Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)\n\
         Yes,Dana Marsh,dana@example.org,03/12/2026 04:58:00 PM,03/12/2026 06:01:00 PM,63\n\
         Panelist Details\n\
         Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)\n\
         Yes,Pat Lee,pat@example.org,03/12/2026 04:59:00 PM,03/12/2026 06:01:00 PM,62\n\
         Attendee Details\n\
         Attended,First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes)\n\
         Yes,Rosa,Begay,rosa@example.org,03/01/2026 09:00:00 AM,approved,03/12/2026 05:00:00 PM,03/12/2026 05:55:00 PM,55\n\
         No,Ines,Okafor,ines@example.org,03/01/2026 09:00:00 AM,approved,--,--,--\n\
         Other Attended\n\
         User Name,Join Time,Leave Time,Time in Session (minutes)\n\
         15550100123,03/12/2026 05:00:00 PM,03/12/2026 05:40:00 PM,40\n",
    );
    let all: Vec<_> = webinar.attendees.iter().collect();
    let all: Vec<_> = all
        .iter()
        .map(|one| (one.name.as_str(), one.part, one.minutes()))
        .collect();
    assert_eq!(
        all,
        [
            ("Rosa Begay", None, Some(55)),
            ("Dana Marsh", Some(Part::Host), Some(63)),
            ("Pat Lee", Some(Part::Panelist), Some(62)),
            ("15550100123", Some(Part::Other), Some(40)),
        ],
        "whoever stands in another section came, too"
    );
    assert_eq!(webinar.signed_up, 1, "Ines");
}

#[test]
fn a_list_of_many_sessions_is_read_for_the_day_that_is_told() {
    let list = reading(
        "Course,Circle\n\nLast name,First name,5 Mar 2026 5.00PM All students,12 Mar 2026 5.00PM All students,Taken sessions,P,L,E,A,Points,Percentage\n\
         Begay,Rosa,A (0/2),P (2/2),2,1,0,0,1,2 / 4,50.0\n\
         Ngwenya,Bo,P (2/2),L (1/2),2,1,1,0,0,3 / 4,75.0\n",
    );
    let of = |day: &str| Gathering::of(&list, Some(day.parse().expect("a day")));
    let said = |gathering: &Gathering| -> Vec<_> {
        let all = gathering.attendees.iter();
        all.map(|one| (one.name.clone(), one.said)).collect()
    };
    let second = of("2026-03-12").expect("there");
    assert_eq!(
        said(&second),
        [
            ("Rosa Begay".to_owned(), Some(Present)),
            ("Bo Ngwenya".to_owned(), Some(Late))
        ],
        "by the letters"
    );
    let first = of("2026-03-05").expect("there");
    assert_eq!(
        (said(&first).len(), first.signed_up),
        (1, 1),
        "Rosa was away"
    );
    assert!(
        matches!(of("2026-03-19"), Err(NotAMeeting::NoSuchSitting(days)) if days.len() == 2),
        "no such day"
    );
    let asked = Gathering::of(&list, None).expect("asks for its session");
    assert_eq!((asked.day, asked.attendees.len()), (None, 2), "everybody");
    let summed = reading("Last name,First name,Taken sessions,Percentage\nBegay,Rosa,4,100\n");
    assert_eq!(
        Gathering::of(&summed, None),
        Err(NotAMeeting::SummaryAlone),
        "nothing to tell one session by"
    );
}

#[test]
fn lengths_past_any_hours_are_minutes_and_seconds() {
    let list = gathering("Name,Join time,Duration\nRosa,5:00 PM,65:05\nBo,5:00 PM,12:30\n");
    let minutes: Vec<_> = list.attendees.iter().map(Attendee::minutes).collect();
    assert_eq!(minutes, [Some(65), Some(13)], "for the whole column");
}

#[test]
fn times_that_a_spreadsheet_counted_are_times() {
    let list = gathering(
        "Name,Join Time,Leave Time,Duration\nRosa,46094.7083,46094.75,0.0417\nBo,\"46094,7118\",46095.0104,0.2986\n",
    );
    assert_eq!(
        list.day.map(|day| day.to_string()).as_deref(),
        Some("2026-03-13")
    );
    let came: Vec<_> = list
        .attendees
        .iter()
        .map(|one| {
            let clock = |time: Option<chrono::NaiveDateTime>| {
                time.map(|time| time.format("%d %H:%M:%S").to_string())
            };
            (clock(one.arrived()), clock(one.left()), one.minutes())
        })
        .collect();
    let at = |time: &str| Some(time.to_owned());
    assert_eq!(
        came,
        [
            (at("13 17:00:00"), at("13 18:00:00"), Some(60)),
            (at("13 17:05:00"), at("14 00:15:00"), Some(430)),
        ],
        "days from the end of 1899, and parts of one"
    );
    let bare = Gathering::of(
        &reading("Name,Join time,Leave time\nRosa,0.9583,0.0208\n"),
        NaiveDate::from_ymd_opt(2026, 3, 13),
    )
    .expect("an attendance list");
    assert_eq!(bare.attendees[0].minutes(), Some(90), "past midnight");
}

#[test]
fn a_plain_number_counts_what_its_header_and_its_column_say() {
    for (header, cells, minutes) in [
        ("Duration", ["0.0417", "0.5"], [60, 720]),
        ("Duration", ["0.5", "0.25"], [1, 0]),
        ("Duration", ["1.0417", "0.5"], [1, 1]),
        ("Duration (hours)", ["1.5", "0.75"], [90, 45]),
        ("Duration (Minutes)", ["0.0417", "12"], [0, 12]),
        ("Duraci\u{f3}n", ["1 h 5 min", "65 min"], [65, 65]),
        ("Dauer", ["1 Std. 5 Min.", "65 Min."], [65, 65]),
        ("Dur\u{e9}e", ["1 h 5 min", "65 min"], [65, 65]),
        ("Dura\u{e7}\u{e3}o", ["1h 5m", "65 min"], [65, 65]),
        ("Durata", ["1 ora e 5 minuti", "65 min"], [65, 65]),
        ("Duur", ["1 u 5 min", "65 min."], [65, 65]),
        ("Duration", ["1h 5m", "1:05:00"], [65, 65]),
    ] {
        let [one, other] = cells;
        let list = gathering(&format!(
            "Name,Join time,{header}\nRosa,5:00 PM,{one}\nBo,5:00 PM,{other}\n"
        ));
        let found: Vec<_> = list
            .attendees
            .iter()
            .filter_map(Attendee::minutes)
            .collect();
        assert_eq!(found, minutes, "{header}: {cells:?}");
    }
}
