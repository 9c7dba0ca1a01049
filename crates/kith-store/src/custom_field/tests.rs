use std::collections::HashSet;

use kith_model::custom_field::{CustomFieldEdit, CustomFieldError, FieldKind, NewCustomField};
use kith_model::enrollment::Stage;
use kith_model::lens::{Audience, Lens};
use kith_model::{CohortId, CustomFieldId, EnrollmentId, PersonId, ProgramId};

use super::*;
use crate::desk::{Desk, day};
use crate::enrollment::{Roster, RosterFilter, RosterOrder, RosterSort, roster_ids};
use crate::import::{BatchRow, NewBatch, add_batch, add_rows, kept, relate};
use crate::list_cell::{self, Column, ListCell, Of, Refusal};
use crate::{Broken, StoreError, cohort, person};

struct Circle {
    desk: Desk,
    cohort: CohortId,
    program: ProgramId,
    rosa: PersonId,
    bo: PersonId,
    seats: [EnrollmentId; 2],
}

fn circle() -> Circle {
    let desk = Desk::new();
    let cohort = desk.cohort("Cohort of 2022");
    let program = cohort::get(&desk.read(), cohort).unwrap().program;
    let (rosa, bo) = (desk.person("Rosa", "Begay"), desk.person("Bo", "Ngwenya"));
    let seats = [rosa, bo].map(|person| {
        desk.enroll(person, cohort, Stage::Active, "2022-01-01")
            .expect("there is room")
    });
    Circle {
        desk,
        cohort,
        program,
        rosa,
        bo,
        seats,
    }
}

impl Circle {
    fn field(&self, name: &str, kind: FieldKind) -> CustomFieldId {
        let mut new = NewCustomField::new(self.program, name);
        new.kind = kind;
        if kind == FieldKind::Choice {
            new.choices = vec!["Small".into(), "Large".into()];
        }
        self.desk.step(|tx| add(tx, new)).expect("a field")
    }

    fn typed(&self, field: CustomFieldId, value: &str) -> Result<(), StoreError> {
        let cell = ListCell {
            of: Of::Enrollment(self.seats[0]),
            column: Column::Own(field),
            value: value.to_owned(),
        };
        let today = day("2022-06-01");
        self.desk
            .step(|tx| list_cell::edit(tx, &[cell], (today, today)))
            .map(|_| ())
    }

    fn has(&self, person: PersonId, field: CustomFieldId, lens: Lens) -> Option<String> {
        let held = values(&self.desk.read(), &[person], lens).expect("they are read");
        held.get(&person)?.get(&field).cloned()
    }

    fn order(&self, field: CustomFieldId, descending: bool, lens: Lens) -> Vec<EnrollmentId> {
        let by = RosterOrder::Own(field);
        let sort = RosterSort { by, descending };
        let (roster, filter) = (Roster::Of(self.cohort), RosterFilter::default());
        roster_ids(&self.desk.read(), roster, &filter, sort, lens).expect("it is read")
    }
}

#[test]
fn a_value_is_typed_into_a_list_and_undone_and_done_again() {
    let circle = circle();
    let size = circle.field("Shirt size", FieldKind::Choice);
    circle.typed(size, "large").expect("one of the choices");
    let has = || circle.has(circle.rosa, size, Lens::Me);
    assert_eq!(has().as_deref(), Some("Large"), "as it is offered");
    circle.typed(size, " ").expect("emptied");
    assert_eq!(has(), None, "nothing is left of it");
    circle.desk.undo();
    assert_eq!(has().as_deref(), Some("Large"), "back");
    circle.desk.redo();
    assert_eq!(has(), None, "and gone again");
    let refused = circle.typed(size, "huge").unwrap_err();
    assert!(
        matches!(&refused, StoreError::Faulty { cells } if matches!(cells[0].why, Refusal::Misfit(_))),
        "{refused:?} is told beside the cell"
    );
}

