//! The level of a drug and of one active metabolite in the blood under a dated list of intakes.
//!
//! What is taken goes from the gut into the blood, from there out of the body, in part as the
//! metabolite, which leaves in turn; where asked for, the drug also goes back and forth between the
//! blood and the rest of the body. Each way has one speed, so between two intakes every level is a
//! sum of exponentials, and a step of any length is one small matrix, [`Propagator`]. Nothing is
//! integrated numerically.
//!
//! * [`Walk`] gives one person's levels hour by hour and stores none.
//! * [`Cohort`] does the same for many people side by side, into a buffer of the caller or a day at
//!   a time; [`Cohort::bands`] gives quantiles of them at every hour.
//! * [`Settling`] says how long the blood takes to follow a step from one dose to another.
//!
//! Amounts have no unit here: a share of a reference dose, or milligrams. What comes out is the
//! amount in the blood in the same unit, or a concentration where a person's weight holds one
//! part of the volume. It is for drawing, and makes no dose.
//!
//! Nothing here knows a drug. Which speeds are whose stands in the catalogue of `medicine`, with
//! sources.

mod bands;
mod cohort;
mod kinetics;
mod lanes;
mod propagator;
mod schedule;
mod settling;
mod tile;
mod walk;

pub use bands::{Band, Quantiles, QuantilesFault};
pub use cohort::{BufferTooShort, Cohort, Float, LANES, Person, Species, WeightFault};
pub use kinetics::{Exchange, Kinetics, Metabolite, Rate, RateFault, Share, ShareFault};
pub use propagator::{Propagator, State};
pub use schedule::{Intake, Schedule, ScheduleFault};
pub use settling::{HalfLives, RangeFault, Settling, covered, settled};
pub use walk::{Level, Walk};
