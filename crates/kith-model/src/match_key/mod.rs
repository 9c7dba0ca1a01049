//! Texts made comparable: for finding, matching and sorting. Keys are never
//! shown, and a name's key alone never decides who somebody is.

mod email;
mod fold;
mod name;
mod phone;

pub use email::email_key;
pub use fold::{fold, fold_into};
pub use name::{name_key, organization_key, sort_key};
pub use phone::{phone_key, phone_line};
