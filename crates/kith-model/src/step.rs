//! Names of steps in the history. A label holds kinds, keys and counts, never
//! a name: it is put into words when read, through a lens.

use serde::{Deserialize, Serialize};

use crate::AnyId;

codes! {
    /// What a step or an entry did. The label completes "You …".
    StepKind, "kind of step";
    ProgramAdded = "program_added", "added a program";
    ProgramEdited = "program_edited", "edited a program";
    ProgramArchived = "program_archived", "archived a program";
    ProgramUnarchived = "program_unarchived", "brought a program back from the archive";
    ProgramDeleted = "program_deleted", "deleted a program";
    CohortAdded = "cohort_added", "added a cohort";
    CohortEdited = "cohort_edited", "edited a cohort";
    CohortArchived = "cohort_archived", "archived a cohort";
    CohortUnarchived = "cohort_unarchived", "brought a cohort back from the archive";
    CohortDeleted = "cohort_deleted", "deleted a cohort";
    CohortStageAdded = "cohort_stage_added", "noted a stage of the community";
    CohortStageEdited = "cohort_stage_edited", "edited a stage of the community";
    CohortStageDeleted = "cohort_stage_deleted", "deleted a stage of the community";
    PersonAdded = "person_added", "added a person";
    PersonEdited = "person_edited", "edited a person";
    PersonDeleted = "person_deleted", "deleted a person";
    PersonRestored = "person_restored", "brought a person back";
    PersonMerged = "person_merged", "merged two people";
    ContactPointAdded = "contact_point_added", "added a contact";
    ContactPointEdited = "contact_point_edited", "edited a contact";
    ContactPointDeleted = "contact_point_deleted", "deleted a contact";
    OrganizationAdded = "organization_added", "added an organization";
    OrganizationEdited = "organization_edited", "edited an organization";
    OrganizationDeleted = "organization_deleted", "deleted an organization";
    AffiliationAdded = "affiliation_added", "added an affiliation";
    AffiliationEdited = "affiliation_edited", "edited an affiliation";
    AffiliationDeleted = "affiliation_deleted", "deleted an affiliation";
    PersonEnrolled = "person_enrolled", "enrolled a person";
    EnrollmentEdited = "enrollment_edited", "edited an enrollment";
    EnrollmentDeleted = "enrollment_deleted", "deleted an enrollment";
    RosterEdited = "roster_edited", "edited a roster";
    FieldAdded = "field_added", "added a field";
    FieldEdited = "field_edited", "edited a field";
    FieldDeleted = "field_deleted", "deleted a field";
    PersonTransferred = "person_transferred", "moved a person to another cohort";
    StageChanged = "stage_changed", "changed a stage";
    SessionScheduled = "session_scheduled", "scheduled a session";
    SessionEdited = "session_edited", "edited a session";
    SessionHeld = "session_held", "held a session";
    SessionCanceled = "session_canceled", "canceled a session";
    SessionPostponed = "session_postponed", "postponed a session";
    SessionDeleted = "session_deleted", "deleted a session";
    AttendanceMarked = "attendance_marked", "marked attendance";
    AttendanceImported = "attendance_imported", "took attendance from a file";
    RosterImported = "roster_imported", "imported a roster";
    WaitingDecided = "waiting_decided", "decided rows that waited";
    WaitingMended = "waiting_mended", "put right a row that waits";
    ValuesUsed = "values_used", "decided how values are written";
    ValuesKeptApart = "values_kept_apart", "kept values apart";
    ValueForgotten = "value_forgotten", "forgot how a value is written";
    PracticeFilled = "practice_filled", "filled the practice workspace";
    WorkspaceRenamed = "workspace_renamed", "renamed the workspace";
    SettingChanged = "setting_changed", "changed a setting";
    Undone = "undone", "took back a step";
    Redone = "redone", "did a step again";
    Restored = "restored", "restored a backup";
    PassphraseChanged = "passphrase_changed", "changed the passphrase";
    Exported = "exported", "exported a roster";
    PeopleExported = "people_exported", "exported everybody";
    AttendanceExported = "attendance_exported", "exported attendance";
    SessionsExported = "sessions_exported", "exported sessions";
    RowsExported = "rows_exported", "exported rows that stayed out";
    ReportMade = "report_made", "made a report";
    BackedUp = "backed_up", "made a backup";
}

