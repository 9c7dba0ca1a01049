//! People who are nobody of the circle, though they look like somebody who is.

use std::collections::HashSet;

use rand::Rng;
use rand::seq::IndexedRandom;
use rand_pcg::Pcg64;

use super::changes::Row;
use super::names;
use super::people::{Person, person, relative};

/// How many kinds there are, three of which are strangers.
const KINDS: usize = 10;
/// What stands behind a name to tell a son, a grandson or a nephew of that name.
const GENERATIONS: &[&str] = &[
    "Jr.",
    "Jr.",
    "Jr.",
    "III",
    "Filho",
    "Neto",
    "J\u{fa}nior",
    "Sobrinho",
    "hijo",
    "fils",
];

/// Half as many as the circle has: strangers, namesakes, and relatives.
pub fn rows(random: &mut Pcg64, circle: &[Person]) -> Vec<Row> {
    let mut twins = HashSet::new();
    let rows = (0..circle.len() / 2).map(|number| {
        let stranger = person(random, 1_000_000 + number as i64);
        let of = |random: &mut Pcg64, fits: fn(&Person) -> bool| {
            let fitting: Vec<&Person> = circle.iter().filter(|person| fits(person)).collect();
            (*fitting.choose(random).expect("somebody")).clone()
        };
        let anybody = of(random, |_| true);
        let (change, other) = match number % KINDS {
            0 => {
                let shares_mail = random.random_bool(0.5);
                let relative = relative(random, &anybody, stranger.id, shares_mail, circle);
                ("relative", Some(relative))
            }
            1 => ("namesake", Some(namesake(&anybody, stranger.clone()))),
            2 => {
                let son = son(random, &anybody, stranger.clone());
                ("son of his name", Some(son))
            }
            3 => {
                let of = of(random, |person| person.given.contains([' ', '-']));
                let sister = other_second_name(random, &of, stranger.clone());
                ("other second name", sister)
            }
            4 => {
                let of = of(random, |person| !person.birth_date.is_empty());
                let twin = twin(random, &of, stranger.clone(), circle);
                let twin =
                    twin.filter(|twin| twins.insert((twin.given.clone(), twin.family.clone())));
                ("twin of a like name", twin)
            }
            5 => {
                let of = of(random, Person::has_placeholder);
                let [phone, member, birth_date] = of.placeholders();
                let namesake = Person {
                    phone,
                    member,
                    birth_date,
                    ..namesake(&of, stranger.clone())
                };
                ("namesake with the same placeholder", Some(namesake))
            }
            6 => {
                let of = of(random, Person::is_counted);
                let namesake = Person {
                    member: of.member.clone(),
                    city: names::other_city(random, &of.city).to_owned(),
                    birth_date: String::new(),
                    ..namesake(&of, stranger.clone())
                };
                (
                    "namesake with the same number of another list",
                    Some(namesake),
                )
            }
            _ => ("stranger", None),
        };
        let (change, person) = match other {
            Some(other) => (change, other),
            None => ("stranger", stranger),
        };
        Row {
            change,
            about: None,
            person,
        }
    });
    rows.collect()
}

fn namesake(of: &Person, stranger: Person) -> Person {
    Person {
        given: of.given.clone(),
        family: of.family.clone(),
        ..stranger
    }
}

/// Whoever has a parent's whole name but for a word behind its first or last part and, most of
/// the time, their house, number, or mailbox.
fn son(random: &mut Pcg64, of: &Person, stranger: Person) -> Person {
    let generation = GENERATIONS.choose(random).expect("there are words");
    let (given, family) = match random.random_bool(0.3) {
        true => (format!("{} {generation}", of.given), of.family.clone()),
        false => (of.given.clone(), format!("{} {generation}", of.family)),
    };
    Person {
        given,
        family,
        ..at_home(random, of, stranger)
    }
}

/// Somebody of a house, who shares some of what is shared there.
fn at_home(random: &mut Pcg64, of: &Person, stranger: Person) -> Person {
    let mut one_of = |shared: &str, own: &str| match random.random_bool(0.5) {
        true => shared.to_owned(),
        false => own.to_owned(),
    };
    Person {
        email: one_of(&of.email, &stranger.email),
        phone: one_of(&of.phone, &stranger.phone),
        address: one_of(&of.address, &stranger.address),
        city: of.city.clone(),
        household: of.household,
        ..stranger
    }
}

/// A sister who was given the same first name: Maria Elena and Maria Luisa.
fn other_second_name(random: &mut Pcg64, of: &Person, stranger: Person) -> Option<Person> {
    let (first, second) = of.given.split_once([' ', '-'])?;
    let other = names::given(random);
    let between = if of.given.contains('-') { '-' } else { ' ' };
    (!names::are_one(second, &other)).then(|| Person {
        given: format!("{first}{between}{other}"),
        family: of.family.clone(),
        ..at_home(random, of, stranger)
    })
}

/// A twin whose first name is nearly the same or sounds like it: Mario and Maria.
fn twin(random: &mut Pcg64, of: &Person, stranger: Person, circle: &[Person]) -> Option<Person> {
    let given = names::like(random, of.given.split([' ', '-']).next()?);
    let mut family = circle.iter().filter(|person| person.family == of.family);
    let is_taken = family.any(|person| names::are_one(&person.given, &given));
    (!is_taken).then(|| Person {
        given,
        family: of.family.clone(),
        birth_date: of.birth_date.clone(),
        ..at_home(random, of, stranger)
    })
}
