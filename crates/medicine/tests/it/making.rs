//! How doses are made, held against a search that tries everything.

use std::collections::BTreeMap;

use medicine::{Amount, AtHand, Concentration, Content, Division, Dose, Form, Product, Volume};
use proptest::prelude::*;

fn ug(micrograms: u64) -> Dose {
    Dose::from_micrograms(micrograms)
}

fn tablet(micrograms: u64, division: Division) -> Product {
    Product::pieces(Form::Tablet, ug(micrograms), division).expect("a plain tablet divides")
}

fn liquid(strength: &str, measure: u64, largest: u64) -> Product {
    let strength = Concentration::parse(strength).expect("written right");
    let microlitres = Volume::from_microlitres;
    Product::liquid(strength, microlitres(measure), microlitres(largest)).expect("measurable")
}

fn at_hand(products: Vec<Product>) -> AtHand {
    AtHand::new(products, 6).expect("few enough")
}

fn amounts(at_hand: &AtHand, dose: u64) -> Option<(Vec<Amount>, u32)> {
    let making = at_hand.make(ug(dose))?;
    assert_eq!(making.dose, ug(dose));
    let amounts = making.parts.iter().map(|part| part.amount).collect();
    Some((amounts, making.handling))
}

#[test]
fn a_whole_piece_is_less_handling_than_two_halves_of_a_larger_one() {
    let shelf = at_hand(vec![
        tablet(20_000, Division::Quarters),
        tablet(10_000, Division::Quarters),
    ]);
    assert_eq!(
        amounts(&shelf, 10_000),
        Some((vec![Amount::Whole(1)], 1)),
        "the 10 mg tablet, not half of the 20 mg one"
    );
    assert_eq!(
        amounts(&shelf, 15_000),
        Some((vec![Amount::Whole(1), Amount::Half], 3))
    );
    assert_eq!(amounts(&shelf, 2_500), Some((vec![Amount::Quarter], 3)));
    assert_eq!(amounts(&shelf, 1_000), None);
}

#[test]
fn at_most_one_half_and_one_quarter_of_each_strength_are_taken() {
    let shelf = at_hand(vec![tablet(10_000, Division::Quarters)]);
    assert_eq!(
        amounts(&shelf, 17_500),
        Some((vec![Amount::Whole(1), Amount::Half, Amount::Quarter], 6))
    );
    let doses: Vec<u64> = shelf
        .makeable(ug(20_000), 100)
        .iter()
        .map(|dose| dose.micrograms())
        .collect();
    let every_quarter: Vec<u64> = (1..=8).map(|quarters| quarters * 2_500).collect();
    assert_eq!(doses, every_quarter);
}

#[test]
fn extended_release_capsules_are_taken_whole_only() {
    let capsule = Product::pieces(Form::ExtendedCapsule, ug(37_500), Division::Whole)
        .expect("whole capsules");
    let shelf = at_hand(vec![capsule]);
    assert_eq!(amounts(&shelf, 75_000), Some((vec![Amount::Whole(2)], 2)));
    assert_eq!(amounts(&shelf, 18_750), None);
}

#[test]
fn a_measurement_fills_up_what_pieces_cannot_give() {
    let shelf = at_hand(vec![
        tablet(20_000, Division::Whole),
        liquid("2 mg/ml", 20, 10_000),
    ]);
    let volume = Amount::Volume(Volume::from_microlitres(500));
    assert_eq!(
        amounts(&shelf, 21_000),
        Some((vec![Amount::Whole(1), volume], 4))
    );
    assert_eq!(amounts(&shelf, 21_001), None, "not a multiple of 40 mcg");
    assert_eq!(amounts(&shelf, 20_000), Some((vec![Amount::Whole(1)], 1)));
}

#[test]
fn drops_are_counted_up_to_the_most() {
    let shelf = at_hand(vec![Product::drops(ug(2_000), 10).expect("few drops")]);
    assert_eq!(amounts(&shelf, 8_000), Some((vec![Amount::Drops(4)], 3)));
    assert_eq!(amounts(&shelf, 22_000), None);
    assert_eq!(amounts(&shelf, 3_000), None);
}

#[test]
fn a_measure_that_holds_parts_of_a_microgram_counts_only_where_it_comes_out_whole() {
    let shelf = at_hand(vec![liquid("10 mg/3 ml", 100, 1_000)]);
    let doses = shelf.makeable(ug(10_000), 100);
    assert_eq!(doses, [ug(1_000), ug(2_000), ug(3_000)]);
}

#[test]
fn nothing_is_made_of_nothing() {
    assert_eq!(AtHand::nothing().make(ug(1_000)), None);
    let shelf = at_hand(vec![tablet(10_000, Division::Whole)]);
    assert_eq!(shelf.make(Dose::NOTHING), None);
    assert_eq!(shelf.lowest_within(ug(11_000), ug(19_000)), None);
}

#[test]
fn the_ends_of_a_range_are_found() {
    let shelf = at_hand(vec![tablet(10_000, Division::Halves)]);
    let lowest = shelf.lowest_within(ug(11_000), ug(30_000));
    let highest = shelf.highest_within(ug(1_000), ug(29_000));
    assert_eq!(lowest.map(|m| m.dose), Some(ug(15_000)));
    assert_eq!(highest.map(|m| m.dose), Some(ug(25_000)));
}

