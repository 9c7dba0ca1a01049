use support::kith::Desk;

use super::decisions;

const ROSTER: &str = "Name,Email,Organization\r\nRosa Begay,rosa@example.org,NMSU\r\n\
    Bo Ngwenya,bo@example.org,New Mexico State University\r\nIda Moe,ida@example.org,N.M.S.U\r\n";

#[test]
fn a_value_is_said_once_to_be_another_and_every_table_keeps_to_it() {
    let desk = Desk::with_workspace();
    let roster = desk.write("roster.csv", ROSTER);
    let import = |more: &[&str]| {
        let usual = ["import", roster, "--cohort", "Spring", "--json"];
        desk.on(usual.iter().chain(more).copied()).json()
    };
    let planned = import(&["--dry-run"]);
    let cluster = &planned["alike"][0];
    assert_eq!(cluster["field"], "organization", "where: {planned}");
    let values = cluster["values"].to_string();
    assert_eq!(cluster["values"][0]["value"], "New Mexico State University");
    assert_eq!(
        cluster["values"][1]["why"], "one is the initials of the other",
        "{values}"
    );
    desk.on(["import", roster, "--cohort", "Spring", "--dry-run"])
        .with_code(0)
        .saying("kith values use");

    let full = "New Mexico State University";
    let said = ["values", "use", "organization", full, "NMSU"];
    desk.on(said.iter().copied().chain(["--apart", "N.M.S.U"]))
        .saying("Decided how NMSU is written");
    let planned = import(&["--dry-run"]);
    assert_eq!(planned["alike"].to_string(), "[]", "nothing is left to ask");
    let why = planned["rows"][0]["reasons"].to_string();
    assert!(
        why.contains("“NMSU” comes in as “New Mexico State University”, as you said"),
        "{why}"
    );
    import(&[]);
    let export = ["export", "roster", "--cohort", "Spring", "--exact", "--to"];
    desk.on(export.iter().copied().chain(["out.csv"])).done();
    let out = String::from_utf8(desk.bytes("out.csv")).expect("letters");
    assert_eq!(
        (out.matches(full).count(), out.matches("N.M.S.U").count()),
        (2, 1),
        "one came in otherwise, one was left out: {out}"
    );
    assert_eq!(decisions(&import(&[])), ["skip", "skip", "skip"], "no news");

    let listed = desk.on(["values", "list", "--json"]).json();
    let id = listed[1]["id"].as_str().expect("a name");
    assert_eq!(listed[1]["used"], full, "the earlier answer: {listed}");
    desk.on(["values", "forget", id])
        .saying("Forgot how NMSU is written");
    assert_eq!(decisions(&import(&[])), ["skip", "skip", "skip"], "nor now");
    desk.on(["undo"]).done();
    let listed = desk.on(["values", "list", "--json"]).json();
    assert_eq!(listed[1]["used"], full, "undo remembers: {listed}");
}
