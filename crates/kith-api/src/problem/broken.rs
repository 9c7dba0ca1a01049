use kith_model::attendance::AttendanceError;
use kith_model::cohort::{CohortError, CohortStageError};
use kith_model::custom_field::CustomFieldError;
use kith_model::enrollment::StageEventError;
use kith_model::program::ProgramError;
use kith_model::session::SessionError;
use kith_store::Broken;

use super::{Code, Problem};

/// A rule that stands against a write: with the field to blame, where a form can
/// show it beside that field, and then in a sentence that needs no more.
pub(super) fn problem(rule: &Broken) -> Problem {
    if let Broken::StillUsed { what, count } = rule {
        return Problem::new(Code::Invalid, still_used(what, *count));
    }
    match blamed(rule) {
        Some((field, words)) => Problem::invalid(field, words),
        None => Problem::new(
            Code::Invalid,
            format!("That cannot be: {rule}. Nothing was changed."),
        ),
    }
}

fn blamed(rule: &Broken) -> Option<(&'static str, String)> {
    match rule {
        Broken::Program(rule) => Some(match rule {
            ProgramError::Blank(blank) => (blank.field, nameless(blank.field)),
            ProgramError::Dates(_) => ("ends_on", "It ends before it starts.".to_owned()),
        }),
        Broken::Cohort(rule) => of_cohort(rule),
        Broken::CohortStage(CohortStageError::DayTaken { stage, .. }) => Some((
            "on_date",
            format!(
                "That day has the stage {} already. Choose another day, or edit that one.",
                stage.label()
            ),
        )),
        Broken::LeftOutside { cohort } => Some((
            "ends_on",
            format!(
                "The cohort {cohort} lies outside of that time. Choose a longer one, or change the cohort first."
            ),
        )),
        Broken::Seats(full) => Some((
            "capacity",
            format!(
                "{} of the {} seats of this cohort are taken, so not everybody fits. Nothing was changed. Give it more seats, or leave their number empty.",
                full.taken, full.capacity
            ),
        )),
        Broken::CustomField(rule) => Some(of_field(rule)),
        Broken::Session(rule) => of_session(rule),
        Broken::Attendance(rule) => of_mark(rule),
        Broken::StageEvent(StageEventError::Ahead { begins, .. }) => Some((
            "on_date",
            format!(
                "They came on {}. Choose that day or a later one.",
                begins.format("%B %-d, %Y")
            ),
        )),
        _ => None,
    }
}

fn of_field(rule: &CustomFieldError) -> (&'static str, String) {
    match rule {
        CustomFieldError::Blank(blank) => (blank.field, nameless(blank.field)),
        CustomFieldError::Taken { name } => (
            "name",
            format!("The program has a field “{name}” already. Choose another name."),
        ),
        CustomFieldError::NoChoices => (
            "choices",
            "Say what can be chosen, one on each line.".to_owned(),
        ),
        CustomFieldError::Misfits { count: 1, example } => (
            "kind",
            format!(
                "One value would not fit: “{example}”. Change it first, or keep the field as it is."
            ),
        ),
        CustomFieldError::Misfits { count, example } => (
            "kind",
            format!(
                "{count} values would not fit, such as “{example}”. Change them first, or keep the field as it is."
            ),
        ),
    }
}

fn of_cohort(rule: &CohortError) -> Option<(&'static str, String)> {
    Some(match rule {
        CohortError::Blank(blank) => (blank.field, nameless(blank.field)),
        CohortError::Dates(_) => ("ends_on", "It ends before it starts.".to_owned()),
        CohortError::OutsideProgram { field, program, .. } => {
            let span = match (program.from, program.to) {
                (Some(from), Some(to)) => format!("from {from} to {to}"),
                (Some(from), None) => format!("from {from} on"),
                (None, Some(to)) => format!("until {to}"),
                (None, None) => return None,
            };
            (
                *field,
                format!(
                    "The program runs {span}. Choose a day in that time, or change the program first."
                ),
            )
        }
        CohortError::NoSeats => (
            "capacity",
            "There is room for at least one. Leave it empty where nobody set a limit.".to_owned(),
        ),
        CohortError::OtherProgram { .. } => return None,
    })
}

fn of_session(rule: &SessionError) -> Option<(&'static str, String)> {
    Some(match rule {
        SessionError::Blank(blank) => (blank.field, nameless(blank.field)),
        SessionError::Times { .. } => (
            "ends_local",
            "It ends when it starts or before. Choose a later time.".to_owned(),
        ),
        SessionError::Zone { zone } => ("zone", unknown_zone(zone)),
        SessionError::NoMinutes => (
            "minutes",
            "A session lasts at least a minute. Leave it empty to go by the clock.".to_owned(),
        ),
        SessionError::OtherProgram { .. } => (
            "cohorts",
            "The cohorts of a session belong to one program.".to_owned(),
        ),
        SessionError::Marked { marks: 1, .. } => (
            "status",
            "One mark says that somebody came or was away. Unmark it first, or note that the session was held.".to_owned(),
        ),
        SessionError::Marked { marks, .. } => (
            "status",
            format!("{marks} marks say who came and who was away. Unmark them first, or note that the session was held."),
        ),
    })
}

fn of_mark(rule: &AttendanceError) -> Option<(&'static str, String)> {
    match rule {
        AttendanceError::MinutesWithoutComing { .. } => Some((
            "minutes",
            "Minutes are for those who came. Leave them empty.".to_owned(),
        )),
        AttendanceError::TooManyMinutes { .. } => Some((
            "minutes",
            "That is more than two days. Look at the number once more.".to_owned(),
        )),
        AttendanceError::SessionOff { .. } => Some((
            "status",
            "This session did not take place, so nobody was there or away.".to_owned(),
        )),
        AttendanceError::OtherSession { .. } => None,
    }
}

/// "One cohort is still in it."
fn still_used(what: &str, count: u32) -> String {
    let (one, many) = match what {
        "cohort" => ("cohort", "cohorts"),
        "session" => ("session", "sessions"),
        "enrollment" => ("enrollment", "enrollments"),
        "affiliation" => ("affiliation", "affiliations"),
        "person" => ("person", "people"),
        other => (other, other),
    };
    let left = match count {
        1 => format!("one {one} is"),
        _ => format!("{count} {many} are"),
    };
    format!("Only what is empty can be taken away, and {left} still in it. Nothing was changed.")
}

/// A zone that is none.
pub(crate) fn unknown_zone(zone: &str) -> String {
    format!("{zone} is no time zone Kith knows. One is America/Denver.")
}

fn nameless(field: &str) -> String {
    format!("Give it a {field}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kith_model::blank::Blank;

    #[test]
    fn a_rule_blames_the_field_that_a_form_can_show_it_beside() {
        let nameless = Broken::Program(Blank { field: "name" }.into());
        let told = problem(&nameless);
        assert_eq!(told.details["field"], "name", "the form knows where");
        assert_eq!(told.message, "Give it a name.", "and what to do");
        let used = Broken::StillUsed {
            what: "cohort",
            count: 2,
        };
        assert!(
            problem(&used).details["field"].is_null(),
            "no field is to blame for what stands elsewhere"
        );
    }
}
