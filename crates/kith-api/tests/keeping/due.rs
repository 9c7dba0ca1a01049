use kith_api::workspace::keeping;
use serde_json::{Value, json};

use crate::desk::Place;

#[test]
fn half_an_hour_of_change_makes_a_backup_and_standing_still_none() {
    let place = Place::new(None);
    keeping::when_due(&place.desk);
    assert!(place.backups().is_empty(), "nothing has been changed yet");
    place.add_program("Growers");
    keeping::when_due(&place.desk);
    assert_eq!(place.backups().len(), 1, "the first change");
    assert_eq!(place.trouble(), Some(Value::Null), "and it went well");
    place.pass(29);
    place.add_program("Cooks");
    keeping::when_due(&place.desk);
    assert_eq!(place.backups().len(), 1, "not half an hour yet");
    place.pass(1);
    keeping::when_due(&place.desk);
    assert_eq!(place.backups().len(), 2, "half an hour after the first");
    place.pass(600);
    keeping::when_due(&place.desk);
    assert_eq!(place.backups().len(), 2, "nothing was changed since");
}

#[test]
fn an_import_has_a_backup_behind_it() {
    let place = Place::new(None);
    place.add_program("Growers");
    place.pass(1);
    import(&place);
    let backups = place.backups();
    assert_eq!(backups.len(), 1, "made ahead of the import");
    assert_eq!(
        backups[0]["holds"],
        json!({ "people": 0, "cohorts": 0, "sessions": 0 }),
        "as it was before anybody came in"
    );
}

#[test]
fn a_backup_that_cannot_be_made_is_told_and_stands_in_nobodys_way() {
    let place = Place::new(None);
    place.add_program("Growers");
    let folder = place.desk.home().join("backups");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("nobody has it open");
    }
    std::fs::write(&folder, "in the way").expect("a file in its place");
    import(&place);
    let told = place.trouble().expect("it is told");
    assert!(told.is_string(), "in a sentence: {told}");
    let people = place.done("person_list", json!({}));
    assert_eq!(
        people["people"].as_array().map(Vec::len),
        Some(1),
        "the import was done all the same"
    );
}

fn import(place: &Place) {
    let table = place.file("roster.csv");
    std::fs::write(
        &table,
        "First Name,Last Name,Email\nRosa,Begay,rosa@post.example\n",
    )
    .expect("a roster");
    let table = place.desk.table(&table).table;
    let request =
        json!({ "table": table, "program": "Growers", "cohort": "Spring", "job": "import" });
    place.done("import_apply", request);
}
