//! A cohort with a limit tells before an import that it has too few seats.

use serde_json::{Value, json};

use crate::desk::{Place, list};

const FIRST: &str = "Name,Email\nRosa Begay,rosa@x.example\nBo Ngwenya,bo@x.example\n";
const MORE: &str = "Name,Email,Role\nRosa Begay,rosa@x.example,\nAda Reyes,ada@x.example,\nMinh Dao,minh@x.example,Mentor\n";

#[test]
fn too_few_seats_are_told_with_the_plan_and_not_after_it() {
    let place = Place::new();
    place.apply(&place.table("first.csv", FIRST));
    let cohorts = place.call("cohort_list", json!({ "program": null }));
    let cohort = list(&cohorts["cohorts"])[0]["id"].clone();
    let capacity = |seats: u32| {
        place.call(
            "cohort_edit",
            json!({ "cohort": cohort, "edit": { "capacity": seats } }),
        );
    };
    let more = place.table("more.csv", MORE);
    let told = || place.call("import_preview", more.clone())["no_room"].clone();
    assert_eq!(told(), Value::Null, "no limit was set");

    capacity(2);
    assert_eq!(
        told(),
        json!({ "cohort": cohort, "capacity": 2, "taken": 2, "wanted": 1 }),
        "Rosa sits there already, and a mentor sits beside"
    );
    let refused = place.tried(
        "import_apply",
        crate::desk::with(&more, json!({ "job": "test" })),
    );
    assert!(refused.is_err(), "the plan was right about it");

    capacity(3);
    assert_eq!(told(), Value::Null, "room was made");
    place.apply(&more);
    assert_eq!(place.enrolled().len(), 4, "everybody sits now");
}
