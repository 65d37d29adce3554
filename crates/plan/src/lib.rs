//! The living healing plan: versions with reason and who agreed, and the tapers it holds.
//!
//! A plan changes only by a [`Change`] that a person makes; no day that passes moves a dose, and
//! there is no end date. Each change is a [`Version`], and a plan is what its versions come to.

mod apply;
mod change;
mod compare;
mod intakes;
mod noted;
mod plan;
mod prescription;
mod proposal;
mod scheduled;
mod stage;
mod supply;
mod tapers;

pub use change::{Change, ChangeFault, NewDoses, NewTaper, change};
pub use compare::{Exchanged, PlanDifference, TaperDifference, compare};
pub use noted::{
    Difference, NotedDay, SuddenStop, difference, is_dangerous_to_stop, noted_days, sudden_stop,
};
pub use plan::{Agreed, Plan, ReplayFault, Version};
pub use prescription::{LineFault, LineFaultKind, PrescribedLine, Prescription};
pub use proposal::{
    NextLine, PlanDoubt, Proposal, Proposed, at_hand, doubts, drug, explain, making, proposal,
    record_only, steps_ahead,
};
pub use scheduled::{Looked, Scheduled, look, look_with};
pub use stage::Stage;
pub use supply::{Supply, SupplyDose, SupplyPeriod, supply};
pub use tapers::{DoseSince, Intake, Method, State, Taper, TaperId};
