//! How a dose is made from what is at hand: which pieces and measurements, and the work of it.

use crate::at_hand::{AtHand, Product};
use crate::concentration::Volume;
use crate::dose::Dose;
use crate::makeable::Makeable;

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

impl AtHand {
    /// The way to make exactly this dose with the least handling, then with the fewest things.
    /// `None` where it cannot be made; nothing is made of no dose.
    ///
    /// This and the three below answer `None` as well where doses lie so close together that they
    /// are not all looked through: see [`Makeable::upto`].
    pub fn make(&self, dose: Dose) -> Option<Making> {
        Makeable::upto(self, dose)?.make(dose)
    }

    /// The lowest dose from `low` up to `high`, both included, that can be made, made with the
    /// least handling.
    pub fn lowest_within(&self, low: Dose, high: Dose) -> Option<Making> {
        let makeable = Makeable::upto(self, high)?;
        let found = makeable.doses().find(|(dose, _)| *dose >= low)?;
        makeable.make(found.0)
    }

    /// The highest dose from `low` up to `high`, both included, that can be made.
    pub fn highest_within(&self, low: Dose, high: Dose) -> Option<Making> {
        let makeable = Makeable::upto(self, high)?;
        let found = makeable.doses().next_back()?;
        (found.0 >= low).then(|| makeable.make(found.0))?
    }

    /// The doses up to `high` that can be made, rising, at most so many of them.
    pub fn makeable(&self, high: Dose, at_most: usize) -> Vec<Dose> {
        let Some(makeable) = Makeable::upto(self, high) else {
            return Vec::new();
        };
        let doses = makeable.doses().map(|(dose, _)| dose);
        doses.take(at_most).collect()
    }
}
