//! How likely letters follow each other, language by language.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Bits by letters, lower case; a space is the edge of a word.
struct Language {
    code: &'static str,
    /// By pair of plain letters in the order of the alphabet, a space first;
    /// empty for a language of another script.
    plain: Vec<u8>,
    alone: HashMap<char, u8>,
    pairs: HashMap<(char, char), u8>,
}

struct Letters {
    languages: Vec<Language>,
    /// The least that a pair costs in any language.
    anywhere: HashMap<(char, char), u8>,
}

/// How often each pair stands in a text, with its case.
pub(super) type Pairs = HashMap<(char, char), u32>;

/// What a pair costs more in a language that does not know it.
const ABROAD: f32 = 5.0;
/// What the language of the computer costs less than any other.
const AT_HOME: f32 = 6.0;
/// What one bit a letter says about the language of plain letters, and the most it may.
const PLAIN: (f32, f32) = (20.0, 12.0);

/// What each language costs beforehand.
pub(super) struct Tongues(Vec<f32>);

impl Tongues {
    /// By the plain letters of names in a text. `home` is the language of the
    /// computer, where that is known.
    pub fn of(text: &[u8], home: Option<&str>) -> Self {
        let counts = plain_pairs(text);
        let total: u32 = counts.iter().sum();
        let each = |language: &Language| {
            let sum: u32 = counts
                .iter()
                .zip(&language.plain)
                .map(|(&count, &bits)| count * u32::from(bits))
                .sum();
            sum as f32 / total.max(1) as f32
        };
        let languages = &letters().languages;
        let least = languages
            .iter()
            .filter(|language| !language.plain.is_empty())
            .map(each)
            .fold(f32::MAX, f32::min);
        let trust = PLAIN.1.min(total as f32 / 8.0);
        Self(
            languages
                .iter()
                .map(|language| {
                    let away = if home == Some(language.code) {
                        0.0
                    } else {
                        AT_HOME
                    };
                    match language.plain.is_empty() {
                        true => away + trust.min(4.0),
                        false => away + trust.min((each(language) - least) * PLAIN.0),
                    }
                })
                .collect(),
        )
    }
}

/// How often each pair of plain letters stands in words with a capital.
fn plain_pairs(text: &[u8]) -> Vec<u32> {
    let mut counts = vec![0; 27 * 27];
    let words = text.split(|byte| !byte.is_ascii_alphabetic() && byte.is_ascii());
    for word in words.filter(|word| word.len() > 2 && word[0].is_ascii_uppercase()) {
        let place = |byte: u8| match byte.to_ascii_lowercase() {
            letter @ b'a'..=b'z' => Some(usize::from(letter - b'a') + 1),
            b' ' => Some(0),
            _ => None,
        };
        let letters = [b" ", word, b" "].concat();
        for pair in letters.windows(2) {
            if let (Some(first), Some(second)) = (place(pair[0]), place(pair[1])) {
                counts[first * 27 + second] += 1;
            }
        }
    }
    counts
}

/// The bits that pairs cost in the language in which they cost least.
pub(super) fn cheapest(pairs: &Pairs, tongues: &Tongues) -> f32 {
    let known = letters();
    let mut always = 0.0;
    let mut folded = Vec::with_capacity(pairs.len());
    for (&(first, second), &count) in pairs {
        // A letter that comes back says the same again, not something new.
        let weight = 1.0 + (count as f32).log2();
        always += weight * case(first, second);
        let pair = (lower(first), lower(second));
        let least = known
            .anywhere
            .get(&pair)
            .map_or(f32::MAX, |&bits| f32::from(bits) + ABROAD);
        folded.push((pair, weight, least.min(foreign(pair))));
    }
    let of = |(language, before): (&Language, &f32)| {
        let sum: f32 = folded
            .iter()
            .map(|&(pair, weight, least)| {
                weight * language.bits(pair).map_or(least, |bits| bits.min(least))
            })
            .sum();
        sum + before
    };
    let least = known
        .languages
        .iter()
        .zip(&tongues.0)
        .map(of)
        .fold(f32::MAX, f32::min);
    always + least
}

