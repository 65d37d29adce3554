//! Reading on from what was kept: a day more is read as if everything had been read anew, and where
//! that would not do, nothing is read on.

use course::{
    Kept, Observations, Reading, Tap, TapNote, WaveMark, WindowMark, read, read_and_keep, read_on,
};

use crate::invented::{Answered, Course, day, index, item, notes, reduction};

const DAYS: usize = 600;

/// Nearly two years with waves, a lasting change and answers to cuts, the last long ago.
fn years(seed: u64) -> Observations {
    let answer = Answered {
        lag: 2.0,
        rise: 4.0,
        settled: 25.0,
        height: 1.5,
    };
    let course = Course::flat(DAYS, seed)
        .remembering(0.5, 0.5)
        .step(300, 1.2);
    let course = course
        .waves(9.0, 16.0, 2.0)
        .cut(120, answer)
        .cut(230, answer);
    course.cut(360, answer).noted(8, 0.9, 0.7)
}

/// What was noted before a day.
fn before(all: &Observations, end: usize) -> Observations {
    let mut part = all.clone();
    part.notes.retain(|note| note.date < day(end));
    part.taps.retain(|note| note.date < day(end));
    part.reductions
        .retain(|reduction| reduction.date < day(end));
    part
}

fn kept(observations: &Observations) -> (Reading, Kept) {
    let (reading, kept) = read_and_keep(observations).expect("something is noted");
    (reading, kept.expect("enough is noted"))
}

#[test]
fn the_same_notes_in_any_order_give_the_same_reading() {
    let mut all = years(1);
    let (reading, kept) = kept(&all);
    assert_eq!(read(&all).unwrap(), reading);
    all.notes.reverse();
    assert_eq!(read_on(&kept, &all).unwrap(), reading);
}

#[test]
fn days_more_are_read_as_if_all_were_read_anew() {
    let (mut worst_wave, mut sum, mut count) = (0.0_f64, 0.0, 0.0);
    let mut off_level = 0.0_f64;
    for seed in 1..=6 {
        let all = years(seed);
        for more in [1, 3, 7] {
            let (_, kept) = kept(&before(&all, DAYS - more));
            let on = read_on(&kept, &all).unwrap();
            let anew = read(&all).unwrap();
            assert_eq!(on.days.len(), anew.days.len());
            assert_eq!(on.scale, anew.scale);
            for (a, b) in on.days.iter().zip(&anew.days) {
                assert_eq!((a.date, a.noted, a.burden), (b.date, b.noted, b.burden));
                assert!(a.level_low <= a.level && a.level <= a.level_high);
            }
            let last = DAYS - 150;
            for (a, b) in on.days[last..].iter().zip(&anew.days[last..]) {
                worst_wave = worst_wave.max((a.wave - b.wave).abs());
                sum += (a.wave - b.wave).abs();
                count += 1.0;
                let width = 0.5 * (b.level_high - b.level_low);
                off_level = off_level.max((a.level - b.level).abs() / width);
            }
        }
    }
    assert!(sum / count < 0.006, "{}", sum / count);
    assert!(worst_wave < 0.35, "{worst_wave}");
    // In halves of the band.
    assert!(off_level < 0.75, "{off_level}");
}

#[test]
fn what_is_not_read_from_a_day_more_stands_as_it_was() {
    let all = years(3);
    let (reading, kept) = kept(&before(&all, DAYS - 5));
    let on = read_on(&kept, &all).unwrap();
    assert_eq!(on.trend, reading.trend);
    assert_eq!(on.symptoms, reading.symptoms);
    assert_eq!(on.answers.len(), 3);
    assert_eq!(on.answers[0], reading.answers[0]);
    let places = |reading: &Reading| -> Vec<_> {
        let shifts = reading.shifts.iter();
        shifts.map(|s| (s.date, s.low, s.high, s.series)).collect()
    };
    assert_eq!(places(&on), places(&reading));
}

#[test]
fn a_lighter_week_after_a_wave_is_seen_at_once() {
    let mut course = Course::flat(DAYS, 4)
        .remembering(0.4, 0.4)
        .waves(9.0, 16.0, 2.5);
    course = course.wave(DAYS - 12, DAYS - 4, 2.5);
    let all = course.noted(8, 0.8, 0.9);
    let (_, kept) = kept(&before(&all, DAYS - 6));
    let on = read_on(&kept, &all).unwrap();
    let at = |back: usize| on.days[DAYS - back].wave;
    assert!(at(9) > 0.8 && at(6) > 0.8, "{} {}", at(9), at(6));
    assert!(at(1) < 0.2, "{}", at(1));
}

/// Nothing else is told of a change so soon, so this may not wait for everything to be read anew.
#[test]
fn a_lasting_change_is_noticed_while_days_are_read_on() {
    let mut noticed = 0;
    for seed in 20..30 {
        let course = Course::flat(DAYS, seed).remembering(0.4, 0.5);
        let mut course = course.step(DAYS - 10, 2.5);
        let all = course.noted(8, 0.8, 0.9);
        let (reading, kept) = kept(&before(&all, DAYS - 7));
        let on = read_on(&kept, &all).unwrap();
        assert!(on.noticed.starts_with(&reading.noticed));
        let since = |n: &course::Noticed| index(n.since).abs_diff(DAYS - 10) <= 3;
        noticed += usize::from(on.noticed.iter().any(since));
    }
    assert!(noticed >= 8, "{noticed} of 10");
}

