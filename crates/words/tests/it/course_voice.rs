//! Every text that the course is told in, whole: its voice, no cause, no hole, every doubt.

use course::{DoubtCode, Reading};
use wording::Rules;
use words::course::{
    answer_in_words, answers_in_words, comparisons_in_words, doubt_of_part_in_words,
    doubts_in_words, in_words, noticed_in_words, shifts_in_words, stretches_in_words,
    symptoms_in_words, trend_in_words,
};
use words::{Language, Voice};

use crate::course_readings::{
    EN, NAMES, PL, answer, answered, doubt, everything, flat, in_a_wave, sloping,
};

const DOUBTS: [DoubtCode; 18] = [
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

/// Everything that is ever said of a reading.
fn all(voice: Voice, reading: &Reading) -> Vec<String> {
    let mut said = Vec::new();
    for asked in [false, true] {
        said.extend(in_words(voice, reading, &[], &NAMES, asked));
        said.extend(stretches_in_words(voice, reading, asked));
        said.extend(comparisons_in_words(voice, reading, asked));
        said.extend(answers_in_words(voice, reading, asked));
        for answer in &reading.answers {
            said.extend(answer_in_words(voice, reading, answer, asked));
        }
    }
    said.extend(trend_in_words(voice, reading));
    said.extend(shifts_in_words(voice, reading, &NAMES));
    said.extend(noticed_in_words(voice, reading, &NAMES));
    said.extend(symptoms_in_words(voice, reading, &NAMES));
    for code in DOUBTS {
        for measured in [0.0, 1.0, 2.0, 5.0, 22.0] {
            said.push(doubt_of_part_in_words(
                voice,
                reading,
                &doubt(code, measured),
            ));
        }
    }
    said
}

fn readings() -> Vec<Reading> {
    let mut stepping = everything();
    stepping.answers.push(answer(140, 20.0));
    let mut bare = everything();
    for day in &mut bare.days {
        (day.level, day.level_low, day.level_high) = (f64::NAN, f64::NAN, f64::NAN);
    }
    for answer in &mut bare.answers {
        (answer.lag_days, answer.settled_low, answer.height) = (f64::NAN, f64::NAN, f64::INFINITY);
    }
    vec![
        Reading::default(),
        flat(1),
        flat(100),
        sloping(100, 3.0, 7.0),
        sloping(100, 7.0, 3.0),
        in_a_wave(),
        answered(vec![answer(1, 9.0)]),
        everything(),
        stepping,
        bare,
    ]
}

#[test]
fn every_text_has_the_voice_when_it_is_whole() {
    for (voice, language) in [(EN, Language::English), (PL, Language::Polish)] {
        for sentence in readings().iter().flat_map(|reading| all(voice, reading)) {
            let heard = Rules::of(language).heard(&sentence);
            assert!(heard.is_empty(), "{heard:?} in: {sentence}");
        }
    }
}

#[test]
fn no_text_is_left_with_a_hole() {
    for voice in [EN, PL] {
        for sentence in readings().iter().flat_map(|reading| all(voice, reading)) {
            assert!(!sentence.contains(['[', '{', '$', '!']), "{sentence}");
            assert!(sentence.ends_with(['.', '”']), "{sentence}");
            assert!(
                !sentence.contains("NaN") && !sentence.contains("inf"),
                "{sentence}"
            );
            assert!(!sentence.contains("  "), "{sentence}");
        }
    }
}

/// What denies a cause may name it; nothing else does.
#[test]
fn no_text_tells_a_cause() {
    let denied = [
        "That does not show that the step is its cause.",
        "Nie dowodzi to, że krok jest przyczyną.",
    ];
    let refused = [
        "because",
        "due to",
        "caus",
        "led to",
        "result of",
        "thanks to",
        "trigger",
        "relaps",
        "przyczyn",
        "powodu",
        "spowod",
        "wywoł",
        "wskutek",
        "skutk",
        "dzięki",
        "nawrot",
        "nawrót",
    ];
    for voice in [EN, PL] {
        for sentence in readings().iter().flat_map(|reading| all(voice, reading)) {
            let rest = denied
                .iter()
                .fold(sentence.clone(), |s, d| s.replace(d, ""));
            for word in refused {
                assert!(!rest.to_lowercase().contains(word), "{word} in: {sentence}");
            }
        }
    }
}

#[test]
fn the_certainty_words_are_explained_once_in_the_whole() {
    for (voice, gloss) in [(EN, "“Likely” means"), (PL, "„Prawdopodobnie” znaczy")] {
        let text = in_words(voice, &everything(), &[], &NAMES, false).join("\n");
        assert_eq!(text.matches(gloss).count(), 1, "{text}");
    }
}

#[test]
fn every_doubt_has_a_sentence_of_its_own_in_both_languages() {
    for voice in [EN, PL] {
        let mut reading = flat(60);
        reading.doubts = DOUBTS.map(|code| doubt(code, 3.0)).to_vec();
        let mut said = doubts_in_words(voice, &reading);
        assert_eq!(said.len(), DOUBTS.len());
        said.sort();
        said.dedup();
        assert_eq!(said.len(), DOUBTS.len());
    }
}

#[test]
fn a_doubt_of_a_part_never_holds_a_settling_time() {
    let held = course::Doubt {
        code: DoubtCode::CutsClose,
        measured: 14.0,
        threshold: 31.0,
    };
    for code in [DoubtCode::CutsClose, DoubtCode::StillRunning] {
        let text = doubt_of_part_in_words(EN, &flat(60), &course::Doubt { code, ..held });
        assert!(!text.contains(char::is_numeric), "{text}");
    }
}

#[test]
fn nearly_all_days_without_a_note_are_never_told_as_all() {
    let share = |share| doubt_of_part_in_words(EN, &flat(60), &doubt(DoubtCode::ManyGaps, share));
    assert!(share(0.999).starts_with("Nearly all of these days have no note."));
    assert!(share(0.98).starts_with("98 %"));
    let polish = doubt_of_part_in_words(PL, &flat(60), &doubt(DoubtCode::ManyGaps, 0.999));
    assert!(polish.starts_with("Prawie wszystkie te dni"), "{polish}");
}

#[test]
fn counts_in_doubts_take_the_polish_plural_forms() {
    let of = |code, count| doubt_of_part_in_words(PL, &flat(60), &doubt(code, count));
    for (count, wanted) in [
        (1.0, "tylko jeden dzień ma zapis"),
        (2.0, "tylko 2 dni mają zapis"),
        (5.0, "tylko 5 dni ma zapis"),
        (22.0, "tylko 22 dni mają zapis"),
    ] {
        let said = of(DoubtCode::FewNotesAround, count);
        assert!(said.contains(wanted), "{said}");
    }
    assert!(of(DoubtCode::ReductionNear, 0.0).starts_with("Tego samego dnia jest krok w dół."));
    assert!(of(DoubtCode::ReductionNear, 22.0).starts_with("O 22 dni od tego"));
}
