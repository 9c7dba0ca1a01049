//! The circle: people with names as common and as rare as they are, households
//! that share what households share, and who can be asked about them.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::sync::Arc;

use kith_intake::people::{Acquaintance, KeyKind, Known, KnownPerson, Sketch};
use kith_intake::plan::Fingerprint;
use kith_intake::{Before, Field};
use kith_model::PersonId;
use kith_model::match_key::{email_key, name_key, phone_key};
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_pcg::Pcg64;

use super::names;

/// What a roster's table begins with.
pub const HEADER: &str =
    "Member ID,First name,Last name,Email,Phone,Organization,City,Address,Birth date\r\n";

/// What lists have where a number, an id or a day is not known.
const NO_PHONES: &[&str] = &[
    "n/a",
    "-",
    "none",
    "unknown",
    "000-000-0000",
    "5.05555E+09",
    "0",
];
const NO_IDS: &[&str] = &["n/a", "-", "none", "PENDING", "0", "TBD"];
const NO_DAYS: &[&str] = &["1900-01-01", "1970-01-01"];

/// Somebody as a roster tells of them; empty is not told.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub id: i64,
    pub given: String,
    pub family: String,
    pub email: String,
    pub phone: String,
    pub organization: String,
    pub city: String,
    pub address: String,
    pub birth_date: String,
    /// An id that its list counted up, or what stands for none.
    pub member: String,
    /// Shared by those who live together; none lives alone.
    pub household: Option<usize>,
}

/// About `count` people, three of ten in households of two to four.
pub fn circle(random: &mut Pcg64, count: usize) -> Vec<Person> {
    let mut circle: Vec<Person> = Vec::with_capacity(count + 4);
    let mut household = 0;
    while circle.len() < count {
        let mut first = person(random, circle.len() as i64 + 1);
        if random.random_bool(0.1) {
            let between = if random.random_bool(0.3) { '-' } else { ' ' };
            first.given = format!("{}{between}{}", first.given, names::given(random));
        }
        if !random.random_bool(0.12) {
            circle.push(first);
            continue;
        }
        household += 1;
        let shares_mail = random.random_bool(0.4);
        let size = random.random_range(2..=4);
        for _ in 0..size {
            let member = relative(
                random,
                &first,
                circle.len() as i64 + 1,
                shares_mail,
                &circle,
            );
            circle.push(Person {
                household: Some(household),
                ..member
            });
        }
    }
    circle
}

/// Somebody else of a family: another first name at least, sometimes a twin.
pub fn relative(
    random: &mut Pcg64,
    of: &Person,
    id: i64,
    shares_mail: bool,
    circle: &[Person],
) -> Person {
    let mut own = person(random, id);
    let family = circle.iter().filter(|person| person.family == of.family);
    let taken: HashSet<&str> = family
        .chain([of])
        .map(|person| person.given.as_str())
        .collect();
    // In a large circle a common family has every first name there is.
    let some_are_free = taken.len() < names::given_names();
    while names::are_one(&own.given, &of.given) || some_are_free && taken.contains(&*own.given) {
        own = person(random, id);
    }
    let twin = random.random_bool(0.05) && !of.birth_date.is_empty();
    Person {
        id,
        family: of.family.clone(),
        city: of.city.clone(),
        address: of.address.clone(),
        phone: if random.random_bool(0.5) {
            of.phone.clone()
        } else {
            own.phone
        },
        email: if shares_mail {
            of.email.clone()
        } else {
            own.email
        },
        birth_date: if twin {
            of.birth_date.clone()
        } else {
            own.birth_date
        },
        given: own.given,
        organization: own.organization,
        member: own.member,
        household: of.household,
    }
}

/// Somebody new to the circle.
pub fn person(random: &mut Pcg64, id: i64) -> Person {
    let (given, family) = (names::given(random), names::family(random));
    let organization = names::organization(random);
    let user = format!("{}.{}", given.to_lowercase(), family.to_lowercase());
    let house = organization.to_lowercase().replace(' ', "");
    let told = |random: &mut Pcg64, chance, text: String| {
        if random.random_bool(chance) {
            text
        } else {
            String::new()
        }
    };
    let number: u32 = random.random_range(2_000_000..9_999_999);
    let address = format!("{} {}", random.random_range(1..400), names::street(random));
    let born = format!(
        "{:04}-{:02}-{:02}",
        random.random_range(1945..2004),
        random.random_range(1..=12),
        random.random_range(1..=28)
    );
    let one_of = |random: &mut Pcg64, none: &[&str]| {
        (*none.choose(random).expect("some stand for none")).to_owned()
    };
    let phone = format!("505 {} {:04}", number / 10_000, number % 10_000);
    let (phone, no_phone) = (told(random, 0.6, phone), one_of(random, NO_PHONES));
    let (born, no_day) = (told(random, 0.5, born), one_of(random, NO_DAYS));
    let member = random.random_range(1..10_000_u32).to_string();
    let (member, no_id) = (told(random, 0.2, member), one_of(random, NO_IDS));
    let or_none = |random: &mut Pcg64, value: String, none: String| match value.is_empty()
        && random.random_bool(0.1)
    {
        true => none,
        false => value,
    };
    Person {
        id,
        email: told(random, 0.85, format!("{user}{}@{house}.example", id % 7)),
        phone: or_none(random, phone, no_phone),
        address: told(random, 0.4, address),
        birth_date: or_none(random, born, no_day),
        member: or_none(random, member, no_id),
        city: names::city(random).to_owned(),
        organization,
        given,
        family,
        household: None,
    }
}

