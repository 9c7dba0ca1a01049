use std::borrow::Cow;

use kith_model::match_key::{email_key, phone_key};

use super::Reason;
use super::compare::same_words;
use crate::mapping::Column;
use crate::people::number_told;
use crate::values::marks::Marked;
use crate::values::name::Name;
use crate::values::{Moment, MomentError, is_no_date, moment, serial_day, stage, yes};
use crate::{DateOrder, Field, FieldSet, Reading, Record};

/// A row's values, normalized in form and otherwise as typed: names taken
/// apart, days as `2026-03-14`, several addresses in one cell set apart. No
/// value is empty and no field occurs twice. What a row says about attendance
/// is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft<'t> {
    /// By field, in the order of the file, names first.
    pub values: Vec<(Field, Cow<'t, str>)>,
    /// The whole name as it stands in a table that Kith wrote, where it tells one.
    pub whole: Option<&'t str>,
    /// Whether Kith wrote the table.
    pub(super) is_own: bool,
    /// What was read off a whole name.
    pub(super) off_name: FieldSet,
    /// What cells say whose value is written otherwise since somebody said so.
    pub(super) respelled: Vec<(Field, &'t str)>,
    /// Each address among them by its key, in the same order.
    pub(super) addresses: Vec<String>,
}

impl<'t> Draft<'t> {
    /// The value of a field.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.values
            .iter()
            .find(|(held, _)| *held == field)
            .map(|(_, value)| value.as_ref())
    }

    /// Whether it holds every address or number of a cell of such a field: it takes two of each,
    /// whichever columns they stand in.
    pub fn holds(&self, field: Field, cell: &str) -> bool {
        let has_address = |address: &str| {
            let is_held = |held| self.get(held) == Some(address);
            [Field::Email, Field::Email2].into_iter().any(is_held)
                || email_key(address).is_some_and(|address| self.addresses.contains(&address))
        };
        match field {
            Field::Phone | Field::Phone2 => several(cell).all(|number| self.has_number(number)),
            _ => several(cell).all(has_address),
        }
    }

    fn has_number(&self, number: &str) -> bool {
        let mut held = [Field::Phone, Field::Phone2].into_iter();
        held.any(|field| {
            self.get(field)
                .is_some_and(|held| held == number || number_told(held) == number_told(number))
        })
    }

    /// The whole name, where it says something else than the parts that stand beside it: one of
    /// them was changed.
    pub(super) fn other_whole(&self) -> Option<&'t str> {
        let parts = kith_model::person::Name {
            given: self.get(Field::GivenName),
            family: self.get(Field::FamilyName),
            preferred: self.get(Field::Nickname),
            ..kith_model::person::Name::default()
        };
        let whole = self.whole.filter(|_| !self.is_taken_apart())?;
        (!same_words(&parts.display(), whole)).then_some(whole)
    }

    /// Whether nothing in it tells who it is but a name.
    pub(super) fn is_a_name_alone(&self) -> bool {
        let telling = [
            Field::ExternalId,
            Field::Email,
            Field::Email2,
            Field::Phone,
            Field::Phone2,
            Field::BirthDate,
            Field::Address,
            Field::Url,
        ];
        !telling.iter().any(|field| self.get(*field).is_some())
    }

    /// Whether Kith told the parts of a whole name from each other.
    pub(super) fn is_taken_apart(&self) -> bool {
        !self.off_name.is_empty()
    }

    /// The value of a field as its cell has it, however it was said to be written.
    pub(super) fn as_told(&self, field: Field) -> Option<&str> {
        let mut told = self.respelled.iter();
        let told = told.find(|(held, _)| *held == field);
        told.map(|(_, cell)| *cell).or_else(|| self.get(field))
    }

    /// A draft of these values, for comparing without a table.
    pub fn of(values: impl IntoIterator<Item = (Field, Cow<'t, str>)>) -> Self {
        let mut draft = Self::default();
        for (field, value) in values {
            draft.put(field, value);
        }
        draft
    }

    fn put(&mut self, field: Field, value: impl Into<Cow<'t, str>>) {
        let value = value.into();
        if !value.is_empty() && self.get(field).is_none() {
            self.values.push((field, value));
        }
    }
}

