//! The next step, held against a search that tries every sum.

use medicine::{AtHand, Division, Dose, Form, Product};
use proptest::prelude::*;
use taper::{Answer, Rule, StepKind};

use crate::steps::stands_at;

/// Every dose that tablets can make, by trying every choice.
fn everything(sizes: &[(u64, Division)], most: u32) -> Vec<u64> {
    let mut sums = vec![(0_u64, 0_u32)];
    for &(size, division) in sizes {
        let mut next = Vec::new();
        for &(sum, things) in &sums {
            for wholes in 0..=most {
                for half in 0..=u32::from(division >= Division::Halves && size % 2 == 0) {
                    for quarter in 0..=u32::from(division == Division::Quarters && size % 4 == 0) {
                        let dose = size * u64::from(wholes)
                            + size / 2 * u64::from(half)
                            + size / 4 * u64::from(quarter);
                        next.push((sum + dose, things + wholes + half + quarter));
                    }
                }
            }
        }
        next.retain(|(_, things)| *things <= most);
        sums = next;
    }
    sums.into_iter()
        .map(|(sum, _)| sum)
        .filter(|sum| *sum > 0)
        .collect()
}

proptest! {
    #[test]
    fn the_step_is_the_lowest_sum_within_the_cap_and_else_the_smallest_cut_is_named(
        sizes in proptest::collection::vec((1_u64..80, 0_usize..3), 1..4),
        current in 1_u64..300, permille in 1_u32..1000, most in 1_u8..5,
    ) {
        let sizes: Vec<(u64, Division)> =
            sizes.into_iter().map(|(size, d)| (size, Division::ALL[d])).collect();
        let products = sizes.iter().map(|(size, division)| {
            Product::pieces(Form::Tablet, Dose::from_micrograms(*size), *division)
                .expect("tablets divide")
        });
        let at_hand = AtHand::new(products.collect(), most).expect("few enough");
        let rule = Rule::new(permille, 28).expect("in range");
        let situation = stands_at(Dose::from_micrograms(current), &at_hand, medicine::by_key("citalopram"));
        let all = everything(&sizes, u32::from(most));

        let kept = u64::from(1000 - permille);
        let lower = || all.iter().copied().filter(|sum| *sum < current);
        let expected = lower().filter(|sum| sum * 1000 >= current * kept).min();

        let found = taper::next_step(&situation, rule, None).expect("computed").value;
        match (found, expected) {
            (Answer::Step(step), Some(lowest)) => {
                prop_assert_eq!(step.kind, StepKind::Makeable);
                prop_assert_eq!(step.to.micrograms(), lowest);
                prop_assert!(rule.allows(step.from, step.to));
            }
            (Answer::NothingWithin(why), None) => {
                let named = why.smallest_cut.map(|making| making.dose.micrograms());
                prop_assert_eq!(named, lower().max());
            }
            (found, expected) => prop_assert!(false, "{:?} is not {:?}", found, expected),
        }
    }
}
