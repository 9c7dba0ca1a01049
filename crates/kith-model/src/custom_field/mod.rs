//! Fields of a program's own: what it knows of its people and Kith has no column for.

mod kind;

use thiserror::Error;

use crate::ProgramId;
use crate::blank::{Blank, filled};
use crate::lens::Audience;
use crate::noun::noun;

pub use kind::{FieldKind, Misfit};

noun! {
    /// A field of a program's own. Its values hang on the program's people.
    CustomField, NewCustomField, CustomFieldEdit, CustomFieldId;
    fixed {
        program: ProgramId,
    }
    needs {
        /// What its column is called; one field of a program has it.
        name: String,
    }
    may {
        kind: FieldKind = FieldKind::Text,
        /// What can be chosen, in order; empty for every other kind.
        choices: Vec<String>,
        /// Who may see its values: me alone, until somebody says otherwise.
        audience: Audience = Audience::AUTHOR,
        /// The column of a file it was made of, so that such a file is known again.
        heard_as: Option<String>,
    }
}

/// What a field may not be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CustomFieldError {
    /// It has no name.
    #[error(transparent)]
    Blank(#[from] Blank),
    /// Another field of the program is called so.
    #[error("the program has a field {name} already")]
    Taken {
        /// The name.
        name: String,
    },
    /// There is nothing to choose from.
    #[error("there is nothing to choose from")]
    NoChoices,
    /// Values that people have do not fit what the field is to become.
    #[error("{count} values do not fit it, such as “{example}”")]
    Misfits {
        /// How many.
        count: usize,
        /// One of them.
        example: String,
    },
}

impl CustomField {
    /// Rules of the field alone.
    ///
    /// # Errors
    /// `Blank`, `NoChoices`.
    pub fn check(&self) -> Result<(), CustomFieldError> {
        filled("name", &self.name)?;
        if self.kind == FieldKind::Choice && self.choices.iter().all(|one| one.trim().is_empty()) {
            return Err(CustomFieldError::NoChoices);
        }
        Ok(())
    }

    /// A text as the field keeps it.
    ///
    /// # Errors
    /// Where it is no value of the field's kind.
    pub fn value(&self, typed: &str) -> Result<String, Misfit> {
        self.kind.value(&self.choices, typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_for_me_alone_until_somebody_says_otherwise() {
        let field = NewCustomField::new(ProgramId::from(1), "Shirt size").with_id(2.into());
        assert_eq!(field.audience, Audience::AUTHOR, "the narrowest there is");
        assert_eq!(field.kind, FieldKind::Text, "any text");
        assert_eq!(field.check(), Ok(()), "a name is enough");
    }

    #[test]
    fn a_choice_needs_something_to_choose_from() {
        let mut field = NewCustomField::new(ProgramId::from(1), "Shirt size").with_id(2.into());
        field.kind = FieldKind::Choice;
        assert_eq!(field.check(), Err(CustomFieldError::NoChoices), "nothing");
        field.choices = vec!["S".into(), "M".into()];
        assert_eq!(field.check(), Ok(()), "two sizes");
        field.name = " ".into();
        assert!(
            matches!(field.check(), Err(CustomFieldError::Blank(_))),
            "blanks are no name"
        );
    }
}
