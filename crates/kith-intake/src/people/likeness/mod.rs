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
mod near;

pub(crate) use contacts::{number, number_told, says_number};
pub use evidence::{Evidence, Says};
pub(crate) use facts::{BIRTHDAY, is_counted};
pub(crate) use names::Names;

use super::{Frequencies, KnownPerson};
use crate::Field;
use crate::plan::Draft;

/// Under this Kith takes two for two people, where nothing else is shared.
const TWO_PEOPLE: i32 = 40;
/// Over this nothing has to be asked, unless something contradicts; what is
/// asked stays below.
const SURE: i32 = 90;
/// Where somebody is at home.
const PLACES: [Says; 5] = [
    Says::SameAddress,
    Says::SameStreet,
    Says::NearAddress,
    Says::SameCity,
    Says::NearCity,
];

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

    /// Whether nothing has to be asked: all else leaves no doubt, and nothing contradicts.
    pub fn is_sure(&self) -> bool {
        self.is_close() && !self.contradicts()
    }

    /// The same where an id that any list counts up is left out.
    pub(crate) fn is_sure_without_a_counted_id(&self) -> bool {
        let counted = |one: &&Evidence| one.says == Says::SameCountedId;
        let counted: i32 = self
            .evidence
            .iter()
            .filter(counted)
            .map(|one| one.points)
            .sum();
        self.is_sure() && self.sum() - counted > SURE
    }

    /// Whether all leaves no doubt but a slip of the first name, or two accounts at one place:
    /// the points say so, nothing else contradicts, another id comes with the same birth date,
    /// and it is more than a name, and more than what a household shares.
    pub(crate) fn is_close(&self) -> bool {
        self.sum() > SURE
            && !self.is_born_otherwise()
            && !self.is_renamed()
            && !self.is_a_namesake()
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
    /// a slip of it, another first name, be it nearly the same, one address or number under two
    /// names, and two accounts at one place.
    pub(crate) fn contradicts(&self) -> bool {
        self.is_born_otherwise()
            || self.is_renamed()
            || self.is_nearly_renamed()
            || self.is_a_namesake()
            || self.says(&Says::OtherAccount) && !self.says(&Says::SameId)
    }

    /// Whether they share a name as relatives do: Sr. and Jr., or one first name and two
    /// second ones. Where one of them tells no generation, an id or a birth date settles it.
    pub(crate) fn is_a_namesake(&self) -> bool {
        let is_registered = self.says(&Says::SameId) || self.says(&Says::SameBirthday);
        self.says(&Says::OtherGeneration)
            || self.says(&Says::OtherSecond)
            || self.says(&Says::OneGeneration) && !is_registered
    }

    /// Whether the first names are two, be they nearly the same.
    pub(crate) fn is_called_otherwise(&self) -> bool {
        self.shares(&[Says::OtherGiven, Says::SoundsGiven, Says::NearGiven])
    }

    /// Whether the name is another. An id that goes with the same birth date is stronger than
    /// a name, but not where two names have one e-mail address or number.
    fn is_renamed(&self) -> bool {
        let other_given = self.shares(&[Says::OtherGiven, Says::SoundsGiven, Says::HalfNameTurned]);
        match self.is_reached_alike() {
            true => other_given || self.says(&Says::OtherFamily),
            false => other_given && !self.is_registered(),
        }
    }

    /// Whether the first name is nearly the same, as those of twins are who share all that a
    /// household shares. Only an id makes it a slip, with the rest: with the birth date, also by a
    /// slip of the id, or where one of them tells none with the place, unless a family that has
    /// one id has one mailbox or number, too.
    fn is_nearly_renamed(&self) -> bool {
        let is_nearly_registered = self.says(&Says::NearId) && self.says(&Says::SameBirthday);
        let is_at_home = self.says(&Says::SameId) && self.shares(&PLACES);
        let is_one = match self.is_reached_alike() {
            true => self.is_registered(),
            false => self.is_registered() || is_nearly_registered || is_at_home,
        };
        let has_other_email = self.shares(&[Says::OtherEmail, Says::OtherAccount]);
        self.is_slip() && (has_other_email || !is_one)
    }

    fn is_reached_alike(&self) -> bool {
        self.shares(&[Says::SameEmail, Says::SamePhone])
    }

    fn is_registered(&self) -> bool {
        self.says(&Says::SameId) && self.says(&Says::SameBirthday)
    }

    /// Whether only the birth date is in question and not who it is: id, name and a place or a
    /// way to reach them are one person's.
    pub(crate) fn is_sure_but_for_the_birthday(&self) -> bool {
        let of_birthday = |evidence: &&Evidence| {
            matches!(evidence.says, Says::NearBirthday | Says::OtherBirthday)
        };
        let of_birthday = self.evidence.iter().filter(of_birthday);
        let besides = self.sum() - of_birthday.map(|evidence| evidence.points).sum::<i32>();
        let is_nearly_named_at_one_mailbox = self.is_slip() && self.is_reached_alike();
        besides > SURE
            && self.is_born_otherwise()
            && !self.is_a_namesake()
            && self.says(&Says::SameId)
            && (self.is_reached_alike() || self.says(&Says::SameWork) || self.shares(&PLACES))
            && !is_nearly_named_at_one_mailbox
            && self.is_named_alike()
    }

    /// Whether both parts of the name fit, be it with a slip or turned round. Beside a slip of
    /// the birth date the first name alone does, since many marry, and the last one where only
    /// one of them tells a first name.
    pub(crate) fn is_named_alike(&self) -> bool {
        let fits_given =
            self.shares(&[Says::SameGiven, Says::NearGiven]) || self.tells_a_short_form();
        let fits_family = self.shares(&[Says::SameFamily, Says::NearFamily]);
        let others = [
            Says::OtherGiven,
            Says::SoundsGiven,
            Says::OtherSecond,
            Says::InitialGiven,
        ];
        let is_untold = !fits_given && !self.shares(&others);
        let fits_half = self.says(&Says::SameGiven) || self.says(&Says::SameFamily) && is_untold;
        self.shares(&[Says::SameNameTurned, Says::NearNameTurned])
            || fits_given && fits_family
            || fits_half && self.says(&Says::NearBirthday)
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

    /// Families share a family name, an address, a number, a mailbox, and twins a birth date.
    fn tells_one_of_a_household(&self) -> bool {
        self.shares(&[Says::SameId, Says::SameGiven, Says::SameNameTurned])
            || self.tells_a_short_form()
            || self.says(&Says::SameBirthday) && (self.is_slip() || self.says(&Says::NearId))
    }

    fn is_slip(&self) -> bool {
        self.shares(&[Says::NearGiven, Says::NearNameTurned])
    }

    fn tells_a_short_form(&self) -> bool {
        let is_short = |one: &Evidence| matches!(one.says, Says::ShortGiven(..));
        self.evidence.iter().any(is_short)
    }

    fn is_more_than_a_name(&self) -> bool {
        let telling = [
            Says::SameId,
            Says::NearId,
            Says::SameEmail,
            Says::SamePhone,
            Says::SameBirthday,
            Says::SameAddress,
        ];
        self.shares(&telling)
    }

    /// Whether one of these is among the evidence.
    fn shares(&self, any: &[Says]) -> bool {
        any.iter().any(|says| self.says(says))
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
