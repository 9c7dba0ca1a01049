//! What is done already is not proposed again.

use kith_intake::{Decision, Overrides, Plan, Reading, unwatched};
use proptest::prelude::*;

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
        let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", true).with("Bo", "Ngwenya", "", false);
        for rows in [first, second] {
            let header = ["Name", "Email", "ID", "City", "Birthday"];
            let mut bytes = Vec::new();
            kith_intake::write::table(&mut bytes, std::iter::once(&header).chain(&rows), kith_intake::write::Style::Exact).expect("memory");
            let reading = Reading::of(bytes, &Overrides { header_line: Some(1), ..Overrides::default() }, &unwatched).expect("reads");
            let Ok(plan) = Plan::make(&reading, "circle", &mut known, &unwatched) else { continue };
            known.apply(&reading, &plan);
            let again = Plan::make(&reading, "circle", &mut known, &unwatched).expect("plans again");
            for row in &again.rows {
                prop_assert!(!matches!(row.decision, Decision::New | Decision::Match), "line {} again: {:?}", row.line, again.reasons(row));
            }
        }
    }
}
