use serde_json::json;
use tempfile::TempDir;

use super::{Studio, keys};

/// A roster with a date that is none and somebody who is known under another address.
const ROSTER: &str = "\
First Name,Last Name,Email,Birthday,Town
Łucja,Benally,lucja@@post.example,1990-02-30,Shiprock
Bao,Trinh,bao.trinh@post.example,1991-01-13,Gallup
Esperanza,Concho,espe@laguna.example,,Laguna
Darius,Freeman,darius@post.example,1979-11-02,Taos
Adaeze,Okonkwo,adaeze@millandmesa.example,1985-06-21,Española
Tomasz,Zieliński,tomasz.z@post.example,,Mora
Hiroko,Tanaka-Reyes,hiroko@tablehearth.example,1993-09-09,Santa Fe
";

/// What one comes to in the evening, in dark.
pub fn take(studio: &Studio) {
    studio.enter_practice();
    studio.enter_circle();
    roster(studio);
    import(studio);
    history(studio);
    unlock(studio);
}

/// With somebody's details beside it.
fn roster(studio: &Studio) {
    let window = &studio.window;
    window.click_beginning_in(".tabs", "Roster");
    window.wait_for("Bring in a roster");
    window.click("tr[data-row='2'] td[data-cell='0']");
    studio.press(keys::DETAILS);
    window.wait_for("More about them");
    studio.take("roster");
    window.click("[aria-label='Close the details']");
}

/// Looked over, with one row held against whom it may be about.
fn import(studio: &Studio) {
    let window = &studio.window;
    window.know("Esperanza", "Concho", "concho@laguna.example");
    // Dropped over a cohort it would be meant for that one.
    studio.go_to("Today", "Next sessions");
    let folder = TempDir::new().expect("a folder for the roster");
    window.bring_in_with_doubt(&folder.path().join("spring_readers.csv"), ROSTER);
    studio.take("import");
    window.click_beginning("Import 5 people");
    window.wait_for("people came in to Spring readers");
}

fn history(studio: &Studio) {
    studio.go_to("History", "Every change, the newest first");
    studio.take("history");
}

/// A workspace with a passphrase, locked.
fn unlock(studio: &Studio) {
    studio.call(
        "workspace_create",
        json!({ "name": "Quintana & Okafor", "passphrase": "four plain words kept", "place": null }),
    );
    studio.press(keys::LOCK);
    studio.window.wait_for("Use recovery words");
    studio.take("unlock");
}
