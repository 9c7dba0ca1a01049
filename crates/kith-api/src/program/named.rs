use kith_model::ProgramId;
use kith_model::program::Program;
use kith_store::program;
use serde_json::json;

use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// The program of that name or key.
///
/// # Errors
/// `not_found`; `needs_decision` with the keys of the programs of that name.
pub fn named(desk: &Desk, name: &str) -> Result<Program, Problem> {
    let wanted = name.to_owned();
    let mut found = desk.store()?.read(move |read| {
        if let Ok(id) = wanted.parse::<ProgramId>()
            && let Ok(program) = program::get(read, id)
        {
            return Ok(vec![program]);
        }
        let ids = program::find(read, &wanted)?.into_iter();
        ids.map(|id| program::get(read, id)).collect()
    })?;
    if found.len() > 1 {
        let ids: Vec<String> = found.iter().map(|program| program.id.to_string()).collect();
        return Err(Problem::new(
            Code::NeedsDecision,
            format!(
                "Several programs are called {name}: {}. Give the id of one.",
                ids.join(", ")
            ),
        )
        .with(json!({ "choices": ids })));
    }
    found.pop().ok_or_else(|| {
        Problem::new(Code::NotFound, format!("There is no program {name}."))
            .with(json!({ "what": "program", "id": name }))
    })
}
