//! Rosters of many languages as spreadsheets and mail programs there write them down. The same
//! seed gives the same files.

use kith_intake::decode::encode;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64;

const NAMES: &str = include_str!("names.txt");
/// Each with and without a byte order mark where it may have one.
const UNICODE: [(&str, bool); 5] = [
    ("utf-8", false),
    ("utf-8", true),
    ("utf-16-le", true),
    ("utf-16-le", false),
    ("utf-16-be", false),
];
const WINDOWS: [&str; 4] = ["shift_jis", "gbk", "euc-kr", "windows-"];

/// A roster as bytes, and what it says.
pub struct Coded {
    /// Unicode, a page of Windows, or another.
    pub kind: &'static str,
    pub language: &'static str,
    pub encoding: &'static str,
    pub bytes: Vec<u8>,
    pub truth: String,
}

/// `copies` rosters of so many rows each in every encoding of every language.
pub fn all(seed: u64, sizes: &[usize], copies: usize) -> Vec<Coded> {
    let mut random = Pcg64::seed_from_u64(seed);
    let mut all = Vec::new();
    for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split(';').map(str::trim).collect();
        let [language, given, family, towns, pages] = parts[..] else {
            unreachable!("five parts: {line}");
        };
        let pages = pages.split_whitespace().map(|page| (page, false));
        for (encoding, bom) in UNICODE.into_iter().chain(pages) {
            // A page lacks a letter or two of its own language, which people there do without.
            let words = |list: &'static str| -> Vec<&str> {
                let words = list.split_whitespace();
                words
                    .filter(|word| encode(word, encoding, false).is_some())
                    .collect()
            };
            let lists = [given, family, towns].map(words);
            for &size in sizes {
                for _ in 0..copies {
                    let truth = roster(&mut random, &lists, size);
                    let bytes = encode(&truth, encoding, bom).expect("every letter is there");
                    all.push(Coded {
                        kind: kind(encoding),
                        language,
                        encoding,
                        bytes,
                        truth,
                    });
                }
            }
        }
    }
    all
}

fn kind(encoding: &str) -> &'static str {
    if encoding.starts_with("utf") {
        "unicode"
    } else if WINDOWS.iter().any(|start| encoding.starts_with(start)) {
        "windows"
    } else {
        "other"
    }
}

/// Names and towns among plain columns, with something that is no ASCII.
fn roster(random: &mut Pcg64, lists: &[Vec<&str>; 3], rows: usize) -> String {
    loop {
        let mut text = "Name;Email;City;Joined\r\n".to_owned();
        for row in 0..rows {
            let [given, family, town] = lists
                .each_ref()
                .map(|list| *list.choose(random).expect("a language has names"));
            let (month, day) = (random.random_range(1..=12), random.random_range(1..=28));
            text += &format!(
                "{given} {family};person{row}@example.org;{town};2026-{month:02}-{day:02}\r\n"
            );
        }
        if !text.is_ascii() {
            return text;
        }
    }
}
