mod people;
mod programs;
mod sessions;

use serde_json::Value;
use support::kith::Desk;

fn with_cohorts() -> Desk {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    for cohort in ["Spring", "Fall"] {
        desk.on(["cohort", "add", cohort, "--program", "Growers"])
            .done();
    }
    desk
}

fn id(written: Value, what: &str) -> String {
    let id = written[what]
        .as_str()
        .unwrap_or_else(|| panic!("{what} has an id: {written}"));
    id.to_owned()
}

fn statuses(marks: &Value) -> Vec<String> {
    let marks = marks.as_array().expect("marks");
    marks
        .iter()
        .filter_map(|mark| mark["status"].as_str())
        .map(str::to_owned)
        .collect()
}