impl Language {
    fn bits(&self, pair: (char, char)) -> Option<f32> {
        let (first, second) = pair;
        if mixes_scripts(pair) {
            return None;
        }
        if let Some(&bits) = self.pairs.get(&pair) {
            return Some(f32::from(bits));
        }
        let at_home = first.is_ascii() || self.alone.contains_key(&first);
        if second.is_ascii() {
            return at_home.then_some(6.0);
        }
        let alone = self.alone.get(&second).filter(|_| at_home)?;
        Some(f32::from(*alone) + 2.0)
    }
}

/// What a letter costs that no language has in this place.
fn foreign((first, second): (char, char)) -> f32 {
    if mixes_scripts((first, second)) {
        return 25.0;
    }
    let inside = |other: char| if is_letter(other) { 9.0 } else { 0.0 };
    if second.is_ascii() {
        return match first {
            '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{2013}' => 3.0,
            _ if is_letter(first) => 7.0,
            _ => 3.0 + inside(second),
        };
    }
    match second {
        '\u{80}'..='\u{9F}' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' => 30.0,
        '\u{2019}' => 8.0,
        '\u{2018}' | '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}' | '\u{2013}'
        | '\u{2014}' | '\u{2026}' | '\u{BF}' | '\u{A1}' | '\u{A0}' | '\u{B7}' => {
            10.0 + inside(first)
        }
        '\u{20AC}' | '\u{AA}' | '\u{BA}' | '\u{B0}' | '\u{A3}' | '\u{2022}' | '\u{2116}'
        | '\u{A7}' => 12.0 + inside(first),
        _ if is_letter(second) => 15.0,
        _ => 17.0 + inside(first),
    }
}

/// Within a word small letters are not followed by a capital.
fn case(first: char, second: char) -> f32 {
    if first.is_lowercase() && second.is_uppercase() {
        8.0
    } else {
        0.0
    }
}

/// A Latin letter beside one of another script.
fn mixes_scripts((first, second): (char, char)) -> bool {
    is_letter(first) && is_letter(second) && is_latin(first) != is_latin(second)
}

fn is_latin(letter: char) -> bool {
    letter < '\u{370}' || matches!(letter, '\u{1E00}'..='\u{1EFF}')
}

/// Letters, and the marks that some scripts put above and below them.
pub(super) fn is_letter(letter: char) -> bool {
    letter.is_alphabetic()
        || matches!(letter, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{64B}'..='\u{65F}' | '\u{E31}'..='\u{E4E}')
}

fn lower(letter: char) -> char {
    if letter.is_ascii() && !letter.is_ascii_alphabetic() {
        return ' ';
    }
    letter.to_lowercase().next().unwrap_or(letter)
}

fn letters() -> &'static Letters {
    static LETTERS: OnceLock<Letters> = OnceLock::new();
    LETTERS.get_or_init(|| read(include_str!("letters.txt")))
}

fn read(list: &'static str) -> Letters {
    let mut languages: Vec<Language> = Vec::new();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut rest = line.chars();
        let (sign, bits) = (rest.next(), rest.next().and_then(|bits| bits.to_digit(16)));
        match (sign, bits, languages.last_mut()) {
            (Some('~'), _, Some(language)) => {
                let digits = line[1..].bytes();
                language.plain = digits
                    .map(|digit| char::from(digit).to_digit(16).unwrap_or(15) as u8)
                    .collect();
            }
            (Some('='), Some(bits), Some(language)) => {
                language
                    .alone
                    .extend(rest.map(|letter| (letter, bits as u8)));
            }
            (Some('+'), Some(bits), Some(language)) => {
                while let (Some(first), Some(second)) = (rest.next(), rest.next()) {
                    language.pairs.insert((first, second), bits as u8);
                }
            }
            _ => languages.push(Language {
                code: line,
                plain: Vec::new(),
                alone: HashMap::new(),
                pairs: HashMap::new(),
            }),
        }
    }
    let mut anywhere = HashMap::new();
    for (&pair, &bits) in languages.iter().flat_map(|language| &language.pairs) {
        let least = anywhere.entry(pair).or_insert(bits);
        *least = bits.min(*least);
    }
    Letters {
        languages,
        anywhere,
    }
}
