use kith_model::Change;
use kith_model::person::{Person, PersonEdit};

/// What the kept person lacks and the other has, both as far as their names were told; nobody
/// is left without what they are called by. A wish not to be reached, not
/// to be photographed or to be seen by few holds, whoever of the two said it.
pub(super) fn filled(kept: &Person, gone: &Person, as_held: &Person) -> PersonEdit {
    macro_rules! lacking {
        ($($field:ident)*) => {
            PersonEdit {
                $($field: if kept.$field.is_none() { gone.$field.clone().into() } else { Change::Keep },)*
                do_not_contact: (kept.do_not_contact || gone.do_not_contact).into(),
                do_not_photograph: (kept.do_not_photograph || gone.do_not_photograph).into(),
                directory_audience: (kept.directory_audience & gone.directory_audience).into(),
                needs_audience: (kept.needs_audience & gone.needs_audience).into(),
                merged_into: Change::Keep,
            }
        };
    }
    let mut edit = lacking! {
        external_id prefix given_name middle_name family_name suffix preferred_name sort_name
        pronouns name_pronunciation headline birth_date city region country languages
        access_needs dietary notes
    };
    if kept.name().is_blank() && gone.name().is_blank() {
        edit.given_name = as_held.given_name.clone().into();
    }
    edit
}
