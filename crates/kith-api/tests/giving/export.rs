use kith_api::export::{self, ExportKind};
use kith_api::import::{Apply, PreviewOf, apply, dry_run};
use kith_api::model::PersonId;
use kith_api::model::lens::Lens;

use crate::desk::{
    CIRCLE, Exporting, Place, records, tidy_attendance, whole_roster, wide_attendance,
};

/// A cohort without a limit of seats.
const ALUMNI: &str = "Alumni Circle";

const HOSTILE: [&str; 8] = [
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-800",
    "-2+3",
    "\u{202e}evil",
    "O\"Neil, \"quoted\"",
    "مرحبا 🙂",
    "two\nlines",
];

#[test]
fn a_roster_holds_who_is_in_it_by_name() {
    let place = Place::new();
    let (given, bytes) = place.export(whole_roster, place.cohort(CIRCLE), Lens::Me, false);
    let table = records(&bytes);
    assert_eq!(
        table[0][..3],
        ["Kith ID", "External ID", "Name"],
        "Kith's own key first"
    );
    assert_eq!(table.len() - 1, given.people as usize, "one row for each");
    let column = |name: &str| {
        table[0]
            .iter()
            .position(|header| header == name)
            .expect(name)
    };
    let (name, email, org) = (column("Name"), column("Email"), column("Organization"));
    assert!(
        table[1..].iter().all(|row| !row[name].is_empty()),
        "everybody has a name"
    );
    assert!(
        table[1..]
            .iter()
            .any(|row| row[email].ends_with("@example.org")),
        "I see addresses"
    );
    assert!(
        table[1..].iter().any(|row| !row[org].is_empty()),
        "and where they work"
    );
}

#[test]
fn contacts_stay_with_me_and_the_team() {
    let place = Place::new();
    let cohort = place.cohort("Cohort of 2025");
    let (given, bytes) = place.export(whole_roster, cohort, Lens::Circle, true);
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert!(given.people > 5, "the circle knows who is in it");
    assert!(
        !text.contains("@example.org") && !text.contains("555 01"),
        "but not how to reach them: {text}"
    );
    let details = given
        .left_out
        .iter()
        .find(|held| held.what == "details of people");
    assert!(
        details.is_some_and(|held| held.count > 5),
        "which is said: {:?}",
        given.left_out
    );
    let (mine, _) = place.export(whole_roster, cohort, Lens::Me, true);
    assert!(mine.left_out.is_empty(), "nothing is kept from me");
}

#[test]
fn nobody_of_a_chatham_house_circle_is_in_a_table_for_outsiders() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    let people = place.people();
    let tables: [Exporting; 3] = [whole_roster, wide_attendance, tidy_attendance];
    for lens in [Lens::Client, Lens::Funder, Lens::Public] {
        for write in tables {
            let (_, bytes) = place.export(write, cohort, lens, true);
            let text = String::from_utf8(bytes).expect("UTF-8");
            for person in &people {
                assert!(!text.contains(&person.name), "{} for {lens}", person.name);
                assert!(
                    !text.contains(&person.person.id.to_string()),
                    "nor a key for {lens}"
                );
            }
        }
    }
}

#[test]
fn attendance_is_people_by_sessions_with_counts() {
    let place = Place::new();
    let (_, bytes) = place.export(
        wide_attendance,
        place.cohort("Cohort of 2025"),
        Lens::Me,
        true,
    );
    let table = records(&bytes);
    assert_eq!(table[0][..3], ["kith_id", "name", "role"], "who");
    assert_eq!(
        table[0].len(),
        3 + 16 + 3,
        "sixteen sessions and three counts"
    );
    let feet = &table[table.len() - 3..];
    let number = |cell: &str| {
        cell.parse::<u32>()
            .unwrap_or_else(|_| panic!("{cell:?} is a count"))
    };
    for (place, foot) in feet.iter().enumerate() {
        let column = 3 + 16 + place;
        let sessions: u32 = foot[3..19].iter().map(|cell| number(cell)).sum();
        let people: u32 = table[1..table.len() - 3]
            .iter()
            .map(|row| number(&row[column]))
            .sum();
        assert_eq!(sessions, people, "{} add up both ways", foot[1]);
        assert_eq!(number(&foot[column]), people, "and to the whole");
    }
    assert_eq!(
        feet[2][18], "1",
        "the mark that the last roll lacks is told"
    );
}

