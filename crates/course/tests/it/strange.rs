//! Inputs that nobody means to give: no panic, and numbers on every day.

use course::{
    Item, ItemNote, Observations, Reading, Reduction, Scale, Tap, TapNote, WaveMark, WindowMark,
    read,
};
use proptest::prelude::*;

use crate::invented::{Course, day, item, notes, one_item, reduction};

/// Everything that holds for every reading.
pub fn assert_sound(reading: &Reading) {
    let (lo, hi) = (reading.scale.lo(), reading.scale.hi());
    for pair in reading.days.windows(2) {
        assert_eq!(pair[0].date.tomorrow().expect("a day"), pair[1].date);
    }
    let share = |p: f64| (0.0..=1.0).contains(&p);
    for d in &reading.days {
        assert!(lo <= d.level_low && d.level_low <= d.level, "{d:?}");
        assert!(d.level <= d.level_high && d.level_high <= hi, "{d:?}");
        assert!(share(d.wave) && share(d.window), "{d:?}");
        assert!(d.wave + d.window <= 1.0 + 1e-9, "{d:?}");
        assert_eq!(d.noted, d.burden.is_some());
        assert!(d.burden.is_none_or(|b| lo <= b && b <= hi));
        assert!(!d.marked_window || d.wave == 0.0);
        assert!(!d.marked_wave || d.window == 0.0);
    }
    assert!(share(reading.waves_at_all));
    for s in reading.waves.iter().chain(&reading.windows) {
        assert!(s.first <= s.last && s.days >= 3, "{s:?}");
        assert!(s.height > 0.0 && s.height <= hi - lo, "{s:?}");
        assert!(s.certainty > 0.5 && s.certainty <= 1.0);
    }
    let trend = &reading.trend;
    for s in trend.recent.iter().chain(&trend.whole) {
        assert!(s.low <= s.per_30_days && s.per_30_days <= s.high, "{s:?}");
        assert!(s.low.is_finite() && s.high.is_finite() && s.from < s.to);
    }
    for s in &reading.shifts {
        assert!(s.low <= s.date && s.date <= s.high, "{s:?}");
        assert!(share(s.certainty) && s.before.is_finite() && s.after.is_finite());
        assert!(sound(&s.doubts));
    }
    for pair in reading.noticed.windows(2) {
        assert!(pair[0].date <= pair[1].date);
    }
    assert!(reading.noticed.iter().all(|n| n.since <= n.date));
    for a in &reading.answers {
        let days = [a.lag_days, a.peak_days, a.settled_days];
        assert!(
            days.is_sorted() && days.iter().all(|d| d.is_finite()),
            "{a:?}"
        );
        assert!(a.settled_low <= a.settled_days && a.settled_days <= a.settled_high);
        assert!(a.height.is_finite() && a.settled_high.is_finite(), "{a:?}");
        assert!(share(a.certainty) && sound(&a.doubts), "{a:?}");
    }
    for s in &reading.symptoms {
        assert!(
            s.closeness.is_none_or(|c| (-1.0..=1.0).contains(&c)),
            "{s:?}"
        );
    }
    for m in reading.comparisons.iter().filter_map(|c| c.means) {
        assert!(m.earlier.is_finite() && m.later.is_finite());
        assert!(
            m.ratio_low <= m.ratio_high && m.ratio_high.is_finite(),
            "{m:?}"
        );
    }
    assert!(sound(&reading.doubts));
}

fn sound(doubts: &[course::Doubt]) -> bool {
    let finite = |d: &course::Doubt| d.measured.is_finite() && d.threshold.is_finite();
    doubts.iter().all(finite)
}

fn read_sound(observations: &Observations) -> Reading {
    let reading = read(observations).expect("something is noted");
    assert_sound(&reading);
    reading
}