impl Field {
    /// Whether a workspace holds it with the person, so that it can be filled and compared.
    pub fn is_held(self) -> bool {
        matches!(
            self,
            Self::ExternalId
                | Self::Prefix
                | Self::GivenName
                | Self::MiddleName
                | Self::FamilyName
                | Self::Suffix
                | Self::Nickname
                | Self::Pronouns
                | Self::Email
                | Self::Email2
                | Self::Phone
                | Self::Phone2
                | Self::Address
                | Self::City
                | Self::BirthDate
                | Self::Organization
                | Self::JobTitle
                | Self::Notes
                | Self::Url
        )
    }

    fn is_about_attendance(self) -> bool {
        matches!(
            self,
            Self::Join
                | Self::Leave
                | Self::Duration
                | Self::Minutes
                | Self::Attended
                | Self::Action
                | Self::Timestamp
                | Self::Guest
        )
    }
}

/// The draft of a row, and what there is to say of its cells.
pub fn draft<'t>(reading: &'t Reading, record: Record<'t>) -> (Draft<'t>, Vec<Reason>) {
    let mut draft = Draft {
        values: Vec::with_capacity(reading.mapping.columns.len() + 2),
        is_own: reading.recognition.own_ids.is_some(),
        ..Draft::default()
    };
    let mut reasons = Vec::new();
    let pronouns = put_names(reading, record, &mut draft);
    for (index, Column { field, .. }) in reading.mapping.columns.iter().enumerate() {
        let Some(field) = *field else { continue };
        let cell = reading.cell(record, index);
        let column = index as u32 + 1;
        match field {
            _ if cell.is_empty() || field == Field::FullName || field.is_about_attendance() => {}
            Field::Email | Field::Email2 => {
                put_addresses(cell, field, column, &mut draft, &mut reasons)
            }
            Field::Phone | Field::Phone2 => put_numbers(cell, field, &mut draft),
            Field::BirthDate => match birthday(cell, reading.date_orders[index], column) {
                Ok(text) => {
                    if text.starts_with("--") {
                        reasons.push(Reason::NoYear { column });
                    }
                    draft.put(field, text);
                }
                Err(reason) => reasons.push(reason),
            },
            // Nobody's to hold, so whatever stands there keeps no row out and asks nothing.
            field if field.is_date() => {
                if let Ok(moment) = day(cell, reading.date_orders[index]) {
                    draft.put(field, moment.to_string());
                }
            }
            Field::Status => {
                if stage(cell).is_none() {
                    reasons.push(Reason::UnknownStage { column });
                }
                draft.put(field, cell);
            }
            Field::Unsubscribed => {
                if yes(cell) == Some(true) {
                    reasons.push(Reason::NotToBeWritten { column });
                }
                draft.put(field, cell);
            }
            _ => match reading.respelled(record, index) {
                Some(spelled) => {
                    draft.put(field, spelled);
                    draft.respelled.push((field, cell));
                    reasons.push(Reason::Respelled { column });
                }
                None => draft.put(field, cell),
            },
        }
    }
    if let Some(pronouns) = pronouns {
        draft.put(Field::Pronouns, pronouns);
    }
    (draft, reasons)
}

/// The draft of a row with its addresses and numbers alone.
pub fn ways_to_reach<'t>(reading: &'t Reading, record: Record<'t>) -> Draft<'t> {
    let mut draft = Draft::default();
    for (index, Column { field, .. }) in reading.mapping.columns.iter().enumerate() {
        let (cell, column) = (reading.cell(record, index), index as u32 + 1);
        match field {
            _ if cell.is_empty() => {}
            Some(field @ (Field::Email | Field::Email2)) => {
                put_addresses(cell, *field, column, &mut draft, &mut Vec::new())
            }
            Some(field @ (Field::Phone | Field::Phone2)) => put_numbers(cell, *field, &mut draft),
            _ => {}
        }
    }
    draft
}

