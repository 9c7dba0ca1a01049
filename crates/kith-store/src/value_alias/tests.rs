use kith_model::value_alias::{Says, ValueField};

use super::*;
use crate::desk::Desk;

const AT: ValueField = ValueField::Organization;
const FULL: &str = "New Mexico State University";

/// "NMSU = New Mexico State University", "CNM / UNM", the latest first.
fn said(desk: &Desk) -> Vec<String> {
    let said = list(&desk.read()).unwrap().into_iter();
    said.map(|said| match said.says {
        Says::Use(used) => format!("{} = {used}", said.value),
        Says::Apart(other) => format!("{} / {other}", said.value),
    })
    .collect()
}

#[test]
fn a_spelling_is_remembered_once_and_forgotten_by_undo() {
    let desk = Desk::new();
    desk.step(|tx| use_spelling(tx, AT, "NMSU", FULL)).unwrap();
    let once = said(&desk);
    assert_eq!(once, [format!("NMSU = {FULL}")], "as it was written");
    desk.step(|tx| use_spelling(tx, AT, "nmsu.", FULL)).unwrap();
    assert_eq!(said(&desk), once, "compared it is the same value");
    desk.step(|tx| use_spelling(tx, ValueField::City, "NMSU", "Nome"))
        .unwrap();
    assert_eq!(said(&desk).len(), 2, "another field, another value");
    desk.undo();
    desk.undo();
    assert!(said(&desk).is_empty(), "undo forgets");
    desk.redo();
    assert_eq!(said(&desk), once, "redo remembers");
}

#[test]
fn a_later_answer_takes_the_place_of_those_it_contradicts() {
    let desk = Desk::new();
    desk.step(|tx| use_spelling(tx, AT, "NMSU", FULL)).unwrap();
    desk.step(|tx| keep_apart(tx, AT, FULL, "nmsu")).unwrap();
    assert_eq!(said(&desk), [format!("{FULL} / nmsu")], "they stay two");
    desk.step(|tx| keep_apart(tx, AT, "NMSU", FULL)).unwrap();
    assert_eq!(said(&desk).len(), 1, "said once");
    desk.step(|tx| use_spelling(tx, AT, "NMSU", FULL)).unwrap();
    assert_eq!(said(&desk), [format!("NMSU = {FULL}")], "they are one");
    desk.step(|tx| use_spelling(tx, AT, FULL, "NMSU")).unwrap();
    assert_eq!(said(&desk), [format!("{FULL} = NMSU")], "no circle");
    desk.undo();
    assert_eq!(said(&desk), [format!("NMSU = {FULL}")], "as it was");
}

#[test]
fn one_answer_is_forgotten_and_the_others_stay() {
    let desk = Desk::new();
    desk.step(|tx| {
        use_spelling(tx, AT, "NMSU", FULL)?;
        keep_apart(tx, AT, "UNM", FULL)
    })
    .unwrap();
    let id = list(&desk.read()).unwrap()[0].id;
    desk.step(|tx| forget(tx, id)).unwrap();
    assert_eq!(said(&desk), [format!("NMSU = {FULL}")], "the other stays");
    assert!(desk.step(|tx| forget(tx, id)).is_err(), "gone already");
    desk.undo();
    assert_eq!(said(&desk).len(), 2, "remembered again");
}
