//! What each command needs before it, and what is seen once it was done.

use std::fs;

use serde_json::{Value, json};
use support::window::Window;

use super::super::{USUAL, keys, run_command, texts, until_sized, wait_for_dialog};
use super::places::seen_as;
use super::{HERE, Walk, menus};

/// How the files end that a report leaves as.
const FORMATS: [&str; 6] = ["pdf", "html", "csv", "xlsx", "vcf", "ics"];

/// Lays ready what a command takes up.
pub fn prepare(walk: &Walk, id: &str) {
    let window = &walk.window;
    match id {
        "import.roster" => {
            let roster = walk.file("winter_readers.csv", "Name\nRosa Begay\n");
            window.answer_dialog(Some(&roster));
        }
        "history.undo" => add_program(window, "Growers"),
        "history.redo" => {
            add_program(window, "Cooks");
            take_back(window);
        }
        "workspace.open" => window.answer_dialog(Some(&walk.other.path("Seedlings.kith"))),
        "workspace.copy" => window.answer_dialog(Some(&walk.files.path().join("A copy.kith"))),
        _ => {
            if let Some(format) = format_of(id) {
                let file = walk.files.path().join(format!("report.{format}"));
                window.answer_dialog(Some(&file));
            }
        }
    }
}

/// Asserts that a command was done, and leaves things as they were before.
///
/// # Panics
/// When it was not, or where nobody looks.
pub fn assert_done(walk: &Walk, id: &str, words: &str) {
    let window = &walk.window;
    let there = |css: &str| {
        let there = format!("return document.querySelector({css:?}) !== null");
        window.evaluate(&there, Value::Null) == true
    };
    assert!(!there("dialog.pal"), "{id} leaves the palette");
    let group = id.split('.').next().unwrap_or_default();
    match group {
        "go" => came_to(window, id),
        "report" => left(walk, id),
        "history" => window.wait_for(if id == "history.undo" {
            "Undid: Added Growers"
        } else {
            "Did again: Added Cooks"
        }),
        "workspace" => looked_after(walk, id),
        "lens" => looked_through(window, id),
        "session" | "roll" => met(window, id, words),
        "theme" | "size" => drawn(window, id),
        "program" if id != "program.new" => menus::looked_after(window, id, words),
        "person" if id != "person.add" => menus::done_beside(window, id, words),
        "chosen" => menus::done_for_the_chosen(window, id, words),
        _ => match id {
            "program.new" => wait_for_dialog(window, "A new program"),
            "cohort.edit" => wait_for_dialog(window, "Edit this cohort"),
            "cohort.new" => wait_for_dialog(window, "A new cohort"),
            "cohort.stage" => wait_for_dialog(window, "Note a stage of the community"),
            "cohort.archive" => {
                window.wait_for("· Archived ·");
                take_back(window);
            }
            "cohort.back" => {
                window.wait_for("· Completed ·");
                take_back(window);
            }
            "cohort.delete" => {
                window.wait_for("Deleted Winter circle");
                take_back(window);
            }
            "import.roster" => window.wait_for("Look it over before anything is saved"),
            "import.paste" => wait_for_dialog(window, "Paste a table or addresses"),
            "import.apply" => {
                window.wait_for("2 people came in to ");
                take_back(window);
            }
            "arrivals.apply" => {
                window.wait_for("1 person marked at Seed swap");
                take_back(window);
            }
            "person.add" => wait_for_dialog(window, words),
            "field.add" => {
                wait_for_dialog(window, &words.replace("Add a field to", "A field of"));
            }
            _ if id.starts_with("field.edit.") => wait_for_dialog(window, "Edit this field"),
            "list.details" => {
                window.wait_for("More about them");
                window.click("[aria-label='Close the details']");
            }
            "list.filter" => assert!(
                there(".ro__filt details[open]"),
                "what it can be narrowed by"
            ),
            "people.gone" => window.wait_for("Nobody was taken away."),
            "keys" => assert!(there("dialog.keysheet[open]"), "the keys are shown"),
            "guide" => assert!(there("dialog.guide[open]"), "the guide lies open"),
            "sidebar" => {
                assert!(there(".app--rail"), "the sidebar is a rail now");
                window.press(keys::SIDEBAR);
            }
            _ => nobody_looks(id, words),
        },
    }
}

fn came_to(window: &Window, id: &str) {
    match id {
        "go.home" => window.wait_for("Next sessions"),
        "go.people" | "go.forward" => window.wait_in("h1", "All people"),
        "go.calendar" => window.wait_for("Across all your programs"),
        "go.reports" => window.wait_for("Who will read it"),
        "go.history" => window.wait_for("Every change, the newest first"),
        "go.settings" => window.wait_for("How Kith looks on this computer"),
        "go.tray" => window.wait_in("h1", "The tray"),
        "go.back" => {
            let ahead = "return document.querySelector('.bar [aria-label=Forward]').disabled";
            assert_eq!(
                window.evaluate(ahead, Value::Null),
                json!(false),
                "where one was lies ahead now"
            );
        }
        _ => nobody_looks(id, ""),
    }
}