/// Given and family name where the file has them apart, else the whole name taken apart; a short
/// form in brackets goes to where it belongs. Gives the pronouns that stand beside the name.
fn put_names<'t>(
    reading: &'t Reading,
    record: Record<'t>,
    draft: &mut Draft<'t>,
) -> Option<String> {
    let family = reading.value(record, Field::FamilyName);
    let given = match reading.value(record, Field::GivenName) {
        given if family.is_empty() && reading.only_reaches(record, given) => "",
        given => given,
    };
    let told = reading.value(record, Field::Nickname);
    if draft.is_own {
        let whole = reading.value(record, Field::FullName);
        draft.whole = Some(whole)
            .filter(|whole| !whole.trim().is_empty() && !reading.only_reaches(record, whole));
    }
    let is_whole = given.is_empty() && family.is_empty();
    let mut name = match is_whole {
        true => Name::parse(&reading.told_name(record)),
        // What Kith wrote comes back as it is.
        false if draft.is_own || !may_be_marked(given) && !may_be_marked(family) => {
            draft.put(Field::GivenName, given);
            draft.put(Field::FamilyName, family);
            return None;
        }
        false => of_parts(given, family),
    };
    if told.is_empty()
        && let Some(nickname) = name.take_nickname()
    {
        draft.put(Field::Nickname, nickname);
    }
    draft.put(Field::GivenName, name.given);
    draft.put(Field::FamilyName, name.family);
    draft.put(Field::Prefix, name.prefix);
    draft.put(Field::Suffix, name.suffix);
    if is_whole {
        draft.off_name = draft.values.iter().map(|(field, _)| *field).collect();
        if name.pronouns.is_some() && reading.value(record, Field::Pronouns).is_empty() {
            draft.off_name.insert(Field::Pronouns);
        }
    }
    name.pronouns
}

/// Whether something may stand beside a name.
fn may_be_marked(part: &str) -> bool {
    part.ends_with([')', ']', '\u{ff09}']) || part.contains('/')
}

fn of_parts(given: &str, family: &str) -> Name {
    let (given, family) = (Marked::of(given), Marked::of(family));
    Name {
        given: given.bare.to_owned(),
        family: family.bare.to_owned(),
        pronouns: given.pronouns.or(family.pronouns).map(str::to_owned),
        ..Name::default()
    }
}

/// The first address goes to its own field, the next to the second one.
fn put_addresses<'t>(
    cell: &'t str,
    field: Field,
    column: u32,
    draft: &mut Draft<'t>,
    reasons: &mut Vec<Reason>,
) {
    for address in several(cell) {
        let field = if draft.get(field).is_none() {
            field
        } else {
            Field::Email2
        };
        match email_key(address) {
            Some(key) if draft.addresses.contains(&key) => {}
            Some(key) => {
                if draft.get(field).is_none() {
                    draft.addresses.push(key);
                }
                draft.put(field, bare(address));
            }
            None => reasons.push(Reason::NotAnAddress { column }),
        }
    }
}

/// The first number goes to its own field, another one to the second.
fn put_numbers<'t>(cell: &'t str, field: Field, draft: &mut Draft<'t>) {
    let first = several(cell).next().unwrap_or(cell);
    let further = several(cell)
        .skip(1)
        .filter(|part| phone_key(part).is_some());
    for number in std::iter::once(first).chain(further) {
        if draft.has_number(number) {
            continue;
        }
        match draft.get(field) {
            None => draft.put(field, number),
            Some(_) => draft.put(Field::Phone2, number),
        }
    }
}

/// Whether a cell holds nothing but e-mail addresses.
pub fn is_addresses(cell: &str) -> bool {
    several(cell).all(|address| email_key(address).is_some())
}

/// The address out of `Rosa Begay <rosa@example.org>`.
fn bare(address: &str) -> &str {
    let inside = address
        .rsplit_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or(address, |(inside, _)| inside).trim()
}

/// Several values in one cell, as contact exports join them.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(" ::: ")
        .flat_map(|part| part.split(';'))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Whether a birth date is told with day, month and year, so that a draft takes all it says;
/// so it is where there is none.
pub fn is_whole_birthday(cell: &str, order: Option<DateOrder>) -> bool {
    birthday(cell, order, 0).is_ok_and(|day| !day.starts_with("--"))
}

/// `1980-03-14`, `--03-14` without its year, or nothing.
fn birthday(cell: &str, order: Option<DateOrder>, column: u32) -> Result<String, Reason> {
    if is_no_date(cell) {
        return Ok(String::new());
    }
    let moment = day(cell, order).map_err(|error| match error {
        MomentError::NoSuchDay => Reason::NoSuchDay { column },
        MomentError::NotADate => Reason::NotADate { column },
        MomentError::Ambiguous => Reason::AmbiguousDate { column },
    })?;
    match moment.century_told {
        true => Ok(moment.day_text()),
        false => Err(Reason::NoCentury { column }),
    }
}

/// In the order its column was found to have; numbers of a spreadsheet where it has none.
fn day(cell: &str, order: Option<DateOrder>) -> Result<Moment, MomentError> {
    let counted = order.is_none().then(|| serial_day(cell)).flatten();
    let order = order.unwrap_or(DateOrder::Ambiguous);
    counted.map_or_else(|| moment(cell, order), Ok)
}
