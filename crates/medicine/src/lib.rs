//! Drugs, forms, strengths and doses in whole micrograms, with the source of every figure.

mod dose;
mod number;

pub use dose::{Dose, DoseFault, Rounding};
