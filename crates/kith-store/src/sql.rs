//! Every statement that stands in a file of its own is held against the schema.

use std::fs;
use std::path::{Path, PathBuf};

use crate::testing::test_connection;

#[test]
fn every_sql_file_prepares_against_the_schema() {
    let conn = test_connection();
    let mut files = Vec::new();
    collect(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")),
        &mut files,
    );
    assert!(files.len() > 40, "only {} files were found", files.len());
    for file in files {
        let sql = with_conditions(&fs::read_to_string(&file).unwrap());
        let prepared = conn.prepare(&sql);
        assert!(prepared.is_ok(), "{}: {:?}", file.display(), prepared.err());
    }
}

/// A condition stands wherever a name stands in braces; `members` is an operator with its operand.
fn with_conditions(sql: &str) -> String {
    let mut parts = sql.replace("{members}", "IS NOT ?1");
    while let Some(from) = parts.find('{') {
        let to = parts[from..].find('}').expect("braces are closed") + from;
        parts.replace_range(from..=to, "(1)");
    }
    parts
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("migrations") {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            files.push(path);
        }
    }
}
