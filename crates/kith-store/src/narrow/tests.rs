use kith_model::affiliation::NewAffiliation;
use kith_model::cohort::CohortEdit;
use kith_model::custom_field::{FieldKind, NewCustomField};
use kith_model::enrollment::Stage;
use kith_model::lens::{Audience, Lens, Privacy};
use kith_model::organization::NewOrganization;
use kith_model::person::{NewPerson, PersonEdit};
use kith_model::{CohortId, CustomFieldId, EnrollmentId, OrganizationId, PersonId};

use super::*;
use crate::desk::{Desk, day};
use crate::enrollment::{Roster, RosterFilter, RosterSort, roster_ids};
use crate::person::{PersonColumn, PersonFilter, PersonSort};
use crate::{affiliation, cohort, custom_field, organization, person};

/// Ann is in both circles, Bo in the first, and Cy in none.
struct Circles {
    desk: Desk,
    first: CohortId,
    second: CohortId,
    people: [PersonId; 3],
    seats: [EnrollmentId; 2],
}

fn circles() -> Circles {
    let desk = Desk::new();
    let (first, second) = (desk.cohort("First circle"), desk.cohort("Second circle"));
    let people = [("Ann", "Abeyta"), ("Bo", "Begay"), ("Cy", "Chee")];
    let people = people.map(|(given, family)| desk.person(given, family));
    let [ann, bo, _] = people;
    let enroll = |person, cohort| {
        desk.enroll(person, cohort, Stage::Active, "2022-01-01")
            .expect("there is room")
    };
    let seats = [enroll(ann, first), enroll(bo, first)];
    enroll(ann, second);
    Circles {
        desk,
        first,
        second,
        people,
        seats,
    }
}

impl Circles {
    fn organization(&self, name: &str) -> OrganizationId {
        let new = NewOrganization::new(name);
        self.desk.step(|tx| organization::add(tx, new)).unwrap()
    }

    fn works(&self, person: PersonId, organization: OrganizationId, until: Option<&str>) {
        let mut tie = NewAffiliation::new(person, organization);
        tie.to_date = until.map(day);
        self.desk.step(|tx| affiliation::add(tx, tie)).unwrap();
    }

    fn lives(&self, person: PersonId, city: &str) {
        let moved = PersonEdit {
            city: Some(city.to_owned()).into(),
            ..PersonEdit::default()
        };
        self.desk
            .step(|tx| person::edit(tx, person, moved))
            .unwrap();
    }

    fn field(&self, audience: Audience) -> CustomFieldId {
        let program = cohort::get(&self.desk.read(), self.first).unwrap().program;
        let mut new = NewCustomField::new(program, "Shirt size");
        new.kind = FieldKind::Choice;
        new.choices = vec!["Small".into(), "Large".into()];
        new.audience = audience;
        let [ann, ..] = self.people;
        self.desk
            .step(|tx| {
                let field = custom_field::add(tx, new)?;
                custom_field::set(tx, field, ann, Some("Large"))?;
                Ok(field)
            })
            .unwrap()
    }

    fn everybody(&self, filter: &PersonFilter, lens: Lens) -> Vec<PersonId> {
        let by_name = PersonSort {
            by: PersonColumn::Name,
            descending: false,
        };
        person::ids(&self.desk.read(), filter, by_name, lens).unwrap()
    }

    fn in_cohorts(&self, chosen: &[Option<CohortId>], lens: Lens) -> Vec<PersonId> {
        let filter = PersonFilter {
            cohorts: chosen.to_vec(),
            ..PersonFilter::default()
        };
        self.everybody(&filter, lens)
    }

    fn at_work(&self, chosen: &[Option<&str>]) -> Vec<PersonId> {
        let filter = PersonFilter {
            organizations: values(chosen),
            ..PersonFilter::default()
        };
        self.everybody(&filter, Lens::Me)
    }

    fn roster(&self, filter: RosterFilter, lens: Lens) -> Vec<EnrollmentId> {
        let (roster, by_name) = (Roster::Of(self.first), RosterSort::BY_NAME);
        roster_ids(&self.desk.read(), roster, &filter, by_name, lens).unwrap()
    }

