//! Files in and out: bytes to values, and values to bytes.
//!
//! What comes in is somebody's table: a diary kept elsewhere, a list of doses; or the scenario of a
//! taper. It is understood
//! whole or refused whole, and a refusal ([`Fault`]) names the line and the column, never what
//! stands there. Nothing here reads a disk or a clock.

pub mod daily;
mod dates;
mod doses;
mod fault;
mod numbers;
mod once;
pub mod rows;
pub mod scenario;
mod sheet;

pub use doses::{DoseStart, doses};
pub use fault::{Fault, FaultKind, Place};
pub use sheet::{MOST_BYTES, MOST_CELLS};
