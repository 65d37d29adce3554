//! Words from others: what is taken, and which are nearest.

use medicine::Family;
use plan::Stage;
use publishing::{FieldFault, Story, StoryFields, Wanted, Why, by_likeness};
use wording::Language;

pub fn story(words: &str) -> Story {
    let typed = StoryFields {
        words,
        ..StoryFields::default()
    };
    Story::new(Language::English, &typed).unwrap()
}

#[test]
fn one_of_the_long_fields_is_enough_and_none_is_not() {
    let empty = Story::new(Language::English, &StoryFields::default());
    let fault = FieldFault {
        field: "words",
        why: Why::Empty,
    };
    assert_eq!(empty, Err(vec![fault]));
    assert_eq!(story("  Slowly.  ").words.unwrap().expose(), "Slowly.");
}

#[test]
fn what_is_too_long_or_not_offered_is_told_field_by_field() {
    let long = "a".repeat(4001);
    let time = "a".repeat(81);
    let typed = StoryFields {
        words: "x",
        setbacks: &long,
        time: &time,
        stage: "later",
        families: vec!["stimulant", "sweets"],
        hardest: vec!["Zaps!"],
        ..StoryFields::default()
    };
    let faults = Story::new(Language::Polish, &typed).unwrap_err();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field).collect();
    assert_eq!(fields, ["families", "stage", "hardest", "time", "setbacks"]);
    assert!(faults.contains(&FieldFault {
        field: "setbacks",
        why: Why::TooLong { most: 4000 }
    }));
}

#[test]
fn signs_that_nobody_sees_do_not_stay() {
    let words = story("20\u{200b}mg, \u{202e}backwards\u{ad}");
    assert_eq!(words.words.unwrap().expose(), "20mg, backwards");
}

#[test]
fn what_was_written_is_not_shown_by_debug() {
    let shown = format!("{:?}", story("marker-words"));
    assert!(!shown.contains("marker-words"));
}

#[test]
fn what_is_hardest_joins_most_then_the_drug_then_the_stage() {
    let with = |hardest: &[&str], family: Option<Family>, stage: Option<Stage>| Story {
        hardest: hardest.iter().map(|key| (*key).to_owned()).collect(),
        families: family.into_iter().collect(),
        stage,
        ..story("x")
    };
    let wanted = Wanted {
        families: vec![Family::Benzodiazepine],
        stage: Some(Stage::After),
        hardest: vec!["zaps".to_owned()],
    };
    let mut stories = vec![
        (1, with(&[], None, None)),
        (2, with(&[], None, Some(Stage::After))),
        (3, with(&[], Some(Family::Benzodiazepine), None)),
        (
            4,
            with(&["zaps"], Some(Family::Stimulant), Some(Stage::Before)),
        ),
        (
            5,
            with(&["zaps"], Some(Family::Benzodiazepine), Some(Stage::After)),
        ),
        (0, with(&[], None, None)),
    ];
    by_likeness(&mut stories, &wanted);
    let order: Vec<i32> = stories.into_iter().map(|(id, _)| id).collect();
    assert_eq!(order, [5, 4, 3, 2, 0, 1]);
}
