use support::sources::{Source, files};

/// Words that belong to one place, and that place: a file or a folder.
struct Rule {
    why: &'static str,
    /// Where the rule holds.
    within: &'static [&'static str],
    endings: &'static [&'static str],
    words: &'static [&'static str],
    /// Where they may stand all the same.
    allowed: &'static [&'static str],
}

// Words are written in two halves, so that this file does not break its own rules.
const RULES: &[Rule] = &[
    Rule {
        why: "the model does no I/O and reads no clock",
        within: &["crates/kith-model/"],
        endings: &[".rs"],
        words: &[
            concat!("std::", "fs"),
            concat!("std::", "net"),
            concat!("std::", "time"),
            concat!("std::", "env"),
            concat!("std::", "process"),
            concat!("std::", "io"),
            concat!("env", "!("),
        ],
        allowed: &[],
    },
    Rule {
        why: "the intake and the reports touch no file, network or clock in what they ship",
        within: &["crates/kith-intake/src/", "crates/kith-report/src/"],
        endings: &[".rs"],
        words: &[
            concat!("std::", "fs"),
            concat!("std::", "net"),
            concat!("std::", "time"),
        ],
        allowed: &[],
    },
    Rule {
        why: "time is told in one place",
        within: &[""],
        endings: &[".rs"],
        words: &[
            concat!("Utc::", "now"),
            concat!("Local::", "now"),
            concat!("SystemTime::", "now"),
        ],
        allowed: &["crates/kith-api/src/clock.rs"],
    },
    Rule {
        why: "unchecked code stands where a C interface asks for it: \
              the session extension, rows that SQLite reads as a table, \
              and the process's environment before any thread runs",
        within: &[""],
        endings: &[".rs"],
        words: &[
            concat!("unsafe", " {"),
            concat!("unsafe", " fn"),
            concat!("unsafe", " impl"),
            concat!("unsafe", " extern"),
        ],
        allowed: &[
            "crates/kith-store/src/history/ffi.rs",
            "crates/kith-store/src/staged/table.rs",
            "src-tauri/src/environment.rs",
        ],
    },
    Rule {
        why: "one seam to the shell",
        within: &["ui/src/"],
        endings: &[".ts", ".svelte", ".js"],
        words: &[concat!("@tauri", "-apps")],
        allowed: &["ui/src/ipc/", "ui/src/build.test.ts"],
    },
];

#[test]
fn what_belongs_to_one_place_stands_nowhere_else() {
    let sources = files(&[".rs", ".ts", ".svelte", ".js"]);
    assert!(
        sources.len() > 300,
        "the sources are found: {}",
        sources.len()
    );
    let found = strays(&sources);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn sql_has_a_room_of_its_own() {
    let strays: Vec<_> = files(&[".sql"])
        .into_iter()
        .filter(|file| !file.path.starts_with("crates/kith-store/"))
        .collect();
    assert!(strays.is_empty(), "SQL outside of the store: {strays:?}");
}

#[test]
fn planted_words_are_found_and_comments_are_not_code() {
    let plant = |path: &str, text: &str| Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    for rule in RULES {
        let path = format!("{}planted{}", rule.within[0], rule.endings[0]);
        for word in rule.words {
            let found = strays(&[plant(&path, &format!("let x = {word};"))]);
            assert!(!found.is_empty(), "{word} in {path} breaks: {}", rule.why);
            let told = strays(&[plant(&path, &format!("// a word on {word}"))]);
            assert!(told.is_empty(), "a comment may speak of it: {told:?}");
        }
        for allowed in rule.allowed {
            let path = if allowed.ends_with('/') {
                format!("{allowed}x.ts")
            } else {
                (*allowed).to_owned()
            };
            let found = strays(&[plant(&path, rule.words[0])]);
            assert!(found.is_empty(), "{path} is where it belongs: {found:?}");
        }
    }
}

/// `path:line: word (why not)` for everything out of place.
fn strays(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for rule in RULES {
        for source in sources.iter().filter(|source| rule.holds_in(&source.path)) {
            for (n, line) in source
                .text
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.trim_start().starts_with("//"))
            {
                for word in rule.words.iter().filter(|word| line.contains(**word)) {
                    found.push(format!("{}:{}: {word} ({})", source.path, n + 1, rule.why));
                }
            }
        }
    }
    found
}

impl Rule {
    fn holds_in(&self, path: &str) -> bool {
        let begins = |places: &[&str]| places.iter().any(|place| path.starts_with(place));
        begins(self.within)
            && self.endings.iter().any(|ending| path.ends_with(ending))
            && !begins(self.allowed)
    }
}
