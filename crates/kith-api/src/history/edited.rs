//! What an edit changed, in words: "Changed the e-mail and city of Rosa Begay".

use kith_model::StepId;
use kith_model::contact_point::ContactKind;
use kith_model::lens::Lens;
use kith_model::step::{Label, StepKind};
use kith_store::history::{self, RowEdited, Table};
use kith_store::{Read, StoreError, contact_point};

use super::field;

/// As many fields are named; of more it is said how many.
const NAMED: usize = 4;

/// The words of an edit of one thing, where they can say more than that it was
/// edited; `name` is what it is called.
///
/// Which fields were changed is told to the owner alone: that somebody's needs
/// were noted is theirs to know.
pub(super) fn words(
    read: &Read<'_>,
    step: StepId,
    label: &Label,
    lens: Lens,
    name: &str,
) -> Result<Option<String>, StoreError> {
    if lens != Lens::Me || !is_edit(label.kind) || label.subjects.is_empty() {
        return Ok(None);
    }
    let rows = history::edited(read, step)?;
    let mut fields = Vec::new();
    for row in &rows {
        for noun in nouns(read, row)? {
            if !fields.contains(&noun) {
                fields.push(noun);
            }
        }
    }
    Ok(match fields.len() {
        0 => None,
        1..=NAMED => Some(format!("Changed the {} of {name}", listed(&fields))),
        many => Some(format!("Changed {many} fields of {name}")),
    })
}

const fn is_edit(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::ProgramEdited
            | StepKind::CohortEdited
            | StepKind::PersonEdited
            | StepKind::ContactPointEdited
            | StepKind::OrganizationEdited
            | StepKind::AffiliationEdited
            | StepKind::EnrollmentEdited
            | StepKind::SessionEdited
    )
}

/// What was changed in a row, as it is called within a sentence.
fn nouns(read: &Read<'_>, edited: &RowEdited) -> Result<Vec<String>, StoreError> {
    let one = |noun: &str| vec![noun.to_owned()];
    Ok(match edited.row.table {
        Table::ContactPoint => {
            let id = edited.row.key.into();
            match contact_point::get(read, id, Lens::Me) {
                Ok(contact) => one(way(contact.kind)),
                Err(StoreError::NotFound { .. }) => one("contact"),
                Err(error) => return Err(error),
            }
        }
        Table::Affiliation if edited.fields.is_empty() => one("organization"),
        Table::StageEvent => one("stage"),
        Table::SessionCohort => one("cohorts"),
        table @ (Table::Person
        | Table::Affiliation
        | Table::Organization
        | Table::Program
        | Table::Cohort
        | Table::Enrollment
        | Table::Session) => {
            let fields = edited.fields.iter();
            fields
                .filter_map(|changed| field::noun(table, &changed.name))
                .collect()
        }
        _ => Vec::new(),
    })
}

const fn way(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Email => "e-mail",
        ContactKind::Phone => "phone",
        ContactKind::Postal => "postal address",
        ContactKind::Messaging => "messaging address",
        ContactKind::Social => "social address",
    }
}

/// "e-mail", "e-mail and city", "e-mail, city and region".
fn listed(nouns: &[String]) -> String {
    match nouns {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
