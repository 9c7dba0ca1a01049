use serde_json::{Value, json};
use support::kith::Desk;

#[test]
fn two_rows_become_one_person_and_come_apart_with_what_was_changed_since() {
    let desk = with_cohort();
    let (rosa, rosita) = (person(&desk, "Rosa"), person(&desk, "Rosita"));
    enroll(&desk, &rosita);
    desk.on(["person", "edit", &rosita, "--set", "city=Taos"])
        .done();
    desk.on(["person", "merge", &rosita, &rosa])
        .done()
        .saying("Merged Rosita Begay into Rosa Begay");
    let merged = desk.on(["person", "show", &rosa, "--json"]).json();
    assert_eq!(
        (&merged["city"], &merged["places"][0]["cohort_name"]),
        (&json!("Taos"), &json!("Spring")),
        "what the one had the other has: {merged}"
    );
    assert_eq!(names(&desk), ["Rosa Begay"], "one person");

    desk.on(["person", "edit", &rosa, "--set", "pronouns=she/her"])
        .done();
    desk.on(["person", "take-apart", &rosita]).done();
    assert_eq!(names(&desk), ["Rosa Begay", "Rosita Begay"], "two again");
    let kept = desk.on(["person", "show", &rosa, "--json"]).json();
    assert_eq!(
        (&kept["pronouns"], &kept["city"], &kept["places"]),
        (&json!("she/her"), &Value::Null, &json!([])),
        "the later edit stays, the rest went back: {kept}"
    );
    desk.on(["person", "take-apart", &rosita])
        .with_code(1)
        .saying("not in the history");
}

#[test]
fn a_line_of_a_roster_is_typed_into_as_one_step() {
    let desk = with_cohort();
    let rosa = person(&desk, "Rosa");
    let seat = enroll(&desk, &rosa);
    desk.on([
        "enrollment",
        "edit",
        &seat,
        "--set",
        "role=Mentor",
        "--set",
        "stage=paused",
        "--set",
        "organization=Shade Line",
        "--set",
        "email=rosa@example.org",
        "--set",
        "participation=core",
    ])
    .done()
    .saying("Changed 5 fields of Rosa Begay");
    let row = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json()[0]
        .clone();
    assert_eq!(
        [
            &row["role"],
            &row["stage"],
            &row["organization"],
            &row["email"],
            &row["participation"]
        ],
        [
            &json!("mentor"),
            &json!("paused"),
            &json!("Shade Line"),
            &json!("rosa@example.org"),
            &json!("core")
        ],
        "{row}"
    );
    desk.on([
        "enrollment",
        "edit",
        &seat,
        "--set",
        "city=Taos",
        "--set",
        "email=rosa",
    ])
    .with_code(1)
    .saying("“rosa” is not an email address. Nothing was changed.");
    desk.on(["undo"]).done();
    let row = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json()[0]
        .clone();
    assert_eq!(
        (&row["role"], &row["city"], &row["email"]),
        (&json!("participant"), &Value::Null, &Value::Null),
        "one step took all of it back: {row}"
    );
    desk.on(["enrollment", "delete", &seat]).done();
    let rows = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(rows, json!([]), "a slip leaves nobody there");
}

