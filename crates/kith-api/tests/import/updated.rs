//! What a file puts right of people who are known, where it is said to know better: the same
//! words written otherwise, too.

use serde_json::{Value, json};

use crate::desk::{Place, with};
use crate::round::{cell, export, saved};

const FIRST: &str = "First name,Last name,Email,Phone,City,Organization,Address,Notes\n\
    ROSA,Alvarez,Rosa@X.org,5055550100,taos,nmsu,12 Mesa Road,early\n";

/// Rosa as she came, in the cohort that tests import into.
pub fn place() -> Place {
    let place = Place::new();
    place.apply(&place.table("first.csv", FIRST));
    place
}

/// A table that came back, with other words under some headers in its first row.
pub fn changed(out: &[Vec<String>], cells: &[(&str, &str)]) -> String {
    let mut out = out.to_vec();
    for (header, value) in cells {
        let at = out[0].iter().position(|head| head == header);
        let at = at.unwrap_or_else(|| panic!("{header} in {:?}", out[0]));
        (*value).clone_into(&mut out[1][at]);
    }
    saved(&out)
}

pub fn reasons(place: &Place, plan: &Value) -> String {
    place.rows(plan)[0]["reasons"].to_string()
}

pub fn updated(plan: &Value) -> Value {
    with(plan, json!({ "known": { "file": "update" } }))
}

#[test]
fn a_returned_file_puts_right_how_a_value_is_written() {
    let place = place();
    let out = export(&place, "out.csv", false, true);
    let unchanged = place.table("same.csv", &saved(&out));
    assert_eq!(place.decisions(&unchanged), ["skip"], "nothing was changed");
    for (header, value, label) in [
        ("Given name", "Rosa", "Given name"),
        ("Family name", "\u{c1}lvarez", "Family name"),
        ("Email", "rosa@x.org", "Email"),
        ("Phone", "(505) 555-0100", "Phone"),
        ("City", "Taos", "City"),
        ("Organization", "NMSU", "Organization"),
        ("Address", "12 MESA ROAD", "Address"),
        ("Notes", "Early", "Notes"),
    ] {
        let was = cell(&out, header);
        let back = place.table("back.csv", &changed(&out, &[(header, value)]));
        assert_eq!(place.decisions(&back), ["match"], "{header}");
        let told = format!("{label} differs and becomes as the file has it");
        assert!(
            reasons(&place, &back).contains(&told),
            "{header}: {}",
            reasons(&place, &back)
        );
        let filled = with(&back, json!({ "known": { "file": "fill" } }));
        assert_eq!(place.decisions(&filled), ["skip"], "{header} is no news");
        let done = place.apply(&back);
        let after = export(&place, "after.csv", false, true);
        assert_eq!(cell(&after, header), value, "as the file has it");
        assert_eq!(place.decisions(&back), ["skip"], "{header}: once");
        place.call("undo", json!({ "step": done["step"] }));
        let undone = export(&place, "undone.csv", false, true);
        assert_eq!(cell(&undone, header), was, "and it can be undone");
    }
}

#[test]
fn everything_at_once_and_the_same_file_twice() {
    let place = place();
    let out = export(&place, "out.csv", false, true);
    let cells = [
        ("Given name", "Rosa"),
        ("Family name", "\u{c1}lvarez"),
        ("Email", "rosa@x.org"),
        ("Phone", "505 555 0100"),
        ("City", "Santa Fe"),
        ("Organization", "NMSU"),
        ("Address", "14 Mesa Road"),
        ("Notes", "late"),
        ("Pronouns", "she/her"),
    ];
    let back = place.table("back.csv", &changed(&out, &cells));
    place.apply(&back);
    let after = export(&place, "after.csv", false, true);
    for (header, value) in cells {
        assert_eq!(cell(&after, header), value, "{header}");
    }
    assert!(
        !after[0].contains(&"Phone 2".to_owned()),
        "nothing stands beside what was put right: {after:?}"
    );
    assert_eq!(place.decisions(&back), ["skip"], "once");
}

#[test]
fn a_strangers_file_puts_nothing_right_unless_somebody_says_so() {
    let place = place();
    let plan = place.table(
        "other.csv",
        &FIRST.replace("ROSA", "Rosa").replace("taos", "Taos"),
    );
    assert_eq!(place.decisions(&plan), ["skip"]);
    assert!(!reasons(&place, &plan).contains("differs"), "no news");
    assert_eq!(
        place.decisions(&updated(&plan)),
        ["match"],
        "where it is said"
    );
    let city = with(&plan, json!({ "known": { "columns": [[5, "update"]] } }));
    assert_eq!(place.rows(&city)[0]["fills"], json!([5]), "of a column");
    let row = with(&plan, json!({ "known": { "rows": [[2, "update"]] } }));
    assert_eq!(place.rows(&row)[0]["fills"], json!([1, 5]), "of a row");
    place.apply(&updated(&plan));
    assert_eq!(place.decisions(&updated(&plan)), ["skip"], "once");
    assert_eq!(place.people()[0].name, "Rosa Alvarez");
}

