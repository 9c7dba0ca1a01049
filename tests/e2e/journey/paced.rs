use serde_json::{Value, json};
use support::window::{Setup, Window};

use super::{into_practice, keys};

/// Cells that are typed.
const CELLS: usize = 200;
/// Between two keys: 20 a second.
const PACE_MS: u64 = 50;
/// Cells begun within the last half second, at three keys a cell.
const AT_MOST_LOST: usize = 4;

#[test]
fn of_200_cells_typed_at_20_keys_a_second_a_kill_loses_at_most_the_last_half_second() {
    let home = tempfile::TempDir::new().expect("a folder for the home");
    let setup = Setup {
        home: Some(home.path().to_owned()),
        ..Setup::default()
    };
    let window = Window::open(&setup);
    into_practice(&window);
    for n in 0..CELLS {
        let person = json!({ "given_name": format!("N{n:03}"), "family_name": "Aaa" });
        window
            .call("person_add", json!({ "person": person }))
            .expect("somebody is added");
    }
    window.click_beginning("People");
    window.wait_for("Taken away");
    let city = "document.querySelector(\"tr[data-row='1'] .c-city\").focus()";
    window.evaluate(city, Value::Null);
    for n in 0..CELLS {
        let text = format!("{:02}", n % 100);
        window.type_at_pace(&format!("{text}{}", keys::ENTER), PACE_MS);
    }
    window.kill();

    let again = Window::open(&setup);
    let state = again.call("workspace_state", json!({})).expect("a state");
    let place = &state["recent"][0]["place"];
    again
        .call(
            "workspace_open",
            json!({ "place": place, "passphrase": null }),
        )
        .expect("it opens after the kill");
    let sort = json!({ "by": "name", "descending": false });
    let listed = again.call("people_list", json!({ "sort": sort }));
    let ids = listed.expect("everybody")["ids"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let rows = again.call("people_rows", json!({ "ids": &ids[..CELLS] }));
    let rows = rows.expect("a page")["rows"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let saved = |n: usize| rows[n]["city"] == format!("{:02}", n % 100);
    let missing: Vec<usize> = (0..CELLS).filter(|&n| !saved(n)).collect();
    assert!(
        missing.iter().all(|&n| n >= CELLS - AT_MOST_LOST),
        "all but the last half second is in the file: {missing:?}"
    );
}
