use std::path::Path;

use serde_json::{Value, json};
use support::roster;
use support::window::{Setup, Window, keys};
use tempfile::TempDir;

use super::{judge, say};

const ROWS: usize = 100_000;
const PASSPHRASE: &str = "four plain words kept";
/// Within this a file's first rows and the columns it has stand there.
const SHOWN: f64 = 0.5;
/// Within this its people are compared.
const PLANNED: f64 = 3.0;
/// A longer wait between what a hand does and what the eye sees is felt.
const ANSWERS: f64 = 0.1;

/// Watches every frame from now on: how far they are apart, and when what is waited for is there.
const WATCH: &str = "
    if (window.watched) window.watched.over = true;
    const watch = { waits: given, seen: {}, longest: 0, steps: new Set(), over: false };
    const start = performance.now();
    let before = start;
    const look = () => {
        const now = performance.now();
        watch.longest = Math.max(watch.longest, now - before);
        before = now;
        for (const [name, css] of Object.entries(watch.waits)) {
            if (!(name in watch.seen) && document.querySelector(css)) watch.seen[name] = now - start;
        }
        const bar = document.querySelector('.working progress');
        if (bar && bar.value > 0) watch.steps.add(bar.value);
        if (!watch.over) requestAnimationFrame(look);
    };
    window.watched = watch;
    requestAnimationFrame(look);";

/// What was seen, once all of it was: seconds until each, and between two frames at most.
const SEEN: &str = "
    const watch = window.watched;
    const until = performance.now() + 60_000;
    while (Object.keys(watch.waits).some((name) => !(name in watch.seen))) {
        if (performance.now() > until) throw new Error(`only ${Object.keys(watch.seen)} in ${document.body.innerText}`);
        await new Promise(requestAnimationFrame);
    }
    watch.over = true;
    const seconds = Object.entries(watch.seen).map(([name, at]) => [name, at / 1000]);
    return { ...Object.fromEntries(seconds), longest: watch.longest / 1000, steps: watch.steps.size };";

const ROW: &str = "[data-row='1']:not([aria-busy='true'])";
const PLAN: &str = ".im__foot button.b--main, .im__foot span.soft";
const STOP: &str = ".working button";
const IMPORT: &str = ".im__foot button.b--main:not([disabled])";

/// Brings a long file into an encrypted workspace in the real window, stops it, brings it in, and
/// looks at it once more when everybody is known.
pub fn run() {
    let folder = TempDir::new().expect("a folder for the roster");
    let file = folder.path().join("everybody.csv");
    std::fs::write(&file, roster::wide(ROWS)).expect("the roster can be written");
    let window = unlocked(&folder);
    say(&format!(
        "\nA file of {ROWS} rows and 16 columns in the window, encrypted; seconds, and the longest between two frames"
    ));
    let mut longest = 0.0_f64;
    let mut holds = true;
    let mut told = |name: &str, seen: &Value, parts: &[(&str, &str, f64)]| {
        let frame = seen["longest"].as_f64().unwrap_or(f64::INFINITY);
        longest = longest.max(frame);
        let parts: Vec<String> = parts
            .iter()
            .map(|(part, words, within)| {
                let took = seen[*part].as_f64().unwrap_or(f64::INFINITY);
                holds &= took <= *within;
                format!("{words} {took:.2}")
            })
            .collect();
        say(&format!("  {name:<22} {}; {frame:.3}", parts.join(", ")));
    };
    let looks = [("rows", "first rows", SHOWN), ("plan", "plan", PLANNED)];

    let seen = dropped(&window, &file);
    told("nobody known", &seen, &looks);
    window.type_into("#program", "Everybody\t");
    window.evaluate(WATCH, json!({ "ready": IMPORT }));
    window.evaluate(SEEN, Value::Null);

    window.evaluate(WATCH, json!({ "stop": STOP }));
    window.click_beginning("Import ");
    window.evaluate(SEEN, Value::Null);
    window.evaluate(WATCH, json!({ "again": IMPORT }));
    window.click(STOP);
    let seen = window.evaluate(SEEN, Value::Null);
    told("stopped", &seen, &[("again", "after", 1.0)]);
    assert_eq!(people(&window), 0, "nobody came in");

    window.evaluate(WATCH, json!({ "done": ".imdone" }));
    window.click_beginning("Import ");
    let seen = window.evaluate(SEEN, Value::Null);
    told("brought in", &seen, &[("done", "all", f64::INFINITY)]);
    say(&format!(
        "  {:<22} {} times",
        "progress was seen", seen["steps"]
    ));
    assert_eq!(people(&window), ROWS as u64, "everybody came in");

    let seen = dropped(&window, &file);
    told("everybody known", &seen, &looks);
    judge(
        &format!("first rows within {SHOWN} s, the plan within {PLANNED} s"),
        holds,
    );
    judge(
        &format!("the window answers within {ANSWERS} s all the while"),
        longest <= ANSWERS,
    );
}

fn dropped(window: &Window, file: &Path) -> Value {
    window.evaluate(WATCH, json!({ "rows": ROW, "plan": PLAN }));
    window.drop_file(file);
    window.evaluate(SEEN, Value::Null)
}

fn people(window: &Window) -> u64 {
    let everybody = window.call(
        "people_list",
        json!({ "sort": { "by": "name" }, "lens": "me" }),
    );
    everybody.expect("a list")["total"]
        .as_u64()
        .expect("how many")
}

fn unlocked(folder: &TempDir) -> Window {
    let setup = Setup {
        home: Some(folder.path().to_owned()),
        ..Setup::default()
    };
    let window = Window::open(&setup);
    let new = json!({ "name": "Everybody", "passphrase": PASSPHRASE, "place": null });
    window
        .call("workspace_create", new)
        .expect("the workspace is made");
    window.close();
    let window = Window::open(&setup);
    window.type_into("#passphrase", PASSPHRASE);
    window.press(keys::ENTER);
    window.wait_for("The circle is still open");
    window
}
