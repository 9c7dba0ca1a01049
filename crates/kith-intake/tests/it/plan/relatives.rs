//! Brothers and sisters, twins, fathers and sons are never taken for each other.

use kith_intake::{Decision, Field, Reason};

use super::{decisions, plan};
use crate::memory::Memory;

const BORN: &str = "1990-04-05";
const HEADER: &str = "First name,Last name,Email,Phone,Birthday\n";

fn known(given: &str, family: &str, email: &str) -> Memory {
    let mut known = Memory::default().with(given, family, email, false);
    let person = &mut known.people[0];
    person.emails.retain(|email| !email.is_empty());
    person.phones.push("505-555-0177".into());
    person.values.push((Field::BirthDate, BORN.into()));
    person
        .values
        .push((Field::Address, "14 Juniper Lane".into()));
    known
}

/// First names of twins that are nearly the same, or sound alike.
const TWINS: [(&str, &str); 18] = [
    ("Luis", "Lisa"),
    ("John", "Jane"),
    ("Juan", "Joan"),
    ("Mario", "Maria"),
    ("Daniel", "Daniela"),
    ("Paul", "Paula"),
    ("Julio", "Julia"),
    ("Eric", "Erica"),
    ("Erin", "Aaron"),
    ("Dana", "Tina"),
    ("Katie", "Cody"),
    ("Peter", "Petra"),
    ("Marta", "Marla"),
    ("Евгений", "Евгения"),
    ("Александр", "Александра"),
    ("建国", "建军"),
    ("伟", "薇"),
    ("Alexander", "Alexandra"),
];

#[test]
fn twins_of_like_names_are_asked_about_whatever_a_household_shares() {
    for (one, other) in TWINS {
        for (known_as, told) in [(one, other), (other, one)] {
            for rest in [
                format!(",,{BORN}"),
                format!("own@y.org,505-555-0101,{BORN}"),
                format!(",505-555-0177,{BORN}"),
                format!("own@y.org,505-555-0177,{BORN}"),
                format!("home@x.org,,{BORN}"),
                format!("home@x.org,505-555-0177,{BORN}"),
                "home@x.org,505-555-0177,".to_owned(),
                ",505-555-0177,".to_owned(),
            ] {
                let text = format!("{HEADER}{told},Begay,{rest}\n");
                let found = plan(&text, &mut known(known_as, "Begay", "home@x.org"));
                assert!(
                    matches!(found.rows[0].decision, Decision::Review | Decision::New),
                    "{known_as} is known, {told} comes with {rest}: {:?}",
                    decisions(&found)
                );
                assert!(
                    found.rows[0].decision == Decision::Review || !rest.contains(BORN),
                    "one birth date is always asked about: {known_as}, {told}, {rest}"
                );
            }
        }
    }
}

#[test]
fn an_id_with_the_birth_date_makes_a_slip_of_a_first_name_and_another_id_does_not() {
    let header = "ID,First name,Last name,Email,Birthday\n";
    for (given, told, row, is_one, why) in [
        ("Rosa", "Roas", "4711023,,", true, "all else is hers"),
        (
            "Rosa",
            "Roas",
            "4711023,own@y.org,",
            false,
            "another address",
        ),
        ("Mario", "Maria", "730002,own@y.org,", false, "two ids"),
        ("Mario", "Maria", "730002,,", false, "two ids, no address"),
        (
            "John",
            "Joan",
            "4711523,own@y.org,",
            false,
            "the id of a twin",
        ),
        (
            "Mario",
            "Maria",
            "4711023,home@x.org,",
            false,
            "an id of the family",
        ),
    ] {
        let mut known = known(given, "Begay", "home@x.org");
        known.people[0]
            .values
            .push((Field::ExternalId, "4711023".into()));
        let mut cells = row.split(',');
        let (id, email) = (cells.next().unwrap(), cells.next().unwrap());
        let text = format!("{header}{id},{told},Begay,{email},{BORN}\n");
        let found = plan(&text, &mut known);
        assert_eq!(
            found.rows[0].decision == Decision::Match,
            is_one,
            "{why}: {:?}",
            decisions(&found)
        );
    }
}

#[test]
fn twins_in_one_file_are_two() {
    for (one, other) in TWINS {
        let of = |rest: &str| {
            let text = format!("{HEADER}{one},Begay,{rest}\n{other},Begay,{rest}\n");
            plan(&text, &mut Memory::default()).rows[1].decision
        };
        let shared = of(&format!("home@x.org,505-555-0177,{BORN}"));
        assert_eq!(shared, Decision::Review, "{one} and {other}, one mailbox");
        assert_ne!(
            of(&format!(",505-555-0177,{BORN}")),
            Decision::Skip,
            "{one} and {other}, one number"
        );
    }
}

#[test]
fn two_of_a_file_never_go_to_one_who_is_known() {
    for (given, rows) in [
        ("Juan", ["John", "Joan"]),
        ("Mario", ["Mario", "Maria"]),
        ("Mario", ["Maria", "Mario"]),
    ] {
        let row = |name: &str| format!("{name},Hernandez,{name}@y.org,,{BORN}\n");
        let text = format!("{HEADER}{}{}", row(rows[0]), row(rows[1]));
        let found = plan(&text, &mut known(given, "Hernandez", ""));
        for (name, (line, decision, reasons)) in rows.iter().zip(decisions(&found)) {
            let is_one = |why: &Reason| matches!(why, Reason::SamePersonAsLine { .. });
            assert!(
                *name == given || decision == Decision::Review && !reasons.iter().any(is_one),
                "{given} is known, {name} is on line {line}: {decision:?} {reasons:?}"
            );
        }
    }
}

