//! How a dose is made from what is at hand: the exact search for the way with the least handling.
//!
//! A dose is makeable if it is the sum of, for each strength in pieces, any number of whole ones
//! and, as far as it is divided, at most one half and at most one quarter; and for each liquid at
//! most one measurement. All of it is whole micrograms: a half that would be a fraction of one is
//! no half here.

use std::collections::BTreeMap;

use crate::at_hand::{AtHand, Content, Product};
use crate::concentration::Volume;
use crate::dose::Dose;
use crate::form::Division;
use crate::pour::{End, Measured, Poured, count, liquids, pour};

/// One way to make a dose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Making {
    /// What comes out, exactly.
    pub dose: Dose,
    /// The work of it: the sum over its parts.
    pub handling: u32,
    /// What is taken, in the order of the products; wholes, then a half, then a quarter.
    pub parts: Vec<Part>,
}

/// One product's share in a making.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which product.
    pub product: Product,
    /// How much of it.
    pub amount: Amount,
    /// What that holds.
    pub dose: Dose,
    /// Its work: a whole piece 1, a half 2, a quarter 3, a measurement 3.
    pub handling: u32,
}

/// How much of a product is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// So many whole pieces.
    Whole(u32),
    /// Half a piece.
    Half,
    /// A quarter of a piece.
    Quarter,
    /// So much liquid.
    Volume(Volume),
    /// So many drops.
    Drops(u32),
}

/// The work of half a piece; a whole one is 1.
const HALF: u32 = 2;
/// The work of a quarter.
const QUARTER: u32 = 3;
/// The work of one measurement.
const MEASUREMENT: u32 = 3;

impl AtHand {
    /// The way to make exactly this dose with the least handling, then with the fewest things.
    /// `None` where it cannot be made; nothing is made of no dose.
    pub fn make(&self, dose: Dose) -> Option<Making> {
        Search::upto(self, dose).seek(dose, dose, End::Lowest)
    }

    /// The lowest dose from `low` up to `high`, both included, that can be made, made with the
    /// least handling.
    pub fn lowest_within(&self, low: Dose, high: Dose) -> Option<Making> {
        Search::upto(self, high).seek(low, high, End::Lowest)
    }

    /// The highest dose from `low` up to `high`, both included, that can be made.
    pub fn highest_within(&self, low: Dose, high: Dose) -> Option<Making> {
        Search::upto(self, high).seek(low, high, End::Highest)
    }

    /// The doses up to `high` that can be made, rising, at most so many of them.
    pub fn makeable(&self, high: Dose, at_most: usize) -> Vec<Dose> {
        let search = Search::upto(self, high);
        let mut doses = Vec::new();
        let mut low = Dose::from_micrograms(1);
        while doses.len() < at_most {
            let Some(making) = search.seek(low, high, End::Lowest) else {
                break;
            };
            doses.push(making.dose);
            low = Dose::from_micrograms(making.dose.micrograms() + 1);
        }
        doses
    }
}

/// How many wholes, halves and quarters of one product are taken.
#[derive(Clone, Copy, Default)]
struct Taken {
    whole: u32,
    half: bool,
    quarter: bool,
}

/// One way to reach a sum with pieces alone.
#[derive(Clone)]
struct Combination {
    things: u32,
    handling: u32,
    taken: Vec<Taken>,
}

struct Search<'a> {
    at_hand: &'a AtHand,
    /// Every sum of pieces up to the bound, each with the ways that are worth keeping.
    sums: BTreeMap<u64, Vec<Combination>>,
    liquids: Vec<Measured>,
}

impl<'a> Search<'a> {
    fn upto(at_hand: &'a AtHand, high: Dose) -> Search<'a> {
        Search {
            at_hand,
            sums: sums_of_pieces(at_hand, high.micrograms()),
            liquids: liquids(at_hand),
        }
    }

    fn seek(&self, low: Dose, high: Dose, end: End) -> Option<Making> {
        let (low, high) = (low.micrograms().max(1), high.micrograms());
        let mut best: Option<(Found<'_>, Making)> = None;
        for (&sum, combinations) in &self.sums {
            if sum > high {
                break;
            }
            let poured = pour(&self.liquids, low.saturating_sub(sum), high - sum, end);
            for combination in combinations {
                for poured in poured.iter().flatten() {
                    let measurements = count(&poured.quanta);
                    let found = Found {
                        end,
                        dose: sum + poured.sum,
                        handling: combination.handling + MEASUREMENT * measurements,
                        things: combination.things + measurements,
                        combination,
                    };
                    let within =
                        found.dose >= low && found.things <= u32::from(self.at_hand.most_pieces());
                    if within && best.as_ref().is_none_or(|(b, _)| found.is_better_than(b)) {
                        let making = self.making(&found, poured);
                        best = Some((found, making));
                    }
                }
            }
        }
        best.map(|(_, making)| making)
    }

    fn making(&self, found: &Found<'_>, poured: &Poured) -> Making {
        let mut parts = Vec::new();
        for (index, product) in self.at_hand.products().iter().enumerate() {
            if let Content::Pieces { each, .. } = product.content() {
                let taken = found.combination.taken[index];
                push_pieces(&mut parts, *product, each.micrograms(), taken);
            }
            let liquid = self.liquids.iter().zip(&poured.quanta);
            for (liquid, &quanta) in liquid.filter(|(l, q)| l.product == index && **q > 0) {
                parts.push(Part {
                    product: *product,
                    amount: amount_of(*product, quanta * liquid.measures),
                    dose: Dose::from_micrograms(quanta * liquid.quantum),
                    handling: MEASUREMENT,
                });
            }
        }
        Making {
            dose: Dose::from_micrograms(found.dose),
            handling: found.handling,
            parts,
        }
    }
}

/// A candidate, by what it is judged.
struct Found<'a> {
    end: End,
    dose: u64,
    handling: u32,
    things: u32,
    combination: &'a Combination,
}

impl Found<'_> {
    fn is_better_than(&self, other: &Found<'_>) -> bool {
        let nearer = match self.end {
            End::Lowest => self.dose.cmp(&other.dose),
            End::Highest => other.dose.cmp(&self.dose),
        };
        nearer
            .then(self.handling.cmp(&other.handling))
            .then(self.things.cmp(&other.things))
            .is_lt()
    }
}

