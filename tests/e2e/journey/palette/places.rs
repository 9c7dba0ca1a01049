//! Where one can stand while the list is asked for, each reached from any of the others.

use serde_json::{Value, json};
use support::window::Window;

use super::super::arrivals::{self, REPORT};
use super::super::{USUAL, keys, run_command, until_sized};
use super::{HERE, Walk, active, find};

/// A place with its list of commands.
pub struct Place {
    /// As it stands in a sentence.
    pub name: &'static str,
    /// Comes to it from anywhere.
    pub stand: fn(&Walk),
    /// What has to be offered there, and does what it does there; after a dot at the end comes
    /// whatever it is about.
    pub adds: &'static [&'static str],
}

impl Place {
    /// Whether a command is one of those it has to offer.
    pub fn is_of_it(&self, command: &str) -> bool {
        self.adds.iter().any(|id| is(command, id))
    }
}

/// Whether a command goes by this name, or by one that this begins.
pub fn is(command: &str, id: &str) -> bool {
    command == id || (id.ends_with('.') && command.starts_with(id))
}

/// Whatever can be done from anywhere is offered at one of these.
pub const EVERYWHERE: &[Place] = &[
    Place {
        name: "in a cohort",
        stand: in_the_cohort,
        adds: &["session.plan", "cohort.edit", "go.back", "go.home"],
    },
    Place {
        name: "on the way back",
        stand: back_in_the_cohort,
        adds: &["go.forward"],
    },
    Place {
        name: "where everything is drawn larger",
        stand: drawn_larger,
        adds: &["size.usual"],
    },
    Place {
        name: "in a theme of one's own",
        stand: in_the_dark,
        adds: &["theme.system"],
    },
    Place {
        name: "as the circle",
        stand: as_the_circle,
        adds: &["lens.me"],
    },
    Place {
        name: "on the projector",
        stand: on_the_projector,
        adds: &["lens.leave"],
    },
];

/// Each of these adds something of its own.
pub const OF_A_SCREEN: &[Place] = &[
    Place {
        name: "on Today",
        stand: on_today,
        adds: &["session.next", "session.plan", "person.add", "cohort.new"],
    },
    Place {
        name: "among all sessions",
        stand: among_all_sessions,
        adds: &["session.plan"],
    },
    Place {
        name: "on a roster",
        stand: on_the_roster,
        adds: &[
            "person.add",
            "list.details",
            "list.filter",
            "field.add",
            "field.edit.",
        ],
    },
    Place {
        name: "among all people",
        stand: among_all_people,
        adds: &["person.add", "list.details", "list.filter", "people.gone"],
    },
    Place {
        name: "in a report with pages",
        stand: in_the_report,
        adds: &["report.pdf", "report.html"],
    },
    Place {
        name: "in a roster that leaves",
        stand: in_the_table,
        adds: &["report.csv", "report.xlsx", "report.vcf"],
    },
    Place {
        name: "in sessions that leave",
        stand: in_the_calendar,
        adds: &["report.ics"],
    },
    Place {
        name: "over a roster on its way in",
        stand: over_a_roster,
        adds: &["import.apply"],
    },
    Place {
        name: "over a meeting's file",
        stand: over_a_meeting,
        adds: &["arrivals.apply"],
    },
    Place {
        name: "at a session",
        stand: at_a_session,
        adds: &[
            "session.hold",
            "session.edit",
            "session.move",
            "session.cancel",
            "session.off",
            "session.delete",
            "roll.everyone",
        ],
    },
    Place {
        name: "at a session that was held",
        stand: at_a_session_that_was_held,
        adds: &["session.unhold"],
    },
    Place {
        name: "at a session that is off",
        stand: at_a_session_that_is_off,
        adds: &["session.move"],
    },
    Place {
        name: "in a cohort in the archive",
        stand: in_an_archived_cohort,
        adds: &["cohort.back"],
    },
];

/// As Me, with nothing over the window.
pub fn in_the_cohort(walk: &Walk) {
    let window = &walk.window;
    window.evaluate(
        "document.querySelectorAll('dialog[open]').forEach((one) => one.close());
         document.querySelectorAll('details[open]').forEach((one) => (one.open = false));
         document.activeElement?.blur();",
        Value::Null,
    );
    if seen_as(window) != "me" {
        window.press(keys::ESCAPE);
        window.press(keys::ESCAPE);
        window.press(keys::SEEN_AS);
        window.press("1");
    }
    open(window, HERE);
    window.wait_in("h1", HERE);
    window.wait_for("Stage of the community");
}

fn back_in_the_cohort(walk: &Walk) {
    among_all_people(walk);
    walk.window.press(keys::BACK_THERE);
    walk.window.wait_in("h1", HERE);
}

fn as_the_circle(walk: &Walk) {
    look_as(walk, "3");
}

fn on_the_projector(walk: &Walk) {
    look_as(walk, "6");
}

pub fn on_the_roster(walk: &Walk) {
    in_the_cohort(walk);
    a_field(&walk.window);
    walk.window.click_beginning_in(".tabs", "Roster");
    walk.window.wait_for("Bring in a roster");
    walk.window.click("tr[data-row='1'] td[data-cell='0']");
}

fn among_all_people(walk: &Walk) {
    in_the_cohort(walk);
    run_command(&walk.window, "Go to People");
    walk.window.wait_in("h1", "All people");
    walk.window.click("tr[data-row='1'] td[data-cell='0']");
}

