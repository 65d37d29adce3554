//! A few steps ahead: what a rule would come to. A look, not a plan, and without an end as a goal.

use medicine::Dose;

use crate::finding::Finding;
use crate::rule::Rule;
use crate::step::{Answer, NothingWithin, Refusal, Situation, Step, StepKind, next_step};

/// What a rule would come to over a few steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// The steps in order, each with its own doubts.
    pub steps: Vec<StepAhead>,
    /// Why there are no more.
    pub ends: AheadEnds,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct StepAhead {
    /// Counted from 1.
    pub number: u32,
    /// Days after the first step, at the soonest. Each step starts only by the person's own act.
    pub not_before_days: u32,
    /// The step and its doubts.
    pub step: Finding<Step>,
}

/// Why a look ahead ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AheadEnds {
    /// As many steps as were asked for.
    AsAsked,
    /// Nothing is taken any more, or this intake has ended.
    Nothing,
    /// Nothing lower within the rule can be made.
    NothingWithin(NothingWithin),
}

/// The most steps that are looked ahead.
pub const MOST_STEPS_AHEAD: u32 = 24;

/// The next steps if each followed the rule, at most so many and [`MOST_STEPS_AHEAD`].
pub fn steps_ahead(
    situation: &Situation<'_>,
    rule: Rule,
    stop_from: Option<Dose>,
    at_most: u32,
) -> Result<Ahead, Refusal> {
    let mut steps = Vec::new();
    let mut now = *situation;
    for number in 1..=at_most.min(MOST_STEPS_AHEAD) {
        let found = next_step(&now, rule, stop_from)?;
        let step = match found.value {
            Answer::Step(step) => step,
            Answer::NothingWithin(why) => {
                return Ok(Ahead {
                    steps,
                    ends: AheadEnds::NothingWithin(why),
                });
            }
        };
        let (to, kind) = (step.to, step.kind);
        steps.push(StepAhead {
            number,
            not_before_days: (number - 1).saturating_mul(rule.every_days()),
            step: Finding {
                value: step,
                doubts: found.doubts,
            },
        });
        if to.is_nothing() || matches!(kind, StepKind::Stop { .. }) {
            return Ok(Ahead {
                steps,
                ends: AheadEnds::Nothing,
            });
        }
        now.current = to;
    }
    Ok(Ahead {
        steps,
        ends: AheadEnds::AsAsked,
    })
}
