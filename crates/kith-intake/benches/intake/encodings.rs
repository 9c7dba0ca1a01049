use std::fs;

use kith_intake::Overrides;
use kith_intake::decode::decode;
use serde_json::{Value, json};

use crate::coded;
use crate::peers;
use crate::tally::Tally;

const SEED: u64 = 21;
/// Of a roster.
const ROWS: [usize; 3] = [4, 12, 60];
/// Rosters of each size in each encoding of each language.
const COPIES: usize = 4;

/// Counts the rosters whose text comes out letter by letter: of names of our own in many
/// languages and, where Faker is installed, of its names.
pub fn compare() {
    ours();
    by_faker();
}

fn ours() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = coded::all(SEED, &ROWS, COPIES);
    let mut named = Vec::new();
    for (number, file) in files.iter().enumerate() {
        let name = format!("{number}.csv");
        let path = folder.path().join(&name);
        fs::write(&path, &file.bytes).expect("written");
        fs::write(path.with_extension("txt"), &file.truth).expect("written");
        named.push(json!({ "file": name }));
    }
    let place = folder.path();
    fs::write(place.join("truth.json"), json!(named).to_string()).expect("written");
    let chardet = in_python(place.to_str().expect("a plain path"));
    let [mut tally, mut languages, mut encodings] = [(); 3].map(|()| Tally::default());
    for (file, name) in files.iter().zip(&named) {
        let mut add = |name: &str, right: bool| {
            tally.add(file.kind, name, right);
            languages.add(file.language, name, right);
            encodings.add(file.encoding, name, right);
        };
        add(
            "Kith",
            reads(&file.bytes, &file.truth, &Overrides::default()),
        );
        if let Some(chardet) = &chardet {
            add(
                "chardet",
                chardet[name["file"].as_str().unwrap_or_default()] == true,
            );
        }
    }
    tally.print("Encodings: rosters of 27 languages read letter by letter");
    languages.print("Encodings: the same by language");
    encodings.print("Encodings: the same by encoding");
}

fn by_faker() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().to_str().expect("a plain path");
    let Some(files) = peers::run("rosters.py", &[place]) else {
        return;
    };
    let chardet = in_python(place).expect("as above");
    let mut tally = Tally::default();
    for file in files.as_array().into_iter().flatten() {
        let field = |name: &str| file[name].as_str().unwrap_or_default();
        let path = folder.path().join(field("file"));
        let bytes = fs::read(&path).expect("written");
        let truth = fs::read_to_string(path.with_extension("txt")).expect("written");
        let there = Overrides {
            locale: Some(field("locale").to_owned()),
            ..Overrides::default()
        };
        for (name, overrides) in [("Kith", &Overrides::default()), ("Kith there", &there)] {
            tally.add(field("kind"), name, reads(&bytes, &truth, overrides));
        }
        tally.add(field("kind"), "chardet", chardet[field("file")] == true);
    }
    tally.print(
        "Encodings: rosters by Faker read letter by letter (\"there\": told the country of the computer)",
    );
}

/// Whether chardet's answer reads each file of a folder, by name.
pub fn in_python(folder: &str) -> Option<Value> {
    peers::run("peers.py", &["encodings", folder])
}

/// Whether Kith reads bytes as a text.
pub fn reads(bytes: &[u8], truth: &str, overrides: &Overrides) -> bool {
    decode(bytes.to_vec(), overrides).is_ok_and(|decoded| decoded.text == truth)
}
