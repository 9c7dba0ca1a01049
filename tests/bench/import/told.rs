//! What contestants tell, and how it is laid out beside each other.

use std::io::{self, Write as _};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use support::measure::Cost;

/// All that contestants told, in the order in which they first ran.
#[derive(Default)]
pub struct Told {
    contestants: Vec<(&'static str, Vec<Value>)>,
}

impl Told {
    /// One more run of a contestant.
    pub fn add(&mut self, name: &'static str, told: &Value) {
        let known = self
            .contestants
            .iter_mut()
            .find(|(known, _)| *known == name);
        match known {
            Some((_, runs)) => runs.push(told.clone()),
            None => self.contestants.push((name, vec![told.clone()])),
        }
    }

    /// One more run, or nothing where the contestant is not on this computer.
    pub fn add_if(&mut self, name: &'static str, told: Option<Value>) {
        if let Some(told) = told {
            self.add(name, &told);
        }
    }

    /// The median of a contestant's runs.
    pub fn of(&self, name: &str, what: &str) -> Option<f64> {
        let (_, runs) = self.contestants.iter().find(|(known, _)| *known == name)?;
        let mut all: Vec<f64> = runs.iter().filter_map(|run| run[what].as_f64()).collect();
        all.sort_unstable_by(f64::total_cmp);
        all.get(all.len() / 2).copied()
    }
}

/// Writes a contestant's answer for [`read`].
pub fn answer(import: Cost, undo: Option<Cost>, peak: Option<u64>, more: Value) {
    let mut all = json!({
        "import": import.wall.as_secs_f64(),
        "processor": import.processor.as_secs_f64(),
        "undo": undo.map(|undo| undo.wall.as_secs_f64()),
        "peak": peak,
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        all[name] = value.clone();
    }
    say(&all.to_string());
}

/// Runs a contestant and reads what it told.
pub fn read(contestant: &mut Command) -> Value {
    let output = contestant
        .stderr(Stdio::inherit())
        .output()
        .expect("the contestant starts");
    assert!(output.status.success(), "{contestant:?} ends well");
    serde_json::from_slice(&output.stdout).expect("it tells one value")
}

/// A table of all contestants.
pub fn print(title: &str, told: &Told) {
    say(&format!(
        "\n{title}\n{:<16} {:>9} {:>11} {:>9} {:>9}",
        "", "import", "processor", "undo", "peak"
    ));
    for (name, _) in &told.contestants {
        let seconds = |what| cell(told.of(name, what), |seconds| format!("{seconds:.2} s"));
        let peak = cell(told.of(name, "peak"), |bytes| {
            format!("{:.0} MB", bytes / 1e6)
        });
        say(&format!(
            "{name:<16} {:>9} {:>11} {:>9} {peak:>9}",
            seconds("import"),
            seconds("processor"),
            seconds("undo")
        ));
    }
}

/// Kith beside each of the others, and the long roster beside the short one.
pub fn against(short: &Told, long: &Told) {
    let kith = |what| short.of("Kith", what).unwrap_or(f64::NAN);
    let ratio = |words: &str, is: f64, target: f64| {
        say(&format!("{words:<58} {is:>6.2}   (at most {target})"));
    };
    say("");
    if let Some(plain) = short.of("plain SQLite", "import") {
        ratio(
            "import, to the same rows in plain SQLite",
            kith("import") / plain,
            1.5,
        );
    }
    if let Some(anki) = short.of("Anki", "import") {
        ratio("import, to Anki's", kith("import") / anki, 1.0);
    }
    ratio("undo, to the import", kith("undo") / kith("import"), 1.0);
    ratio("peak memory in MB", kith("peak") / 1e6, 300.0);
    let longer = |name| Some(long.of(name, "import")? / short.of(name, "import")?);
    if let Some(times) = longer("Kith") {
        ratio("ten times the rows, to the time of once", times, 15.0);
    }
    if let Some(times) = longer("SQLite .import") {
        say(&format!(
            "{:<58} {times:>6.2}",
            "the same of SQLite's .import"
        ));
    }
}

/// How long a table is looked over before anything is written: by the clock, and on processors,
/// which a busy machine does not blur.
pub fn looked(told: &Told) {
    say("");
    for (words, what, target) in [
        ("what the window shows first, nobody known", "read", 0.5),
        ("the plan then", "planned", 3.0),
        ("what it shows first, everybody known", "read known", 0.5),
        ("the plan then", "planned known", 3.0),
        (
            "the plan for the cohort that they came into",
            "planned again",
            3.0,
        ),
    ] {
        let of = |what: &str| told.of("Kith", what).unwrap_or(f64::NAN);
        let (wall, processor) = (of(what), of(&format!("{what}, processor")));
        say(&format!(
            "{words:<48} {wall:>6.2} s {processor:>6.2} s   (at most {target} s)"
        ));
    }
}

fn cell(value: Option<f64>, words: impl Fn(f64) -> String) -> String {
    value.map_or_else(String::new, words)
}

fn say(line: &str) {
    // Nobody may be listening any more, which is no reason to stop.
    let _ = writeln!(io::stdout(), "{line}");
}
