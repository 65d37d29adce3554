//! A neutral point lies on the scale and leaves a heavy side.

use diary::{Scale, Strength, Symptom, Text};

fn on_one_to_seven(better_when_high: bool, neutral: f64) -> bool {
    let symptom = Symptom {
        scale: Scale::new(1.0, 7.0).expect("a scale"),
        better_when_high,
        ..Symptom::zero_to_ten(Text::name("sleep").expect("a name"), None)
    };
    symptom.with_neutral(Some(neutral)).is_ok()
}

#[test]
fn a_neutral_point_leaves_a_heavy_side() {
    assert!(on_one_to_seven(false, 4.0) && on_one_to_seven(false, 1.0));
    assert!(!on_one_to_seven(false, 7.0) && !on_one_to_seven(false, 0.9));
    assert!(on_one_to_seven(true, 4.0) && on_one_to_seven(true, 7.0));
    assert!(!on_one_to_seven(true, 1.0) && !on_one_to_seven(true, 7.1));
    assert!(!on_one_to_seven(false, f64::NAN));
}

#[test]
fn a_scale_has_two_finite_ends_in_order_and_a_strength_ends_at_ten() {
    assert!(Scale::new(7.0, 1.0).is_err() && Scale::new(0.0, f64::INFINITY).is_err());
    assert_eq!(Strength::new(10).map(Strength::value), Some(10));
    assert_eq!(Strength::new(11), None);
}
