use support::kith::Desk;

#[test]
fn any_step_is_taken_back_and_done_again() {
    let desk = Desk::with_workspace();
    let first = desk.on(["program", "add", "Growers", "--json"]).json();
    desk.on(["program", "add", "Cooks"]).done();
    let step = first["step"].as_str().expect("a step has a name");
    desk.on(["undo", step]).done().saying("Undid: Added");
    assert_eq!(programs(&desk), ["Cooks"], "an earlier step, not the last");
    desk.on(["redo"]).done().saying("Did again: Added Growers");
    assert_eq!(programs(&desk), ["Cooks", "Growers"], "and it is back");
    desk.on(["undo", step]).done();
    desk.on(["undo", step]).with_code(1).saying("undone before");
}

#[test]
fn nothing_to_undo_or_redo_is_told() {
    let desk = Desk::with_workspace();
    desk.on(["undo"]).with_code(1).saying("nothing to undo");
    desk.on(["redo"]).with_code(1).saying("nothing to do again");
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["undo"]).done();
    desk.on(["program", "add", "Cooks"]).done();
    desk.on(["redo"]).with_code(1).saying("nothing to do again");
}

#[test]
fn a_later_change_stands_in_the_way_until_somebody_decides() {
    let (desk, step, person) = edited_twice();
    desk.on(["undo", &step])
        .with_code(3)
        .saying("stands in the way")
        .saying("Rosa: City was Gallup, became Taos, is now Española");
    assert_eq!(city(&desk, &person), "Española", "asking changed nothing");
    let (desk, step, person) = edited_twice();
    desk.on(["undo", &step, "--keep-later"]).done();
    assert_eq!(city(&desk, &person), "Española", "the later change is kept");
    let (desk, step, person) = edited_twice();
    desk.on(["undo", &step, "--go-back"]).done();
    assert_eq!(city(&desk, &person), "Gallup", "back past the later change");
}

#[test]
fn history_is_told_latest_first_and_survives_closing() {
    let desk = Desk::with_workspace();
    for name in ["One", "Two", "Three"] {
        desk.on(["program", "add", name]).done();
    }
    let told = desk.on(["history", "--limit", "2", "--json"]).json();
    let words: Vec<_> = told
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| step["words"].as_str())
        .collect();
    assert_eq!(
        words,
        [Some("Added Three"), Some("Added Two")],
        "the latest two"
    );
    desk.on(["undo"]).done();
    let told = desk.on(["history", "--json"]).json();
    let undone: Vec<_> = told
        .as_array()
        .expect("steps")
        .iter()
        .filter(|step| step["undone"] == true)
        .collect();
    assert_eq!(undone.len(), 1, "what was taken back is marked: {told}");
}

#[test]
fn what_was_taken_back_keeps_its_name_and_what_is_done_again_stands() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["person", "add", "--given", "Rosa"]).done();
    desk.on(["undo"]).done().saying("Undid: Added Rosa");
    desk.on(["undo"]).done().saying("Undid: Added Growers");
    desk.on(["redo"]).done().saying("Did again: Added Growers");
    let told = desk.on(["history", "--json"]).json();
    let lines: Vec<_> = told
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| (step["words"].as_str().unwrap_or(""), step["undone"] == true))
        .collect();
    assert_eq!(
        lines,
        [
            ("Did again: Added Growers", false),
            ("Undid: Added Growers", true),
            ("Undid: Added Rosa", false),
            ("Added Rosa", true),
            ("Added Growers", false),
        ],
        "names outlast what they named, and Growers is there again"
    );
}

#[test]
fn the_history_of_one_person_or_cohort_tells_nothing_of_others() {
    let (desk, _, person) = edited_twice();
    let told = desk.on(["history", "--person", &person, "--json"]).json();
    assert_eq!(
        told.as_array().map(Vec::len),
        Some(3),
        "added and edited twice: {told}"
    );
    desk.on(["cohort", "add", "Spring", "--program", "Between"])
        .done();
    let told = desk.on(["history", "--cohort", "Spring", "--json"]).json();
    assert_eq!(
        told.as_array().map(Vec::len),
        Some(1),
        "the cohort was added: {told}"
    );
}

/// A city that was Gallup, then Taos, then Española, told apart by another
/// edit between, since edits of one field in a row become one step.
fn edited_twice() -> (Desk, String, String) {
    let desk = Desk::with_workspace();
    let added = desk
        .on([
            "person",
            "add",
            "--given",
            "Rosa",
            "--set",
            "city=Gallup",
            "--json",
        ])
        .json();
    let person = added["person"]
        .as_str()
        .expect("a person has an id")
        .to_owned();
    let edited = desk
        .on(["person", "edit", &person, "--set", "city=Taos", "--json"])
        .json();
    desk.on(["program", "add", "Between"]).done();
    desk.on(["person", "edit", &person, "--set", "city=Española"])
        .done();
    let step = edited["step"]
        .as_str()
        .expect("a step has a name")
        .to_owned();
    (desk, step, person)
}

fn city(desk: &Desk, person: &str) -> String {
    let shown = desk.on(["person", "show", person, "--json"]).json();
    shown["city"].as_str().unwrap_or_default().to_owned()
}

fn programs(desk: &Desk) -> Vec<String> {
    let listed = desk.on(["list", "programs", "--json"]).json();
    let all = listed.as_array().expect("a list");
    all.iter()
        .filter_map(|program| program["name"].as_str())
        .map(str::to_owned)
        .collect()
}
