use kith_model::enrollment::Role;
use kith_model::figures::{Definition, Share};
use kith_model::lens::Lens;
use kith_report::{
    Amount, Attendance, Count, Figure, Paper, People, RoleCount, Stamp, Tally, snapshot,
};

use crate::{invented, poppler};

fn printed(people: usize, sessions: usize) -> kith_report::Document {
    snapshot::pdf(
        &invented::snapshot(people, sessions),
        &invented::stamp(Lens::Funder),
        Paper::Letter,
    )
    .expect("it prints")
}

#[test]
fn a_snapshot_is_universally_accessible_titled_and_tagged() {
    let document = printed(11, 18);
    assert_eq!(document.notices, vec![], "nothing stood in the way");
    let about = poppler::about(&document.bytes);
    assert!(
        about.contains("Cohort snapshot: Cohort of 2022, Emerging Leaders in the Social Sector"),
        "titled: {about}"
    );
    assert!(about.contains("Tagged:          yes"), "tagged: {about}");
    assert!(
        poppler::metadata(&document.bytes).contains("<pdfuaid:part>1</pdfuaid:part>"),
        "it says that it is PDF/UA-1"
    );
    let tags = poppler::tags_with_text(&document.bytes);
    for tag in ["H1", "H2", "Table", "TH", "Figure"] {
        assert!(tags.contains(tag), "{tag} is among the tags: {tags}");
    }
}

#[test]
fn a_snapshot_says_who_when_for_whom_and_how_it_was_counted() {
    let line = poppler::line(&printed(11, 18).bytes);
    for words in [
        "Seen as Funder, January 2022 to October 2025",
        "Nine fellows and two mentors are part of Emerging Leaders in the Social Sector.",
        "The cohort has met eighteen times since January 2022.",
        "9 of 11 (82%)",
        "came to the last session",
        "Next: Milestone readings · Wednesday, October 22, 2025, 1:00 pm (Denver time) · Socorro",
        "Łį́į́ʼ Thị Minh",
        "Odalys Rentería",
        "Attendance. Those who came",
        "14 notes: kept in the circle",
        "Quintana Okafor · made October 20, 2025 · Seen as Funder",
        "1 of 1",
    ] {
        assert!(line.contains(words), "“{words}” is printed: {line}");
    }
}

#[test]
fn equal_figures_give_equal_bytes() {
    assert_eq!(
        printed(11, 18).bytes,
        printed(11, 18).bytes,
        "the only time in it is the stamp's"
    );
}

#[test]
fn unmarked_seats_are_told_beside_the_figure() {
    let mut snapshot = invented::snapshot(3, 0);
    snapshot.figures = vec![Figure {
        amount: Amount::Share(Share::new(1, 2)),
        words: "came to the last session".to_owned(),
        unmarked: 1,
        definition: Some(Definition::Attendance),
    }];
    let stamp = invented::stamp(Lens::Me);
    let document = snapshot::pdf(&snapshot, &stamp, Paper::A4).expect("it prints");
    let words = "came to the last session; 1 unmarked";
    assert!(poppler::line(&document.bytes).contains(words), "in the PDF");
    assert!(snapshot::html(&snapshot, &stamp).contains(words), "in HTML");
}

#[test]
fn where_nobody_may_be_named_only_counts_are_printed() {
    let mut snapshot = invented::snapshot(11, 0);
    snapshot.people = People::Counted(vec![
        RoleCount {
            role: Some(Role::Fellow),
            count: Count::Known(9),
        },
        RoleCount {
            role: Some(Role::Mentor),
            count: Count::Under(5),
        },
    ]);
    let document =
        snapshot::pdf(&snapshot, &invented::stamp(Lens::Public), Paper::Letter).expect("it prints");
    let line = poppler::line(&document.bytes);
    assert!(line.contains("Fellows 9"), "the count is told: {line}");
    assert!(
        line.contains("Mentors under 5"),
        "a small one is not: {line}"
    );
    assert!(
        line.contains("Nine fellows and fewer than five mentors are part of"),
        "nor in the lead: {line}"
    );
    assert!(!line.contains("Rentería"), "no name is printed: {line}");
}

