//! Whatever can be done is found by its words, and done by keyboard alone.

mod done;
mod menus;
mod places;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use support::kith::Desk;
use support::window::{Setup, Window};
use tempfile::TempDir;

use super::{assert_quiet, into_practice, keys, look_at, make_elsewhere, texts};
use places::Place;

/// The cohort one stands in, so that what can be done there is offered, too.
const HERE: &str = "Alumni Circle";

/// What leads out of the workspace comes last.
const LEAVING: [&str; 3] = ["workspace.new", "workspace.open", "workspace.lock"];

#[test]
fn the_arrows_lead_to_everything_there_is_to_do() {
    let walk = Walk::begin();
    let window = &walk.window;
    places::in_the_cohort(&walk);
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    let all = listed(window, "[role='option']", "id");
    let mut met = Vec::new();
    for _ in &all {
        met.push(active(window));
        window.type_into("dialog.pal [role='combobox']", keys::DOWN);
    }
    assert_eq!(met, all, "each row is met once, from the first to the last");
    assert_eq!(active(window), all[0], "and from the last to the first");
    assert!(
        commands(window).len() > 15,
        "the whole list of commands is there: {all:?}"
    );
}

#[test]
fn every_command_is_found_by_its_words_and_done_by_enter() {
    let walk = Walk::begin();
    let mut known = BTreeSet::new();
    for place in places::EVERYWHERE {
        walk.through(place, &mut known);
    }
    assert_quiet(&walk.window);
}

#[test]
fn what_a_screen_adds_is_found_there_and_done_by_enter() {
    let walk = Walk::begin();
    places::in_the_cohort(&walk);
    // What can be done from anywhere is met by the walk above.
    let mut known = walk.offered().into_iter().map(kind_of).collect();
    for place in places::OF_A_SCREEN {
        walk.through(place, &mut known);
    }
    assert_quiet(&walk.window);
}

#[test]
fn what_a_menu_holds_is_found_there_and_done_by_enter() {
    let walk = Walk::begin();
    places::in_the_cohort(&walk);
    for place in menus::OF_A_MENU {
        (place.stand)(&walk);
        let mut known = walk.offered().into_iter().map(kind_of).collect();
        walk.through(place, &mut known);
    }
    assert_quiet(&walk.window);
}

#[test]
fn what_was_done_lately_stands_first() {
    let walk = Walk::begin();
    let window = &walk.window;
    places::in_the_cohort(&walk);
    find(window, "Keys for this screen");
    window.press(keys::ENTER);
    look_at(window, "keys");
    window.press(keys::ESCAPE);
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    assert_eq!(
        active(window),
        "pal-do.keys",
        "the last thing that was done is the first that is offered"
    );
    assert_eq!(
        texts(window, ".pal__g").first().map(String::as_str),
        Some("Lately"),
        "under its heading"
    );
    look_at(window, "palette-lately");
}

#[test]
fn who_was_opened_lately_is_offered_by_the_name_of_now_and_not_when_gone() {
    let walk = Walk::begin();
    let window = &walk.window;
    window.know("Marisol", "Quintana", "marisol@example.org");
    find(window, "Marisol Quintana");
    window.press(keys::ENTER);
    window.wait_until_ready();
    let lately = || {
        window.press(keys::FIND_ANYTHING);
        window.wait_until_ready();
        let offered = texts(window, "dialog.pal [role='option']");
        window.press(keys::ESCAPE);
        offered.join(" | ")
    };
    assert!(lately().contains("Marisol Quintana"), "as she was called");
    let told = window.call("search", json!({ "text": "Marisol Quintana", "limit": 1 }));
    let person = told.expect("a search")["hits"][0]["id"].clone();
    let edit = json!({ "person": person, "edit": { "family_name": "Yazzie" } });
    window.call("person_edit", edit).expect("renamed");
    let now = lately();
    assert!(
        now.contains("Marisol Yazzie") && !now.contains("Quintana"),
        "as she is called now: {now}"
    );
    let gone = window.call("person_delete", json!({ "person": person }));
    gone.expect("taken away");
    assert!(!lately().contains("Marisol"), "nobody who is gone");
    assert_quiet(window);
}

