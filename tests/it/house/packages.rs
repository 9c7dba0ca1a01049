use serde_json::{Value, json};
use support::sources::metadata;

/// Which rooms a room may use. Arrows go one way.
const ARROWS: &[(&str, &[&str])] = &[
    ("kith-model", &[]),
    ("kith-intake", &["kith-model"]),
    ("kith-store", &["kith-model"]),
    ("kith-report", &["kith-model"]),
    (
        "kith-api",
        &["kith-model", "kith-intake", "kith-store", "kith-report"],
    ),
    ("kith-cli", &["kith-api"]),
    ("kith-desktop", &["kith-api"]),
    ("kith-tests", &["kith-api"]),
    ("xtask", &[]),
];

/// Libraries that belong to one room.
const OWNED: &[(&str, &[&str])] = &[
    ("rusqlite", &["kith-store", "kith-tests"]), // tests look at the file beside Kith
    ("tauri", &["kith-desktop"]),
    ("typst", &["kith-report"]),
    ("csv-nose", &["kith-intake"]),
];

#[test]
fn rooms_use_each_other_in_one_direction_only() {
    let found = wrong_arrows(&metadata());
    assert!(
        found.is_empty(),
        "arrows that the plan does not have: {found:?}"
    );
}

#[test]
fn libraries_with_a_room_of_their_own_stay_there() {
    let found = strayed_libraries(&metadata());
    assert!(found.is_empty(), "used outside of their room: {found:?}");
}

#[test]
fn the_model_has_no_clock_to_read() {
    let metadata = metadata();
    assert_eq!(
        clocks(&metadata),
        ["kith-api"],
        "rooms whose chrono can tell the time"
    );
}

#[test]
fn a_planted_arrow_library_and_clock_are_found() {
    let planted = json!({ "packages": [
        { "name": "kith-model", "dependencies": [
            { "name": "kith-store", "kind": null, "features": [], "uses_default_features": true },
            { "name": "chrono", "kind": null, "features": ["clock"], "uses_default_features": false },
        ]},
        { "name": "kith-intake", "dependencies": [
            { "name": "rusqlite", "kind": "dev", "features": [], "uses_default_features": true },
            { "name": "chrono", "kind": null, "features": [], "uses_default_features": true },
        ]},
        { "name": "kith-new", "dependencies": [
            { "name": "kith-model", "kind": null, "features": [], "uses_default_features": true },
        ]},
    ]});
    assert_eq!(
        wrong_arrows(&planted),
        ["kith-model uses kith-store", "kith-new is not in the plan"],
        "an arrow that points back, and a room nobody planned"
    );
    assert_eq!(
        strayed_libraries(&planted),
        ["kith-intake uses rusqlite"],
        "SQLite outside of the store"
    );
    assert_eq!(
        clocks(&planted),
        ["kith-model", "kith-intake"],
        "asked for, and by chrono's defaults"
    );
}

fn wrong_arrows(metadata: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for (room, dependencies) in rooms(metadata) {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{room} is not in the plan"));
            continue;
        };
        let used = dependencies.iter().filter_map(|used| used["name"].as_str());
        let strays = used.filter(|used| ARROWS.iter().any(|(name, _)| name == used));
        wrong.extend(
            strays
                .filter(|used| !allowed.contains(used))
                .map(|used| format!("{room} uses {used}")),
        );
    }
    wrong
}

fn strayed_libraries(metadata: &Value) -> Vec<String> {
    let mut strayed = Vec::new();
    for (room, dependencies) in rooms(metadata) {
        for (library, owners) in OWNED {
            let uses = dependencies.iter().any(|used| used["name"] == *library);
            if uses && !owners.contains(&room) {
                strayed.push(format!("{room} uses {library}"));
            }
        }
    }
    strayed
}

/// Rooms that ask chrono for its clock, in what they ship.
fn clocks(metadata: &Value) -> Vec<&str> {
    let tells = |used: &&Value| {
        let asked = used["features"]
            .as_array()
            .is_some_and(|all| all.contains(&json!("clock")));
        used["name"] == "chrono"
            && used["kind"].is_null()
            && (asked || used["uses_default_features"] == true)
    };
    rooms(metadata)
        .into_iter()
        .filter(|(_, dependencies)| dependencies.iter().any(|used| tells(&used)))
        .map(|(room, _)| room)
        .collect()
}

fn rooms(metadata: &Value) -> Vec<(&str, &Vec<Value>)> {
    let packages = metadata["packages"]
        .as_array()
        .expect("cargo lists packages");
    packages
        .iter()
        .map(|package| {
            let name = package["name"].as_str().expect("a package has a name");
            (
                name,
                package["dependencies"]
                    .as_array()
                    .expect("a package lists what it uses"),
            )
        })
        .collect()
}
