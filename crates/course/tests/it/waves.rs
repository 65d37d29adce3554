//! Waves and windows: what is named, what is not, and the person's own mark.

use course::{Observations, Reading, WindowMark, read};

use crate::invented::{Noise, day, one_item, planted};

fn reading(values: &[Option<f64>]) -> Reading {
    read(&one_item(values)).expect("something is noted")
}

fn names_nothing(reading: &Reading) -> bool {
    let likely = reading.days.iter().any(|d| d.wave > 0.5 || d.window > 0.5);
    reading.waves.is_empty() && reading.windows.is_empty() && !likely
}

#[test]
fn equal_days_have_no_wave_and_no_window() {
    let same = reading(&[Some(4.0); 200]);
    assert!(names_nothing(&same));
    assert!(same.days.iter().all(|d| d.wave == 0.0 && d.window == 0.0));
}

#[test]
fn days_without_memory_have_no_wave() {
    let mut noise = Noise(11);
    let silent = (0..30).filter(|_| {
        let values: Vec<_> = (0..150)
            .map(|_| Some((5.0 + 2.0 * noise.normal()).clamp(0.0, 10.0)))
            .collect();
        names_nothing(&reading(&values))
    });
    assert!(
        silent.count() >= 28,
        "chance alone is let through about once in forty"
    );
}

#[test]
fn fewer_than_four_weeks_name_nothing() {
    let values: Vec<_> = (0..27)
        .map(|t| Some(if (10..17).contains(&t) { 9.0 } else { 2.0 }))
        .collect();
    assert!(names_nothing(&reading(&values)));
    let longer: Vec<_> = (0..40)
        .map(|t| Some(if (10..17).contains(&t) { 9.0 } else { 2.0 }))
        .collect();
    assert_eq!(reading(&longer).waves.len(), 1);
}

#[test]
fn a_wave_is_told_with_its_days_and_its_height() {
    let values: Vec<_> = (0..90)
        .map(|t| Some(if (40..52).contains(&t) { 8.0 } else { 3.0 }))
        .collect();
    let reading = reading(&values);
    assert_eq!(reading.waves.len(), 1);
    let wave = &reading.waves[0];
    let distance =
        |a, b: usize| i64::abs(jiff::civil::Date::duration_until(a, day(b)).as_hours() / 24);
    assert!(distance(wave.first, 40) <= 2 && distance(wave.last, 51) <= 2);
    assert_eq!(
        i64::from(wave.days),
        wave.first.duration_until(wave.last).as_hours() / 24 + 1
    );
    assert!(wave.height > 2.0 && wave.height < 5.0, "{}", wave.height);
    assert!(wave.certainty > 0.5 && wave.certainty <= 1.0);
    assert!(!reading.running(wave));
}

#[test]
fn a_wave_at_the_end_of_the_notes_is_running() {
    let values: Vec<_> = (0..60)
        .map(|t| Some(if t >= 48 { 8.0 } else { 3.0 }))
        .collect();
    let reading = reading(&values);
    assert!(reading.running(reading.waves.last().expect("a wave")));
}

#[test]
fn a_wave_that_ended_three_days_ago_may_still_be_running_and_one_a_week_ago_may_not() {
    let ending = |last: usize| {
        let heavy = |t| {
            if (last - 11..=last).contains(&t) {
                8.0
            } else {
                3.0
            }
        };
        reading(&(0..90).map(|t| Some(heavy(t))).collect::<Vec<_>>())
    };
    let (just, before) = (ending(86), ending(80));
    assert_eq!((just.waves.len(), before.waves.len()), (1, 1));
    assert!(just.waves[0].last < just.days[89].date);
    assert!(just.running(&just.waves[0]) && !before.running(&before.waves[0]));
}

/// Noise that lasts for days makes many likely days; most of them are too near the level to name.
#[test]
fn a_named_stretch_stands_clear_of_the_noise() {
    let mut noise = Noise(14);
    let mut memory = 0.0;
    let values: Vec<_> = (0..400)
        .map(|_| {
            memory = 0.5 * memory + noise.normal();
            Some((5.0 + memory).clamp(0.0, 10.0))
        })
        .collect();
    let reading = reading(&values);
    let off = |d: &course::Day| d.burden.map(|b| b - d.level);
    let all: Vec<f64> = reading.days.iter().filter_map(off).collect();
    let deviation = (all.iter().map(|o| o * o).sum::<f64>() / all.len() as f64).sqrt();
    let stretches = || reading.waves.iter().chain(&reading.windows);
    assert!(stretches().count() > 3);
    for stretch in stretches() {
        // Every day is noted here. The mean of all distances is near 0, hence the 5 %.
        let clear = stretch.height * f64::from(stretch.days).sqrt();
        assert!(
            clear >= 0.95 * 2.0 * deviation && stretch.height >= 0.3,
            "{clear}"
        );
    }
}

