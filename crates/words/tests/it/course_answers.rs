//! What followed each step, in words: counted, with ranges, calm either way, and without a
//! settling time while something may be running.

use course::{Answer, DoubtCode, Reading, Reduction};
use words::Voice;
use words::course::{answer_in_words, answers_in_words, is_running};

use crate::course_readings::{EN, PL, answer, answered, day, doubt, in_a_wave};

fn said(voice: Voice, reading: &Reading) -> String {
    answers_in_words(voice, reading, false).join("\n")
}

fn of_one(voice: Voice, reading: &Reading, index: usize, asked: bool) -> String {
    answer_in_words(voice, reading, &reading.answers[index], asked).join("\n")
}

fn lighter(index: i64) -> Answer {
    Answer {
        height: -1.24,
        certainty: 0.04,
        ..answer(index, 20.0)
    }
}

fn open(index: i64) -> Answer {
    Answer {
        certainty: 0.89,
        ..answer(index, 20.0)
    }
}

fn tells_settling(text: &str) -> bool {
    ["to settle, probably", "had settled:", "wyrównania:"]
        .iter()
        .any(|part| text.contains(part))
}

#[test]
fn the_last_three_steps_that_settled_are_told_with_their_ranges() {
    let four = [30.0, 18.0, 22.0, 25.0];
    let steps = four.iter().zip([10, 60, 110, 160]);
    let reading = answered(steps.map(|(days, at)| answer(at, *days)).collect());
    assert!(!is_running(&reading));
    let english = said(EN, &reading);
    assert!(english.starts_with(
        "There are 4 steps down in these notes. After 4 steps it was likely heavier."
    ));
    assert!(
        english.contains(
            "After the step from 4 mg to 3.5 mg on 30 April 2025 it was heavier. That took about \
             18 days to settle, probably 11 to 27 days."
        ),
        "{english}"
    );
    assert!(!english.contains("about 30 days"), "{english}");
    assert_eq!(english.matches("to settle, probably").count(), 3);
    assert!(
        english.contains("no difference between the steps can be told"),
        "{english}"
    );
    let polish = said(PL, &reading);
    assert!(
        polish.contains(
            "Krok z 4 mg na 3,5 mg, 30 kwietnia 2025: potem jest ciężej. Czas do wyrównania: \
             mniej więcej 18 dni, zapewne od 11 do 27 dni."
        ),
        "{polish}"
    );
}

#[test]
fn steps_are_counted_in_polish_plural_forms() {
    for (count, wanted) in [
        (
            1,
            "W tych zapiskach jest jeden krok w dół. Po jednym kroku jest",
        ),
        (2, "W tych zapiskach są 2 kroki w dół. Po 2 krokach jest"),
        (5, "W tych zapiskach jest 5 kroków w dół. Po 5 krokach jest"),
        (22, "W tych zapiskach są 22 kroki w dół. Po 22 krokach jest"),
    ] {
        let reading = answered((0..count).map(|i| answer(i * 7, 18.0)).collect());
        let polish = said(PL, &reading);
        assert!(polish.starts_with(wanted), "{polish}");
    }
}

#[test]
fn an_answer_below_nine_times_in_ten_is_told_as_one_that_cannot_be_told() {
    let reading = answered(vec![open(10), answer(60, 18.0)]);
    let english = said(EN, &reading);
    assert!(
        english.contains("Of one step these notes cannot tell"),
        "{english}"
    );
    assert_eq!(english.matches("to settle, probably").count(), 1);
    assert!(said(PL, &reading).contains("O jednym kroku te zapiski nie mówią"));
    let page = of_one(EN, &reading, 0, true);
    assert!(
        page.ends_with("These notes cannot tell whether it was heavier or lighter afterwards.")
    );
    assert!(of_one(PL, &reading, 0, true).ends_with("czy potem jest ciężej, czy lżej."));
}

