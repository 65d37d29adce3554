//! Waves and windows: what is named, what is not, and the person's own mark.

use course::{Observations, Reading, Stretch, WaveMark, WindowMark, read};

use crate::invented::{Course, Noise, day, index, one_item};

fn reading(observations: &Observations) -> Reading {
    read(observations).expect("something is noted")
}

fn holds(stretch: &Stretch, t: usize) -> bool {
    stretch.first <= day(t) && day(t) <= stretch.last
}

/// Whether more than half of a stretch lies where a wave (or none) was planted.
fn lies_on(stretch: &Stretch, heavy: &[bool], wanted: bool) -> bool {
    let days = &heavy[index(stretch.first)..=index(stretch.last)];
    2 * days.iter().filter(|heavy| **heavy == wanted).count() > days.len()
}

fn planted_waves(heavy: &[bool]) -> usize {
    heavy.windows(2).filter(|pair| !pair[0] && pair[1]).count()
}

/// A year of six symptoms with waves of about ten days every four weeks.
fn wavy(seed: u64) -> Course {
    Course::flat(365, seed)
        .remembering(0.5, 0.5)
        .waves(10.0, 16.0, 2.5)
}

#[test]
fn planted_waves_are_named_at_their_place_and_the_windows_between() {
    for seed in 0..8 {
        let mut course = wavy(seed);
        let reading = reading(&course.noted(6, 0.9, 0.85));
        let planted = planted_waves(&course.heavy);
        let hit = |wave: &&Stretch| lies_on(wave, &course.heavy, true);
        assert!(reading.waves_at_all > 0.99);
        assert_eq!(
            reading.waves.iter().filter(hit).count(),
            reading.waves.len()
        );
        assert!(reading.waves.len().abs_diff(planted) <= 1, "of {planted}");
        let light = |window: &&Stretch| lies_on(window, &course.heavy, false);
        assert!(reading.windows.iter().all(|window| light(&window)));
        assert!(reading.windows.len().abs_diff(planted + 1) <= 2);
    }
}

#[test]
fn a_single_wave_is_told_with_its_days_and_its_height() {
    for seed in 0..5 {
        let course = Course::flat(120, 20 + seed).remembering(0.4, 0.3);
        let reading = reading(&course.wave(60, 74, 3.0).noted(6, 0.9, 0.9));
        assert_eq!(reading.waves.len(), 1, "seed {seed}");
        let wave = &reading.waves[0];
        assert!(index(wave.first).abs_diff(60) <= 2 && index(wave.last).abs_diff(73) <= 2);
        let between = wave.first.duration_until(wave.last).as_hours() / 24;
        assert_eq!(i64::from(wave.days), between + 1);
        assert!((1.5..4.0).contains(&wave.height), "{}", wave.height);
        assert!(wave.certainty > 0.5 && wave.certainty <= 1.0);
        assert!(!reading.running(wave));
    }
}

#[test]
fn one_symptom_alone_is_enough_for_a_high_wave() {
    let mut noise = Noise(24);
    let values: Vec<_> = (0..90)
        .map(|t| {
            let middle = if (40..52).contains(&t) { 8.0 } else { 3.0 };
            Some((middle + 0.7 * noise.normal()).round().clamp(0.0, 10.0))
        })
        .collect();
    let reading = reading(&one_item(&values));
    assert_eq!(reading.waves.len(), 1);
    let wave = &reading.waves[0];
    assert!(index(wave.first).abs_diff(40) <= 2 && index(wave.last).abs_diff(51) <= 2);
    assert!(wave.height > 2.0 && wave.height < 5.0, "{}", wave.height);
}

#[test]
fn equal_days_have_no_wave_and_no_window() {
    let same = reading(&one_item(&[Some(4.0); 200]));
    assert!(same.days.iter().all(|d| d.wave == 0.0 && d.window == 0.0));
    assert!(same.waves.is_empty() && same.windows.is_empty());
    assert_eq!(same.waves_at_all, 0.0);
}