#[test]
fn a_field_is_for_me_alone_until_its_audience_is_another() {
    let circle = circle();
    let size = circle.field("Shirt size", FieldKind::Text);
    circle.typed(size, "XL").unwrap();
    let sees = |lens| {
        let listed = list(&circle.desk.read(), circle.program, lens).unwrap();
        let value = circle.has(circle.rosa, size, lens);
        assert_eq!(
            listed.len() == 1,
            value.is_some(),
            "both or neither: {lens}"
        );
        value.is_some()
    };
    let seeing = || -> Vec<Lens> {
        Lens::ALL
            .iter()
            .copied()
            .filter(|lens| sees(*lens))
            .collect()
    };
    assert_eq!(seeing(), [Lens::Me], "the narrowest there is");
    let wider = CustomFieldEdit {
        audience: Audience::CIRCLE.into(),
        ..CustomFieldEdit::default()
    };
    circle.desk.step(|tx| edit(tx, size, wider)).unwrap();
    assert_eq!(
        seeing(),
        [Lens::Me, Lens::Team, Lens::Circle],
        "the circle, and not the wall"
    );
}

#[test]
fn a_roster_is_sorted_by_a_field_as_its_kind_goes_and_found_by_what_stands_in_it() {
    let circle = circle();
    let years = circle.field("Years", FieldKind::Number);
    circle
        .desk
        .step(|tx| {
            set(tx, years, circle.rosa, Some("10"))?;
            set(tx, years, circle.bo, Some("9"))
        })
        .unwrap();
    let [rosa, bo] = circle.seats;
    assert_eq!(circle.order(years, false, Lens::Me), [bo, rosa], "9, 10");
    assert_eq!(circle.order(years, true, Lens::Me), [rosa, bo], "10, 9");
    assert_eq!(
        circle.order(years, true, Lens::Circle),
        [rosa, bo],
        "by name where the field is not seen"
    );
    let find = |text: &str, lens| {
        let filter = RosterFilter {
            text: Some(text.to_owned()),
            ..RosterFilter::default()
        };
        let roster = Roster::Of(circle.cohort);
        roster_ids(
            &circle.desk.read(),
            roster,
            &filter,
            RosterSort::BY_NAME,
            lens,
        )
        .unwrap()
    };
    assert_eq!(find("10", Lens::Me), [rosa], "whoever has it");
    assert_eq!(find("10", Lens::Circle), [], "nobody, where it is not seen");
    assert_eq!(find("ngwenya", Lens::Me), [bo], "and by name as before");
}

#[test]
fn merging_two_people_keeps_what_either_has_and_undo_takes_it_apart() {
    let circle = circle();
    let size = circle.field("Shirt size", FieldKind::Text);
    let trade = circle.field("Trade", FieldKind::Text);
    circle
        .desk
        .step(|tx| {
            set(tx, size, circle.rosa, Some("M"))?;
            set(tx, size, circle.bo, Some("L"))?;
            set(tx, trade, circle.bo, Some("Grower"))
        })
        .unwrap();
    circle
        .desk
        .step(|tx| person::merge(tx, circle.bo, circle.rosa))
        .unwrap();
    let has = |person, field| circle.has(person, field, Lens::Me).unwrap_or_default();
    assert_eq!(has(circle.rosa, size), "M", "the kept person's stands");
    assert_eq!(has(circle.rosa, trade), "Grower", "what they lacked comes");
    assert_eq!(count(&circle.desk.read(), size).unwrap(), 1, "told once");
    circle.desk.undo();
    assert_eq!(has(circle.bo, trade), "Grower", "back with whose it was");
    assert_eq!(has(circle.bo, size), "L", "and nothing was lost");
}

