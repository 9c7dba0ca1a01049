use kith_api::model::lens::Lens;
use kith_api::model::session::SessionStatus;
use kith_api::model::span::Span;
use kith_api::{report, session};

use crate::desk::{CIRCLE, Making, Place, text};

const MAKINGS: [(&str, Making); 2] = [
    ("snapshot", report::snapshot),
    ("register", report::register),
];
const OUTSIDE: [Lens; 3] = [Lens::Client, Lens::Funder, Lens::Public];

#[test]
fn a_snapshot_is_text_on_a_page_in_both_formats() {
    let place = Place::new();
    let cohort = place.cohort("Cohort of 2025");
    for ending in ["pdf", "html"] {
        let (given, path) =
            place.report(report::snapshot, cohort, Lens::Me, &format!("s.{ending}"));
        let text = text(&path);
        for words in [
            "Cohort of 2025",
            "Emerging Leaders",
            "came to the last session",
            "For your own eyes",
        ] {
            assert!(
                text.contains(words),
                "{words:?} stands in the {ending}: {text}"
            );
        }
        assert!(
            text.contains("unmarked"),
            "one mark of the last session is lacking: {text}"
        );
        assert_eq!(given.format, ending, "the ending says the format");
        assert!(
            given.left_out.is_empty(),
            "nothing is held back from me: {:?}",
            given.left_out
        );
    }
}

#[test]
fn a_period_tells_of_its_own_days_and_opens_no_list_that_the_whole_keeps_closed() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    let of = session::SessionsOf {
        cohort: Some(cohort),
        lens: Lens::Me,
    };
    let sessions = session::list(&place.desk, of).expect("a list").sessions;
    let mut held = sessions
        .iter()
        .filter(|listed| listed.session.status == SessionStatus::Held);
    let day = held
        .next()
        .expect("one was held")
        .session
        .starts_local
        .date();
    assert!(held.next().is_some(), "and another, on another day");
    let period = Span::new(Some(day), Some(day));
    let made = |make: Making, lens, name: &str| {
        let path = place.file(name);
        let of = report::ReportOf {
            cohort,
            place: place.desk.place(&path).place,
            lens,
            paper: report::Paper::Letter,
            period,
        };
        make(&place.desk, of).expect("the report is made");
        text(&path)
    };
    let mine = made(report::register, Lens::Me, "mine.html");
    let told = day.format("%B %-d, %Y").to_string();
    assert!(mine.contains(&told), "which days it tells of: {mine}");
    assert!(mine.contains("one session"), "and nothing else: {mine}");
    for lens in OUTSIDE {
        let theirs = made(report::register, lens, "theirs.html");
        for person in place.people() {
            assert!(
                !theirs.contains(&person.name),
                "{} stays unnamed for {lens} in any period",
                person.name
            );
        }
    }
    let back = report::ReportOf {
        cohort,
        place: place.desk.place(&place.file("back.pdf")).place,
        lens: Lens::Me,
        paper: report::Paper::Letter,
        period: Span::new(Some(day), day.pred_opt()),
    };
    let refused = report::snapshot(&place.desk, back).expect_err("it ends before it begins");
    assert_eq!(refused.details["field"], "to", "{refused}");
}

#[test]
fn an_ending_that_is_no_format_leaves_nothing_behind() {
    let place = Place::new();
    let path = place.file("s.docx");
    let of = report::ReportOf {
        cohort: place.cohort(CIRCLE),
        place: place.desk.place(&path).place,
        lens: Lens::Me,
        paper: report::Paper::A4,
        period: Span::default(),
    };
    let problem = report::snapshot(&place.desk, of).expect_err("no such format");
    assert_eq!(problem.code, kith_api::Code::Invalid, "{problem}");
    assert!(!path.exists(), "no file was made");
}

