//! Words that are mostly written short, where only one word can be meant.

/// The short form without its full stop, and the word.
const SHORTENED: &[(&str, &str)] = &[
    ("acad", "academy"),
    ("agric", "agriculture"),
    ("assn", "association"),
    ("assoc", "association"),
    ("asst", "assistant"),
    ("bros", "brothers"),
    ("ctr", "center"),
    ("dept", "department"),
    ("dir", "director"),
    ("dist", "district"),
    ("div", "division"),
    ("fdn", "foundation"),
    ("ft", "fort"),
    ("govt", "government"),
    ("inst", "institute"),
    ("intl", "international"),
    ("mfg", "manufacturing"),
    ("mgr", "manager"),
    ("mt", "mount"),
    ("natl", "national"),
    ("sr", "senior"),
    ("tech", "technology"),
    ("univ", "university"),
];

/// The word that is meant.
pub(super) fn spelled_out(word: &str) -> &str {
    let found = SHORTENED.iter().find(|(short, _)| *short == word);
    found.map_or(word, |(_, long)| long)
}
