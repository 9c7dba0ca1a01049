use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::lens::{Audience, Lens};
use kith_model::person::{NewPerson, PersonEdit};

use super::*;
use crate::desk::{Desk, day};
use crate::{Broken, StoreError, contact_point, search};

fn full() -> NewPerson {
    let mut new = NewPerson::new();
    new.external_id = Some("A-17".into());
    new.given_name = Some("María".into());
    new.family_name = Some("Rentería".into());
    new.pronouns = Some("she/her".into());
    new.birth_date = Some(day("1980-02-29"));
    new.city = Some("Gallup".into());
    new.access_needs = Some("step-free".into());
    new.dietary = Some("no nuts".into());
    new.notes = Some("prefers mornings".into());
    new.do_not_photograph = true;
    new
}

#[test]
fn a_person_comes_back_as_added() {
    let desk = Desk::new();
    let id = desk.step(|tx| add(tx, full())).unwrap();
    assert_eq!(
        get(&desk.read(), id, Lens::Me).unwrap(),
        full().with_id(id),
        "every column"
    );
    assert_eq!(
        find_by_external_id(&desk.read(), "A-17").unwrap(),
        [id],
        "by its outer key"
    );
    assert_eq!(
        find(&desk.read(), "renteria MARIA").unwrap(),
        [id],
        "by name in any order"
    );
}

#[test]
fn needs_are_for_the_team_and_notes_for_their_author() {
    let desk = Desk::new();
    let mut new = full();
    new.directory_audience = Audience::PUBLIC;
    let id = desk.step(|tx| add(tx, new)).unwrap();
    let seen = |lens| {
        let person = get(&desk.read(), id, lens).unwrap();
        [
            person.access_needs.is_some(),
            person.dietary.is_some(),
            person.birth_date.is_some(),
            person.notes.is_some(),
        ]
    };
    assert_eq!(seen(Lens::Me), [true; 4], "me");
    assert_eq!(seen(Lens::Team), [true, true, true, false], "the team");
    for lens in [
        Lens::Circle,
        Lens::Client,
        Lens::Funder,
        Lens::Public,
        Lens::Projector,
    ] {
        assert_eq!(seen(lens), [false; 4], "{lens}");
        assert_eq!(
            list(&desk.read(), lens).unwrap()[0].notes,
            None,
            "nor in the list: {lens}"
        );
    }
}

#[test]
fn whoever_wishes_to_be_seen_by_the_circle_alone_is_in_no_list_of_a_funder() {
    let desk = Desk::new();
    let id = desk.step(|tx| add(tx, full())).unwrap();
    let by_name = PersonSort {
        by: PersonColumn::Name,
        descending: false,
    };
    let places = |lens| {
        [
            list(&desk.read(), lens).unwrap().len(),
            ids(&desk.read(), &PersonFilter::default(), by_name, lens)
                .unwrap()
                .len(),
            rows(&desk.read(), &[id], lens).unwrap().len(),
            search::find(&desk.read(), "mar", 9, lens).unwrap().len(),
            usize::from(get(&desk.read(), id, lens).is_ok()),
        ]
    };
    assert_eq!(
        places(Lens::Circle),
        [1; 5],
        "list, keys, rows, search and page agree"
    );
    assert_eq!(places(Lens::Funder), [0; 5], "and agree here");
}

#[test]
fn deleted_and_merged_people_are_not_listed() {
    let desk = Desk::new();
    let (rosa, twin) = (desk.person("Rosa", "Begay"), desk.person("Rosa", "Begaye"));
    let merge = PersonEdit {
        merged_into: Some(rosa).into(),
        ..PersonEdit::default()
    };
    desk.step(|tx| edit(tx, twin, merge)).unwrap();
    let listed = list(&desk.read(), Lens::Me).unwrap();
    assert_eq!(listed.len(), 1, "the twin is merged");
    let refused = desk.step(|tx| delete(tx, rosa)).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Broken(Broken::StillUsed { count: 1, .. })
        ),
        "{refused:?}: the twin would point nowhere"
    );
    desk.undo();
    desk.step(|tx| delete(tx, rosa)).unwrap();
    assert!(
        get(&desk.read(), rosa, Lens::Me).is_err(),
        "a deleted person is not found"
    );
    assert!(
        find(&desk.read(), "rosa begay").unwrap().is_empty(),
        "nor by name"
    );
    desk.step(|tx| restore(tx, rosa)).unwrap();
    assert_eq!(
        find(&desk.read(), "rosa begay").unwrap(),
        [rosa],
        "and is back"
    );
    assert_eq!(
        search::find(&desk.read(), "begay", 9, Lens::Me)
            .unwrap()
            .len(),
        2,
        "in search, too"
    );
}

#[test]
fn lists_sort_by_column_with_the_empty_ones_last() {
    let desk = Desk::new();
    let ann = desk.person("Ann", "Zuni");
    let bo = desk.person("Bo", "Abeyta");
    let cy = desk.person("Cy", "Moss");
    for (person, city) in [(ann, "Aztec"), (bo, "Zia")] {
        let moved = PersonEdit {
            city: Some(city.to_owned()).into(),
            ..PersonEdit::default()
        };
        desk.step(|tx| edit(tx, person, moved)).unwrap();
    }
    let mut contact = NewContactPoint::new(ContactKind::Email, "cy@example.org");
    contact.person = Some(cy);
    desk.step(|tx| contact_point::add(tx, contact)).unwrap();
    let order = |by, descending, lens| {
        let filter = PersonFilter::default();
        ids(&desk.read(), &filter, PersonSort { by, descending }, lens).unwrap()
    };
    assert_eq!(
        order(PersonColumn::Name, false, Lens::Me),
        [bo, cy, ann],
        "by family name"
    );
    assert_eq!(
        order(PersonColumn::Name, true, Lens::Me),
        [ann, cy, bo],
        "and back"
    );
    assert_eq!(
        order(PersonColumn::City, false, Lens::Me),
        [ann, bo, cy],
        "no city comes last"
    );
    assert_eq!(
        order(PersonColumn::City, true, Lens::Me),
        [bo, ann, cy],
        "either way"
    );
    assert_eq!(
        order(PersonColumn::Email, false, Lens::Me)[0],
        cy,
        "the only address"
    );
    assert_eq!(
        order(PersonColumn::Email, false, Lens::Circle),
        [bo, cy, ann],
        "an address that is not seen does not show in the order"
    );
    let found = ids(
        &desk.read(),
        &PersonFilter {
            text: Some("zun".into()),
            ..PersonFilter::default()
        },
        PersonSort {
            by: PersonColumn::Name,
            descending: false,
        },
        Lens::Me,
    );
    assert_eq!(found.unwrap(), [ann], "filtered as search finds");
}

#[test]
fn hostile_names_are_names() {
    let desk = Desk::new();
    let names = [
        "Robert'); DROP TABLE person;--",
        "<script>alert(1)</script>",
        "=HYPERLINK(\"x\")",
        "#set page(width: 0pt)",
        "\u{202e}gnp.exe",
        "🌽",
        "\" OR 1=1",
        "NEAR(a b)",
        "title:*",
        "\u{0}nul",
    ];
    for name in names {
        let id = desk.person(name, "X");
        let found = get(&desk.read(), id, Lens::Me).unwrap();
        assert_eq!(found.given_name.as_deref(), Some(name), "kept as typed");
        let hits = search::find(&desk.read(), name, 99, Lens::Me).unwrap();
        let found = hits.iter().any(|hit| hit.id == id.into());
        assert!(found, "{name:?} is found by itself");
    }
}
