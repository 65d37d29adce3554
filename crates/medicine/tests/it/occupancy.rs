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

/// Doses at equal steps of occupancy in mg, worked out from the published curves by another program;
/// a dash where the dose lies above the usual one.
const EQUAL_STEPS: &str = "
    citalopram     0 80:-    70:11.7 60:5.83 50:3.43 40:2.12 30:1.29 20:0.73 10:0.31
    citalopram     1 80:19.1 70:9.10 60:5.36 50:3.40 40:2.20 30:1.38 20:0.79 10:0.35
    escitalopram   0 80:-    70:9.73 60:5.52 50:3.44 40:2.19 30:1.37 20:0.78 10:0.34
    escitalopram   1 80:-    70:-    60:6.75 50:3.66 40:2.17 30:1.29 20:0.72 10:0.31
    fluoxetine     0 80:-    70:8.21 60:4.34 50:2.62 40:1.64 30:1.01 20:0.57 10:0.25
    paroxetine     0 80:-    70:14.4 60:9.05 50:5.94 40:3.92 30:2.50 20:1.45 10:0.64
    sertraline     0 80:-    70:24.6 60:14.5 50:9.19 40:5.94 30:3.73 20:2.14 10:0.94
    venlafaxine    0 80:46.1 70:20.2 60:11.6 50:7.24 40:4.63 30:2.90 20:1.66 10:0.72
    desvenlafaxine 0 80:-    70:37.3 60:24.0 50:16.0 40:10.7 30:6.88 20:4.02 10:1.79
    duloxetine     0 80:46.7 70:21.2 60:12.2 50:7.69 40:4.94 30:3.10 20:1.77 10:0.78
    vortioxetine   0 80:-    70:-    60:6.65 50:4.48 40:3.01 30:1.94 20:1.14 10:0.51
    risperidone    0 80:-    70:2.67 60:1.55 50:0.98 40:0.63 30:0.39 20:0.23 10:0.10
    olanzapine     0 80:-    70:-    60:6.00 50:3.81 40:2.46 30:1.55 20:0.89 10:0.39
    haloperidol    0 80:-    70:2.88 60:1.69 50:1.07 40:0.69 30:0.44 20:0.25 10:0.11
    aripiprazole   0 80:8.12 70:2.90 60:1.56 50:0.95 40:0.60 30:0.37 20:0.21 10:0.09";

#[test]
fn doses_at_equal_steps_of_occupancy_are_those_of_the_table() {
    let lines = EQUAL_STEPS.lines().filter(|line| !line.trim().is_empty());
    for line in lines {
        let mut words = line.split_whitespace();
        let (key, curve) = (words.next().expect("a key"), words.next().expect("a curve"));
        let drug = by_key(key).expect("in the catalogue");
        let curve = &drug.occupancy.curves[curve.parse::<usize>().expect("a place")].value;
        for step in words {
            let (percent, dose) = step.split_once(':').expect("percent and dose");
            let percent: f64 = percent.parse().expect("a number");
            let Ok(milligrams) = dose.parse::<f64>() else {
                continue;
            };
            // A dose in the table has three digits or two decimals; half of the last one each way.
            let half = if milligrams < 10.0 { 0.005 } else { 0.05 };
            let at = |mg: f64| curve.percent_at(Dose::from_micrograms((mg * 1000.0) as u64));
            let (low, high) = (at(milligrams - half), at(milligrams + half));
            let slack = 0.05;
            assert!(
                low - slack <= percent && percent <= high + slack,
                "{key} {step}: {low} to {high}"
            );
        }
    }
}
