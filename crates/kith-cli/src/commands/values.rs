use clap::Subcommand;
use kith_api::import::values::{
    Apart, Forget, Use, ValueCluster, forget, keep_apart, list, use_spelling,
};
use kith_api::model::ValueAliasId;
use kith_api::model::value_alias::ValueField;
use kith_api::{Desk, Nothing, Problem};

use super::{counted, told};
use crate::output;

/// What to do with values that are written in more than one way.
#[derive(Subcommand)]
pub enum Verb {
    /// What was said of values, the latest first.
    List {
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Remembers one spelling for values that are one; tables come in with it from now on.
    Use {
        /// organization, city or job_title.
        field: ValueField,
        /// The spelling that comes in.
        spelling: String,
        /// The others, in whose place it comes in.
        #[arg(required = true)]
        values: Vec<String>,
        /// Looks like it and is something else. May be given again.
        #[arg(long, value_name = "VALUE")]
        apart: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Remembers of values that they are never made one.
    Apart {
        /// organization, city or job_title.
        field: ValueField,
        /// Two or more.
        #[arg(required = true, num_args = 2..)]
        values: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Forgets what was said of a value; the next table is asked about again.
    Forget {
        /// Its name in the list.
        id: ValueAliasId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// `kith values`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::List { json } => listed(desk, json),
        Verb::Use {
            field,
            spelling,
            values,
            apart,
            json,
        } => {
            let request = Use {
                field,
                used: spelling,
                values,
                apart,
            };
            told(&use_spelling(desk, request)?, json)
        }
        Verb::Apart {
            field,
            values,
            json,
        } => told(&keep_apart(desk, Apart { field, values })?, json),
        Verb::Forget { id, json } => told(&forget(desk, Forget { id })?, json),
    }
}

fn listed(desk: &Desk, json: bool) -> Result<(), Problem> {
    let values = list(desk, Nothing {})?;
    if json {
        return output::json(&values.said);
    }
    let rows: Vec<Vec<String>> = values
        .said
        .into_iter()
        .map(|said| {
            vec![
                said.id.to_string(),
                said.label,
                said.value,
                said.used.unwrap_or_default(),
                said.apart.unwrap_or_default(),
            ]
        })
        .collect();
    output::table(
        &["Value", "Field", "Is", "Comes in as", "Kept apart from"],
        &rows,
    );
    Ok(())
}

/// "Organization: “NMSU” (3 rows) looks like “New Mexico State University”: one is the initials of the other"
pub(super) fn tell_alike(clusters: &[ValueCluster]) {
    for cluster in clusters {
        let Some((used, others)) = cluster.values.split_first() else {
            continue;
        };
        for other in others {
            output::line(&format!(
                "{}: “{}” ({}) looks like “{}”: {}",
                cluster.label,
                other.value,
                counted(other.rows.into(), "row", "rows"),
                used.value,
                other.why.as_deref().unwrap_or_default(),
            ));
        }
    }
    if !clusters.is_empty() {
        output::say("kith values use and kith values apart remember what such values are.");
    }
}
