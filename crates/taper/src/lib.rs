//! The arithmetic of tapers: the step that follows from a rule, and whole schedules within caps,
//! with their reasons and their doubts.
//!
//! Nothing here sets a pace: the person or the prescriber gives the rule, and what comes back is
//! what follows from it. No drug that is recorded only gets a step.

mod ahead;
mod doubts;
mod finding;
mod rule;
pub mod schedule;
mod step;

pub use ahead::{Ahead, AheadEnds, MOST_STEPS_AHEAD, StepAhead, steps_ahead};
pub use finding::{Doubt, DoubtCode, Finding};
pub use rule::{Rule, RuleFault};
pub use step::{
    Answer, NothingWithin, Refusal, Situation, Step, StepKind, UNKNOWN_DRUG, explain, explain_day,
    next_step,
};
