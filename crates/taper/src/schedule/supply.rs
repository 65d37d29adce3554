//! How much of each product a schedule needs: what a prescriber writes down.

use medicine::{Needed, Product, needed};

use crate::schedule::Schedule;

/// What is needed over some days.
#[derive(Clone, Debug, PartialEq)]
pub struct Needs {
    /// Days after the first step on which they begin.
    pub after_days: u32,
    /// How many days; the last stretch may be shorter.
    pub days: u32,
    /// Each product that is needed, in the order in which it is first taken.
    pub products: Vec<(Product, Needed)>,
}

/// The days that are told together.
const STRETCH: u32 = 28;

/// What a schedule needs, in stretches of 28 days from the first step to the goal.
pub fn supply(schedule: &Schedule) -> Vec<Needs> {
    let total = schedule.days();
    let starts = (0..total).step_by(STRETCH as usize);
    let stretches = starts.map(|start| needs(schedule, start, STRETCH.min(total - start)));
    stretches.collect()
}

fn needs(schedule: &Schedule, start: u32, days: u32) -> Needs {
    let end = start + days;
    let taken = schedule.steps.iter().filter_map(|step| {
        let first = step.after_days.max(start);
        let last = (step.after_days + step.days).min(end);
        let making = step.making.as_ref()?;
        (first < last).then(|| (making, last - first))
    });
    Needs {
        after_days: start,
        days,
        products: needed(taken),
    }
}
