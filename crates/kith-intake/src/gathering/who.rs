use kith_model::PersonId;
use kith_model::match_key::{email_key, fold, name_key};

use super::{Attendee, Flag};
use crate::values::marks::{Marked, without_marks};
use crate::values::name::compatible;

/// Digits of a telephone number that is somebody's.
const WHOLE_NUMBER: usize = 7;
/// People who are named for one attendee, at most.
const MOST: usize = 4;

/// Somebody an attendee may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrollee {
    /// Who.
    pub person: PersonId,
    /// Whole names they go by.
    pub names: Vec<String>,
    /// All addresses, as `match_key::email_key`.
    pub emails: Vec<String>,
    /// The id that another tool gave.
    pub external_id: Option<String>,
    /// Names they were shown under before, by [`alias_key`].
    pub aliases: Vec<String>,
    /// Whether they are in the cohort at hand.
    pub enrolled: bool,
}

/// Who an attendee is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This person.
    Sure(PersonId, Token),
    /// Perhaps one of these: a human says.
    Look(Vec<PersonId>, Doubt),
    /// Nobody who is known.
    Nobody,
}

/// By what somebody is known for sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    /// Their address.
    Email,
    /// Their id.
    ExternalId,
    /// A name that was confirmed before.
    Alias,
}

/// Why a human has to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// One person of the cohort has exactly this name.
    SameName,
    /// Somebody has this name, or part of it.
    LikeName,
    /// The address is somebody's who has another name.
    OtherName,
    /// Several people have the address or the name.
    Several,
}

/// What a name that was shown is compared by: folded, without pronouns and what meeting
/// tools add; empty where it could be anybody's.
pub fn alias_key(attendee: &Attendee) -> String {
    let is_number = |name: &str| {
        !name.contains('*') && name.chars().filter(char::is_ascii_digit).count() >= WHOLE_NUMBER
    };
    match (attendee.flag, &attendee.other_name) {
        (Some(Flag::Device), None) | (Some(Flag::NoteTaker), _) => String::new(),
        (Some(Flag::DialIn), _) if !is_number(&attendee.name) => String::new(),
        _ => fold(Marked::of(&attendee.name).bare),
    }
}

/// Who an attendee is among people who are known. A name alone never decides.
pub fn who(attendee: &Attendee, among: &[Enrollee]) -> Found {
    let having = |test: &dyn Fn(&Enrollee) -> bool| -> Vec<&Enrollee> {
        among.iter().filter(|known| test(known)).collect()
    };
    let is = |known: &[&Enrollee]| known.iter().map(|known| known.person).take(MOST).collect();
    if attendee.flag == Some(Flag::NoteTaker) {
        return Found::Nobody;
    }
    if !attendee.external_id.is_empty()
        && let [known] =
            having(&|known| known.external_id.as_ref() == Some(&attendee.external_id))[..]
    {
        return Found::Sure(known.person, Token::ExternalId);
    }
    let email = email_key(&attendee.email);
    if let Some(email) = &email {
        let holders = having(&|known| known.emails.contains(email));
        let fitting: Vec<&Enrollee> = holders
            .iter()
            .copied()
            .filter(|known| is_compatible(attendee, known))
            .collect();
        match (fitting.as_slice(), holders.as_slice()) {
            ([known], _) => return Found::Sure(known.person, Token::Email),
            ([], []) => {}
            ([], [_]) => return Found::Look(is(&holders), Doubt::OtherName),
            _ => return Found::Look(is(&holders), Doubt::Several),
        }
    }
    let key = alias_key(attendee);
    let shown_before = having(&|known| !key.is_empty() && known.aliases.contains(&key));
    match shown_before.as_slice() {
        [known] if known.enrolled => return Found::Sure(known.person, Token::Alias),
        [] => {}
        several => return Found::Look(is(several), Doubt::LikeName),
    }
    let names: Vec<&str> = names(attendee).collect();
    let exactly = |known: &Enrollee| {
        let keys: Vec<String> = known.names.iter().map(|name| name_key(name, "")).collect();
        names.iter().any(|name| {
            let key = name_key(&without_marks(name), "");
            key.contains(' ') && keys.contains(&key)
        })
    };
    let exact = having(&|known| known.enrolled && exactly(known));
    match exact.as_slice() {
        [known] => return Found::Look(vec![known.person], Doubt::SameName),
        [] => {}
        several => return Found::Look(is(several), Doubt::Several),
    }
    let alike = having(&|known| {
        known.enrolled
            && names.iter().any(|name| {
                let filled = name.chars().any(char::is_alphabetic);
                filled && known.names.iter().any(|held| compatible(name, held))
            })
    });
    let elsewhere = || having(&|known| !known.enrolled && exactly(known));
    match alike.as_slice() {
        [] => match elsewhere().as_slice() {
            [] => Found::Nobody,
            others => Found::Look(is(others), Doubt::LikeName),
        },
        alike => Found::Look(is(alike), Doubt::LikeName),
    }
}

/// The names that say something of a person.
fn names(attendee: &Attendee) -> impl Iterator<Item = &str> {
    let own = Some(attendee.name.as_str()).filter(|_| attendee.flag.is_none());
    own.into_iter().chain(attendee.other_name.as_deref())
}

/// Whoever shows no name of their own is compatible with everybody.
fn is_compatible(attendee: &Attendee, known: &Enrollee) -> bool {
    let mut names = names(attendee).peekable();
    names.peek().is_none()
        || names.any(|name| {
            known.names.is_empty() || known.names.iter().any(|held| compatible(name, held))
        })
}
