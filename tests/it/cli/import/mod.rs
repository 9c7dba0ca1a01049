mod alike;
mod review;
mod step;
mod told;
mod values;

use serde_json::Value;

const ROSTER: &str = "Given name,Family name,Email\r\nRosa,Begay,rosa@example.org\r\nInes,Okafor,ines@example.org\r\n";

fn decisions(told: &Value) -> Vec<&str> {
    let rows = told["rows"].as_array().expect("rows are told");
    rows.iter()
        .map(|row| row["decision"].as_str().expect("a row has a decision"))
        .collect()
}

fn names(people: &Value) -> Vec<&str> {
    let people = people.as_array().expect("a list");
    people
        .iter()
        .map(|person| person["name"].as_str().expect("a name"))
        .collect()
}
