//! The course in words: what is said, in both languages, and what is not.

use course::{Item, ItemNote, Observations, Reading, Scale, Tap, TapNote, WindowMark, read};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use words::course::{DoseLine, doubts_in_words, in_words, nothing_noted};
use words::{Language, Voice};

const EN: Voice = Voice::of(Language::English);
const PL: Voice = Voice::of(Language::Polish);
const START: Date = date(2025, 3, 1);

fn day(index: i64) -> Date {
    START + index.days()
}

fn diary(values: impl IntoIterator<Item = f64>) -> Observations {
    let note = |(index, value): (usize, f64)| ItemNote {
        date: day(i64::try_from(index).expect("small")),
        item: 0,
        value,
    };
    Observations {
        items: vec![Item {
            name: "ache".to_owned(),
            scale: Scale::ZERO_TO_TEN,
            better_when_high: false,
            neutral: None,
        }],
        notes: values.into_iter().enumerate().map(note).collect(),
        ..Observations::default()
    }
}

fn reading(values: impl IntoIterator<Item = f64>) -> Reading {
    read(&diary(values)).expect("something is noted")
}

fn said(voice: Voice, reading: &Reading, doses: &[DoseLine]) -> String {
    in_words(voice, reading, doses).join("\n")
}

/// 3 with a heavier stretch wherever `heavy` says so.
fn with_waves(days: u32, heavy: impl Fn(u32) -> bool) -> Reading {
    reading((0..days).map(|t| if heavy(t) { 8.0 } else { 3.0 }))
}

fn dose(drug: Option<&str>, index: i64, amount: &str) -> DoseLine {
    DoseLine {
        date: day(index),
        drug: drug.map(str::to_owned),
        amount: amount.to_owned(),
    }
}

#[test]
fn a_flat_course_has_its_sentence_in_both_languages() {
    let flat = reading(vec![4.0; 60]);
    let chance = "These notes show no change that can be told from chance. \
                  They cannot say what is still to come.";
    assert!(in_words(EN, &flat, &[]).contains(&chance.to_owned()));
    assert!(said(PL, &flat, &[]).contains("nie widać zmiany, którą można odróżnić od przypadku"));
    assert_eq!(nothing_noted(PL), "Nie ma tu zapisków. Może zostać pusto.");
}

#[test]
fn waves_that_ended_are_counted_with_their_lengths_and_called_a_guess() {
    let text = said(
        EN,
        &with_waves(150, |t| (30..42).contains(&t) || (90..97).contains(&t)),
        &[],
    );
    assert!(text.contains("2 stretches look like waves"), "{text}");
    assert!(text.contains("The shortest is"), "{text}");
    assert!(text.contains("This is a guess by a simple rule"), "{text}");
}

#[test]
fn while_a_wave_may_be_running_no_length_is_told() {
    let running = with_waves(120, |t| {
        (30..42).contains(&t) || (70..80).contains(&t) || t >= 110
    });
    assert!(running.running(running.waves.last().expect("a wave")));
    let text = said(EN, &running, &[]);
    assert!(
        text.contains("These notes end in what looks like a wave."),
        "{text}"
    );
    assert!(
        text.contains("Before this one there were 2 waves. Each one ended"),
        "{text}"
    );
    assert!(!text.contains("long"), "{text}");
    let polish = said(PL, &running, &[]);
    assert!(polish.contains("Przed nią były 2 fale."), "{polish}");
    assert!(
        !polish.contains("Najkrótszy") && !polish.contains("długość"),
        "{polish}"
    );
}

#[test]
fn the_level_is_told_with_its_range_and_the_languages_decimal_sign() {
    let falling = reading((0..300).map(|t| 8.0 - f64::from(t) * 0.02 + f64::from(t % 3) * 0.2));
    let english = said(EN, &falling, &[]);
    assert!(english.contains("300 days, each with a note"), "{english}");
    assert!(
        english.contains("lighter at the end than at the beginning"),
        "{english}"
    );
    let polish = said(PL, &falling, &[]);
    assert!(polish.contains("lżejszy niż na początku"), "{polish}");
    let level = |sign| format!("2{sign}");
    assert!(english.contains(&level('.')) && polish.contains(&level(',')));
}

#[test]
fn first_and_last_dose_are_told_by_drug_and_never_as_a_cause() {
    let doses = [
        dose(Some("blue ones"), 20, "2 mg"),
        dose(Some("blue ones"), 0, "4 mg"),
        dose(Some("blue ones"), 10, "3 mg"),
        dose(None, 5, "10 mg"),
    ];
    let text = said(EN, &reading(vec![4.0; 30]), &doses);
    let blue = "blue ones: the first noted dose is 4 mg on 1 March 2025, the last 2 mg on 21 March";
    assert!(text.contains(blue), "{text}");
    assert!(
        text.contains("One dose is noted, 10 mg on 6 March 2025."),
        "{text}"
    );
    assert_eq!(
        text.matches("does not show that the dose is its cause")
            .count(),
        1
    );
    assert!(!said(EN, &reading(vec![4.0; 30]), &[]).contains("dose"));
}

#[test]
fn one_day_is_told_without_a_comparison() {
    let text = said(EN, &reading([6.0]), &[]);
    assert!(
        text.starts_with("These notes are from one day, 1 March 2025."),
        "{text}"
    );
    assert!(
        !text.contains("beginning") && !text.contains("still to come"),
        "{text}"
    );
}

