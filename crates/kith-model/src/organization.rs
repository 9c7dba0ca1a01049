//! An organization: where people work, who is a client, who funds.

use thiserror::Error;

use crate::blank::{Blank, filled};
use crate::noun::noun;

noun! {
    /// An organization.
    Organization, NewOrganization, OrganizationEdit, OrganizationId;
    fixed {}
    needs {
        name: String,
    }
    may {
        /// In the workspace's own words: farm, restaurant, foundation.
        kind: Option<String>,
        sector: Option<String>,
        city: Option<String>,
        region: Option<String>,
        country: Option<String>,
        is_client: bool,
        is_funder: bool,
    }
}

/// What an organization may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OrganizationError {
    /// It has no name.
    #[error(transparent)]
    Blank(#[from] Blank),
}

impl Organization {
    /// Rules of the organization alone.
    pub fn check(&self) -> Result<(), OrganizationError> {
        Ok(filled("name", &self.name)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organization_needs_a_name() {
        let nameless = NewOrganization::new("\u{a0}").with_id(1.into());
        let fault = nameless.check();
        assert_eq!(
            fault,
            Err(Blank { field: "name" }.into()),
            "a no-break space is no name"
        );
    }
}
