use kith_model::ProgramId;
use kith_model::program::Program;
use kith_store::{Read, StoreError, program};
use serde_json::json;

use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// The program of that name or key.
///
/// # Errors
/// `not_found`; `needs_decision` with the keys of the programs of that name.
pub fn named(desk: &Desk, name: &str) -> Result<Program, Problem> {
    let wanted = name.to_owned();
    let found = desk.store()?.read(move |read| matching(read, &wanted))?;
    one(name, found)?.ok_or_else(|| {
        Problem::new(Code::NotFound, format!("There is no program {name}."))
            .with(json!({ "what": "program", "id": name }))
    })
}

/// Every program that is meant.
pub(crate) fn matching(read: &Read<'_>, name: &str) -> Result<Vec<Program>, StoreError> {
    if let Ok(id) = name.parse::<ProgramId>()
        && let Ok(program) = program::get(read, id)
    {
        return Ok(vec![program]);
    }
    let ids = program::find(read, name)?.into_iter();
    ids.map(|id| program::get(read, id)).collect()
}

/// The one program that is meant, if there is any.
///
/// # Errors
/// `needs_decision` with the keys of the programs of that name.
pub(crate) fn one(name: &str, mut found: Vec<Program>) -> Result<Option<Program>, Problem> {
    if found.len() < 2 {
        return Ok(found.pop());
    }
    let ids: Vec<String> = found.iter().map(|program| program.id.to_string()).collect();
    Err(Problem::new(
        Code::NeedsDecision,
        format!(
            "Several programs are called {name}: {}. Give the id of one in place of the name.",
            ids.join(", ")
        ),
    )
    .with(json!({ "choices": ids })))
}
