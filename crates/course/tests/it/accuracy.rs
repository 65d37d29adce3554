//! A kept check of how much the rule finds where the truth is known, and where it may find nothing.

use course::read;

use crate::invented::{one_item, planted};

/// How well a number tells heavy days from others: the chance that it is higher on a heavy one.
fn area_under_curve(truth: &[bool], told: &[f64]) -> f64 {
    let (mut right, mut pairs) = (0.0, 0.0);
    for (_, a) in truth.iter().zip(told).filter(|(heavy, _)| **heavy) {
        for (_, b) in truth.iter().zip(told).filter(|(heavy, _)| !**heavy) {
            pairs += 1.0;
            right += if a > b {
                1.0
            } else if a < b {
                0.0
            } else {
                0.5
            };
        }
    }
    right / pairs
}

#[test]
fn planted_waves_are_mostly_found_at_their_place() {
    let (values, heavy) = planted(730, 12, 18, 31);
    let reading = read(&one_item(&values)).expect("noted");
    let offset = values.iter().position(Option::is_some).expect("noted");
    let truth = &heavy[offset..offset + reading.days.len()];
    let told: Vec<f64> = reading.days.iter().map(|d| d.wave).collect();
    let area = area_under_curve(truth, &told);
    assert!(area > 0.93, "{area}");

    let start = reading.days[0].date;
    let index = |date| {
        let hours = jiff::civil::Date::duration_until(start, date).as_hours();
        usize::try_from(hours / 24).expect("after the start")
    };
    let hit = |s: &&course::Stretch| {
        let days = &truth[index(s.first)..=index(s.last)];
        2 * days.iter().filter(|heavy| **heavy).count() > days.len()
    };
    let true_waves = 730 / 30;
    let found = reading.waves.iter().filter(hit).count();
    assert!(found >= true_waves - 3, "{found} of {true_waves}");
    assert!(
        reading.waves.len() - found <= 2,
        "hardly any that is not there"
    );
}
