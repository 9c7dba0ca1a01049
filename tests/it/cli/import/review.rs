use support::kith::Desk;

use super::{ROSTER, decisions, names};

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
fn an_answer_to_no_row_that_waits_is_wrong_usage() {
    let desk = Desk::with_workspace();
    desk.on(["person", "add", "--given", "Rosa", "--family", "Begay"])
        .done();
    let roster = desk.write("roster.csv", ROSTER);
    let told = desk
        .on(["import", roster, "--cohort", "Spring", "--json"])
        .json();
    let batch = told["batch"].as_str().expect("a batch");
    desk.on(["tray", "decide", batch, "99", "--new"])
        .with_code(2)
        .saying("No row waits on line 99");
    desk.on(["tray", "decide", batch, "2", "--same", "0227000000006"])
        .with_code(2)
        .saying("could be about");
}

#[test]
fn whoever_left_the_cohort_is_not_said_to_be_in_it() {
    let desk = Desk::with_workspace();
    let roster = desk.write("roster.csv", ROSTER);
    desk.on(["import", roster, "--cohort", "Spring"]).done();
    let people = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    let who = people[1]["person"].as_str().expect("a person");
    let all = desk.on(["enrollment", "list", who, "--json"]).json();
    let enrollment = all[0]["id"].as_str().expect("an enrollment");
    desk.on(["enrollment", "stage", enrollment, "withdrawn"])
        .done();
    let table = "Given name,Family name,Email,City\r\n\
                 Rosa,Begay,rosa@example.org,Taos\r\nInes,Okafor,ines@example.org,Oslo\r\n";
    let again = desk.write("again.csv", table);
    let told = desk
        .on(["import", again, "--cohort", "Spring", "--json"])
        .json();
    let said = told["rows"].to_string();
    assert_eq!(
        (
            said.matches("on this cohort's list before").count(),
            said.matches("already in the cohort").count()
        ),
        (1, 1),
        "one left, one is in: {said}"
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