    fn with_own(
        &self,
        field: CustomFieldId,
        chosen: &[Option<&str>],
        lens: Lens,
    ) -> Vec<EnrollmentId> {
        let filter = RosterFilter {
            own: vec![(field, values(chosen))],
            ..RosterFilter::default()
        };
        self.roster(filter, lens)
    }

    /// Names and counts, then how many have nothing.
    fn offered(&self, roster: Option<CohortId>, by: By, lens: Lens) -> (Vec<(String, u32)>, u32) {
        let found = choices(&self.desk.read(), roster, by, lens).unwrap();
        let offered = found.values.into_iter();
        let offered = offered.map(|choice| (choice.name, choice.people));
        (offered.collect(), found.none)
    }
}

fn values(chosen: &[Option<&str>]) -> Chosen<String> {
    chosen.iter().map(|one| one.map(str::to_owned)).collect()
}

fn named(offered: &[(&str, u32)]) -> Vec<(String, u32)> {
    let offered = offered.iter();
    offered
        .map(|&(name, people)| (name.to_owned(), people))
        .collect()
}

#[test]
fn everybody_is_narrowed_to_cohorts_and_to_none() {
    let circles = circles();
    let [ann, bo, cy] = circles.people;
    let within = |chosen: &[Option<CohortId>]| circles.in_cohorts(chosen, Lens::Me);
    let (first, second) = (Some(circles.first), Some(circles.second));
    assert_eq!(within(&[]), [ann, bo, cy], "nothing chosen keeps everybody");
    assert_eq!(within(&[first]), [ann, bo], "in one");
    assert_eq!(within(&[second]), [ann], "whoever is in two, by either");
    assert_eq!(within(&[first, second]), [ann, bo], "in any of them");
    assert_eq!(within(&[None]), [cy], "in none");
    assert_eq!(within(&[second, None]), [ann, cy], "in one of them or none");
    assert_eq!(
        circles.offered(None, By::Kith(Column::Cohort), Lens::Me),
        (named(&[("First circle", 2), ("Second circle", 1)]), 1),
        "and so it is offered"
    );
}

#[test]
fn an_organization_is_the_one_that_the_list_shows() {
    let circles = circles();
    let [ann, bo, cy] = circles.people;
    let (shade, barn) = (
        circles.organization("Shade Line"),
        circles.organization("Skills Barn"),
    );
    circles.works(ann, shade, Some("2021-01-01"));
    circles.works(ann, barn, None);
    circles.works(bo, barn, None);
    assert_eq!(circles.at_work(&[Some("Skills Barn")]), [ann, bo], "now");
    assert_eq!(circles.at_work(&[Some("Shade Line")]), [], "not before");
    assert_eq!(circles.at_work(&[None]), [cy], "with none");
    let by = By::Kith(Column::Organization);
    assert_eq!(
        circles.offered(None, by, Lens::Me),
        (named(&[("Skills Barn", 2)]), 1),
        "counted as it is shown"
    );
    assert_eq!(
        circles.offered(Some(circles.second), by, Lens::Me),
        (named(&[("Skills Barn", 1)]), 0),
        "of one roster"
    );
    let other = RosterFilter {
        organizations: values(&[Some("skills barn")]),
        ..RosterFilter::default()
    };
    assert_eq!(circles.roster(other, Lens::Me), [], "as it is written");
}

#[test]
fn a_roster_is_narrowed_to_homes_together_with_what_else_is_asked() {
    let circles = circles();
    let [ann, bo, _] = circles.people;
    let [of_ann, of_bo] = circles.seats;
    circles.lives(ann, "Taos");
    let home = |chosen: &[Option<&str>], text: Option<&str>| {
        let filter = RosterFilter {
            cities: values(chosen),
            text: text.map(str::to_owned),
            ..RosterFilter::default()
        };
        circles.roster(filter, Lens::Me)
    };
    assert_eq!(home(&[Some("Taos")], None), [of_ann], "there");
    assert_eq!(home(&[None], None), [of_bo], "none said");
    assert_eq!(home(&[Some("Taos"), None], None), [of_ann, of_bo], "either");
    assert_eq!(home(&[Some("Taos")], Some("begay")), [], "and by words");
    assert_eq!(home(&[Some("Taos")], Some("abeyta")), [of_ann], "both hold");
    assert_eq!(
        circles.offered(Some(circles.first), By::Kith(Column::City), Lens::Me),
        (named(&[("Taos", 1)]), 1),
        "Cy is not in it"
    );
    circles.lives(bo, "Taos");
    let past = Roster::AsOf(circles.first, day("2021-12-31"));
    let filter = RosterFilter {
        cities: values(&[Some("Taos")]),
        ..RosterFilter::default()
    };
    let read = circles.desk.read();
    assert_eq!(
        roster_ids(&read, past, &filter, RosterSort::BY_NAME, Lens::Me).unwrap(),
        [],
        "a day before they came"
    );
}

