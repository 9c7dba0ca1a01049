//! The report of a meeting, looked over as a roster: its day, and who came back.

use serde_json::{Value, json};

use crate::desk::{Place, list, text};

const REPORT: &str = "\
Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
Rosa Begay,r@x.org,03/12/2026 05:02:10 PM,03/12/2026 05:31:00 PM,29,Yes
Minh Dao,m@x.org,03/12/2026 05:01:00 PM,03/12/2026 06:01:00 PM,60,Yes
Rosa Begay,r@x.org,03/12/2026 05:40:10 PM,03/12/2026 06:01:00 PM,21,Yes
";

#[test]
fn a_report_says_its_day_who_came_back_and_whose_its_columns_are() {
    let place = Place::new();
    let preview = place.call("import_preview", place.table("participants.csv", REPORT));
    assert_eq!(
        (
            &preview["recognition"],
            &preview["day"],
            &preview["rejoins"],
            &preview["people"]
        ),
        (
            &json!("Zoom participant report"),
            &json!("2026-03-12"),
            &json!(1),
            &json!(2)
        ),
        "three rows"
    );
    let because = |column: &Value| text(&column["because"]);
    let columns = list(&preview["columns"]);
    assert_eq!(
        columns.iter().map(because).next().as_deref(),
        Some("known from Zoom\u{2019}s participant report")
    );
}

#[test]
fn a_roster_is_of_no_day() {
    let place = Place::new();
    let roster = place.table("roster.csv", "Name,Email\nRosa Begay,r@x.org\n");
    let preview = place.call("import_preview", roster);
    assert_eq!(
        (&preview["day"], &preview["rejoins"]),
        (&Value::Null, &json!(0))
    );
}
