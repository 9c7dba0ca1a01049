//! A person's dated tie to an organization, so that a promotion shows.

use chrono::NaiveDate;
use thiserror::Error;

use crate::noun::noun;
use crate::span::{OutOfOrder, Span};
use crate::{OrganizationId, PersonId};

noun! {
    /// A person at an organization, with a title, from a day to a day.
    Affiliation, NewAffiliation, AffiliationEdit, AffiliationId;
    fixed {
        person: PersonId,
        organization: OrganizationId,
    }
    needs {}
    may {
        title: Option<String>,
        from_date: Option<NaiveDate>,
        to_date: Option<NaiveDate>,
    }
}

/// What an affiliation may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AffiliationError {
    /// It ends before it starts.
    #[error(transparent)]
    Dates(#[from] OutOfOrder),
}

impl Affiliation {
    /// The days it held.
    pub const fn span(&self) -> Span {
        Span::new(self.from_date, self.to_date)
    }

    /// Rules of the affiliation alone.
    pub fn check(&self) -> Result<(), AffiliationError> {
        Ok(self.span().check()?)
    }
}

/// Where the person was on a day: of those that held, the one that began last.
pub fn affiliation_on(affiliations: &[Affiliation], day: NaiveDate) -> Option<&Affiliation> {
    affiliations
        .iter()
        .filter(|affiliation| affiliation.span().holds(day))
        .max_by_key(|affiliation| (affiliation.from_date, affiliation.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::day;

    #[test]
    fn a_promotion_shows_from_its_day() {
        let title = |id: i64, title: &str, from: &str, to: Option<&str>| {
            let mut new = NewAffiliation::new(1, 2);
            new.title = Some(title.into());
            new.from_date = Some(day(from));
            new.to_date = to.map(day);
            new.with_id(id.into())
        };
        let held = [
            title(1, "Cook", "2020-01-01", Some("2023-06-30")),
            title(2, "Head chef", "2023-07-01", None),
        ];
        let on = |text| affiliation_on(&held, day(text)).and_then(|held| held.title.as_deref());
        assert_eq!(
            on("2023-06-30"),
            Some("Cook"),
            "the last day of the old title"
        );
        assert_eq!(on("2023-07-01"), Some("Head chef"), "the first of the new");
        assert_eq!(on("2019-01-01"), None, "before either");
    }
}
