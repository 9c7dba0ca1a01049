use kith_model::AnyId;
use kith_model::step::{Counted, Label, Noun, StepKind};
use unicode_bidi::{BidiClass, bidi_class};

/// A step's label as a sentence without its full stop: "Added Rosa Begay to Cohort of 2022".
///
/// Names are looked up when the words are made, through the lens of whoever reads them;
/// what has no name there is called by its noun.
pub fn words(label: &Label, name: impl Fn(Noun, AnyId) -> Option<String>) -> String {
    let nth = |n: usize| nth(label, n, &name);
    let first = || match label.count(Counted::Rows) {
        Some(rows) if rows > 1 => format!("{rows} rows"),
        _ => nth(0),
    };
    let into = |verb: &str, word: &str| match label.subjects.len() {
        0 | 1 => format!("{verb} {}", first()),
        _ => format!("{verb} {} {word} {}", first(), nth(1)),
    };
    match label.kind {
        StepKind::ProgramAdded
        | StepKind::CohortAdded
        | StepKind::PersonAdded
        | StepKind::OrganizationAdded => into("Added", "to"),
        StepKind::ProgramEdited
        | StepKind::CohortEdited
        | StepKind::PersonEdited
        | StepKind::OrganizationEdited
        | StepKind::SessionEdited => format!("Edited {}", first()),
        StepKind::ProgramArchived | StepKind::CohortArchived => format!("Archived {}", first()),
        StepKind::ProgramUnarchived | StepKind::CohortUnarchived => {
            format!("Brought {} back from the archive", first())
        }
        StepKind::ProgramDeleted
        | StepKind::CohortDeleted
        | StepKind::PersonDeleted
        | StepKind::OrganizationDeleted
        | StepKind::SessionDeleted => format!("Deleted {}", first()),
        StepKind::CohortStageAdded => format!("Noted a stage of {}", nth(0)),
        StepKind::CohortStageEdited => format!("Edited a stage of {}", nth(0)),
        StepKind::CohortStageDeleted => format!("Deleted a stage of {}", nth(0)),
        StepKind::PersonMerged => into("Merged", "into"),
        StepKind::ContactPointAdded => format!("Added a contact of {}", nth(0)),
        StepKind::ContactPointEdited => format!("Edited a contact of {}", nth(0)),
        StepKind::ContactPointDeleted => format!("Deleted a contact of {}", nth(0)),
        StepKind::AffiliationAdded => into("Noted", "at"),
        StepKind::AffiliationEdited => format!("Edited an affiliation of {}", nth(0)),
        StepKind::AffiliationDeleted => format!("Deleted an affiliation of {}", nth(0)),
        StepKind::PersonEnrolled => into("Enrolled", "in"),
        StepKind::EnrollmentEdited => format!("Edited the enrollment of {}", nth(0)),
        StepKind::EnrollmentDeleted => into("Took away the enrollment of", "in"),
        StepKind::PersonRestored => format!("Brought back {}", first()),
        StepKind::RosterEdited => {
            let cells = counted(
                label.count(Counted::Fields).unwrap_or_default(),
                "cell",
                "cells",
            );
            let people = counted(
                label.count(Counted::People).unwrap_or_default(),
                "person",
                "people",
            );
            match label.subjects.first() {
                Some(_) => format!("Changed {cells} of {people} in {}", nth(0)),
                None => format!("Changed {cells} of {people}"),
            }
        }
        StepKind::FieldAdded => into("Added the field", "to"),
        StepKind::FieldEdited => into("Edited the field", "of"),
        StepKind::FieldDeleted => into("Deleted the field", "of"),
        StepKind::PersonTransferred => into("Moved", "to"),
        StepKind::StageChanged => into("Changed the stage of", "in"),
        StepKind::SessionScheduled => into("Scheduled", "for"),
        StepKind::SessionHeld => format!("Held {}", nth(0)),
        StepKind::SessionPostponed => format!("Postponed {}", nth(0)),
        StepKind::SessionCanceled => format!("Canceled {}", nth(0)),
        StepKind::AttendanceMarked => match label.count(Counted::Marks) {
            Some(marks) if label.subjects.len() > 1 => format!(
                "Made {} at {}",
                counted(marks, "mark", "marks"),
                counted(label.subjects.len() as u64, "session", "sessions")
            ),
            Some(marks) => format!(
                "Marked {} at {}",
                counted(marks, "person", "people"),
                nth(0)
            ),
            None => format!("Marked attendance at {}", nth(0)),
        },
        StepKind::AttendanceImported => {
            let people = label.count(Counted::Marks).unwrap_or_default();
            match people {
                0 if label.count(Counted::Sessions).is_some() => {
                    format!("Added {} from a file", nth(0))
                }
                0 => format!("Looked through who came to {}", nth(0)),
                people => format!(
                    "Marked {} at {} from a file",
                    counted(people, "person", "people"),
                    nth(0)
                ),
            }
        }
        StepKind::RosterImported => {
            let people = label.count(Counted::Created).unwrap_or_default()
                + label.count(Counted::Updated).unwrap_or_default();
            let cohort = label
                .subjects
                .iter()
                .position(|(noun, _)| *noun == Noun::Cohort);
            let waiting = label.count(Counted::Waiting).unwrap_or_default();
            let what = match (people, waiting) {
                (0, 0) => "Looked a roster through".to_owned(),
                (0, rows) => format!("Kept {} to look at", counted(rows, "row", "rows")),
                (people, _) => format!("Imported {}", counted(people, "person", "people")),
            };
            match cohort {
                Some(n) if people > 0 => format!("{what} into {}", nth(n)),
                Some(n) => format!("{what} for {}", nth(n)),
                None => what,
            }
        }
        StepKind::WaitingDecided => {
            let rows = label.count(Counted::Rows).unwrap_or(1);
            if rows > 1 {
                format!("Decided {} rows that waited", grouped(rows))
            } else if label.count(Counted::Skipped).is_some() {
                "Left out a row that waited".to_owned()
            } else {
                format!("Brought in {}, who waited", nth(0))
            }
        }
        StepKind::WaitingMended => "Put right a row that waits".to_owned(),
        StepKind::ValuesUsed => match label.count(Counted::Values) {
            Some(values) if values > 1 => format!(
                "Decided how {} and {} are written",
                nth(0),
                counted(values - 1, "other value", "other values")
            ),
            _ => format!("Decided how {} is written", nth(0)),
        },
        StepKind::ValuesKeptApart => format!("Kept {} apart from what is written alike", nth(0)),
        StepKind::ValueForgotten => format!("Forgot how {} is written", nth(0)),
        StepKind::PracticeFilled => "Filled the practice workspace".to_owned(),
        StepKind::WorkspaceRenamed => "Renamed the workspace".to_owned(),
        StepKind::SettingChanged => "Changed a setting".to_owned(),
        StepKind::Undone => "Took back a step".to_owned(),
        StepKind::Redone => "Did a step again".to_owned(),
        StepKind::Restored => "Restored a backup".to_owned(),
        StepKind::PassphraseChanged => "Changed the passphrase".to_owned(),
        StepKind::Exported => format!("Exported the roster of {}", nth(0)),
        StepKind::PeopleExported => "Exported everybody".to_owned(),
        StepKind::AttendanceExported => format!("Exported the attendance of {}", nth(0)),
        StepKind::SessionsExported => format!("Exported the sessions of {}", nth(0)),
        StepKind::RowsExported => match label.subjects.len() {
            0 => "Exported rows that stayed out".to_owned(),
            _ => format!("Exported rows that stayed out of {}", nth(0)),
        },
        StepKind::ReportMade => format!("Made a report of {}", nth(0)),
        StepKind::BackedUp => "Made a backup".to_owned(),
    }
}

