//! The burden of a day, by hand.

use course::{Item, ItemNote, Observations, Reading, Scale, Tap, WindowMark, read};

use crate::invented::{day, item, notes, one_item, taps};

fn on_first_day(items: Vec<Item>, values: &[(usize, f64)]) -> Reading {
    let note = |(item, value): &(usize, f64)| ItemNote {
        date: day(0),
        item: *item,
        value: *value,
    };
    read(&Observations {
        items,
        notes: values.iter().map(note).collect(),
        ..Observations::default()
    })
    .expect("something is noted")
}

fn burden(items: Vec<Item>, values: &[(usize, f64)]) -> f64 {
    on_first_day(items, values).days[0].burden.expect("noted")
}

fn one_to_seven(better_when_high: bool, neutral: Option<f64>) -> Item {
    Item {
        scale: Scale::new(1.0, 7.0).expect("a scale"),
        better_when_high,
        neutral,
        ..item("an item")
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn nothing_noted_is_no_reading() {
    assert_eq!(read(&Observations::default()), None);
    let only_items = Observations {
        items: vec![item("never noted")],
        ..Observations::default()
    };
    assert_eq!(read(&only_items), None);
}

#[test]
fn the_burden_is_the_mean_of_what_was_noted_that_day() {
    let items = || vec![item("a"), item("b"), item("c")];
    assert!(near(burden(items(), &[(0, 2.0), (2, 7.0)]), 4.5));
    assert!(near(burden(items(), &[(1, 3.0)]), 3.0));
}

#[test]
fn several_notes_of_one_item_count_as_one() {
    let items = vec![item("a"), item("b")];
    let values = [(0, 1.0), (0, 2.0), (0, 6.0), (1, 9.0)];
    assert!(near(burden(items, &values), 6.0), "(3 + 9) / 2");
}

#[test]
fn an_item_better_when_high_is_mirrored() {
    assert!(near(
        burden(vec![one_to_seven(true, None)], &[(0, 6.0)]),
        2.0
    ));
}

#[test]
fn a_neutral_point_opens_the_heavy_side_to_the_whole_scale() {
    let neutral = |x| burden(vec![one_to_seven(false, Some(4.0))], &[(0, x)]);
    assert!(near(neutral(2.0), 1.0), "the good side is nothing");
    assert!(near(neutral(4.0), 1.0));
    assert!(near(neutral(5.0), 3.0), "1 + 6 x 1/3");
    assert!(near(neutral(7.0), 7.0));
}

#[test]
fn a_neutral_point_of_a_good_item_is_mirrored_with_it() {
    let neutral = |x| burden(vec![one_to_seven(true, Some(5.0))], &[(0, x)]);
    assert!(near(neutral(6.0), 1.0), "better than neutral is nothing");
    assert!(near(neutral(5.0), 1.0));
    assert!(near(neutral(3.0), 4.0), "1 + 6 x 2/4");
    assert!(near(neutral(1.0), 7.0));
}

#[test]
fn a_neutral_point_at_the_heavy_end_leaves_nothing_heavy() {
    assert!(near(
        burden(vec![one_to_seven(false, Some(7.0))], &[(0, 7.0)]),
        1.0
    ));
    assert!(near(
        burden(vec![one_to_seven(true, Some(1.0))], &[(0, 1.0)]),
        1.0
    ));
}

#[test]
fn different_scales_are_taken_to_ten_first() {
    let items = vec![item("0..10"), one_to_seven(false, None)];
    let reading = on_first_day(items, &[(0, 2.0), (1, 4.0)]);
    assert!(reading.rescaled);
    assert_eq!(reading.scale, Scale::ZERO_TO_TEN);
    assert!(
        near(reading.days[0].burden.expect("noted"), 3.5),
        "(2 + 5) / 2"
    );
}

#[test]
fn a_scale_that_nothing_is_noted_on_does_not_rescale() {
    let items = vec![item("never noted"), one_to_seven(false, None)];
    let reading = on_first_day(items, &[(1, 4.0)]);
    assert!(!reading.rescaled);
    assert_eq!(reading.scale.hi(), 7.0);
}

#[test]
fn taps_are_read_alone_and_never_pooled() {
    use Tap::{Heavy, InBetween, Lighter, VeryHeavy, Window};
    let all = [VeryHeavy, Heavy, InBetween, Lighter, Window];
    let mut observations = Observations {
        taps: taps(&all),
        ..Observations::default()
    };
    let alone = read(&observations).expect("tapped");
    let burdens: Vec<f64> = alone.days.iter().filter_map(|d| d.burden).collect();
    assert_eq!(burdens, [10.0, 7.5, 5.0, 2.5, 0.0]);

    observations.items = vec![item("an item")];
    observations.notes = notes(0, &[Some(1.0), Some(2.0)]);
    let beside = read(&observations).expect("noted");
    let burdens: Vec<Option<f64>> = beside.days.iter().map(|d| d.burden).collect();
    assert_eq!(burdens[..2], [Some(1.0), Some(2.0)]);
    assert!(burdens[2..].iter().all(Option::is_none));
}

#[test]
fn the_days_run_from_the_first_noted_to_the_last_without_a_hole() {
    let reading = read(&one_item(&[None, Some(4.0), None, None, Some(6.0), None])).expect("noted");
    let days: Vec<_> = reading.days.iter().map(|d| (d.date, d.noted)).collect();
    let expected = [(1, true), (2, false), (3, false), (4, true)].map(|(i, n)| (day(i), n));
    assert_eq!(days, expected);
}

#[test]
fn a_mark_of_a_window_is_carried_through_even_with_nothing_else() {
    let marked = Observations {
        window_marks: vec![WindowMark { date: day(3) }],
        ..Observations::default()
    };
    let reading = read(&marked).expect("a mark is a note");
    let only = &reading.days[0];
    assert!(only.marked_window && !only.noted);
    assert_eq!(
        (only.level_low, only.level_high),
        (0.0, 10.0),
        "nothing is known"
    );
}

#[test]
fn a_scale_needs_two_ends_that_are_numbers_and_apart() {
    assert!(Scale::new(7.0, 1.0).is_err());
    assert!(Scale::new(1.0, 1.0).is_err());
    assert!(Scale::new(f64::NAN, 1.0).is_err());
    assert!(
        Scale::new(-1.7e308, 1.7e308).is_err(),
        "the width is no number"
    );
}

#[test]
fn the_name_of_an_item_is_not_shown_when_debugged() {
    let observations = one_item(&[Some(1.0)]);
    assert!(!format!("{observations:?}").contains("an item"));
}
