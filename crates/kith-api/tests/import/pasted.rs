use serde_json::{Value, json};

use crate::desk::Place;

fn paste(place: &Place, text: &str) -> Value {
    place.call("table_paste", json!({ "text": text }))
}

fn plan(table: &Value) -> Value {
    json!({ "table": table["table"], "cohort": "Spring", "program": "Growers" })
}

#[test]
fn what_is_pasted_goes_the_way_of_a_file() {
    let place = Place::new();
    let pasted = [
        "Name\tEmail\r\nRosa Begay\trosa@x.org\r\nBo Ngwenya\tbo@x.org\r\n",
        "Rosa Begay <rosa@x.org>, \"Ngwenya, Bo\" <bo@x.org>",
    ]
    .map(|text| paste(&place, text));
    assert_ne!(
        pasted[0]["table"], pasted[1]["table"],
        "each is a table of its own"
    );
    for table in &pasted {
        assert_eq!(table["pasted"], true, "it has no name: {table}");
        assert_eq!(
            place.decisions(&plan(table)),
            ["new", "new"],
            "two people: {table}"
        );
    }
    let done = place.apply(&plan(&pasted[0]));
    assert_eq!(
        place.decisions(&plan(&pasted[1])),
        ["skip", "skip"],
        "whoever came with one is known to the other"
    );
    place.call("undo", json!({ "step": done["step"] }));
    assert_eq!(place.people().len(), 0, "it is one step, to be taken back");
}

#[test]
fn who_came_can_be_pasted_too() {
    let place = Place::new();
    let table = paste(
        &place,
        "Name\tEmail\tJoin time\tLeave time\r\n\
         Rosa Begay\trosa@x.org\t2026-03-12 18:00\t2026-03-12 19:30\r\n",
    );
    let told = place.call("attendance_file", json!({ "table": table["table"] }));
    assert_eq!(told["meeting"]["day"], "2026-03-12", "{told}");
}

#[test]
fn what_is_no_table_is_not_kept_and_locking_forgets_the_rest() {
    let place = Place::new();
    for text in [
        "",
        "Dear all, we meet on Friday at noon and bring what we have read.",
    ] {
        let refused = place.tried("table_paste", json!({ "text": text }));
        let refused = refused.expect_err("nobody is in it");
        assert_eq!(refused.code, kith_api::Code::NotATable, "{refused}");
    }
    let table = paste(&place, "rosa@x.org; bo@x.org");
    assert_eq!(
        place.decisions(&plan(&table)).len(),
        2,
        "addresses alone name people, too"
    );
    place.call("workspace_lock", json!({}));
    let gone = place.tried("table_inspect", json!({ "table": table["table"] }));
    assert_eq!(
        gone.expect_err("nothing of it stays in memory").code,
        kith_api::Code::NotFound
    );
}
