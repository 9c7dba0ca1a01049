//! How much a row is like a person, in points that can be read.
//!
//! After Fellegi and Sunter (A Theory for Record Linkage, 1969): what two have
//! in common weighs by how much oftener it is found in one person than in two,
//! and so does what differs. A point is a quarter of a bit; a name weighs more
//! where few people have it, and all of it less where many people are known.

mod contacts;
mod evidence;
mod facts;
mod names;

pub use evidence::{Evidence, Says};
pub(crate) use names::Names;

use super::{Frequencies, KnownPerson};
use crate::Field;
use crate::plan::Draft;

/// Under this Kith takes two for two people, where nothing else is shared.
const TWO_PEOPLE: i32 = 40;
/// Over this nothing has to be asked, unless something contradicts; what is
/// asked stays below.
const SURE: i32 = 90;

/// What speaks for and against a row being about a person, on a scale from 0
/// to 100 where under 40 are two people and over 90 is one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Likeness {
    /// Heaviest first.
    pub evidence: Vec<Evidence>,
}

impl Likeness {
    /// Weighs a row against a person among everybody whose names are known.
    pub fn of(draft: &Draft<'_>, person: &KnownPerson, among: &Frequencies) -> Self {
        let of_row = |field| draft.get(field).unwrap_or("");
        let held = |field| person.value(field).unwrap_or("");
        let both = |field| (of_row(field), held(field));
        let mut likeness = Self::default();
        likeness.ids(both(Field::ExternalId));
        likeness.emails(draft, person);
        likeness.phones(
            [of_row(Field::Phone), of_row(Field::Phone2)],
            &person.phones,
        );
        likeness.address(both(Field::Address));
        likeness.names(&Names::of(of_row), &Names::of(held), among);
        likeness.birthday(both(Field::BirthDate));
        likeness.work(both(Field::Organization));
        likeness.city(both(Field::City));
        likeness.put(Says::ManyPeople, among.points_of_chance());
        likeness
            .evidence
            .sort_by_key(|evidence| -evidence.points.abs());
        likeness
    }

    /// The same where a human is asked, so that it is neither sure nor passed over.
    pub fn asked(draft: &Draft<'_>, person: &KnownPerson, among: &Frequencies) -> Self {
        let mut likeness = Self::of(draft, person, among);
        let sum = likeness.sum();
        likeness.put(Says::Asks, sum.clamp(TWO_PEOPLE, SURE) - sum);
        likeness
    }

    /// Whether nothing has to be asked: the points say so, nothing contradicts,
    /// another id comes with the same birth date, and it is more than a name, and more than what a household shares.
    pub fn is_sure(&self) -> bool {
        self.sum() > SURE
            && !self.contradicts()
            && (!self.has_another_id() || self.says(&Says::SameBirthday))
            && self.tells_one_of_a_household()
            && self.is_more_than_a_name()
    }

    /// From 0 to 100.
    pub fn points(&self) -> u32 {
        self.sum().clamp(0, 100).unsigned_abs()
    }

