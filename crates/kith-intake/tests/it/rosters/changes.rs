//! What happens to people between two rosters.

use kith_model::PersonId;
use rand::Rng;
use rand::seq::SliceRandom;
use rand_pcg::Pcg64;

use super::people::{Person, person};
use super::{names, others};

/// Somebody as a later roster tells of them.
pub struct Row {
    pub change: &'static str,
    /// Whom of the circle it is about.
    pub about: Option<PersonId>,
    pub person: Person,
}

type Change = fn(&mut Pcg64, &Person) -> Person;

/// What a later roster has otherwise, of somebody in the circle.
const CHANGES: &[(&str, Change)] = &[
    ("as before", |_, person| person.clone()),
    ("short form", |random, person| Person {
        given: names::short_form(random, &person.given).unwrap_or_else(|| person.given.clone()),
        ..person.clone()
    }),
    ("names turned round", |_, person| Person {
        given: person.family.clone(),
        family: person.given.clone(),
        ..person.clone()
    }),
    ("slip in the first name", |random, person| Person {
        given: slip(random, &person.given),
        ..person.clone()
    }),
    ("slip in the last name", |random, person| Person {
        family: slip(random, &person.family),
        ..person.clone()
    }),
    ("slip in the birth date", |random, person| Person {
        birth_date: slipped_day(random, &person.birth_date),
        ..person.clone()
    }),
    ("other employer", |random, person| {
        let other = self::person(random, person.id);
        Person {
            organization: other.organization,
            email: other.email,
            ..person.clone()
        }
    }),
    ("other employer, name and phone alone", |random, person| {
        let other = self::person(random, person.id);
        Person {
            given: person.given.clone(),
            family: person.family.clone(),
            phone: person.phone.clone(),
            organization: other.organization,
            email: other.email,
            ..Person::default()
        }
    }),
    ("moved house", |random, person| {
        let other = self::person(random, person.id);
        Person {
            city: other.city,
            address: other.address,
            phone: other.phone,
            ..person.clone()
        }
    }),
    ("initial", |_, person| Person {
        given: format!("{}.", &person.given[..1]),
        ..person.clone()
    }),
    ("other last name", |random, person| Person {
        family: names::family(random),
        ..person.clone()
    }),
    ("name alone", |_, person| Person {
        given: person.given.clone(),
        family: person.family.clone(),
        ..Person::default()
    }),
    ("name and address", |_, person| Person {
        given: person.given.clone(),
        family: person.family.clone(),
        email: person.email.clone(),
        ..Person::default()
    }),
];

/// Half of the circle, each changed in one way, and as many others who are not in it.
pub fn rows(random: &mut Pcg64, circle: &[Person]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut told: Vec<&Person> = circle.iter().collect();
    told.shuffle(random);
    told.truncate(circle.len() / 2);
    for (at, person) in told.into_iter().enumerate() {
        let (name, change) = CHANGES[at % CHANGES.len()];
        rows.push(Row {
            change: name,
            about: Some(PersonId::from(person.id)),
            person: change(random, person),
        });
    }
    rows.extend(others::rows(random, circle));
    rows.shuffle(random);
    rows
}

/// A letter left out, doubled, turned round with the next or typed for another.
fn slip(random: &mut Pcg64, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 3 {
        return name.to_owned();
    }
    let at = random.random_range(1..letters.len() - 1);
    match random.random_range(0..4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = char::from(random.random_range(b'a'..=b'z')),
    }
    letters.into_iter().collect()
}

/// Day and month turned round, or a neighboring year.
fn slipped_day(random: &mut Pcg64, date: &str) -> String {
    let mut parts = date.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return date.to_owned();
    };
    let last = year.as_bytes()[3] - b'0';
    match day <= "12" && random.random_bool(0.5) {
        true => format!("{year}-{day}-{month}"),
        false => format!("{}{}-{month}-{day}", &year[..3], (last + 1) % 10),
    }
}
