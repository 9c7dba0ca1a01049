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

fn texts(list: &Value) -> Vec<&str> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).collect()
}
