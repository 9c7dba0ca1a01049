//! Fields of a program's own: made of a column, listed, changed, given back and taken away.

use support::kith::Desk;

const ROSTER: &str = "Name,Email,Shirt,Years\r\n\
     Rosa Begay,rosa@example.org,M,12\r\n\
     Bo Trinh,bo@example.org,L,3\r\n";

fn text(desk: &Desk, name: &str) -> String {
    String::from_utf8_lossy(&desk.bytes(name)).into_owned()
}

#[test]
fn a_column_becomes_a_field_leaves_with_the_roster_and_proposes_nothing_when_it_returns() {
    let desk = Desk::with_workspace();
    let table = desk.write("in.csv", ROSTER);
    let import = ["import", table, "--cohort", "Spring", "--field", "shirt"];
    desk.on(import).done();
    let listed = desk.on(["field", "list", "Spring", "--json"]).json();
    assert_eq!(listed["fields"][0]["name"], "Shirt", "{listed}");
    assert_eq!(listed["fields"][0]["people"], 2, "{listed}");
    assert_eq!(listed["kept"][0]["header"], "Years", "the other was kept");

    let added = desk
        .on(["field", "add", "Spring", "Years", "--json"])
        .json();
    assert_eq!(added["taken_in"], 2, "it came along: {added}");
    let people = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    let field = added["field"].as_str().expect("a key").to_owned();
    assert_eq!(people[0]["own"][&field], "12", "whose it is: {people}");

    let export = [
        "export", "roster", "--cohort", "Spring", "--to", "out.csv", "--exact",
    ];
    desk.on(export).done();
    let out = text(&desk, "out.csv");
    assert!(
        out.lines()
            .next()
            .is_some_and(|head| head.ends_with("Shirt,Years")),
        "{out}"
    );
    let back = [
        "import",
        "out.csv",
        "--cohort",
        "Spring",
        "--dry-run",
        "--json",
    ];
    assert_eq!(desk.on(back).json()["counts"]["skip"], 2, "as it left");

    let circle = [
        "export", "roster", "--cohort", "Spring", "--lens", "circle", "--to", "c.csv", "--exact",
    ];
    desk.on(circle).done();
    assert!(
        !text(&desk, "c.csv").contains("Years"),
        "for its author alone"
    );
    let wider = [
        "field",
        "edit",
        &field,
        "--set",
        "audience=circle",
        "--json",
    ];
    desk.on(wider).json();
    desk.on(circle).done();
    assert!(text(&desk, "c.csv").contains("Years"), "until it is not");

    desk.on(["field", "delete", &field]).done();
    let listed = desk.on(["field", "list", "Spring", "--json"]).json();
    assert_eq!(
        listed["fields"].as_array().map(Vec::len),
        Some(1),
        "{listed}"
    );
    desk.on(["undo"]).done();
    let people = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(people[0]["own"][&field], "12", "undo brings it back");
}