    /// The points as a judgment.
    pub fn words(&self) -> &'static str {
        match self.points() {
            0..40 => "Probably two people",
            40..55 => "Could be either",
            55..=90 => "Likely the same",
            _ => "The same",
        }
    }

    /// All points, which may lie beyond the scale.
    pub(crate) fn sum(&self) -> i32 {
        self.evidence.iter().map(|evidence| evidence.points).sum()
    }

    /// What only a human may overrule, whatever the points: another birth date, be it
    /// a slip of it, and one address or number under two names.
    pub(crate) fn contradicts(&self) -> bool {
        self.is_born_otherwise() || self.is_renamed() || self.is_a_namesake()
    }

    /// Whether they share a name as relatives do: Sr. and Jr., or one first name and two
    /// second ones. Where one of them tells no generation, an id or a birth date settles it.
    pub(crate) fn is_a_namesake(&self) -> bool {
        let is_registered = self.says(&Says::SameId) || self.says(&Says::SameBirthday);
        self.says(&Says::OtherGeneration)
            || self.says(&Says::OtherSecond)
            || self.says(&Says::OneGeneration) && !is_registered
    }

    /// Whether the name is another. An id that goes with the same birth date is stronger than
    /// a name, but not where two names have one e-mail address or number.
    fn is_renamed(&self) -> bool {
        let id = self.says(&Says::SameId) || self.says(&Says::NearId);
        let registered = id && self.says(&Says::SameBirthday);
        let other_given = self.says(&Says::OtherGiven) || self.says(&Says::HalfNameTurned);
        match self.says(&Says::SameEmail) || self.says(&Says::SamePhone) {
            true => other_given || self.says(&Says::OtherFamily),
            false => other_given && !registered,
        }
    }

    /// Whether only the birth date is in question and not who it is: id, name and a place or a
    /// way to reach them are one person's.
    pub(crate) fn is_sure_but_for_the_birthday(&self) -> bool {
        let of_birthday = |evidence: &&Evidence| {
            matches!(evidence.says, Says::NearBirthday | Says::OtherBirthday)
        };
        let of_birthday = self.evidence.iter().filter(of_birthday);
        let besides = self.sum() - of_birthday.map(|evidence| evidence.points).sum::<i32>();
        let reached = [
            Says::SameEmail,
            Says::SamePhone,
            Says::SameAddress,
            Says::NearAddress,
            Says::SameCity,
            Says::SameWork,
        ];
        besides > SURE
            && self.is_born_otherwise()
            && self.says(&Says::SameId)
            && reached.iter().any(|says| self.says(says))
            && self.is_named_alike()
    }

    /// Whether both parts of the name fit, be it with a slip or turned round.
    fn is_named_alike(&self) -> bool {
        let is_given = |says: &Says| {
            matches!(
                says,
                Says::SameGiven | Says::NearGiven | Says::ShortGiven(..)
            )
        };
        let is_family = |says: &Says| matches!(says, Says::SameFamily | Says::NearFamily);
        let is_whole = |says: &Says| matches!(says, Says::SameNameTurned | Says::NearNameTurned);
        let any = |fits: &dyn Fn(&Says) -> bool| self.evidence.iter().any(|one| fits(&one.says));
        any(&is_whole) || any(&is_given) && any(&is_family)
    }

    /// Whether the birth date is another, a slip or not: twins of January and July have
    /// such dates, too.
    pub(crate) fn is_born_otherwise(&self) -> bool {
        self.says(&Says::OtherBirthday) || self.says(&Says::NearBirthday)
    }

    fn has_another_id(&self) -> bool {
        self.says(&Says::OtherId) || self.says(&Says::NeighborId)
    }

    /// Whether all that they share is what a household shares, under another first
    /// name: nobody has to be asked about a brother.
    pub(crate) fn is_of_a_relative(&self) -> bool {
        let own = [Says::SameId, Says::SameEmail, Says::SameBirthday];
        self.says(&Says::OtherGiven) && !own.iter().any(|says| self.says(says))
    }

    /// Families share a family name, an address, a number, a mailbox.
    fn tells_one_of_a_household(&self) -> bool {
        let short = |evidence: &Evidence| matches!(evidence.says, Says::ShortGiven(..));
        self.says(&Says::SameId)
            || self.says(&Says::SameGiven)
            || self.says(&Says::SameNameTurned)
            || self.evidence.iter().any(short)
            || self.says(&Says::SameBirthday) && (self.is_slip() || !self.has_another_id())
    }

    fn is_slip(&self) -> bool {
        self.says(&Says::NearGiven) || self.says(&Says::NearNameTurned)
    }

    fn is_more_than_a_name(&self) -> bool {
        let telling = [
            Says::SameId,
            Says::SameEmail,
            Says::SamePhone,
            Says::SameBirthday,
            Says::SameAddress,
        ];
        telling.iter().any(|says| self.says(says))
    }

    /// Whether it is among the evidence.
    pub(crate) fn says(&self, says: &Says) -> bool {
        self.evidence
            .iter()
            .any(|evidence| evidence.says == *says && evidence.points != 0)
    }

    fn put(&mut self, says: Says, points: i32) {
        if points != 0 {
            self.evidence.push(Evidence { says, points });
        }
    }
}

#[cfg(test)]
mod tests;
