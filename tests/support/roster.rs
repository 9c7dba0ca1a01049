//! Rosters that nobody's software wrote.

use std::fmt::Write as _;

/// A roster of `rows` people who differ in every column that tells them apart.
#[must_use]
pub fn of(rows: usize) -> String {
    let mut text = String::from("Given name,Family name,Email,City,Organization\r\n");
    for n in 0..rows {
        let _ = write!(
            text,
            "{},{} {},person{n}@example.org,{},{}\r\n",
            GIVEN[n % GIVEN.len()],
            FAMILY[n / GIVEN.len() % FAMILY.len()],
            numeral(n),
            CITIES[n % CITIES.len()],
            ORGANIZATIONS[n % ORGANIZATIONS.len()],
        );
    }
    text
}

const GIVEN: [&str; 7] = ["Rosa", "Ines", "Tomasz", "Adaeze", "Wren", "Hiroko", "Sol"];
const FAMILY: [&str; 5] = ["Begay", "Okafor", "Lindqvist", "Marsh", "Tanaka"];
const CITIES: [&str; 3] = ["Gallup", "Taos", "Española"];
const ORGANIZATIONS: [&str; 4] = [
    "Green Fork Farm",
    "Table & Hearth",
    "Mesa Kitchen",
    "Acequia Trust",
];

/// Letters for a number, since no family name has digits.
fn numeral(mut n: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(
            0,
            char::from(b'a' + u8::try_from(n % 26).expect("below 26")),
        );
        n /= 26;
        if n == 0 {
            break letters;
        }
    }
}
