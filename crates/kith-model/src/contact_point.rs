//! A way to reach a person or an organization.

use thiserror::Error;

use crate::blank::{Blank, filled};
use crate::lens::Privacy;
use crate::match_key::{email_key, fold, phone_key, phone_line};
use crate::noun::noun;
use crate::{OrganizationId, PersonId};

codes! {
    /// What sort of way.
    ContactKind, "kind of contact";
    Email = "email", "E-mail";
    Phone = "phone", "Phone";
    Postal = "postal", "Postal address";
    Messaging = "messaging", "Messaging";
    Social = "social", "Social";
}

impl ContactKind {
    /// The value as it is compared; never blank where the value is not.
    pub fn normalize(self, value: &str) -> String {
        let key = match self {
            Self::Email => email_key(value),
            Self::Phone => phone_key(value),
            Self::Postal | Self::Messaging | Self::Social => None,
        };
        key.unwrap_or_else(|| fold(value))
    }

    /// Whether two values of this kind are one. Two lines of one house are compared as one
    /// number, and are two by their extensions.
    pub fn are_same(self, one: &str, other: &str) -> bool {
        let line = |value: &str| match self {
            Self::Phone => phone_line(value),
            _ => None,
        };
        self.normalize(one) == self.normalize(other) && line(one) == line(other)
    }
}

noun! {
    /// A way to reach a person or an organization. Read through a lens.
    ContactPoint, NewContactPoint, ContactPointEdit, ContactPointId;
    fixed {
        kind: ContactKind,
    }
    needs {
        /// As typed; see [`ContactPoint::normalized`].
        value: String,
    }
    may {
        person: Option<PersonId>,
        organization: Option<OrganizationId>,
        /// "work", "home", in the owner's words.
        label: Option<String>,
        /// The one to use, of its kind.
        is_primary: bool,
        privacy: Privacy = Privacy::TEAM,
    }
}

/// What a contact point may not be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ContactPointError {
    /// It has no value.
    #[error(transparent)]
    Blank(#[from] Blank),
    /// It belongs to nobody, or to a person and an organization at once.
    #[error("a contact belongs to one person or one organization")]
    Owner,
    /// Not the form of an e-mail address.
    #[error("\"{value}\" is not an e-mail address")]
    NotAnEmail {
        /// As typed.
        value: String,
    },
}

impl ContactPoint {
    /// For comparing; the schema keeps it beside the value.
    pub fn normalized(&self) -> String {
        self.kind.normalize(&self.value)
    }

    /// Rules of the contact alone.
    pub fn check(&self) -> Result<(), ContactPointError> {
        filled("value", &self.value)?;
        if self.person.is_some() == self.organization.is_some() {
            return Err(ContactPointError::Owner);
        }
        if self.kind == ContactKind::Email && email_key(&self.value).is_none() {
            return Err(ContactPointError::NotAnEmail {
                value: self.value.clone(),
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(value: &str) -> ContactPoint {
        let mut new = NewContactPoint::new(ContactKind::Email, value);
        new.person = Some(1.into());
        new.with_id(1.into())
    }

    #[test]
    fn an_email_keeps_its_spelling_and_compares_by_its_key() {
        let contact = email("Rosa.Begay@Example.ORG");
        assert_eq!(contact.check(), Ok(()), "a good address");
        assert_eq!(contact.value, "Rosa.Begay@Example.ORG", "as typed");
        assert_eq!(
            contact.normalized(),
            "rosa.begay@example.org",
            "for comparing"
        );
    }

    #[test]
    fn what_has_no_at_sign_is_no_email() {
        let fault = email("rosa").check();
        assert_eq!(
            fault,
            Err(ContactPointError::NotAnEmail {
                value: "rosa".into()
            }),
            "told back"
        );
    }

    #[test]
    fn a_contact_has_one_owner() {
        let nobody = ContactPoint {
            person: None,
            ..email("a@b.org")
        };
        assert_eq!(nobody.check(), Err(ContactPointError::Owner), "nobody's");
        let both = ContactPoint {
            organization: Some(2.into()),
            ..email("a@b.org")
        };
        assert_eq!(both.check(), Err(ContactPointError::Owner), "two owners");
    }
}
