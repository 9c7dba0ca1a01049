use serde_json::json;
use support::window::{Setup, Window};
use tempfile::TempDir;

use super::into_practice;

/// Marks made as fast as keys come: each waits for the one before it.
const QUEUED: usize = 8;

#[test]
fn marks_that_wait_to_be_written_are_in_the_file_when_the_window_is_gone() {
    let home = TempDir::new().expect("a home");
    let setup = Setup {
        home: Some(home.path().to_owned()),
        ..Setup::default()
    };
    let window = Window::open(&setup);
    into_practice(&window);
    window.click("[aria-labelledby='h-rolls'] li:first-child button");
    window.wait_for("Everyone here");
    window.close_amid(&format!(
        "const roll = document.querySelector('[role=listbox]');
         for (let nth = 0; nth < {QUEUED}; nth += 1) roll.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'a', bubbles: true, cancelable: true }}));"
    ));

    let again = Window::open(&setup);
    let state = again.call("workspace_state", json!({})).expect("a state");
    let open = json!({ "place": state["recent"][0]["place"], "passphrase": null });
    again.call("workspace_open", open).expect("it opens");
    let latest = json!({ "limit": QUEUED, "before": null });
    let listed = again.call("history_list", latest).expect("a history");
    let steps = listed["steps"].as_array().cloned().unwrap_or_default();
    let marked = |step: &serde_json::Value| {
        let words = step["words"].as_str().unwrap_or_default();
        words.starts_with("Marked 1 person")
    };
    let marks = steps.iter().take_while(|step| marked(step)).count();
    assert_eq!(marks, QUEUED, "every mark that was made: {listed}");
}
