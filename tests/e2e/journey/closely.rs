//! Dialogs, menus and banners that other ways pass by: everybody can use them, in both themes and at
//! twice the size.

use serde_json::json;
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::grid::{focus, into_roster};
use super::large::click;
use super::{
    LARGE, ROOMY, USUAL, assert_quiet, into_practice, keys, look_closely, look_over, open, prefer,
    put_in, run_command, texts, wait_for_dialog,
};

const PROGRAM: &str = "Emerging Leaders in the Social Sector";
const EACH: &[u16] = &[LARGE, USUAL];

#[test]
fn the_guide() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.press(keys::F1);
    wait_for_dialog(&window, "Guide");
    look_closely(&window, "guide");
    window.press(keys::ESCAPE);
    window.wait_until_ready();
    assert_eq!(texts(&window, "dialog[open]"), [""; 0], "it is closed");
    assert_quiet(&window);
}

#[test]
fn a_field_of_ones_own_new_and_at_work() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    run_command(&window, "Add a field to");
    window.wait_for("A column for what this program knows");
    put_in(&window, ".dlg [name='kind']", "choice");
    window.type_into(".dlg [name='name']", "Shirt size");
    look_closely(&window, "field-new");
    window.type_into(".dlg [name='choices']", "Small\nLarge");
    window.click(".dlg button[type='submit']");
    window.wait_until_ready();
    run_command(&window, "Edit the field Shirt size");
    wait_for_dialog(&window, "Edit this field");
    look_closely(&window, "field-edit");
    assert_quiet(&window);
}

#[test]
fn what_a_contact_is_for_and_who_may_see_it() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    focus(&window, "Name", 1);
    window.press(keys::DETAILS);
    window.wait_for("More about them");
    window.click(".insp summary[aria-label^='What to do about'][aria-label*='@']");
    window.click_beginning("Label, and who may see it");
    wait_for_dialog(&window, "About this email");
    look_closely(&window, "contact-label");
    assert_quiet(&window);
}

#[test]
fn for_which_cohort_a_session_is_planned() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    run_command(&window, "Go to Sessions");
    window.wait_for("Across all your programs");
    window.click_beginning("Plan a session");
    window.wait_for("Go on with this cohort");
    look_closely(&window, "session-cohort");
    assert_quiet(&window);
}

#[test]
fn the_menus_of_a_workspace_and_of_a_program() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    look_at_menu(
        &window,
        "workspace-menu",
        ".ws-menu > summary",
        "Open another",
        EACH,
    );
    let more = format!(".home__r summary[aria-label='More for {PROGRAM}']");
    look_at_menu(&window, "program-menu", &more, "Archive this program", EACH);
    assert_quiet(&window);
}

#[test]
fn what_a_roster_is_narrowed_by() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    let menu = ".ro__filt > details > summary";
    for (column, words) in [
        ("Role", "Facilitator"),
        ("Stage", "Paused"),
        ("Organization", "Quintana & Okafor"),
    ] {
        click(&window, menu, "");
        click(&window, ".by > summary", column);
        window.wait_for(words);
        for choice in [2, 3] {
            let choice = format!(".by[open] .by__l label:nth-of-type({choice}) input");
            click(&window, &choice, "");
        }
        click(&window, menu, "");
        if column != "Role" {
            look_at_menu(&window, "roster-filter", menu, words, EACH);
        }
    }
    put_in(&window, ".asof input", "2024-03-04");
    window.wait_in(".chip--filter", "As of\nMar 4, 2024");
    assert_eq!(
        texts(&window, ".chip--filter").len(),
        4,
        "each filter is told"
    );
    look_closely(&window, "roster-chips");
    let summary = "details:has(> .asof) > summary";
    look_at_menu(
        &window,
        "roster-as-of",
        summary,
        "A look back changes nothing",
        EACH,
    );
    assert_quiet(&window);
}

#[test]
fn values_written_alike_and_too_few_seats() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    let folder = TempDir::new().expect("a folder for the roster");
    small_cohort(&window);
    window.bring_in(
        &folder.path().join("spring.csv"),
        "Name,Email,Organization\nRosa Begay,rosa@post.example,NMSU\n\
         Bo Ngwenya,bo@post.example,New Mexico State University\n",
    );
    window.wait_for("Organization: are these one?");
    look_closely(&window, "import-alike");
    window.type_into("#program", "Book Circle");
    put_in(&window, "#cohort", "Spring readers");
    window.wait_for("Spring readers has too few seats.");
    look_closely(&window, "import-no-room");
    window.click_beginning("Make room for 2");
    window.wait_in(
        "[role='status']",
        "They join the people who are already there.",
    );
    assert!(
        !window.text().contains("has too few seats"),
        "there is room now"
    );
    assert_quiet(&window);
}

/// With a seat for one.
fn small_cohort(window: &Window) {
    let program = json!({ "name": "Book Circle", "kind": "peer_learning" });
    let program = window.call("program_add", program).expect("a program");
    let cohort = json!({ "program": program["program"], "name": "Spring readers", "capacity": 1 });
    window.call("cohort_add", cohort).expect("a cohort");
}

/// Opens a menu at each size anew: at twice the size another may stand in its place.
fn look_at_menu(window: &Window, name: &str, summary: &str, words: &str, sizes: &[u16]) {
    for &size in sizes {
        prefer(window, "light", size);
        click(window, summary, "");
        window.wait_for(words);
        look_over(window, name, &["dark", "light"], &[size]);
        let open = "return document.querySelector(given).parentElement.open";
        assert_eq!(
            window.evaluate(open, json!(summary)),
            json!(true),
            "{name} is open"
        );
        click(window, summary, "");
    }
    window
        .call("preferences_set", json!({}))
        .expect("as before");
    window.wait_until_ready();
}
