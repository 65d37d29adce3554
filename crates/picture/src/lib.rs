//! Drawings as SVG: the course with its doses, and how a dose is made.
//!
//! A drawing is the same for the screen, for paper and for a file; [`Look`] says which. It holds
//! no colour of its own on a page: classes (`pic-*`) and the page's variables, see [`style`].

pub mod course;
pub mod dose;
mod look;
pub mod making;
mod svg;

pub use look::{Look, Width, style};
