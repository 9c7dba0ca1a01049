//! What a row says of somebody who is known, held against what is held.

use kith_model::match_key::{email_key, fold, organization_key};
use unicode_normalization::UnicodeNormalization;

use super::{Draft, Reason, called, is_better_written, seat};
use crate::people::{KnownPerson, says_number};
use crate::{Field, FieldSet};

/// What a row says of a known person. A person is filled, never overwritten, unless somebody
/// says that the file knows better.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Compared {
    /// What is empty there.
    pub fills: FieldSet,
    /// Where something else is held.
    pub keeps: FieldSet,
    /// Where the same is held, written otherwise.
    pub rewrites: FieldSet,
    /// Why the row's role or stage is not theirs, whatever somebody says.
    pub seat: Option<Reason>,
}

/// How a value stands to what is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Empty,
    /// Word by word.
    Same,
    /// The same for the question who it is.
    Rewritten,
    Other,
}

impl Compared {
    /// Whether nothing is new, nor written otherwise.
    pub fn is_nothing(&self) -> bool {
        self.fills.is_empty() && self.keeps.is_empty() && self.rewrites.is_empty()
    }

    /// Takes in what else was compared.
    pub fn add(&mut self, other: Self) {
        self.fills = self.fills.with(other.fills);
        self.keeps = self.keeps.with(other.keeps);
        self.rewrites = self.rewrites.with(other.rewrites);
    }

    /// Leaves what the person is called as it is.
    pub fn leave_names(&mut self) {
        for field in [
            Field::FullName,
            Field::GivenName,
            Field::FamilyName,
            Field::Nickname,
        ] {
            for fields in [&mut self.fills, &mut self.keeps, &mut self.rewrites] {
                fields.remove(field);
            }
        }
    }

    pub fn put(&mut self, field: Field, standing: Standing) {
        match standing {
            Standing::Same => {}
            Standing::Empty => self.fills.insert(field),
            Standing::Rewritten => self.rewrites.insert(field),
            Standing::Other => self.keeps.insert(field),
        }
    }
}

/// What a row would add to a known person, where it says something else than what is held, and
/// where the same in other letters.
pub(super) fn compare(person: &KnownPerson, draft: &Draft<'_>) -> Compared {
    let mut compared = Compared::default();
    let of_name = called::compare(person, draft, &mut compared);
    for (field, value) in &draft.values {
        let is_compared = field.is_held() && !of_name.contains(*field);
        if is_compared && !value.trim().is_empty() {
            compared.put(*field, standing(person, draft, (*field, value)));
        }
    }
    seat::compare(person, draft, &mut compared);
    compared
}

fn standing(person: &KnownPerson, draft: &Draft<'_>, (field, value): (Field, &str)) -> Standing {
    match field {
        Field::Email => email(person, value, 1),
        Field::Email2 => email(person, value, 2),
        Field::Phone => phone(person, value, 1),
        Field::Phone2 => phone(person, value, 2),
        _ => match person.value(field) {
            None if field == Field::JobTitle => title(person, draft),
            // A person is held with a whole birth date or none.
            None if field == Field::BirthDate && value.starts_with("--") => Standing::Same,
            None => Standing::Empty,
            Some(held) if field == Field::BirthDate && same_birthday(held, value) => {
                match held.starts_with("--") {
                    true => Standing::Empty,
                    false => Standing::Same,
                }
            }
            // A file that was not Kith's says a remark, not all of them.
            Some(held) if field == Field::Notes && !draft.is_own && is_noted(held, value) => {
                Standing::Same
            }
            Some(held) if field == Field::Organization => {
                let standing = to_held(held, value, organization_key);
                // It is one for all who work there: a file makes nothing worse of it.
                match standing == Standing::Rewritten && is_better_written(held, value) {
                    true => Standing::Same,
                    false => standing,
                }
            }
            Some(held) => to_held(held, value, fold),
        },
    }
}

