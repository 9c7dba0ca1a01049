use clap::{Args, Subcommand};
use kith_api::field::{self, FieldChange, FieldGone, FieldNew, FieldSeen, FieldsOf, KeptColumn};
use kith_api::model::custom_field::FieldKind;
use kith_api::model::lens::{Audience, AudiencePreset, Lens};
use kith_api::model::{CustomFieldId, ProgramId};
use kith_api::{Desk, Problem, program};

use super::fields::{fields, input};
use super::{counted, told};
use crate::output;

/// What to do with fields of a program's own.
#[derive(Subcommand)]
pub enum Verb {
    /// Lists a program's fields, and what imports kept that could become fields.
    List(List),
    /// Adds a field to a program; what imports kept under its name moves into it.
    Add {
        /// The program's name.
        program: String,
        /// What the field is called.
        name: String,
        /// text, number, date, yes_no or choice; whatever fits all that moves into it where nothing is said.
        #[arg(long)]
        kind: Option<FieldKind>,
        /// What can be chosen. May be given again.
        #[arg(long = "choice", value_name = "TEXT")]
        choices: Vec<String>,
        /// Who may see it: author, team, circle, office, client, funder or public.
        #[arg(long, default_value_t = AudiencePreset::Author)]
        audience: AudiencePreset,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Changes a field.
    Edit {
        /// Its id.
        field: CustomFieldId,
        /// A field: name, kind, audience.
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// What can be chosen, in place of what could before. May be given again.
        #[arg(long = "choice", value_name = "TEXT", required_unless_present = "set")]
        choices: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Takes a field away, with what people have in it; undo brings both back.
    Delete {
        /// Its id.
        field: CustomFieldId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// Whose fields.
#[derive(Args)]
pub struct List {
    /// The program's name.
    program: String,
    /// Through whose eyes: me, team, circle, client, funder, public or projector.
    #[arg(long, default_value_t = Lens::Me)]
    lens: Lens,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// `kith field`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::List(wanted) => list(desk, &wanted),
        Verb::Add {
            program,
            name,
            kind,
            choices,
            audience,
            json,
        } => {
            let new = FieldNew {
                program: named(desk, &program)?,
                name,
                kind: kind.or((!choices.is_empty()).then_some(FieldKind::Choice)),
                choices: Some(choices),
                audience: Some(audience.audience()),
            };
            let written = field::add(desk, new)?;
            told(&written, json)?;
            if !json && written.value.taken_in > 0 {
                let people = counted(written.value.taken_in.into(), "person has", "people have");
                output::say(&format!("{people} in it what imports had kept."));
            }
            Ok(())
        }
        Verb::Edit {
            field,
            set,
            choices,
            json,
        } => {
            let mut edit: kith_api::model::custom_field::CustomFieldEdit = input(fields(&set)?)?;
            if !choices.is_empty() {
                edit.choices = choices.into();
            }
            told(&field::edit(desk, FieldChange { field, edit })?, json)
        }
        Verb::Delete { field, json } => told(&field::delete(desk, FieldGone { field })?, json),
    }
}

fn list(desk: &Desk, wanted: &List) -> Result<(), Problem> {
    let of = FieldsOf {
        program: Some(named(desk, &wanted.program)?),
        cohort: None,
        lens: wanted.lens,
    };
    let found = field::list(desk, of)?;
    if wanted.json {
        return output::json(&found);
    }
    let row = |seen: &FieldSeen| {
        let field = &seen.field;
        vec![
            field.name.clone(),
            field.kind.label().to_owned(),
            seen_by(field.audience),
            seen.people.to_string(),
            field.id.to_string(),
        ]
    };
    let rows: Vec<_> = found.fields.iter().map(row).collect();
    output::table(&["Field", "Holds", "Seen by", "People", "Id"], &rows);
    for KeptColumn { header, people } in &found.kept {
        let people = counted(u64::from(*people), "person", "people");
        output::say(&format!(
            "Files also said “{header}” of {people}; `kith field add` brings it in."
        ));
    }
    Ok(())
}

fn seen_by(audience: Audience) -> String {
    match audience.preset() {
        Some(preset) => preset.label().to_owned(),
        None => audience.to_string(),
    }
}

fn named(desk: &Desk, name: &str) -> Result<ProgramId, Problem> {
    Ok(program::named(desk, name)?.id)
}
