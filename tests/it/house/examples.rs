//! The documentation has no examples in Rust: nothing runs them, and one that is not run tells
//! what was true once.

use support::sources::files;

/// Of a comment's lines, those that open a block of Rust.
fn examples(text: &str) -> usize {
    let mut open = false;
    let mut found = 0;
    for line in text.lines() {
        let line = line.trim_start();
        let Some(words) = line.strip_prefix("///").or(line.strip_prefix("//!")) else {
            open = false;
            continue;
        };
        if let Some(language) = words.trim_start().strip_prefix("```") {
            found += usize::from(!open && matches!(language.trim(), "" | "rust" | "no_run"));
            open = !open;
        }
    }
    found
}

#[test]
fn no_comment_holds_an_example_that_nobody_runs() {
    for source in files(&[".rs"]) {
        assert_eq!(examples(&source.text), 0, "an example in {}", source.path);
    }
}

#[test]
fn a_planted_example_is_found_and_a_query_is_none() {
    let planted = "/// Adds.\n///\n/// ```\n/// assert!(true);\n/// ```\nfn add() {}\n";
    assert_eq!(examples(planted), 1, "the block, once");
    let query = "/// ```sql\n/// SELECT 1\n/// ```\nfn ask() {}\n";
    assert_eq!(examples(query), 0, "another language");
}
