use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};

use kith_intake::people::KnownPerson;
use kith_intake::plan::draft;
use kith_intake::{Field, Overrides, Reading, unwatched};
use kith_model::PersonId;
use serde_json::Value;

use crate::peers;
use crate::rosters::{Outcome, Roster, measure};

/// Looked at while weights and thresholds were chosen, as FEBRL's sets were.
const CHOSEN_ON: u64 = 1;
/// Measured only after they were chosen.
const HELD_OUT: [u64; 3] = [201, 202, 203];
const PEOPLE: usize = 8000;

/// Counts who is found again: in generated rosters, and in FEBRL's people with
/// typing errors.
pub fn compare() {
    for seed in [CHOSEN_ON].into_iter().chain(HELD_OUT) {
        let kind = if seed == CHOSEN_ON {
            "chosen on"
        } else {
            "held out"
        };
        let outcomes = Roster::generate(seed, PEOPLE).measure();
        print(
            &format!("People: a roster of {PEOPLE}, seed {seed}, {kind}"),
            &outcomes,
        );
    }
    for (name, clean, dirty) in febrl() {
        let known = people(&read(&clean));
        let reading = read(&dirty);
        let truth = about(&reading, &known);
        let everybody: Vec<KnownPerson> = known.iter().map(|(_, one)| one.clone()).collect();
        let outcomes = measure(&reading, &everybody, &truth);
        print(&format!("People: {name}, clean against dirty"), &outcomes);
        let files = once_each(&dirty);
        if files.len() > 1 {
            let outcomes = files.iter().flat_map(|file| {
                let reading = read(file);
                let truth = about(&reading, &known);
                measure(&reading, &everybody, &truth)
            });
            let title = format!(
                "People: {name}, clean against {} files, in each of which everybody is once",
                files.len()
            );
            let outcomes: Vec<_> = outcomes.collect();
            print(&title, &[("records", Outcome::sum(&outcomes))]);
        }
    }
    peer();
}

/// What recordlinkage finds in the same sets, where it is installed. It takes all
/// columns, knows of no strangers and has nobody to ask.
fn peer() {
    let Some(Value::Object(sets)) = peers::run("linked.py", &[]) else {
        return;
    };
    let mut out = io::stdout().lock();
    for (name, found) in sets {
        let (precision, recall) = (&found["precision"], &found["recall"]);
        let _ = writeln!(
            out,
            "\nPeople: {name} by recordlinkage: precision {precision}, recall {recall}"
        );
    }
}

fn print(title: &str, outcomes: &[(&'static str, Outcome)]) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "\n{title}");
    let mut parts: Vec<&(&str, Outcome)> = outcomes.iter().collect();
    parts.sort_by_key(|(name, _)| *name);
    let sum = ("all", Outcome::sum(outcomes));
    for (name, outcome) in parts.into_iter().chain([&sum]) {
        let _ = writeln!(
            out,
            "  {name}: precision {:.4}, recall {:.4}, with review {:.4} ({} rows, {} of somebody known; {} wrong, {} asked which value is right and {} who it is, {} asked of nobody, {} unreadable)",
            outcome.precision(),
            outcome.recall(),
            outcome.recall_with_review(),
            outcome.rows,
            outcome.known,
            outcome.wrong,
            outcome.valued,
            outcome.asked,
            outcome.bothered,
            outcome.unreadable,
        );
    }
}

/// FEBRL's sets as (name, clean records, dirty records), each a CSV with its header.
fn febrl() -> Vec<(String, String, String)> {
    let Some(Value::Object(files)) = peers::run("febrl.py", &[]) else {
        return Vec::new();
    };
    let read = |file: &Value| fs::read_to_string(file.as_str().unwrap_or_default()).expect("a set");
    let mut sets = Vec::new();
    for name in ["dataset1", "dataset2", "dataset3"] {
        let all = read(&files[name]);
        sets.push((name.to_owned(), only(&all, "-org"), only(&all, "-dup")));
    }
    let (clean, dirty) = (read(&files["dataset4a"]), read(&files["dataset4b"]));
    sets.push(("dataset4".to_owned(), clean, dirty));
    sets
}

/// The header and the records whose own id has the mark.
fn only(all: &str, mark: &str) -> String {
    let (header, records) = all.split_once('\n').expect("a header");
    let chosen = records.lines().filter(|line| line.contains(mark));
    let lines: Vec<&str> = std::iter::once(header).chain(chosen).collect();
    lines.join("\n")
}

/// The records parted into files, as a roster is mailed: nobody is in one of them twice.
fn once_each(dirty: &str) -> Vec<String> {
    let (header, records) = dirty.split_once('\n').expect("a header");
    let mut files: Vec<String> = Vec::new();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for line in records.lines() {
        let id = line.split(',').next().unwrap_or_default();
        let time = times.entry(id.split('-').nth(1).unwrap_or_default());
        let at = time.and_modify(|time| *time += 1).or_default();
        if files.len() <= *at {
            files.push(header.to_owned());
        }
        files[*at].push('\n');
        files[*at].push_str(line);
    }
    files
}

fn read(csv: &str) -> Reading {
    Reading::of(csv.as_bytes().to_vec(), &Overrides::default(), &unwatched).expect("reads")
}

/// The records of a set as a workspace would have them after importing it, by their number.
fn people(clean: &Reading) -> Vec<(String, KnownPerson)> {
    let people = clean.rows().enumerate().map(|(at, record)| {
        let (draft, _) = draft(clean, record);
        let name = clean.name(record).into_owned();
        let person = KnownPerson {
            id: PersonId::from(at as i64 + 1),
            names: Some(name)
                .filter(|name| !name.is_empty())
                .into_iter()
                .collect(),
            values: draft
                .values
                .iter()
                .filter(|(field, _)| field.is_held() && *field != Field::Phone)
                .map(|(field, value)| (*field, value.to_string()))
                .collect(),
            ..KnownPerson::of_row(&draft)
        };
        (number(clean.cell(record, 0)), person)
    });
    people.collect()
}

fn about(
    dirty: &Reading,
    known: &[(String, KnownPerson)],
) -> Vec<(&'static str, Option<PersonId>)> {
    let rows = dirty.rows().map(|record| {
        let number = number(dirty.cell(record, 0));
        let about = known.iter().find(|(known, _)| *known == number);
        ("records", about.map(|(_, person)| person.id))
    });
    rows.collect()
}

/// 223 of `rec-223-dup-0`.
fn number(id: &str) -> String {
    id.split('-').nth(1).unwrap_or_default().to_owned()
}
