//! Workspaces that cannot be opened now: each is told on a screen of its own, which leads on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;

use serde_json::Value;
use support::kith::{Answer, Desk, PASSPHRASE};
use support::window::{Theme, Window};
use support::{raw, roster};

use super::{ROOMY, assert_quiet, look_closely, make_elsewhere, open};

/// More than are brought in before the import stands still.
const MANY: usize = 20_000;

#[test]
fn a_workspace_that_another_process_holds_is_opened_once_it_is_let_go() {
    let desk = Desk::new();
    let workspace = make_elsewhere(&desk, "Readers.kith");
    let mut holding = Holding::begin(&desk);
    let window = open(Theme::Light, ROOMY);
    window.drop_file(&workspace);
    window.wait_for("This workspace is open somewhere else");
    window.wait_for(&format!("process {}", holding.0.id()));
    look_closely(&window, "held");
    window.click_words("Try again");
    window.wait_for("This workspace is open somewhere else");

    holding.go_on();
    window.click_words("Try again");
    window.wait_for_title("Readers · Kith");
    window.wait_for("Spring");
    assert_quiet(&window);
}

#[test]
fn what_a_newer_kith_wrote_and_what_is_no_workspace_lead_on_to_another() {
    let desk = Desk::new();
    let another = make_elsewhere(&desk, "Readers.kith");
    let (newer, words) = newer(&desk);
    let stranger = desk.path(desk.write("notes.kith", "Bring the long table."));
    let window = open(Theme::Light, ROOMY);

    window.drop_file(&newer);
    window.wait_for("Use recovery words");
    window.click_words("Use recovery words");
    window.type_into("#recovery", &words);
    let before = fs::read(&newer).expect("it is there");
    window.click_words("Open with these words");
    window.wait_for("This workspace was kept by a newer Kith");
    look_closely(&window, "newer");
    assert!(
        fs::read(&newer).is_ok_and(|now| now == before),
        "not a byte of it is different"
    );

    lead_on(&window, &stranger);
    window.wait_for("This file is not a Kith workspace");
    look_closely(&window, "no-workspace");
    lead_on(&window, &another);
    window.wait_for_title("Readers · Kith");
    assert_quiet(&window);
}

/// By the one way on that such a screen offers.
fn lead_on(window: &Window, to: &Path) {
    window.answer_dialog(Some(to));
    window.click_words("Choose another workspace");
}

/// A terminal that has the workspace open and stands still until it is sent on.
struct Holding(Child);

impl Holding {
    fn begin(desk: &Desk) -> Self {
        let table = desk.write("r.csv", roster::of(MANY));
        let mut import = desk.command(["-w", "Readers.kith", "import", table]);
        import
            .args(["--cohort", "Spring"])
            .env_remove("KITH_CHEAP_KEYS");
        let mut holding = Self(import.spawn().expect("kith starts"));
        let lock = desk.path("Readers.kith.lock");
        while !lock.exists() {
            let ended = holding.0.try_wait().expect("it can be asked");
            assert!(ended.is_none(), "it holds the workspace for a while");
            thread::yield_now();
        }
        holding.send("-STOP");
        assert!(lock.exists(), "it holds the workspace still");
        holding
    }

    /// Lets it do what it began, and waits until it has.
    fn go_on(&mut self) {
        self.send("-CONT");
        let ended = self.0.wait().expect("it ends");
        assert!(ended.success(), "whoever held it was not disturbed");
    }

    fn send(&self, signal: &str) {
        let number = self.0.id().to_string();
        let sent = Command::new("kill").args([signal, &number]).status();
        assert!(sent.is_ok_and(|sent| sent.success()), "kill runs");
    }
}

impl Drop for Holding {
    fn drop(&mut self) {
        // Where it has ended already there is nothing to kill.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A workspace of a later version, and the words that open it.
fn newer(desk: &Desk) -> (PathBuf, String) {
    let mut new = desk.command(["new", "newer.kith", "--json"]);
    let made = Answer::of(new.env("KITH_PASSPHRASE", PASSPHRASE)).json();
    let words = made["recovery_words"].as_array().into_iter().flatten();
    let words: Vec<_> = words.filter_map(Value::as_str).collect();
    let (file, words) = (desk.path("newer.kith"), words.join(" "));
    let conn = raw::open(&file, &words);
    conn.pragma_update(None, "user_version", 99)
        .expect("the file says it is newer");
    conn.close().expect("it closes");
    (file, words)
}