/// Somebody who walks through the list of commands, with files at hand for the dialogs.
struct Walk {
    window: Window,
    /// Where the practice room is kept.
    home: TempDir,
    files: TempDir,
    /// Another workspace, "Seedlings".
    other: Desk,
}

impl Walk {
    fn begin() -> Self {
        let home = TempDir::new().expect("a folder for the home");
        let window = Window::open(&Setup {
            home: Some(home.path().to_owned()),
            ..Setup::default()
        });
        into_practice(&window);
        let other = Desk::new();
        make_elsewhere(&other, "Seedlings.kith");
        Self {
            window,
            home,
            files: TempDir::new().expect("a folder for the files"),
            other,
        }
    }

    /// Does whatever the list offers at a place that was not met before, or is of that place.
    fn through(&self, place: &Place, known: &mut BTreeSet<(String, String)>) {
        (place.stand)(self);
        let mut new = self.offered();
        let mut met = BTreeSet::new();
        new.retain(|command| {
            let kind = kind_of(command.clone());
            (known.insert(kind.clone()) || place.is_of_it(&command.0)) && met.insert(kind)
        });
        new.sort_by_key(|(id, _)| LEAVING.contains(&id.as_str()));
        for id in place.adds {
            assert!(
                new.iter().any(|(one, _)| places::is(one, id)),
                "{id} is offered {}: {new:?}",
                place.name
            );
        }
        for (id, words) in &new {
            (place.stand)(self);
            done::prepare(self, id);
            self.choose(id, words);
            done::assert_done(self, id, words);
        }
    }

    /// Every command that is listed now, with its words.
    fn offered(&self) -> Vec<(String, String)> {
        self.window.press(keys::FIND_ANYTHING);
        self.window.wait_until_ready();
        commands(&self.window)
    }

    /// Finds a command by its words, goes to it by the arrows, and does it.
    fn choose(&self, id: &str, words: &str) {
        let window = &self.window;
        find(window, words);
        let rows = listed(window, "[role='option'][data-command]", "data-command");
        assert!(
            rows.iter().any(|row| row == id),
            "{words:?} finds {id}: {rows:?}"
        );
        while active(window) != format!("pal-do.{id}") {
            window.type_into("dialog.pal [role='combobox']", keys::DOWN);
        }
        window.press(keys::ENTER);
        window.wait_until_ready();
    }

    /// A file for a dialog, with something in it.
    fn file(&self, name: &str, content: &str) -> PathBuf {
        let file = self.files.path().join(name);
        fs::write(&file, content).expect("the folder takes a file");
        file
    }

    /// From wherever one came to, into the practice room again.
    fn come_back(&self) {
        self.window
            .drop_file(&self.home.path().join("Practice room.kith"));
        self.window.wait_for_title("Practice room · Kith");
        self.window.wait_for("Next sessions");
    }
}

/// A command with its words. Of one that there is for each of many things, one stands for all.
fn kind_of((id, words): (String, String)) -> (String, String) {
    match id.match_indices('.').nth(1) {
        Some((end, _)) => (id[..=end].to_owned(), String::new()),
        None => (id, words),
    }
}

fn find(window: &Window, words: &str) {
    window.press(keys::FIND_ANYTHING);
    // Not only where one stands.
    window.type_into(
        "dialog.pal [role='combobox']",
        &format!("{}{words}", keys::BACK),
    );
    window.wait_until_ready();
}

fn commands(window: &Window) -> Vec<(String, String)> {
    let ids = listed(window, "[role='option'][data-command]", "data-command");
    let words = texts(window, "[role='option'][data-command] .pal__t");
    ids.into_iter().zip(words).collect()
}

fn listed(window: &Window, css: &str, attribute: &str) -> Vec<String> {
    let found = window.evaluate(
        "return [...document.querySelectorAll(given[0])].map((one) => one.getAttribute(given[1]))",
        json!([css, attribute]),
    );
    serde_json::from_value(found).expect("each has the attribute")
}

fn active(window: &Window) -> String {
    let active =
        "return document.querySelector('[role=combobox]').getAttribute('aria-activedescendant')";
    let active = window.evaluate(active, Value::Null);
    active.as_str().unwrap_or_default().to_owned()
}
