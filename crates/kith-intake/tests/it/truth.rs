//! What Kith makes of exports as other tools write them, point by point against the truth
//! beside them: thirteen layouts that others can judge an importer on, too, and an export of
//! every tool that is recognized by name, in every language and layout that is known of it.

use std::path::Path;

use kith_intake::{Gathering, Inspection, Overrides, Reading, unwatched};
use serde_json::{Map, Value};

#[test]
fn every_layout_is_read_as_its_truth_says() {
    assert_eq!(judged("tests/layouts", false), 13, "thirteen layouts");
}

/// Nothing but what the truth tells is found there either: no further field, length or warning.
#[test]
fn every_known_export_is_read_as_its_truth_says_and_no_further() {
    let judged = judged("tests/exports", true);
    assert!(judged >= 92, "{judged} exports");
}

/// Every line by which exports are known has a file that it fits.
#[test]
fn every_known_export_has_a_file() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = ["exports", "layouts"].map(|folder| std::fs::read_dir(tests.join(folder)));
    let files = files
        .into_iter()
        .flat_map(|folder| folder.expect("the folder is there"));
    let paths = files.map(|file| file.expect("a file").path());
    let exports = paths.filter(|path| path.extension().is_some_and(|ending| ending != "json"));
    let readings: Vec<Reading> = exports
        .map(|path| {
            let bytes = std::fs::read(path).expect("readable");
            Reading::of(bytes, &Overrides::default(), &unwatched).expect("a table")
        })
        .collect();
    let lines = include_str!("../../src/recognize/kinds.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let mut parts = line.split('|').map(str::trim);
        let (code, needed) = (
            parts.next().expect("a code"),
            parts.nth(1).expect("headers"),
        );
        let fits = |reading: &Reading| {
            let written = &reading.recognition.headers;
            let headers: Vec<String> = written.iter().map(|header| squashed(header)).collect();
            let mut cells = reading.rows().flat_map(|row| row.cells());
            let mut has = |needed: &str| match needed.split_at(1) {
                ("~", mentioned) => cells.any(|cell| cell.contains(mentioned)),
                ("^", first) => headers.first().is_some_and(|header| header == first),
                ("*", ending) => headers.iter().any(|header| header.ends_with(ending)),
                ("?", "") => written
                    .iter()
                    .any(|header| header.trim_end().ends_with('?')),
                _ => headers.iter().any(|header| header == needed),
            };
            needed.split_whitespace().all(&mut has)
        };
        assert!(readings.iter().any(fits), "no file for {code}: {needed}");
    }
}

/// Without case, accents, spaces and punctuation.
fn squashed(header: &str) -> String {
    let folded = kith_model::match_key::fold(header);
    folded
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Judges every file of a folder in full, and says how many there are.
fn judged(folder: &str, is_whole: bool) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let truth = std::fs::read_to_string(folder.join("TRUTH.json")).expect("the truth is there");
    let truth: Map<String, Value> = serde_json::from_str(&truth).expect("it is JSON");
    let mut misses = Vec::new();
    for file in std::fs::read_dir(&folder).expect("the folder is there") {
        let name = file.expect("a file").file_name();
        let name = name.to_string_lossy();
        if name != "TRUTH.json" && !truth.contains_key(&*name) {
            misses.push(format!("{name} has no truth"));
        }
    }
    for (file, truth) in &truth {
        let bytes = std::fs::read(folder.join(file)).expect("each truth has its file");
        let reading = Reading::of(bytes, &Overrides::default(), &unwatched);
        let reading = reading.unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut judge = Judge {
            file,
            truth,
            misses: &mut misses,
        };
        judge.table(&reading, is_whole);
        judge.meeting(&reading);
    }
    assert!(misses.is_empty(), "\n{}", misses.join("\n"));
    truth.len()
}

struct Judge<'t> {
    file: &'t str,
    truth: &'t Value,
    misses: &'t mut Vec<String>,
}

