//! Each doubt of the whole reading is told when it holds, with what was measured, and not otherwise.

use course::{Doubt, DoubtCode, Item, ItemNote, Observations, Scale, Tap, read};

use crate::invented::{Course, day, item, notes, one_item, taps};

fn doubt(observations: &Observations, code: DoubtCode) -> Option<Doubt> {
    let reading = read(observations).expect("something is noted");
    reading.doubts.into_iter().find(|d| d.code == code)
}

/// What was measured and its threshold, where the doubt is told.
fn told(observations: &Observations, code: DoubtCode) -> Option<(f64, f64)> {
    doubt(observations, code).map(|d| (d.measured, d.threshold))
}

fn good(items: usize) -> Observations {
    let course = Course::flat(300, 21).remembering(0.5, 0.5);
    course.waves(10.0, 16.0, 2.5).noted(items, 0.9, 0.9)
}

#[test]
fn a_long_moving_diary_of_several_items_has_no_doubt() {
    let mut notes = Course::flat(300, 21).remembering(0.5, 0.5);
    notes = notes.waves(10.0, 16.0, 2.5);
    let every_day = notes.noted(6, 0.9, 1.0);
    assert_eq!(read(&every_day).expect("noted").doubts, []);
}

#[test]
fn fewer_than_three_items_that_are_read_are_told() {
    assert_eq!(told(&good(1), DoubtCode::FewItems), Some((1.0, 3.0)));
    assert_eq!(told(&good(2), DoubtCode::FewItems), Some((2.0, 3.0)));
    assert_eq!(told(&good(3), DoubtCode::FewItems), None);
}

#[test]
fn notes_that_are_told_as_well_without_waves_say_so() {
    let none = Course::flat(365, 22)
        .remembering(0.4, 0.8)
        .noted(5, 0.9, 0.9);
    let (at_all, half) = told(&none, DoubtCode::NoWaves).expect("nothing was planted");
    assert!(at_all < half && half == 0.9);
    assert_eq!(told(&good(6), DoubtCode::NoWaves), None);
}

#[test]
fn taps_alone_are_a_doubt_and_taps_beside_items_another() {
    let only = Observations {
        taps: taps(&[Tap::Heavy, Tap::Lighter, Tap::Heavy]),
        ..Observations::default()
    };
    assert_eq!(told(&only, DoubtCode::TapsOnly), Some((3.0, 0.0)));
    assert_eq!(told(&only, DoubtCode::TapsUnread), None);
    let beside = Observations {
        taps: taps(&[Tap::Heavy, Tap::Lighter, Tap::Heavy]),
        ..one_item(&[Some(3.0)])
    };
    assert_eq!(told(&beside, DoubtCode::TapsOnly), None);
    assert_eq!(told(&beside, DoubtCode::TapsUnread), Some((2.0, 0.0)));
}

#[test]
fn values_off_their_scale_are_left_out_and_told() {
    let mut observations = one_item(&[Some(3.0), Some(11.0), Some(f64::NAN), Some(4.0)]);
    observations.notes.push(ItemNote {
        date: day(0),
        item: 9,
        value: 1.0,
    });
    assert_eq!(told(&observations, DoubtCode::LeftOut), Some((3.0, 0.0)));
    let reading = read(&observations).expect("noted");
    assert!(!reading.days[1].noted && reading.days[3].noted);
}

#[test]
fn few_days_and_many_gaps_are_told() {
    let few = one_item(&[Some(3.0), None, None, None, Some(5.0)]);
    assert_eq!(told(&few, DoubtCode::TooFewDays), Some((2.0, 28.0)));
    let (gaps, threshold) = told(&few, DoubtCode::ManyGaps).expect("three of five days");
    assert!((gaps - 0.6).abs() < 1e-12 && threshold == 0.5);
}

#[test]
fn flat_notes_are_told_as_flat_and_their_item_as_still() {
    let flat = one_item(&[Some(4.0); 60]);
    let (spread, least) = told(&flat, DoubtCode::Flat).expect("all days are equal");
    assert!(spread < 1e-9 && least == 0.1);
    assert_eq!(told(&flat, DoubtCode::NearConstant), Some((1.0, 0.0)));
    assert_eq!(told(&flat, DoubtCode::NoWaves), None);
}

#[test]
fn an_item_that_leaves_its_place_once_in_twenty_days_is_near_constant() {
    let mut observations = good(4);
    observations.items.push(item("hardly ever"));
    let values: Vec<_> = (0..200)
        .map(|t| Some(if t % 20 == 0 { 6.0 } else { 1.0 }))
        .collect();
    observations.notes.extend(notes(4, &values));
    assert_eq!(
        told(&observations, DoubtCode::NearConstant),
        Some((1.0, 0.0))
    );
}

#[test]
fn different_scales_are_told() {
    let mut observations = good(3);
    observations.items.push(Item {
        scale: Scale::new(1.0, 7.0).expect("a scale"),
        ..item("another scale")
    });
    observations.notes.extend(notes(3, &[Some(4.0)]));
    assert_eq!(told(&observations, DoubtCode::Rescaled), Some((2.0, 1.0)));
}

#[test]
fn items_that_come_and_go_are_told_with_what_that_moves() {
    let light: Vec<_> = (0..60).map(|t| Some(2.0 + f64::from(t % 2))).collect();
    let heavy: Vec<_> = (0..60)
        .map(|t| (t < 30).then_some(8.0 + f64::from(t % 2)))
        .collect();
    let mut both = Observations {
        items: vec![item("light"), item("heavy")],
        notes: [notes(0, &light), notes(1, &heavy)].concat(),
        ..Observations::default()
    };
    let (moved, threshold) = told(&both, DoubtCode::ChangingItems).expect("half the days");
    assert!(threshold == 0.2 && moved > 1.0 && moved < 3.0, "{moved}");
    both.notes.retain(|note| note.date < day(30));
    assert_eq!(told(&both, DoubtCode::ChangingItems), None);
}

#[test]
fn every_code_is_written_in_snake_case_and_no_two_alike() {
    let codes = [
        DoubtCode::TapsOnly,
        DoubtCode::TapsUnread,
        DoubtCode::LeftOut,
        DoubtCode::TooFewDays,
        DoubtCode::ManyGaps,
        DoubtCode::Flat,
        DoubtCode::NoWaves,
        DoubtCode::NearConstant,
        DoubtCode::Rescaled,
        DoubtCode::ChangingItems,
        DoubtCode::FewItems,
        DoubtCode::AnswersNotTold,
        DoubtCode::CutsClose,
        DoubtCode::StillRunning,
        DoubtCode::FewNotesAround,
        DoubtCode::ChangeNear,
        DoubtCode::NearTheEnd,
        DoubtCode::ReductionNear,
    ];
    let written: std::collections::BTreeSet<&str> = codes.map(DoubtCode::code).into();
    assert_eq!(written.len(), codes.len(), "no two alike");
    let snake = |code: &&str| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    assert!(written.iter().all(snake));
}