#[test]
fn a_field_of_another_kind_takes_its_values_along_or_stays_as_it_is() {
    let circle = circle();
    let vegan = circle.field("Vegan", FieldKind::Text);
    circle.typed(vegan, "y").unwrap();
    let to = |kind: FieldKind| CustomFieldEdit {
        kind: kind.into(),
        ..CustomFieldEdit::default()
    };
    let refused = circle
        .desk
        .step(|tx| edit(tx, vegan, to(FieldKind::Number)))
        .unwrap_err();
    assert!(
        matches!(
            &refused,
            StoreError::Broken(Broken::CustomField(CustomFieldError::Misfits {
                count: 1,
                ..
            }))
        ),
        "{refused:?}"
    );
    circle
        .desk
        .step(|tx| edit(tx, vegan, to(FieldKind::YesNo)))
        .unwrap();
    let has = || circle.has(circle.rosa, vegan, Lens::Me);
    assert_eq!(has().as_deref(), Some("Yes"), "as the new kind writes it");
    circle.desk.undo();
    assert_eq!(has().as_deref(), Some("y"), "as it was typed");
}

#[test]
fn a_deleted_field_goes_with_its_values_and_comes_back_with_them() {
    let circle = circle();
    let size = circle.field("Shirt size", FieldKind::Text);
    circle.typed(size, "XL").unwrap();
    circle.desk.step(|tx| delete(tx, size)).unwrap();
    assert_eq!(circle.has(circle.rosa, size, Lens::Me), None, "with it");
    assert!(
        matches!(
            get(&circle.desk.read(), size, Lens::Me),
            Err(StoreError::NotFound { .. })
        ),
        "it is gone"
    );
    circle.field("shirt SIZE", FieldKind::Text);
    circle.desk.undo();
    circle.desk.undo();
    let has = circle.has(circle.rosa, size, Lens::Me);
    assert_eq!(has.as_deref(), Some("XL"), "undo brings both back");
    let taken = NewCustomField::new(circle.program, "SHIRT size");
    let refused = circle.desk.step(|tx| add(tx, taken)).unwrap_err();
    assert!(
        matches!(
            &refused,
            StoreError::Broken(Broken::CustomField(CustomFieldError::Taken { .. }))
        ),
        "{refused:?}: a name is one field's"
    );
}

#[test]
fn what_an_import_kept_is_let_go_of_by_header_and_person() {
    let circle = circle();
    circle
        .desk
        .step(|tx| {
            let batch = add_batch(
                tx,
                &NewBatch {
                    file_name: "roster.csv".into(),
                    sha256: String::new(),
                    recognition: r#"{"columns":[["Shirt",null],["Van",null]]}"#.into(),
                    cohort: None,
                    counts: "{}".into(),
                },
            )?;
            relate(tx, batch, circle.cohort)?;
            let row = |line, person, record: &str| BatchRow {
                line,
                decision: "new",
                person: Some(person),
                fingerprint: None,
                record: Some(record.to_owned()),
            };
            let rows = [
                row(2, circle.rosa, r#"{"Shirt":"M","Van":"3"}"#),
                row(3, circle.bo, r#"{"Shirt":"L"}"#),
            ];
            add_rows(tx, batch, rows.into_iter())
        })
        .unwrap();
    let told = || -> Vec<(String, usize)> {
        let kept = kept_cells(&circle.desk.read(), circle.program, Lens::Me).unwrap();
        kept.into_iter()
            .map(|kept| (kept.header, kept.cells.len()))
            .collect()
    };
    assert_eq!(told(), [("Shirt".into(), 2), ("Van".into(), 1)], "as kept");
    let people = HashSet::from([circle.rosa]);
    circle
        .desk
        .step(|tx| let_go(tx, circle.program, "SHIRT", &people))
        .unwrap();
    assert_eq!(
        told(),
        [("Shirt".into(), 1), ("Van".into(), 1)],
        "Rosa's is gone"
    );
    circle.desk.undo();
    assert_eq!(told(), [("Shirt".into(), 2), ("Van".into(), 1)], "and back");
    let of_team = kept(&circle.desk.read(), Some(circle.cohort), Lens::Team).unwrap();
    assert!(of_team.headers.is_empty(), "for its author alone");
}