/// Every makeable dose with its least handling, by trying every choice for every product.
fn everything(shelf: &AtHand) -> BTreeMap<u64, u32> {
    let mut all = BTreeMap::new();
    try_all(shelf, 0, (0, 0, 0), &mut all);
    all.remove(&0);
    all
}

fn try_all(shelf: &AtHand, index: usize, so_far: (u64, u32, u32), all: &mut BTreeMap<u64, u32>) {
    let (sum, things, handling) = so_far;
    if things > u32::from(shelf.most_pieces()) {
        return;
    }
    let Some(product) = shelf.products().get(index) else {
        let least = all.entry(sum).or_insert(handling);
        *least = handling.min(*least);
        return;
    };
    let mut next = |dose: u64, more: u32, work: u32| {
        try_all(
            shelf,
            index + 1,
            (sum + dose, things + more, handling + work),
            all,
        );
    };
    match product.content() {
        Content::Pieces { each, division } => {
            let each = each.micrograms();
            for wholes in 0..=u32::from(shelf.most_pieces()) {
                for halves in 0..=u32::from(division >= Division::Halves && each % 2 == 0) {
                    for quarters in 0..=u32::from(division == Division::Quarters && each % 4 == 0) {
                        let dose = each * u64::from(wholes)
                            + each / 2 * u64::from(halves)
                            + each / 4 * u64::from(quarters);
                        next(
                            dose,
                            wholes + halves + quarters,
                            wholes + 2 * halves + 3 * quarters,
                        );
                    }
                }
            }
        }
        Content::Measured {
            concentration,
            measure,
            largest,
        } => {
            next(0, 0, 0);
            for times in 1..=largest.microlitres() / measure.microlitres() {
                let volume = Volume::from_microlitres(times * measure.microlitres());
                if let Some(dose) = concentration.dose_in(volume) {
                    next(dose.micrograms(), 1, 3);
                }
            }
        }
        Content::Drops { each, most } => {
            next(0, 0, 0);
            for drops in 1..=u64::from(most) {
                next(each.micrograms() * drops, 1, 3);
            }
        }
    }
}

fn any_product() -> impl Strategy<Value = Product> {
    let pieces = (1_u64..60, 0_usize..3).prop_map(|(size, d)| tablet(size, Division::ALL[d]));
    let capsules = (1_u64..60).prop_map(|size| {
        Product::pieces(Form::Capsule, ug(size), Division::Whole).expect("whole capsules")
    });
    prop_oneof![2 => pieces, 1 => capsules]
}

fn any_liquid() -> impl Strategy<Value = Product> {
    let liquids =
        (1_u64..20, 1_u64..5, 1_u64..4, 1_u64..30).prop_map(|(mass, in_ml, step, times)| {
            let microlitres = Volume::from_microlitres;
            let strength = Concentration::new(ug(mass), microlitres(in_ml)).expect("not zero");
            Product::liquid(strength, microlitres(step), microlitres(step * times)).expect("fits")
        });
    let drops = (1_u64..20, 1_u32..12)
        .prop_map(|(each, most)| Product::drops(ug(each), most).expect("few drops"));
    prop_oneof![liquids, drops]
}

fn any_shelf() -> impl Strategy<Value = AtHand> {
    let pieces = proptest::collection::vec(any_product(), 0..4);
    let liquids = proptest::collection::vec(any_liquid(), 0..3);
    (pieces, liquids, 1_u8..5).prop_map(|(mut products, liquids, most)| {
        // Liquids stand between the pieces too, so that the order of parts is tried.
        let at = products.len() / 2;
        products.splice(at..at, liquids);
        AtHand::new(products, most).expect("few enough")
    })
}

proptest! {
    #[test]
    fn every_dose_is_made_as_by_trying_everything(shelf in any_shelf(), upto in 1_u64..260) {
        let all = everything(&shelf);
        for dose in 1..=upto {
            let making = shelf.make(ug(dose));
            prop_assert_eq!(making.as_ref().map(|m| m.handling), all.get(&dose).copied());
            if let Some(making) = making {
                let sum: u64 = making.parts.iter().map(|p| p.dose.micrograms()).sum();
                let handling: u32 = making.parts.iter().map(|p| p.handling).sum();
                prop_assert_eq!((sum, handling), (dose, making.handling));
            }
        }
    }

    #[test]
    fn the_ends_of_any_range_are_those_found_by_trying_everything(
        shelf in any_shelf(), low in 0_u64..200, width in 0_u64..80,
    ) {
        let all = everything(&shelf);
        let mut within = all.range(low..=low + width);
        let (lowest, highest) = (within.next(), within.next_back());
        let highest = highest.or(lowest);
        let pair = |m: Option<medicine::Making>| m.map(|m| (m.dose.micrograms(), m.handling));
        let (low, high) = (ug(low), ug(low + width));
        prop_assert_eq!(pair(shelf.lowest_within(low, high)), lowest.map(|(d, h)| (*d, *h)));
        prop_assert_eq!(pair(shelf.highest_within(low, high)), highest.map(|(d, h)| (*d, *h)));
    }

    #[test]
    fn the_list_of_makeable_doses_is_the_one_found_by_trying_everything(
        shelf in any_shelf(), high in 1_u64..200, at_most in 0_usize..50,
    ) {
        let all = everything(&shelf);
        let expected: Vec<Dose> = all.range(1..=high).map(|(d, _)| ug(*d)).take(at_most).collect();
        prop_assert_eq!(shelf.makeable(ug(high), at_most), expected);
    }
}