#[test]
fn no_cell_can_run_in_a_spreadsheet_and_exact_is_exact() {
    let place = Place::new();
    let cohort = place.cohort(ALUMNI);
    let ids: Vec<String> = HOSTILE
        .iter()
        .map(|name| place.enroll(cohort, name, "").to_string())
        .collect();
    let (_, safe) = place.export(whole_roster, cohort, Lens::Me, false);
    for row in records(&safe) {
        for cell in row {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell:?} could run"
            );
        }
    }
    let (_, exact) = place.export(whole_roster, cohort, Lens::Me, true);
    let table = records(&exact);
    let given = table[0]
        .iter()
        .position(|header| header == "given_name")
        .expect("a column");
    for (id, name) in ids.iter().zip(HOSTILE) {
        let row = table
            .iter()
            .find(|row| row[0] == *id)
            .expect("everybody is listed");
        assert_eq!(row[given], name, "byte for byte");
    }
    let mut again = Vec::new();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut again);
    for row in &table {
        writer.write_record(row).expect("memory takes everything");
    }
    writer.flush().expect("memory takes everything");
    drop(writer);
    assert_eq!(exact, again, "RFC 4180 and nothing else");
}

#[test]
fn our_own_roster_proposes_nothing_to_its_cohort() {
    let place = Place::new();
    let cohort = place.cohort(ALUMNI);
    for name in HOSTILE {
        place.enroll(cohort, name, "");
    }
    for exact in [false, true] {
        let (given, _) = place.export(whole_roster, cohort, Lens::Me, exact);
        let plan = dry_run(&place.desk, &of(&place, "out.csv", ALUMNI)).expect("a plan");
        assert_eq!(
            (
                plan.counts.new,
                plan.counts.r#match,
                plan.counts.review,
                plan.counts.error
            ),
            (0, 0, 0, 0),
            "exact {exact}: {:?}",
            plan.rows
                .iter()
                .filter(|row| format!("{:?}", row.decision) != "Skip")
                .collect::<Vec<_>>()
        );
        assert_eq!(plan.rows.len(), given.people as usize, "every row was read");
    }
}

#[test]
fn columns_that_kith_has_no_field_for_come_back() {
    let place = Place::empty();
    let table = "Name,Email,T-shirt,Since,Bus\r\nRosa Begay,rosa@example.org,M,2019,yes\r\nAbel Ortiz,abel@example.org,=2+3,,\r\n";
    std::fs::write(place.file("in.csv"), table).expect("written");
    let request = Apply {
        plan: of(&place, "in.csv", "Circle"),
        job: "import".to_owned(),
    };
    apply(&place.desk, request).expect("imported");
    let cohort = place.cohort("Circle");
    let (_, bytes) = place.export(whole_roster, cohort, Lens::Me, true);
    let out = records(&bytes);
    let headers = &out[0][17..];
    assert_eq!(
        headers,
        ["T-shirt", "Since (imported)", "Bus"],
        "in the order of the file"
    );
    let rosa = out.iter().find(|row| row[2] == "Rosa Begay").expect("Rosa");
    assert_eq!(rosa[17..], ["M", "2019", "yes"], "as they came");
    let abel = out.iter().find(|row| row[2] == "Abel Ortiz").expect("Abel");
    assert_eq!(
        abel[17..],
        ["=2+3", "", ""],
        "byte for byte where it is exact"
    );
    let (given, bytes) = place.export(whole_roster, cohort, Lens::Team, true);
    let told = &records(&bytes)[0];
    assert_eq!(
        told.last().map(String::as_str),
        Some("city"),
        "nobody said that they are for the team: {told:?}"
    );
    assert_eq!(given.people, 2, "who is in it is told");
}

