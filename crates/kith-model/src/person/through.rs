//! A person as a lens may see them.

use super::Person;
use crate::lens::{Audience, Lens, Matter, Privacy};

impl Person {
    /// Without what this lens may not see: access needs and diet by their own
    /// audience, notes for me, the birth date for me and the team.
    #[must_use]
    pub fn through(mut self, lens: Lens) -> Self {
        let sees = |matter, audience: Audience| lens.sees(matter, &[Privacy::named(audience)]);
        if !sees(Matter::Need, self.needs_audience) {
            self.access_needs = None;
            self.dietary = None;
        }
        if !sees(Matter::Remark, Audience::AUTHOR) {
            self.notes = None;
        }
        if !sees(Matter::Need, Audience::TEAM) {
            self.birth_date = None;
        }
        self
    }

    /// Whether this lens finds the person in a directory.
    pub fn is_listed(&self, lens: Lens) -> bool {
        lens.sees(Matter::Person, &[Privacy::named(self.directory_audience)])
    }
}

#[cfg(test)]
mod tests {
    use super::super::NewPerson;
    use super::*;
    use crate::span::day;

    fn person() -> Person {
        Person {
            given_name: Some("Rosa".into()),
            access_needs: Some("step-free".into()),
            dietary: Some("no nuts".into()),
            notes: Some("prefers mornings".into()),
            birth_date: Some(day("1980-02-03")),
            ..NewPerson::new().with_id(1.into())
        }
    }

    #[test]
    fn needs_and_notes_are_seen_by_those_they_are_for() {
        assert_eq!(person().through(Lens::Me), person(), "I see all");
        let team = person().through(Lens::Team);
        assert_eq!(
            team.dietary.as_deref(),
            Some("no nuts"),
            "co-facilitators order lunch"
        );
        assert_eq!(team.notes, None, "notes are mine");
        for lens in [
            Lens::Circle,
            Lens::Client,
            Lens::Funder,
            Lens::Public,
            Lens::Projector,
        ] {
            let bare = person().through(lens);
            let held_back = (bare.access_needs, bare.dietary, bare.notes, bare.birth_date);
            assert_eq!(held_back, (None, None, None, None), "{lens}");
            assert_eq!(
                bare.given_name,
                person().given_name,
                "{lens} reads the name"
            );
        }
    }

    #[test]
    fn needs_opened_to_the_circle_still_stay_off_the_wall() {
        let open = Person {
            needs_audience: Audience::CIRCLE,
            ..person()
        };
        assert!(
            open.clone().through(Lens::Circle).dietary.is_some(),
            "the circle may know"
        );
        assert_eq!(
            open.through(Lens::Projector).dietary,
            None,
            "the projector shows no needs"
        );
    }

    #[test]
    fn a_directory_lists_people_as_they_wish() {
        assert!(person().is_listed(Lens::Circle), "the usual wish");
        assert!(!person().is_listed(Lens::Client), "no further");
        let hidden = Person {
            directory_audience: Audience::TEAM,
            ..person()
        };
        assert!(!hidden.is_listed(Lens::Circle), "as the person wishes");
    }
}
