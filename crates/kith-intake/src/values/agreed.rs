use kith_model::match_key::fold;

use super::date_order;

/// What says yes, folded.
const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "t",
    "1",
    "x",
    "\u{2713}",
    "\u{2714}",
    "checked",
    "on",
    "si",
    "s",
    "ja",
    "j",
    "oui",
    "o",
    "sim",
    "unsubscribed",
    "opted out",
    "opt out",
    "opted-out",
    "abgemeldet",
    "desabonne",
    "baja",
];

/// What says no, folded.
const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "f",
    "0",
    "-",
    "off",
    "nein",
    "non",
    "nao",
    "nee",
    "nej",
    "subscribed",
];

/// What a cell of yes and no says; a day on which something came about is a yes. `None` for
/// anything else.
pub fn yes(cell: &str) -> Option<bool> {
    let word = fold(cell);
    match () {
        () if YES.contains(&word.as_str()) => Some(true),
        () if NO.contains(&word.as_str()) => Some(false),
        () => date_order([cell].into_iter()).map(|_| true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_read_as_people_and_tools_write_it() {
        for (cell, says) in [
            ("Yes", Some(true)),
            ("S\u{ed}", Some(true)),
            ("1", Some(true)),
            ("2025-03-01 10:00", Some(true)),
            ("No", Some(false)),
            ("0", Some(false)),
            ("", None),
            ("ask Dana", None),
        ] {
            assert_eq!(yes(cell), says, "{cell:?}");
        }
    }
}