/// Any diary: items of three scales, some never noted, values also off their scale, at the ends or
/// all alike, gaps, several notes a day, cuts and marks anywhere.
pub fn diaries() -> impl Strategy<Value = Observations> {
    let scale = prop_oneof![Just((0.0, 10.0)), Just((1.0, 7.0)), Just((-3.0, 3.0))];
    let neutral = proptest::option::weighted(0.2, -4.0..11.0);
    let item =
        (scale, any::<bool>(), neutral).prop_map(|((lo, hi), better_when_high, neutral)| Item {
            scale: Scale::new(lo, hi).expect("a scale"),
            better_when_high,
            neutral,
            ..item("an item")
        });
    let value = prop_oneof![
        3 => -3.0..10.5,
        2 => (0_u8..11).prop_map(f64::from),
        1 => Just(0.0),
        1 => Just(10.0),
        1 => Just(7.0),
    ];
    let tap = proptest::sample::select(vec![Tap::VeryHeavy, Tap::InBetween, Tap::Window]);
    let span = prop_oneof![Just(3_usize), Just(20), Just(60), Just(160), Just(900)];
    let many = prop_oneof![0_usize..30, 100..500_usize];
    let at = 0.0..1.0_f64;
    (
        (span, proptest::collection::vec(item, 0..5)),
        many.prop_flat_map(move |n| {
            proptest::collection::vec((0.0..1.0_f64, 0_usize..5, value.clone()), n)
        }),
        proptest::collection::vec((at.clone(), tap), 0..6),
        proptest::collection::vec(at.clone(), 0..4),
        proptest::collection::vec(at.clone(), 0..4),
        proptest::collection::vec((-0.2..1.2_f64, 0_u64..3, 0_u64..3), 0..6),
    )
        .prop_map(|((span, items), all, taps, windows, waves, cuts)| {
            let date = |share: f64| day(100 + (share * span as f64) as usize);
            let note = |(at, item, value): (f64, usize, f64)| ItemNote {
                date: date(at),
                item,
                value,
            };
            Observations {
                items,
                notes: all.into_iter().map(note).collect(),
                taps: taps
                    .into_iter()
                    .map(|(at, tap)| TapNote {
                        date: date(at),
                        tap,
                    })
                    .collect(),
                window_marks: windows
                    .into_iter()
                    .map(|at| WindowMark { date: date(at) })
                    .collect(),
                wave_marks: waves
                    .into_iter()
                    .map(|at| WaveMark { date: date(at) })
                    .collect(),
                reductions: cuts
                    .into_iter()
                    .map(|(at, from, to)| Reduction {
                        date: day((100.0 + at * span as f64) as usize),
                        from_micrograms: 1000 * from,
                        to_micrograms: 1000 * to,
                    })
                    .collect(),
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn every_diary_has_sound_numbers_on_every_day(diary in diaries()) {
        if let Some(reading) = read(&diary) {
            assert_sound(&reading);
        }
    }

    #[test]
    fn no_finite_number_is_too_strange(
        numbers in proptest::collection::vec(any::<f64>(), 1..60),
        ends in (any::<f64>(), any::<f64>()),
        neutral in any::<f64>(),
    ) {
        let Ok(scale) = Scale::new(ends.0.min(ends.1), ends.0.max(ends.1)) else { return Ok(()) };
        let values: Vec<_> = numbers.iter().map(|v| Some(v.clamp(scale.lo(), scale.hi()))).collect();
        let strange = Observations {
            items: vec![Item { scale, better_when_high: true, neutral: Some(neutral), ..item("x") }],
            notes: notes(0, &values),
            reductions: vec![reduction(values.len() / 2)],
            ..Observations::default()
        };
        if let Some(reading) = read(&strange) {
            prop_assert!(reading.days.iter().all(|d| d.level.is_finite() && d.wave.is_finite()));
        }
    }
}

#[test]
fn values_that_are_all_at_the_floor_or_all_at_the_ceiling_are_read() {
    for end in [0.0, 10.0] {
        for items in [1, 4] {
            let all: Vec<_> = (0..items)
                .flat_map(|i| notes(i, &[Some(end); 90]))
                .collect();
            let reading = read_sound(&Observations {
                items: (0..items).map(|_| item("an item")).collect(),
                notes: all,
                reductions: vec![reduction(40)],
                ..Observations::default()
            });
            assert!(reading.days.iter().all(|d| (d.level - end).abs() < 1e-9));
            assert!(reading.waves.is_empty() && reading.shifts.is_empty());
        }
    }
}

#[test]
fn values_at_both_ends_and_nowhere_between_are_read() {
    for (long, apart) in [(1, 1), (7, 13), (40, 40)] {
        let ends: Vec<_> = (0..240)
            .map(|t| Some(if t % (long + apart) < long { 10.0 } else { 0.0 }))
            .collect();
        let mut all = one_item(&ends);
        read_sound(&all);
        for place in 1..4 {
            all.items.push(item("another"));
            all.notes.extend(notes(place, &ends));
        }
        read_sound(&all);
    }
}

#[test]
fn one_note_far_from_all_others_is_read() {
    let mut observations = Course::flat(60, 700)
        .remembering(0.5, 0.6)
        .noted(4, 0.9, 0.9);
    observations.notes.push(ItemNote {
        date: day(4_000),
        item: 0,
        value: 3.0,
    });
    observations.reductions = vec![reduction(2_000), reduction(30)];
    assert_eq!(read_sound(&observations).days.len(), 4_001);
}

#[test]
fn a_cut_on_every_day_is_read() {
    let mut observations = Course::flat(200, 701)
        .remembering(0.5, 0.6)
        .noted(4, 0.9, 0.9);
    observations.reductions = (0..200).map(reduction).collect();
    read_sound(&observations);
}

#[test]
fn marks_far_outside_the_notes_are_read() {
    let mut observations = Course::flat(60, 702)
        .remembering(0.5, 0.6)
        .noted(4, 0.9, 0.9);
    observations.wave_marks = vec![WaveMark { date: day(400) }];
    observations.reductions = vec![reduction(300)];
    let reading = read_sound(&observations);
    assert_eq!(reading.days.len(), 401);
    assert!(reading.days[400].marked_wave && !reading.days[400].noted);
}

#[test]
fn only_marks_of_waves_or_a_tap_are_read() {
    let wave = Observations {
        wave_marks: vec![WaveMark { date: day(3) }],
        ..Observations::default()
    };
    assert!(read_sound(&wave).days[0].marked_wave);
    let tap = Observations {
        taps: vec![TapNote {
            date: day(5),
            tap: Tap::Window,
        }],
        ..Observations::default()
    };
    assert!(read_sound(&tap).days[0].marked_window);
}

#[test]
fn forty_items_of_which_each_is_noted_once_a_month_are_read() {
    let mut course = Course::flat(400, 703)
        .remembering(0.5, 0.5)
        .waves(10.0, 18.0, 2.0);
    read_sound(&course.noted_where(40, 0.9, |_, t, item| (t + item) % 31 == 0));
}
