//! What holds for every diary.

use course::{Item, ItemNote, Observations, Scale, Tap, TapNote, WindowMark, read};
use proptest::prelude::*;

use crate::invented::{day, item, notes, one_item};

/// Any diary of up to three items and 120 days, also with values off their scale.
fn diaries() -> impl Strategy<Value = Observations> {
    let scale = prop_oneof![Just((0.0, 10.0)), Just((1.0, 7.0)), Just((-3.0, 3.0))];
    let item = (scale, any::<bool>(), proptest::option::of(-4.0..11.0)).prop_map(
        |((lo, hi), better_when_high, neutral)| Item {
            scale: Scale::new(lo, hi).expect("a scale"),
            better_when_high,
            neutral,
            ..item("an item")
        },
    );
    let note = (0_usize..120, 0_usize..3, -3.0..10.5).prop_map(|(t, item, value)| ItemNote {
        date: day(t),
        item,
        value,
    });
    let taps = [
        Tap::VeryHeavy,
        Tap::Heavy,
        Tap::InBetween,
        Tap::Lighter,
        Tap::Window,
    ];
    let tap = (0_usize..120, proptest::sample::select(taps.to_vec()))
        .prop_map(|(t, tap)| TapNote { date: day(t), tap });
    let mark = (0_usize..120).prop_map(|t| WindowMark { date: day(t) });
    (
        proptest::collection::vec(item, 0..3),
        proptest::collection::vec(note, 0..200),
        proptest::collection::vec(tap, 0..20),
        proptest::collection::vec(mark, 0..4),
    )
        .prop_map(|(items, notes, taps, window_marks)| Observations {
            items,
            notes,
            taps,
            window_marks,
        })
}

fn shares(range: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Option<f64>>> {
    proptest::collection::vec(proptest::option::weighted(0.7, 0.0..=10.0), range)
        .prop_filter("something is noted", |v| v.iter().flatten().count() > 1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_calendar_day_has_its_numbers_in_order_and_inside_the_scale(diary in diaries()) {
        let Some(reading) = read(&diary) else { return Ok(()) };
        let (lo, hi) = (reading.scale.lo(), reading.scale.hi());
        for pair in reading.days.windows(2) {
            prop_assert_eq!(pair[0].date.tomorrow().expect("a day"), pair[1].date);
        }
        for d in &reading.days {
            prop_assert!(lo <= d.level_low && d.level_low <= d.level);
            prop_assert!(d.level <= d.level_high && d.level_high <= hi);
            prop_assert!((0.0..=1.0).contains(&d.wave) && (0.0..=1.0).contains(&d.window));
            prop_assert_eq!(d.noted, d.burden.is_some());
            prop_assert!(d.burden.is_none_or(|b| lo <= b && b <= hi));
            prop_assert!(!d.marked_window || d.wave == 0.0);
        }
        for s in reading.waves.iter().chain(&reading.windows) {
            prop_assert!(s.days >= 3 && s.height > 0.0 && s.certainty > 0.5);
        }
        prop_assert!(reading.doubts.iter().all(|d| d.measured.is_finite() && d.threshold.is_finite()));
    }

    #[test]
    fn the_order_of_the_notes_plays_no_part(diary in diaries()) {
        let mut turned = diary.clone();
        turned.notes.reverse();
        turned.taps.reverse();
        turned.window_marks.reverse();
        prop_assert_eq!(read(&diary), read(&turned));
    }

    #[test]
    fn a_mirrored_diary_has_the_mirrored_level(values in shares(3..80)) {
        let straight = read(&one_item(&values)).expect("noted");
        let flipped: Vec<_> = values.iter().map(|v| v.map(|v| 10.0 - v)).collect();
        let mirrored = read(&one_item(&flipped)).expect("noted");
        for (a, b) in straight.days.iter().zip(&mirrored.days) {
            prop_assert!((a.level + b.level - 10.0).abs() < 1e-6);
            prop_assert!((a.level_low + b.level_high - 10.0).abs() < 1e-6);
            prop_assert!((a.wave - b.window).abs() < 1e-6);
        }
    }

    #[test]
    fn flipping_a_good_item_and_shifting_the_scale_change_nothing(values in shares(3..80)) {
        let plain = read(&one_item(&values)).expect("noted");
        let moved = Observations {
            items: vec![Item {
                scale: Scale::new(1.0, 21.0).expect("a scale"),
                better_when_high: true,
                ..item("a good one")
            }],
            notes: notes(0, &values.iter().map(|v| v.map(|v| 21.0 - 2.0 * v)).collect::<Vec<_>>()),
            ..Observations::default()
        };
        let moved = read(&moved).expect("noted");
        for (a, b) in plain.days.iter().zip(&moved.days) {
            prop_assert!((1.0 + 2.0 * a.level - b.level).abs() < 1e-6);
            prop_assert!((a.wave - b.wave).abs() < 1e-6);
        }
        prop_assert_eq!(plain.waves.len(), moved.waves.len());
    }

    #[test]
    fn one_far_note_leaves_the_level_between_less_sure(values in shares(20..60)) {
        let near = read(&one_item(&values)).expect("noted");
        let mut far = one_item(&values);
        far.notes.push(ItemNote { date: day(1_500), item: 0, value: 5.0 });
        let far = read(&far).expect("noted");
        let width = |d: &course::Day| d.level_high - d.level_low;
        let middle = near.days.len() + 700;
        let inside = near.days.len() / 2;
        prop_assert!(width(&far.days[middle]) > width(&far.days[inside]));
    }

    #[test]
    fn no_finite_number_is_too_strange(
        numbers in proptest::collection::vec(any::<f64>(), 1..40),
        ends in (any::<f64>(), any::<f64>()),
        neutral in any::<f64>(),
    ) {
        let Ok(scale) = Scale::new(ends.0.min(ends.1), ends.0.max(ends.1)) else { return Ok(()) };
        let values: Vec<_> = numbers.iter().map(|v| Some(v.clamp(scale.lo(), scale.hi()))).collect();
        let strange = Observations {
            items: vec![Item { scale, better_when_high: true, neutral: Some(neutral), ..item("x") }],
            notes: notes(0, &values),
            ..Observations::default()
        };
        if let Some(reading) = read(&strange) {
            prop_assert!(reading.days.iter().all(|d| d.level.is_finite() && d.wave.is_finite()));
        }
    }
}
