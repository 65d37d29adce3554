//! Exact, also where rates are equal or nearly so.

use level::{Kinetics, Propagator, Rate, Share, State, Walk};

use crate::careful::{self, applied, exponential};
use crate::{rate, two_years_down, with_metabolite};

/// Of the peak. A month of a rate of 10 per hour doubles thirteen times.
const ERROR: f64 = 1e-12;
/// Of the peak, for the fastest rates that can be asked for.
const ERROR_AT_THE_BOUNDS: f64 = 1e-11;

/// Something in every compartment that is there.
fn full(of: &Kinetics) -> State {
    let there = |is: bool, amount: f64| if is { amount } else { 0.0 };
    State {
        gut: 1.0,
        central: 0.5,
        peripheral: there(of.exchange.is_some(), 0.25),
        metabolite: there(of.metabolite.is_some(), 0.75),
    }
}

/// The largest difference between a step and the careful exponential, and the largest amount.
fn difference(of: &Kinetics, hours: u32) -> f64 {
    let from = full(of);
    let ours = Propagator::over_hours(of, hours).carry(from);
    let careful = applied(&exponential(of, f64::from(hours)), &careful::long(from));
    let careful = careful::short(careful);
    let pairs = [
        (ours.gut, careful.gut),
        (ours.central, careful.central),
        (ours.peripheral, careful.peripheral),
        (ours.metabolite, careful.metabolite),
    ];
    pairs.iter().map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}

fn all_shapes(absorption: f64, elimination: f64, metabolite: f64) -> [Kinetics; 4] {
    let plain = Kinetics::plain(rate(absorption), rate(elimination));
    let whole = with_metabolite(absorption, elimination, metabolite);
    [
        plain,
        whole,
        plain.with_exchange(rate(0.3), rate(0.1)),
        // The rest of the body as quick as everything else.
        whole.with_exchange(rate(elimination), rate(absorption)),
    ]
}

#[test]
fn a_step_is_that_of_an_independent_matrix_exponential() {
    for (absorption, elimination, metabolite) in [
        (1.0, 0.02, 0.01),
        (0.7, 0.14, 0.06),
        (2.0, 0.0007, 0.0003),
        (0.05, 0.5, 0.2),
        (10.0, 3.0, 0.001),
    ] {
        for of in all_shapes(absorption, elimination, metabolite) {
            for hours in [0, 1, 7, 24, 672] {
                let error = difference(&of, hours);
                assert!(error < ERROR, "{error:e} after {hours} h, {of:?}");
            }
        }
    }
}

#[test]
fn equal_and_nearly_equal_rates_cost_no_digit() {
    for near in [
        0.0, 1e-16, 1e-14, 1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 1e-3, 1e-2,
    ] {
        for base in [0.02, 0.3, 5.0] {
            let by = |times: f64| base * (1.0 + times * near);
            for (absorption, elimination, metabolite) in [
                (by(0.0), by(1.0), by(2.0)),
                (by(1.0), by(0.0), 0.01),
                (1.0, by(0.0), by(1.0)),
                (by(1.0), 0.07, by(0.0)),
            ] {
                for of in all_shapes(absorption, elimination, metabolite) {
                    for hours in [1, 24, 100] {
                        let error = difference(&of, hours);
                        assert!(error < ERROR, "{error:e} after {hours} h, {of:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_drug_that_is_taken_up_more_slowly_than_it_leaves_is_as_exact() {
    for absorption in [1e-4, 1e-3, 0.02, 0.06] {
        let of = with_metabolite(absorption, 0.5, 0.2);
        for hours in [1, 24, 240] {
            let error = difference(&of, hours);
            assert!(error < ERROR, "{error:e} after {hours} h, {of:?}");
        }
    }
}

#[test]
fn the_bounds_of_a_rate_keep_their_promise() {
    for absorption in [Rate::SLOWEST, Rate::FASTEST] {
        for elimination in [Rate::SLOWEST, Rate::FASTEST] {
            for metabolite in [Rate::SLOWEST, Rate::FASTEST] {
                for of in all_shapes(absorption, elimination, metabolite) {
                    for hours in [1, 24] {
                        let error = difference(&of, hours);
                        assert!(error < ERROR_AT_THE_BOUNDS, "{error:e}, {of:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn one_intake_is_the_difference_of_two_exponentials() {
    let (absorption, elimination) = (0.9_f64, 0.02_f64);
    let of = Kinetics::plain(rate(absorption), rate(elimination));
    let schedule = level::Schedule::daily([2.0]).unwrap();
    for level in Walk::new(&of, &schedule).take(500) {
        let hour = f64::from(level.hour);
        let falling = (-elimination * hour).exp() - (-absorption * hour).exp();
        let expected = 2.0 * absorption / (absorption - elimination) * falling;
        assert!((level.parent - expected).abs() < 1e-14, "{level:?}");
        assert!(level.metabolite.abs() < f64::MIN_POSITIVE);
    }
}

#[test]
fn with_all_rates_equal_one_intake_is_a_power_times_an_exponential() {
    let k = 0.25_f64;
    let of = with_metabolite(k, k, k);
    let schedule = level::Schedule::daily([1.0]).unwrap();
    for level in Walk::new(&of, &schedule).take(200) {
        let kt = k * f64::from(level.hour);
        let expected = (kt * (-kt).exp(), kt * kt / 2.0 * (-kt).exp());
        assert!((level.parent - expected.0).abs() < 1e-15, "{level:?}");
        assert!((level.metabolite - expected.1).abs() < 1e-15, "{level:?}");
    }
}

#[test]
fn two_years_of_hours_add_no_error_up() {
    let schedule = two_years_down();
    let drug = with_metabolite(0.8, 0.02, 0.008);
    let spread = drug.with_exchange(rate(0.2), rate(0.05));
    let half = Kinetics::plain(rate(0.8), rate(0.02))
        .with_metabolite(Share::new(0.5).unwrap(), rate(0.02));
    for of in [drug, spread, half] {
        let hourly = exponential(&of, 1.0);
        let mut careful = careful::long(State::default());
        let (mut peak, mut error) = (0.0_f64, 0.0_f64);
        for level in Walk::new(&of, &schedule).take(17_520) {
            if level.hour % 24 == 0 {
                let dose = schedule.intakes()[level.hour as usize / 24].amount;
                careful[0] = careful[0] + careful::Long::of(dose);
            }
            let expected = careful::short(careful);
            peak = peak.max(expected.central).max(expected.metabolite);
            let apart = (level.parent - expected.central).abs();
            error = error.max(apart.max((level.metabolite - expected.metabolite).abs()));
            careful = applied(&hourly, &careful);
        }
        assert!(error < peak * ERROR, "{error:e} of {peak}");
    }
}
