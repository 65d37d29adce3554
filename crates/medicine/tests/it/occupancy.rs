//! Occupancy by the published curves, in whole numbers and only where it is shown.

use medicine::{Dose, OccupancySpan, by_key};

fn at(key: &str, dose: &str) -> Option<OccupancySpan> {
    let drug = by_key(key).expect("in the catalogue");
    drug.occupancy.span_at(Dose::parse(dose).expect("a dose"))
}

#[test]
fn the_second_citalopram_curve_meets_the_published_points_within_two_points() {
    // Horowitz and Taylor, Lancet Psychiatry 2019;6:538: dose and occupancy in percent.
    let points = [
        ("60 mg", 87.8),
        ("40 mg", 85.9),
        ("20 mg", 80.5),
        ("9.1 mg", 70.0),
        ("5.4 mg", 60.0),
        ("3.4 mg", 50.0),
        ("2.3 mg", 40.0),
        ("1.5 mg", 30.0),
        ("0.8 mg", 20.0),
        ("0.37 mg", 10.0),
    ];
    let drug = by_key("citalopram").expect("in the catalogue");
    let curve = &drug.occupancy.curves[1].value;
    for (dose, percent) in points {
        let by_curve = curve.percent_at(Dose::parse(dose).expect("a dose"));
        assert!((by_curve - percent).abs() <= 2.0, "{dose}: {by_curve}");
    }
}

#[test]
fn two_curves_give_a_span_and_one_a_single_number() {
    // 83.98 * 20 / 22.33 = 75.2 and 92.0 * 20 / 22.86 = 80.5.
    assert_eq!(
        at("citalopram", "20 mg"),
        Some(OccupancySpan { low: 75, high: 80 })
    );
    // 90.07 * 75 / 80.8 = 83.6.
    assert_eq!(
        at("venlafaxine", "75 mg"),
        Some(OccupancySpan { low: 84, high: 84 })
    );
}

#[test]
fn no_occupancy_is_shown_where_no_curve_holds() {
    for key in ["diazepam", "lithium", "clozapine"] {
        assert_eq!(at(key, "10 mg"), None, "{key}");
    }
}

#[test]
fn no_dose_occupies_nothing() {
    assert_eq!(
        at("olanzapine", "0 mg"),
        Some(OccupancySpan { low: 0, high: 0 })
    );
}
