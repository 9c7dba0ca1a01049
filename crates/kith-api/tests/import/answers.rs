use serde_json::{Value, json};

use crate::desk::{Place, list, text, with};

const ROSTER: &str = "\
Given name,Family name,Email,City
Becky,Tanner,becky@rbt.example,Socorro
Rebecca,Tanner,new@post.example,Taos
Minh,Dao,minh@luckypenny.example,
";

/// Rebecca Tanner is known; a row of her name and one of a short form are asked about.
fn known() -> (Place, String) {
    let place = Place::new();
    let rebecca = place.add("Rebecca", "Tanner", Some("rtanner@rbt.example"));
    (place, rebecca)
}

#[test]
fn a_row_in_doubt_is_shown_beside_whom_it_may_be_and_every_point_is_said() {
    let (place, rebecca) = known();
    let plan = place.table("roster.csv", ROSTER);
    assert_eq!(
        place.decisions(&plan),
        ["review", "review", "new"],
        "a short form at the same company asks, and so does a name alone"
    );
    let review = place.call("import_review", with(&plan, json!({ "line": 3 })));
    let alike = &review["alike"][0];
    assert_eq!(text(&alike["person"]), rebecca, "whom it may be about");
    assert_eq!(alike["since"], 2026, "since when she is known");
    assert_eq!(
        alike["facts"][0],
        json!({ "label": "Name", "row": "Rebecca Tanner", "held": "Rebecca Tanner" }),
        "side by side"
    );
    let points: i64 = list(&alike["evidence"])
        .iter()
        .filter_map(|one| one["points"].as_i64())
        .sum();
    assert_eq!(
        Some(points),
        alike["points"].as_i64(),
        "the points add up: {alike}"
    );
}

#[test]
fn the_same_person_keeps_both_addresses_and_the_same_file_asks_no_more() {
    let (place, rebecca) = known();
    let plan = place.table("roster.csv", ROSTER);
    let same = with(
        &plan,
        json!({ "answers": [{ "line": 3, "says": "same", "person": rebecca }] }),
    );
    assert_eq!(
        place.decisions(&same),
        ["review", "match", "new"],
        "as the human said"
    );
    let applied = place.apply(&same);
    assert_eq!(
        (&applied["counts"]["new"], &applied["counts"]["match"]),
        (&json!(1), &json!(1)),
        "Minh came in, and Becky waits"
    );
    let held = place.call("person_get", json!({ "person": rebecca, "lens": "me" }));
    let told = held.to_string();
    assert!(
        told.contains("rtanner@rbt.example") && told.contains("new@post.example"),
        "the newer beside the old: {told}"
    );
    assert_eq!(
        place.decisions(&plan),
        ["skip", "skip", "skip"],
        "nothing is asked again"
    );
}

#[test]
fn two_people_are_remembered_and_undo_forgets_it() {
    let (place, rebecca) = known();
    let plan = place.table("roster.csv", ROSTER);
    let two = with(&plan, json!({ "answers": [{ "line": 3, "says": "new" }] }));
    place.apply(&two);
    assert_eq!(place.people().len(), 3, "Rebecca, her namesake and Minh");
    place.call("undo", json!({ "step": null }));
    assert_eq!(place.people().len(), 1, "only Rebecca, {rebecca}");
    assert_eq!(
        place.decisions(&plan),
        ["review", "review", "new"],
        "and the question is open again"
    );
}

#[test]
fn all_rows_in_doubt_are_decided_at_once_and_single_answers_win() {
    let (place, _) = known();
    place.add("Minh", "Dao", None);
    let text = format!("{ROSTER}Minh,Dao,other@post.example,Oslo\n");
    let plan = place.table("roster.csv", &text);
    let all = with(
        &plan,
        json!({ "rest": "same", "answers": [{ "line": 3, "says": "leave" }] }),
    );
    assert_eq!(
        place.decisions(&all),
        ["match", "skip", "match", "match"],
        "Becky, left out, Minh, and what a further row says of him"
    );
}