#[test]
fn where_no_answer_can_be_told_that_is_all_that_is_said() {
    let reading = answered(vec![open(10), open(60)]);
    assert_eq!(
        answers_in_words(EN, &reading, true),
        [
            "There are 2 steps down in these notes. These notes cannot tell of any of them whether \
          it was heavier or lighter afterwards. They cannot say what is still to come."
        ]
    );
    assert!(said(PL, &reading).ends_with("Nie mówią też, co jeszcze przyjdzie."));
    assert!(answers_in_words(EN, &answered(Vec::new()), true).is_empty());
}

#[test]
fn where_the_notes_cannot_tell_answers_at_all_none_is_stated_however_sure() {
    let mut reading = answered(vec![answer(10, 18.0)]);
    reading.doubts = vec![doubt(DoubtCode::AnswersNotTold, 0.4)];
    assert!(said(EN, &reading).contains("cannot tell whether it was heavier"));
    reading.doubts.clear();
    reading.answers[0].doubts = vec![doubt(DoubtCode::AnswersNotTold, 0.4)];
    assert!(said(EN, &reading).contains("cannot tell whether it was heavier"));
    assert!(!tells_settling(&of_one(EN, &reading, 0, true)));
}

#[test]
fn lighter_answers_are_said_in_the_words_of_heavier_ones() {
    let (up, down) = (
        answered(vec![answer(10, 20.0)]),
        answered(vec![lighter(10)]),
    );
    for (voice, heavier, lighter) in [(EN, "heavier", "lighter"), (PL, "ciężej", "lżej")] {
        assert_eq!(
            said(voice, &up).replace(heavier, lighter),
            said(voice, &down)
        );
        let first = |reading| of_one(voice, reading, 0, false);
        let scale = |text: String| text.replacen(heavier, lighter, 1);
        assert_eq!(scale(first(&up)), first(&down));
    }
}

#[test]
fn a_step_that_may_still_be_running_hides_every_settling_time_unless_asked() {
    let reading = answered(vec![answer(10, 18.0), answer(285, 22.0)]);
    assert!(is_running(&reading));
    for voice in [EN, PL] {
        assert!(
            !tells_settling(&said(voice, &reading)),
            "{}",
            said(voice, &reading)
        );
        assert!(!tells_settling(&of_one(voice, &reading, 0, false)));
        let asked = answers_in_words(voice, &reading, true).join("\n");
        assert!(tells_settling(&asked), "{asked}");
        assert!(tells_settling(&of_one(voice, &reading, 0, true)));
    }
    let english = said(EN, &reading);
    assert!(
        english.contains("a step may not have settled yet"),
        "{english}"
    );
    assert!(
        english.contains("How long settling took is left out here"),
        "{english}"
    );
    assert!(said(PL, &reading).contains("nie ma tu czasu do wyrównania"));
}

#[test]
fn a_running_wave_hides_every_settling_time_unless_asked() {
    let mut reading = in_a_wave();
    reading.answers = vec![answer(10, 18.0)];
    for voice in [EN, PL] {
        assert!(!tells_settling(&said(voice, &reading)));
        assert!(!tells_settling(&of_one(voice, &reading, 0, false)));
        assert!(tells_settling(
            &answers_in_words(voice, &reading, true).join("\n")
        ));
    }
}

#[test]
fn a_step_that_has_not_settled_is_never_foretold_not_even_when_asked() {
    let mut reading = answered(vec![answer(285, 22.0)]);
    for doubts in [Vec::new(), vec![doubt(DoubtCode::StillRunning, 14.0)]] {
        reading.answers[0].doubts = doubts;
        for voice in [EN, PL] {
            for text in [
                of_one(voice, &reading, 0, true),
                answers_in_words(voice, &reading, true).join("\n"),
            ] {
                assert!(!tells_settling(&text), "{text}");
                assert!(!text.contains("22") && !text.contains("1.2"), "{text}");
            }
        }
        let english = of_one(EN, &reading, 0, true);
        assert!(
            english.contains("Up to the last note it was very likely heavier"),
            "{english}"
        );
        assert_eq!(english.matches("settled").count(), 1, "{english}");
    }
}

