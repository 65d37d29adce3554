//! Lasting changes: told with all notes at hand, and noticed day by day.

use course::{DoubtCode, Going, Reading, Series, Shift, Tap, TapNote, read};

use crate::invented::{Course, Noise, day, index, item};

/// From this certainty on a change is told without a "perhaps".
const SURE: f64 = 0.9;

fn reading(course: &mut Course) -> Reading {
    read(&course.noted(6, 0.9, 0.85)).expect("something is noted")
}

fn of_all(reading: &Reading) -> Vec<&Shift> {
    let all = |shift: &&Shift| shift.series == Series::Burden && shift.certainty >= SURE;
    reading.shifts.iter().filter(all).collect()
}

/// A step may also be read as one wave that never ended; that is rare.
#[test]
fn a_lasting_step_is_told_with_its_day_and_the_right_way_round() {
    let (mut found, mut inside, mut all) = (0, 0, 0);
    for at in [120, 180, 240] {
        for (seed, height) in (0..10).zip([2.0, -2.0].into_iter().cycle()) {
            let mut course = Course::flat(365, 200 + seed)
                .remembering(0.5, 0.5)
                .step(at, height);
            let reading = reading(&mut course);
            all += 1;
            for shift in of_all(&reading) {
                let moved = shift.after - shift.before;
                assert!(moved * height > 0.0, "seed {seed}: {shift:?}");
                if index(shift.date).abs_diff(at) <= 10 {
                    found += 1;
                    inside += usize::from(shift.low <= day(at) && day(at) <= shift.high);
                    assert!(moved.abs() > 0.5 && moved.abs() < 3.0, "{moved}");
                }
            }
        }
    }
    assert!(found * 10 >= all * 9, "{found} of {all}");
    assert!(
        inside * 10 >= found * 8,
        "{inside} of {found}: nine in ten are promised"
    );
}

#[test]
fn a_lasting_step_among_waves_is_told_as_well() {
    for seed in 0..6 {
        let course = Course::flat(365, 200 + seed).remembering(0.5, 0.5);
        let mut course = course.step(180, 2.0).waves(10.0, 18.0, 2.0);
        let reading = reading(&mut course);
        assert!(reading.waves_at_all > 0.9 && reading.waves.len() > 5);
        let told = of_all(&reading);
        assert_eq!(told.len(), 1, "seed {seed}: {told:?}");
        assert!(index(told[0].date).abs_diff(180) <= 10);
        assert!(told[0].after > told[0].before + 1.0);
    }
}

/// Of forty years in which nothing lasting happens, one in twenty may be told something of.
#[test]
fn nothing_lasting_is_told_where_nothing_lasting_happens() {
    let mut told = 0;
    for phi in [0.3, 0.6] {
        for seed in 0..20 {
            let mut course = Course::flat(365, 300 + seed).remembering(phi, 0.7);
            if seed % 2 == 1 {
                course = course.waves(10.0, 18.0, 2.0);
            }
            let reading = reading(&mut course);
            let sure = reading.shifts.iter().any(|shift| shift.certainty >= SURE);
            told += usize::from(sure);
        }
    }
    assert!(told <= 2, "{told} of 40");
}

#[test]
fn one_symptom_that_changes_is_told_alone() {
    let (mut found, mut near, mut inside) = (0, 0, 0);
    for seed in 0..10 {
        let mut notes = Course::flat(365, 320 + seed)
            .remembering(0.5, 0.6)
            .noted(6, 0.9, 0.9);
        for note in &mut notes.notes {
            if note.item == 4 && note.date >= day(200) {
                note.value = (note.value + 3.0).min(10.0);
            }
        }
        let reading = read(&notes).expect("noted");
        for shift in reading
            .shifts
            .iter()
            .filter(|shift| shift.certainty >= SURE)
        {
            assert_eq!(shift.series, Series::Item(4), "seed {seed}");
            near += usize::from(index(shift.date).abs_diff(200) <= 7);
            inside += usize::from(shift.low <= day(200) && day(200) <= shift.high);
            assert!(shift.after - shift.before > 1.5);
            found += 1;
        }
    }
    assert!(found >= 9, "{found} of 10");
    assert_eq!(near, found);
    assert!(inside * 10 >= found * 8, "{inside} of {found}");
}

