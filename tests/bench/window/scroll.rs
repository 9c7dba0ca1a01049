use std::time::Duration;

use serde_json::json;
use support::measure::percentile;
use support::roster;
use support::window::{Setup, Window};
use tempfile::TempDir;

use super::{judge, say};

const PEOPLE: usize = 10_000;
/// Longer than this, a hand feels it.
const FRAME: Duration = Duration::from_millis(50);

/// Rows that go by in each frame, and for how many frames.
const PACES: [(&str, usize, usize); 3] = [
    ("a turn of the wheel", 4, 600),
    ("a long flick", 60, 300),
    ("the bar dragged", 700, 150),
];

/// How far apart the frames were in which the roster was scrolled.
const SCROLL: &str = "
    const [rows, frames] = given;
    const scroller = document.querySelector('.ro__grid');
    scroller.scrollTop = 0;
    await new Promise(requestAnimationFrame);
    let [before, down] = [await new Promise(requestAnimationFrame), 1];
    const apart = [];
    for (let frame = 0; frame < frames; frame += 1) {
        if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) down = -1;
        if (scroller.scrollTop <= 0) down = 1;
        scroller.scrollTop += down * rows * 30;
        const now = await new Promise(requestAnimationFrame);
        apart.push(now - before);
        before = now;
    }
    return apart;";

/// Scrolls a roster of many people in the real window and tells what frames it took.
pub fn run() {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = with_people(&folder);
    say(&format!(
        "\nScrolling {PEOPLE} people, milliseconds from frame to frame"
    ));
    let mut holds = true;
    for (name, rows, frames) in PACES {
        let apart = window.evaluate(SCROLL, json!([rows, frames]));
        let apart: Vec<f64> = serde_json::from_value(apart).expect("a list of numbers");
        let mut apart: Vec<Duration> = apart
            .into_iter()
            .map(|milliseconds| Duration::from_secs_f64(milliseconds / 1000.0))
            .collect();
        let over = apart.iter().filter(|frame| **frame > FRAME).count();
        holds &= over == 0;
        let mut at = |share| percentile(&mut apart, share).as_secs_f64() * 1000.0;
        say(&format!(
            "  {name:<20} half under {:.1}, 95% {:.1}, 99% {:.1}, longest {:.1}; {over} of {frames} over 50",
            at(0.5),
            at(0.95),
            at(0.99),
            at(1.0),
        ));
    }
    judge(&format!("no frame over {} ms", FRAME.as_millis()), holds);
}

/// A window that shows a roster of [`PEOPLE`], brought in from a file.
fn with_people(folder: &TempDir) -> Window {
    let window = Window::open(&Setup::default());
    window.click_beginning("Start a new workspace");
    window.type_into("#name", "Everybody");
    window.click(".choices label:nth-of-type(2) input");
    window.click_beginning("Make this workspace");
    window.wait_for("The circle is still open");
    window.bring_in(&folder.path().join("everybody.csv"), roster::of(PEOPLE));
    window.type_into("#program", "Everybody\t");
    window.wait_for("Import 10,000 people");
    window.click_beginning("Import ");
    window.wait_for("came in to");
    window.click_beginning("Go to the roster");
    window.wait_for("Bring in a roster");
    window
}
