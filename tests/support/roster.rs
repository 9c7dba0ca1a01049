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

/// A registration list of `rows` people with 16 columns, one of which no field of Kith's takes.
#[must_use]
pub fn wide(rows: usize) -> String {
    let mut text = String::from(
        "ID,First Name,Last Name,Email,Phone,Birthday,Company,Job Title,City,Address,Registration date,Status,Role,Tags,Notes,Favorite soil\n",
    );
    for n in 0..rows {
        let _ = writeln!(
            text,
            "S-{n},{given},{family} {last},person{n}@example.org,+1 575 {exchange:03} {line:04},{year}-{month:02}-{day:02},\"Farm {farm}, Ltd\",Grower,Town {town},{n} Main St,2026-03-{day:02} 10:00:00,Accepted,Participant,spring;new,\"Met at \"\"the\"\" market\",loam",
            given = GIVEN[n % GIVEN.len()],
            family = FAMILY[n / GIVEN.len() % FAMILY.len()],
            last = numeral(n),
            exchange = n % 1000,
            line = n % 10_000,
            year = 1950 + n % 50,
            month = 1 + n % 12,
            day = 1 + n % 28,
            farm = n % 500,
            town = n % 97,
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
