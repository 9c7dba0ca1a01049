use serde_json::{Value, json};
use support::kith::Desk;

const ROSTER: &str = "Given name,Family name,Email\r\nRosa,Begay,rosa@example.org\r\nInes,Okafor,ines@example.org\r\n";

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
fn rows_to_look_at_wait_and_are_no_failure() {
    let desk = Desk::with_workspace();
    desk.on(["person", "add", "--given", "Rosa", "--family", "Begay"])
        .done();
    let roster = desk.write("roster.csv", ROSTER);
    let told = desk
        .on(["import", roster, "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(
        decisions(&told),
        ["review", "new"],
        "a name alone decides nothing: it asks"
    );
    assert!(
        told["rows"][0]["person"].is_string(),
        "who it may be is named: {told}"
    );
    let roster = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(names(&roster), ["Ines Okafor"], "what waits is not applied");
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
fn a_cell_is_put_right_on_the_way_in_and_the_file_stays_as_it_was() {
    let desk = Desk::with_workspace();
    let text = "Name,Email,Birthday\r\nRosa Begay,rosa@example.org,1990-02-30\r\n";
    let roster = desk.write("roster.csv", text);
    let import = |more: &[&str]| {
        let usual = ["import", roster, "--cohort", "Spring", "--json"];
        desk.on(usual.iter().chain(more).copied()).json()
    };
    assert_eq!(
        decisions(&import(&["--dry-run"])),
        ["error"],
        "the calendar has no such day"
    );
    let told = import(&["--fix", "2,3=1990-03-02"]);
    assert_eq!(decisions(&told), ["new"], "it has this one: {told}");
    let people = desk.on(["list", "people", "--json"]).json();
    assert_eq!(people[0]["birth_date"], "1990-03-02", "as it was put right");
    assert_eq!(
        desk.bytes("roster.csv"),
        text.as_bytes(),
        "not a byte of the file is different"
    );
}

#[test]
fn a_row_in_doubt_is_decided_on_the_way_in_or_later_from_the_tray() {
    let desk = Desk::with_workspace();
    let rosa = desk
        .on([
            "person", "add", "--given", "Rosa", "--family", "Begay", "--json",
        ])
        .json()["person"]
        .as_str()
        .expect("a key")
        .to_owned();
    let roster = desk.write("roster.csv", ROSTER);
    let same = format!("2={rosa}");
    let decided = desk
        .on([
            "import",
            roster,
            "--cohort",
            "Spring",
            "--same",
            &same,
            "--dry-run",
            "--json",
        ])
        .json();
    assert_eq!(decisions(&decided), ["match", "new"], "as the human said");

    desk.on(["import", roster, "--cohort", "Spring"]).done();
    let tray = desk.on(["tray", "list", "--json"]).json();
    let batch = tray["batches"][0]["batch"]
        .as_str()
        .expect("a table waits")
        .to_owned();
    let page = desk.on(["tray", "show", &batch, "--json"]).json();
    assert_eq!(
        page["rows"][0]["line"], 2,
        "the line of the file it came from"
    );
    desk.on(["tray", "decide", &batch, "2", "--same", &rosa])
        .done();
    assert_eq!(
        desk.on(["tray", "list", "--json"]).json()["rows"],
        0,
        "nothing waits any more"
    );
    let members = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(names(&members), ["Rosa Begay", "Ines Okafor"], "she is in");
    desk.on(["undo"]).done();
    assert_eq!(
        desk.on(["tray", "list", "--json"]).json()["rows"],
        1,
        "and waits again"
    );
}

#[test]
fn whoever_was_said_to_be_somebody_else_is_not_asked_about_again() {
    let desk = Desk::with_workspace();
    desk.on(["person", "add", "--given", "Rosa", "--family", "Begay"])
        .done();
    let roster = desk.write(
        "roster.csv",
        "Name,City,Email\r\nRosa Begay,Taos,\r\nInes Okafor,,office@example.org\r\nBo Begay,,office@example.org\r\n",
    );
    let import = |cohort: &str, more: &[&str]| {
        let usual = ["import", roster, "--cohort", cohort, "--json"];
        desk.on(usual.iter().chain(more).copied()).json()
    };
    assert_eq!(
        decisions(&import("Spring", &["--dry-run"])),
        ["review", "new", "review"],
        "a name that is known, and an address on two lines"
    );
    import("Spring", &["--new", "2", "--new", "4"]);
    let told = import("Summer", &[]);
    assert_eq!(
        decisions(&told),
        ["match", "match", "match"],
        "both are known as who they are: {told}"
    );
    let people = desk.on(["list", "people", "--json"]).json();
    assert_eq!(people.as_array().map(Vec::len), Some(4), "nobody twice");
    desk.on(["undo"]).done();
    desk.on(["undo"]).done();
    assert_eq!(
        decisions(&import("Spring", &["--dry-run"])),
        ["review", "new", "review"],
        "undone, the questions are open again"
    );
}

#[test]
fn rows_that_stay_out_are_written_out_in_the_files_own_columns_with_why() {
    let desk = Desk::with_workspace();
    let roster = desk.write(
        "roster.csv",
        "Shoe size,Name,Birth date,Email\r\n38,Rosa Begay,1988-02-30,rosa@example.org\r\n40,Ines Okafor,1990-05-01,ines@example.org\r\n",
    );
    let import = [
        "import",
        roster,
        "--cohort",
        "Spring",
        "--rejected",
        "out.csv",
    ];
    desk.on(import).done();
    let out = String::from_utf8(desk.bytes("out.csv")).expect("letters");
    let lines: Vec<&str> = out.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(
        lines.first(),
        Some(&"Shoe size,Name,Birth date,Email,Why it stays out"),
        "{out}"
    );
    assert_eq!(lines.len(), 2, "only the row that stays out: {out}");
    assert!(
        lines[1].starts_with("38,Rosa Begay,1988-02-30,rosa@example.org,"),
        "as it stands: {out}"
    );
    let right = out.replace("02-30", "02-28");
    let roster = desk.write("right.csv", &right);
    let again = [
        "import",
        roster,
        "--cohort",
        "Spring",
        "--rejected",
        "none.csv",
        "--json",
    ];
    let told = desk.on(again).json();
    assert_eq!(told["counts"]["new"], 1, "put right, it comes in: {told}");
    assert!(
        !desk.path("none.csv").exists(),
        "where nothing stays out nothing is written"
    );
}

#[test]
fn several_rows_about_one_person_are_one_person_with_all_they_say() {
    let desk = Desk::with_workspace();
    let roster = desk.write(
        "roster.csv",
        "Name,Email,City,Phone,Session\r\nRosa Begay,rosa@example.org,,,Soil\r\n\
         Rosa Begay,rosa@example.org,Taos,505 555 0100,Water\r\nIda Moe,ida@example.org,Oslo,,Soil\r\n\
         Ida Moe,ida@example.org,Bergen,,Water\r\n",
    );
    let import = ["import", roster, "--cohort", "Spring", "--json"];
    let told = desk.on(import).json();
    assert_eq!(
        decisions(&told),
        ["new", "match", "new", "review"],
        "a second row fills, and where it contradicts it asks: {told}"
    );
    let people = desk.on(["list", "people", "--json"]).json();
    assert_eq!(names(&people), ["Rosa Begay", "Ida Moe"], "nobody twice");
    assert_eq!(people[0]["city"], "Taos", "the first row left it empty");
    assert!(
        people[0]["contacts"].to_string().contains("505 555 0100"),
        "likewise: {people}"
    );
    assert_eq!(people[1]["city"], "Oslo", "what differs waits");
    let export = ["export", "roster", "--cohort", "Spring", "--exact", "--to"];
    desk.on(export.iter().copied().chain(["out.csv"])).done();
    let out = String::from_utf8(desk.bytes("out.csv")).expect("letters");
    assert!(out.contains("Taos,Soil; Water"), "of both rows: {out}");
    assert_eq!(
        decisions(&desk.on(import).json()),
        ["skip", "skip", "skip", "skip"],
        "the same file proposes nothing"
    );
    desk.on(["undo"]).done();
    assert_eq!(
        decisions(&desk.on(import).json()),
        ["new", "match", "new", "review"],
        "undone, it is all to do again"
    );
}

#[test]
fn nothing_that_a_cell_says_beside_a_name_is_lost() {
    let desk = Desk::with_workspace();
    let roster = desk.write(
        "roster.csv",
        "Name,Email\r\nAnna Lee (she/her),a@example.org\r\nRobert Tso (Bob),r@example.org\r\n\
         Ada Lin (Taos),l@example.org\r\nalert(1),x@example.org\r\nJane Doe (External),j@example.org\r\n\
         日本 太郎,n@example.org\r\n",
    );
    desk.on(["import", roster, "--cohort", "Spring"]).done();
    let people = desk.on(["list", "people", "--json"]).json();
    let people = people.as_array().expect("a list");
    let of = |name: &str| {
        let found = people.iter().find(|person| person["name"] == name);
        found.unwrap_or_else(|| panic!("{name} is among {people:?}"))
    };
    assert_eq!(of("Anna Lee")["pronouns"], "she/her", "they have a field");
    assert_eq!(
        of("Bob Tso")["given_name"],
        "Robert",
        "and a short form has"
    );
    of("Ada Lin (Taos)");
    of("alert(1)");
    of("日本 太郎");
    let export = ["export", "roster", "--cohort", "Spring", "--exact", "--to"];
    desk.on(export.iter().copied().chain(["out.csv"])).done();
    let out = String::from_utf8(desk.bytes("out.csv")).expect("letters");
    assert!(
        out.contains("Jane Doe (External)"),
        "kept as it came: {out}"
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

#[test]
fn organizations_of_another_sign_are_other_organizations() {
    let desk = Desk::with_workspace();
    let names = ["C", "C++", "C#", "(null)", "null", "Acme Inc.", "ACME  inc"];
    let rows: String = names
        .iter()
        .enumerate()
        .map(|(at, name)| format!("Fellow {at},f{at}@example.org,{name}\r\n"))
        .collect();
    let roster = desk.write("roster.csv", format!("Name,Email,Company\r\n{rows}"));
    desk.on(["import", roster, "--cohort", "Spring"]).done();
    desk.on([
        "export", "roster", "--cohort", "Spring", "--exact", "--to", "out.csv",
    ])
    .done();
    let out = String::from_utf8(desk.bytes("out.csv")).expect("letters");
    for (at, name) in names.iter().take(6).enumerate() {
        let row = format!(",{name},,f{at}@example.org");
        assert!(out.contains(&row), "{name} comes back as it was: {out}");
    }
    assert!(
        out.contains(",Acme Inc.,,f6@example.org"),
        "a full stop makes no other: {out}"
    );
}

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

fn decisions(told: &Value) -> Vec<&str> {
    let rows = told["rows"].as_array().expect("rows are told");
    rows.iter()
        .map(|row| row["decision"].as_str().expect("a row has a decision"))
        .collect()
}

fn names(people: &Value) -> Vec<&str> {
    let people = people.as_array().expect("a list");
    people
        .iter()
        .map(|person| person["name"].as_str().expect("a name"))
        .collect()
}