#[test]
fn an_organization_is_written_in_one_way_for_all_who_work_there() {
    let place = Place::new();
    let first = "Name,Email,Company\nRosa Begay,rosa@x.org,nmsu\nBo Lee,bo@x.org,nmsu\n";
    place.apply(&place.table("first.csv", first));
    let mixed = first
        .replacen("nmsu", "nMsu", 1)
        .replacen("nmsu", "nmSu", 1);
    let mixed = updated(&place.table("mixed.csv", &mixed));
    assert_eq!(place.decisions(&mixed), ["skip", "skip"]);
    let why = reasons(&place, &mixed);
    assert!(
        why.contains("the file writes it in more than one way"),
        "{why}"
    );
    let one = updated(&place.table("one.csv", &first.replacen("nmsu", "NMSU", 1)));
    assert_eq!(
        place.decisions(&one),
        ["match", "skip"],
        "put right in one row"
    );
    let done = place.apply(&one);
    assert_eq!(
        place.decisions(&one),
        ["skip", "skip"],
        "once, and not back"
    );
    place.call("undo", json!({ "step": done["step"] }));
    let right = updated(&place.table("right.csv", &first.replace("nmsu", "NMSU")));
    assert_eq!(place.decisions(&right), ["match", "match"]);
    place.apply(&right);
    assert_eq!(place.decisions(&right), ["skip", "skip"], "once");
    let out = export(&place, "out.csv", false, true);
    assert_eq!(cell(&out, "Organization"), "NMSU");
    let told = out[1..]
        .iter()
        .filter(|row| row.contains(&"NMSU".to_owned()));
    assert_eq!(told.count(), 2, "of everybody: {out:?}");
}

#[test]
fn two_addresses_and_two_numbers_are_put_right_each_in_its_place() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "Name,Email,Email 2,Phone,Phone 2\n\
         Rosa Begay,a@x.org,b@x.org,505 555 0100,505 555 0101\n",
    ));
    let out = export(&place, "out.csv", false, true);
    for (cells, expected) in [
        (
            vec![("Email 2", "c@x.org"), ("Phone 2", "505 555 0199")],
            ["a@x.org", "c@x.org", "505 555 0100", "505 555 0199"],
        ),
        (
            vec![("Email", "c@x.org"), ("Email 2", "a@x.org")],
            ["c@x.org", "a@x.org", "505 555 0100", "505 555 0101"],
        ),
        (
            vec![("Email 2", "B@x.org"), ("Phone 2", "505-555-0101")],
            ["a@x.org", "B@x.org", "505 555 0100", "505-555-0101"],
        ),
    ] {
        let back = place.table("back.csv", &changed(&out, &cells));
        assert_eq!(place.decisions(&back), ["match"], "{cells:?}");
        let done = place.apply(&back);
        let after = export(&place, "after.csv", false, true);
        let told = ["Email", "Email 2", "Phone", "Phone 2"].map(|header| cell(&after, header));
        assert_eq!(told, expected, "{cells:?}");
        assert_eq!(place.decisions(&back), ["skip"], "{cells:?}: once");
        place.call("undo", json!({ "step": done["step"] }));
    }
}

#[test]
fn blanks_alone_are_no_news() {
    let place = place();
    let out = export(&place, "out.csv", false, true);
    for header in [
        "Given name",
        "Family name",
        "Email",
        "Phone",
        "City",
        "Organization",
        "Notes",
    ] {
        let spaced = format!(" {} ", cell(&out, header));
        let back = place.table("back.csv", &changed(&out, &[(header, &spaced)]));
        assert_eq!(place.decisions(&back), ["skip"], "{header}");
    }
    let back = place.table("back.csv", &changed(&out, &[("Pronouns", "  ")]));
    assert_eq!(place.decisions(&back), ["skip"], "nor are they a word");
}

#[test]
fn a_number_that_a_spreadsheet_took_for_one_is_no_other() {
    let place = Place::new();
    let first = "Name,Email,Phone\nRosa Begay,rosa@x.org,+41791234567\n";
    place.apply(&place.table("first.csv", first));
    let out = export(&place, "out.csv", true, true);
    let back = place.table("back.csv", &changed(&out, &[("phone", "41791234567")]));
    assert_eq!(
        place.decisions(&back),
        ["skip"],
        "{}",
        reasons(&place, &back)
    );
}

#[test]
fn pronouns_are_heard_in_every_language_and_filled() {
    for header in [
        "Pronouns",
        "Your pronouns",
        "Pronombres",
        "Pronomen",
        "Pronoms",
        "Pronomi",
    ] {
        let place = place();
        let file =
            format!("First name,Last name,Email,{header}\nROSA,Alvarez,rosa@x.org,she/her\n");
        let plan = place.table("more.csv", &file);
        assert_eq!(place.decisions(&plan), ["match"], "{header}");
        place.apply(&plan);
        let pronouns = || place.people()[0].person.pronouns.clone();
        assert_eq!(pronouns().as_deref(), Some("she/her"), "{header}");
        let other = place.table("other.csv", &file.replace("she/her", "they/them"));
        assert_eq!(place.decisions(&other), ["skip"], "what differs stays");
        place.apply(&updated(&other));
        assert_eq!(pronouns().as_deref(), Some("they/them"), "{header}");
    }
}

#[test]
fn a_returned_file_alone_with_other_pronouns_says_so() {
    let place = place();
    let out = export(&place, "out.csv", false, true);
    for pronouns in ["she/her", "they/them"] {
        let back = place.table("back.csv", &changed(&out, &[("Pronouns", pronouns)]));
        assert_eq!(place.decisions(&back), ["match"], "{pronouns}");
        place.apply(&back);
        assert_eq!(place.people()[0].person.pronouns.as_deref(), Some(pronouns));
        assert_eq!(place.decisions(&back), ["skip"], "{pronouns}: once");
    }
}

#[test]
fn whoever_asks_not_to_be_written_to_is_heard_though_all_else_is_known() {
    let place = place();
    let plan = place.table(
        "list.csv",
        "First name,Last name,Email,Unsubscribed\nROSA,Alvarez,rosa@x.org,yes\n",
    );
    assert_eq!(place.decisions(&plan), ["match"]);
    place.apply(&plan);
    assert!(place.people()[0].person.do_not_contact);
    assert_eq!(place.decisions(&plan), ["skip"], "once");
}
