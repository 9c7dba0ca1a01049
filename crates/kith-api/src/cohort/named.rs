use kith_model::CohortId;
use kith_model::cohort::Cohort;
use kith_model::program::Program;
use kith_store::{Read, StoreError, cohort, program};
use serde_json::json;

use crate::desk::Desk;
use crate::problem::{Code, Problem};
use crate::program::matching as programs_matching;

/// The cohort of that name or key, in the program of that name or key where one is given.
///
/// # Errors
/// `not_found`; `needs_decision` with the programs that have such a cohort.
pub fn named(desk: &Desk, name: &str, program_name: Option<&str>) -> Result<Cohort, Problem> {
    let (wanted, within) = (name.to_owned(), program_name.map(str::to_owned));
    let found = desk
        .store()?
        .read(move |read| matching(read, &wanted, within.as_deref()))?;
    one(name, found)?.ok_or_else(|| {
        Problem::new(Code::NotFound, format!("There is no cohort {name}."))
            .with(json!({ "what": "cohort", "id": name }))
    })
}

/// Every cohort that is meant, each with the name of its program.
pub(crate) fn matching(
    read: &Read<'_>,
    name: &str,
    program_name: Option<&str>,
) -> Result<Vec<(Cohort, String)>, StoreError> {
    let with_program = |cohort: Cohort| -> Result<_, StoreError> {
        let program = program::get(read, cohort.program)?.name;
        Ok((cohort, program))
    };
    if let Ok(id) = name.parse::<CohortId>()
        && let Ok(cohort) = cohort::get(read, id)
    {
        return Ok(vec![with_program(cohort)?]);
    }
    let programs = program_name
        .map(|name| programs_matching(read, name))
        .transpose()?;
    let mut found = Vec::new();
    for id in cohort::find(read, None, name)? {
        let cohort = cohort::get(read, id)?;
        let is_within =
            |programs: &Vec<Program>| programs.iter().any(|one| one.id == cohort.program);
        if programs.as_ref().is_none_or(is_within) {
            found.push(with_program(cohort)?);
        }
    }
    Ok(found)
}

/// The one cohort that is meant, if there is any.
///
/// # Errors
/// `needs_decision` with the programs that have such a cohort.
pub(crate) fn one(name: &str, mut found: Vec<(Cohort, String)>) -> Result<Option<Cohort>, Problem> {
    if found.len() < 2 {
        return Ok(found.pop().map(|(cohort, _)| cohort));
    }
    let choices: Vec<String> = found
        .iter()
        .map(|(cohort, program)| format!("{} in {program}", cohort.id))
        .collect();
    let programs: Vec<String> = found.into_iter().map(|(_, program)| program).collect();
    Err(Problem::new(
        Code::NeedsDecision,
        format!(
            "There are several cohorts {name}: {}. Name the program, or give the id in place of the name.",
            choices.join(", ")
        ),
    )
    .with(json!({ "choices": programs })))
}