/// Noise that remembers looks like waves for a while; one diary in thirty may be taken for them.
#[test]
fn noise_whether_it_remembers_or_not_has_no_wave_by_name() {
    let (mut named, mut all) = (0, 0);
    for days in [60, 120, 180, 365] {
        for phi in [0.0, 0.4, 0.7] {
            for seed in 0..10 {
                let mut course = Course::flat(days, 100 + seed).remembering(phi, 0.8);
                let reading = reading(&course.noted(5, 0.9, 0.9));
                let any = !reading.waves.is_empty() || !reading.windows.is_empty();
                assert!(!any || reading.waves_at_all >= 0.9);
                named += usize::from(any);
                all += 1;
            }
        }
    }
    assert!(named * 30 <= all, "{named} of {all}");
}

#[test]
fn fewer_than_four_weeks_name_nothing() {
    let heavy = |days: usize| {
        let course = Course::flat(days, 25).remembering(0.3, 0.3);
        reading(&course.wave(10, 17, 4.0).noted(6, 0.8, 1.0))
    };
    let early = heavy(27);
    assert!(early.waves.is_empty() && early.windows.is_empty());
    assert_eq!(heavy(60).waves.len(), 1);
}

#[test]
fn a_wave_at_the_end_of_the_notes_is_running_and_one_that_ended_a_week_ago_is_not() {
    let ending = |end: usize| {
        let course = Course::flat(120, 26).remembering(0.4, 0.3);
        reading(
            &course
                .wave(50, 60, 3.0)
                .wave(end - 10, end, 3.0)
                .noted(6, 0.8, 1.0),
        )
    };
    let (at_the_end, before) = (ending(120), ending(112));
    let last = |reading: &Reading| reading.waves.last().expect("a wave").clone();
    assert_eq!(last(&at_the_end).last, day(119));
    assert!(at_the_end.running(&last(&at_the_end)) && at_the_end.ends_heavier());
    assert!(!before.running(&last(&before)) && !before.ends_heavier());
}

#[test]
fn a_wave_never_lies_on_a_window_and_no_day_is_likely_both() {
    for seed in 30..34 {
        let reading = reading(&wavy(seed).noted(3, 1.4, 0.6));
        for wave in &reading.waves {
            let apart = |w: &Stretch| w.last < wave.first || w.first > wave.last;
            assert!(reading.windows.iter().all(apart));
        }
        assert!(reading.days.iter().all(|d| d.wave + d.window <= 1.0 + 1e-9));
    }
}

#[test]
fn the_middle_of_a_long_gap_belongs_to_nothing_named() {
    let mut course = wavy(35);
    let gap = |t: usize| (140..230).contains(&t);
    let reading = reading(&course.noted_where(6, 0.9, |_, t, _| !gap(t)));
    let middle = &reading.days[185];
    assert!(!middle.noted && middle.wave < 0.7 && middle.window < 0.9);
    let at_ends = |s: &Stretch| !gap(index(s.first)) && !gap(index(s.last));
    let mut all = reading.waves.iter().chain(&reading.windows);
    assert!(all.all(at_ends), "both ends of a stretch are noted");
}

#[test]
fn a_mark_of_a_window_breaks_a_wave_and_is_never_inside_one() {
    let mut course = Course::flat(120, 36)
        .remembering(0.4, 0.3)
        .wave(60, 76, 3.0);
    let plain = course.noted(6, 0.8, 1.0);
    assert!(reading(&plain).waves.iter().any(|wave| holds(wave, 68)));
    let marked = Observations {
        window_marks: vec![WindowMark { date: day(68) }],
        ..plain
    };
    let reading = reading(&marked);
    assert!(reading.days[68].marked_window);
    assert_eq!(reading.days[68].wave, 0.0);
    assert_eq!(reading.waves.len(), 2, "one on either side of the mark");
    assert!(!reading.waves.iter().any(|wave| holds(wave, 68)));
}

