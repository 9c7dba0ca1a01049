//! Any row of a plan looked at: what it brings, whom it is about and why, and what can be said of it.

use serde_json::{Value, json};

use crate::desk::{Place, list, text, with};

const ROSTER: &str = "\
Given name,Family name,Email,City,Shoe size
Rebecca,Tanner,rtanner@rbt.example,Taos,38
Minh,Dao,minh@luckypenny.example,,41
Rebecca,Tanner,new@post.example,Taos,
";

fn known() -> (Place, String, Value) {
    let place = Place::new();
    let rebecca = place.add("Rebecca", "Tanner", Some("rtanner@rbt.example"));
    let plan = place.table("roster.csv", ROSTER);
    (place, rebecca, plan)
}

fn look(place: &Place, plan: &Value, line: u32) -> Value {
    place.call("import_review", with(plan, json!({ "line": line })))
}

fn brought(review: &Value, label: &str) -> Value {
    let brings = list(&review["brings"]);
    let cell = brings.into_iter().find(|one| text(&one["label"]) == label);
    cell.map_or(Value::Null, |cell| cell["becomes"].clone())
}

#[test]
fn a_sure_match_shows_its_score_in_words_and_what_it_brings() {
    let (place, rebecca, plan) = known();
    let review = look(&place, &plan, 2);
    assert_eq!(review["decision"], json!("match"), "{review}");
    let alike = &review["alike"][0];
    assert_eq!(text(&alike["person"]), rebecca, "whom it is about");
    assert!(
        alike["points"].as_u64() > Some(90) && !list(&alike["evidence"]).is_empty(),
        "and why: {alike}"
    );
    assert!(
        !alike.to_string().contains("settles the question"),
        "nothing is asked: {alike}"
    );
    assert_eq!(alike["words"], json!("The same"));
    assert_eq!(brought(&review, "Email"), json!("same"), "known already");
    assert_eq!(brought(&review, "City"), json!("fills"), "was empty");
    assert_eq!(
        brought(&review, "Shoe size"),
        json!("kept"),
        "no field takes it"
    );
    assert_eq!(review["can_answer"], json!(true));
}

#[test]
fn a_sure_match_can_be_said_to_be_somebody_new_or_left_out() {
    let (place, _, plan) = known();
    let said = |says: &str| with(&plan, json!({ "answers": [{ "line": 2, "says": says }] }));
    assert_eq!(place.decisions(&said("new"))[0], "new");
    assert_eq!(place.decisions(&said("leave"))[0], "skip");
    let review = look(&place, &said("leave"), 2);
    assert_eq!(review["answered"], json!(true), "and can be decided again");
    assert_eq!(brought(&review, "City"), Value::Null, "nothing comes of it");
}

#[test]
fn a_new_row_can_be_left_out_or_said_to_be_anybody_who_is_known() {
    let (place, rebecca, plan) = known();
    let review = look(&place, &plan, 3);
    assert_eq!(
        (&review["decision"], &review["alike"]),
        (&json!("new"), &json!([])),
        "like nobody"
    );
    assert_eq!(brought(&review, "Email"), json!("new"));
    let same = json!({ "answers": [{ "line": 3, "says": "same", "person": rebecca }] });
    let review = look(&place, &with(&plan, same), 3);
    assert_eq!(review["decision"], json!("match"), "as the human said");
    let alike = list(&review["alike"]);
    let whom: Vec<_> = alike.iter().map(|one| &one["person"]).collect();
    assert_eq!(
        whom,
        [&Value::Null, &json!(rebecca)],
        "beside the line that is about her, too"
    );
    let left = with(
        &plan,
        json!({ "answers": [{ "line": 3, "says": "leave" }] }),
    );
    assert_eq!(place.decisions(&left)[1], "skip");
}

#[test]
fn a_row_says_where_it_stands_in_the_list_and_among_its_like() {
    let (place, _, plan) = known();
    let review = look(&place, &plan, 4);
    assert_eq!(
        (
            &review["decision"],
            &review["place"],
            &review["among"],
            &review["nth"]
        ),
        (&json!("review"), &json!(2), &json!(0), &json!(0)),
        "{review}"
    );
}

#[test]
fn of_a_row_that_stays_out_or_came_before_there_is_nothing_to_say() {
    let (place, _, plan) = known();
    place.apply(&plan);
    let came = look(&place, &plan, 3);
    assert_eq!(came["can_answer"], json!(false), "it came: {came}");
    let text = "Name,Email,Birthday\nRosa,r@x.org,1990-02-30\nBo,b@x.org,1990-03-01\n";
    let wrong = place.table("wrong.csv", text);
    assert_eq!(
        look(&place, &wrong, 2)["can_answer"],
        json!(false),
        "a fault"
    );
}

#[test]
fn what_differs_is_said_to_stay_or_to_be_replaced_as_it_was_said_of_the_row() {
    let place = Place::new();
    place.apply(&place.table("first.csv", "Name,Email,City\nRosa Begay,r@x.org,Taos\n"));
    let plan = place.table("again.csv", "Name,Email,City\nRosa Begay,r@x.org,Gallup\n");
    assert_eq!(brought(&look(&place, &plan, 2), "City"), json!("stays"));
    let update = with(&plan, json!({ "known": { "rows": [[2, "update"]] } }));
    assert_eq!(
        brought(&look(&place, &update, 2), "City"),
        json!("replaces")
    );
}
