/// What people and programs write where they have no date, folded. The last ones are what
/// spreadsheets make of an empty cell.
const BLANKS: &[&str] = &[
    "-",
    "--",
    "---",
    "\u{2013}",
    "\u{2014}",
    "?",
    "n/a",
    "n.a.",
    "na",
    "nil",
    "none",
    "null",
    "unknown",
    "tbd",
    "tba",
    "1900-01-00",
    "1/0/1900",
    "0/1/1900",
    "00/01/1900",
    "01/00/1900",
    "1/0/00",
    "0-jan-00",
    "0-jan-1900",
];

/// Whether a cell of a column of dates says that there is none: `n/a`, `--`, `0000-00-00`.
pub fn is_no_date(cell: &str) -> bool {
    let cell = cell.trim();
    let zeros = |letter: char| matches!(letter, '0' | '/' | '-' | '.' | ':' | ' ');
    cell.is_empty()
        || cell.contains('0') && cell.chars().all(zeros)
        || BLANKS.iter().any(|blank| cell.eq_ignore_ascii_case(blank))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_no_date_is_none_and_no_wrong_one() {
        for cell in [
            "",
            "0/0/00",
            "0000-00-00",
            "00/00/0000",
            "0000-00-00 00:00:00",
            "1900-01-00",
            "--",
            "N/A",
            " - ",
        ] {
            assert!(is_no_date(cell), "{cell:?}");
        }
        for cell in ["2000-01-01", "10/10/10", "--03-07", "x", "1900-01-01"] {
            assert!(!is_no_date(cell), "{cell:?}");
        }
    }
}
