use serde_json::{Value, json};
use support::kith::Desk;

use super::{ROSTER, decisions, names};

#[test]
fn a_dry_run_says_what_would_be_done_and_changes_no_byte() {
    let desk = Desk::with_workspace();
    let roster = desk.write("roster.csv", ROSTER);
    desk.on(["check"]).done();
    let before = desk.bytes("w.kith");
    let told = desk
        .on([
            "import",
            roster,
            "--cohort",
            "Spring",
            "--dry-run",
            "--json",
        ])
        .json();
    assert_eq!(told["counts"]["new"], 2, "both people would be new: {told}");
    assert_eq!(
        (&told["batch"], &told["step"]),
        (&Value::Null, &Value::Null),
        "a dry run has neither"
    );
    assert_eq!(decisions(&told), ["new", "new"], "each row is told");
    assert!(
        desk.bytes("w.kith") == before,
        "not a byte of the workspace is different"
    );
    assert_eq!(
        desk.on(["list", "cohorts", "--json"]).json(),
        json!([]),
        "nor was a cohort made"
    );
}

#[test]
fn an_import_makes_what_is_missing_in_the_same_step() {
    let desk = Desk::with_workspace();
    let roster = desk.write("roster.csv", ROSTER);
    let told = desk
        .on([
            "import",
            roster,
            "--cohort",
            "Spring",
            "--program",
            "Growers",
            "--json",
        ])
        .json();
    assert!(
        told["batch"].is_string() && told["step"].is_string(),
        "both have names: {told}"
    );
    assert_eq!(
        desk.on(["list", "programs", "--json"]).json()[0]["name"],
        "Growers",
        "the program was missing"
    );
    assert_eq!(
        desk.on(["list", "cohorts", "--json"]).json()[0]["name"],
        "Spring",
        "the cohort was missing"
    );
    let roster = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(
        names(&roster),
        ["Rosa Begay", "Ines Okafor"],
        "both are in it, by family name"
    );
    assert_eq!(
        desk.on(["history", "--json"])
            .json()
            .as_array()
            .map(Vec::len),
        Some(1),
        "one step"
    );
}

#[test]
fn the_same_file_proposes_nothing_until_it_is_undone() {
    let desk = Desk::with_workspace();
    let roster = desk.write("roster.csv", ROSTER);
    let import = || {
        desk.on(["import", roster, "--cohort", "Spring", "--json"])
            .json()
    };
    assert_eq!(import()["counts"]["new"], 2, "at first everybody is new");
    let again = import();
    assert_eq!(
        decisions(&again),
        ["skip", "skip"],
        "the fingerprints are known"
    );
    assert_eq!(
        (&again["batch"], &again["step"]),
        (&Value::Null, &Value::Null),
        "nothing was done"
    );
    desk.on(["undo"]).done();
    assert_eq!(
        desk.on(["list", "people", "--json"]).json(),
        json!([]),
        "nobody is left"
    );
    assert_eq!(
        desk.on(["list", "programs", "--json"]).json(),
        json!([]),
        "nor the program it made"
    );
    assert_eq!(import()["counts"]["new"], 2, "undo forgot the fingerprints");
}

#[test]
fn a_changed_table_never_writes_over_what_is_known() {
    let desk = Desk::with_workspace();
    let first = desk.write(
        "first.csv",
        "Given name,Family name,Email,City\r\nRosa,Begay,rosa@example.org,Gallup\r\n",
    );
    desk.on(["import", first, "--cohort", "Spring"]).done();
    let second = desk.write(
        "second.csv",
        "Given name,Family name,Email,City\r\nRosa,Begay,rosa@example.org,Taos\r\n",
    );
    desk.on(["import", second, "--cohort", "Spring"]).done();
    let people = desk.on(["list", "people", "--json"]).json();
    assert_eq!(people.as_array().map(Vec::len), Some(1), "it is one person");
    assert_eq!(
        people[0]["city"], "Gallup",
        "a re-import silently overwrites nothing"
    );
}

#[test]
fn whatever_kith_gives_of_a_roster_it_knows_again() {
    let desk = Desk::with_workspace();
    let roster = desk.write(
        "roster.csv",
        "Name,Email,Second email,City,Phone,Address,Soil,Company,Title,Birthday,ID\r\n\
         Rosa (she/her) Begay,rosa@example.org,r2@example.org,Taos,505 555 0100,Street 1,loam,Acme,Boss,1990-03-14,7\r\n\
         日本 太郎,,,,,,,,,,\r\nRobert (Bob) Smith,bob@example.org,,,,,,,,,\r\nAnna Lee (Taos),,,Taos,,,,C++,,,\r\n",
    );
    desk.on(["import", roster, "--cohort", "Spring"]).done();
    for out in ["out.csv", "out.xlsx", "out.vcf"] {
        desk.on(["export", "roster", "--cohort", "Spring", "--to", out])
            .done();
        let told = desk
            .on(["import", out, "--cohort", "Spring", "--json"])
            .json();
        assert_eq!(
            decisions(&told),
            ["skip", "skip", "skip", "skip"],
            "{out} proposes nothing: {told}"
        );
    }
    desk.on([
        "export",
        "attendance",
        "--cohort",
        "Spring",
        "--to",
        "a.csv",
    ])
    .done();
    let told = desk
        .on(["import", "a.csv", "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(
        decisions(&told),
        ["skip", "skip", "skip", "skip"],
        "the counts at its foot are no people: {told}"
    );
}
