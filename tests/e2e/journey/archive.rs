//! What is over is folded away, and can be taken out again.

use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::{ROOMY, assert_quiet, into_practice, look_in_both, open, texts};

const PROGRAM: &str = "Emerging Leaders in the Social Sector";

#[test]
fn a_program_is_archived_and_brought_back() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    let before = shown(&window);
    assert!(before.contains(&PROGRAM.to_owned()), "{before:?}");
    assert_eq!(status(&window), "active");

    window.click(&format!(
        ".home__r summary[aria-label='More for {PROGRAM}']"
    ));
    window.click_beginning_in(".home__r", "Archive this program");
    window.wait_for(&format!("Archived {PROGRAM}"));
    let left: Vec<_> = before.iter().filter(|name| *name != PROGRAM).collect();
    assert_eq!(
        shown(&window).iter().collect::<Vec<_>>(),
        left,
        "it alone is put away"
    );
    assert_eq!(status(&window), "archived", "in the file");
    assert!(!is_unfolded(&window), "what is archived is folded away");

    window.click(".tree__a > summary");
    assert!(is_unfolded(&window), "and can be seen there");
    look_in_both(&window, "home-archived");
    window.click(&format!(
        ".tree__a summary[aria-label='More for {PROGRAM}']"
    ));
    window.click_beginning_in(".tree__a", "Bring it back from the archive");
    window.wait_for(&format!("Brought {PROGRAM} back from the archive"));
    assert_eq!(shown(&window), before, "where it was");
    assert_eq!(status(&window), "completed", "what comes back is over");
    assert_eq!(
        texts(&window, ".tree__a"),
        [""; 0],
        "nothing is archived any more"
    );
    assert_quiet(&window);
}

/// The programs on the first page.
fn shown(window: &Window) -> Vec<String> {
    window.wait_until_ready();
    let names = "return [...document.querySelectorAll('.home__r h2')].map((one) => one.firstChild.textContent.trim())";
    serde_json::from_value(window.evaluate(names, Value::Null)).expect("names are texts")
}

/// Whether the archive shows the program.
fn is_unfolded(window: &Window) -> bool {
    texts(window, ".tree__a h3").contains(&PROGRAM.to_owned())
}

fn status(window: &Window) -> Value {
    let all = window.call("program_list", json!({})).expect("programs");
    let all = all["programs"].as_array().cloned().unwrap_or_default();
    let it = all.iter().find(|one| one["name"] == PROGRAM);
    it.expect("it is there")["status"].clone()
}
