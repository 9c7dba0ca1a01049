use kith_model::Change;
use kith_model::affiliation::NewAffiliation;
use kith_model::lens::Lens;
use kith_model::person::PersonEdit;
use kith_model::step::Noun;

use super::*;
use crate::desk::Desk;
use crate::{affiliation, organization, person};

fn titles(desk: &Desk, typed: &str) -> Vec<String> {
    let hits = find(&desk.read(), typed, 50, Lens::Me).unwrap();
    hits.into_iter().map(|hit| hit.title).collect()
}

#[test]
fn a_name_is_found_by_its_beginning_without_accents() {
    let desk = Desk::new();
    desk.person("María", "Rentería");
    desk.person("Nizhoní", "Łį́į́ʼ");
    desk.person("Ed", "O’Brien");
    desk.person("राम", "शर्मा");
    let cases = [
        ("r", "María Rentería"),
        ("re", "María Rentería"),
        ("renteria", "María Rentería"),
        ("RENTERÍ", "María Rentería"),
        ("maria ren", "María Rentería"),
        ("renteria, m", "María Rentería"),
        ("lii", "Nizhoní Łį́į́ʼ"),
        ("Łį́į́ʼ", "Nizhoní Łį́į́ʼ"),
        ("obrien", "Ed O’Brien"),
        ("o'bri", "Ed O’Brien"),
        ("brien", "Ed O’Brien"),
        ("राम", "राम शर्मा"),
    ];
    for (typed, name) in cases {
        assert_eq!(titles(&desk, typed), [name], "typed: {typed}");
    }
    assert!(
        titles(&desk, "enteria").is_empty(),
        "only beginnings are found"
    );
    assert!(
        titles(&desk, "रम").is_empty(),
        "without its vowel it is another name"
    );
}

#[test]
fn one_slip_in_a_word_is_forgiven_where_nothing_is_spelled_so() {
    let desk = Desk::new();
    desk.person("Rosa", "Begay");
    desk.person("Ross", "Tanner");
    for typed in ["begsy", "bgeay", "begaay", "beay", "rosa begsy", "begs"] {
        assert_eq!(titles(&desk, typed), ["Rosa Begay"], "typed: {typed}");
    }
    assert_eq!(
        titles(&desk, "rosa"),
        ["Rosa Begay"],
        "spelled so, it is meant so"
    );
    for typed in ["xegay", "begonias", "tanner begsy", "bxy"] {
        assert!(titles(&desk, typed).is_empty(), "typed: {typed}");
    }
    let through = |lens| find(&desk.read(), "begsy", 9, lens).unwrap().len();
    assert_eq!(
        through(Lens::Client),
        0,
        "likeness goes through the lens, too"
    );
}

#[test]
fn what_looks_like_syntax_is_text() {
    let desk = Desk::new();
    desk.person("Rosa", "Begay");
    for typed in [
        "\"",
        "*",
        "a OR",
        "NOT rosa",
        "title:rosa",
        "(",
        "ro\"sa",
        "-",
        "'",
        "\0",
        "^ro",
        "{title}: r",
    ] {
        let found = find(&desk.read(), typed, 9, Lens::Me);
        assert!(found.is_ok(), "{typed:?}: {found:?}");
    }
    assert!(titles(&desk, "").is_empty(), "nothing typed, nothing found");
    assert_eq!(
        titles(&desk, "rosa *"),
        ["Rosa Begay"],
        "marks alone ask for nothing"
    );
}

#[test]
fn names_come_before_where_people_work() {
    let desk = Desk::new();
    let ann = desk.person("Ann", "Lee");
    desk.step(|tx| {
        let mill = organization::find_or_add(tx, "Quinoa Mill")?;
        affiliation::add(tx, NewAffiliation::new(ann, mill))
    })
    .unwrap();
    let quin = desk.person("Quin", "Moss");
    for typed in ["qu", "qui"] {
        let hits = find(&desk.read(), typed, 50, Lens::Me).unwrap();
        assert_eq!(hits.len(), 3, "two names and a place of work: {typed}");
        assert_eq!(
            hits[2].id,
            ann.into(),
            "the place of work comes last: {typed}"
        );
    }
    let hit = &find(&desk.read(), "quin mo", 50, Lens::Me).unwrap()[0];
    assert_eq!(
        (hit.noun, hit.id),
        (Noun::Person, quin.into()),
        "both words are asked for"
    );
    assert_eq!(hit.marks, [(0, 4), (5, 7)], "and marked");
    let ann_hit = &find(&desk.read(), "ann", 50, Lens::Me).unwrap()[0];
    assert_eq!(
        ann_hit.detail.as_deref(),
        Some("Quinoa Mill"),
        "told apart by where she works"
    );
}

#[test]
fn cohorts_and_programs_are_found_and_follow_their_names() {
    let desk = Desk::new();
    desk.cohort("Cohort of 2022");
    assert_eq!(
        titles(&desk, "bold 2022"),
        ["Cohort of 2022"],
        "a cohort by its program"
    );
    let program = crate::program::list(&desk.read()).unwrap()[0].id;
    let edit = kith_model::program::ProgramEdit {
        name: "Brave Ideas".to_owned().into(),
        ..Default::default()
    };
    desk.step(|tx| crate::program::edit(tx, program, edit))
        .unwrap();
    assert!(titles(&desk, "bold").is_empty(), "the old name is gone");
    assert_eq!(
        titles(&desk, "brave").len(),
        2,
        "program and cohort by the new one"
    );
}

#[test]
fn notes_and_needs_are_not_searched() {
    let desk = Desk::new();
    let rosa = desk.person("Rosa", "Begay");
    let secret = PersonEdit {
        notes: Some("zebrafinch".to_owned()).into(),
        dietary: Some("zebrafinch".to_owned()).into(),
        access_needs: Some("zebrafinch".to_owned()).into(),
        ..PersonEdit::default()
    };
    desk.step(|tx| person::edit(tx, rosa, secret)).unwrap();
    assert!(titles(&desk, "zebrafinch").is_empty(), "not even for me");
}

#[test]
fn what_was_found_is_read_again_as_it_is_now() {
    let desk = Desk::new();
    let rosa = desk.person("Rosa", "Begay");
    let ines = desk.person("Ines", "Tsosie");
    let again = || -> Vec<String> {
        let hits = under(
            &desk.read(),
            &[ines.get().into(), rosa.get().into()],
            Lens::Me,
        );
        hits.unwrap().into_iter().map(|hit| hit.title).collect()
    };
    assert_eq!(again(), ["Ines Tsosie", "Rosa Begay"], "in the order asked");
    let edit = PersonEdit {
        family_name: Change::Set(Some("Yazzie".into())),
        ..PersonEdit::default()
    };
    desk.step(|tx| person::edit(tx, rosa, edit)).unwrap();
    desk.step(|tx| person::delete(tx, ines)).unwrap();
    assert_eq!(
        again(),
        ["Rosa Yazzie"],
        "as called now, and nobody who is gone"
    );
}
