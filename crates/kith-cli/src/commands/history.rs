use clap::Args;
use kith_api::{Desk, Problem, history};

use crate::output;

/// Steps to list.
#[derive(Args)]
pub struct History {
    /// At most this many.
    #[arg(long, default_value_t = 50)]
    limit: u32,
    /// Only what touched this person, by key.
    #[arg(long)]
    person: Option<kith_api::model::PersonId>,
    /// Only what touched this cohort, by name or key.
    #[arg(long, conflicts_with = "person")]
    cohort: Option<String>,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// A step to take back.
#[derive(Args)]
pub struct Undo {
    /// Its name in the history; the latest where nothing is said.
    step: Option<kith_api::model::StepId>,
    /// Where a later change stands in the way, keep it and undo the rest.
    #[arg(long)]
    keep_later: bool,
    /// Where a later change stands in the way, go back past it.
    #[arg(long, conflicts_with = "keep_later")]
    go_back: bool,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// The step undone last.
#[derive(Args)]
pub struct Redo {
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// `kith history`.
pub fn list(desk: &Desk, wanted: History) -> Result<(), Problem> {
    let cohort = wanted
        .cohort
        .as_deref()
        .map(|name| kith_api::cohort::named(desk, name, None))
        .transpose()?;
    let steps = history::list::list(
        desk,
        history::list::Steps {
            limit: wanted.limit,
            before: None,
            person: wanted.person,
            cohort: cohort.map(|cohort| cohort.id),
            lens: kith_api::model::lens::Lens::Me,
        },
    )?;
    if wanted.json {
        return output::json(&steps.steps);
    }
    let rows: Vec<Vec<String>> = steps
        .steps
        .iter()
        .map(|step| {
            let undone = match (step.undone, step.form) {
                (false, _) => "",
                (true, history::list::StepForm::Undo) => "done again",
                (true, _) => "undone",
            };
            vec![
                step.step.to_string(),
                step.at.format("%Y-%m-%d %H:%M").to_string(),
                step.words.clone(),
                undone.to_owned(),
            ]
        })
        .collect();
    output::table(&["Step", "When (UTC)", "What", ""], &rows);
    Ok(())
}

/// `kith undo`.
pub fn undo(desk: &Desk, wanted: Undo) -> Result<(), Problem> {
    let on_conflict = match (wanted.keep_later, wanted.go_back) {
        (true, _) => history::undo::OnConflict::KeepLater,
        (_, true) => history::undo::OnConflict::GoBack,
        _ => history::undo::OnConflict::Ask,
    };
    let request = history::undo::Undo {
        step: wanted.step,
        on_conflict,
        rows: Vec::new(),
        job: Some("undo".to_owned()),
        lens: kith_api::model::lens::Lens::Me,
    };
    let undone = history::undo::undo(desk, request).inspect_err(|problem| {
        for line in in_the_way(problem) {
            output::say(&line);
        }
    });
    told(undone?, wanted.json)
}

/// What stands in the way, a line for each field.
fn in_the_way(problem: &Problem) -> Vec<String> {
    let rows = problem.details["rows"].as_array().into_iter().flatten();
    let said = |value: &serde_json::Value| value.as_str().unwrap_or("nothing").to_owned();
    rows.flat_map(|row| {
        let what = said(&row["what"]);
        let fields = row["fields"].as_array().into_iter().flatten();
        let fields: Vec<String> = fields
            .map(|field| {
                format!(
                    "{what}: {} was {}, became {}, is now {}",
                    said(&field["field"]),
                    said(&field["back"]),
                    said(&field["then"]),
                    said(&field["now"])
                )
            })
            .collect();
        match row["needs"].as_str() {
            Some(needs) => vec![format!("{what} needs {needs}")],
            None if fields.is_empty() => vec![what],
            None => fields,
        }
    })
    .collect()
}

/// `kith redo`.
pub fn redo(desk: &Desk, wanted: Redo) -> Result<(), Problem> {
    told(
        history::undo::redo(desk, history::undo::Redo::default())?,
        wanted.json,
    )
}

fn told(undone: history::undo::Undone, json: bool) -> Result<(), Problem> {
    if json {
        return output::json(&undone);
    }
    let kept = match undone.kept {
        0 => String::new(),
        1 => ". One thing stays as a later step left it".to_owned(),
        kept => format!(". {kept} things stay as later steps left them"),
    };
    output::say(&format!("{}{kept}.", undone.words));
    Ok(())
}
