//! Why a cell does not take what was typed into it, in words that stand beside it.

use kith_model::contact_point::ContactPointError;
use kith_model::custom_field::Misfit;
use kith_model::enrollment::{EnrollmentError, StageEventError};
use kith_model::person::PersonError;
use kith_store::Broken;
use kith_store::list_cell::{CellFault, Refusal};
use serde_json::json;

use super::{Code, Problem};

/// All the cells that are to be looked at again.
pub fn faulty(cells: &[CellFault]) -> Problem {
    let told: Vec<_> = cells
        .iter()
        .map(|fault| json!({ "cell": fault.cell, "message": words(&fault.why) }))
        .collect();
    let message = match cells {
        [only] => format!("{} Nothing was changed.", words(&only.why)),
        many => format!(
            "{} cells need another look. Nothing was changed.",
            many.len()
        ),
    };
    Problem::new(Code::Invalid, message).with(json!({ "field": "cells", "cells": told }))
}

fn words(why: &Refusal) -> String {
    match why {
        Refusal::Gone => "This person is no longer in the list.".to_owned(),
        Refusal::NotEnrolled => {
            "Only somebody in a cohort has a role, a stage and a level.".to_owned()
        }
        Refusal::Empty { field } => format!("{} cannot be empty.", field.label()),
        Refusal::Unknown { what, allowed } => {
            format!("This is not a {what}. Choose {}.", either(allowed))
        }
        Refusal::Misfit(misfit) => match misfit {
            Misfit::NotANumber => "This is not a number.".to_owned(),
            Misfit::NotADay => "This is not a day. Write it as 2026-09-30.".to_owned(),
            Misfit::NotYesNorNo => "Say yes or no.".to_owned(),
            Misfit::NotAChoice { choices } => {
                let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
                format!("Choose {}.", either(&choices))
            }
        },
        Refusal::NoOrganization => "Say first where they work.".to_owned(),
        Refusal::Broken(rule) => broken(rule),
    }
}

fn broken(rule: &Broken) -> String {
    match rule {
        Broken::Person(PersonError::Nameless) => "A person needs at least one name.".to_owned(),
        Broken::ContactPoint(ContactPointError::NotAnEmail { value }) => {
            format!("“{value}” is not an email address.")
        }
        Broken::StageEvent(StageEventError::Follows { stage, before }) => {
            format!("“{}” cannot follow “{}”.", stage.label(), before.label())
        }
        Broken::Enrollment(EnrollmentError::Already { .. }) => {
            "They have that role here already.".to_owned()
        }
        Broken::Seats(_) => "Every seat of this cohort is taken.".to_owned(),
        rule => format!("That cannot be: {rule}."),
    }
}

fn either(labels: &[&str]) -> String {
    match labels {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_what_would_be_taken() {
        let fault = CellFault {
            cell: 3,
            why: Refusal::Unknown {
                what: "role",
                allowed: vec!["Fellow", "Mentor", "Elder"],
            },
        };
        let problem = faulty(&[fault]);
        assert_eq!(
            problem.message,
            "This is not a role. Choose Fellow, Mentor or Elder. Nothing was changed.",
            "one cell tells itself"
        );
        assert_eq!(problem.details["cells"][0]["cell"], 3, "and its place");
    }
}
