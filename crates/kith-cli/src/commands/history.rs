use clap::Args;
use kith_api::{Desk, Problem, history};

use crate::output;

/// Steps to list.
#[derive(Args)]
pub struct History {
    /// At most this many.
    #[arg(long, default_value_t = 50)]
    limit: u32,
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
    let steps = history::list::list(
        desk,
        history::list::Steps {
            limit: wanted.limit,
            before: None,
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
            let undone = if step.undone { "undone" } else { "" };
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
    told(
        history::undo::undo(
            desk,
            history::undo::Undo {
                step: wanted.step,
                on_conflict,
            },
        )?,
        wanted.json,
    )
}

/// `kith redo`.
pub fn redo(desk: &Desk, wanted: Redo) -> Result<(), Problem> {
    told(
        history::undo::redo(desk, kith_api::Nothing {})?,
        wanted.json,
    )
}

fn told(undone: history::undo::Undone, json: bool) -> Result<(), Problem> {
    if json {
        return output::json(&undone);
    }
    output::say(&undone.words);
    Ok(())
}