#[test]
fn columns_that_are_said_twice_or_have_no_header_come_back_in_their_order() {
    let place = Place::empty();
    let table = "Name,Bus,Shirt,Email,Shirt,Birth date,,Meal\r\n\
                 Rosa Begay,yes,M,rosa@example.org,L,--03-07,x,soup\r\n\
                 Abel Ortiz,,S,abel@example.org,,1990-05-01,,\r\n";
    std::fs::write(place.file("in.csv"), table).expect("written");
    let request = Apply {
        plan: of(&place, "in.csv", "Circle"),
        job: "import".to_owned(),
    };
    apply(&place.desk, request).expect("imported");
    let brought = |table: &[Vec<String>]| -> (Vec<String>, Vec<String>) {
        let from = table[0].iter().position(|header| header == "Bus");
        let from = from.expect("a column that no field took");
        let name = |row: &&Vec<String>| row.iter().any(|cell| cell == "Rosa Begay");
        let rosa = table.iter().find(name).expect("Rosa");
        (table[0][from..].to_vec(), rosa[from..].to_vec())
    };
    let headers = [
        "Bus",
        "Shirt",
        "Shirt (column 5)",
        "Birth date (imported)",
        "Column 7",
        "Meal",
    ];
    let cells = ["yes", "M", "L", "--03-07", "x", "soup"];
    let expected = (
        headers.map(str::to_owned).to_vec(),
        cells.map(str::to_owned).to_vec(),
    );
    let (_, bytes) = place.export(whole_roster, place.cohort("Circle"), Lens::Me, true);
    assert_eq!(brought(&records(&bytes)), expected, "of a cohort");
    let of = export::PreviewOf {
        table: ExportKind::People,
        cohort: None,
        lens: Lens::Me,
        exact: false,
        columns: None,
        people: None,
    };
    let everybody = export::preview(&place.desk, of).expect("a table").records;
    assert_eq!(brought(&everybody), expected, "and of everybody");
}

fn of(place: &Place, file: &str, cohort: &str) -> PreviewOf {
    PreviewOf {
        table: place.desk.table(&place.file(file)).table,
        cohort: Some(cohort.to_owned()),
        ..PreviewOf::default()
    }
}

#[test]
fn attendance_can_leave_with_a_row_for_each_person_and_session() {
    let place = Place::new();
    let cohort = place.cohort("Cohort of 2025");
    let (_, bytes) = place.export(tidy_attendance, cohort, Lens::Me, true);
    let table = records(&bytes);
    assert_eq!(
        table[0],
        [
            "kith_id",
            "name",
            "role",
            "session_id",
            "session_date",
            "session",
            "status",
            "counts"
        ],
        "tidy"
    );
    let (_, wide) = place.export(wide_attendance, cohort, Lens::Me, true);
    let wide = records(&wide);
    let marks = wide[1..wide.len() - 3]
        .iter()
        .flat_map(|row| &row[3..row.len() - 3])
        .filter(|cell| !cell.is_empty());
    assert_eq!(table.len() - 1, marks.count(), "as many as in the wide one");
}

#[test]
fn everybody_can_leave_in_one_table_and_for_nobody_but_me() {
    let place = Place::new();
    let people = place.people().len();
    let all = |lens: Lens| {
        let path = place.file("people.csv");
        let of = export::RosterOf {
            export: export::ExportOf {
                cohort: None,
                place: place.desk.place(&path).place,
                lens,
                exact: true,
            },
            columns: None,
            people: None,
        };
        let given = export::roster(&place.desk, of).expect("written").value;
        (given, records(&std::fs::read(path).expect("there")))
    };
    let (given, table) = all(Lens::Me);
    assert_eq!(
        (given.people as usize, table.len() - 1),
        (people, people),
        "each once"
    );
    assert!(
        !table[0].contains(&"stage".to_owned()),
        "no cohort, no stage: {:?}",
        table[0]
    );
    let (given, table) = all(Lens::Team);
    assert_eq!(
        (table.len(), given.left_out.len()),
        (1, 1),
        "nobody, and it says so"
    );
}

