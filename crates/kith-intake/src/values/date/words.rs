/// Beginnings of month names by month, folded, in the languages of the header list.
const MONTHS: [&str; 12] = [
    "jan ene gen",
    "feb fev",
    "mar maerz mrt maart",
    "apr abr avr",
    "may mai maj mei mag",
    "jun juin giu",
    "jul juil lug",
    "aug ago aou",
    "sep set",
    "oct okt out ott",
    "nov",
    "dec dez dic",
];

/// The month, from 1, that a folded word names.
pub(super) fn month(word: &str) -> Option<u32> {
    let named = |starts: &&str| starts.split(' ').any(|start| word.starts_with(start));
    let index = MONTHS.iter().position(named)?;
    u32::try_from(index + 1).ok()
}

/// Weekdays and the small words of written dates.
pub(super) fn is_filler(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "de", "del", "of", "at", "um", "the", "le", "il", "el", "gmt", "utc", "z",
    ];
    const DAYS: &[&str] = &[
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mie", "jue", "vie", "sab", "dom",
    ];
    WORDS.contains(&word) || DAYS.iter().any(|day| word.starts_with(day))
}

/// What follows a number: nothing, or the ending of "14th".
pub(super) fn is_ordinal(ending: &str) -> bool {
    matches!(ending, "" | "st" | "nd" | "rd" | "th" | "º" | "er")
}
