//! What was done, in words, and taking it back.

mod edited;
mod field;
/// What stands in the way of taking a step back.
pub mod in_the_way;
/// Steps and entries, latest first.
pub mod list;
/// Taking steps back and doing them again.
pub mod undo;
mod words;

use kith_model::StepId;
use kith_model::lens::Lens;
use kith_store::history::{Form, Step, get_step, subject_name};
use kith_store::{Read, StoreError};

pub use words::words;

/// The words of a step; an undo and a redo tell what they took back or did again.
pub(crate) fn step_words(read: &Read<'_>, told: &Step, lens: Lens) -> Result<String, StoreError> {
    match (told.form, told.target) {
        (Form::Undo, Some(target)) => Ok(format!("Undid: {}", first_words(read, target, lens)?)),
        (Form::Redo, Some(target)) => {
            Ok(format!("Did again: {}", first_words(read, target, lens)?))
        }
        _ => label_words(read, told, lens),
    }
}

/// What a chain of undo and redo is about in the end.
fn first_words(read: &Read<'_>, id: StepId, lens: Lens) -> Result<String, StoreError> {
    let mut about = get_step(read, id)?;
    while let (Form::Undo | Form::Redo, Some(target)) = (about.form, about.target) {
        about = get_step(read, target)?;
    }
    label_words(read, &about, lens)
}

fn label_words(read: &Read<'_>, step: &Step, lens: Lens) -> Result<String, StoreError> {
    let label = &step.label;
    let names = label
        .subjects
        .iter()
        .map(|&(noun, id)| Ok((id, subject_name(read, noun, id, lens)?)))
        .collect::<Result<Vec<_>, StoreError>>()?;
    let name = |_, id| {
        let named = names.iter().find(|(named, _)| *named == id);
        named.and_then(|(_, name)| name.clone())
    };
    let edited = edited::words(read, step.id, label, lens, &words::nth(label, 0, name))?;
    Ok(edited.unwrap_or_else(|| words(label, name)))
}
