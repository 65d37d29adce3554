//! The liquids of a making: which sums can be measured out, at most one measurement of each.

use crate::at_hand::{AtHand, Content, Product};
use crate::concentration::Volume;

/// Which end of a range of doses is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The lowest dose in it.
    Lowest,
    /// The highest dose in it.
    Highest,
}

/// A liquid as the search sees it: multiples of a quantum of whole micrograms.
pub(crate) struct Measured {
    pub(crate) product: usize,
    pub(crate) quantum: u64,
    pub(crate) most: u64,
    /// What one quantum is, in multiples of the measure (or drops).
    pub(crate) measures: u64,
}

/// A choice of sum for the liquids: how many quanta of each.
#[derive(Clone)]
pub(crate) struct Poured {
    pub(crate) sum: u64,
    pub(crate) quanta: Vec<u64>,
}

/// The liquids among what is at hand, as the search sees them.
pub(crate) fn liquids(at_hand: &AtHand) -> Vec<Measured> {
    let products = at_hand.products().iter().enumerate();
    products.filter_map(|(i, p)| measured(i, *p)).collect()
}

/// The smallest multiple of the measure that holds a whole number of micrograms, and how many of
/// those one measurement has at most.
fn measured(product: usize, content: Product) -> Option<Measured> {
    match content.content() {
        Content::Pieces { .. } => None,
        Content::Drops { each, most } => Some(Measured {
            product,
            quantum: each.micrograms(),
            most: u64::from(most),
            measures: 1,
        }),
        Content::Measured {
            concentration,
            measure,
            largest,
        } => {
            let multiples = largest.microlitres() / measure.microlitres();
            (1..=multiples).find_map(|measures| {
                let volume = Volume::from_microlitres(measure.microlitres() * measures);
                let quantum = concentration.dose_in(volume)?.micrograms();
                (quantum > 0).then_some(Measured {
                    product,
                    quantum,
                    most: multiples / measures,
                    measures,
                })
            })
        }
    }
}

/// For each number of liquids used, the sum nearest to the end looked for within `low..=high`.
pub(crate) fn pour(liquids: &[Measured], low: u64, high: u64, end: End) -> Vec<Option<Poured>> {
    let Some((last, before)) = liquids.split_last() else {
        let nothing = Poured {
            sum: 0,
            quanta: Vec::new(),
        };
        return vec![(low == 0).then_some(nothing)];
    };
    let mut best: Vec<Option<Poured>> = vec![None; liquids.len() + 1];
    let without = pour(before, low, high, end);
    for (used, poured) in without.into_iter().enumerate() {
        best[used] = poured.map(|p| with(p, 0, last.quantum));
    }
    for (used, other) in each_sum(before, high) {
        let (from, to) = (low.saturating_sub(other.sum), high - other.sum);
        let quanta = match end {
            End::Lowest => from.div_ceil(last.quantum).max(1),
            End::Highest => (to / last.quantum).min(last.most),
        };
        let sum = quanta * last.quantum;
        if quanta == 0 || quanta > last.most || sum < from || sum > to {
            continue;
        }
        let candidate = with(other, quanta, last.quantum);
        let better = best[used + 1].as_ref().is_none_or(|b| match end {
            End::Lowest => candidate.sum < b.sum,
            End::Highest => candidate.sum > b.sum,
        });
        if better {
            best[used + 1] = Some(candidate);
        }
    }
    best
}

/// Every sum of these liquids up to `high`, with how many of them it uses.
fn each_sum(liquids: &[Measured], high: u64) -> Vec<(usize, Poured)> {
    let nothing = Poured {
        sum: 0,
        quanta: Vec::new(),
    };
    let mut sums = vec![(0, nothing)];
    for liquid in liquids {
        let mut next = Vec::new();
        for (used, poured) in sums {
            let most = ((high - poured.sum) / liquid.quantum).min(liquid.most);
            for quanta in 0..=most {
                let used = used + usize::from(quanta > 0);
                next.push((used, with(poured.clone(), quanta, liquid.quantum)));
            }
        }
        sums = next;
    }
    sums
}

fn with(mut poured: Poured, quanta: u64, quantum: u64) -> Poured {
    poured.sum += quanta * quantum;
    poured.quanta.push(quanta);
    poured
}

/// How many liquids are used.
pub(crate) fn count(quanta: &[u64]) -> u32 {
    quanta.iter().map(|q| u32::from(*q > 0)).sum()
}