#[test]
fn a_field_narrows_for_whoever_sees_it_alone() {
    let circles = circles();
    let [of_ann, of_bo] = circles.seats;
    let field = circles.field(Audience::TEAM);
    let large = |lens| circles.with_own(field, &[Some("Large")], lens);
    let none = |lens| circles.with_own(field, &[None], lens);
    for lens in [Lens::Me, Lens::Team] {
        assert_eq!(large(lens), [of_ann], "{lens}");
        assert_eq!(none(lens), [of_bo], "none said: {lens}");
        assert_eq!(
            circles.offered(Some(circles.first), By::Own(field), lens),
            (named(&[("Large", 1)]), 1),
            "{lens}"
        );
    }
    for lens in [Lens::Circle, Lens::Projector] {
        assert_eq!(large(lens), [], "nothing is learned: {lens}");
        assert_eq!(none(lens), [of_ann, of_bo], "nor of who has none: {lens}");
        assert_eq!(
            circles.offered(Some(circles.first), By::Own(field), lens),
            (Vec::new(), 0),
            "nothing is offered: {lens}"
        );
    }
    assert_eq!(
        circles.offered(Some(circles.second), By::Own(field), Lens::Me),
        (Vec::new(), 0),
        "it stands in no roster of another program"
    );
}

#[test]
fn what_a_field_offers_keeps_its_order() {
    let circles = circles();
    let [ann, bo, cy] = circles.people;
    let field = circles.field(Audience::AUTHOR);
    circles
        .desk
        .step(|tx| {
            custom_field::set(tx, field, bo, Some("Large"))?;
            custom_field::set(tx, field, cy, Some("Small"))
        })
        .unwrap();
    assert_eq!(
        circles.offered(None, By::Own(field), Lens::Me),
        (named(&[("Small", 1), ("Large", 2)]), 0),
        "small before large"
    );
    circles.desk.step(|tx| person::delete(tx, ann)).unwrap();
    assert_eq!(
        circles.offered(None, By::Own(field), Lens::Me),
        (named(&[("Small", 1), ("Large", 1)]), 0),
        "without whoever is gone"
    );
}

#[test]
fn a_lens_narrows_by_cohorts_that_it_sees_and_counts_whom_it_sees() {
    let circles = circles();
    let [ann, bo, cy] = circles.people;
    let mine = CohortEdit {
        default_privacy: Privacy::AUTHOR.into(),
        ..CohortEdit::default()
    };
    circles
        .desk
        .step(|tx| cohort::edit(tx, circles.second, mine))
        .unwrap();
    let second = [Some(circles.second)];
    assert_eq!(circles.in_cohorts(&second, Lens::Me), [ann], "I see it");
    assert_eq!(circles.in_cohorts(&second, Lens::Circle), [], "they do not");
    assert_eq!(circles.in_cohorts(&[None], Lens::Circle), [cy], "nor less");
    circles
        .desk
        .step(|tx| {
            let mut new = NewPerson::new();
            new.given_name = Some("Di".into());
            new.directory_audience = Audience::AUTHOR;
            person::add(tx, new)
        })
        .unwrap();
    let by = By::Kith(Column::Cohort);
    assert_eq!(
        circles.offered(None, by, Lens::Circle),
        (named(&[("First circle", 2)]), 1),
        "whom they see, in what they see"
    );
    assert_eq!(circles.offered(None, by, Lens::Me).1, 2, "I see Di, too");
    let first = [Some(circles.first)];
    assert_eq!(circles.in_cohorts(&first, Lens::Circle), [ann, bo], "both");
}
