//! Who may do what: roles, compartments and grants as data.
//!
//! Today the owner alone acts; the table already speaks of grants so that a supporter joins as
//! data and not as a new path through the code.

mod compartment;
mod may;

pub use compartment::Compartment;
pub use may::{Access, Act, Allowed, Refused, may};
