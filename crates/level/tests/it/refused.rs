//! Numbers that cannot be reckoned with are refused where they come in.

use level::{
    HalfLives, Intake, Kinetics, Person, Quantiles, QuantilesFault, RangeFault, Rate, RateFault,
    Schedule, ScheduleFault, Share,
};

#[test]
fn a_rate_is_finite_above_nought_and_within_its_bounds() {
    for (value, fault) in [
        (f64::NAN, RateFault::NotFinite),
        (f64::INFINITY, RateFault::NotFinite),
        (0.0, RateFault::NotPositive),
        (-1.0, RateFault::NotPositive),
        (1e-6, RateFault::OutOfRange),
        (1e4, RateFault::OutOfRange),
    ] {
        assert_eq!(Rate::per_hour(value), Err(fault));
    }
    assert!(Rate::per_hour(Rate::SLOWEST).is_ok() && Rate::per_hour(Rate::FASTEST).is_ok());
}

#[test]
fn a_half_life_is_a_rate_told_otherwise() {
    let rate = Rate::of_half_life(35.0).unwrap();
    assert!((rate.half_life() - 35.0).abs() < 1e-12);
    assert!((rate.value() - 0.019_804_205_158_855_58).abs() < 1e-16);
    for (hours, fault) in [
        (f64::NAN, RateFault::NotFinite),
        (f64::INFINITY, RateFault::NotFinite),
        (0.0, RateFault::NotPositive),
        (-3.0, RateFault::NotPositive),
        (f64::MIN_POSITIVE / 4.0, RateFault::OutOfRange),
        (1e9, RateFault::OutOfRange),
    ] {
        assert_eq!(Rate::of_half_life(hours), Err(fault));
    }
}

#[test]
fn a_share_a_weight_and_a_quantile_lie_where_they_can() {
    assert!(Share::new(1.0).is_ok() && Share::new(0.0).is_ok());
    for wrong in [-0.1, 1.1, f64::NAN] {
        assert!(Share::new(wrong).is_err());
    }
    let rate = Rate::per_hour(1.0).unwrap();
    for wrong in [-0.1, 1e10, f64::NAN, f64::INFINITY] {
        assert!(Person::new(Kinetics::plain(rate, rate), wrong).is_err());
    }
    let falling = Quantiles::new([0.5, 0.4, 0.6, 0.7, 0.8]);
    assert_eq!(falling, Err(QuantilesFault::Falling));
    let beyond = Quantiles::new([0.5, 0.6, 0.7, 0.8, 1.1]);
    assert_eq!(beyond, Err(QuantilesFault::OutOfRange));
}

#[test]
fn a_range_of_half_lives_does_not_run_backwards() {
    assert_eq!(HalfLives::new(5.0, 4.0), Err(RangeFault::Reversed));
    assert!(HalfLives::new(5.0, 5.0).is_ok());
    let fault = RangeFault::Rate(RateFault::NotPositive);
    assert_eq!(HalfLives::new(0.0, 4.0), Err(fault));
}

#[test]
fn an_amount_is_finite_not_negative_and_not_without_bound() {
    for (minute, amount, fault) in [
        (0, f64::NAN, ScheduleFault::NotFinite),
        (0, f64::INFINITY, ScheduleFault::NotFinite),
        (0, -1e-9, ScheduleFault::Negative),
        (0, 1e10, ScheduleFault::TooLarge),
        (u32::MAX, 1.0, ScheduleFault::TooLate),
    ] {
        let intake = Intake { minute, amount };
        assert_eq!(Schedule::new(vec![intake]), Err(fault));
    }
}

#[test]
fn intakes_come_into_order() {
    let at = |minute| Intake {
        minute,
        amount: 1.0,
    };
    let schedule = Schedule::new(vec![at(90), at(0), at(60)]).unwrap();
    let minutes: Vec<u32> = schedule.intakes().iter().map(|i| i.minute).collect();
    assert_eq!(minutes, [0, 60, 90]);
}
