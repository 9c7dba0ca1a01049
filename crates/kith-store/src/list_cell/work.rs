//! Where someone works, as a list shows it.

use chrono::NaiveDate;
use kith_model::PersonId;
use kith_model::affiliation::{Affiliation, AffiliationEdit, NewAffiliation};

use super::fault::{Refusal, Stop};
use crate::{StoreError, Tx, affiliation, organization};

/// Puts another organization in the place of the one shown, or none.
///
/// Where the first day was known the old tie ends the day before `today` and
/// the new one begins, so that the move shows. A tie without dates is corrected:
/// it goes, and the title stays with the new one.
pub(super) fn organization(
    tx: &Tx<'_>,
    person: PersonId,
    typed: Option<&str>,
    today: NaiveDate,
) -> Result<(), Stop> {
    let shown = affiliation::shown(tx, person)?;
    let next = typed.map(|name| organization::find_or_add(tx, name));
    let next = next.transpose()?;
    if shown.as_ref().map(|shown| shown.organization) == next {
        return Ok(());
    }
    let Some(organization) = next else {
        // The list shows where someone worked last, too, so an end would empty nothing.
        if let Some(slip) = shown {
            affiliation::delete(tx, slip.id)?;
        }
        return Ok(());
    };
    let mut new = NewAffiliation::new(person, organization);
    if let Some(shown) = shown {
        if shown.from_date.is_some_and(|from| from < today) {
            new.from_date = Some(today);
            end(tx, &shown, today)?;
        } else {
            new.title.clone_from(&shown.title);
            affiliation::delete(tx, shown.id)?;
        }
    }
    affiliation::add(tx, new)?;
    Ok(())
}

/// What they do there.
pub(super) fn title(tx: &Tx<'_>, person: PersonId, typed: Option<&str>) -> Result<(), Stop> {
    match (affiliation::shown(tx, person)?, typed) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(Refusal::NoOrganization.into()),
        (Some(shown), typed) => {
            let edit = AffiliationEdit {
                title: typed.map(str::to_owned).into(),
                ..AffiliationEdit::default()
            };
            affiliation::edit(tx, shown.id, edit)?;
            Ok(())
        }
    }
}

fn end(tx: &Tx<'_>, tie: &Affiliation, today: NaiveDate) -> Result<(), StoreError> {
    if tie.to_date.is_some() {
        return Ok(());
    }
    let edit = AffiliationEdit {
        to_date: today.pred_opt().into(),
        ..AffiliationEdit::default()
    };
    affiliation::edit(tx, tie.id, edit)?;
    Ok(())
}
