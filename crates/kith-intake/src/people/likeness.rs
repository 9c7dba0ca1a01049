//! How much a row is like a person, in points that can be read.

use kith_model::match_key::{email_key, fold, phone_key};
use strsim::jaro_winkler;

use super::KnownPerson;
use super::nickname::is_short_for;
use crate::Field;
use crate::plan::Draft;

/// Under this Kith takes two for two people, where nothing else is shared.
const TWO_PEOPLE: i32 = 40;
/// Over this nothing would have to be asked; what is asked stays below.
const SURE: i32 = 90;
/// From this likeness on two words are nearly the same.
const NEAR: f64 = 0.9;

/// Domains that thousands of strangers share.
const OPEN_TO_ALL: &[&str] = &[
    "aol.com",
    "comcast.net",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.com",
    "me.com",
    "msn.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "web.de",
    "yahoo.com",
    "ymail.com",
];

/// What speaks for and against a row being about a person, on a scale from 0
/// to 100 where under 40 are two people and over 90 is one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Likeness {
    /// Heaviest first.
    pub evidence: Vec<Evidence>,
}

/// One thing that speaks for or against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What.
    pub says: Says,
    /// How much, against where negative.
    pub points: i32,
}

/// What speaks for or against.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words stand in `words`")]
pub enum Says {
    SameId,
    OtherId,
    SameEmail,
    SameEmailEnd,
    OtherEmailStart,
    OtherEmail,
    SamePhone,
    SameNameTurned,
    SameFamily,
    NearFamily,
    OtherFamily,
    SameGiven,
    /// Short form first, as written.
    ShortGiven(String, String),
    InitialGiven,
    NearGiven,
    OtherGiven,
    SameBirthday,
    OtherBirthday,
    SameWork,
    NearWork,
    OtherWork,
    SameCity,
    OtherCity,
    /// Nothing in it settles the question, so that it is asked.
    Asks,
}

impl Likeness {
    /// Weighs a row against a person whom a human is asked about.
    pub fn asked(draft: &Draft<'_>, person: &KnownPerson) -> Self {
        let of_row = |field| draft.get(field).unwrap_or("");
        let held = |field| person.value(field).unwrap_or("");
        let mut likeness = Self::default();
        likeness.ids(of_row(Field::ExternalId), held(Field::ExternalId));
        likeness.emails(draft, person);
        likeness.phones(of_row(Field::Phone), &person.phones);
        likeness.names(
            [of_row(Field::GivenName), of_row(Field::FamilyName)],
            [held(Field::GivenName), held(Field::FamilyName)],
            [of_row(Field::Nickname), held(Field::Nickname)],
        );
        likeness.birthday(of_row(Field::BirthDate), held(Field::BirthDate));
        likeness.work(of_row(Field::Organization), held(Field::Organization));
        likeness.city(of_row(Field::City), held(Field::City));
        likeness
            .evidence
            .sort_by_key(|evidence| -evidence.points.abs());
        let sum = likeness.sum();
        likeness.put(Says::Asks, sum.clamp(TWO_PEOPLE, SURE) - sum);
        likeness
    }

    /// From 0 to 100.
    pub fn points(&self) -> u32 {
        self.sum().clamp(0, 100).unsigned_abs()
    }

