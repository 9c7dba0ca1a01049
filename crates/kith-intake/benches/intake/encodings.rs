use std::fs;

use kith_intake::Overrides;
use kith_intake::decode::decode;
use serde_json::Value;

use crate::peers;
use crate::tally::Tally;

/// Counts the rosters whose text comes out letter by letter.
pub fn compare() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().to_str().expect("a plain path");
    let Some(files) = peers::run("rosters.py", &[place]) else {
        return;
    };
    let chardet = peers::run("peers.py", &["encodings", place]).expect("as above");
    let mut tally = Tally::default();
    for file in files.as_array().into_iter().flatten() {
        let field = |name: &str| file[name].as_str().unwrap_or_default();
        let bytes = fs::read(folder.path().join(field("file"))).expect("written");
        let truth = fs::read_to_string(folder.path().join(field("file")).with_extension("txt"))
            .expect("written");
        let there = Overrides {
            locale: Some(field("locale").to_owned()),
            ..Overrides::default()
        };
        for (name, overrides) in [("Kith", &Overrides::default()), ("Kith there", &there)] {
            let right = decode(bytes.clone(), overrides).is_ok_and(|decoded| decoded.text == truth);
            tally.add(field("kind"), name, right);
        }
        tally.add(
            field("kind"),
            "chardet",
            chardet[field("file")] == Value::Bool(true),
        );
    }
    tally.print(
        "Encodings: rosters read letter by letter (\"there\": told the country of the computer)",
    );
}