#[test]
fn a_step_is_noticed_within_weeks_and_since_about_its_day() {
    let mut found = 0;
    for seed in 0..20 {
        let height = if seed % 2 == 0 { 2.0 } else { -2.0 };
        let mut course = Course::flat(300, 340 + seed).remembering(0.5, 0.5);
        course = course.step(160, height);
        let reading = reading(&mut course);
        let about = |noticed: &&course::Noticed| index(noticed.since).abs_diff(160) <= 7;
        if let Some(noticed) = reading.noticed.iter().find(about) {
            assert!(noticed.since <= noticed.date);
            assert_eq!(noticed.heavier, height > 0.0);
            assert_eq!(noticed.series, Series::Burden);
            found += usize::from(noticed.date <= day(180));
        }
    }
    assert!(found >= 17, "{found} of 20");
}

/// Symptoms follow each other by a day or two, so a change comes over days.
#[test]
fn a_step_that_comes_over_three_days_is_noticed_within_weeks_as_well() {
    let mut found = 0;
    for seed in 0..20 {
        let third = if seed % 2 == 0 { 0.7 } else { -0.7 };
        let mut course = Course::flat(300, 400 + seed).remembering(0.5, 0.5);
        for later in 0..3 {
            course = course.step(160 + later, third);
        }
        let reading = reading(&mut course);
        let soon = |n: &course::Noticed| n.date >= day(160) && n.date <= day(182);
        found += usize::from(reading.noticed.iter().any(soon));
    }
    assert!(found >= 17, "{found} of 20");
}

/// What is noticed at the time is wrong now and then: about once a year, however often is noted.
#[test]
fn little_is_noticed_where_nothing_lasting_happens() {
    for share in [0.4, 0.6, 0.95] {
        let mut noticed = 0;
        for seed in 0..20 {
            let mut course = Course::flat(365, 360 + seed).remembering(0.4, 0.7);
            let mut luck = Noise(700 + seed);
            let noted: Vec<bool> = (0..365).map(|_| luck.even() < share).collect();
            let notes = course.noted_where(6, 0.9, |_, t, _| noted[t]);
            noticed += read(&notes).expect("noted").noticed.len();
        }
        assert!(noticed <= 25, "{noticed} in 20 years, {share} noted");
    }
}

/// One awful day is a day. Three in a row may be noticed, and are let go of when they are over.
#[test]
fn awful_days_are_no_lasting_change() {
    let told = |days: usize, rise: f64, seed: u64| {
        let course = Course::flat(400, 7000 + seed).remembering(0.5, 0.8);
        let mut course = course.wave(360, 360 + days, rise);
        let noticed = read(&course.noted(6, 0.8, 0.9)).expect("noted").noticed;
        let after = noticed.into_iter().filter(|n| n.date >= day(358));
        after.collect::<Vec<_>>()
    };
    let (mut one, mut held) = (0, 0);
    for seed in 0..20 {
        one += usize::from(!told(1, 5.0, seed).is_empty());
        held += usize::from(told(3, 5.0, seed).iter().any(|noticed| noticed.holds));
    }
    assert!(one <= 4, "{one} of 20 after one day");
    assert!(held <= 4, "{held} of 20 a month after three");
}

/// One-tap answers are no item, whichever items there are.
#[test]
fn a_change_of_one_tap_answers_is_told_of_the_whole_alone() {
    let mut luck = Noise(99);
    let mut notes = course::Observations::default();
    for t in 0..260 {
        let heavy = luck.even() < if t < 140 { 0.8 } else { 0.2 };
        let tap = if heavy { Tap::Heavy } else { Tap::Lighter };
        notes.taps.push(TapNote { date: day(t), tap });
    }
    for items in 0..3 {
        notes.items = (0..items).map(|_| item("an item")).collect();
        let reading = read(&notes).expect("noted");
        assert!(!reading.shifts.is_empty(), "the change is told");
        assert!(reading.shifts.iter().all(|s| s.series == Series::Burden));
        assert!(reading.noticed.iter().all(|n| n.series == Series::Burden));
        assert_eq!(reading.symptoms.len(), items);
        let early = |symptom: &course::Symptom| symptom.going == Going::TooEarly;
        assert!(reading.symptoms.iter().all(early));
    }
}