    /// The points as a judgment.
    pub fn words(&self) -> &'static str {
        match self.points() {
            0..40 => "Probably two people",
            40..55 => "Could be either",
            55..=90 => "Likely the same",
            _ => "The same",
        }
    }

    fn sum(&self) -> i32 {
        self.evidence.iter().map(|evidence| evidence.points).sum()
    }

    fn put(&mut self, says: Says, points: i32) {
        if points != 0 {
            self.evidence.push(Evidence { says, points });
        }
    }

    fn ids(&mut self, one: &str, other: &str) {
        match (one, other) {
            ("", _) | (_, "") => {}
            (one, other) if one == other => self.put(Says::SameId, 70),
            _ => self.put(Says::OtherId, -40),
        }
    }

    fn emails(&mut self, draft: &Draft<'_>, person: &KnownPerson) {
        let of_row: Vec<String> = [Field::Email, Field::Email2]
            .into_iter()
            .filter_map(|field| email_key(draft.get(field)?))
            .collect();
        if of_row.is_empty() || person.emails.is_empty() {
            return;
        }
        let pairs = || {
            let held = |mine| person.emails.iter().map(move |held| (mine, held));
            of_row.iter().flat_map(held)
        };
        if pairs().any(|(mine, held)| mine == held) {
            self.put(Says::SameEmail, 60);
        } else if pairs().any(|(mine, held)| same_house(mine, held)) {
            self.put(Says::SameEmailEnd, 16);
            self.put(Says::OtherEmailStart, -4);
        } else {
            self.put(Says::OtherEmail, -6);
        }
    }

    fn phones(&mut self, one: &str, held: &[String]) {
        let key = |phone: &str| phone_key(phone).unwrap_or_else(|| fold(phone));
        if !one.is_empty() && held.iter().any(|held| key(held) == key(one)) {
            self.put(Says::SamePhone, 30);
        }
    }

    fn names(&mut self, one: [&str; 2], other: [&str; 2], also: [&str; 2]) {
        let ([given, family], [known_given, known_family]) = (one.map(fold), other.map(fold));
        if family.is_empty() || known_family.is_empty() {
            let whole = |given: &str, family: &str| fold(&format!("{given} {family}"));
            if whole(one[0], one[1]) == whole(other[0], other[1]) {
                self.put(Says::SameGiven, 25);
            }
            return;
        }
        if given == known_family && family == known_given && given != family {
            return self.put(Says::SameNameTurned, 60);
        }
        match jaro_winkler(&family, &known_family) {
            _ if family == known_family => self.put(Says::SameFamily, 40),
            near if near >= NEAR => self.put(Says::NearFamily, 25),
            _ => self.put(Says::OtherFamily, -30),
        }
        if given.is_empty() || known_given.is_empty() {
            return;
        }
        let first = |name: &str| fold(name.split_whitespace().next().unwrap_or(""));
        let (mine, held) = (first(&given), first(&known_given));
        let [nickname, known_nickname] = also.map(fold);
        if given == known_given || mine == held {
            self.put(Says::SameGiven, 25);
        } else if is_short_for(&mine, &held) || nickname == held || known_nickname == mine {
            self.put(Says::ShortGiven(one[0].into(), other[0].into()), 20);
        } else if is_short_for(&held, &mine) {
            self.put(Says::ShortGiven(other[0].into(), one[0].into()), 20);
        } else if is_initial(&mine, &held) || is_initial(&held, &mine) {
            self.put(Says::InitialGiven, 10);
        } else if jaro_winkler(&mine, &held) >= NEAR {
            self.put(Says::NearGiven, 15);
        } else {
            self.put(Says::OtherGiven, -30);
        }
    }

    fn birthday(&mut self, one: &str, other: &str) {
        let day = |text: &str| text.get(text.len().saturating_sub(5)..).map(str::to_owned);
        match (one, other) {
            ("", _) | (_, "") => {}
            (one, other) if one == other => self.put(Says::SameBirthday, 25),
            (one, other) if one.starts_with("--") && day(one) == day(other) => {
                self.put(Says::SameBirthday, 15);
            }
            _ => self.put(Says::OtherBirthday, -50),
        }
    }

    fn work(&mut self, one: &str, other: &str) {
        let (one, other) = (fold(one), fold(other));
        match (one.as_str(), other.as_str()) {
            ("", _) | (_, "") => {}
            (one, other) if one == other => self.put(Says::SameWork, 14),
            (one, other) if jaro_winkler(one, other) >= NEAR => self.put(Says::NearWork, 10),
            _ => self.put(Says::OtherWork, -4),
        }
    }

    fn city(&mut self, one: &str, other: &str) {
        match (fold(one).as_str(), fold(other).as_str()) {
            ("", _) | (_, "") => {}
            (one, other) if one == other => self.put(Says::SameCity, 6),
            _ => self.put(Says::OtherCity, -4),
        }
    }
}

impl Evidence {
    /// A sentence without its full stop.
    pub fn words(&self) -> String {
        let words = match &self.says {
            Says::SameId => "The id is the same",
            Says::OtherId => "The id is another",
            Says::SameEmail => "Email is the same",
            Says::SameEmailEnd => "Email ends the same",
            Says::OtherEmailStart => "Email begins differently",
            Says::OtherEmail => "Email is another",
            Says::SamePhone => "Phone is the same",
            Says::SameNameTurned => "First and last name are the same, turned round",
            Says::SameFamily => "Last name is the same",
            Says::NearFamily => "Last name is nearly the same",
            Says::OtherFamily => "Last name is another",
            Says::SameGiven => "First name is the same",
            Says::ShortGiven(short, long) => return format!("{short} is a short form of {long}"),
            Says::InitialGiven => "First name begins with that initial",
            Says::NearGiven => "First name is nearly the same",
            Says::OtherGiven => "First name is another",
            Says::SameBirthday => "Birthday is the same",
            Says::OtherBirthday => "Birthday is another",
            Says::SameWork => "Workplace is the same",
            Says::NearWork => "Workplace is nearly the same",
            Says::OtherWork => "Workplace is another",
            Says::SameCity => "Home is the same",
            Says::OtherCity => "Home is another",
            Says::Asks if self.points > 0 => "What they share is never passed over",
            Says::Asks => "Nothing of it settles the question",
        };
        words.to_owned()
    }
}

