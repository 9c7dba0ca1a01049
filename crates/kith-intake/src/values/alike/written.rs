use std::cmp::Reverse;
use std::collections::HashMap;

use kith_model::match_key::fold;
use kith_model::value_alias::ValueField;

use super::Alike;
use super::shortened::spelled_out;

/// Longer than any name of a place or a post: such a value is prose.
const LONGEST: usize = 120;
/// Letters of initials: two are a state, eight are a word.
const INITIALS: std::ops::RangeInclusive<usize> = 3..=7;
/// A name has at least so many words of weight that are shortened to initials.
const SHORTENED: usize = 3;

/// What may stand at the end of a company's name, by one form for each.
const LEGAL_FORMS: &[(&str, &str)] = &[
    ("inc", "inc"),
    ("incorporated", "inc"),
    ("llc", "llc"),
    ("llp", "llp"),
    ("ltd", "ltd"),
    ("limited", "ltd"),
    ("corp", "corp"),
    ("corporation", "corp"),
    ("plc", "plc"),
    ("pllc", "pllc"),
    ("gmbh", "gmbh"),
    ("srl", "srl"),
    ("sarl", "sarl"),
];

/// Words that initials mostly pass over.
const SMALL: &[&str] = &[
    "a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "da", "de", "del", "des", "do",
    "du", "e", "el", "la", "las", "los", "y", "et", "der", "die", "das", "und", "fur",
];

/// A value as it is held against others.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub value: String,
    pub field: ValueField,
    pub rows: u32,
    pub people: u32,
    pub is_known: bool,
    /// How often anything of these letters is used.
    pub weight: u32,
    /// Without case and accents.
    pub folded: String,
    /// The same by its words, without article and legal form.
    pub words: Vec<String>,
    /// The words without what parts them.
    pub letters: String,
    /// The words, each in full that is mostly written short.
    pub spelled_out: Vec<String>,
    /// Every number in it, sorted.
    pub numbers: Vec<String>,
    /// By its one form.
    pub legal_form: Option<&'static str>,
    pub has_article: bool,
    pub has_comma: bool,
    /// Whether it may be the initials of something.
    pub is_initials: bool,
    /// What its own initials are, with and without small words; none of a short name.
    pub initials: Vec<String>,
}

impl Written {
    /// Takes a value apart; nothing of prose, and nothing without a letter.
    pub fn of(field: ValueField, value: &str) -> Option<Self> {
        let folded = fold(value);
        if folded.len() > LONGEST || !folded.contains(char::is_alphabetic) {
            return None;
        }
        let mut words = words(&folded);
        let legal_form = match field {
            ValueField::Organization => take_legal_form(&mut words),
            ValueField::City | ValueField::JobTitle => None,
        };
        let has_article = words.len() > 1 && words[0] == "the";
        if has_article {
            words.remove(0);
        }
        let letters = words.concat();
        let in_full = words.iter().map(|word| spelled_out(word).to_owned());
        Some(Self {
            spelled_out: in_full.collect(),
            is_initials: is_initials(value, &words, &letters),
            initials: initials(&words),
            numbers: numbers(&words),
            value: value.to_owned(),
            field,
            rows: 0,
            people: 0,
            is_known: false,
            weight: 0,
            has_comma: value.contains(','),
            has_article,
            legal_form,
            letters,
            words,
            folded,
        })
    }

    /// Adds up how often values of the same letters are used.
    pub fn weigh(values: &mut [Self]) {
        let mut weights: HashMap<String, u32> = HashMap::new();
        for value in &*values {
            *weights.entry(value.letters.clone()).or_default() += value.uses();
        }
        for value in values {
            value.weight = weights[&value.letters];
        }
    }

    /// Rows and people that have it.
    fn uses(&self) -> u32 {
        self.rows.saturating_add(self.people)
    }

    /// The better a spelling, the lower: the workspace's own, spelled out, in capitals and
    /// small letters, often used, long and with its accents.
    pub fn rank(&self) -> impl Ord + use<> {
        (
            !self.is_known,
            self.is_initials,
            is_of_one_case(&self.value),
            Reverse(self.uses()),
            Reverse(self.value.len()),
            self.value.clone(),
        )
    }