#[test]
fn no_way_to_reach_anybody_stands_in_a_report() {
    let place = Place::new();
    let people = place.people();
    for name in ["Cohort of 2025", CIRCLE] {
        let cohort = place.cohort(name);
        for lens in [Lens::Client, Lens::Funder, Lens::Public, Lens::Projector] {
            for (what, make) in MAKINGS {
                let (_, path) = place.report(make, cohort, lens, "r.pdf");
                let text = text(&path);
                assert!(!text.contains('@'), "no address in the {what} for {lens}");
                for contact in people.iter().flat_map(|person| &person.contacts) {
                    assert!(
                        !text.contains(&contact.value),
                        "{} in the {what} for {lens}",
                        contact.value
                    );
                }
            }
        }
    }
}

#[test]
fn nobody_of_a_chatham_house_circle_is_named_outside_of_it() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    // One of them would be in any directory; being in this circle is still not told.
    let first = place
        .people()
        .into_iter()
        .next()
        .expect("somebody")
        .person
        .id;
    let edit = serde_json::json!({ "person": first, "edit": { "directory_audience": ["me", "team", "circle", "client", "funder", "public"] } });
    place
        .desk
        .call("person_edit", edit)
        .expect("listed for everybody");
    let people = place.people();
    for lens in OUTSIDE {
        for (what, make) in MAKINGS {
            for ending in ["pdf", "html"] {
                let (given, path) = place.report(make, cohort, lens, &format!("r.{ending}"));
                let text = text(&path);
                for person in &people {
                    assert!(
                        !text.contains(&person.name),
                        "{} in the {what} for {lens}",
                        person.name
                    );
                }
                assert!(
                    given.left_out.iter().any(|left| left.what == "names"),
                    "the {what} says that names are held back: {:?}",
                    given.left_out
                );
            }
        }
    }
    let (_, path) = place.report(report::register, cohort, Lens::Me, "me.html");
    let named = text(&path);
    let found = people
        .iter()
        .filter(|person| named.contains(&person.name))
        .count();
    assert!(
        found >= 14,
        "the same search finds them where I look: {found}"
    );
}

#[test]
fn the_circle_gets_no_attendance_list_of_a_chatham_house_session() {
    let place = Place::new();
    let (given, path) = place.report(
        report::register,
        place.cohort(CIRCLE),
        Lens::Circle,
        "c.html",
    );
    let lists = given
        .left_out
        .iter()
        .find(|left| left.what == "attendance lists");
    assert_eq!(
        lists.map(|left| left.count),
        Some(8),
        "all eight sessions: {:?}",
        given.left_out
    );
    assert!(
        text(&path).contains("kept in the room"),
        "each cell says so"
    );
}

#[test]
fn a_title_that_is_not_for_an_audience_is_not_in_its_report() {
    let place = Place::new();
    let cohort = place.cohort("Alumni Circle");
    let sessions = place
        .desk
        .call("session_list", serde_json::json!({ "cohort": cohort }))
        .expect("sessions");
    let titles: Vec<String> = sessions["sessions"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|session| session["title"].as_str().expect("a title").to_owned())
        .collect();
    assert!(titles.len() > 3, "there are titles to look for: {titles:?}");
    for (what, make) in MAKINGS {
        let (_, path) = place.report(make, cohort, Lens::Funder, "f.html");
        let text = text(&path);
        for title in &titles {
            assert!(!text.contains(title.as_str()), "{title} in the {what}");
        }
    }
    let (_, path) = place.report(report::register, cohort, Lens::Team, "t.html");
    assert!(
        text(&path).contains(titles[0].as_str()),
        "the team reads them"
    );
}

#[test]
fn the_same_workspace_at_the_same_moment_makes_the_same_bytes() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    let (one, _) = place.report(report::snapshot, cohort, Lens::Funder, "1.pdf");
    let (two, _) = place.report(report::snapshot, cohort, Lens::Funder, "2.pdf");
    assert_eq!(
        one.sha256, two.sha256,
        "nothing but the record goes into a report"
    );
}