pub fn on_today(walk: &Walk) {
    in_the_cohort(walk);
    run_command(&walk.window, "Go to Today");
    walk.window.wait_for("Next sessions");
}

fn among_all_sessions(walk: &Walk) {
    in_the_cohort(walk);
    run_command(&walk.window, "Go to Sessions");
    walk.window.wait_for("Across all your programs");
}

fn drawn_larger(walk: &Walk) {
    in_the_cohort(walk);
    for (item, size) in [("usual_size", USUAL), ("larger", 110)] {
        walk.window.choose_item(item);
        until_sized(&walk.window, size);
    }
}

fn in_the_dark(walk: &Walk) {
    in_the_cohort(walk);
    run_command(&walk.window, "Go to Settings");
    walk.window.wait_for("How it looks");
    walk.window.click_beginning_in(".set__l", "Dark");
    walk.window.wait_until_ready();
}

fn in_the_report(walk: &Walk) {
    report(walk, "Cohort snapshot");
}

fn in_the_table(walk: &Walk) {
    report(walk, "Roster");
}

fn in_the_calendar(walk: &Walk) {
    report(walk, "Sessions");
}

fn over_a_roster(walk: &Walk) {
    in_the_cohort(walk);
    let roster = "Name,Email\nBao Trinh,bao@post.example\nDana Marsh,dana@post.example\n";
    walk.window
        .bring_in(&walk.files.path().join("autumn_readers.csv"), roster);
    walk.window.wait_for("Import 2 people");
}

fn over_a_meeting(walk: &Walk) {
    circle(&walk.window);
    in_the_cohort(walk);
    on_today(walk);
    arrivals::drop_report(&walk.window, &walk.files, REPORT);
    walk.window.wait_for("Mark 1 person");
}

fn at_a_session(walk: &Walk) {
    at_the_session(walk, "scheduled");
    walk.window.wait_for("Hold the session");
}

fn at_a_session_that_was_held(walk: &Walk) {
    at_the_session(walk, "held");
    walk.window.wait_in(".se__m .chip", "Held");
}

fn at_a_session_that_is_off(walk: &Walk) {
    at_the_session(walk, "postponed");
    walk.window.wait_in(".se__m .chip", "Postponed");
}

fn at_the_session(walk: &Walk, status: &str) {
    let window = &walk.window;
    let session = circle(window);
    in_the_cohort(walk);
    open(window, "Seed swap");
    window.wait_in("h1", "Seed swap");
    let page = window.call("session_page", json!({ "session": session, "lens": "me" }));
    if page.expect("the session is there")["session"]["status"] != status {
        let edit = json!({ "session": session, "edit": { "status": status }, "cohorts": null });
        window.call("session_edit", edit).expect("it is changed");
    }
}

fn in_an_archived_cohort(walk: &Walk) {
    in_the_cohort(walk);
    let edit = json!({ "cohort": here(&walk.window), "edit": { "status": "archived" } });
    walk.window
        .call("cohort_edit", edit)
        .expect("it is archived");
    walk.window.wait_for("· Archived ·");
}

fn look_as(walk: &Walk, key: &str) {
    in_the_cohort(walk);
    walk.window.press(keys::SEEN_AS);
    walk.window.press(key);
    walk.window.wait_until_ready();
}

fn report(walk: &Walk, kind: &str) {
    in_the_cohort(walk);
    walk.window.click_beginning_in(".head", "Report");
    walk.window.wait_for("Left out, and why");
    walk.window.click_beginning_in(".kinds", kind);
    walk.window.wait_in(".kinds [aria-current] b", kind);
}

pub fn here(window: &Window) -> Value {
    let all = json!({ "program": null, "lens": "me" });
    let all = window.call("cohort_list", all).expect("cohorts");
    let all = all["cohorts"].as_array().cloned().unwrap_or_default();
    let here = all.iter().find(|one| one["name"] == HERE);
    here.expect("it is there")["id"].clone()
}

/// A field of the program's own; it is added once.
fn a_field(window: &Window) {
    let known = json!({ "cohort": here(window), "lens": "me" });
    let known = window.call("field_list", known).expect("its fields");
    if known["fields"].as_array().is_some_and(Vec::is_empty) {
        let field = json!({ "program": known["program"], "name": "Shirt size" });
        window.call("field_add", field).expect("it is added");
    }
}

/// A circle with one session that waits for a word; it is made once.
fn circle(window: &Window) -> Value {
    let part = json!({ "ahead": false, "skip": 0, "limit": 500, "lens": "me" });
    let behind = window
        .call("session_calendar", part)
        .expect("a workspace is open");
    let known = behind["sessions"].as_array().into_iter().flatten();
    let mut known = known.map(|one| &one["session"]);
    match known.find(|session| session["title"] == "Seed swap") {
        Some(session) => session["id"].clone(),
        None => arrivals::circle(window),
    }
}

/// Opens the first that goes by these words and is nothing to do.
pub fn open(window: &Window, words: &str) {
    find(window, words);
    while active(window).starts_with("pal-do.") {
        window.type_into("dialog.pal [role='combobox']", keys::DOWN);
    }
    window.press(keys::ENTER);
}

pub fn seen_as(window: &Window) -> String {
    let lens = window.evaluate("return document.documentElement.dataset.lens", Value::Null);
    lens.as_str().unwrap_or_default().to_owned()
}
