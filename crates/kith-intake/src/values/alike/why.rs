use strsim::osa_distance;

use super::written::Written;
use kith_model::value_alias::ValueField;

kith_model::codes! {
    /// Why two values look like one.
    Why, "likeness of values";
    /// "TAOS", "Taos"
    Case = "case", "only capitals or accents differ";
    /// "Vice-President", "Vice President"
    Signs = "signs", "only punctuation or spacing differs";
    /// "The Ford Foundation"
    Article = "article", "only “the” differs";
    /// "Acme", "Acme, Inc."
    LegalForm = "legal_form", "only the legal form differs";
    /// "University, New Mexico State"
    Order = "order", "the same words in another order";
    /// "New Mexico State Univ."
    Short = "short", "a word is written short";
    /// "NMSU"
    Initials = "initials", "one is the initials of the other";
    /// "Albuqerque"
    Slip = "slip", "one letter differs";
}

/// Fewer letters than this say too little.
const SHORTEST: usize = 3;
/// A slip shows in a long value alone, and in a long word of it.
const LONG: usize = 9;
const LONG_WORD: usize = 6;
/// Letters at either end of a word in which nobody slips: "Bloomfield" is not "Broomfield",
/// a trainer is no trainee and Charleston is not Charlestown.
const ENDS: usize = 2;
/// Words of an organization that may go round without a comma.
const MANY_WORDS: usize = 4;

/// Words that a slip apart are two words.
const TWO_WORDS: &[(&str, &str)] = &[
    ("casual", "causal"),
    ("columbia", "colombia"),
    ("complement", "compliment"),
    ("desert", "dessert"),
    ("filing", "filling"),
    ("johnson", "johnston"),
    ("marital", "martial"),
    ("mediation", "medication"),
    ("mediation", "meditation"),
    ("medication", "meditation"),
    ("stationary", "stationery"),
    ("thompson", "thomson"),
    ("united", "untied"),
];

/// Why `other` may be written as `used`; nothing where they are plainly two.
pub(super) fn why(used: &Written, other: &Written) -> Option<Why> {
    if contradict(used, other) {
        return None;
    }
    if used.letters == other.letters && used.letters.chars().count() >= SHORTEST {
        return Some(match () {
            () if used.folded == other.folded => Why::Case,
            () if used.legal_form != other.legal_form => Why::LegalForm,
            () if used.has_article != other.has_article => Why::Article,
            () => Why::Signs,
        });
    }
    let is_short_for = |short: &Written, long: &Written| {
        short.is_initials && !long.is_initials && long.initials.contains(&short.letters)
    };
    if used.words != other.words && used.spelled_out == other.spelled_out {
        Some(Why::Short)
    } else if goes_round(used, other) {
        Some(Why::Order)
    } else if is_short_for(used, other) || is_short_for(other, used) {
        Some(Why::Initials)
    } else if is_slip(used, other) {
        Some(Why::Slip)
    } else {
        None
    }
}

/// Whether two values can never be one: other numbers, or two companies of one name.
pub(super) fn contradict(one: &Written, other: &Written) -> bool {
    let are_two_companies = one.legal_form.is_some()
        && other.legal_form.is_some()
        && one.legal_form != other.legal_form;
    are_two_companies || one.numbers != other.numbers
}

/// Whether one begins in the middle of the other: behind a comma, or in a name of many words.
fn goes_round(one: &Written, other: &Written) -> bool {
    let count = one.words.len();
    let is_long = one.field == ValueField::Organization && count >= MANY_WORDS;
    let may_turn = one.has_comma || other.has_comma || is_long;
    may_turn
        && count == other.words.len()
        && (1..count).any(|turn| {
            let turned = other.words[turn..].iter().chain(&other.words[..turn]);
            turned.eq(one.words.iter())
        })
}

/// A letter too many, missing, wrong or swapped, inside one long word, in what is used less
/// often. Of two that the workspace has, somebody may have meant both.
fn is_slip(used: &Written, other: &Written) -> bool {
    let is_long = |value: &Written| value.letters.chars().count() >= LONG;
    let is_rare = used.weight > other.weight && !(used.is_known && other.is_known);
    if !is_rare || !is_long(used) || !is_long(other) || used.words.len() != other.words.len() {
        return false;
    }
    let words = used.words.iter().zip(&other.words);
    let mut differing = words.filter(|(one, other)| one != other);
    let (Some((one, other)), None) = (differing.next(), differing.next()) else {
        return false;
    };
    let is_pair = |&(a, b): &(&str, &str)| (a, b) == (one, other) || (b, a) == (one, other);
    is_word_to_slip_in(one)
        && is_word_to_slip_in(other)
        && ends_alike(one, other)
        && osa_distance(one, other) == 1
        && !TWO_WORDS.iter().any(is_pair)
}

fn is_word_to_slip_in(word: &str) -> bool {
    word.chars().count() >= LONG_WORD && word.chars().all(char::is_alphabetic)
}

fn ends_alike(one: &str, other: &str) -> bool {
    let (first, last) = (
        one.chars().take(ENDS).eq(other.chars().take(ENDS)),
        one.chars()
            .rev()
            .take(ENDS)
            .eq(other.chars().rev().take(ENDS)),
    );
    first && last
}
