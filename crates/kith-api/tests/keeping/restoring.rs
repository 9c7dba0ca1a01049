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