/// What can be made of a cohort is laid out, and what is laid out can be saved.
fn left(walk: &Walk, id: &str) {
    let window = &walk.window;
    let laid = |kind: &str| window.wait_in(".kinds [aria-current] b", kind);
    match id {
        "report.snapshot" => laid("Cohort snapshot"),
        "report.register" => laid("Attendance register"),
        "report.roster" => laid("Roster"),
        "report.people" => laid("All people"),
        "report.attendance" => laid("Attendance"),
        "report.attendance_rows" => laid("Attendance, row by row"),
        "report.sessions" => laid("Sessions"),
        _ => {
            let Some(format) = format_of(id) else {
                return nobody_looks(id, "");
            };
            let name = format!("report.{format}");
            window.wait_for(&format!("Saved “{name}”"));
            let file = fs::metadata(walk.files.path().join(name));
            assert!(
                file.expect("the file is there").len() > 0,
                "{id} leaves a file with something in it"
            );
        }
    }
}

fn looked_after(walk: &Walk, id: &str) {
    let window = &walk.window;
    match id {
        "workspace.backup" => window.wait_for("Made a backup"),
        "workspace.copy" => {
            window.wait_for("Kept a copy as A copy.kith");
            let copy = walk.files.path().join("A copy.kith");
            assert!(copy.is_file(), "the copy is there");
        }
        "workspace.check" => window.wait_for("All is well"),
        "workspace.passphrase" => wait_for_dialog(window, "Give it a passphrase"),
        "workspace.new" => {
            window.wait_for("Make this workspace");
            walk.come_back();
        }
        "workspace.open" => {
            window.wait_for_title("Seedlings · Kith");
            window.wait_for("The circle is still open");
            walk.come_back();
        }
        "workspace.lock" => {
            window.wait_in("button[type='submit']", "Open");
            assert!(
                !window.text().contains(HERE),
                "nothing of it is shown any more"
            );
            walk.come_back();
        }
        _ => nobody_looks(id, ""),
    }
}

fn looked_through(window: &Window, id: &str) {
    match id {
        "lens" => {
            let open = "return document.querySelector('.lens-menu').open";
            assert_eq!(
                window.evaluate(open, Value::Null),
                json!(true),
                "the lenses can be chosen from"
            );
        }
        "lens.leave" => {
            window.wait_for("Escape once more");
            window.press(keys::ESCAPE);
            assert_eq!(seen_as(window), "me", "two steps lead out");
        }
        _ => {
            let lens = id.trim_start_matches("lens.");
            assert_eq!(seen_as(window), lens, "one looks as {lens}");
        }
    }
}

/// The theme that is asked for, or another size; both are put back.
fn drawn(window: &Window, id: &str) {
    let theme = "return document.documentElement.dataset.theme";
    match id {
        "theme.light" | "theme.dark" => {
            let wanted = id.trim_start_matches("theme.");
            assert_eq!(window.evaluate(theme, Value::Null), wanted, "as asked for");
            run_command(window, "Use the theme of the system");
        }
        "theme.system" => {
            let system =
                "return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'";
            assert_eq!(
                window.evaluate(theme, Value::Null),
                window.evaluate(system, Value::Null),
                "as the system has it"
            );
        }
        "size.larger" => until_sized(window, 110),
        "size.smaller" => until_sized(window, 90),
        "size.usual" => until_sized(window, USUAL),
        _ => nobody_looks(id, ""),
    }
    window.choose_item("usual_size");
    until_sized(window, USUAL);
}

fn met(window: &Window, id: &str, words: &str) {
    let asks = |title: &str| wait_for_dialog(window, title);
    let becomes = |status: &str| {
        window.wait_in(".se__m .chip", status);
        take_back(window);
    };
    match id {
        "session.plan" => asks("Plan a session"),
        "session.edit" => asks("Edit this session"),
        "session.move" if words == "Plan this session again" => asks("Plan it again?"),
        "session.move" => asks("Postpone this session?"),
        "session.hold" => becomes("Held"),
        "session.cancel" => becomes("Canceled"),
        "session.off" => becomes("Did not take place"),
        "session.unhold" => {
            window.wait_for("Hold the session");
            take_back(window);
        }
        "session.delete" => {
            window.wait_in("h1", HERE);
            take_back(window);
        }
        "session.next" => window.wait_for("Roll call"),
        "roll.everyone" => {
            let marks = texts(window, "[role='option'] .rl-o__s");
            assert_eq!(marks, ["Here", "Here", "Here"], "everybody is");
            take_back(window);
        }
        _ => nobody_looks(id, words),
    }
}

pub fn nobody_looks(id: &str, words: &str) {
    panic!("nobody looks whether {id} was done: {words}");
}

fn format_of(id: &str) -> Option<&str> {
    let format = id.strip_prefix("report.")?;
    FORMATS.contains(&format).then_some(format)
}

fn add_program(window: &Window, name: &str) {
    window
        .call("program_add", json!({ "name": name, "kind": "other" }))
        .expect("it is added");
    window.wait_for(&format!("Added {name}"));
}

/// Takes the last step back, by its key.
pub fn take_back(window: &Window) {
    let state = window.call("history_state", json!({}));
    let words = state.expect("a workspace is open")["undo"]["words"].clone();
    window.press(keys::UNDO);
    window.wait_for(&format!("Undid: {}", words.as_str().unwrap_or_default()));
}
