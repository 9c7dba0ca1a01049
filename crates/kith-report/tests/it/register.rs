use kith_model::enrollment::Role;
use kith_model::figures::Share;
use kith_model::lens::Lens;
use kith_report::register::Register;
use kith_report::{
    Attendance, Count, Meeting, Paper, People, ReportError, RoleCount, Tally, register,
};

use crate::{invented, poppler};

fn printed(register: &Register) -> kith_report::Document {
    register::pdf(register, &invented::stamp(Lens::Team), Paper::Letter).expect("it prints")
}

#[test]
fn a_register_is_accessible_and_its_people_head_their_rows() {
    let document = printed(&invented::register(11, 18));
    assert_eq!(document.notices, vec![], "nothing stood in the way");
    assert!(
        poppler::metadata(&document.bytes).contains("<pdfuaid:part>1</pdfuaid:part>"),
        "it says that it is PDF/UA-1"
    );
    let tags = poppler::tags(&document.bytes);
    assert!(tags.contains("/Scope /Row"), "names are row heads");
    assert!(tags.contains("/Scope /Column"), "sessions are column heads");
}

#[test]
fn a_register_counts_each_person_and_each_session() {
    let line = poppler::line(&printed(&invented::register(11, 18)).bytes);
    for words in [
        "Seen as Co-facilitators, January 2022 to July 2025",
        "Eleven people at eighteen sessions.",
        "14 of 16",
        "told us",
        "kept in the room: at most the count is told",
        "of expected",
        "1 · Jan 12, 2022",
    ] {
        assert!(line.contains(words), "“{words}” is printed: {line}");
    }
}

#[test]
fn under_the_chatham_house_rule_only_a_count_is_printed() {
    let mut register = invented::register(3, 1);
    register.meetings = vec![Meeting {
        title: "Circle".to_owned(),
        on: invented::day(2025, 3, 4),
        attendance: Attendance::Count(Tally {
            attended: Share::new(2, 3),
            unmarked: 0,
        }),
    }];
    let html = register::html(&register, &invented::stamp(Lens::Team)).expect("it is made");
    assert_eq!(
        html.matches("#seat-kept").count(),
        4,
        "three closed seats and the legend"
    );
    assert!(!html.contains("#seat-present"), "nobody's mark is shown");
    assert!(!html.contains("0 of 0"), "it stands in nobody's own count");
    let line = poppler::line(&printed(&register).bytes);
    assert!(line.contains("2 of 3"), "the count is told: {line}");
}

#[test]
fn where_nobody_may_be_named_sessions_are_listed_with_their_counts() {
    let mut register = invented::register(11, 5);
    register.people = People::Counted(vec![RoleCount {
        role: Some(Role::Fellow),
        count: Count::Known(11),
    }]);
    let document = printed(&register);
    let line = poppler::line(&document.bytes);
    assert!(!line.contains("Rentería"), "no name is printed: {line}");
    assert!(line.contains("8 of 10"), "counts are: {line}");
    let html = register::html(&register, &invented::stamp(Lens::Funder)).expect("it is made");
    assert!(!html.contains("seat-"), "no marks in HTML");
    assert!(html.contains("8 of 10"), "counts are");
}

#[test]
fn heads_repeat_on_every_page() {
    let document = printed(&invented::register(40, 12));
    let pages = poppler::text(&document.bytes);
    let tables = pages
        .split('\u{c}')
        .filter(|page| page.contains("Person"))
        .count();
    assert!(tables > 1, "the table is longer than a page");
    let heads = pages
        .split('\u{c}')
        .filter(|page| page.contains("Person") && page.contains("Came"))
        .count();
    assert_eq!(heads, tables, "each of its pages has its heads");
}

#[test]
fn unmarked_seats_are_in_no_count_and_told() {
    let register = invented::register(30, 5);
    let html = register::html(&register, &invented::stamp(Lens::Me)).expect("it is made");
    assert!(html.contains("1 unmarked"), "beside the person's count");
    assert!(html.contains(">Unmarked<"), "and as a row of its own");
}

#[test]
fn a_seat_too_few_is_refused_and_one_without_a_line_counts() {
    let mut register = invented::register(3, 2);
    register.people = People::Named(invented::people(2));
    register::html(&register, &invented::stamp(Lens::Me)).expect("the third has no line");
    register.people = People::Named(invented::people(4));
    let fault = register::html(&register, &invented::stamp(Lens::Me));
    assert!(
        matches!(
            fault,
            Err(ReportError::Seats {
                session: 0,
                seats: 3,
                people: 4
            })
        ),
        "the first session does not fit: {fault:?}"
    );
}

#[test]
fn an_empty_register_prints() {
    for (people, sessions) in [(0, 0), (0, 3), (5, 0), (1, 1)] {
        let register = invented::register(people, sessions);
        assert_eq!(
            printed(&register).pages,
            1,
            "{people} people, {sessions} sessions"
        );
        register::html(&register, &invented::stamp(Lens::Me)).expect("it is made");
    }
}

#[test]
fn an_empty_register_says_so_in_a_sentence_and_draws_no_table() {
    for (people, sessions, said) in [
        (0, 0, "No session has been held yet."),
        (5, 0, "No session has been held yet."),
        (0, 3, "Three sessions, and nobody on the roster."),
    ] {
        let register = invented::register(people, sessions);
        let page = register::html(&register, &invented::stamp(Lens::Me)).expect("it is made");
        assert!(
            page.contains(said),
            "{people} people, {sessions} sessions: {page}"
        );
        assert_eq!(
            page.contains("<table"),
            sessions > 0,
            "only what there is: {page}"
        );
    }
    let mut register = invented::register(5, 0);
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 3, day).expect("a day");
    register.period = Some((day(1), day(31)));
    let page = register::html(&register, &invented::stamp(Lens::Me)).expect("it is made");
    assert!(page.contains("No session was held in this time."), "{page}");
}

#[test]
fn equal_figures_give_equal_bytes() {
    let register = invented::register(11, 18);
    assert_eq!(
        printed(&register).bytes,
        printed(&register).bytes,
        "the only time in it is the stamp's"
    );
}