#[test]
fn the_audience_stands_at_the_foot_of_every_page() {
    let foot = |lens| {
        let stamp: Stamp = invented::stamp(lens);
        let document = snapshot::pdf(&invented::snapshot(2, 0), &stamp, Paper::Letter);
        poppler::line(&document.expect("it prints").bytes)
    };
    assert!(
        foot(Lens::Client).contains("made October 20, 2025 · Seen as Client"),
        "the client's page names the client"
    );
    assert!(
        foot(Lens::Circle).contains("made October 20, 2025 · Seen as Circle"),
        "the circle's page names the circle"
    );
    assert!(
        foot(Lens::Me).contains("made October 20, 2025 · For your own eyes"),
        "what holds everything says so"
    );
}

#[test]
fn a_snapshot_of_forty_people_and_thirty_sessions_is_one_page() {
    for (people, sessions) in [(0, 0), (1, 1), (11, 18), (20, 60), (40, 30)] {
        assert_eq!(
            printed(people, sessions).pages,
            1,
            "{people} people and {sessions} sessions fit on one page"
        );
    }
}

#[test]
fn four_hundred_people_are_all_named_on_as_many_pages_as_they_need() {
    let snapshot = invented::snapshot(400, 12);
    let document =
        snapshot::pdf(&snapshot, &invented::stamp(Lens::Team), Paper::Letter).expect("it prints");
    let line = poppler::line(&document.bytes);
    let People::Named(people) = &snapshot.people else {
        panic!("invented people are named");
    };
    for person in people {
        assert!(line.contains(&person.name), "{} is named", person.name);
    }
    assert!(document.pages > 1, "they do not fit on one page");
    assert!(line.contains("2 of"), "pages are numbered");
}

#[test]
fn of_more_people_than_a_snapshot_can_name_it_tells_how_many_in_each_role() {
    let html = snapshot::html(&invented::snapshot(501, 12), &invented::stamp(Lens::Team));
    assert!(html.contains("501, whom the roster names"), "{html}");
    assert!(!html.contains("Amadou Bright-Moss"), "nobody by name");
}

#[test]
fn a_session_that_keeps_its_people_still_tells_its_count() {
    let mut snapshot = invented::snapshot(4, 2);
    snapshot.meetings[0].attendance = Attendance::Count(Tally {
        attended: Share::new(3, 4),
        unmarked: 0,
    });
    let html = snapshot::html(&snapshot, &invented::stamp(Lens::Funder));
    assert!(html.contains("only the count is told"), "in the legend");
    assert!(html.contains("3 of 4 (75%)"), "in the table");
}

#[test]
fn html_is_complete_in_itself() {
    let html = snapshot::html(&invented::snapshot(11, 18), &invented::stamp(Lens::Funder));
    for forbidden in [
        "<script",
        "src=",
        "http://fonts",
        "https://",
        "url(http",
        "@import",
    ] {
        assert!(!html.contains(forbidden), "no {forbidden}");
    }
    for part in [
        "<h1>",
        "<main>",
        "<table",
        "<caption>",
        "scope=\"col\"",
        "role=\"img\"",
    ] {
        assert!(html.contains(part), "it has {part}");
    }
    assert!(html.contains("Seen as Funder, January 2022"), "for whom");
}

#[test]
fn a_page_can_be_looked_at_as_wide_as_asked_before_it_is_printed() {
    let snapshot = invented::snapshot(12, 6);
    let proof =
        snapshot::proof(&snapshot, &invented::stamp(Lens::Me), Paper::A4).expect("it is laid out");
    let (width, height) = proof.size(0).expect("a first page");
    assert!(width < height, "an A4 sheet stands: {width} by {height}");
    let picture = proof.picture(0, 500).expect("a first page");
    assert_eq!(
        &picture[16..20],
        500_u32.to_be_bytes(),
        "a PNG says its width there"
    );
    assert_eq!(
        proof.picture(proof.pages(), 500),
        None,
        "there is no page after the last"
    );
    let printed = proof.print().expect("the same proof is printed");
    assert_eq!(
        printed.pages,
        proof.pages(),
        "as many pages as were looked at"
    );
}
