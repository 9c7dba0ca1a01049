use kith_api::Code;
use serde_json::json;

use crate::desk::Place;

#[test]
fn an_open_workspace_goes_back_to_a_backup_without_its_passphrase_and_comes_forward_again() {
    let place = Place::new(Some("sorghum, rye and a long table"));
    place.add_program("Growers");
    place.done("workspace_backup", json!({ "place": null }));
    place.add_program("Cooks");
    let backup = place.backups()[0]["place"].clone();
    let open = place.place();

    let request = json!({ "place": open, "backup": backup, "passphrase": null });
    let restored = place.done("workspace_restore", request);
    assert_eq!(place.programs(), ["Growers"], "as it was, and open");

    let request = json!({ "place": open, "backup": restored["kept"], "passphrase": null });
    place.done("workspace_restore", request);
    assert_eq!(
        place.programs(),
        ["Cooks", "Growers"],
        "what was replaced is there again"
    );
}

#[test]
fn a_file_that_is_no_backup_leaves_the_workspace_open_as_it_was() {
    let place = Place::new(None);
    place.add_program("Growers");
    let stranger = place.file("photo.kith");
    std::fs::write(&stranger, vec![7; 40_000]).expect("a file");
    let backup = place.desk.place(&stranger).place;
    let request = json!({ "place": place.place(), "backup": backup, "passphrase": null });
    let refused = place
        .call("workspace_restore", request)
        .expect_err("nothing to go back to");
    assert_eq!(refused.code, Code::NotAWorkspace, "{refused}");
    assert_eq!(place.programs(), ["Growers"], "open, as it was");
}

#[test]
fn a_file_is_looked_into_before_anybody_is_asked_about_it() {
    let place = Place::new(Some("sorghum, rye and a long table"));
    let rosa = json!({ "person": { "given_name": "Rosa" } });
    place.done("person_add", rosa);
    let copy = place.desk.place(&place.file("copy.kith")).place;
    place.done("workspace_backup", json!({ "place": copy }));
    place.done("workspace_rename", json!({ "name": "Another name" }));
    let looked = place.done("backup_look", json!({ "place": copy }));
    assert_eq!(
        looked["inside"],
        json!({
            "name": "Long table",
            "same": true,
            "changed_at": "2026-11-23T15:00:00Z",
            "holds": { "people": 1, "cohorts": 0, "sessions": 0 },
        }),
        "as it was then"
    );

    let other = Place::new(Some("another passphrase of somebody"));
    other.done("workspace_lock", json!({}));
    let seen = place.desk.place(&other.file("w.kith")).place;
    assert_eq!(
        place.done("backup_look", json!({ "place": seen }))["inside"],
        json!(null),
        "it may have a passphrase of its own"
    );
}

#[test]
fn a_file_that_is_no_backup_is_said_to_be_none() {
    let place = Place::new(None);
    let refused = |name: &str, bytes: &[u8]| {
        let path = place.file(name);
        std::fs::write(&path, bytes).expect("a file");
        let file = json!({ "place": place.desk.place(&path).place });
        place.call("backup_look", file).expect_err("no backup").code
    };
    assert_eq!(refused("photo.kith", &[7; 40_001]), Code::NotAWorkspace);
    assert_eq!(refused("list.csv", b"Name\nRosa\n"), Code::NotAWorkspace);
    assert_eq!(refused("empty.kith", b""), Code::NotAWorkspace);
    let own = json!({ "place": place.place() });
    let itself = place.call("backup_look", own).expect_err("it is open");
    assert_eq!(itself.code, Code::Invalid, "{itself}");
}
