//! Kith's window beside a bare one of the same build and the same webview, in turn: how long from
//! the start of the process until something stands on the screen, and how much memory all its
//! processes share in. Then 10,000 people, scrolled in the real window frame by frame, and a file of
//! 100,000 that is looked over and brought in.
//!
//! `starts`, `scroll` and `import` name one of the three alone.
//!
//! `cargo xtask bench window` builds what `KITH_DESKTOP` and `KITH_BARE` name.

mod import;
mod memory;
mod scroll;
mod start;

use std::io::{self, Write as _};
use std::time::Duration;
use std::{env, thread};

use support::measure::percentile;
use support::window::{Setup, Window};
use tempfile::TempDir;

use start::Started;

/// Starts of each contestant, one after the other in turn; the median counts.
const ROUNDS: usize = 11;
/// What a start is allowed, of a bare window's.
const WITHIN: f64 = 1.5;
/// After so long a window has done what it does on its own.
const SETTLED: Duration = Duration::from_secs(3);

/// One way to open a window, with what its runs cost.
struct Contestant {
    name: &'static str,
    program: String,
    home: TempDir,
    starts: Vec<Duration>,
    memory: Vec<u64>,
}

fn main() {
    let parts: [(&str, fn()); 3] = [
        ("starts", starts),
        ("scroll", scroll::run),
        ("import", import::run),
    ];
    let asked: Vec<String> = env::args().skip(1).collect();
    let is_asked = |name: &str| asked.iter().any(|asked| asked == name);
    let all = !parts.iter().any(|(name, _)| is_asked(name));
    for (name, run) in parts {
        if all || is_asked(name) {
            run();
        }
    }
}

fn starts() {
    let mut all = [
        Contestant::new("a bare Tauri window", "KITH_BARE"),
        Contestant::new("Kith, the first time", "KITH_DESKTOP"),
        Contestant::new("Kith, with a workspace to unlock", "KITH_DESKTOP"),
    ];
    all[2].make_a_workspace();
    for round in 0..ROUNDS {
        for contestant in &mut all {
            contestant.run(round == 0);
        }
    }
    print(&all);
}

impl Contestant {
    fn new(name: &'static str, program: &str) -> Self {
        Self {
            name,
            program: env::var(program)
                .unwrap_or_else(|_| panic!("{program} names a window; see `cargo xtask bench`")),
            home: TempDir::new().expect("a folder for the home"),
            starts: Vec::new(),
            memory: Vec::new(),
        }
    }

    fn make_a_workspace(&self) {
        let window = Window::open(&Setup {
            home: Some(self.home.path().to_owned()),
            ..Setup::default()
        });
        let new = serde_json::json!({ "name": "Circle", "passphrase": "four plain words kept", "place": null });
        let made = window.call("workspace_create", new);
        assert!(made.is_ok(), "the workspace is made: {made:?}");
    }

    /// The first run warms the system's caches, for each contestant alike.
    fn run(&mut self, warms_up: bool) {
        let started = Started::new(&self.program, self.home.path());
        thread::sleep(SETTLED);
        let memory = memory::of_tree(started.process());
        if !warms_up {
            self.starts.push(started.took);
            self.memory.push(memory);
        }
    }

    fn start(&self) -> Duration {
        percentile(&mut self.starts.clone(), 0.5)
    }

    fn memory(&self) -> u64 {
        let mut all = self.memory.clone();
        all.sort_unstable();
        all[all.len() / 2]
    }
}

fn print(all: &[Contestant]) {
    let bare = &all[0];
    say("\nStart to a screen one can use, median of 10, and memory (PSS of all processes)");
    for one in all {
        let times = one.start().as_secs_f64() / bare.start().as_secs_f64();
        let range = |share| percentile(&mut one.starts.clone(), share).as_millis();
        say(&format!(
            "  {:<34} {:>5} ms ({} to {})  {times:.2}×   {:>4} MB  {:.2}×",
            one.name,
            one.start().as_millis(),
            range(0.0),
            range(1.0),
            one.memory() >> 20,
            one.memory() as f64 / bare.memory() as f64,
        ));
    }
    let slowest = all.iter().map(Contestant::start).max().unwrap_or_default();
    let holds = slowest.as_secs_f64() <= WITHIN * bare.start().as_secs_f64();
    judge(&format!("within {WITHIN}× of the bare window"), holds);
}

fn judge(target: &str, holds: bool) {
    let word = if holds { "holds" } else { "DOES NOT HOLD" };
    say(&format!("  {target}: {word}"));
}

fn say(line: &str) {
    // Nobody may be listening any more, which is no reason to stop measuring.
    let _ = writeln!(io::stdout(), "{line}");
}
