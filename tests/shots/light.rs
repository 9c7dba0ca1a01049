use serde_json::Value;

use super::{Studio, keys};

/// What a facilitator meets first, in light.
pub fn take(studio: &Studio) {
    let window = &studio.window;
    studio.take("welcome");
    studio.enter_practice();
    studio.take("today");
    roll_call(studio);
    studio.enter_circle();
    studio.take("cohort");
    window.click_beginning_in(".tabs", "Attendance");
    window.wait_for("seats taken");
    studio.take("attendance");
    studio.go_to("Settings", "How Kith looks on this computer");
    window.click_beginning("Back up now");
    window.wait_for("sessions");
    studio.take("settings");
    studio.enter_circle();
    window.click_beginning_in(".head", "Report");
    window.wait_for("Left out, and why");
    window.click(".lensr.of-funder");
    window.wait_for("kept in the circle");
    studio.take("report");
}

/// Everybody here, then the exceptions, and the session was held.
fn roll_call(studio: &Studio) {
    let window = &studio.window;
    window.click_beginning("A fair price, second try");
    window.wait_for("Hold the session");
    window.evaluate(
        "document.querySelector('[role=listbox]').focus()",
        Value::Null,
    );
    studio.press(keys::EVERYONE_HERE);
    for key in [
        keys::HOME,
        keys::DOWN,
        "o",
        keys::DOWN,
        "t",
        keys::DOWN,
        keys::DOWN,
        "l",
    ] {
        studio.press(key);
    }
    studio.take("roll-call");
    studio.press(keys::SEND);
    window.wait_for("came, of those expected");
}
