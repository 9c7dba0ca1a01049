use kith_model::organization::NewOrganization;

use super::*;
use crate::desk::Desk;

#[test]
fn an_organization_is_found_by_its_folded_name_or_added() {
    let desk = Desk::new();
    let first = desk.step(|tx| find_or_add(tx, "Café Łąka")).unwrap();
    let again = desk.step(|tx| find_or_add(tx, "  CAFE laka ")).unwrap();
    assert_eq!(again, first, "accents, case and blanks aside");
    let twice = desk
        .step(|tx| Ok((find_or_add(tx, "New Farm")?, find_or_add(tx, "new farm")?)))
        .unwrap();
    assert_eq!(twice.0, twice.1, "also within one step");
    let others = desk.step(|tx| Ok((find_or_add(tx, "C")?, find_or_add(tx, "C++")?)));
    let (one, other) = others.unwrap();
    assert_ne!(one, other, "another sign is another name");
    desk.step(|tx| delete(tx, other)).unwrap();
    desk.step(|tx| delete(tx, one)).unwrap();
    desk.step(|tx| delete(tx, first)).unwrap();
    let fresh = desk.step(|tx| find_or_add(tx, "Cafe Laka")).unwrap();
    assert_ne!(fresh, first, "a deleted one is not found");
    assert_eq!(list(&desk.read()).unwrap().len(), 2, "the live ones");
}

#[test]
fn an_organization_comes_back_as_it_was_added() {
    let desk = Desk::new();
    let mut new = NewOrganization::new("Long Table Foundation");
    new.kind = Some("foundation".into());
    new.is_funder = true;
    let id = desk.step(|tx| add(tx, new.clone())).unwrap();
    assert_eq!(
        get(&desk.read(), id).unwrap(),
        new.with_id(id),
        "every column"
    );
}
