//! People who are known: what is empty is filled, and what differs stays unless somebody
//! said that it becomes as the file has it.

use kith_intake::plan::Draft;
use kith_intake::{Decision, Field};
use kith_model::PersonId;
use kith_model::affiliation::NewAffiliation;
use kith_model::lens::Lens;
use kith_model::match_key::fold;
use kith_model::person::PersonEdit;
use kith_store::list_cell::{self, ListCell, Of};
use kith_store::{StoreError, affiliation, contact_point, import, person};

use super::carry::{Import, OnLines, Organizations, about};
use super::draft as drafted;

/// What a list shows of a person, and the column it stands in.
const TYPED: &[(Field, list_cell::Field)] = &[
    (Field::Email, list_cell::Field::Email),
    (Field::Phone, list_cell::Field::Phone),
    (Field::Organization, list_cell::Field::Organization),
    (Field::JobTitle, list_cell::Field::Title),
];

impl Import<'_, '_> {
    /// Fills what is empty of people who are known; gives how many rows that were.
    pub(super) fn complete_known(
        &self,
        organizations: &Organizations,
        on_lines: &OnLines,
    ) -> Result<u32, StoreError> {
        let mut matched = 0;
        for row in self.rows(Decision::Match) {
            let Some(id) = about(row, on_lines) else {
                continue;
            };
            matched += 1;
            let draft = self.draft(row);
            let mut edit = PersonEdit::default();
            let text = |field| draft.get(field).map(str::to_owned);
            let updates = |field: Field| {
                let is_title = field == Field::JobTitle && !row.fills.contains(Field::Organization);
                row.fills.contains(field) && (row.keeps.contains(field) || is_title)
            };
            for field in row.fills.iter() {
                match field {
                    Field::ExternalId => edit.external_id = text(field).into(),
                    Field::Prefix => edit.prefix = text(field).into(),
                    Field::GivenName => edit.given_name = text(field).into(),
                    Field::MiddleName => edit.middle_name = text(field).into(),
                    Field::FamilyName => edit.family_name = text(field).into(),
                    Field::Suffix => edit.suffix = text(field).into(),
                    Field::Nickname => edit.preferred_name = text(field).into(),
                    Field::City => edit.city = text(field).into(),
                    Field::Notes => edit.notes = self.noted(id, draft.get(field))?.into(),
                    Field::BirthDate => {
                        edit.birth_date = draft.get(field).and_then(|day| day.parse().ok()).into()
                    }
                    _ => {}
                }
            }
            let tells = |field: &Field| row.fills.contains(*field);
            if [Field::FamilyName, Field::Nickname].iter().any(tells)
                && !tells(&Field::GivenName)
                && self.is_nameless(id)?
            {
                // The address or key that stood in for a name is none.
                edit.given_name = None.into();
            }
            if let Some(pronouns) = &draft.pronouns
                && person::get(self.tx, id, Lens::Me)?.pronouns.is_none()
            {
                edit.pronouns = Some(pronouns.clone()).into();
            }
            if drafted::asks_not_to_be_written(&draft)
                && !person::get(self.tx, id, Lens::Me)?.do_not_contact
            {
                edit.do_not_contact = true.into();
            }
            person::edit(self.tx, id, edit)?;
            self.bring_up_to_date(id, &draft, updates)?;
            let fills = |field: Field| {
                row.fills.contains(field)
                    && !(TYPED.iter().any(|(typed, _)| *typed == field) && updates(field))
            };
            for mut contact in drafted::contacts(self.reading, &draft) {
                contact.person = Some(id);
                let told = contact_field(&contact, &draft);
                if fills(told) {
                    contact.is_primary = contact.is_primary && !self.reaches(id, &contact)?;
                    contact_point::add(self.tx, contact)?;
                }
            }
            if fills(Field::Organization)
                && let Some(organization) = draft
                    .get(Field::Organization)
                    .and_then(|name| organizations.get(&fold(name)))
            {
                let mut affiliation = NewAffiliation::new(id, *organization);
                affiliation.title = text(Field::JobTitle);
                affiliation::add(self.tx, affiliation)?;
            }
        }
        Ok(matched)
    }

    /// Remarks of a further row stand below those that were made before.
    fn noted(&self, id: PersonId, more: Option<&str>) -> Result<Option<String>, StoreError> {
        let before = person::get(self.tx, id, Lens::Me)?.notes;
        Ok(match (before, more) {
            (Some(before), Some(more)) => Some(format!("{before}\n{more}")),
            (before, more) => before.or_else(|| more.map(str::to_owned)),
        })
    }

    /// What a list shows of somebody becomes another, as if it were typed there.
    fn bring_up_to_date(
        &self,
        person: PersonId,
        draft: &Draft<'_>,
        updates: impl Fn(Field) -> bool,
    ) -> Result<(), StoreError> {
        let cells: Vec<ListCell> = TYPED
            .iter()
            .filter(|(field, _)| updates(*field))
            .filter_map(|(field, column)| {
                Some(ListCell {
                    of: Of::Person(person),
                    column: (*column).into(),
                    value: draft.get(*field)?.to_owned(),
                })
            })
            .collect();
        if !cells.is_empty() {
            list_cell::edit(self.tx, &cells, (self.today, self.today))?;
        }
        Ok(())
    }

    /// Whether nobody told the person's name until now.
    fn is_nameless(&self, id: PersonId) -> Result<bool, StoreError> {
        let known = import::known_people(self.tx, &[id], None)?;
        Ok(known.iter().any(import::KnownRow::is_nameless))
    }

    /// Whether the person has a contact of that kind already.
    fn reaches(
        &self,
        id: PersonId,
        contact: &kith_model::contact_point::NewContactPoint,
    ) -> Result<bool, StoreError> {
        let contacts = contact_point::list(self.tx, id, Lens::Me)?;
        Ok(contacts.iter().any(|known| known.kind == contact.kind))
    }
}

fn contact_field(contact: &kith_model::contact_point::NewContactPoint, draft: &Draft<'_>) -> Field {
    use kith_model::contact_point::ContactKind;
    match contact.kind {
        ContactKind::Email if draft.get(Field::Email) == Some(contact.value.as_str()) => {
            Field::Email
        }
        ContactKind::Email => Field::Email2,
        ContactKind::Phone if draft.get(Field::Phone) == Some(contact.value.as_str()) => {
            Field::Phone
        }
        ContactKind::Phone => Field::Phone2,
        ContactKind::Postal => Field::Address,
        ContactKind::Messaging | ContactKind::Social => Field::Url,
    }
}
