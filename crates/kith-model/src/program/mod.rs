//! A program: what a client or funder knows by name, with cohorts in it.

mod preset;

use chrono::NaiveDate;
use thiserror::Error;

use crate::blank::{Blank, filled};
use crate::noun::noun;
use crate::span::{OutOfOrder, Span};

pub use preset::Preset;

codes! {
    /// Presets screens, agenda and reports (DOMAIN.md §1).
    ProgramKind, "program kind";
    Fellowship = "fellowship", "Fellowship";
    CommunityOfPractice = "community_of_practice", "Community of practice";
    AlumniCircle = "alumni_circle", "Alumni circle";
    DialogueCircle = "dialogue_circle", "Dialogue circle";
    Intensive = "intensive", "Intensive";
    PeerLearning = "peer_learning", "Peer learning";
    Accelerator = "accelerator", "Accelerator";
    Other = "other", "Other";
}

codes! {
    /// Where a program stands.
    ProgramStatus, "program status";
    Planned = "planned", "Planned";
    Active = "active", "Active";
    Completed = "completed", "Completed";
    Canceled = "canceled", "Canceled";
    Archived = "archived", "Archived";
}

noun! {
    /// A program.
    Program, NewProgram, ProgramEdit, ProgramId;
    fixed {}
    needs {
        name: String,
        kind: ProgramKind,
    }
    may {
        status: ProgramStatus = ProgramStatus::Planned,
        purpose: Option<String>,
        /// What the community cares about (Wenger-Trayner's domain).
        domain: Option<String>,
        community: Option<String>,
        practice: Option<String>,
        starts_on: Option<NaiveDate>,
        ends_on: Option<NaiveDate>,
        /// Minutes a person is expected to spend in all.
        expected_minutes: Option<u32>,
        /// What it takes to complete, in the program's own words.
        completion_rule: Option<String>,
    }
}

/// What a program may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ProgramError {
    /// It has no name.
    #[error(transparent)]
    Blank(#[from] Blank),
    /// It ends before it starts.
    #[error(transparent)]
    Dates(#[from] OutOfOrder),
}

impl Program {
    /// The days it runs.
    pub const fn span(&self) -> Span {
        Span::new(self.starts_on, self.ends_on)
    }

    /// Rules of the program alone.
    pub fn check(&self) -> Result<(), ProgramError> {
        filled("name", &self.name)?;
        Ok(self.span().check()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Change;
    use crate::span::day;

    fn program() -> Program {
        NewProgram::new("Soil & Table", ProgramKind::DialogueCircle).with_id(1.into())
    }

    #[test]
    fn a_program_needs_a_name() {
        let edit = ProgramEdit {
            name: " ".to_owned().into(),
            ..ProgramEdit::default()
        };
        let fault = edit.apply(&program()).check();
        assert_eq!(
            fault,
            Err(Blank { field: "name" }.into()),
            "blanks are no name"
        );
    }

    #[test]
    fn a_program_ends_after_it_starts() {
        let edit = ProgramEdit {
            starts_on: Some(day("2026-05-01")).into(),
            ends_on: Some(day("2026-04-30")).into(),
            ..ProgramEdit::default()
        };
        let after = edit.apply(&program());
        assert!(
            matches!(after.check(), Err(ProgramError::Dates(_))),
            "{after:?} runs backward"
        );
    }

    #[test]
    fn an_edit_in_json_keeps_what_it_does_not_name_and_clears_with_null() {
        let before = Program {
            purpose: Some("Talk".into()),
            ..program()
        };
        let edit: ProgramEdit =
            serde_json::from_str(r#"{"purpose": null, "status": "active"}"#).expect("an edit");
        assert_eq!(edit.name, Change::Keep, "an absent field is left alone");
        assert_eq!(
            edit.fields(),
            ["status", "purpose"],
            "the step can name what it set"
        );
        let after = edit.apply(&before);
        assert_eq!(after.purpose, None, "null clears");
        assert_eq!(after.name, before.name, "the name stays");
        assert_eq!(after.status, ProgramStatus::Active, "the status is set");
    }

    #[test]
    fn a_new_program_in_json_names_a_field_that_does_not_exist() {
        let plain: NewProgram =
            serde_json::from_str(r#"{"name": "Circle", "kind": "other"}"#).expect("enough");
        assert_eq!(
            plain.status,
            ProgramStatus::Planned,
            "what is left out is as usual"
        );
        let json = r#"{"name": "Circle", "kind": "other", "colour": "red"}"#;
        let fault = serde_json::from_str::<NewProgram>(json).expect_err("there is no colour");
        assert!(
            fault.to_string().contains("colour"),
            "{fault} names the field"
        );
    }
}
