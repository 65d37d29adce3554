//! Products that are taken whole because the drug's name or the catalogue says that a piece of
//! them gives it off slowly or melts in the mouth, even where they were written down as plain
//! tablets.

use crate::at_hand::{AtHand, Content, Product};
use crate::catalogue::is_modified_release;
use crate::drug::Drug;

/// What is at hand as doses are made from it: whatever gives the drug off slowly, or melts in the
/// mouth, is taken whole. By what a person calls the drug, and by a strength that the catalogue
/// knows in such tablets alone.
pub fn held_whole(at_hand: &AtHand, drug: Option<&Drug>, name: &str) -> AtHand {
    let by_name = is_modified_release(name);
    at_hand.whole_where(|product: &Product| {
        let by_strength = match product.content() {
            Content::Pieces { each, .. } => drug.is_some_and(|drug| drug.is_made_whole_only(each)),
            _ => false,
        };
        by_name || by_strength
    })
}

impl AtHand {
    /// How many of the products are divided.
    pub fn divided(&self) -> usize {
        let products = self.products().iter();
        products.filter(|product| product.is_divided()).count()
    }
}
