//! Each doubt is told when it holds, with what was measured, and not otherwise.

use course::{Doubt, DoubtCode, Item, ItemNote, Observations, Scale, Tap, read};

use crate::invented::{Noise, day, item, notes, one_item, planted, taps};

fn doubt(observations: &Observations, code: DoubtCode) -> Option<Doubt> {
    let reading = read(observations).expect("something is noted");
    reading.doubts.into_iter().find(|d| d.code == code)
}

/// What was measured and its threshold, where the doubt is told.
fn told(observations: &Observations, code: DoubtCode) -> Option<(f64, f64)> {
    doubt(observations, code).map(|d| (d.measured, d.threshold))
}

fn good_diary() -> Observations {
    one_item(&planted(200, 12, 14, 21).0)
}

#[test]
fn a_long_moving_diary_of_one_item_has_no_doubt() {
    assert_eq!(read(&good_diary()).expect("noted").doubts, []);
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
    assert_eq!(told(&flat, DoubtCode::ChanceAlone), None);
}

#[test]
fn an_item_that_leaves_its_place_once_in_twenty_days_is_near_constant() {
    let mut observations = good_diary();
    observations.items.push(item("hardly ever"));
    let values: Vec<_> = (0..200)
        .map(|t| Some(if t % 20 == 0 { 6.0 } else { 1.0 }))
        .collect();
    observations.notes.extend(notes(1, &values));
    assert_eq!(
        told(&observations, DoubtCode::NearConstant),
        Some((1.0, 0.0))
    );
}

#[test]
fn days_without_memory_are_told_as_chance() {
    let mut noise = Noise(22);
    let values: Vec<_> = (0..100)
        .map(|_| Some((5.0 + noise.normal()).clamp(0.0, 10.0)))
        .collect();
    let (alike, chance) = told(&one_item(&values), DoubtCode::ChanceAlone).expect("white noise");
    assert!(alike < chance);
    assert!((chance - 2.0 / 99.0_f64.sqrt()).abs() < 1e-12);
}

#[test]
fn different_scales_are_told() {
    let mut observations = good_diary();
    observations.items.push(Item {
        scale: Scale::new(1.0, 7.0).expect("a scale"),
        ..item("another scale")
    });
    observations.notes.extend(notes(1, &[Some(4.0)]));
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
fn every_code_is_written_in_snake_case() {
    let codes = [
        DoubtCode::TapsOnly,
        DoubtCode::TapsUnread,
        DoubtCode::LeftOut,
        DoubtCode::TooFewDays,
        DoubtCode::ManyGaps,
        DoubtCode::Flat,
        DoubtCode::ChanceAlone,
        DoubtCode::NearConstant,
        DoubtCode::Rescaled,
        DoubtCode::ChangingItems,
    ];
    let written: std::collections::BTreeSet<&str> = codes.map(DoubtCode::code).into();
    assert_eq!(written.len(), codes.len(), "no two alike");
    let snake = |code: &&str| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    assert!(written.iter().all(snake));
}
