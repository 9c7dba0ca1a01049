//! What tells nobody apart makes nobody sure: placeholders, counted ids, one switchboard.

use kith_intake::{Decision, Field, Reason};

use super::{decisions, plan};
use crate::memory::Memory;

fn maria(values: &[(Field, &str)], email: &str, phone: &str) -> Memory {
    let mut known = Memory::default().with("Maria", "Garcia", email, false);
    let person = &mut known.people[0];
    person.emails.retain(|email| !email.is_empty());
    if !phone.is_empty() {
        person.phones.push(phone.into());
    }
    let values = values
        .iter()
        .map(|&(field, value)| (field, value.to_owned()));
    person.values.extend(values);
    known
}

#[test]
fn what_stands_for_none_makes_no_name_sure() {
    for phone in [
        "n/a",
        "-",
        "none",
        "unknown",
        "0",
        "#N/A",
        "ask me",
        "000-000-0000",
        "5.05555E+09",
        "505-555-5555",
        "1234567890",
        "ninguno",
        "keine",
    ] {
        let text = format!("Name,Phone,City\nMaria Garcia,{phone},El Paso\n");
        let found = plan(
            &text,
            &mut maria(&[(Field::City, "Taos")], "m@x.org", phone),
        );
        assert_eq!(decisions(&found)[0].1, Decision::Review, "phone {phone}");
        let text = format!("Name,Phone\nMaria Garcia,{phone}\nMario Garcia,{phone}\n");
        let found = plan(&text, &mut Memory::default());
        assert_eq!(
            found.rows[1].decision,
            Decision::New,
            "phone {phone} in one file"
        );
    }
    for id in ["n/a", "-", "none", "PENDING", "0", "TBD", "1.23E+12"] {
        let text = format!("Member ID,Name,City\n{id},Maria Garcia,El Paso\n{id},Bo Tso,Taos\n");
        let known = &[(Field::City, "Taos"), (Field::ExternalId, id)];
        let found = plan(&text, &mut maria(known, "m@x.org", ""));
        assert_eq!(
            decisions(&found)
                .into_iter()
                .map(|(_, decision, reasons)| (decision, reasons[0]))
                .collect::<Vec<_>>(),
            [
                (Decision::Review, Reason::SameName),
                (Decision::New, Reason::NobodyAlike)
            ],
            "id {id}"
        );
    }
    for address in ["n/a", "TBD", "-", "desconocido", "General Delivery"] {
        let text = format!("Name,Address\nMaria Garcia,{address}\n");
        let found = plan(
            &text,
            &mut maria(&[(Field::Address, address)], "m@x.org", ""),
        );
        assert_eq!(
            decisions(&found)[0].1,
            Decision::Review,
            "address {address}"
        );
    }
    for email in ["none@none.com", "noreply@x.org", "noemail@x.org"] {
        let text = format!("Name,Email\nMaria Garcia,{email}\n");
        let found = plan(&text, &mut maria(&[], email, ""));
        assert_eq!(decisions(&found)[0].1, Decision::Review, "email {email}");
    }
    for born in ["1900-01-01", "1970-01-01", "1899-12-30", "2000-01-01"] {
        let known = &[(Field::BirthDate, born), (Field::City, "Taos")];
        let text = format!("Name,Birthday,City,Email\nMaria Garcia,{born},El Paso,o@y.org\n");
        let found = plan(&text, &mut maria(known, "m@x.org", ""));
        assert_eq!(decisions(&found)[0].1, Decision::Review, "birthday {born}");
    }
}

#[test]
fn a_placeholder_stands_in_nobodys_way() {
    let known = &[(Field::ExternalId, "n/a"), (Field::BirthDate, "1900-01-01")];
    let mut known = maria(known, "m@x.org", "n/a");
    let text = "Member ID,Name,Email,Phone,Birthday\n104711,Maria Garcia,m@x.org,505-555-0101,1980-03-14\n";
    assert_eq!(plan(text, &mut known).rows[0].decision, Decision::Match);
    let text = "Member ID,Name,Email\nn/a,Maria Garcia,m@x.org\n104711,Maria Garcia,m@x.org\n";
    let found = plan(text, &mut Memory::default());
    assert_eq!(
        found.reasons(&found.rows[1])[0],
        Reason::SamePersonAsLine { line: 2 },
        "one address, one name"
    );
}

