use chrono::NaiveDate;
use clap::{Args, Subcommand};
use kith_api::cohort::{self, CohortChange, CohortGone, PageOf};
use kith_api::model::CohortId;
use kith_api::model::cohort::{CommunityStage, NewCohortStage};
use kith_api::model::lens::Lens;
use kith_api::{Desk, Problem, program};

use super::fields::{fields, input};
use super::told;
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
        #[command(flatten)]
        cohort: Which,
        /// A field; an empty value clears it.
        #[arg(long, value_name = "FIELD=VALUE", required = true)]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Takes an empty cohort away.
    Delete {
        #[command(flatten)]
        cohort: Which,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Notes a stage of the community.
    Stage {
        #[command(flatten)]
        cohort: Which,
        /// potential, coalescing, maturing, stewardship, transformation, dispersed or memorable.
        stage: CommunityStage,
        /// Since when.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
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
        #[command(flatten)]
        cohort: Which,
        /// Through whose eyes.
        #[arg(long, default_value_t = Lens::Me)]
        lens: Lens,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// A cohort that is there.
#[derive(Args)]
pub struct Which {
    /// Its name or id.
    cohort: String,
    /// Its program, where several have a cohort of that name.
    #[arg(long, value_name = "NAME")]
    program: Option<String>,
}

impl Which {
    fn id(&self, desk: &Desk) -> Result<CohortId, Problem> {
        Ok(cohort::named(desk, &self.cohort, self.program.as_deref())?.id)
    }
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
            let program = program::named(desk, &program)?.id;
            all.insert("program".into(), program.to_string().into());
            told(&cohort::add(desk, input(all)?)?, json)
        }
        Verb::Edit { cohort, set, json } => {
            let (cohort, edit) = (cohort.id(desk)?, input(fields(&set)?)?);
            told(&cohort::edit(desk, CohortChange { cohort, edit })?, json)
        }
        Verb::Delete { cohort, json } => {
            let cohort = cohort.id(desk)?;
            told(&cohort::delete(desk, CohortGone { cohort })?, json)
        }
        Verb::Stage {
            cohort,
            stage,
            on,
            evidence,
            json,
        } => {
            let mut new = NewCohortStage::new(cohort.id(desk)?, stage, on);
            new.evidence = evidence;
            told(&cohort::add_stage(desk, new)?, json)
        }
        Verb::Show { cohort, lens, json } => {
            let cohort = cohort.id(desk)?;
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
        Some(1) => "one person, ".to_owned(),
        Some(people) => format!("{people} people, "),
        None => String::new(),
    };
    let held = match page.sessions_held {
        1 => "one session held".to_owned(),
        held => format!("{held} sessions held"),
    };
    output::line(&format!("{people}{held}"));
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