#[test]
fn own_marks_are_told_and_stand() {
    let mut marked = diary(vec![4.0; 40]);
    marked.window_marks = vec![WindowMark { date: day(3) }, WindowMark { date: day(9) }];
    let reading = read(&marked).expect("noted");
    assert!(said(EN, &reading, &[]).contains("Windows in your own marks: 2 days."));
    assert!(said(PL, &reading, &[]).contains("Okna w Twoich własnych zapiskach: 2 dni."));
}

#[test]
fn every_doubt_has_its_sentence_in_both_languages() {
    use Tap::{Heavy, Lighter};
    let taps = Observations {
        taps: (0..5)
            .map(|i| TapNote {
                date: day(i * 3),
                tap: if i == 2 { Heavy } else { Lighter },
            })
            .collect(),
        ..Observations::default()
    };
    let mut strange = diary((0..40).map(|t| f64::from(t * 7919 % 10)));
    strange.taps = vec![TapNote {
        date: day(90),
        tap: Heavy,
    }];
    strange.items.push(Item {
        scale: Scale::new(1.0, 7.0).expect("a scale"),
        ..strange.items[0].clone()
    });
    let still = |t: i64| ItemNote {
        date: day(t * 2),
        item: 1,
        value: 7.0,
    };
    strange.notes.extend((0..20).map(still));
    strange.notes.push(ItemNote {
        date: day(1),
        item: 0,
        value: 99.0,
    });
    let mut codes = std::collections::BTreeSet::new();
    let turn_about = diary((0..40).map(|t| if t % 2 == 0 { 2.0 } else { 8.0 }));
    let flat = diary(vec![4.0; 60]);
    for diary in [&taps, &strange, &turn_about, &flat] {
        let reading = read(diary).expect("noted");
        for voice in [EN, PL] {
            let said = doubts_in_words(voice, &reading);
            assert_eq!(said.len(), reading.doubts.len());
            for sentence in &said {
                assert!(sentence.ends_with('.'), "{sentence}");
                assert!(!sentence.contains(['[', '{', '$']), "{sentence}");
            }
        }
        codes.extend(reading.doubts.iter().map(|d| d.code));
    }
    assert_eq!(codes.len(), 10, "all of them were met: {codes:?}");
}

#[test]
fn no_sentence_is_left_with_a_hole() {
    let waves = with_waves(150, |t| (30..42).contains(&t) || (90..97).contains(&t));
    let doses = [
        dose(Some("a"), 0, "4 mg"),
        dose(Some("a"), 9, "2 mg"),
        dose(None, 5, "1 mg"),
    ];
    for voice in [EN, PL] {
        let text = said(voice, &waves, &doses);
        assert!(!text.contains(['[', '{', '$', '!']), "{text}");
    }
}

/// Notes on the days given, and nothing between.
fn sparse(notes: &[(i64, f64)]) -> Reading {
    let mut sparse = diary([]);
    sparse.notes = notes
        .iter()
        .map(|(index, value)| ItemNote {
            date: day(*index),
            item: 0,
            value: *value,
        })
        .collect();
    read(&sparse).expect("noted")
}

#[test]
fn a_few_notes_far_apart_are_told_as_too_few_to_compare() {
    for notes in [
        &[(0, 2.0), (3000, 9.0)][..],
        &[(0, 0.0), (400, 10.0)],
        &[(0, 1.0), (200, 5.0), (400, 9.0)],
    ] {
        let reading = sparse(notes);
        let english = said(EN, &reading, &[]);
        assert!(english.contains("too few notes to compare"), "{english}");
        assert!(!english.contains("more than these ranges"), "{english}");
        let polish = said(PL, &reading, &[]);
        assert!(polish.contains("za mało, żeby porównać"), "{polish}");
    }
}

#[test]
fn two_notes_years_apart_leave_nearly_all_days_blank_and_never_all() {
    let years = sparse(&[(0, 2.0), (3000, 9.0)]);
    let english = doubts_in_words(EN, &years).join(" ");
    assert!(
        english.contains("Nearly all of these days have no note."),
        "{english}"
    );
    assert!(!english.contains('%'), "{english}");
    let polish = doubts_in_words(PL, &years).join(" ");
    assert!(polish.contains("Prawie wszystkie te dni"), "{polish}");
    let months = sparse(&[(0, 2.0), (99, 9.0)]);
    assert!(doubts_in_words(EN, &months).join(" ").contains("98 %"));
}

/// Too long ago begun to be named, and still no length of any other is told.
#[test]
fn days_that_may_still_be_a_wave_are_told_without_a_name_or_a_length() {
    let ending = with_waves(120, |t| (30..42).contains(&t) || t >= 98);
    assert!(ending.ends_heavier() && !ending.waves.is_empty());
    assert!(!ending.waves.iter().any(|wave| ending.running(wave)));
    let text = said(EN, &ending, &[]);
    assert!(text.contains("These notes end in days heavier"), "{text}");
    assert!(text.contains("One stretch looks like a wave"), "{text}");
    assert!(!text.contains("long"), "{text}");
    let polish = said(PL, &ending, &[]);
    assert!(polish.contains("dniami cięższymi"), "{polish}");
    assert!(!polish.contains("długość"), "{polish}");
    let light = with_waves(120, |t| t < 98 && !(30..42).contains(&t));
    assert!(said(EN, &light, &[]).contains("These notes end in days lighter"));
}

#[test]
fn a_heavy_time_too_long_to_be_named_is_never_told_as_no_change() {
    let long = with_waves(300, |t| (100..160).contains(&t));
    assert!(long.waves.is_empty() && long.windows.is_empty());
    let text = said(EN, &long, &[]);
    assert!(!text.contains("no change"), "{text}");
    assert!(
        text.contains("no difference between the beginning"),
        "{text}"
    );
}