#[test]
fn a_mark_of_a_wave_breaks_a_window_and_is_never_inside_one() {
    let plain = wavy(37).noted(6, 0.9, 0.9);
    let windows = reading(&plain).windows;
    let longest = windows.iter().max_by_key(|w| w.days).expect("a window");
    let middle = index(longest.first) + longest.days as usize / 2;
    let marked = Observations {
        wave_marks: vec![WaveMark { date: day(middle) }],
        ..plain
    };
    let reading = reading(&marked);
    assert!(reading.days[middle].marked_wave);
    assert_eq!(reading.days[middle].window, 0.0);
    assert!(!reading.windows.iter().any(|w| holds(w, middle)));
    assert_eq!(reading.windows.len(), windows.len() + 1);
}

#[test]
fn a_day_marked_as_both_is_neither() {
    let mut course = Course::flat(120, 38)
        .remembering(0.4, 0.3)
        .wave(60, 76, 3.0);
    let both = Observations {
        window_marks: vec![WindowMark { date: day(68) }],
        wave_marks: vec![WaveMark { date: day(68) }],
        ..course.noted(6, 0.8, 1.0)
    };
    let reading = reading(&both);
    let day = &reading.days[68];
    assert!(day.marked_window && day.marked_wave);
    assert_eq!((day.wave, day.window), (0.0, 0.0));
}

/// Both ends are sure of their place: the level is lower than the notes before and higher after.
#[test]
fn a_straight_rise_is_no_window_with_a_wave_behind_it() {
    let mut named = 0;
    for seed in 0..10 {
        let mut course = Course::flat(200, 40 + seed)
            .remembering(0.4, 0.4)
            .slope(0.8);
        let reading = reading(&course.noted(6, 0.9, 0.9));
        named += usize::from(reading.waves.len() + reading.windows.len() > 0);
    }
    assert!(named <= 1, "{named} of 10");
}

/// Waves at first and windows later: usual days are heavy beside the one and light beside the other,
/// and neither a window nor a wave.
#[test]
fn usual_days_are_neither_wave_nor_window() {
    let mut course = Course::flat(800, 47).remembering(0.4, 0.4);
    let (mut waves, mut windows) = (vec![false; 800], vec![false; 800]);
    for first in (20..360).step_by(45) {
        course = course.wave(first, first + 6, 2.5);
        waves[first..first + 6].fill(true);
    }
    for first in (440..780).step_by(45) {
        course = course.wave(first, first + 6, -2.5);
        windows[first..first + 6].fill(true);
    }
    let reading = reading(&course.noted(6, 0.8, 0.9));
    let mean = |days: std::ops::Range<usize>, of: &dyn Fn(usize) -> Option<f64>| {
        let values: Vec<f64> = days.filter_map(of).collect();
        values.iter().sum::<f64>() / values.len() as f64
    };
    let day = |t: usize| &reading.days[t];
    let usual = |t: usize| !waves[t] && !windows[t];
    let in_wave = mean(0..360, &|t| waves[t].then(|| day(t).wave));
    let in_window = mean(440..800, &|t| windows[t].then(|| day(t).window));
    let usual_window = mean(0..300, &|t| usual(t).then(|| day(t).window));
    let usual_wave = mean(500..800, &|t| usual(t).then(|| day(t).wave));
    assert!(in_wave > 0.7 && in_window > 0.7, "{in_wave} {in_window}");
    assert!(
        usual_window < 0.4 && usual_wave < 0.4,
        "{usual_window} {usual_wave}"
    );
}

#[test]
fn less_is_said_of_waves_where_less_was_noted() {
    let mut short = 0.0;
    let mut long = 0.0;
    for seed in 50..56 {
        let course = Course::flat(365, seed)
            .remembering(0.5, 0.6)
            .waves(10.0, 16.0, 1.8);
        let all = course.clone().noted(6, 0.9, 0.85);
        let mut few = all.clone();
        few.notes.retain(|note| note.date < day(42));
        short += reading(&few).waves_at_all / 6.0;
        long += reading(&all).waves_at_all / 6.0;
    }
    assert!(long > 0.9 && short < long - 0.1, "{short} and {long}");
}