#[test]
fn a_birthday_without_its_year_makes_no_name_sure() {
    let mut known = maria(&[(Field::BirthDate, "1980-03-14")], "m@x.org", "");
    let found = plan("Name,Birthday\nMaria Garcia,March 14\n", &mut known);
    assert_eq!(
        found.rows[0].decision,
        Decision::Review,
        "{:?}",
        decisions(&found)
    );
    let found = plan("Name,Birthday\nMaria Garcia,1980-03-14\n", &mut known);
    assert_eq!(found.rows[0].decision, Decision::Match, "the whole day");
}

#[test]
fn a_counted_id_is_another_lists_too() {
    for id in ["7", "#7", "A1", "00012"] {
        let known = || {
            let values = &[(Field::ExternalId, id), (Field::City, "Taos")];
            maria(values, "m@x.org", "505-555-0101")
        };
        for (row, decision, why) in [
            ("Maria,Garcia,,,", Decision::Match, "the same list again"),
            (
                "Maria,Garcia,m@x.org,505-555-0101,Taos",
                Decision::Match,
                "all of it",
            ),
            (
                "Maria,Garcia,m@x.org,915-555-0199,El Paso",
                Decision::Match,
                "her own address",
            ),
            (
                "Maria,Garcia,,,El Paso",
                Decision::Review,
                "moved, or another",
            ),
            (
                "Maria,Garcia,,915-555-0199,",
                Decision::Review,
                "another number",
            ),
            (
                "Maria,Garcia,other@y.org,,",
                Decision::Review,
                "another address",
            ),
            ("M.,Garcia,,,Taos", Decision::Review, "an initial"),
            ("Maria Luisa,Garcia,,,", Decision::Review, "a longer name"),
            ("Bo,Tso,,,", Decision::Review, "another name"),
        ] {
            let text = format!("Member ID,First name,Last name,Email,Phone,City\n{id},{row}\n");
            let found = plan(&text, &mut known());
            assert_eq!(
                found.rows[0].decision,
                decision,
                "{id}, {why}: {:?}",
                decisions(&found)
            );
        }
    }
    let values = &[(Field::ExternalId, "104711"), (Field::City, "Taos")];
    let text = "Member ID,Name,Phone,City\n104711,Maria Garcia,915-555-0199,El Paso\n";
    let found = plan(text, &mut maria(values, "m@x.org", "505-555-0101"));
    assert_eq!(
        found.rows[0].decision,
        Decision::Match,
        "a long id is a register's"
    );
}

#[test]
fn two_accounts_at_one_place_and_one_switchboard_are_for_a_human() {
    let mut known = maria(&[], "mgarcia@unm.edu", "505-277-0111");
    for row in [
        "Maria Garcia,mgarcia2@unm.edu,505-277-0111,",
        "Maria Garcia,mgarcia2@unm.edu,505-277-0111,1980-03-14",
    ] {
        let text = format!("Name,Email,Phone,Birthday\n{row}\n");
        let mut known = known.clone();
        known.people[0]
            .values
            .push((Field::BirthDate, "1980-03-14".into()));
        let found = plan(&text, &mut known);
        assert_eq!(
            found.rows[0].decision,
            Decision::Review,
            "{row}: {:?}",
            decisions(&found)
        );
    }
    known.people[0].emails.clear();
    for (held, told, decision) in [
        ("505-277-0111 x12", "505-277-0111 ext. 13", Decision::Review),
        ("505-277-0111 x12", "505-277-0111", Decision::Review),
        (
            "505-277-0111 x12",
            "(505) 277-0111 ext. 12",
            Decision::Match,
        ),
    ] {
        known.people[0].phones = vec![held.to_owned()];
        let found = plan(&format!("Name,Phone\nMaria Garcia,{told}\n"), &mut known);
        assert_eq!(found.rows[0].decision, decision, "{held} and {told}");
    }
}
