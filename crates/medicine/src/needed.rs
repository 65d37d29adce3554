//! How much of each product a stretch of days takes: what a prescriber writes down.

use crate::at_hand::{Content, Product};
use crate::concentration::Volume;
use crate::making::{Amount, Making};

/// How much of one product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Whole pieces, rounded up; the other part of a divided one is used on another day.
    Pieces(u64),
    /// So much liquid, without what stays in bottle and syringe.
    Volume(Volume),
    /// So many drops.
    Drops(u64),
}

/// What makings take, each for so many days; the products in the order in which they are first
/// taken.
pub fn needed<'a>(makings: impl IntoIterator<Item = (&'a Making, u32)>) -> Vec<(Product, Needed)> {
    // In quarters of a piece, microlitres or drops.
    let mut amounts: Vec<(Product, u64)> = Vec::new();
    for (making, days) in makings {
        for part in &making.parts {
            let each = match part.amount {
                Amount::Whole(count) => u64::from(count) * 4,
                Amount::Half => 2,
                Amount::Quarter => 1,
                Amount::Volume(volume) => volume.microlitres(),
                Amount::Drops(count) => u64::from(count),
            };
            let more = each.saturating_mul(u64::from(days));
            let mut known = amounts.iter_mut();
            match known.find(|(product, _)| *product == part.product) {
                Some((_, amount)) => *amount = amount.saturating_add(more),
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
    products.collect()
}
