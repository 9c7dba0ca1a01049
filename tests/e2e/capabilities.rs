//! The window's rights, as they are written down.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn read(path: &str) -> Value {
    let text = fs::read_to_string(repository().join(path)).expect("the file is there");
    serde_json::from_str(&text).expect("the file is JSON")
}

#[test]
fn the_window_may_call_kith_and_hear_it_and_nothing_else() {
    let mut capabilities: Vec<_> = fs::read_dir(repository().join("src-tauri/capabilities"))
        .expect("the folder is there")
        .map(|file| file.expect("the folder can be read").file_name())
        .collect();
    capabilities.sort();
    assert_eq!(
        capabilities,
        ["main.json", "printing.json"],
        "one capability is enough, and one for printing on macOS"
    );
    let printing = read("src-tauri/capabilities/printing.json");
    assert_eq!(
        (&printing["platforms"], &printing["permissions"]),
        (&json!(["macOS"]), &json!(["core:webview:allow-print"])),
        "the recovery words are printed there, too"
    );
    let main = read("src-tauri/capabilities/main.json");
    assert_eq!(
        main["permissions"],
        json!(["allow-call", "allow-hear", "allow-window-ready"]),
        "a new permission needs a reason that convinces whoever changes this test"
    );
    assert_eq!(main["windows"], json!(["main"]), "there is one window");
    assert_eq!(
        main.get("remote"),
        None,
        "no page from elsewhere has rights"
    );
}

#[test]
fn the_policy_allows_nothing_inline_and_nothing_outside() {
    let policy = read("tauri.conf.json")["app"]["security"]["csp"].clone();
    assert_eq!(
        policy["default-src"], "'none'",
        "what is not named is refused"
    );
    let whole = policy.to_string();
    for word in ["unsafe", "https:", "http://*", " * ", "blob:"] {
        assert!(!whole.contains(word), "{word} has no place in {whole}");
    }
}
