use kith_model::PersonId;
use kith_model::match_key::email_key;

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
    let likeness = Likeness::asked(&draft, known, &Frequencies::default());
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
            66,
            &[
                ("Last name is the same", 40),
                ("Becky is a short form of Rebecca", 20),
                ("Workplace is nearly the same", 10),
                ("Email is another account at the same place", -4),
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

fn weighed(row: &[(Field, &'static str)], held: &[(Field, &str)], email: &str) -> Likeness {
    let draft = Draft::of(row.iter().map(|&(field, value)| (field, value.into())));
    Likeness::of(&draft, &person(held, email), &Frequencies::default())
}

const ROSA: [(Field, &str); 2] = [(Field::GivenName, "Rosa"), (Field::FamilyName, "Begay")];

#[test]
fn a_name_alone_is_never_sure_and_a_birthday_beside_it_is() {
    let lives = |name: [(Field, &'static str); 2], born| {
        let [given, family] = name;
        let work = (Field::Organization, "Taos Clinic");
        [
            given,
            family,
            work,
            (Field::City, "Taos"),
            (Field::BirthDate, born),
        ]
    };
    let undated = weighed(&lives(ROSA, ""), &lives(ROSA, ""), "");
    assert!(
        !undated.is_sure(),
        "name, town and workplace are shared by chance: {undated:?}"
    );
    let dated = weighed(&lives(ROSA, "1980-01-02"), &lives(ROSA, "1980-01-02"), "");
    assert!(dated.is_sure(), "{dated:?}");
}

#[test]
fn another_birth_date_and_a_shared_mailbox_are_for_a_human() {
    let [given, family] = ROSA;
    let mail = (Field::Email, "begay@x.org");
    let other_day = weighed(
        &[given, family, mail, (Field::BirthDate, "1980-01-02")],
        &[given, family, (Field::BirthDate, "1953-07-19")],
        "begay@x.org",
    );
    assert!(!other_day.is_sure(), "mother and daughter: {other_day:?}");
    let sister = weighed(
        &[
            (Field::GivenName, "Ana"),
            family,
            mail,
            (Field::Address, "1 Elm St"),
        ],
        &[given, family, (Field::Address, "1 Elm St.")],
        "begay@x.org",
    );
    assert!(!sister.is_sure(), "a household: {sister:?}");
    let slip = weighed(
        &[given, family, mail, (Field::BirthDate, "1980-02-01")],
        &[given, family, (Field::BirthDate, "1980-01-02")],
        "begay@x.org",
    );
    assert!(!slip.is_sure(), "day and month turned round: {slip:?}");
    assert!(
        slip.says(&Says::NearBirthday) && slip.sum() > other_day.sum() + 40,
        "and a slip weighs as one: {slip:?}"
    );
}

#[test]
fn an_id_with_the_birth_date_outweighs_a_name() {
    let registered = |given| {
        let born = (Field::BirthDate, "1980-01-02");
        let id = (Field::ExternalId, "5304218");
        [
            (Field::GivenName, given),
            (Field::FamilyName, "Begay"),
            born,
            id,
        ]
    };
    let renamed = weighed(&registered("Rosa"), &registered("Dawn"), "");
    assert!(renamed.is_sure(), "the same register: {renamed:?}");
}

#[test]
fn another_id_needs_the_same_birth_date_to_be_sure() {
    let registered = |born, id| {
        let [given, family] = ROSA;
        let home = (Field::Address, "14 Juniper Lane");
        let city = (Field::City, "Taos");
        [
            given,
            family,
            home,
            city,
            (Field::BirthDate, born),
            (Field::ExternalId, id),
        ]
    };
    let held = registered("1980-01-02", "5304218");
    for (born, id, sure, why) in [
        ("1980-01-02", "7750031", true, "registered twice"),
        ("1980-01-02", "5304219", true, "a slip, or registered twice"),
        ("", "7750031", false, "father and son of one name"),
        ("", "5304219", false, "who stood in line after her"),
        ("", "5304918", true, "a slip no neighbor's id has"),
    ] {
        let weighed = weighed(&registered(born, id), &held, "");
        assert_eq!(weighed.is_sure(), sure, "{why}: {weighed:?}");
    }
}
