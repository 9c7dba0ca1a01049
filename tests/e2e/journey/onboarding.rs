//! How one comes into Kith with a file at hand.

use std::fs;

use support::kith::Desk;
use support::window::{Setup, Theme, Window};
use tempfile::TempDir;

use super::{ROOMY, assert_quiet, look_closely, make_elsewhere, open, texts};

const ROSTER: &str = "Name,Email\nBao Trinh,bao@post.example\nRosa Begay,rosa@post.example\n";

#[test]
fn a_roster_dropped_on_the_first_screen_waits_for_its_workspace() {
    let folder = TempDir::new().expect("a folder for the roster");
    let roster = folder.path().join("spring_readers.csv");
    fs::write(&roster, ROSTER).expect("the folder takes a file");
    let window = open(Theme::Light, ROOMY);
    window.drop_file(&roster);
    window.wait_for("spring_readers.csv is ready");
    look_closely(&window, "create-for-roster");
    window.click_beginning("Back");
    window.wait_for("It waits here");
    look_closely(&window, "welcome-with-roster");
    window.click_beginning("Start a new workspace");
    window.type_into("#name", "Quintana Okafor");
    window.click(".choices label:nth-of-type(2) input");
    window.click_beginning("Make this workspace");
    window.wait_for("Look it over before anything is saved");
    window.wait_for("spring_readers.csv");
    window.click_beginning("Import 2 people");
    window.wait_for("2 people came in to Spring readers");
    assert_quiet(&window);
}

#[test]
fn kith_opens_with_the_workspace_it_is_started_with_and_takes_the_next_from_a_second_start() {
    let desk = Desk::new();
    let [growers, cooks] = ["Growers.kith", "Cooks.kith"].map(|name| make_elsewhere(&desk, name));
    let window = Window::open(&Setup {
        files: vec![growers],
        ..Setup::default()
    });
    window.wait_for_title("Growers · Kith");
    window.wait_for("The circle is still open");

    let second = window.start_again(&[&cooks]);
    assert!(second.success(), "there is one window: {second}");
    window.wait_for_title("Cooks · Kith");
    window.wait_for("The circle is still open");
    assert_eq!(texts(&window, ".ws .clip"), ["Cooks"], "one is in it");
    assert!(
        !desk.path("Growers.kith.lock").exists(),
        "the first was closed behind it"
    );
    assert_quiet(&window);
}
