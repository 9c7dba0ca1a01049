//! Lists, pages, search and the attendance grid in a workspace of 100,000 people, 5,000 cohorts
//! and 500,000 marks, each beside what a person would bear: lists under 150 ms, the rest under
//! one frame of 16 ms for 99 calls in 100.

#[path = "crowd/mod.rs"]
mod crowd;
#[path = "../../../tests/support/measure.rs"]
#[allow(dead_code, reason = "shared with benches that use the rest of it")]
mod measure;

use std::io::Write as _;
use std::time::Duration;

use kith_api::Desk;
use kith_model::CohortId;
use serde_json::{Value, json};

use crowd::{call, gather};
use measure::{cost, percentile};

/// A frame of a screen that draws 60 in a second.
const FRAME: Duration = Duration::from_millis(16);
/// What a new order or filter may take.
const LIST: Duration = Duration::from_millis(150);
/// Rows to a page, as the window asks for them.
const PAGE: usize = 200;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let ((desk, fullest), made) = cost(|| gather(folder.path()));
    tell(&format!(
        "{} people, {} cohorts, {} marks, made in {:.0} s",
        crowd::PEOPLE,
        crowd::COHORTS,
        crowd::MARKS,
        made.wall.as_secs_f64()
    ));
    tell(&format!(
        "{:<44} {:>9} {:>9}   {:>8}",
        "", "median", "p99", "at most"
    ));
    lists(&desk, fullest);
    pages(&desk, fullest);
    searches(&desk);
    grid(&desk, fullest);
    tell(&format!(
        "peak memory {:.0} MB",
        measure::peak().unwrap_or_default() as f64 / 1e6
    ));
}

/// A new sort or filter: the list of keys.
fn lists(desk: &Desk, fullest: CohortId) {
    let sorts = [
        "name",
        "role",
        "stage",
        "since",
        "organization",
        "city",
        "email",
    ];
    for (words, cohort) in [("everybody", Value::Null), ("a cohort", json!(fullest))] {
        let by = |n: usize| {
            let sort = json!({ "by": sorts[n % sorts.len()], "descending": n % 2 == 1 });
            json!({ "cohort": cohort, "sort": sort })
        };
        measured(&format!("sort {words}"), LIST, 70, |n| {
            drop(call(desk, "roster_list", by(n)))
        });
        let by = |n: usize| {
            let filter = json!({ "text": WORDS[n % WORDS.len()], "stage": ["active"] });
            json!({ "cohort": cohort, "sort": { "by": "name" }, "filter": filter })
        };
        measured(&format!("filter {words}"), LIST, 70, |n| {
            drop(call(desk, "roster_list", by(n)))
        });
    }
}

/// Pages after the list, from anywhere in it.
fn pages(desk: &Desk, fullest: CohortId) {
    for (words, cohort) in [
        ("everybody", Value::Null),
        ("a cohort, with seats", json!(fullest)),
    ] {
        let sort = json!({ "by": "name" });
        let list = call(
            desk,
            "roster_list",
            json!({ "cohort": cohort, "sort": sort }),
        );
        let ids = list["ids"].as_array().expect("keys");
        let page = |n: usize| {
            let at = n * 7919 % ids.len().saturating_sub(PAGE).max(1);
            json!({ "cohort": cohort, "ids": ids[at..(at + PAGE).min(ids.len())] })
        };
        let words = format!("page of {} of {words}", ids.len().min(PAGE));
        measured(&words, FRAME, 300, |n| {
            drop(call(desk, "roster_rows", page(n)))
        });
    }
}

/// Search as one types: every beginning of a word, the first 50 found.
fn searches(desk: &Desk) {
    let typed: Vec<&str> = WORDS
        .iter()
        .flat_map(|word| {
            word.char_indices()
                .map(|(at, c)| &word[..at + c.len_utf8()])
        })
        .collect();
    let find = |n: usize| json!({ "text": typed[n % typed.len()], "limit": 50 });
    measured("search as one types", FRAME, 300, |n| {
        drop(call(desk, "search", find(n)))
    });
}

/// The attendance grid: its head, then everybody's marks.
fn grid(desk: &Desk, fullest: CohortId) {
    let whole = || json!({ "cohort": fullest });
    let people = call(desk, "attendance_sheet", whole())["people"].clone();
    let rows = || json!({ "cohort": fullest, "people": people });
    measured(
        "attendance grid, 40 people × 30 sessions",
        FRAME,
        200,
        |_| {
            drop(call(desk, "attendance_sheet", whole()));
            drop(call(desk, "attendance_rows", rows()));
        },
    );
    measured("page of that cohort", FRAME, 200, |_| {
        drop(call(desk, "cohort_page", whole()));
    });
}

/// Runs `act` as often as said, after once to warm up, and prints a line.
fn measured(words: &str, most: Duration, times: usize, act: impl Fn(usize)) {
    act(0);
    let mut spent: Vec<Duration> = (1..=times).map(|n| cost(|| act(n)).1.wall).collect();
    let (median, p99) = (percentile(&mut spent, 0.5), percentile(&mut spent, 0.99));
    let mark = if p99 <= most { "" } else { "   over" };
    tell(&format!(
        "{words:<44} {:>6.1} ms {:>6.1} ms   {:>5} ms{mark}",
        median.as_secs_f64() * 1e3,
        p99.as_secs_f64() * 1e3,
        most.as_millis()
    ));
}

fn tell(line: &str) {
    // Nobody may be listening any more, which is no reason to stop.
    let _ = writeln!(std::io::stdout(), "{line}");
}

const WORDS: &[&str] = &[
    "maria",
    "nizhoni",
    "renteria",
    "mill",
    "cohort 49",
    "dang",
    "lee ma",
    "begayson",
];
