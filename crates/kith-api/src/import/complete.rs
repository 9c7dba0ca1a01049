//! People who are known: what is empty is filled, and what differs stays unless somebody
//! said that it becomes as the file has it.

use kith_intake::plan::{Draft, PlannedRow, is_of_two};
use kith_intake::values::name::Name;
use kith_intake::{Decision, Field};
use kith_model::PersonId;
use kith_model::lens::Lens;
use kith_model::person::{Person, PersonEdit, puts_family_first};
use kith_store::{StoreError, import, person};

use super::carry::{Import, OnLines, Organizations, about};
use super::draft as drafted;
use super::seats::Seats;

impl Import<'_, '_> {
    /// Fills what is empty of people who are known, and brings up to date what was said so; gives
    /// how many rows that were.
    pub(super) fn complete_known(
        &self,
        organizations: &Organizations,
        on_lines: &OnLines,
    ) -> Result<u32, StoreError> {
        let mut matched = 0;
        let mut seats = Seats::default();
        for row in self.rows(Decision::Match) {
            let Some(id) = about(row, on_lines) else {
                continue;
            };
            matched += 1;
            let draft = self.draft(row);
            let edit = self.told(id, row, &draft)?;
            person::edit(self.tx, id, edit)?;
            self.reach(id, row, &draft)?;
            self.employ(id, row, &draft, organizations)?;
            seats.put(self, id, row, &draft)?;
        }
        seats.written(self)?;
        Ok(matched)
    }

    /// What becomes different of the person.
    fn told(
        &self,
        id: PersonId,
        row: &PlannedRow,
        draft: &Draft<'_>,
    ) -> Result<PersonEdit, StoreError> {
        let mut edit = PersonEdit::default();
        let text = |field| draft.get(field).map(str::to_owned);
        for field in row.fills.iter() {
            match field {
                Field::ExternalId => edit.external_id = text(field).into(),
                Field::Prefix => edit.prefix = text(field).into(),
                Field::GivenName => edit.given_name = text(field).into(),
                Field::MiddleName => edit.middle_name = text(field).into(),
                Field::FamilyName => edit.family_name = text(field).into(),
                Field::Suffix => edit.suffix = text(field).into(),
                Field::Nickname => edit.preferred_name = text(field).into(),
                Field::Pronouns => edit.pronouns = text(field).into(),
                Field::City => edit.city = text(field).into(),
                Field::Notes if row.replaces().contains(field) => edit.notes = text(field).into(),
                Field::Notes => edit.notes = self.noted(id, draft.get(field))?.into(),
                Field::BirthDate => {
                    edit.birth_date = draft.get(field).and_then(|day| day.parse().ok()).into()
                }
                _ => {}
            }
        }
        let tells = |field: Field| row.fills.contains(field);
        if let Some(whole) = draft.whole.filter(|_| tells(Field::FullName)) {
            let before = person::get(self.tx, id, Lens::Me)?;
            rename(&mut edit, &before, whole, tells(Field::Nickname));
        }
        if (tells(Field::FamilyName) || tells(Field::Nickname))
            && !tells(Field::GivenName)
            && self.is_nameless(id)?
        {
            // The address or key that stood in for a name is none.
            edit.given_name = None.into();
        }
        if row.replaces().contains(Field::GivenName) && !tells(Field::Prefix) {
            self.part(id, draft, &mut edit)?;
        }
        if drafted::asks_not_to_be_written(draft)
            && !person::get(self.tx, id, Lens::Me)?.do_not_contact
        {
            edit.do_not_contact = true.into();
        }
        Ok(edit)
    }

    /// Whoever was called as two are, and is one now, is no "Mr. & Mrs." any more.
    fn part(
        &self,
        id: PersonId,
        draft: &Draft<'_>,
        edit: &mut PersonEdit,
    ) -> Result<(), StoreError> {
        let is_couples = |prefix: &str| is_of_two(prefix, "", "");
        if draft.get(Field::Prefix).is_some_and(is_couples) {
            return Ok(());
        }
        let held = person::get(self.tx, id, Lens::Me)?.prefix;
        if held.as_deref().is_some_and(is_couples) {
            edit.prefix = None.into();
        }
        Ok(())
    }

    /// Remarks of a further row stand below those that were made before.
    fn noted(&self, id: PersonId, more: Option<&str>) -> Result<Option<String>, StoreError> {
        let before = person::get(self.tx, id, Lens::Me)?.notes;
        Ok(match (before, more) {
            (Some(before), Some(more)) => Some(format!("{before}\n{more}")),
            (before, more) => before.or_else(|| more.map(str::to_owned)),
        })
    }

    /// Whether nobody told the person's name until now.
    fn is_nameless(&self, id: PersonId) -> Result<bool, StoreError> {
        let known = import::known_people(self.tx, &[id], None)?;
        Ok(known.iter().any(import::KnownRow::is_nameless))
    }
}

/// Puts another name as a list shows it in the place of the parts that say it.
fn rename(edit: &mut PersonEdit, before: &Person, whole: &str, is_nickname_told: bool) {
    let name = Name::parse(whole);
    if puts_family_first(whole.split_whitespace()) {
        edit.family_name = Some(name.family).filter(|part| !part.is_empty()).into();
        edit.given_name = Some(name.given).filter(|part| !part.is_empty()).into();
        return;
    }
    let retyped = before.name().retyped(&name.whole());
    (edit.given_name, edit.family_name) = (retyped.given_name, retyped.family_name);
    if !is_nickname_told {
        edit.preferred_name = retyped.preferred_name;
    }
}
