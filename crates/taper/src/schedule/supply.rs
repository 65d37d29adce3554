//! How much of each product a schedule needs: what a prescriber writes down.

use medicine::{Amount, Content, Product, Volume};

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

/// How much of one product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// So many whole pieces, of which some may be divided. A half or a quarter that is left
    /// within the stretch is used within it.
    Pieces(u64),
    /// So much of a liquid, without what stays in bottle and syringe.
    Volume(Volume),
    /// So many drops.
    Drops(u64),
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

/// Amounts in quarters of a piece, microlitres or drops.
fn needs(schedule: &Schedule, start: u32, days: u32) -> Needs {
    let mut amounts: Vec<(Product, u64)> = Vec::new();
    let end = start + days;
    for step in &schedule.steps {
        let (first, last) = (
            step.after_days.max(start),
            (step.after_days + step.days).min(end),
        );
        let Some(making) = step.making.as_ref().filter(|_| first < last) else {
            continue;
        };
        for part in &making.parts {
            let each = match part.amount {
                Amount::Whole(count) => u64::from(count) * 4,
                Amount::Half => 2,
                Amount::Quarter => 1,
                Amount::Volume(volume) => volume.microlitres(),
                Amount::Drops(count) => u64::from(count),
            };
            let more = each * u64::from(last - first);
            match amounts
                .iter_mut()
                .find(|(product, _)| *product == part.product)
            {
                Some((_, amount)) => *amount += more,
                None => amounts.push((part.product, more)),
            }
        }
    }
    let products = amounts.into_iter().map(|(product, amount)| {
        let needed = match product.content() {
            Content::Pieces { .. } => Needed::Pieces(amount.div_ceil(4)),
            Content::Measured { .. } => Needed::Volume(Volume::from_microlitres(amount)),
            Content::Drops { .. } => Needed::Drops(amount),
        };
        (product, needed)
    });
    Needs {
        after_days: start,
        days,
        products: products.collect(),
    }
}
