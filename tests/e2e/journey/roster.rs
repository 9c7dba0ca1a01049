use support::window::Theme;
use tempfile::TempDir;

use super::{NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, open, texts};

/// Four people, one of them twice, and one without an address.
const ROSTER: &str = "\
First Name,Last Name,Email,Company,City
Łucja,Benally,lucja.benally@post.example,Shade Line,Taos
Bao,Trinh,bao.trinh@post.example,Skills Barn,El Paso
Esperanza,Concho,,Laguna Reads,Laguna
Darius,Freeman,darius@post.example,Open Door,Deming
Darius,Freeman,darius@post.example,Open Door,Deming
";

#[test]
fn a_dropped_roster_comes_in_and_undo_takes_it_back_in_light() {
    bring_in(Theme::Light, ROOMY);
}

#[test]
fn a_dropped_roster_comes_in_and_undo_takes_it_back_in_a_small_dark_window() {
    bring_in(Theme::Dark, NARROW);
}

fn bring_in(theme: Theme, size: (u32, u32)) {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = open(theme, size);
    into_practice(&window);
    let before = texts(&window, ".rows__t");

    window.bring_in(&folder.path().join("spring_readers.csv"), ROSTER);
    window.type_into("#program", "Book Circle\t");
    window.wait_until_ready();
    look_at(&window, "import");
    let counts = texts(&window, ".counts button");
    assert!(
        counts
            .iter()
            .any(|count| count.starts_with('4') && count.contains("New")),
        "four people are new: {counts:?}"
    );
    window.click_beginning("Import 4 people");
    window.wait_for("4 people came in to Spring readers");
    window.click_words("Go to the roster");
    window.wait_until_ready();
    look_at(&window, "roster-new");
    let names = texts(&window, "tr[data-row] .who .clip");
    assert_eq!(names.len(), 4, "each of them once: {names:?}");

    window.press(keys::UNDO);
    window.wait_for("Undid: Imported 4 people");
    // The cohort is gone with its people, so one stands at the programs again, where redo is offered.
    window.wait_for("Filled the practice workspace");
    assert_eq!(
        texts(&window, ".rows__t"),
        before,
        "all is as it was before the roster"
    );
    assert_eq!(
        texts(&window, ".log button"),
        ["Redo", "Undo"],
        "what was taken back can be done again, and what came before it can go as well"
    );
    assert_quiet(&window);
}