#[test]
fn one_heavy_note_among_sparse_ones_is_no_stretch() {
    let (mut values, _) = planted(200, 12, 15, 15);
    for (t, value) in values.iter_mut().enumerate().skip(100) {
        *value = (t % 9 == 0).then_some(if t == 153 { 10.0 } else { 3.0 });
    }
    let reading = reading(&values);
    let start = values.iter().position(Option::is_some).expect("noted");
    let lone = &reading.days[153 - start];
    assert!(
        lone.noted && lone.wave > 0.5,
        "the day itself looks like one"
    );
    let over = |wave: &course::Stretch| wave.first <= lone.date && wave.last >= lone.date;
    assert!(!reading.waves.iter().any(over));
}

#[test]
fn a_wave_never_lies_on_a_window() {
    let (values, _) = planted(400, 12, 15, 12);
    let reading = reading(&values);
    assert!(reading.waves.len() > 3 && !reading.windows.is_empty());
    for wave in &reading.waves {
        let apart = |window: &course::Stretch| window.last < wave.first || window.first > wave.last;
        assert!(reading.windows.iter().all(apart));
    }
}

#[test]
fn the_middle_of_a_long_gap_belongs_to_nothing() {
    let (mut values, _) = planted(300, 12, 15, 13);
    for value in &mut values[120..200] {
        *value = None;
    }
    let reading = reading(&values);
    let middle = &reading.days[160];
    assert!(middle.wave < 0.4 && middle.window < 0.4);
    let inside = |s: &&course::Stretch| s.first <= day(160) && s.last >= day(160);
    assert_eq!(
        reading
            .waves
            .iter()
            .chain(&reading.windows)
            .filter(inside)
            .count(),
        0
    );
}

#[test]
fn a_mark_cuts_a_wave_and_is_never_inside_one() {
    let values: Vec<_> = (0..90)
        .map(|t| Some(if (40..56).contains(&t) { 8.0 } else { 3.0 }))
        .collect();
    let marked = Observations {
        window_marks: vec![WindowMark { date: day(48) }],
        ..one_item(&values)
    };
    let reading = read(&marked).expect("noted");
    assert!(reading.days[48].marked_window);
    assert_eq!(reading.days[48].wave, 0.0);
    assert_eq!(reading.waves.len(), 2, "one on either side of the mark");
    let over = |wave: &course::Stretch| wave.first <= day(48) && wave.last >= day(48);
    assert!(!reading.waves.iter().any(over));
}

#[test]
fn a_plain_lasting_step_is_no_wave_and_no_window() {
    let step = |t: usize| if t < 100 { 2.0 } else { 8.0 };
    let still = reading(&(0..200).map(|t| Some(step(t))).collect::<Vec<_>>());
    assert!(still.waves.is_empty() && still.windows.is_empty());
    let mut noise = Noise(16);
    for _ in 0..5 {
        let values: Vec<_> = (0..200)
            .map(|t| Some((step(t) + noise.normal()).clamp(0.0, 10.0)))
            .collect();
        let noisy = reading(&values);
        assert!(noisy.waves.is_empty() && noisy.windows.is_empty());
    }
}

#[test]
fn a_straight_rise_is_no_window_with_a_wave_behind_it() {
    let mut noise = Noise(17);
    for spread in [0.0, 0.3, 0.7] {
        let values: Vec<_> = (0..40)
            .map(|t| Some((2.0 + 0.15 * f64::from(t) + spread * noise.normal()).clamp(0.0, 10.0)))
            .collect();
        let rise = reading(&values);
        assert!(rise.waves.is_empty() && rise.windows.is_empty(), "{spread}");
    }
}

#[test]
fn nothing_longer_than_six_weeks_is_named_and_nothing_longer_than_two_at_an_end() {
    let heavy = |from: usize, to: usize| {
        let values: Vec<_> = (0..400)
            .map(|t| Some(if (from..to).contains(&t) { 8.0 } else { 3.0 }))
            .collect();
        reading(&values).waves.len()
    };
    assert_eq!((heavy(100, 130), heavy(100, 150)), (1, 0));
    assert_eq!((heavy(388, 400), heavy(380, 400)), (1, 0));
    assert_eq!((heavy(0, 12), heavy(0, 20)), (1, 0));
}

/// One light day inside a long heavy time does not make two waves of it.
#[test]
fn a_dip_does_not_cut_a_long_time_into_short_ones() {
    let values: Vec<_> = (0..300)
        .map(|t| {
            let heavy = (100..170).contains(&t) && !(132..136).contains(&t);
            Some(if heavy { 8.0 } else { 3.0 })
        })
        .collect();
    let reading = reading(&values);
    assert!(reading.days[125].wave > 0.5 && reading.days[134].wave < 0.5);
    assert!(reading.days[134].window < 0.5);
    assert_eq!(reading.waves.len(), 0);
}
