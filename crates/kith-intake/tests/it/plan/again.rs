//! What is done already is not proposed again.

use kith_intake::{Overrides, Reading, unwatched};
use proptest::prelude::*;

use crate::always;
use crate::memory::Memory;

fn rows() -> impl Strategy<Value = Vec<[&'static str; 5]>> {
    let names = prop::sample::select(vec![
        "Rosa Begay",
        "Begay, Rosa",
        "R. Begay",
        "Bo Ngwenya",
        "Ada",
        "",
        "Zoë =1+1",
        "محمد علي",
    ]);
    let emails = prop::sample::select(vec![
        "",
        "rosa@x.org",
        "ROSA@x.org",
        "bo@x.org",
        "a@x.org",
        "not an address",
        "a@x.org; b@x.org",
    ]);
    let ids = prop::sample::select(vec!["", "", "", "1", "2", "3"]);
    let cities = prop::sample::select(vec!["", "Taos", "Oslo", "\"<b>\""]);
    let days = prop::sample::select(vec!["", "1990-02-30", "1991-01-13", "13/01/1991", "soon"]);
    prop::collection::vec(
        (names, emails, ids, cities, days)
            .prop_map(|(name, email, id, city, day)| [name, email, id, city, day]),
        1..14,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn an_applied_plan_has_nothing_left_to_propose(first in rows(), second in rows()) {
        let proposed = proposed_again([first, second]);
        prop_assert!(proposed.is_empty(), "{proposed:?}");
    }
}

/// What is proposed when each of two tables comes a second time.
fn proposed_again(tables: [Vec<[&'static str; 5]>; 2]) -> Vec<String> {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", true)
        .with("Bo", "Ngwenya", "", false);
    let mut proposed = Vec::new();
    for rows in tables {
        let header = ["Name", "Email", "ID", "City", "Birthday"];
        let mut bytes = Vec::new();
        let lines = std::iter::once(&header).chain(&rows);
        kith_intake::write::table(&mut bytes, lines, kith_intake::write::Style::Exact)
            .expect("memory");
        let overrides = Overrides {
            header_line: Some(1),
            ..Overrides::default()
        };
        let reading = Reading::of(bytes, &overrides, &unwatched).expect("reads");
        proposed.extend(always::proposed_again(&reading, &mut known));
    }
    proposed
}

#[test]
fn a_row_passed_over_with_one_that_waits_is_passed_over_again() {
    let rosa = "Rosa Begay";
    let born = "1991-01-13";
    let tables = [
        // The row that waits was held against two who are now known better.
        [
            vec![["محمد علي", "", "", "", born]],
            vec![
                [rosa, "a@x.org", "", "", ""],
                ["محمد علي", "a@x.org; b@x.org", "", "", born],
                ["محمد علي", "not an address", "1", "", born],
            ],
        ],
        // The import told a birth date, by which a row passed over would be somebody known.
        [
            vec![
                [rosa, "a@x.org; b@x.org", "", "", ""],
                [rosa, "a@x.org; b@x.org", "", "", born],
                [rosa, "rosa@x.org", "", "", born],
            ],
            vec![[rosa, "", "", "", ""]],
        ],
        // The same of a row that waits.
        [
            vec![["Ada", "a@x.org", "2", "", born]],
            vec![
                [rosa, "bo@x.org", "", "", born],
                [rosa, "rosa@x.org", "", "", born],
                ["Ada", "bo@x.org", "2", "", ""],
                ["Ada", "a@x.org; b@x.org", "", "", born],
            ],
        ],
        // Two without a name have no name in common.
        [
            vec![["", "bo@x.org", "2", "Taos", born]],
            vec![
                ["", "a@x.org", "", "Taos", born],
                ["", "not an address", "1", "", born],
                [rosa, "bo@x.org", "", "", born],
            ],
        ],
    ];
    for tables in tables {
        let proposed = proposed_again(tables);
        assert!(proposed.is_empty(), "{proposed:?}");
    }
}