impl Judge<'_> {
    fn same(&mut self, point: &str, found: &Value, truth: &Value) {
        if found != truth {
            let file = self.file;
            self.misses
                .push(format!("{file}: {point} is {found}, not {truth}"));
        }
    }

    fn table(&mut self, reading: &Reading, is_whole: bool) {
        let truth = self.truth;
        let found = serde_json::to_value(Inspection::of(reading)).expect("an inspection is JSON");
        let encoding = match truth["encoding"].as_str() {
            Some("utf-16le") => "utf-16-le",
            Some("cp1252") => "windows-1252",
            other => other.unwrap_or_default(),
        };
        self.same("encoding", &found["encoding"], &encoding.into());
        for point in [
            "bom",
            "delimiter",
            "header_line",
            "header_rows",
            "data_rows",
            "people",
            "kind",
        ] {
            if let Some(told) = truth.get(point) {
                self.same(point, &found[point], told);
            }
        }
        self.columns(&found, is_whole);
        let mut lengths = Map::new();
        for (key, unit) in [("minutes", 60), ("seconds", 1)] {
            for (person, length) in truth[key].as_object().into_iter().flatten() {
                let seconds = length.as_i64().expect("a whole number") * unit;
                self.same(
                    &format!("how long {person} was there"),
                    &found["durations"][person],
                    &seconds.into(),
                );
                lengths.insert(person.clone(), seconds.into());
            }
        }
        if is_whole {
            self.same(
                "who was there how long",
                &found["durations"],
                &lengths.into(),
            );
            let warnings = found["warnings"].as_array().into_iter().flatten();
            let mut codes: Vec<&Value> = warnings.map(|warning| &warning["code"]).collect();
            codes.dedup();
            let codes = serde_json::to_value(codes).expect("a list");
            let told = truth.get("warnings").cloned();
            self.same(
                "warnings",
                &codes,
                &told.unwrap_or_else(|| Vec::<Value>::new().into()),
            );
        }
    }

    fn columns(&mut self, found: &Value, is_whole: bool) {
        let mapping = self.truth["mapping"].as_object();
        let mapping = mapping.expect("the mapping is by header");
        let columns = found["columns"].as_array().expect("columns are a list");
        for (header, field) in mapping {
            let mut named = columns.iter().filter(|column| column["header"] == **header);
            let found = named.find(|column| !column["field"].is_null());
            let found = found.map_or(&Value::Null, |column| &column["field"]);
            self.same(header, found, field);
        }
        for column in columns {
            let (header, field) = (
                column["header"].as_str().unwrap_or_default(),
                &column["field"],
            );
            let is_free = !is_whole && !mapping.values().any(|other| other == field);
            if !mapping.contains_key(header) && !field.is_null() && !is_free {
                self.same(header, field, &Value::Null);
            }
        }
        for secret in self.truth["must_not_store"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let column = columns
                .iter()
                .position(|column| column["header"] == *secret)
                .map_or(0, |index| index + 1);
            let mut warnings = found["warnings"].as_array().into_iter().flatten();
            let is_told =
                warnings.any(|warning| warning["code"] == "secret" && warning["column"] == column);
            self.same(
                &format!("{secret} is never kept"),
                &is_told.into(),
                &true.into(),
            );
        }
    }

    /// What stands above an attendance list of its meeting.
    fn meeting(&mut self, reading: &Reading) {
        let Some(truth) = self.truth.get("event") else {
            return;
        };
        let told = Gathering::of(reading, None).expect("it tells of a meeting");
        let told = told.meeting;
        let written = |time: Option<chrono::NaiveDateTime>| {
            time.map(|time| time.format("%Y-%m-%dT%H:%M:%S").to_string())
        };
        for (point, found) in [
            ("title", told.title),
            ("id", told.id),
            ("start", written(told.starts)),
            ("end", written(told.ends)),
        ] {
            if let Some(truth) = truth.get(point) {
                self.same(&format!("the meeting's {point}"), &found.into(), truth);
            }
        }
    }
}
