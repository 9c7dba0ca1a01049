//! Kith: read, planned, matched, written with history and search into an encrypted file.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use kith_api::Desk;
use serde_json::{Value, json};
use support::measure::{cost, peak};

use crate::told::answer;

const PASSPHRASE: &str = "a long table for a crowd";

/// Imports `table` into a new workspace in `folder` and takes it back.
/// The workspace as it was between the two stays there as `filled.kith`.
pub fn run(table: &Path, folder: &Path) {
    let desk = Desk::new(Some(folder.join("home")), Arc::new(|_| {})).expect("a desk");
    let file = folder.join("crowd.kith");
    let place = desk.place(&file).place;
    let call = |name: &str, request: Value| desk.call(name, request).expect("the command holds");

    let protected = json!({ "name": "Crowd", "passphrase": PASSPHRASE, "place": place });
    let created = call("workspace_create", protected);
    let table = desk.table(table).table;
    let apply = json!({ "table": table, "cohort": "Crowd", "program": null, "job": "import" });
    let (applied, import) = cost(|| call("import_apply", apply));
    let held = peak();

    call("workspace_lock", json!({}));
    fs::copy(&file, folder.join("filled.kith")).expect("a closed file is copied");
    let open = json!({ "place": place, "passphrase": PASSPHRASE });
    call("workspace_open", open);
    let (_, undo) = cost(|| call("undo", json!({})));

    let words: Vec<&str> = texts(&created["recovery_words"]);
    let people = &applied["counts"]["new"];
    let more = json!({ "people": people, "recovery": words.join(" ") });
    answer(import, Some(undo), held, more);
}

/// Looks `table` over where nobody is known, then in the workspace in `folder` where everybody in
/// it is, for another cohort and for the one that they came into: by the two commands that the
/// window calls, first what the file is, then the plan.
pub fn look(table: &Path, folder: &Path) {
    let desk = Desk::new(Some(folder.join("looking")), Arc::new(|_| {})).expect("a desk");
    let call = |name: &str, request: Value| desk.call(name, request).expect("the command holds");
    let looked = |cohort: &str, is_known: bool| {
        let table = desk.table(table).table;
        let plan = json!({ "table": table, "cohort": cohort, "program": null, "job": "look" });
        let (first, read) = cost(|| call("import_read", plan.clone()));
        assert_eq!(first["known"] != 0, is_known, "whom it is compared with");
        let (_, planned) = cost(|| call("import_preview", plan));
        (read, planned)
    };
    let empty = desk.place(&folder.join("looking.kith")).place;
    let protected = json!({ "name": "Crowd", "passphrase": PASSPHRASE, "place": empty });
    call("workspace_create", protected);
    let (read, planned) = looked("Crowd", false);

    let filled = desk.place(&folder.join("filled.kith")).place;
    call("workspace_lock", json!({}));
    let open = json!({ "place": filled, "passphrase": PASSPHRASE });
    call("workspace_open", open);
    let (read_known, known) = looked("Another crowd", true);
    let (_, again) = looked("Crowd", true);
    let mut more = json!({});
    for (what, cost) in [
        ("read", read),
        ("planned", planned),
        ("read known", read_known),
        ("planned known", known),
        ("planned again", again),
    ] {
        more[what] = cost.wall.as_secs_f64().into();
        more[format!("{what}, processor")] = cost.processor.as_secs_f64().into();
    }
    answer(planned, None, peak(), more);
}

fn texts(list: &Value) -> Vec<&str> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).collect()
}
