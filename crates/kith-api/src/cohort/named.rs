use kith_model::CohortId;
use kith_model::cohort::Cohort;
use kith_store::{cohort, program};
use serde_json::json;

use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// The cohort of that name or key, in the program of that name where one is given.
///
/// # Errors
/// `not_found`; `needs_decision` with the programs that have such a cohort.
pub fn named(desk: &Desk, name: &str, program_name: Option<&str>) -> Result<Cohort, Problem> {
    let (wanted, within) = (name.to_owned(), program_name.map(str::to_owned));
    let found = desk.store()?.read(move |read| {
        if let Ok(id) = wanted.parse::<CohortId>()
            && let Ok(cohort) = cohort::get(read, id)
        {
            return Ok(vec![(cohort, String::new())]);
        }
        let programs = within
            .as_deref()
            .map(|name| program::find(read, name))
            .transpose()?;
        let mut found = Vec::new();
        for id in cohort::find(read, None, &wanted)? {
            let cohort = cohort::get(read, id)?;
            if programs
                .as_ref()
                .is_none_or(|programs| programs.contains(&cohort.program))
            {
                let program = program::get(read, cohort.program)?.name;
                found.push((cohort, program));
            }
        }
        Ok(found)
    })?;
    if found.len() > 1 {
        let choices: Vec<String> = found
            .iter()
            .map(|(cohort, program)| format!("{} in {program}", cohort.id))
            .collect();
        let programs: Vec<String> = found.into_iter().map(|(_, program)| program).collect();
        return Err(Problem::new(
            Code::NeedsDecision,
            format!(
                "There are several cohorts {name}: {}. Give the id in place of the name.",
                choices.join(", ")
            ),
        )
        .with(json!({ "choices": programs })));
    }
    let one = found.into_iter().next().map(|(cohort, _)| cohort);
    one.ok_or_else(|| {
        Problem::new(Code::NotFound, format!("There is no cohort {name}."))
            .with(json!({ "what": "cohort", "id": name }))
    })
}