/// The same domain, of a workplace or family rather than of a mail company.
fn same_house(one: &str, other: &str) -> bool {
    match (one.rsplit_once('@'), other.rsplit_once('@')) {
        (Some((_, one)), Some((_, other))) => one == other && !OPEN_TO_ALL.contains(&one),
        _ => false,
    }
}

fn is_initial(short: &str, long: &str) -> bool {
    let letter = short.trim_end_matches('.');
    letter.chars().count() == 1 && long.starts_with(letter)
}

#[cfg(test)]
mod tests {
    use kith_model::PersonId;

    use super::*;

    fn person(values: &[(Field, &str)], email: &str) -> KnownPerson {
        KnownPerson {
            id: PersonId::from(1),
            names: Vec::new(),
            values: values
                .iter()
                .map(|&(field, value)| (field, value.to_owned()))
                .collect(),
            emails: email_key(email).into_iter().collect(),
            phones: Vec::new(),
            enrolled: false,
            stage: None,
        }
    }

    fn told(row: &[(Field, &'static str)], known: &KnownPerson) -> (u32, Vec<(String, i32)>) {
        let draft = Draft::of(row.iter().map(|&(field, value)| (field, value.into())));
        let likeness = Likeness::asked(&draft, known);
        let evidence = likeness.evidence.iter();
        let told = evidence.map(|evidence| (evidence.words(), evidence.points));
        (likeness.points(), told.collect())
    }

    #[test]
    fn every_point_is_said_and_they_add_up() {
        let rebecca = person(
            &[
                (Field::GivenName, "Rebecca"),
                (Field::FamilyName, "Tanner"),
                (Field::Organization, "Rio Bravo Tire"),
                (Field::City, "Socorro"),
            ],
            "rtanner@rbt.example",
        );
        let (points, why) = told(
            &[
                (Field::GivenName, "Becky"),
                (Field::FamilyName, "Tanner"),
                (Field::Email, "becky@rbt.example"),
                (Field::Organization, "Rio Bravo Tires"),
            ],
            &rebecca,
        );
        let why: Vec<(&str, i32)> = why.iter().map(|(words, n)| (words.as_str(), *n)).collect();
        assert_eq!(
            (points, why.as_slice()),
            (
                82,
                &[
                    ("Last name is the same", 40),
                    ("Becky is a short form of Rebecca", 20),
                    ("Email ends the same", 16),
                    ("Workplace is nearly the same", 10),
                    ("Email begins differently", -4),
                ][..]
            ),
            "heaviest first"
        );
    }

    #[test]
    fn what_is_asked_is_never_sure_and_never_passed_over() {
        let bo = person(
            &[
                (Field::GivenName, "Bo"),
                (Field::FamilyName, "Ngwenya"),
                (Field::City, "Taos"),
            ],
            "bo@x.org",
        );
        let (points, why) = told(
            &[
                (Field::GivenName, "Ada"),
                (Field::FamilyName, "Lindqvist"),
                (Field::Email, "bo@x.org"),
            ],
            &bo,
        );
        let sum: i32 = why.iter().map(|(_, points)| points).sum();
        assert_eq!(
            (points, sum),
            (40, 40),
            "a shared address is a question: {why:?}"
        );
        let (points, why) = told(
            &[
                (Field::GivenName, "Bo"),
                (Field::FamilyName, "Ngwenya"),
                (Field::Email, "bo@x.org"),
                (Field::City, "Taos"),
            ],
            &bo,
        );
        assert_eq!(points, 90, "and what is asked lies below sure: {why:?}");
    }

    #[test]
    fn a_mail_company_is_no_house() {
        let rosa = person(
            &[(Field::GivenName, "Rosa"), (Field::FamilyName, "Begay")],
            "rosa@gmail.com",
        );
        let (_, why) = told(
            &[
                (Field::GivenName, "R."),
                (Field::FamilyName, "Begay"),
                (Field::Email, "begay@gmail.com"),
            ],
            &rosa,
        );
        let words: Vec<&str> = why.iter().map(|(words, _)| words.as_str()).collect();
        assert_eq!(
            words,
            [
                "Last name is the same",
                "First name begins with that initial",
                "Email is another"
            ],
            "gmail says nothing about a family"
        );
    }
}
