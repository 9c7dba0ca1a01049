//! What is odd in a file: the weightiest kind first, every line of it.

use serde_json::json;

use crate::desk::{Place, list, text, with};

#[test]
fn what_is_odd_is_told_by_weight_and_every_line_is_reached() {
    let place = Place::new();
    let short = "Rosa Begay\n".repeat(1200);
    let file = format!("Name,Email\n{short}Mi\0nh,m@x.org\n\"Bo,b@x.org\n");
    let plan = place.table("odd.csv", &file);
    let preview = place.call("import_preview", plan.clone());
    assert_eq!(
        preview["oddities"],
        json!([
            { "code": "unclosed_quote", "count": 1 },
            { "code": "nul", "count": 1 },
            { "code": "ragged", "count": 1200 },
        ]),
        "the weightiest first"
    );
    let codes: Vec<String> = list(&preview["warnings"])
        .iter()
        .map(|one| text(&one["code"]))
        .collect();
    assert_eq!(
        (codes[0].as_str(), codes[1].as_str(), codes.len()),
        ("unclosed_quote", "nul", 22),
        "and the first twenty of each"
    );
    let page = json!({ "code": "ragged", "from": 1199, "count": 100 });
    let page = place.call("import_warnings", with(&plan, page));
    assert_eq!(
        (list(&page["warnings"]).len(), &page["warnings"][0]["line"]),
        (1, &json!(1201)),
        "the very last line"
    );
}
