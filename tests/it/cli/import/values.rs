use support::kith::Desk;

use super::{decisions, names};

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
