use chrono::NaiveDate;
use clap::Subcommand;
use kith_api::cohort::{self, CohortChange, CohortGone, PageOf};
use kith_api::model::cohort::{CommunityStage, NewCohortStage};
use kith_api::model::lens::Lens;
use kith_api::{Code, Desk, Nothing, Problem, program};

use super::{fields, input, told};
use crate::output;

/// What to do with cohorts. A cohort is named, or given by its id.
#[derive(Subcommand)]
pub enum Verb {
    /// Adds a cohort to a program.
    Add {
        /// Its name.
        name: String,
        /// Name or id of its program.
        #[arg(long, value_name = "NAME")]
        program: String,
        /// Another field: number, status, starts_on, ends_on, capacity, delivery, cadence, zone, agreements.
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Changes a cohort.
    Edit {
        /// Which.
        cohort: String,
        /// A field; an empty value clears it.
        #[arg(long, value_name = "FIELD=VALUE", required = true)]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Takes an empty cohort away.
    Delete {
        /// Which.
        cohort: String,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Notes a stage of the community.
    Stage {
        /// Which.
        cohort: String,
        /// potential, coalescing, maturing, stewardship, transformation, dispersed or memorable.
        stage: CommunityStage,
        /// Since when.
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: NaiveDate,
        /// What showed it.
        #[arg(long)]
        evidence: Option<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Shows a cohort at a glance.
    Show {
        /// Which.
        cohort: String,
        /// Through whose eyes.
        #[arg(long, default_value_t = Lens::Me)]
        lens: Lens,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// `kith cohort`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::Add {
            name,
            program,
            set,
            json,
        } => {
            let mut all = fields(&set)?;
            all.insert("name".into(), name.into());
            all.insert("program".into(), program_named(desk, &program)?.into());
            told(&cohort::add(desk, input(all)?)?, json)
        }
        Verb::Edit { cohort, set, json } => {
            let (cohort, edit) = (
                cohort::named(desk, &cohort, None)?.id,
                input(fields(&set)?)?,
            );
            told(&cohort::edit(desk, CohortChange { cohort, edit })?, json)
        }
        Verb::Delete { cohort, json } => {
            let cohort = cohort::named(desk, &cohort, None)?.id;
            told(&cohort::delete(desk, CohortGone { cohort })?, json)
        }
        Verb::Stage {
            cohort,
            stage,
            on,
            evidence,
            json,
        } => {
            let mut new = NewCohortStage::new(cohort::named(desk, &cohort, None)?.id, stage, on);
            new.evidence = evidence;
            told(&cohort::add_stage(desk, new)?, json)
        }
        Verb::Show { cohort, lens, json } => {
            let cohort = cohort::named(desk, &cohort, None)?.id;
            shown(&cohort::page(desk, PageOf { cohort, lens })?, json)
        }
    }
}

fn shown(page: &cohort::CohortPage, json: bool) -> Result<(), Problem> {
    if json {
        return output::json(page);
    }
    output::line(&format!("{} · {}", page.name, page.program.name));
    let people = match page.people {
        Some(people) => format!("{people} people, "),
        None => String::new(),
    };
    output::line(&format!("{people}{} sessions held", page.sessions_held));
    for (what, figure) in [
        ("came to the last session", &page.last_attendance),
        ("attendance", &page.attendance),
        ("commitment", &page.commitment),
        ("completion", &page.completion),
    ] {
        if let Some(figure) = figure {
            let unmarked = if figure.unmarked > 0 {
                format!(", {} unmarked", figure.unmarked)
            } else {
                String::new()
            };
            output::line(&format!("{} {what}{unmarked}", figure.words));
        }
    }
    Ok(())
}

/// Key of the program of that name or key.
fn program_named(desk: &Desk, name: &str) -> Result<String, Problem> {
    let programs = program::list(desk, Nothing {})?.programs;
    let folded = kith_api::model::match_key::fold(name);
    let mut found = programs.iter().filter(|program| {
        program.id.to_string() == name || kith_api::model::match_key::fold(&program.name) == folded
    });
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one.id.to_string()),
        (None, _) => Err(Problem::new(
            Code::NotFound,
            format!("There is no program {name}."),
        )),
        (Some(_), Some(_)) => Err(Problem::new(
            Code::NeedsDecision,
            format!("Several programs are called {name}. Give its id."),
        )),
    }
}