/// Every sum of pieces up to `high` with at most the pieces allowed.
fn sums_of_pieces(at_hand: &AtHand, high: u64) -> BTreeMap<u64, Vec<Combination>> {
    let none = Combination {
        things: 0,
        handling: 0,
        taken: vec![Taken::default(); at_hand.products().len()],
    };
    let mut sums = BTreeMap::from([(0, vec![none])]);
    for (index, product) in at_hand.products().iter().enumerate() {
        let Content::Pieces { each, division } = product.content() else {
            continue;
        };
        let choices = choices(each, division, u32::from(at_hand.most_pieces()));
        let mut next: BTreeMap<u64, Vec<Combination>> = BTreeMap::new();
        for (sum, combinations) in &sums {
            for (taken, dose) in choices.iter().filter(|(_, dose)| sum + dose <= high) {
                for before in combinations {
                    let things = before.things + things_in(*taken);
                    if things <= u32::from(at_hand.most_pieces()) {
                        let mut after = before.clone();
                        after.things = things;
                        after.handling += handling_of(*taken);
                        after.taken[index] = *taken;
                        keep(next.entry(sum + dose).or_default(), after);
                    }
                }
            }
        }
        sums = next;
    }
    sums
}

/// Every way to take pieces of one strength, with what it holds.
fn choices(each: Dose, division: Division, most: u32) -> Vec<(Taken, u64)> {
    let half = each.divided(2).filter(|_| division >= Division::Halves);
    let quarter = each.divided(4).filter(|_| division >= Division::Quarters);
    let mut choices = Vec::new();
    for whole in 0..=most {
        for half in std::iter::once(None).chain(half.map(Some)) {
            for quarter in std::iter::once(None).chain(quarter.map(Some)) {
                let taken = Taken {
                    whole,
                    half: half.is_some(),
                    quarter: quarter.is_some(),
                };
                let parts = half.unwrap_or_default().micrograms()
                    + quarter.unwrap_or_default().micrograms();
                choices.push((taken, u64::from(whole) * each.micrograms() + parts));
            }
        }
    }
    choices
}

fn things_in(taken: Taken) -> u32 {
    taken.whole + u32::from(taken.half) + u32::from(taken.quarter)
}

fn handling_of(taken: Taken) -> u32 {
    taken.whole + HALF * u32::from(taken.half) + QUARTER * u32::from(taken.quarter)
}

/// Keeps a way unless one at hand needs neither more things nor more handling; the earlier stays
/// where two are alike, so that the answer never depends on chance.
fn keep(ways: &mut Vec<Combination>, way: Combination) {
    if ways
        .iter()
        .any(|w| w.things <= way.things && w.handling <= way.handling)
    {
        return;
    }
    ways.retain(|w| w.things < way.things || w.handling < way.handling);
    ways.push(way);
}

fn amount_of(product: Product, measures: u64) -> Amount {
    match product.content() {
        Content::Measured { measure, .. } => Amount::Volume(Volume::from_microlitres(
            measure.microlitres().saturating_mul(measures),
        )),
        _ => Amount::Drops(u32::try_from(measures).unwrap_or(u32::MAX)),
    }
}

fn push_pieces(parts: &mut Vec<Part>, product: Product, each: u64, taken: Taken) {
    let mut push = |amount, micrograms, handling| {
        parts.push(Part {
            product,
            amount,
            dose: Dose::from_micrograms(micrograms),
            handling,
        });
    };
    if taken.whole > 0 {
        let dose = each * u64::from(taken.whole);
        push(Amount::Whole(taken.whole), dose, taken.whole);
    }
    if taken.half {
        push(Amount::Half, each / 2, HALF);
    }
    if taken.quarter {
        push(Amount::Quarter, each / 4, QUARTER);
    }
}
