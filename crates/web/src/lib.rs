//! Routes, forms and pages; sees neither rows nor keys.
//!
//! A request goes through `guard` (headers, the rule against foreign forms), `carry` (what was
//! typed is kept whatever happens), and then to the one function that `routes` names for it. A
//! handler asks for `asked::Asked` where anybody may come, or for `asked::Inside` where
//! somebody has to be signed in; it cannot get at a journal otherwise. Everything works without
//! JavaScript; the one script only hides a page faster.

mod asked;
mod assets;
mod carry;
mod fault;
mod fields;
mod guard;
mod look;
mod page;
mod pages;
mod parts;
mod reader;
mod routes;
mod session;
mod site;

pub use routes::{ROUTES, Route, Who, router};
pub use site::{Clock, Library, Recording, Settings, Site};
