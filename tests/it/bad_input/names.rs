use serde_json::Value;
use support::kith::Desk;

/// Given names that software elsewhere stumbled over.
const NAMES: &[(&str, &str)] = &[
    ("quotes", "Ro\"sa 'the' «Voice» `B`"),
    ("HTML", "<b>Rosa</b><script>alert(1)</script>&amp;"),
    ("Typst markup", "#Rosa *B* _e_ $x$ @y <z> \\ #import \"x\""),
    ("a formula", "=HYPERLINK(\"http://example.org\",\"Rosa\")"),
    ("a formula with a sign", "+1+cmd|' /C calc'!A0"),
    ("a formula by mention", "@SUM(1+1)*cmd"),
    ("right-to-left text", "رُوزا \u{202b}בגאי\u{202c}"),
    ("emoji", "Rosa 👩🏽‍🌾🏳️‍🌈"),
    ("SQL", "Robert'); DROP TABLE person;--"),
    ("letters of two code points", "Jose\u{301} Nguyê\u{303}n"),
    ("one letter", "X"),
    (
        "a very long name",
        "Rosalinda Rosalinda Rosalinda Rosalinda Rosalinda Rosalinda Rosalinda Rosalinda Rosalinda Rosalinda Rosalinda Rosalinda",
    ),
];

#[test]
fn names_go_through_import_and_list_byte_for_byte() {
    let desk = Desk::with_workspace();
    let table = desk.write("names.csv", roster());
    let done = desk
        .on(["import", table, "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(
        done["counts"]["new"],
        NAMES.len(),
        "everybody is taken in: {done}"
    );
    let people = desk.on(["list", "people", "--json"]).json();
    for (what, name) in NAMES {
        assert!(
            given(&people).contains(name),
            "{what}: {name:?} is kept as it was written: {:?}",
            given(&people)
        );
    }
    let shown = desk
        .on(["list", "people", "--cohort", "Spring"])
        .done()
        .text();
    assert_eq!(
        shown.lines().count(),
        NAMES.len() + 1,
        "one line for each: {shown}"
    );
    desk.on(["check"]).done();
}

#[test]
fn names_go_through_the_table_byte_for_byte() {
    let desk = Desk::new();
    let table = desk.write("names.csv", roster());
    let told = desk.kith(["table", table]).done().out;
    let again = desk.write("again.csv", &told);
    assert!(
        desk.kith(["table", again]).done().out == told,
        "read again it is the same"
    );
    assert_eq!(
        String::from_utf8_lossy(&told),
        roster(),
        "as it was written"
    );
}

#[test]
fn names_typed_by_hand_are_kept_as_they_are() {
    let desk = Desk::with_workspace();
    for (what, name) in NAMES {
        let given = format!("--given={name}");
        desk.on(["person", "add", &given, "--family", "Begay"])
            .done();
        desk.on(["program", "add", &format!("Program of {name}")])
            .done()
            .saying(name);
        let people = desk.on(["list", "people", "--json"]).json();
        assert!(
            self::given(&people).contains(name),
            "{what} is kept: {people}"
        );
    }
}

/// As a spreadsheet writes it: every cell in quotes that needs them.
fn roster() -> String {
    let mut text = String::from("Given name,Family name,Email\r\n");
    for (n, (_, name)) in NAMES.iter().enumerate() {
        let quoted = if name.contains(['"', ',']) {
            format!("\"{}\"", name.replace('"', "\"\""))
        } else {
            (*name).to_owned()
        };
        text.push_str(&format!("{quoted},Begay,person{n}@example.org\r\n"));
    }
    text
}

fn given(people: &Value) -> Vec<&str> {
    let people = people.as_array().expect("a list");
    people
        .iter()
        .filter_map(|person| person["given_name"].as_str())
        .collect()
}
