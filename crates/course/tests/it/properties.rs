//! What holds for every diary: neither order nor unit plays a part.

use course::{Item, Observations, Reading, Scale, Series, read};
use proptest::prelude::*;

use crate::invented::{Course, Noise, item, one_item, reduction};
use crate::strange::diaries;

/// Sums are taken in another order, and a chain that draws by chance carries the last digits on.
const CLOSE: f64 = 1e-6;

fn shares(range: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Option<f64>>> {
    proptest::collection::vec(proptest::option::weighted(0.7, 0.0..=10.0), range)
        .prop_filter("something is noted", |v| v.iter().flatten().count() > 1)
}

/// The same readings, where the second is `lo + stretch * value`.
fn assert_alike(a: &Reading, b: &Reading, lo: f64, stretch: f64) {
    let near = |x: f64, y: f64| assert!((lo + stretch * x - y).abs() < CLOSE, "{x} and {y}");
    assert_eq!(a.days.len(), b.days.len());
    for (x, y) in a.days.iter().zip(&b.days) {
        near(x.level, y.level);
        near(x.level_low, y.level_low);
        near(x.level_high, y.level_high);
        assert!((x.wave - y.wave).abs() < CLOSE && (x.window - y.window).abs() < CLOSE);
    }
    assert!((a.waves_at_all - b.waves_at_all).abs() < CLOSE);
    let places = |r: &Reading| -> Vec<_> {
        let all = r.waves.iter().chain(&r.windows);
        all.map(|s| (s.first, s.last)).collect()
    };
    assert_eq!(places(a), places(b));
    let shifts = |r: &Reading| -> Vec<_> {
        let all = r.shifts.iter();
        all.map(|s| (s.date, s.low, s.high)).collect()
    };
    assert_eq!(shifts(a), shifts(b));
    assert_eq!(a.noticed.len(), b.noticed.len());
    for (x, y) in a.answers.iter().zip(&b.answers) {
        assert!((x.settled_days - y.settled_days).abs() < 1e-4);
        assert!((stretch * x.height - y.height).abs() < 1e-4 && x.certainty == y.certainty);
    }
}

/// A year with everything in it.
fn full(seed: u64) -> Observations {
    let course = Course::flat(365, seed).remembering(0.5, 0.5).step(200, 1.5);
    let mut course = course.waves(9.0, 16.0, 2.0).idle_cut(90).idle_cut(160);
    course.noted(6, 0.9, 0.8)
}

fn moved(observations: &Observations, scale: Scale, mirrored: bool) -> Observations {
    let mut moved = observations.clone();
    for item in &mut moved.items {
        item.scale = scale;
        item.better_when_high = mirrored;
    }
    for note in &mut moved.notes {
        let share = Scale::ZERO_TO_TEN.share(note.value);
        note.value = scale.at(if mirrored { 1.0 - share } else { share });
    }
    moved
}

#[test]
fn the_same_notes_give_the_same_reading() {
    let notes = full(800);
    assert_eq!(read(&notes), read(&notes));
}

#[test]
fn the_order_of_notes_marks_and_reductions_plays_no_part() {
    let notes = full(801);
    let mut turned = notes.clone();
    turned.notes.reverse();
    turned.reductions.reverse();
    assert_eq!(read(&notes), read(&turned));
}

/// Sums over symptoms run in another order, so the last digits may differ; nothing that is shown.
#[test]
fn the_order_of_the_items_plays_no_part() {
    for seed in 802..805 {
        let notes = full(seed);
        let count = notes.items.len();
        let mut turned = notes.clone();
        turned.items.reverse();
        for note in &mut turned.notes {
            note.item = count - 1 - note.item;
        }
        let (a, b) = (read(&notes).expect("noted"), read(&turned).expect("noted"));
        assert_alike(&a, &b, 0.0, 1.0);
        let of = |r: &Reading, item: usize| r.symptoms[item].going;
        for item in 0..count {
            assert_eq!(of(&a, item), of(&b, count - 1 - item));
        }
        let told = |r: &Reading| {
            r.shifts
                .iter()
                .filter(|s| s.series != Series::Burden)
                .count()
        };
        assert_eq!(told(&a), told(&b));
    }
}

#[test]
fn another_scale_changes_nothing_but_the_unit() {
    for (lo, hi) in [(0.0, 100.0), (-3.0, 3.0), (1.0, 7.0), (1e6, 1e6 + 10.0)] {
        let notes = full(806);
        let other = moved(&notes, Scale::new(lo, hi).expect("a scale"), false);
        let (a, b) = (read(&notes).expect("noted"), read(&other).expect("noted"));
        assert_alike(&a, &b, lo, (hi - lo) / 10.0);
    }
}

#[test]
fn items_good_when_high_with_mirrored_values_change_nothing() {
    let notes = full(807);
    let mirrored = moved(&notes, Scale::ZERO_TO_TEN, true);
    let (a, b) = (
        read(&notes).expect("noted"),
        read(&mirrored).expect("noted"),
    );
    assert_alike(&a, &b, 0.0, 1.0);
}

#[test]
fn taps_beside_items_never_change_what_is_read_of_the_items() {
    let notes = full(808);
    let mut tapped = notes.clone();
    let mut noise = Noise(809);
    let noted: std::collections::BTreeSet<_> = notes.notes.iter().map(|n| n.date).collect();
    for date in noted {
        let tap = if noise.even() < 0.5 {
            course::Tap::VeryHeavy
        } else {
            course::Tap::Lighter
        };
        tapped.taps.push(course::TapNote { date, tap });
    }
    assert_eq!(read(&notes), read(&tapped));
}

#[test]
fn an_item_that_is_never_noted_changes_nothing() {
    let notes = full(810);
    let mut more = notes.clone();
    more.items.push(item("never noted"));
    let (a, b) = (read(&notes).expect("noted"), read(&more).expect("noted"));
    assert_eq!(a.days, b.days);
    assert_eq!((a.shifts, a.answers), (b.shifts, b.answers));
}

#[test]
fn reductions_outside_the_notes_change_nothing() {
    let notes = full(811);
    let mut more = notes.clone();
    more.reductions.push(reduction(2_000));
    assert_eq!(read(&notes), read(&more));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_order_of_the_notes_gives_the_same_reading(diary in diaries()) {
        let mut turned = diary.clone();
        turned.notes.reverse();
        turned.taps.reverse();
        turned.window_marks.reverse();
        turned.wave_marks.reverse();
        turned.reductions.reverse();
        prop_assert_eq!(read(&diary), read(&turned));
    }

    #[test]
    fn one_item_is_the_same_on_another_scale_and_mirrored(values in shares(3..120)) {
        let plain = one_item(&values);
        let scale = Scale::new(1.0, 21.0).expect("a scale");
        let other = Observations {
            items: vec![Item { neutral: None, ..plain.items[0].clone() }],
            ..plain.clone()
        };
        let other = moved(&other, scale, true);
        let (a, b) = (read(&plain).expect("noted"), read(&other).expect("noted"));
        assert_alike(&a, &b, 1.0, 2.0);
    }

    #[test]
    fn one_far_note_leaves_the_level_between_less_sure(values in shares(20..60)) {
        let near = read(&one_item(&values)).expect("noted");
        let mut far = one_item(&values);
        far.notes.push(course::ItemNote { date: crate::invented::day(1_500), item: 0, value: 5.0 });
        let far = read(&far).expect("noted");
        let width = |d: &course::Day| d.level_high - d.level_low;
        let middle = near.days.len() + 700;
        let inside = near.days.len() / 2;
        prop_assert!(width(&far.days[middle]) > width(&far.days[inside]));
    }
}
