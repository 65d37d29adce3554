//! Drawings as SVG: the course with its doses, how a dose is made, and how the blood follows a step.
//!
//! A drawing is the same for the screen, for paper and for a file; [`Look`] says which. It holds
//! no colour of its own on a page: classes (`pic-*`) and the page's variables, see [`style`].

pub mod course;
pub mod dose;
pub mod level;
mod look;
pub mod making;
mod sheet;
mod svg;

pub use look::{Look, Width, style};