/// What the nth subject of a label is called.
pub(super) fn nth(label: &Label, n: usize, name: impl Fn(Noun, AnyId) -> Option<String>) -> String {
    match label.subjects.get(n) {
        Some(&(noun, id)) => match name(noun, id) {
            Some(name) => set_apart(&name.replace(char::is_control, " ")),
            None => nameless(noun),
        },
        None => "something".to_owned(),
    }
}

/// A name that reads from right to left turns nothing of the sentence around it.
fn set_apart(name: &str) -> String {
    let turns = |letter| matches!(bidi_class(letter), BidiClass::R | BidiClass::AL);
    match name.contains(turns) {
        true => format!("\u{2068}{name}\u{2069}"),
        false => name.to_owned(),
    }
}

/// "a cohort", "an enrollment".
pub(super) fn nameless(noun: Noun) -> String {
    let label = noun.label();
    let article = if label.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {label}")
}

fn counted(n: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(n), if n == 1 { one } else { many })
}

/// "10,000", as the window writes numbers.
fn grouped(n: u64) -> String {
    match n {
        0..1_000 => n.to_string(),
        _ => format!("{},{:03}", grouped(n / 1_000), n % 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kith_model::{CohortId, PersonId, SessionId};

    fn name(noun: Noun, _: AnyId) -> Option<String> {
        match noun {
            Noun::Person => Some("Rosa Begay".to_owned()),
            Noun::Cohort => Some("Cohort of 2022".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn a_step_is_told_with_the_names_of_its_subjects() {
        let label = Label::new(StepKind::PersonEnrolled)
            .about(Noun::Person, PersonId::from(1))
            .about(Noun::Cohort, CohortId::from(2));
        assert_eq!(
            words(&label, name),
            "Enrolled Rosa Begay in Cohort of 2022",
            "both subjects have names here"
        );
        assert_eq!(
            words(&label, |_, _| None),
            "Enrolled a person in a cohort",
            "a lens that sees no name still gets a sentence"
        );
    }

    #[test]
    fn what_has_no_name_is_called_by_its_noun() {
        assert_eq!(nameless(Noun::Cohort), "a cohort", "before a consonant");
        assert_eq!(
            nameless(Noun::Enrollment),
            "an enrollment",
            "before a vowel"
        );
    }

    #[test]
    fn an_import_counts_people_and_says_where_they_went() {
        let label = Label::new(StepKind::RosterImported)
            .about(Noun::Cohort, CohortId::from(2))
            .counting(Counted::Created, 37)
            .counting(Counted::Updated, 1);
        assert_eq!(
            words(&label, name),
            "Imported 38 people into Cohort of 2022",
            "new and updated people are the ones imported"
        );
        let label = Label::new(StepKind::RosterImported)
            .about(Noun::Cohort, CohortId::from(2))
            .counting(Counted::Created, 0)
            .counting(Counted::Waiting, 1);
        assert_eq!(
            words(&label, name),
            "Kept 1 row to look at for Cohort of 2022",
            "nobody came in yet"
        );
    }

    #[test]
    fn a_large_number_is_read_at_a_glance() {
        assert_eq!(counted(1_024_005, "row", "rows"), "1,024,005 rows");
        assert_eq!(counted(999, "row", "rows"), "999 rows");
    }

    #[test]
    fn marks_at_several_sessions_are_counted() {
        let label = Label::new(StepKind::AttendanceMarked)
            .about(Noun::Session, SessionId::from(3))
            .counting(Counted::Marks, 1);
        assert_eq!(
            words(&label, name),
            "Marked 1 person at a session",
            "people at one session"
        );
        let label = label
            .about(Noun::Session, SessionId::from(4))
            .counting(Counted::Marks, 24);
        assert_eq!(
            words(&label, name),
            "Made 24 marks at 2 sessions",
            "marks at several"
        );
    }

    #[test]
    fn a_paste_is_told_by_its_cells_and_people() {
        let label = Label::new(StepKind::RosterEdited)
            .about(Noun::Cohort, CohortId::from(2))
            .counting(Counted::Fields, 12)
            .counting(Counted::People, 4);
        assert_eq!(
            words(&label, name),
            "Changed 12 cells of 4 people in Cohort of 2022",
            "one step, however many cells"
        );
    }

    #[test]
    fn what_left_is_told_by_what_it_was() {
        let of = |kind| {
            words(
                &Label::new(kind).about(Noun::Cohort, CohortId::from(2)),
                name,
            )
        };
        for (kind, told) in [
            (StepKind::Exported, "Exported the roster of Cohort of 2022"),
            (StepKind::PeopleExported, "Exported everybody"),
            (
                StepKind::AttendanceExported,
                "Exported the attendance of Cohort of 2022",
            ),
            (
                StepKind::SessionsExported,
                "Exported the sessions of Cohort of 2022",
            ),
            (
                StepKind::RowsExported,
                "Exported rows that stayed out of Cohort of 2022",
            ),
        ] {
            assert_eq!(of(kind), told);
        }
        assert_eq!(
            words(&Label::new(StepKind::RowsExported), name),
            "Exported rows that stayed out",
            "where there is no cohort yet"
        );
    }

    #[test]
    fn a_name_from_right_to_left_turns_nothing_around_it() {
        let label = Label::new(StepKind::PersonEnrolled)
            .about(Noun::Person, PersonId::from(1))
            .about(Noun::Cohort, CohortId::from(2));
        let arabic = |_, _| Some("نور".to_owned());
        assert_eq!(
            words(&label, arabic),
            "Enrolled \u{2068}نور\u{2069} in \u{2068}نور\u{2069}",
            "each stands by itself"
        );
    }

    #[test]
    fn every_kind_of_step_has_words() {
        for kind in StepKind::ALL {
            let told = words(&Label::new(*kind), name);
            assert!(
                told.starts_with(char::is_uppercase),
                "{kind} begins a sentence: {told}"
            );
        }
    }
}
