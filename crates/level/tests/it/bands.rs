//! Quantiles are those of a sorted list.

use level::{Cohort, Kinetics, Person, Quantiles, Share};
use proptest::prelude::*;

use crate::{rate, two_years_down};

fn people(many: usize, same: bool) -> Vec<Person> {
    let person = |at: usize| {
        let by = if same {
            1.0
        } else {
            0.5 + (at * 37 % 101) as f64 / 100.0
        };
        let kinetics = Kinetics::plain(rate(0.8 * by), rate(0.02 / by))
            .with_metabolite(Share::ALL, rate(0.008 * by));
        Person::new(kinetics, by).unwrap()
    };
    (0..many).map(person).collect()
}

/// The smallest value that at least this share of them does not exceed, by counting.
fn by_counting(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let enough = |value: &&f64| {
        let not_above = sorted.iter().filter(|other| other <= value).count();
        not_above as f64 >= share * values.len() as f64
    };
    *sorted.iter().find(enough).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_line_of_a_band_is_exactly_the_person_of_that_rank(
        many in 1_usize..90,
        same in any::<bool>(),
        mut shares in proptest::array::uniform5(0.0_f64..=1.0),
    ) {
        shares.sort_by(f64::total_cmp);
        let schedule = two_years_down();
        let people = people(many, same);
        let cohort = Cohort::<f64>::of(&people, &schedule);
        let mut hours = Vec::new();
        cohort.stream(0..3, |_, parent, metabolite| {
            hours.push((parent.to_vec(), metabolite.to_vec()));
        });
        let mut shown = 0;
        cohort.bands(&Quantiles::new(shares).unwrap(), 0..3, |hour, parent, metabolite| {
            shown += 1;
            let (all, made) = &hours[hour as usize];
            for (at, share) in shares.iter().enumerate() {
                assert_eq!(parent[at].to_bits(), by_counting(all, *share).to_bits());
                assert_eq!(metabolite[at].to_bits(), by_counting(made, *share).to_bits());
            }
        });
        prop_assert_eq!(shown, 72);
    }
}

#[test]
fn the_usual_lines_rise_and_hold_the_middle_nine_tenths() {
    let schedule = two_years_down();
    let cohort = Cohort::<f32>::of(&people(101, false), &schedule);
    cohort.bands(&Quantiles::USUAL, 10..11, |_, parent, metabolite| {
        for band in [parent, metabolite] {
            assert!(band.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    });
}

#[test]
fn without_people_no_band_is_shown() {
    let schedule = two_years_down();
    let cohort = Cohort::<f32>::of(&[], &schedule);
    cohort.bands(&Quantiles::USUAL, 0..2, |_, _, _| {
        panic!("a band of nobody")
    });
}