impl Person {
    /// Whether an id stands for them that their list counted up.
    pub fn is_counted(&self) -> bool {
        self.member.parse::<u32>().is_ok_and(|number| number > 0)
    }

    /// Whether something stands where a number, an id or a day is not known.
    pub fn has_placeholder(&self) -> bool {
        !self.placeholders().concat().is_empty()
    }

    /// What stands where a number, an id or a day is not known, in this order.
    pub fn placeholders(&self) -> [String; 3] {
        let none = |value: &str, of: &[&str]| match of.contains(&value) {
            true => value.to_owned(),
            false => String::new(),
        };
        [
            none(&self.phone, NO_PHONES),
            none(&self.member, NO_IDS),
            none(&self.birth_date, NO_DAYS),
        ]
    }

    /// As the workspace has them.
    pub fn known(&self) -> KnownPerson {
        let values = [
            (Field::GivenName, &self.given),
            (Field::FamilyName, &self.family),
            (Field::Organization, &self.organization),
            (Field::City, &self.city),
            (Field::Address, &self.address),
            (Field::BirthDate, &self.birth_date),
            (Field::ExternalId, &self.member),
        ];
        let told = values.into_iter().filter(|(_, value)| !value.is_empty());
        KnownPerson {
            id: PersonId::from(self.id),
            names: vec![format!("{} {}", self.given, self.family)],
            values: told.map(|(field, value)| (field, value.clone())).collect(),
            emails: email_key(&self.email).into_iter().collect(),
            phones: Some(self.phone.clone())
                .filter(|phone| !phone.is_empty())
                .into_iter()
                .collect(),
            enrolled: false,
            stage: None,
        }
    }

    /// As a line of a table.
    pub fn line(&self) -> String {
        let cells = [
            &self.member,
            &self.given,
            &self.family,
            &self.email,
            &self.phone,
            &self.organization,
            &self.city,
            &self.address,
            &self.birth_date,
        ];
        let quoted = cells.map(|cell| format!("\"{cell}\""));
        quoted.join(",") + "\r\n"
    }
}

/// Known people by their keys, as an index of the store finds them.
pub struct Index {
    people: HashMap<PersonId, KnownPerson>,
    by_key: HashMap<(KeyKind, String), Vec<PersonId>>,
    everybody: Arc<Acquaintance>,
}

impl Index {
    pub fn of(known: &[KnownPerson]) -> Self {
        let mut by_key: HashMap<(KeyKind, String), Vec<PersonId>> = HashMap::new();
        for person in known {
            let mut keys: Vec<(KeyKind, String)> = Vec::new();
            keys.extend(
                person
                    .value(Field::ExternalId)
                    .map(|id| (KeyKind::ExternalId, id.to_owned())),
            );
            keys.extend(
                person
                    .emails
                    .iter()
                    .map(|email| (KeyKind::Email, email.clone())),
            );
            keys.extend(
                person
                    .names
                    .iter()
                    .map(|name| (KeyKind::Name, name_key(name, ""))),
            );
            let numbers = person.phones.iter().filter_map(|phone| phone_key(phone));
            keys.extend(numbers.map(|number| (KeyKind::Phone, number)));
            for key in keys {
                by_key.entry(key).or_default().push(person.id);
            }
        }
        let value = |person: &KnownPerson, field| person.value(field).unwrap_or("").to_owned();
        let sketches = known.iter().map(|person| Sketch {
            id: person.id,
            given: value(person, Field::GivenName),
            family: value(person, Field::FamilyName),
            nickname: value(person, Field::Nickname),
            birth_date: value(person, Field::BirthDate),
        });
        Self {
            people: known
                .iter()
                .map(|person| (person.id, person.clone()))
                .collect(),
            everybody: Arc::new(Acquaintance::of(sketches)),
            by_key,
        }
    }
}

impl Known for Index {
    type Error = Infallible;

    fn everybody(&mut self) -> Result<Arc<Acquaintance>, Infallible> {
        Ok(Arc::clone(&self.everybody))
    }

    fn find(&mut self, kind: KeyKind, keys: &[&str]) -> Result<Vec<(usize, PersonId)>, Infallible> {
        let hits = keys.iter().enumerate().flat_map(|(at, key)| {
            let found = self.by_key.get(&(kind, (*key).to_owned()));
            found.into_iter().flatten().map(move |&id| (at, id))
        });
        Ok(hits.collect())
    }

    fn now(&mut self, ids: &[PersonId]) -> Result<Vec<(usize, PersonId)>, Infallible> {
        Ok(ids.iter().copied().enumerate().collect())
    }

    fn people(&mut self, ids: &[PersonId]) -> Result<Vec<KnownPerson>, Infallible> {
        Ok(ids
            .iter()
            .filter_map(|id| self.people.get(id).cloned())
            .collect())
    }

    fn seen(&mut self, fingerprints: &[Fingerprint]) -> Result<Vec<Before>, Infallible> {
        Ok(vec![Before::Never; fingerprints.len()])
    }

    fn kept_apart(&mut self) -> Result<Vec<(PersonId, PersonId)>, Infallible> {
        Ok(Vec::new())
    }
}
