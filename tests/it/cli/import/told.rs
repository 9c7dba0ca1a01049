use serde_json::json;
use support::kith::Desk;

use super::ROSTER;

#[test]
fn a_line_that_does_not_exist_is_wrong_usage_and_changes_nothing() {
    let desk = Desk::with_workspace();
    let roster = desk.write("roster.csv", ROSTER);
    for flags in [
        ["--new", "99"],
        ["--leave", "1"],
        ["--same", "4=0664800000004"],
        ["--same", "2=0664800000004"],
        ["--known-row", "9=skip"],
        ["--known-column", "9=skip"],
        ["--fix", "99,1=Rosa"],
        ["--fix", "2,9=Rosa"],
    ] {
        let import = ["import", roster, "--cohort", "Spring"];
        desk.on(import.into_iter().chain(flags)).with_code(2);
    }
    assert_eq!(
        desk.on(["list", "people", "--json"]).json(),
        json!([]),
        "nobody came in"
    );
}

#[test]
fn an_import_is_told_in_sentences_with_what_it_left_out() {
    let desk = Desk::with_workspace();
    let roster = desk.write(
        "roster.csv",
        "Name,Email\r\nRosa Begay,nope\r\nBo Ngwenya,bo@example.org\r\nBo Ngwenya,\r\n",
    );
    let told = desk.on(["import", roster, "--cohort", "Spring"]).done();
    let told = told.saying("2 people are new. 1 row waits until you decide");
    for words in [
        "Line 2, column 2, is left out: This email has no @ sign: nope",
        "Line 4, Bo Ngwenya, waits: same name as line 3",
    ] {
        assert!(told.text().contains(words), "{words}: {}", told.text());
    }
    let more = desk.write("more.csv", "Name,Email\r\nBo Ngwenya,\r\n");
    // Nobody came in.
    desk.on(["import", more, "--cohort", "Summer"])
        .done()
        .saying("Kept 1 row to look at for Summer.");
}

#[test]
fn an_import_that_no_backup_could_be_made_ahead_of_says_so() {
    let desk = Desk::with_workspace();
    let roster = desk.write("roster.csv", ROSTER);
    desk.on(["person", "add", "--given", "Ada", "--family", "Moe"])
        .done();
    let backups = desk.home().join("backups");
    std::fs::remove_dir_all(&backups).expect("a new workspace has a place for backups");
    std::fs::write(&backups, "in the way").expect("written");
    let import = ["import", roster, "--cohort", "Spring", "--json"];
    let told = desk.on(import).done();
    let told = told.saying("No backup was made ahead of this import.");
    let told = told.json();
    assert!(told["backup_trouble"].is_string(), "and why: {told}");
    assert_eq!(told["counts"]["new"], 2, "it is done all the same");
}
