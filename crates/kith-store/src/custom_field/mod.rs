//! Fields of a program's own, and what its people have in them. A field and its values are
//! read through the lens together: whoever does not see the field sees nothing of it.

mod add;
mod delete;
mod edit;
mod get;
mod kept;
mod order;
mod values;

use kith_model::lens::{Layer, Lens, Matter};

pub use add::add;
pub use delete::delete;
pub use edit::edit;
pub use get::{get, list, of_cohort};
pub use kept::{KeptCells, kept_cells, let_go};
pub(crate) use order::{held, people_with, ranks};
pub use values::{OfPerson, Values, add_values, count, set, values, values_of_person, values_used};

/// The condition that a lens sees a field. Nobody says what a field of one's own holds, a
/// need or a way to reach somebody perhaps, so that the projector shows none.
fn seen(lens: Lens) -> String {
    lens.sql(Matter::Remark, &[Layer::mask("f.audience")])
}

#[cfg(test)]
mod tests;