#[test]
fn whoever_was_chosen_leaves_without_the_others() {
    let place = Place::new();
    let cohort = place.cohort("Cohort of 2025");
    let all: Vec<PersonId> = place.people().iter().map(|seen| seen.person.id).collect();
    let chosen = &all[..3];
    let preview = |table, lens, people: &[PersonId]| {
        let of = export::PreviewOf {
            table,
            cohort: Some(cohort),
            lens,
            exact: true,
            columns: Some(vec!["kith_id".to_owned()]),
            people: Some(people.to_vec()),
        };
        export::preview(&place.desk, of).expect("a table")
    };
    let ids = |records: &[Vec<String>]| -> Vec<String> {
        let mut ids: Vec<_> = records[1..].iter().map(|row| row[0].clone()).collect();
        ids.sort_unstable();
        ids
    };
    let mut asked: Vec<String> = chosen.iter().map(PersonId::to_string).collect();
    asked.sort_unstable();
    let everybody = preview(ExportKind::People, Lens::Me, chosen);
    assert_eq!(ids(&everybody.records), asked, "of all people");
    let whole = preview(ExportKind::Roster, Lens::Me, &all);
    let one = whole.records[1][0].parse().expect("an id");
    let roster = preview(ExportKind::Roster, Lens::Me, &[one]);
    assert_eq!((roster.rows, roster.people), (1, 1), "of a roster");
    assert!(whole.rows > 1, "others are there");
    let nobody = preview(ExportKind::Roster, Lens::Me, &[]);
    assert_eq!(nobody.rows, 0, "nobody was chosen");
}

#[test]
fn columns_of_attendance_and_sessions_are_chosen_by_their_headers() {
    let place = Place::new();
    let path = place.file("sessions.csv");
    let of = |columns: &[&str]| export::SessionsOf {
        export: export::ExportOf {
            cohort: Some(place.cohort("Cohort of 2025")),
            place: place.desk.place(&path).place,
            lens: Lens::Me,
            exact: true,
        },
        columns: Some(columns.iter().map(|name| (*name).to_owned()).collect()),
    };
    export::sessions(&place.desk, of(&["Starts", "title"])).expect("written");
    let table = records(&std::fs::read(&path).expect("there"));
    assert_eq!(table[0], ["starts", "title"], "in that order");
    let problem = export::sessions(&place.desk, of(&["weather"])).expect_err("no such column");
    assert_eq!(problem.code, kith_api::Code::Invalid, "{problem}");
}

#[test]
fn the_sessions_of_an_attendance_table_are_chosen_as_one() {
    let place = Place::new();
    let request = |columns: serde_json::Value| {
        serde_json::json!({
            "table": "attendance",
            "cohort": place.cohort("Cohort of 2025"),
            "lens": "me",
            "columns": columns,
        })
    };
    let ask = |columns| {
        let preview = place.desk.call("export_preview", request(columns));
        preview.expect("laid out")
    };
    let whole = ask(serde_json::Value::Null);
    let keys = |of: &serde_json::Value| -> Vec<String> {
        let offered = of["columns"].as_array().expect("columns").iter();
        offered
            .map(|one| one["key"].as_str().expect("a key").to_owned())
            .collect()
    };
    let all = [
        "kith_id", "name", "role", "sessions", "attended", "eligible", "unmarked",
    ];
    assert_eq!(keys(&whole), all, "no title of a session among them");
    let width = |of: &serde_json::Value| of["records"][0].as_array().expect("a header").len();
    let sessions = width(&whole) - 6;
    assert!(sessions > 0, "there are some");
    let chosen = ask(serde_json::json!(["attended", "sessions", "name"]));
    assert_eq!(keys(&chosen), all, "the same is offered");
    assert_eq!(
        (
            &chosen["records"][0][0],
            &chosen["records"][0][sessions + 1],
            width(&chosen)
        ),
        (&"Attended".into(), &"Name".into(), sessions + 2),
        "in that order, all sessions in their place"
    );
}
