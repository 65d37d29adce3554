//! How long the blood takes to follow a step.

use level::{HalfLives, Kinetics, Propagator, Rate, State, covered, settled};
use proptest::prelude::*;

use crate::{rate, with_metabolite};

/// Half an hour is usual for a plain tablet.
fn absorption() -> Rate {
    Rate::of_half_life(0.5).unwrap()
}

#[test]
fn one_speed_takes_one_half_life_for_half_of_the_way_and_five_for_nearly_all() {
    let of = Kinetics::plain(rate(100.0), Rate::of_half_life(24.0).unwrap());
    let (parent, metabolite) = settled(&of);
    // 24 x log2(2), log2(10) and log2(1/0.03), rounded up.
    assert_eq!((parent.half, parent.most, parent.nearly_all), (25, 80, 122));
    assert_eq!(metabolite, parent, "without one it is the drug's own");
}

#[test]
fn what_is_behind_is_the_closed_form() {
    let (ka, ke) = (0.5_f64, 0.03_f64);
    let of = Kinetics::plain(rate(ka), rate(ke));
    for (hour, (behind, _)) in covered(&of).take(300).enumerate() {
        let hour = hour as f64;
        let left = (ka * (-ke * hour).exp() - ke * (-ka * hour).exp()) / (ka - ke);
        assert!((behind - (1.0 - left)).abs() < 1e-13);
    }
}

#[test]
fn a_metabolite_follows_after_the_drug() {
    let (parent, metabolite) = settled(&with_metabolite(1.0, 0.14, 0.06));
    assert!(metabolite.half > parent.half && metabolite.nearly_all > parent.nearly_all);
}

#[test]
fn a_range_has_its_short_and_its_long_end() {
    let citalopram = HalfLives::new(33.0, 37.0).unwrap();
    let days = citalopram
        .of_parent(absorption())
        .map(|of| settled(&of).0.nearly_all.div_ceil(24));
    assert_eq!(days, [7, 8]);
    let venlafaxine = HalfLives::new(3.0, 7.0).unwrap();
    let desvenlafaxine = HalfLives::new(9.0, 13.0).unwrap();
    let both = venlafaxine.with_metabolite(absorption(), &desvenlafaxine);
    let days = both.map(|of| settled(&of).1.nearly_all.div_ceil(24));
    assert_eq!(days, [3, 4]);
}

proptest! {
    #[test]
    fn what_is_behind_only_grows(
        absorption in 0.05_f64..5.0,
        elimination in 0.002_f64..1.0,
        metabolite in 0.002_f64..1.0,
    ) {
        let of = with_metabolite(absorption, elimination, metabolite);
        let mut before = (0.0, 0.0);
        for now in covered(&of).take(2_000) {
            prop_assert!(now.0 >= before.0 - 1e-15 && now.1 >= before.1 - 1e-15);
            prop_assert!((0.0..=1.0).contains(&now.0) && (0.0..=1.0).contains(&now.1));
            before = now;
        }
    }

    #[test]
    fn how_quickly_a_plain_tablet_is_taken_up_moves_a_settling_by_hours_only(
        half_life in 3.0_f64..200.0,
        taken_up in 0.5_f64..3.0,
    ) {
        let of = |taken_up| {
            let absorption = Rate::of_half_life(taken_up).unwrap();
            let range = HalfLives::new(half_life, half_life).unwrap();
            settled(&range.of_parent(absorption)[0]).0.nearly_all
        };
        prop_assert!(of(taken_up).abs_diff(of(1.0)) < 12);
    }

    #[test]
    fn a_longer_half_life_never_settles_sooner(
        short in 1.0_f64..100.0,
        more in 1.0_f64..4.0,
    ) {
        let range = HalfLives::new(short, short * more).unwrap();
        let [quick, slow] = range.of_parent(absorption()).map(|of| settled(&of).0);
        prop_assert!(quick.half <= slow.half && quick.nearly_all <= slow.nearly_all);
    }

    #[test]
    fn once_a_day_the_trough_has_followed_within_a_day_of_the_mean(
        elimination in 0.003_f64..0.3,
        metabolite in 0.003_f64..0.3,
    ) {
        let of = with_metabolite(1.4, elimination, metabolite);
        let day = Propagator::over_hours(&of, 24);
        let dose = State { gut: 1.0, ..State::default() };
        let steady = day.steady(day.carry(dose));
        let (parent, made) = settled(&of);
        let troughs = |amount: fn(State) -> f64, part: f64| {
            let mut left = steady;
            let mut days = 0_u32;
            while amount(left) > part * amount(steady) {
                left = day.carry(left);
                days += 1;
            }
            24 * days
        };
        for (settling, amount) in [
            (parent, (|state| state.central) as fn(State) -> f64),
            (made, |state| state.metabolite),
        ] {
            let by_trough = troughs(amount, 0.03);
            prop_assert!(by_trough.abs_diff(settling.nearly_all) <= 24, "{by_trough} {settling:?}");
        }
    }
}
