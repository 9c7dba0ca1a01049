//! What is shown of a file at once, before anybody is compared, is what the plan shows of it, too.

use serde_json::{Value, json};

use crate::desk::{Place, list, text, with};

const ROSTER: &str = "\
First Name,Last Name,Email,Shoe size
Rosa,Begay,rosa@x.org,38
Minh,Trinh,minh@x.org,41
Rosa,Begay,rosa@x.org,38
";

#[test]
fn what_comes_at_once_is_what_comes_with_the_plan() {
    let place = Place::new();
    place.add("Rosa", "Begay", Some("rosa@x.org"));
    let kept = json!({ "keep": [{ "column": 4 }] });
    let plan = with(&place.table("roster.csv", ROSTER), kept);
    let first = place.call("import_read", plan.clone());
    assert_eq!(first["known"], 1, "whom it will be compared with");
    assert_eq!(first["people"], 2);
    assert_eq!(first["columns"][3]["own"]["name"], "Shoe size");
    let later = place.call("import_preview", plan.clone());
    for (name, told) in first.as_object().expect("fields") {
        if !["rows", "known"].contains(&name.as_str()) {
            assert_eq!(&later[name], told, "{name}");
        }
    }
    assert!(first.get("counts").is_none(), "nothing is planned yet");
    assert_eq!(later["counts"]["new"], 1);
}

#[test]
fn its_first_rows_have_the_cells_that_the_plan_shows() {
    let place = Place::new();
    let fixed =
        json!({ "choices": { "fixes": [{ "line": 3, "column": 1, "value": "Minh Anh" }] } });
    let plan = with(&place.table("roster.csv", ROSTER), fixed);
    let first = list(&place.call("import_read", plan.clone())["rows"]);
    assert_eq!(first[1]["cells"][0], "Minh Anh");
    assert_eq!(first[1]["fixed"], json!([1]));
    let planned = place.rows(&plan);
    let same = |row: &Value| json!([row["line"], row["cells"], row["fixed"], row["respelled"]]);
    let (first, planned): (Vec<_>, Vec<_>) = (
        first.iter().map(same).collect(),
        planned.iter().map(same).collect(),
    );
    assert_eq!(first, planned);
}

#[test]
fn its_rows_come_a_page_at_a_time() {
    let place = Place::new();
    let rows: String = (0..250).map(|n| format!("Rosa {n},r{n}@x.org\n")).collect();
    let plan = place.table("long.csv", &format!("Name,Email\n{rows}"));
    let page = |from: u32| {
        let asked = with(&plan, json!({ "from": from }));
        list(&place.call("import_read", asked)["rows"])
    };
    assert_eq!((page(0).len(), page(200).len()), (100, 50));
    assert_eq!(
        text(&page(200)[49]["cells"][0]),
        "Rosa 249",
        "the very last"
    );
}

#[test]
fn a_file_whose_columns_name_nobody_is_shown_though_it_cannot_be_planned() {
    let place = Place::new();
    let plan = place.table("things.csv", "Thing,Weight\nHoe,3\nRake,2\n");
    let first = place.call("import_read", plan.clone());
    assert_eq!(list(&first["rows"]).len(), 2);
    let refused = place.tried("import_preview", plan);
    let refused = refused.expect_err("nobody is named");
    assert_eq!(refused.code, kith_api::Code::NotATable, "{refused}");
}
