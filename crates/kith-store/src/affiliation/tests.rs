use kith_model::affiliation::NewAffiliation;
use kith_model::lens::Lens;

use super::*;
use crate::desk::{Desk, day};
use crate::{organization, person};

#[test]
fn a_list_shows_where_somebody_works_and_not_where_they_worked() {
    let desk = Desk::new();
    let rosa = desk.person("Rosa", "Begay");
    desk.step(|tx| {
        let (old, new) = (
            organization::find_or_add(tx, "Old Mill")?,
            organization::find_or_add(tx, "New Mill")?,
        );
        add(tx, NewAffiliation::new(rosa, new))?;
        let mut past = NewAffiliation::new(rosa, old);
        past.to_date = Some(day("2024-12-31"));
        add(tx, past)
    })
    .unwrap();
    let row = &person::rows(&desk.read(), &[rosa], Lens::Me).unwrap()[0];
    assert_eq!(
        row.organization.as_deref(),
        Some("New Mill"),
        "told first, and still open"
    );
    assert_eq!(list(&desk.read(), rosa).unwrap().len(), 2, "both are kept");
}

#[test]
fn an_affiliation_that_is_taken_back_leaves_search() {
    let desk = Desk::new();
    let rosa = desk.person("Rosa", "Begay");
    let mill = desk
        .step(|tx| organization::find_or_add(tx, "Quinoa Mill"))
        .unwrap();
    let found = || {
        crate::search::find(&desk.read(), "quinoa", 9, Lens::Me)
            .unwrap()
            .len()
    };
    assert_eq!(found(), 1, "the mill alone");
    desk.step(|tx| add(tx, NewAffiliation::new(rosa, mill)))
        .unwrap();
    assert_eq!(found(), 2, "and whoever works there");
    desk.undo();
    assert_eq!(
        found(),
        1,
        "not any longer, though the row that said so is gone"
    );
    desk.redo();
    assert_eq!(found(), 2, "and again");
}
