use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use kith_intake::Overrides;
use kith_intake::decode::decode;
use serde_json::{Value, json};

use crate::encodings::{in_python as chardet, reads};
use crate::tables::{answers, in_python, is_dialect, is_header};
use crate::tally::Tally;

/// A file from outside, and what is known of it.
struct Fixture {
    group: &'static str,
    bytes: Vec<u8>,
    encoding: String,
    delimiter: char,
    header: u32,
}

/// Counts encodings, dialects and header rows over the files that `KITH_FIXTURES` names: exports
/// of other tools, and the edge cases of RFC 4180.
pub fn compare() {
    let root = std::env::var_os("KITH_FIXTURES").map(PathBuf::from);
    let files: Vec<Fixture> = root.iter().flat_map(|root| layouts(root)).collect();
    let spectrum = root.iter().flat_map(|root| spectrum(root));
    let files: Vec<Fixture> = files.into_iter().chain(spectrum).collect();
    if files.is_empty() {
        let _ = writeln!(
            io::stdout(),
            "\nFixtures: none counted, since KITH_FIXTURES names no folder of them"
        );
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let texts: Vec<String> = files.iter().map(Fixture::text).collect();
    for (number, (file, text)) in files.iter().zip(&texts).enumerate() {
        let path = folder.path().join(number.to_string());
        fs::write(path.with_extension("csv"), text).expect("written");
        fs::write(path.with_extension("txt"), text).expect("written");
        fs::write(path.with_extension("raw"), &file.bytes).expect("written");
    }
    let named = (0..files.len()).map(|number| json!({ "file": format!("{number}.raw") }));
    let named: Vec<Value> = named.collect();
    fs::write(folder.path().join("truth.json"), json!(named).to_string()).expect("written");
    let letters = chardet(folder.path().to_str().expect("a plain path"));
    let peers = in_python(folder.path());

    let (mut encodings, mut dialects, mut headers) =
        (Tally::default(), Tally::default(), Tally::default());
    for (number, (file, text)) in files.iter().zip(&texts).enumerate() {
        let told = Overrides::default();
        encodings.add(file.group, "Kith", reads(&file.bytes, text, &told));
        if let Some(letters) = &letters {
            let right = letters[format!("{number}.raw")] == true;
            encodings.add(file.group, "chardet", right);
        }
        for (name, answer) in answers(&file.bytes, text.as_bytes(), &peers[number.to_string()]) {
            dialects.add(file.group, &name, is_dialect(&answer, file.delimiter, None));
            headers.add(file.group, &name, is_header(&answer, &[file.header]));
        }
    }
    encodings.print("Fixtures, encoding: read letter by letter");
    dialects.print("Fixtures, dialect: what sets cells apart; all but Kith are given UTF-8");
    headers.print("Fixtures, header row: its line");
}

impl Fixture {
    /// What it says, in the encoding that it is known to be in.
    fn text(&self) -> String {
        let told = Overrides {
            encoding: Some(self.encoding.clone()),
            ..Overrides::default()
        };
        decode(self.bytes.clone(), &told).expect("it is known").text
    }
}

/// The exports of other tools.
fn layouts(root: &Path) -> Vec<Fixture> {
    let folder = root.join("layouts");
    let Ok(truth) = fs::read(folder.join("TRUTH.json")) else {
        return Vec::new();
    };
    let truth: Value = serde_json::from_slice(&truth).expect("it is JSON");
    let files = truth.as_object().into_iter().flatten();
    let fixture = |(name, told): (&String, &Value)| Fixture {
        group: "layouts",
        bytes: fs::read(folder.join(name)).expect("each truth has its file"),
        encoding: told["encoding"].as_str().unwrap_or("utf-8").to_owned(),
        delimiter: told["delimiter"]
            .as_str()
            .and_then(|delimiter| delimiter.chars().next())
            .unwrap_or(','),
        header: told["header_line"].as_u64().unwrap_or(1) as u32,
    };
    files.map(fixture).collect()
}

/// Tables with commas whose header stands on top.
fn spectrum(root: &Path) -> Vec<Fixture> {
    let files = fs::read_dir(root.join("csv-spectrum/csvs"));
    let files = files.into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = files.map(|file| file.path()).collect();
    paths.sort();
    let fixture = |path: PathBuf| Fixture {
        group: "csv-spectrum",
        bytes: fs::read(path).expect("a file"),
        encoding: "utf-8".to_owned(),
        delimiter: ',',
        header: 1,
    };
    paths.into_iter().map(fixture).collect()
}