    pub fn told(&self) -> Alike {
        Alike {
            value: self.value.clone(),
            rows: self.rows,
            is_known: self.is_known,
        }
    }
}

/// Parts a folded text at white space and punctuation. Full stops and apostrophes within a
/// word are dropped, "&" is "and", and signs that carry a meaning are letters: C is neither
/// C++ nor C#.
fn words(folded: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let letters: Vec<char> = folded.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let beside = |at: Option<usize>| at.and_then(|at| letters.get(at));
        let is_digit = |at| beside(at).is_some_and(char::is_ascii_digit);
        let is_within_number = is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
        match letter {
            '.' | '\'' if !is_within_number => {}
            '&' => words.extend(["and".to_owned(), String::new()]),
            letter if parts(letter) => words.push(String::new()),
            letter => words.last_mut().expect("there is always one").push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn parts(letter: char) -> bool {
    match letter {
        '+' | '#' | '@' | '%' | '$' | '=' => false,
        letter if letter.is_whitespace() || letter.is_ascii_punctuation() => true,
        letter => matches!(letter,
            '\u{a1}' | '\u{ab}' | '\u{b7}' | '\u{bb}' | '\u{bf}' | '\u{2010}'..='\u{205e}' | '\u{3000}'..='\u{303f}'),
    }
}

fn take_legal_form(words: &mut Vec<String>) -> Option<&'static str> {
    let last = words.last()?;
    let (_, form) = LEGAL_FORMS.iter().find(|(written, _)| written == last)?;
    (words.len() > 1).then(|| {
        words.pop();
        *form
    })
}

/// One word of capitals, or a letter and a letter: "NMSU", "N. M. S. U.".
fn is_initials(value: &str, words: &[String], letters: &str) -> bool {
    let is_one = words.len() == 1 || words.iter().all(|word| word.chars().count() == 1);
    let mut of_value = value.chars().filter(|letter| letter.is_alphabetic());
    is_one
        && INITIALS.contains(&letters.chars().count())
        && letters.chars().all(char::is_alphabetic)
        && of_value.all(char::is_uppercase)
}

fn initials(words: &[String]) -> Vec<String> {
    let of_weight = || words.iter().filter(|word| !SMALL.contains(&word.as_str()));
    if of_weight().count() < SHORTENED {
        return Vec::new();
    }
    let first = |word: &String| word.chars().next();
    let mut initials: Vec<String> = vec![
        of_weight().filter_map(first).collect(),
        words.iter().filter_map(first).collect(),
    ];
    initials.dedup();
    initials
}

fn numbers(words: &[String]) -> Vec<String> {
    let runs = words
        .iter()
        .flat_map(|word| word.split(|letter: char| !letter.is_numeric()));
    let mut numbers: Vec<String> = runs
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect();
    numbers.sort_unstable();
    numbers
}

/// Whether it has capitals alone, or none.
fn is_of_one_case(value: &str) -> bool {
    let has = |is: fn(char) -> bool| value.chars().any(is);
    has(char::is_uppercase) != has(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_taken_apart_into_what_counts() {
        let of = |value| Written::of(ValueField::Organization, value).expect("a name");
        let words = |value| of(value).words.join(" ");
        assert_eq!(words("The  Acme-Tools Co., Inc."), "acme tools co");
        assert_eq!(words("Etsate & Sisters"), "etsate and sisters");
        assert_eq!(words("N.M.S.U."), "nmsu");
        assert_eq!(words("Studio 1.5"), "studio 1 5");
        assert_eq!(words("C++ & C#"), "c++ and c#");
        assert_eq!(words("Łódź’s"), "lodzs");
        assert_eq!(of("Acme Limited").legal_form, Some("ltd"));
        assert_eq!(of("Inc").legal_form, None, "a name of its own");
        assert_eq!(
            of("Department of Education and Work").initials,
            ["dew", "doeaw"]
        );
        assert!(of("New Mexico").initials.is_empty(), "too short");
        for (value, is) in [
            ("NMSU", true),
            ("N. M. S. U.", true),
            ("nmsu", false),
            ("Care", false),
            ("NM", false),
            ("B2B4", false),
        ] {
            assert_eq!(of(value).is_initials, is, "{value}");
        }
        assert!(
            Written::of(ValueField::City, "87501").is_none(),
            "no letter"
        );
    }
}