#[test]
fn what_stands_behind_a_first_name_counts_with_a_hyphen_too() {
    for (one, other) in [
        ("Jean-Pierre", "Jean-Paul"),
        ("Anne-Marie", "Anne-Sophie"),
        ("Karl-Heinz", "Karl-Otto"),
        ("Maria Elena", "Maria Luisa"),
        ("Maria Elena", "Elena"),
        ("Jean-Marie", "Jean-Mario"),
        ("Bob Alan", "Robert James"),
    ] {
        for rest in [
            "home@x.org,,",
            "own@y.org,505-555-0177,",
            "home@x.org,505-555-0177,",
        ] {
            let text = format!("{HEADER}{other},Roy,{rest}\n");
            let found = plan(&text, &mut known(one, "Roy", "home@x.org"));
            let decision = found.rows[0].decision;
            assert!(
                decision == Decision::Review
                    || decision == Decision::New && rest.starts_with("own"),
                "{one}, {other}, {rest}: {:?}",
                decisions(&found)
            );
        }
        let text = format!("{HEADER}{one},Roy,home@x.org,,\n{other},Roy,home@x.org,,\n");
        let found = plan(&text, &mut Memory::default());
        assert_eq!(
            decisions(&found)[1],
            (
                3,
                Decision::Review,
                vec![Reason::SameEmailAsLine { line: 2 }]
            ),
            "{one} and {other} in one file"
        );
    }
    for (one, other) in [
        ("Jean-Pierre", "Jean"),
        ("Jean-Pierre", "Jean Pierre"),
        ("Mary Ann", "Maryann"),
    ] {
        let text = format!("{HEADER}{other},Roy,own@y.org,505-555-0177,\n");
        let found = plan(&text, &mut known(one, "Roy", ""));
        assert_eq!(found.rows[0].decision, Decision::Match, "{one} is {other}");
    }
}

#[test]
fn names_are_held_against_each_other_in_latin_letters_across_scripts_alone() {
    for (name, told, decision) in [
        (("伟", "李"), "薇,李", Decision::Review),
        (("娜", "李"), "娜,黎", Decision::Review),
        (("伟明", "李"), "伟,李", Decision::Review),
        (("伟", "李"), "伟,李", Decision::Match),
        (("伟", "李"), "Wei,Li", Decision::Match),
        (("Иван", "Петров"), "Ivan,Petrov", Decision::Match),
        (("Алёна", "Петрова"), "Алена,Петрова", Decision::Match),
    ] {
        for rest in ["home@x.org,,", &format!(",505-555-0177,{BORN}")] {
            let text = format!("{HEADER}{told},{rest}\n");
            let found = plan(&text, &mut known(name.0, name.1, "home@x.org"));
            assert_eq!(
                found.rows[0].decision,
                decision,
                "{name:?} and {told}, {rest}: {:?}",
                decisions(&found)
            );
        }
    }
}

#[test]
fn father_and_son_are_two_wherever_the_generation_stands() {
    for (father, son) in [
        ("John,Begay", "John Jr.,Begay"),
        ("John Sr.,Begay", "John,Begay"),
        ("Juan,Begay", "Juan (hijo),Begay"),
        ("Juan,Begay", "Juan,Begay hijo"),
        ("Juan padre,Begay", "Juan,Begay"),
        ("Jean,Roy", "Jean,Roy fils"),
        ("Jean,Roy père", "Jean,Roy"),
        ("João,Silva", "João,Silva Filho"),
        ("João,Silva", "João,Silva Neto"),
        ("João,Silva", "João,Silva Júnior"),
        ("João,Silva", "João,Silva Sobrinho"),
        ("João,Silva", "João Silva,Neto"),
        ("João,Silva Filho", "João,Silva Neto"),
    ] {
        let (given, family) = father.split_once(',').expect("two parts");
        for rest in ["home@x.org,,", "own@y.org,505-555-0177,"] {
            let mut known = known(given, family, "home@x.org");
            known.people[0]
                .values
                .retain(|(field, _)| *field != Field::BirthDate);
            let found = plan(&format!("{HEADER}{son},{rest}\n"), &mut known);
            let decision = found.rows[0].decision;
            assert!(
                decision == Decision::Review
                    || decision == Decision::New && rest.starts_with("own"),
                "{father} and {son}, {rest}: {:?}",
                decisions(&found)
            );
        }
        let text = format!("{HEADER}{father},home@x.org,,\n{son},home@x.org,,\n");
        let found = plan(&text, &mut Memory::default());
        assert_eq!(
            found.rows[1].decision,
            Decision::Review,
            "{father} and {son} in one file"
        );
    }
    for whole in [
        "João Silva Filho",
        "Jean Roy fils",
        "John Begay hijo",
        "John Begay Jr.",
    ] {
        let father: Vec<&str> = whole.split(' ').take(2).collect();
        let text = format!(
            "Name,Email\n{},home@x.org\n{whole},home@x.org\n",
            father.join(" ")
        );
        let found = plan(&text, &mut Memory::default());
        assert_eq!(
            found.rows[1].decision,
            Decision::Review,
            "{whole} in one column"
        );
    }
}

#[test]
fn a_family_name_is_no_generation_where_both_have_it() {
    for (name, told) in [
        (("João", "Neto"), "João,Neto"),
        (("Ana Maria", "Neto"), "Ana,Neto"),
        (("Roberto", "Silva Neto"), "Roberto,Silva Neto"),
        (("John", "Begay Jr."), "John Jr.,Begay"),
    ] {
        let text = format!("{HEADER}{told},home@x.org,,\n");
        let found = plan(&text, &mut known(name.0, name.1, "home@x.org"));
        assert_eq!(
            found.rows[0].decision,
            Decision::Match,
            "{name:?} and {told}: {:?}",
            decisions(&found)
        );
    }
}
