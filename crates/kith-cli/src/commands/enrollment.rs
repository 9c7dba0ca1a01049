use chrono::NaiveDate;
use clap::Subcommand;
use kith_api::enrollment::cells::{self, CellTyped, RosterEdit};
use kith_api::enrollment::{
    self, ChangeStage, Enroll, EnrollmentGone, EnrollmentSeen, EnrollmentsOf, Transfer,
};
use kith_api::model::enrollment::{ExitReason, Role, Stage};
use kith_api::model::{EnrollmentId, PersonId};
use kith_api::{Desk, Problem, cohort};

use super::told;
use crate::output;

/// What to do with enrollments.
#[derive(Subcommand)]
pub enum Verb {
    /// Enrolls a person in a cohort.
    Add {
        /// Their id.
        person: PersonId,
        /// Name or id of the cohort.
        #[arg(long, value_name = "NAME")]
        cohort: String,
        /// The cohort's program, where several have a cohort of that name.
        #[arg(long, value_name = "NAME")]
        program: Option<String>,
        /// participant, fellow, alum, mentor, coach, facilitator, guest_expert, elder, sponsor, observer or staff.
        #[arg(long, default_value_t = Role::Participant)]
        role: Role,
        /// At which stage it begins.
        #[arg(long, default_value_t = Stage::Active)]
        stage: Stage,
        /// Since when; today where nothing is said.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
        on: Option<NaiveDate>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Notes a change of stage.
    Stage {
        /// Its id.
        enrollment: EnrollmentId,
        /// To which stage.
        stage: Stage,
        /// Since when; today where nothing is said.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
        on: Option<NaiveDate>,
        /// Why someone left or did not start.
        #[arg(long)]
        reason: Option<ExitReason>,
        /// Private.
        #[arg(long)]
        remark: Option<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Types into the cells of a roster's line, as one step.
    Edit {
        /// Its id.
        enrollment: EnrollmentId,
        /// A column: role, stage, participation, name, pronouns, organization, title, city, email, phone …, or own:ID of a field; an empty value clears it.
        #[arg(long, value_name = "COLUMN=VALUE", required = true)]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Takes an enrollment away that was a slip; who leaves changes stage instead.
    Delete {
        /// Its id.
        enrollment: EnrollmentId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Moves a person to another cohort.
    Transfer {
        /// The enrollment that ends.
        enrollment: EnrollmentId,
        /// Name or id of the cohort.
        #[arg(long, value_name = "NAME")]
        to: String,
        /// Its program, where several have a cohort of that name.
        #[arg(long, value_name = "NAME")]
        program: Option<String>,
        /// Since when; today where nothing is said.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
        on: Option<NaiveDate>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Lists a person's enrollments.
    List {
        /// Their id.
        person: PersonId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// `kith enrollment`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::Add {
            person,
            cohort,
            program,
            role,
            stage,
            on,
            json,
        } => {
            let cohort = cohort::named(desk, &cohort, program.as_deref())?.id;
            let enroll = Enroll {
                person,
                cohort,
                role,
                stage: Some(stage),
                on_date: on,
            };
            told(&enrollment::enroll(desk, enroll)?, json)
        }
        Verb::Stage {
            enrollment,
            stage,
            on,
            reason,
            remark,
            json,
        } => {
            let change = ChangeStage {
                enrollment,
                stage,
                on_date: on,
                exit_reason: reason,
                remark,
            };
            told(&enrollment::change_stage(desk, change)?, json)
        }
        Verb::Transfer {
            enrollment,
            to,
            program,
            on,
            json,
        } => {
            let to = cohort::named(desk, &to, program.as_deref())?.id;
            told(
                &enrollment::transfer(
                    desk,
                    Transfer {
                        enrollment,
                        to,
                        on_date: on,
                    },
                )?,
                json,
            )
        }
        Verb::Edit {
            enrollment,
            set,
            json,
        } => {
            let typed = |pair: &String| {
                let told = || Problem::invalid("set", format!("{pair} is not column=value."));
                let (field, value) = pair.split_once('=').ok_or_else(told)?;
                let field = field
                    .parse()
                    .map_err(|wrong| Problem::invalid("set", format!("{wrong}.")))?;
                Ok(CellTyped {
                    enrollment: Some(enrollment),
                    person: None,
                    field,
                    value: value.to_owned(),
                })
            };
            let edit = RosterEdit {
                cohort: None,
                cells: set.iter().map(typed).collect::<Result<_, Problem>>()?,
                on_date: None,
            };
            told(&cells::edit(desk, edit)?, json)
        }
        Verb::Delete { enrollment, json } => told(
            &enrollment::delete(desk, EnrollmentGone { enrollment })?,
            json,
        ),
        Verb::List { person, json } => listed(
            &enrollment::list(desk, EnrollmentsOf { person })?.enrollments,
            json,
        ),
    }
}

fn listed(enrollments: &[EnrollmentSeen], json: bool) -> Result<(), Problem> {
    if json {
        return output::json(&enrollments);
    }
    let rows = enrollments.iter().map(|seen| {
        vec![
            seen.cohort_name.clone().unwrap_or_default(),
            seen.program_name.clone(),
            seen.enrollment.role.label().to_owned(),
            seen.stage.label().to_owned(),
            seen.since.to_string(),
            seen.enrollment.id.to_string(),
        ]
    });
    let head = &["Cohort", "Program", "Role", "Stage", "Since", "Id"];
    output::table(head, &rows.collect::<Vec<_>>());
    Ok(())
}
