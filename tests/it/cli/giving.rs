use proptest::prelude::*;
use serde_json::Value;
use support::kith::Desk;

#[test]
fn an_exported_roster_taken_in_again_proposes_nothing() {
    let desk = Desk::new();
    desk.kith(["new", "w.kith", "--practice"]).done();
    let cohorts = desk.on(["list", "cohorts", "--json"]).json();
    let cohorts = cohorts.as_array().expect("a list");
    assert!(cohorts.len() >= 4, "there is something to export");
    for cohort in cohorts {
        let name = cohort["name"].as_str().expect("a cohort has a name");
        for style in [&[][..], &["--exact"]] {
            desk.on(["export", "roster", "--cohort", name, "--to", "out.csv"]
                .iter()
                .chain(style))
                .done();
            nothing_new(&desk, name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_roster_says_goes_out_and_comes_in_as_the_same(
        people in prop::collection::vec(("\\PC{1,12}", "[A-Z][a-z]{1,8}", "\\PC{0,16}"), 1..8)
    ) {
        let desk = Desk::with_workspace();
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let rows: String = people
            .iter()
            .enumerate()
            .map(|(n, (given, family, city))| format!("{},{family},p{n}@example.org,{}\r\n", quoted(given), quoted(city)))
            .collect();
        let table = desk.write("in.csv", format!("Given name,Family name,Email,City\r\n{rows}"));
        let done = desk.on(["import", table, "--cohort", "Spring", "--json"]).json();
        prop_assert_eq!(&done["counts"]["error"], 0, "{}", done);
        for style in [&[][..], &["--exact"]] {
            desk.on(["export", "roster", "--cohort", "Spring", "--to", "out.csv"].iter().chain(style)).done();
            nothing_new(&desk, "Spring");
        }
    }
}

#[test]
fn a_spreadsheet_runs_nothing_of_a_table_unless_it_is_exact() {
    let desk = Desk::with_workspace();
    let table = desk.write(
        "in.csv",
        "Given name,Family name,Email\r\n\"=1+1\",Begay,rosa@example.org\r\n",
    );
    desk.on(["import", table, "--cohort", "Spring"]).done();
    let told = |more: &[&str]| {
        desk.on(
            ["export", "roster", "--cohort", "Spring", "--to", "out.csv"]
                .iter()
                .chain(more),
        )
        .done();
        String::from_utf8_lossy(&desk.bytes("out.csv")).into_owned()
    };
    let safe = told(&[]);
    assert!(
        !safe.contains(",\"=1+1\"") && !safe.contains(",=1+1"),
        "no cell begins a formula: {safe}"
    );
    let exact = told(&["--exact"]);
    assert!(
        exact.contains(",=1+1,"),
        "as it is, where that is asked for: {exact}"
    );
}

#[test]
fn a_roster_for_me_holds_all_that_is_known_of_somebody_and_a_funders_does_not() {
    let desk = Desk::with_workspace();
    let table = desk.write(
        "in.csv",
        "Name,Email,Email 2,Address,Birth date,ID\r\n\
         Rosa Begay,rosa@example.org,rb@example.org,12 Mesa Road,1984-03-09,0042\r\n",
    );
    desk.on(["import", table, "--cohort", "Spring"]).done();
    let told = |lens: &str| {
        let to = ["--to", "out.csv", "--lens", lens];
        desk.on(["export", "roster", "--cohort", "Spring"].iter().chain(&to))
            .done();
        String::from_utf8_lossy(&desk.bytes("out.csv")).into_owned()
    };
    let all = told("me");
    for known in ["rb@example.org", "12 Mesa Road", "1984-03-09", "0042"] {
        assert!(all.contains(known), "{known} is in it: {all}");
    }
    nothing_new(&desk, "Spring");
    let funder = told("funder");
    for kept in ["rosa@", "rb@", "Mesa", "1984", "Birth date"] {
        assert!(
            !funder.contains(kept),
            "{kept} is not for a funder: {funder}"
        );
    }
}

#[test]
fn a_roster_leaves_as_a_workbook_and_as_cards_and_comes_in_as_the_same() {
    let desk = Desk::with_workspace();
    let table = desk.write(
        "in.csv",
        "Given name,Family name,Email,City,ID\r\n=1+1,Begay,rosa@example.org,Łódź,0042\r\n",
    );
    desk.on(["import", table, "--cohort", "Spring"]).done();
    for out in ["out.xlsx", "out.vcf"] {
        let given = desk
            .on([
                "export", "roster", "--cohort", "Spring", "--to", out, "--json",
            ])
            .json();
        assert_eq!(given["people"], 1, "{out}: {given}");
        let plan = desk
            .on(["import", out, "--cohort", "Spring", "--dry-run", "--json"])
            .json();
        assert_eq!(
            (&plan["counts"]["new"], &plan["counts"]["error"]),
            (&Value::from(0), &Value::from(0)),
            "{out} is about somebody known: {plan}"
        );
    }
    let text = desk.kith(["table", "out.xlsx"]).done().text();
    assert!(
        text.contains("=1+1") && text.contains("0042"),
        "as text, and nothing runs: {text}"
    );
    let cards = String::from_utf8_lossy(&desk.bytes("out.vcf")).into_owned();
    assert!(cards.starts_with("BEGIN:VCARD\r\nVERSION:3.0"), "{cards}");
    desk.on(["export", "roster", "--cohort", "Spring", "--to", "out.ods"])
        .with_code(1)
        .saying(".csv or .xlsx or .vcf");
    assert!(!desk.path("out.ods").exists(), "nothing was written");
}

#[test]
fn sessions_leave_as_a_table_and_as_a_calendar_without_what_an_audience_may_not_know() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    let schedule = [
        "session",
        "schedule",
        "--cohort",
        "Spring",
        "--zone",
        "America/Denver",
    ];
    let open = [
        "Seeds",
        "--starts",
        "2026-07-01T10:00",
        "--ends",
        "2026-07-01T12:00",
    ];
    desk.on(schedule.iter().chain(&open)).done();
    let closed = [
        "Losses we share",
        "--starts",
        "2026-07-08T10:00",
        "--set",
        "rule=chatham_house",
    ];
    desk.on(schedule
        .iter()
        .chain(&closed)
        .chain(&["--set", "place=Ghost Ranch"]))
        .done();
    let told = |lens: &str, out: &str| {
        let given = desk
            .on([
                "export", "sessions", "--cohort", "Spring", "--to", out, "--lens", lens, "--json",
            ])
            .json();
        (
            String::from_utf8_lossy(&desk.bytes(out)).into_owned(),
            given,
        )
    };
    let (calendar, _) = told("me", "out.ics");
    for line in [
        "SUMMARY:Seeds",
        "DTSTART:20260701T160000Z",
        "DTEND:20260701T180000Z",
        "LOCATION:Ghost Ranch",
    ] {
        assert!(calendar.contains(line), "{line} stands in it: {calendar}");
    }
    for out in ["out.ics", "out.csv"] {
        let (funder, given) = told("funder", out);
        assert!(!funder.contains("Ghost Ranch"), "{out}: {funder}");
        assert_ne!(
            given["left_out"],
            Value::from(Vec::<Value>::new()),
            "{out} says so: {given}"
        );
    }
}

#[test]
fn whoever_was_taken_away_still_counts_and_what_is_sealed_is_in_no_file() {
    let desk = Desk::with_workspace();
    let table = desk.write("r.csv", support::roster::of(6));
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    desk.on(["import", table, "--cohort", "Spring"]).done();
    let people = desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    let ids: Vec<String> = people
        .as_array()
        .expect("people")
        .iter()
        .filter_map(|row| row["person"].as_str().map(str::to_owned))
        .collect();
    let held = |title: &str, rule: &str| {
        let made = desk
            .on([
                "session",
                "schedule",
                title,
                "--cohort",
                "Spring",
                "--starts",
                "2030-10-01T10:00",
                "--set",
                rule,
                "--json",
            ])
            .json();
        let session = made["session"].as_str().expect("an id").to_owned();
        desk.on(["attendance", "mark", &session, "present"]
            .iter()
            .copied()
            .chain(ids.iter().map(String::as_str)))
            .done();
        desk.on(["session", "hold", &session]).done();
    };
    held("Seeds", "rule=none");
    held("Losses we share", "rule=sealed");
    desk.on(["person", "delete", &ids[0]]).done();
    let out = |what: &str, to: &str| {
        let given = desk
            .on([
                "export", what, "--cohort", "Spring", "--to", to, "--exact", "--json",
            ])
            .json();
        (String::from_utf8_lossy(&desk.bytes(to)).into_owned(), given)
    };
    let (sessions, _) = out("sessions", "sessions.csv");
    assert!(!sessions.contains("Losses"), "sealed: {sessions}");
    let (table, given) = out("attendance", "out.csv");
    assert!(!table.contains("Losses"), "sealed: {table}");
    assert!(
        table.contains("attended,,6"),
        "all six are counted: {table}"
    );
    assert!(
        given["left_out"].to_string().contains("taken away since"),
        "and why one has no row: {given}"
    );
    let told = desk
        .on([
            "report", "register", "--cohort", "Spring", "--to", "out.html",
        ])
        .done();
    let html = String::from_utf8_lossy(&desk.bytes("out.html")).into_owned();
    assert!(
        html.contains("of expected</th><td>6</td><td>6</td>"),
        "the register counts alike: {} {html}",
        told.err
    );
    assert!(!html.contains("Losses"), "sealed: {html}");
}

#[test]
fn no_file_that_leaves_stands_where_a_workspace_stood() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    desk.kith(["new", "other.kith", "--no-passphrase"]).done();
    let before = desk.bytes("other.kith");
    for asked in [
        &[
            "export",
            "roster",
            "--cohort",
            "Spring",
            "--to",
            "other.kith",
        ][..],
        &[
            "report",
            "snapshot",
            "--cohort",
            "Spring",
            "--to",
            "other.kith",
        ],
        &["backup", "--to", "other.kith"],
    ] {
        desk.on(asked).with_code(1);
        assert!(desk.bytes("other.kith") == before, "{asked:?}");
    }
}

#[test]
fn a_funder_gets_no_way_to_reach_people() {
    let desk = Desk::new();
    desk.kith(["new", "w.kith", "--practice"]).done();
    let cohort = desk.on(["list", "cohorts", "--json"]).json()[0]["name"].clone();
    let cohort = cohort.as_str().expect("a cohort has a name");
    for (lens, reaches) in [
        ("me", true),
        ("circle", false),
        ("funder", false),
        ("public", false),
    ] {
        let export = desk.on([
            "export", "roster", "--cohort", cohort, "--to", "out.csv", "--lens", lens,
        ]);
        let table = if export.code == Some(0) {
            String::from_utf8_lossy(&desk.bytes("out.csv")).into_owned()
        } else {
            String::new()
        };
        assert_eq!(table.contains("@example.org"), reaches, "{lens}: {table}");
    }
}

#[test]
fn reports_and_tables_are_made_for_a_practice_cohort() {
    let desk = Desk::new();
    desk.kith(["new", "w.kith", "--practice"]).done();
    let cohort = "Farmers & Chefs Circle";
    desk.on(["export", "attendance", "--cohort", cohort, "--to", "a.csv"])
        .done();
    let table = desk.kith(["inspect", "a.csv", "--json"]).json();
    assert!(
        table["data_rows"].as_u64() > Some(0),
        "people by sessions: {table}"
    );
    for kind in ["snapshot", "register"] {
        for (to, begins) in [("r.pdf", &b"%PDF-"[..]), ("r.html", b"<!DOCTYPE html>")] {
            desk.on(["report", kind, "--cohort", cohort, "--to", to])
                .done();
            let made = desk.bytes(to);
            assert!(
                made.starts_with(begins),
                "{kind} as {to}: {}",
                String::from_utf8_lossy(&made[..40])
            );
            assert!(
                !String::from_utf8_lossy(&made).contains("<script"),
                "{kind} as {to} runs nothing"
            );
        }
    }
    let told = desk.on(["history", "--json"]).json();
    assert_eq!(
        told.as_array().map(Vec::len),
        Some(6),
        "every file that left is in the history: {told}"
    );
    desk.on(["report", "snapshot", "--cohort", cohort, "--to", "r.docx"])
        .with_code(1);
    desk.on(["report", "snapshot", "--cohort", "Nowhere", "--to", "r.pdf"])
        .with_code(1);
}

#[track_caller]
fn nothing_new(desk: &Desk, cohort: &str) {
    let told = desk
        .on([
            "import",
            "out.csv",
            "--cohort",
            cohort,
            "--dry-run",
            "--json",
        ])
        .json();
    let rows = told["rows"].as_array().expect("rows");
    let proposed: Vec<&Value> = rows
        .iter()
        .filter(|row| row["decision"] != "skip")
        .collect();
    assert!(
        !rows.is_empty() && proposed.is_empty(),
        "{cohort}: {proposed:#?}"
    );
}
