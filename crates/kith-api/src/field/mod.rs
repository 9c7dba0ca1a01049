//! Fields of a program's own: what it knows of its people and Kith has no column for.

mod cell;
mod kept;
mod key;

use kith_intake::mapping::known as known_header;
use kith_model::custom_field::{CustomField, CustomFieldEdit, FieldKind, NewCustomField};
use kith_model::lens::{Audience, Lens};
use kith_model::step::{Label, Noun, StepKind};
use kith_model::{CohortId, CustomFieldId, ProgramId};
use kith_store::{Read, StoreError, Tx, cohort, custom_field};
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::problem::Problem;

pub(crate) use cell::{as_kept, kind_of};
pub(crate) use kept::{kept_under, take_in};
pub use key::{ColumnKey, OWN};

/// Whose fields.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldsOf {
    /// Of this program.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub program: Option<ProgramId>,
    /// Of the program that this cohort is in.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub cohort: Option<CohortId>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// The fields of a program.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Fields {
    /// Whose they are.
    pub program: ProgramId,
    /// In the order they were made; those that the lens sees.
    pub fields: Vec<FieldSeen>,
    /// Columns that imports kept and that could become fields; for me alone.
    pub kept: Vec<KeptColumn>,
}

/// A field, and how many have something in it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldSeen {
    /// The field.
    #[serde(flatten)]
    pub field: CustomField,
    /// How many people have something in it.
    pub people: u32,
}

/// A column that imports into the program kept.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "FieldKept"))]
pub struct KeptColumn {
    /// Its header.
    pub header: String,
    /// Of how many people it says something.
    pub people: u32,
}

/// A field to add.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(optional_fields = nullable))]
pub struct FieldNew {
    /// Of which program.
    pub program: ProgramId,
    /// What it is called. What imports kept under that name moves into it.
    pub name: String,
    /// What it holds; where nothing is said, whatever fits all that moves into it, else text.
    #[serde(default)]
    pub kind: Option<FieldKind>,
    /// What can be chosen.
    #[serde(default)]
    pub choices: Option<Vec<String>>,
    /// Who may see it; me alone where nothing is said.
    #[serde(default)]
    pub audience: Option<Audience>,
}

/// A field to change.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldChange {
    /// Which.
    pub field: CustomFieldId,
    /// What becomes different.
    pub edit: CustomFieldEdit,
}

/// A field to take away.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldGone {
    /// Which.
    pub field: CustomFieldId,
}

/// A field that was added, changed or taken away.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldNamed {
    /// Its key.
    pub field: CustomFieldId,
    /// How many people got something of what imports had kept under its name.
    pub taken_in: u32,
}

/// The fields of a program, and what imports kept that could become fields.
///
/// # Errors
/// `not_found` for the cohort; `invalid` where neither program nor cohort is named.
pub fn list(desk: &Desk, of: FieldsOf) -> Result<Fields, Problem> {
    if of.program.is_none() && of.cohort.is_none() {
        return Err(Problem::invalid("program", "Name a program or a cohort."));
    }
    Ok(desk.store()?.read(move |read| {
        let program = match (of.program, of.cohort) {
            (Some(program), _) => program,
            (None, Some(id)) => cohort::get(read, id)?.program,
            (None, None) => {
                return Err(StoreError::NotFound {
                    what: "program",
                    id: 0,
                });
            }
        };
        let fields = custom_field::list(read, program, of.lens)?;
        let kept = kept_columns(read, program, &fields, of.lens)?;
        let fields = fields.into_iter().map(|field| {
            let people = custom_field::count(read, field.id)?;
            Ok(FieldSeen { field, people })
        });
        Ok(Fields {
            program,
            fields: fields.collect::<Result<_, StoreError>>()?,
            kept,
        })
    })?)
}

fn kept_columns(
    read: &Read<'_>,
    program: ProgramId,
    fields: &[CustomField],
    lens: Lens,
) -> Result<Vec<KeptColumn>, StoreError> {
    let kept = custom_field::kept_cells(read, program, lens)?.into_iter();
    let free = kept.filter(|kept| !fields.iter().any(|field| kept_under(field, &kept.header)));
    Ok(free
        .map(|kept| KeptColumn {
            people: u32::try_from(kept.cells.len()).unwrap_or(u32::MAX),
            header: kept.header,
        })
        .collect())
}

/// Adds a field, and moves into it what imports kept under its name, as one step.
///
/// # Errors
/// `not_found` for the program; `invalid` where a rule stands against it.
pub fn add(desk: &Desk, new: FieldNew) -> Result<Written<FieldNamed>, Problem> {
    is_free(&new.name)?;
    desk.write(Label::new(StepKind::FieldAdded), move |tx| {
        let mut field = NewCustomField::new(new.program, new.name.trim());
        field.kind = match new.kind {
            Some(kind) => kind,
            None => kept::kind(tx, new.program, &field.name)?,
        };
        field.choices = new.choices.unwrap_or_default();
        field.audience = new.audience.unwrap_or(field.audience);
        let (program, id) = (field.program, custom_field::add(tx, field)?);
        tx.relabel(label(StepKind::FieldAdded, id, program));
        named(tx, id)
    })
}

/// Changes a field; what imports kept under a new name moves into it.
///
/// # Errors
/// `not_found`; `invalid` where a rule stands against it, or values that people have would
/// not fit.
pub fn edit(desk: &Desk, change: FieldChange) -> Result<Written<FieldNamed>, Problem> {
    let FieldChange { field, edit } = change;
    if let kith_model::Change::Set(name) = &edit.name {
        is_free(name)?;
    }
    let renames = !edit.name.is_keep();
    desk.write(Label::new(StepKind::FieldEdited), move |tx| {
        let after = custom_field::edit(tx, field, edit)?;
        tx.relabel(label(StepKind::FieldEdited, field, after.program));
        match renames {
            true => named(tx, field),
            false => Ok(FieldNamed { field, taken_in: 0 }),
        }
    })
}

/// Takes a field away with what people have in it; undo brings both back.
///
/// # Errors
/// `not_found`.
pub fn delete(desk: &Desk, gone: FieldGone) -> Result<Written<FieldNamed>, Problem> {
    let field = gone.field;
    desk.write(Label::new(StepKind::FieldDeleted), move |tx| {
        let program = custom_field::get(tx, field, Lens::Me)?.program;
        custom_field::delete(tx, field)?;
        tx.relabel(label(StepKind::FieldDeleted, field, program));
        Ok(FieldNamed { field, taken_in: 0 })
    })
}

fn named(tx: &Tx<'_>, id: CustomFieldId) -> Result<FieldNamed, StoreError> {
    let field = custom_field::get(tx, id, Lens::Me)?;
    let taken_in = take_in(tx, &field)?;
    Ok(FieldNamed {
        field: id,
        taken_in,
    })
}

fn label(kind: StepKind, field: CustomFieldId, program: ProgramId) -> Label {
    Label::new(kind)
        .about(Noun::CustomField, field)
        .about(Noun::Program, program)
}

/// A column of Kith's own name would not be read back as this field.
pub(crate) fn is_free(name: &str) -> Result<(), Problem> {
    match known_header(name) {
        Some((known, _)) => Err(Problem::invalid(
            "name",
            format!(
                "“{}” is what files call {}, which Kith has a column for. Choose another name.",
                name.trim(),
                known.label()
            ),
        )),
        None => Ok(()),
    }
}
