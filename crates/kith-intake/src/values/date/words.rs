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

/// Beginnings of the names of days from Monday, folded, in the same languages;
/// those of two letters are whole abbreviations.
const DAYS: [&str; 7] = [
    "mon lun maan seg mo ma",
    "tue mardi marte dien dins tis ter di",
    "wed mie mer woen mit ons qua mi wo",
    "thu jue jeu gio donn dond tor qui do",
    "fri vie ven vrij fre sex fr vr",
    "sat sab sam zat lor sa za",
    "sun dom dim son zon so zo",
];

/// The day of the week, from Monday as 0, that a folded word names.
pub(super) fn weekday(word: &str) -> Option<u32> {
    let named = |start: &str| match start.len() {
        2 => word == start,
        _ => word.starts_with(start),
    };
    let index = DAYS
        .iter()
        .position(|starts| starts.split(' ').any(named))?;
    u32::try_from(index).ok()
}

/// The small words of written dates.
pub(super) fn is_filler(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "de", "del", "of", "at", "um", "the", "le", "il", "el", "gmt", "utc", "z",
    ];
    WORDS.contains(&word)
}

/// What follows a number: nothing, or the ending of "14th".
pub(super) fn is_ordinal(ending: &str) -> bool {
    matches!(ending, "" | "st" | "nd" | "rd" | "th" | "º" | "er")
}