#[test]
fn a_cell_put_right_is_part_of_the_plan_and_the_file_stays_as_it_was() {
    let place = Place::new();
    let roster =
        "Name,Email,Birthday\nRosa Begay,rosa@@x.org,1990-02-30\nBo Ngwenya,bo@x.org,1991-01-13\n";
    let plan = place.table("roster.csv", roster);
    let row = place.rows(&plan)[0].clone();
    assert_eq!(row["decision"], "error", "the calendar has no such day");
    let faults = list(&row["faults"]);
    let email = faults
        .iter()
        .find(|fault| fault["column"] == 2)
        .expect("two @ signs");
    assert_eq!(email["proposal"], "rosa@x.org", "what may have been meant");
    let fixes = json!([{ "line": 2, "column": 2, "value": "rosa@x.org" }, { "line": 2, "column": 3, "value": "1990-03-02" }]);
    let put_right = with(&plan, json!({ "choices": { "fixes": fixes } }));
    let row = place.rows(&put_right)[0].clone();
    assert_eq!(
        (&row["decision"], &row["fixed"]),
        (&json!("new"), &json!([2, 3])),
        "she comes in"
    );
    place.apply(&put_right);
    let rosa = place
        .people()
        .into_iter()
        .find(|person| person.name == "Rosa Begay")
        .expect("Rosa");
    let held = place
        .call(
            "person_get",
            json!({ "person": rosa.person.id, "lens": "me" }),
        )
        .to_string();
    assert!(
        held.contains("rosa@x.org") && held.contains("1990-03-02"),
        "as put right: {held}"
    );
}

#[test]
fn a_column_can_mean_something_else_and_an_encoding_be_another() {
    let place = Place::new();
    let plan = place.table(
        "roster.csv",
        "Who,Farm,Mail\nRosa Begay,Blue Corn,rosa@x.org\n",
    );
    let preview = place.call("import_preview", plan.clone());
    let told = |preview: &Value, place: usize| preview["columns"][place]["field"].clone();
    assert_eq!(
        (told(&preview, 0), told(&preview, 1)),
        (Value::Null, json!("organization")),
        "as found"
    );
    let choices = json!({ "columns": [[1, "full_name"], [2, "city"]], "delimiter": ",", "encoding": "windows-1252", "header_line": 1 });
    let preview = place.call("import_preview", with(&plan, json!({ "choices": choices })));
    assert_eq!(
        (told(&preview, 0), told(&preview, 1)),
        (json!("full_name"), json!("city")),
        "as told"
    );
    assert_eq!(
        (&preview["encoding"], &preview["header_line"]),
        (&json!("windows-1252"), &json!(1)),
        "and read as told"
    );
    assert!(
        list(&preview["fields"])
            .iter()
            .any(|field| field["code"] == "birth_date"),
        "every field is offered"
    );
}

#[test]
fn a_page_of_a_long_plan_holds_the_rows_of_one_decision() {
    let (place, _) = known();
    let many: String = (0..300)
        .map(|n| format!("Ada,Nr{n},a{n}@x.org,\n"))
        .collect();
    let plan = place.table("roster.csv", &format!("{ROSTER}{many}"));
    let page = with(
        &plan,
        json!({ "decision": "new", "from": 200, "count": 10 }),
    );
    let rows = list(&place.call("import_rows", page)["rows"]);
    assert_eq!(rows.len(), 10, "a page");
    assert_eq!(
        (&rows[0]["line"], &rows[0]["place"]),
        (&json!(204), &json!(202)),
        "its line, and its place among all"
    );
}

#[test]
fn a_row_that_stays_out_is_not_taken_for_one_like_it_that_came() {
    let place = Place::new();
    place.add("Rosa", "Begay", Some("rosa@x.org"));
    let file = "Name,City,Birthday\nRosa Begay,Taos,1990-02-30\nRosa Begay,Taos,\n";
    let plan = with(&place.table("roster.csv", file), json!({ "rest": "same" }));
    assert_eq!(place.decisions(&plan), ["error", "match"]);
    place.apply(&plan);
    assert_eq!(
        place.decisions(&plan),
        ["error", "skip"],
        "there is no such day"
    );
}

#[test]
fn a_name_alone_makes_nobody_the_same_whatever_else_is_said_of_them() {
    let place = Place::new();
    let header = "Name,Shirt size,Dietary,Ticket";
    let file = format!(
        "{header}\nMaria Garcia,S,vegan,T-100\nJuan Perez,M,,T-101\nMaria Garcia,XL,nut allergy,T-207\n"
    );
    let first = place.table("first.csv", &file);
    assert_eq!(place.decisions(&first), ["new", "new", "review"]);
    let said = json!({ "answers": [{ "line": 4, "says": "new", "person": null }] });
    place.apply(&with(&first, said));
    assert_eq!(
        place.people().len(),
        3,
        "two of them are called Maria Garcia"
    );
    assert_eq!(
        place.decisions(&first),
        ["skip", "skip", "skip"],
        "the same file proposes nothing"
    );
    let later = format!("{header}\nMaria Garcia,L,none,T-300\n");
    assert_eq!(
        place.decisions(&place.table("later.csv", &later)),
        ["review"],
        "in a later file, too"
    );
}