codes! {
    /// The noun a key belongs to.
    Noun, "noun";
    Program = "program", "program";
    Cohort = "cohort", "cohort";
    CohortStage = "cohort_stage", "stage of community";
    Person = "person", "person";
    ContactPoint = "contact_point", "contact";
    Organization = "organization", "organization";
    Affiliation = "affiliation", "affiliation";
    Enrollment = "enrollment", "enrollment";
    StageEvent = "stage_event", "change of stage";
    Session = "session", "session";
    Attendance = "attendance", "mark";
    ImportBatch = "import_batch", "import";
    ValueAlias = "value_alias", "value";
    CustomField = "custom_field", "field";
    Step = "step", "step";
}

codes! {
    /// What a step counted.
    Counted, "count";
    People = "people", "people";
    Rows = "rows", "rows";
    Created = "created", "new";
    Updated = "updated", "updated";
    Unchanged = "unchanged", "unchanged";
    Waiting = "waiting", "waiting for you";
    Skipped = "skipped", "left out";
    Faulty = "faulty", "with something to fix";
    Programs = "programs", "programs";
    Cohorts = "cohorts", "cohorts";
    Organizations = "organizations", "organizations";
    Enrollments = "enrollments", "enrollments";
    Sessions = "sessions", "sessions";
    Marks = "marks", "marks";
    Fields = "fields", "fields";
    Values = "values", "values";
}

/// The name of a step, without any name in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Label {
    /// What was done.
    pub kind: StepKind,
    /// To what, most important first: "added *Rosa* to *Cohort of 2022*".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<(Noun, AnyId)>,
    /// How many of what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(as = "Vec<(Counted, u32)>"))]
    pub counts: Vec<(Counted, u64)>,
}

impl Label {
    /// A step of this kind, about nothing yet.
    pub const fn new(kind: StepKind) -> Self {
        Self {
            kind,
            subjects: Vec::new(),
            counts: Vec::new(),
        }
    }

    /// About this row, too.
    #[must_use]
    pub fn about(mut self, noun: Noun, id: impl Into<AnyId>) -> Self {
        self.subjects.push((noun, id.into()));
        self
    }

    /// With this count, in place of an earlier one of its name.
    #[must_use]
    pub fn counting(mut self, counted: Counted, count: u64) -> Self {
        self.counts.retain(|&(other, _)| other != counted);
        self.counts.push((counted, count));
        self
    }

    /// A count, if it has it.
    pub fn count(&self, counted: Counted) -> Option<u64> {
        self.counts
            .iter()
            .find(|&&(other, _)| other == counted)
            .map(|&(_, count)| count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CohortId, PersonId};

    #[test]
    fn a_label_travels_as_codes_and_keys() {
        let label = Label::new(StepKind::PersonEnrolled)
            .about(Noun::Person, PersonId::from(33))
            .about(Noun::Cohort, CohortId::from(1))
            .counting(Counted::Rows, 1)
            .counting(Counted::Rows, 2);
        let json = serde_json::to_string(&label).expect("plain values");
        assert_eq!(
            json,
            r#"{"kind":"person_enrolled","subjects":[["person","0000000000011"],["cohort","0000000000001"]],"counts":[["rows",2]]}"#,
            "codes, keys and the last count of a name"
        );
        assert_eq!(
            serde_json::from_str::<Label>(&json).expect("its own form"),
            label,
            "and back"
        );
        let bare = serde_json::to_string(&Label::new(StepKind::BackedUp)).expect("plain");
        assert_eq!(
            bare, r#"{"kind":"backed_up"}"#,
            "nothing is written for nothing"
        );
    }
}
