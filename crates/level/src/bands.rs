//! Quantiles of many people's levels at every hour, exact.

use std::ops::Range;

use thiserror::Error;

use crate::cohort::{Cohort, Float};

/// How many quantiles a band has.
pub const LINES: usize = 5;

/// The values of an hour below which the asked shares of people lie, rising.
pub type Band<F> = [F; LINES];

/// Which quantiles are wanted.
///
/// Each is the value of a person: the smallest that at least the asked share of people does not
/// exceed. It is selected, not estimated, so its error in rank is nought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantiles([f64; LINES]);

/// Numbers that are no quantiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum QuantilesFault {
    /// One is below 0, above 1 or no number.
    #[error("a quantile lies between 0 and 1")]
    OutOfRange,
    /// One is below the one before it.
    #[error("quantiles rise")]
    Falling,
}

impl Quantiles {
    /// The middle, the middle half and the middle nine tenths.
    pub const USUAL: Quantiles = Quantiles([0.05, 0.25, 0.5, 0.75, 0.95]);

    /// Rising shares of people, from 0 to 1.
    ///
    /// # Errors
    /// See [`QuantilesFault`].
    pub fn new(shares: [f64; LINES]) -> Result<Quantiles, QuantilesFault> {
        if shares.iter().any(|share| !(0.0..=1.0).contains(share)) {
            return Err(QuantilesFault::OutOfRange);
        }
        if shares.windows(2).any(|pair| pair[0] > pair[1]) {
            return Err(QuantilesFault::Falling);
        }
        Ok(Quantiles(shares))
    }

    /// From 0 on, the place in order of each among so many people, at least one.
    fn ranks(&self, people: usize) -> [usize; LINES] {
        self.0.map(|share| {
            // At most `people`, so nothing is lost.
            let not_above = libm::ceil(share * people as f64) as usize;
            not_above.saturating_sub(1).min(people.saturating_sub(1))
        })
    }
}

impl<F: Float> Cohort<'_, F> {
    /// Shows the quantiles of the drug's and the metabolite's level at every hour of some days.
    /// Without people there is nothing to show.
    pub fn bands(
        &self,
        quantiles: &Quantiles,
        days: Range<u32>,
        mut show: impl FnMut(u32, Band<F>, Band<F>),
    ) {
        if self.people() == 0 {
            return;
        }
        let ranks = quantiles.ranks(self.people());
        let mut bits = Vec::with_capacity(self.people());
        self.stream(days, |hour, parent, metabolite| {
            let parent = band(parent, &ranks, &mut bits);
            let metabolite = band(metabolite, &ranks, &mut bits);
            show(hour, parent, metabolite);
        });
    }
}

fn band<F: Float>(levels: &[F], ranks: &[usize; LINES], bits: &mut Vec<F::Bits>) -> Band<F> {
    bits.clear();
    bits.extend(levels.iter().map(|level| level.bits()));
    let mut found = [F::Bits::default(); LINES];
    select(bits, 0, ranks, &mut found);
    found.map(F::of_bits)
}

/// Puts the values of those ranks into `found`: the middle one first, which parts what is left for
/// those below and above it. `before` values lie below all of these.
fn select<B: Copy + Ord>(values: &mut [B], before: usize, ranks: &[usize], found: &mut [B]) {
    let middle = ranks.len() / 2;
    let (Some(rank), Some(place)) = (ranks.get(middle), found.get_mut(middle)) else {
        return;
    };
    let at = rank - before;
    let (below, value, above) = values.select_nth_unstable(at);
    let value = *value;
    *place = value;
    // Equal ranks are next to each other and have that value as well.
    let less = ranks.partition_point(|other| other < rank);
    let equal = ranks.partition_point(|other| other <= rank);
    found[less..equal].fill(value);
    let (under, over) = found.split_at_mut(equal);
    select(below, before, &ranks[..less], &mut under[..less]);
    select(above, rank + 1, &ranks[equal..], over);
}