/// An item that changes alone is noticed by its weeks, and nothing else is.
#[test]
fn an_item_that_changes_alone_is_noticed_and_named() {
    let (mut found, mut others) = (0, 0);
    for seed in 0..10 {
        let mut course = Course::flat(400, 420 + seed).remembering(0.5, 0.6);
        let mut notes = course.noted(6, 0.9, 0.85);
        let height = if seed % 2 == 0 { 3.0 } else { -3.0 };
        let changed = |note: &&mut course::ItemNote| note.item == 2 && note.date >= day(250);
        for note in notes.notes.iter_mut().filter(changed) {
            note.value = (note.value + height).clamp(0.0, 10.0);
        }
        for noticed in read(&notes).expect("noted").noticed {
            let about = index(noticed.since).abs_diff(250) <= 14;
            if noticed.series == Series::Item(2) && about && noticed.date <= day(300) {
                assert_eq!(noticed.heavier, height > 0.0);
                found += 1;
            } else if noticed.series != Series::Burden {
                others += 1;
            }
        }
    }
    assert!(found >= 9, "{found} of 10");
    assert_eq!(others, 0);
}

/// Waves and noise of the past are told anew with every note, so a notice may move by days; it may
/// not rest on what came after. A reading that ends a week after the notice has it as well.
#[test]
fn what_was_noticed_stands_in_a_reading_that_ends_soon_after() {
    let (mut stands, mut all) = (0, 0);
    for seed in 0..8 {
        let mut course = Course::flat(300, 360 + seed)
            .remembering(0.5, 0.5)
            .step(180, 2.5);
        let notes = course.noted(6, 0.9, 0.85);
        let whole = read(&notes).expect("noted");
        let near = |reading: &Reading| {
            let about = |n: &&course::Noticed| index(n.since).abs_diff(180) <= 10;
            reading.noticed.iter().find(about).cloned()
        };
        let Some(noticed) = near(&whole) else {
            continue;
        };
        all += 1;
        let mut cut = notes.clone();
        let last = day(index(noticed.date) + 7);
        cut.notes.retain(|note| note.date <= last);
        let early = near(&read(&cut).expect("noted"));
        stands += usize::from(early.is_some_and(|early| early.heavier));
    }
    assert!(all >= 6 && stands + 1 >= all, "{stands} of {all}");
}

#[test]
fn a_change_near_the_last_note_says_so_and_an_earlier_one_does_not() {
    let with = |at: usize| {
        let mut course = Course::flat(400, 380).remembering(0.4, 0.4).step(at, 1.2);
        let reading = reading(&mut course);
        let told = of_all(&reading);
        assert_eq!(told.len(), 1, "{told:?}");
        let near = |d: &&course::Doubt| d.code == DoubtCode::NearTheEnd;
        told[0].doubts.iter().find(near).copied()
    };
    let late = with(366).expect("a month is left");
    assert!((late.measured - 33.0).abs() <= 7.0 && late.threshold == 42.0);
    assert_eq!(with(150), None);
}

#[test]
fn a_change_near_a_reduction_says_so() {
    let with = |cut: usize| {
        let course = Course::flat(365, 381).remembering(0.4, 0.4).step(180, 2.5);
        let reading = reading(&mut course.idle_cut(cut));
        let told = of_all(&reading);
        assert_eq!(told.len(), 1, "{told:?}");
        let near = |d: &&course::Doubt| d.code == DoubtCode::ReductionNear;
        let answer = reading.answers[0].doubts.iter();
        let change = answer.filter(|d| d.code == DoubtCode::ChangeNear).count();
        (told[0].doubts.iter().find(near).copied(), change)
    };
    let (near, change) = with(165);
    assert!((near.expect("two weeks").measured - 15.0).abs() <= 7.0);
    assert_eq!(change, 1, "the answer says the same of the change");
    assert_eq!(with(80), (None, 0));
}