#[test]
fn the_doubt_that_a_step_is_still_running_is_believed_whatever_the_days_say() {
    let mut reading = answered(vec![answer(10, 18.0)]);
    reading.answers[0].doubts = vec![doubt(DoubtCode::StillRunning, 14.0)];
    assert!(is_running(&reading));
    reading.answers[0].doubts.clear();
    reading.answers[0].settled_high = f64::NAN;
    assert!(is_running(&reading));
}

#[test]
fn the_page_of_one_reduction_tells_lag_height_settling_and_no_cause() {
    let reading = answered(vec![answer(10, 18.0)]);
    assert_eq!(
        answer_in_words(EN, &reading, &reading.answers[0], false),
        [
            "The step from 4 mg to 3.5 mg began on 11 March 2025. Afterwards it was very likely \
             heavier, at its strongest by about 1.2 points.",
            "The scale goes from 0 to 10. Higher is heavier.",
            "From the step until something was felt: about 3 days. Until it was strongest: about \
             8 days. Until it had settled: about 18 days, probably 11 to 27 days. “Settled” means \
             that a tenth of it was left.",
            "What is told here came after a step. That does not show that the step is its cause.",
            "“Likely” means at least nine times in ten, “very likely” at least nineteen times in \
             twenty.",
        ]
    );
    let polish = of_one(PL, &reading, 0, false);
    assert!(
        polish.starts_with(
            "Krok z 4 mg na 3,5 mg zaczyna się 11 marca 2025. Potem jest bardzo prawdopodobnie \
             ciężej, najwięcej o około 1,2 punktu."
        ),
        "{polish}"
    );
    assert!(polish.contains("Czas od kroku do pierwszej zmiany: mniej więcej 3 dni."));
}

#[test]
fn doses_are_written_as_everywhere_with_their_unit() {
    let mut reading = answered(vec![answer(10, 18.0)]);
    reading.answers[0].reduction = Reduction {
        date: day(10),
        from_micrograms: 1_250,
        to_micrograms: 0,
    };
    assert!(of_one(EN, &reading, 0, false).starts_with("The step from 1.25 mg to 0 mg began on"));
    reading.answers[0].reduction.to_micrograms = 900;
    assert!(of_one(PL, &reading, 0, false).starts_with("Krok z 1,25 mg na 900 µg zaczyna się"));
}

#[test]
fn each_answer_carries_its_doubts() {
    let mut reading = answered(vec![answer(10, 18.0)]);
    reading.answers[0].doubts = vec![
        doubt(DoubtCode::CutsClose, 14.0),
        doubt(DoubtCode::FewNotesAround, 5.0),
        doubt(DoubtCode::ChangeNear, 3.0),
    ];
    for text in [said(EN, &reading), of_one(EN, &reading, 0, false)] {
        assert!(
            text.contains("The next step came before this one had settled"),
            "{text}"
        );
        assert!(text.contains("only 5 days have a note"), "{text}");
        assert!(
            text.contains("Something else changed lastingly around this step"),
            "{text}"
        );
    }
}

#[test]
fn what_was_felt_within_a_day_or_was_next_to_nothing_is_told_so() {
    let mut reading = answered(vec![answer(10, 18.0)]);
    reading.answers[0].lag_days = 0.3;
    reading.answers[0].height = 0.02;
    let english = of_one(EN, &reading, 0, false);
    assert!(
        english.contains("until something was felt: less than a day."),
        "{english}"
    );
    assert!(english.contains("by less than 0.1 points"), "{english}");
    assert!(of_one(PL, &reading, 0, false).contains("o mniej niż 0,1 punktu"));
}
