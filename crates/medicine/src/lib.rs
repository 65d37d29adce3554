//! Drugs, forms, strengths and doses in whole micrograms, with the source of every figure.

mod at_hand;
mod concentration;
mod dose;
mod form;
mod making;
mod number;
mod pour;

pub use at_hand::{AtHand, AtHandFault, Content, Product};
pub use concentration::{Concentration, StrengthFault, Volume};
pub use dose::{Dose, DoseFault, Rounding};
pub use form::{Division, Form};
pub use making::{Amount, Making, Part};