fn email(person: &KnownPerson, value: &str, room: usize) -> Standing {
    let typed = person.values.iter();
    let mut typed = typed.filter(|(field, _)| matches!(field, Field::Email | Field::Email2));
    if typed.clone().any(|(_, typed)| same_words(typed, value)) {
        return Standing::Same;
    }
    let key = email_key(value).unwrap_or_else(|| fold(value));
    match person.emails.contains(&key) {
        true if typed.any(|(_, typed)| email_key(typed).as_ref() == Some(&key)) => {
            Standing::Rewritten
        }
        true => Standing::Same,
        false => beyond(person.emails.len(), room),
    }
}

fn phone(person: &KnownPerson, value: &str, room: usize) -> Standing {
    let is_so = |held: &String| same_words(held, value) || lost_its_sign(held, value);
    if person.phones.iter().any(is_so) {
        return Standing::Same;
    }
    match person.phones.iter().any(|held| says_number(held, value)) {
        true => Standing::Rewritten,
        false => beyond(person.phones.len(), room),
    }
}

/// Whether a remark stands among others, line by line.
pub(super) fn is_noted(held: &str, remark: &str) -> bool {
    let around = |text: &str| format!("\n{}\n", text.trim());
    around(held).contains(&around(remark))
}

/// One more of those of whom so many are held.
fn beyond(held: usize, room: usize) -> Standing {
    match held < room {
        true => Standing::Empty,
        false => Standing::Other,
    }
}

/// How a value stands to the one that is held, by what both are compared by.
pub(super) fn to_held(held: &str, value: &str, key: impl Fn(&str) -> String) -> Standing {
    if same_words(held, value) {
        Standing::Same
    } else if key(held) == key(value) {
        Standing::Rewritten
    } else {
        Standing::Other
    }
}

/// Whether two texts are the same but for blanks, and for letters that are written as one or as
/// a letter and its mark.
pub(super) fn same_words(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let alike = |one: &str, other: &str| one == other || one.nfc().eq(other.nfc());
    let (mut one, mut other) = (one.split_whitespace(), other.split_whitespace());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if alike(one, other) => {}
            _ => return false,
        }
    }
}

/// Whether a spreadsheet took a telephone number for a number, and dropped what stands in front.
fn lost_its_sign(held: &str, value: &str) -> bool {
    let bare = held.trim_start_matches(['+', '0']);
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    bare.len() < held.len() && are_digits(bare) && bare == value
}

/// A title is held with the organization it is held at.
fn title(person: &KnownPerson, draft: &Draft<'_>) -> Standing {
    let held = person.value(Field::Organization).map(organization_key);
    let told = draft.get(Field::Organization).map(organization_key);
    match (held, told) {
        (None, None) => Standing::Same,
        (Some(held), Some(told)) if held != told => Standing::Other,
        _ => Standing::Empty,
    }
}

/// A birthday without its year says nothing against one with it.
fn same_birthday(held: &str, value: &str) -> bool {
    match (held.strip_prefix("--"), value.strip_prefix("--")) {
        (None, Some(day)) => held.ends_with(day),
        (Some(day), None) => value.ends_with(day),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_ways_to_write_one_letter_make_no_other_text() {
        for (one, other, same) in [
            ("Taos", " Taos ", true),
            ("Santa  Fe", "Santa\u{a0}Fe", true),
            ("Jos\u{e9}", "Jose\u{301}", true),
            ("first\nsecond", "first\r\nsecond", true),
            ("taos", "Taos", false),
            ("Jose", "Jos\u{e9}", false),
            ("SantaFe", "Santa Fe", false),
            ("Santa", "Santa Fe", false),
        ] {
            assert_eq!(same_words(one, other), same, "{one:?} and {other:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_drops_is_not_put_right() {
        for (held, value, lost) in [
            ("+41791234567", "41791234567", true),
            ("0041791234567", "41791234567", true),
            ("+41 79 123 45 67", "41791234567", false),
            ("5055550100", "5055550100", false),
            ("(505) 555-0100", "5055550100", false),
        ] {
            assert_eq!(lost_its_sign(held, value), lost, "{held:?} as {value:?}");
        }
    }
}