#[test]
fn a_mark_of_any_day_is_laid_over_what_was_kept() {
    let mut all = years(5);
    let (reading, kept) = kept(&all);
    let heavy = reading.days.iter().position(|day| day.wave > 0.9).unwrap();
    let light = reading
        .days
        .iter()
        .position(|day| day.window > 0.9)
        .unwrap();
    all.window_marks.push(WindowMark { date: day(heavy) });
    all.wave_marks.push(WaveMark { date: day(light) });
    let on = read_on(&kept, &all).unwrap();
    assert!(on.days[heavy].marked_window && on.days[heavy].wave == 0.0);
    assert!(on.days[light].marked_wave && on.days[light].window == 0.0);
    assert_eq!(on, read(&all).unwrap());
}

#[test]
fn blank_days_with_a_mark_after_them_are_read_on() {
    let mut all = years(6);
    let (_, kept) = kept(&all);
    all.wave_marks.push(WaveMark {
        date: day(DAYS + 4),
    });
    let on = read_on(&kept, &all).unwrap();
    assert_eq!(on.days.len(), DAYS + 5);
    assert!(on.days[DAYS..].iter().all(|day| !day.noted));
    assert!(on.days[DAYS + 4].marked_wave);
}

/// What may be done to notes.
type Change = fn(&mut Observations);

#[test]
fn where_something_older_was_changed_nothing_is_read_on() {
    let all = years(7);
    let (_, kept) = kept(&all);
    let changes: [(&str, Change); 9] = [
        ("a value", |all| all.notes[100].value = 9.5),
        ("a note less", |all| {
            all.notes.remove(50);
        }),
        ("a note twice", |all| all.notes.push(all.notes[77])),
        ("another day", |all| all.notes[9].date = day(40)),
        ("a note before all others", |all| {
            all.notes[0].date = day(0).yesterday().unwrap();
        }),
        ("a tap", |all| {
            let (date, tap) = (day(10), Tap::Heavy);
            all.taps.push(TapNote { date, tap });
        }),
        ("a scale", |all| {
            all.items[2].scale = course::Scale::new(0.0, 12.0).unwrap();
        }),
        ("a side", |all| all.items[1].better_when_high = true),
        ("a reduction", |all| all.reductions.push(reduction(200))),
    ];
    for (name, change) in changes {
        let mut changed = all.clone();
        change(&mut changed);
        assert!(read_on(&kept, &changed).is_none(), "{name}");
    }
}

/// Item 4 at nought has the same numbers in it as "a window" on the day beside.
#[test]
fn a_note_of_nought_is_not_taken_for_a_tap_on_the_next_day() {
    let mut all = years(7);
    let date = day(100);
    all.notes.retain(|note| note.date != date || note.item != 4);
    let without = all.clone();
    let (item, value) = (4, 0.0);
    all.notes.push(course::ItemNote { date, item, value });
    let (_, kept) = kept(&all);
    for beside in [day(99), day(101)] {
        let mut tapped = without.clone();
        let tap = Tap::Window;
        tapped.taps.push(TapNote { date: beside, tap });
        assert!(read_on(&kept, &tapped).is_none(), "{beside}");
    }
}

#[test]
fn after_a_week_or_a_reduction_everything_is_read_anew() {
    let all = years(8);
    let (_, kept_long_ago) = kept(&before(&all, DAYS - 8));
    assert!(read_on(&kept_long_ago, &all).is_none());
    let (_, lately) = kept(&before(&all, DAYS - 7));
    assert!(read_on(&lately, &all).is_some());
    let mut lowered = all.clone();
    lowered.reductions.push(reduction(DAYS - 3));
    assert!(read_on(&lately, &lowered).is_none());
    // A reduction that was there before is still being answered: two days and no more.
    let (_, building) = kept(&before(&lowered, DAYS - 2));
    assert!(read_on(&building, &lowered).is_some());
    let mut later = lowered.clone();
    later
        .notes
        .extend(notes(0, &[Some(4.0)]).into_iter().map(|mut note| {
            note.date = day(DAYS);
            note
        }));
    assert!(read_on(&building, &later).is_none());
    let mut fewer = all.clone();
    fewer.notes.retain(|note| index(note.date) < DAYS - 9);
    assert!(read_on(&lately, &fewer).is_none(), "days were taken away");
}

/// Marks or one-tap answers of a year, and the first items lately: the level has nothing to go on from.
#[test]
fn where_the_first_note_is_recent_everything_is_read_anew() {
    let mut all = Course::flat(DAYS, 10)
        .remembering(0.5, 0.5)
        .noted(4, 0.8, 0.9);
    all.notes.retain(|note| note.date >= day(DAYS - 100));
    all.wave_marks.push(WaveMark { date: day(0) });
    let (reading, kept) = read_and_keep(&all).unwrap();
    assert!(reading.days.iter().all(|day| day.level.is_finite()));
    assert!(kept.is_none());
}

#[test]
fn a_new_item_is_read_anew() {
    let mut all = years(9);
    let (_, kept) = kept(&all);
    all.items.push(item("a new one"));
    assert!(read_on(&kept, &all).is_none());
}

#[test]
fn a_short_diary_or_hardly_noted_months_leave_nothing() {
    let short = Course::flat(300, 1)
        .remembering(0.5, 0.5)
        .noted(4, 0.8, 0.8);
    assert!(read_and_keep(&short).unwrap().1.is_none());
    let mut sparse = Course::flat(500, 2).remembering(0.5, 0.5);
    let sparse = sparse.noted_where(4, 0.8, |_, day, _| day < 300 || day % 20 == 19);
    assert!(read_and_keep(&sparse).unwrap().1.is_none());
    assert!(read_and_keep(&Observations::default()).is_none());
}

#[test]
fn what_is_kept_is_not_shown_when_debugged() {
    let (_, kept) = kept(&years(2));
    assert_eq!(format!("{kept:?}"), "Kept { .. }");
}
