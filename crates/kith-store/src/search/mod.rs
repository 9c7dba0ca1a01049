//! Finding people, organizations, programs, cohorts and sessions as one types.

mod alike;
mod find;
mod hit;
mod marks;
mod people;
mod query;

pub(crate) use alike::load;
pub use find::{find, under};
pub use hit::Hit;
pub(crate) use people::{people, people_alike};

#[cfg(test)]
mod tests;
