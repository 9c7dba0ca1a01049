use kith_api::Code;
use serde_json::json;

use crate::desk::Place;

#[test]
fn another_passphrase_needs_the_present_one_where_it_is_asked_for() {
    let place = Place::new(Some("sorghum and rye"));
    let change = |current: &str| {
        place.call(
            "passphrase_change",
            json!({ "current": current, "passphrase": "barley and oats" }),
        )
    };
    let refused = change("guess").expect_err("somebody else sits there");
    assert_eq!(refused.code, Code::WrongPassphrase, "{refused}");
    let changed = change("sorghum and rye").expect("it is theirs");
    assert_eq!(
        changed["recovery_words"].as_array().map(Vec::len),
        Some(24),
        "new words come with it"
    );
    let words: Vec<&str> = changed["recovery_words"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|word| word.as_str())
        .collect();
    change(&words.join(" ")).expect("the words do where the passphrase is forgotten");
}

#[test]
fn backups_under_an_older_passphrase_are_told_and_can_be_removed() {
    let place = Place::new(Some("sorghum and rye"));
    place.add_program("Growers");
    place.done("workspace_backup", json!({ "place": null }));
    place.pass(1);
    place.done(
        "passphrase_change",
        json!({ "passphrase": "barley and oats" }),
    );
    let holds: Vec<bool> = place
        .backups()
        .iter()
        .map(|backup| backup["holds"].is_object())
        .collect();
    assert_eq!(holds, [true, false], "the older one keeps what opened it");
    let purged = place.done("backups_purge", json!({}));
    assert_eq!(purged["removed"], 1, "the older one");
    assert_eq!(place.backups().len(), 1, "the newer one stays");
}

#[test]
fn the_door_knows_the_new_name_and_whether_a_passphrase_is_needed() {
    let place = Place::new(None);
    place.done("workspace_rename", json!({ "name": "  Short table " }));
    place.done(
        "passphrase_change",
        json!({ "passphrase": "barley and oats" }),
    );
    let state = place.done("workspace_state", json!({}));
    let recent = &state["recent"][0];
    assert_eq!(recent["name"], "Short table", "without blanks around it");
    assert_eq!(recent["protected"], true, "it takes a passphrase now");
    let refused = place
        .call("workspace_rename", json!({ "name": " " }))
        .expect_err("a workspace needs a name");
    assert_eq!(refused.code, Code::Invalid, "{refused}");
}
