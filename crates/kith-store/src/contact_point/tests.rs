use kith_model::PersonId;
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::lens::{Lens, Privacy};

use super::*;
use crate::desk::Desk;

fn email(person: PersonId, value: &str, primary: bool) -> NewContactPoint {
    let mut new = NewContactPoint::new(ContactKind::Email, value);
    new.person = Some(person);
    new.is_primary = primary;
    new
}

#[test]
fn one_contact_of_a_kind_is_primary() {
    let desk = Desk::new();
    let rosa = desk.person("Rosa", "Begay");
    desk.step(|tx| add(tx, email(rosa, "old@example.org", true)))
        .unwrap();
    let new = desk
        .step(|tx| add(tx, email(rosa, "new@example.org", true)))
        .unwrap();
    let listed = list(&desk.read(), rosa, Lens::Me).unwrap();
    let primary: Vec<_> = listed.iter().filter(|contact| contact.is_primary).collect();
    assert_eq!(primary.len(), 1, "the later took the place of the earlier");
    assert_eq!(primary[0].id, new, "and comes first");
    desk.undo();
    let listed = list(&desk.read(), rosa, Lens::Me).unwrap();
    assert!(listed[0].is_primary, "undo gives the first its place back");
}

#[test]
fn contacts_are_for_those_their_audience_names_and_never_for_the_projector() {
    let desk = Desk::new();
    let rosa = desk.person("Rosa", "Begay");
    desk.step(|tx| add(tx, email(rosa, "rosa@example.org", true)))
        .unwrap();
    let mut shared = email(rosa, "rosa@circle.example", false);
    shared.privacy = Privacy::CIRCLE;
    desk.step(|tx| add(tx, shared)).unwrap();
    let count = |lens| list(&desk.read(), rosa, lens).unwrap().len();
    let seen: Vec<_> = Lens::ALL.iter().map(|&lens| count(lens)).collect();
    assert_eq!(
        seen,
        [2, 2, 1, 0, 0, 0, 0],
        "me, team, circle, client, funder, public, projector"
    );
}