#[test]
fn a_roster_is_listed_as_it_stood_on_a_day() {
    let desk = with_cohort();
    let rosa = person(&desk, "Rosa");
    let seat = enroll(&desk, &rosa);
    desk.on([
        "enrollment",
        "stage",
        &seat,
        "withdrawn",
        "--on",
        "2026-04-01",
        "--reason",
        "family",
    ])
    .done();
    let stages = |day: &str| {
        let rows = desk
            .on([
                "list", "people", "--cohort", "Spring", "--as-of", day, "--json",
            ])
            .json();
        let rows = rows.as_array().expect("rows").clone();
        rows.iter()
            .map(|row| row["stage"].as_str().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        stages("2026-02-28"),
        Vec::<String>::new(),
        "before it began"
    );
    assert_eq!(stages("2026-03-31"), ["active"], "while it lasted");
    assert_eq!(stages("2026-04-01"), ["withdrawn"], "and after");
    desk.on(["list", "people", "--as-of", "2026-04-01"])
        .with_code(2);
}

#[test]
fn whoever_was_taken_away_is_listed_until_brought_back() {
    let desk = Desk::with_workspace();
    let rosa = person(&desk, "Rosa");
    desk.on(["person", "delete", &rosa]).done();
    let gone = desk.on(["person", "gone", "--json"]).json();
    assert_eq!(gone[0]["name"], "Rosa Begay", "{gone}");
    desk.on(["person", "restore", &rosa])
        .done()
        .saying("Brought back Rosa Begay");
    assert_eq!(
        desk.on(["person", "gone", "--json"]).json(),
        json!([]),
        "nobody is left"
    );
}

#[test]
fn ways_to_reach_somebody_are_added_changed_and_taken_away() {
    let desk = Desk::with_workspace();
    let rosa = person(&desk, "Rosa");
    let added = desk
        .on([
            "contact",
            "add",
            &rosa,
            "messaging",
            "@rosa",
            "--label",
            "home",
            "--json",
        ])
        .json();
    let contact = added["contact"].as_str().expect("an id").to_owned();
    let shown = || desk.on(["person", "show", &rosa, "--json"]).json()["contacts"].clone();
    assert_eq!(
        (&shown()[0]["value"], &shown()[0]["label"]),
        (&json!("@rosa"), &json!("home")),
        "as told"
    );
    desk.on(["contact", "edit", &contact, "--set", "value=@begay"])
        .done()
        .saying("Changed the messaging address of Rosa Begay");
    assert_eq!(shown()[0]["value"], "@begay", "changed");
    desk.on(["contact", "delete", &contact]).done();
    assert_eq!(shown(), json!([]), "gone");
}

fn with_cohort() -> Desk {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    desk
}

fn person(desk: &Desk, given: &str) -> String {
    let added = desk
        .on([
            "person", "add", "--given", given, "--family", "Begay", "--json",
        ])
        .json();
    added["person"].as_str().expect("an id").to_owned()
}

fn enroll(desk: &Desk, person: &str) -> String {
    let enrolled = desk
        .on([
            "enrollment",
            "add",
            person,
            "--cohort",
            "Spring",
            "--on",
            "2026-03-01",
            "--json",
        ])
        .json();
    enrolled["enrollment"].as_str().expect("an id").to_owned()
}

fn names(desk: &Desk) -> Vec<String> {
    let people = desk.on(["list", "people", "--json"]).json();
    let people = people.as_array().expect("people").clone();
    people
        .iter()
        .map(|person| person["name"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn lists_are_narrowed_to_an_organization_or_a_city_and_to_none() {
    let desk = Desk::with_workspace();
    let table = desk.write(
        "in.csv",
        "Name,Email,Organization,City\r\n\
         Rosa Begay,rosa@example.org,Shade Line,Taos\r\n\
         Bo Trinh,bo@example.org,Skills Barn,\r\n\
         Cy Chee,cy@example.org,,Taos\r\n",
    );
    desk.on(["import", table, "--cohort", "Spring"]).done();
    let listed = |narrowed: &[&str]| {
        let whole = ["list", "people", "--json"].iter().chain(narrowed);
        let rows = desk.on(whole).json();
        let rows = rows.as_array().expect("people");
        let names = rows.iter().filter_map(|row| row["name"].as_str());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    for within in [&[][..], &["--cohort", "Spring"]] {
        let found = |narrowed: &[&str]| listed(&[within, narrowed].concat());
        let at = "--organization";
        assert_eq!(found(&[at, "Shade Line"]), ["Rosa Begay"], "{within:?}");
        assert_eq!(
            found(&[at, "Shade Line", at, ""]),
            ["Rosa Begay", "Cy Chee"],
            "there or nowhere: {within:?}"
        );
        assert_eq!(found(&["--city", ""]), ["Bo Trinh"], "{within:?}");
        assert_eq!(
            found(&["--city", "Taos", at, ""]),
            ["Cy Chee"],
            "both hold: {within:?}"
        );
    }
}
