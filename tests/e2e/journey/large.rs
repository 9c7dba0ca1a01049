//! Every screen at 200 % text size, in both themes: everybody can use it, nothing is cut off, and
//! whatever one can act on can be brought into sight.

use serde_json::{Value, json};
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::protected::PASSPHRASE;
use super::{LARGE, NARROW, ROOMY, assert_quiet, keys, look_over, open, prefer, run_command};

const CIRCLE: &str = "Farmers & Chefs Circle";
const ROSTER: &str = "\
First Name,Last Name,Email,Birthday
Łucja,Benally,lucja@@post.example,1990-02-30
Esperanza Maria de los Ángeles,Concho-Montoya y Villareal,espe@laguna.example,
";

#[test]
fn everything_can_be_used_at_twice_the_size() {
    walk(ROOMY);
}

#[test]
fn everything_can_be_used_at_twice_the_size_in_a_small_window() {
    walk(NARROW);
}

#[test]
fn what_is_out_of_reach_or_cut_is_noticed() {
    let window = open(Theme::Light, ROOMY);
    let none: [String; 0] = [];
    assert_eq!(window.out_of_reach(), none, "the doors are within reach");
    window.evaluate(
        "const add = (styles, words) => {
            const one = document.querySelector('main button').cloneNode();
            Object.assign(one.style, styles);
            one.innerText = words;
            document.body.append(one);
        };
        add({ position: 'fixed', left: '2000px' }, 'Aside');
        add({ width: '3000px' }, 'Wide');
        add({ width: '20px', overflow: 'hidden', whiteSpace: 'nowrap' }, 'Longer than its button');",
        Value::Null,
    );
    let found = window.out_of_reach().join("\n");
    assert!(found.contains("wider than the window"), "{found}");
    assert!(found.contains("out of sight: button"), "{found}");
    assert!(found.contains("cut: “Longer than its button”"), "{found}");
}

fn walk(size: (u32, u32)) {
    let window = open(Theme::Light, size);
    prefer(&window, "light", LARGE);
    let folder = TempDir::new().expect("a folder for the roster");
    doors(&window);
    circle(&window);
    places(&window);
    roster_from_a_file(&window, &folder);
    locked(&window);
    assert_quiet(&window);
}

fn doors(window: &Window) {
    examine(window, "welcome");
    click(window, "button", "Start a new workspace");
    window.wait_for("Make this workspace");
    examine(window, "create");
    click(window, "button", "Back");
}

fn circle(window: &Window) {
    click(window, "button", "Walk into the practice room");
    window.wait_for("Recent change");
    examine(window, "home");
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    examine(window, "palette");
    window.type_into("dialog.pal [role='combobox']", CIRCLE);
    window.wait_until_ready();
    window.press(keys::ENTER);
    window.wait_for("Who came, session by session");
    examine(window, "cohort");
    for (tab, words) in [
        ("Roster", "Bring in a roster"),
        ("Sessions", "Behind us"),
        ("Attendance", "seats taken"),
    ] {
        click(window, ".tabs button", tab);
        window.wait_for(words);
        examine(window, tab);
    }
    click(window, ".tabs button", "Roster");
    window.wait_for("Bring in a roster");
    click(window, "tr[data-row='1'] td[data-cell='0']", "");
    window.press(keys::DETAILS);
    window.wait_for("More about them");
    examine(window, "person");
    click(window, "[aria-label='Close the details']", "");
    click(window, ".tabs button", "Sessions");
    window.wait_for("Behind us");
    click(window, ".sl__b", "");
    window.wait_for("Hold the session");
    examine(window, "session");
    click(window, ".lens-menu > summary", "");
    examine(window, "lens");
    click(window, ".lens-menu > summary", "");
    window.press("?");
    window.wait_until_ready();
    examine(window, "keys");
    window.press(keys::ESCAPE);
}

fn places(window: &Window) {
    for (command, words) in [
        ("Go to Sessions", "Across all your programs"),
        ("Go to People", "Taken away"),
        ("Go to Reports", "Who will read it"),
        ("Go to History", "Every change, the newest first"),
        ("Go to Settings", "How Kith looks on this computer"),
        ("New program", "A new program"),
    ] {
        run_command(window, command);
        window.wait_for(words);
        examine(window, command);
    }
    window.press(keys::ESCAPE);
}

fn roster_from_a_file(window: &Window, folder: &TempDir) {
    window.know(
        "Esperanza Maria de los Ángeles",
        "Concho-Montoya y Villareal",
        "concho@laguna.example",
    );
    window.bring_in_with_doubt(&folder.path().join("spring_readers.csv"), ROSTER);
    examine(window, "import");
    click(window, "button", "Put 1 person in the tray");
    window.wait_for("waits in the tray");
    examine(window, "import-done");
    click(window, "button", "Open the tray");
    window.wait_for("Are these the same person?");
    examine(window, "tray");
}

fn locked(window: &Window) {
    let new = json!({ "name": "Quintana & Okafor", "passphrase": PASSPHRASE, "place": null });
    window.call("workspace_create", new).expect("it is made");
    window.press(keys::LOCK);
    window.wait_for("Use recovery words");
    examine(window, "unlock");
}

/// Clicks the first that `css` selects whose words begin so. The driver itself misses what is drawn
/// at twice the size.
pub fn click(window: &Window, css: &str, words: &str) {
    window.wait_until_ready();
    window.evaluate(
        "const all = [...document.querySelectorAll(given[0])];
         const one = all.find((one) => one.innerText.trim().startsWith(given[1]));
         one.focus();
         one.click();",
        json!([css, words]),
    );
}

/// In light and in dark.
fn examine(window: &Window, name: &str) {
    look_over(window, name, &["dark", "light"], &[LARGE]);
}
