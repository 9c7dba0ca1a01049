use clap::Subcommand;
use kith_api::program::{self, ProgramChange, ProgramGone};
use kith_api::{Desk, Problem};

use super::fields::{fields, input};
use super::told;

/// What to do with programs. A program is named, or given by its id.
#[derive(Subcommand)]
pub enum Verb {
    /// Adds a program.
    Add {
        /// Its name.
        name: String,
        /// fellowship, community_of_practice, alumni_circle, dialogue_circle, intensive, peer_learning, accelerator or other.
        #[arg(long, default_value = "other")]
        kind: String,
        /// Another field: status, purpose, domain, community, practice, starts_on, ends_on, expected_minutes, completion_rule.
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Changes a program.
    Edit {
        /// Which.
        program: String,
        /// A field; an empty value clears it.
        #[arg(long, value_name = "FIELD=VALUE", required = true)]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Takes a program without cohorts away.
    Delete {
        /// Which.
        program: String,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// `kith program`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::Add {
            name,
            kind,
            set,
            json,
        } => {
            let mut all = fields(&set)?;
            all.insert("name".into(), name.into());
            all.insert("kind".into(), kind.into());
            told(&program::add(desk, input(all)?)?, json)
        }
        Verb::Edit { program, set, json } => {
            let (program, edit) = (program::named(desk, &program)?.id, input(fields(&set)?)?);
            told(&program::edit(desk, ProgramChange { program, edit })?, json)
        }
        Verb::Delete { program, json } => {
            let program = program::named(desk, &program)?.id;
            told(&program::delete(desk, ProgramGone { program })?, json)
        }
    }
}
