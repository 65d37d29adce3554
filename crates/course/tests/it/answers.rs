//! What followed each reduction.

use course::{Answer, DoubtCode, Observations, Reading, Reduction, read};

use crate::invented::{Answered, Course, day, index, reduction};

const SURE: f64 = 0.9;
const USUAL: Answered = Answered {
    lag: 3.0,
    rise: 4.0,
    settled: 30.0,
    height: 3.0,
};

fn reading(observations: &Observations) -> Reading {
    read(observations).expect("something is noted")
}

fn person(seed: u64, waves: bool) -> Course {
    let course = Course::flat(420, seed).remembering(0.5, 0.5);
    if waves {
        course.waves(10.0, 18.0, 2.0)
    } else {
        course
    }
}

const CUTS: [usize; 5] = [60, 120, 180, 240, 300];

fn has(answer: &Answer, code: DoubtCode) -> bool {
    answer.doubts.iter().any(|doubt| doubt.code == code)
}

fn measured(answer: &Answer, code: DoubtCode) -> Option<(f64, f64)> {
    let doubt = answer.doubts.iter().find(|doubt| doubt.code == code)?;
    Some((doubt.measured, doubt.threshold))
}

#[test]
fn planted_answers_are_told_surely_and_with_their_days() {
    let (mut sure, mut settled, mut all) = (0, 0, 0);
    for seed in 0..8 {
        let mut course = person(400 + seed, seed % 2 == 1);
        for cut in CUTS {
            course = course.cut(cut, USUAL);
        }
        let reading = reading(&course.noted(6, 0.9, 0.85));
        assert_eq!(reading.answers.len(), CUTS.len());
        for (answer, cut) in reading.answers.iter().zip(CUTS) {
            assert_eq!(answer.reduction, reduction(cut));
            all += 1;
            sure += usize::from(answer.certainty >= SURE);
            let span = answer.settled_low..=answer.settled_high;
            settled += usize::from(span.contains(&USUAL.settled));
            assert!(answer.lag_days <= answer.peak_days && answer.peak_days <= answer.settled_days);
            assert!(!has(answer, DoubtCode::AnswersNotTold));
        }
        let mean = |of: &dyn Fn(&Answer) -> f64| reading.answers.iter().map(of).sum::<f64>() / 5.0;
        assert!((1.0..9.0).contains(&mean(&|a| a.lag_days)));
        assert!((5.0..13.0).contains(&mean(&|a| a.peak_days)));
        assert!((1.5..4.0).contains(&mean(&|a| a.height)));
    }
    assert!(sure >= 38, "{sure} of {all}");
    assert!(
        settled >= 28,
        "{settled} of {all}: nine in ten are promised"
    );
}

#[test]
fn cuts_laid_over_nothing_are_not_told() {
    for seed in 0..10 {
        let mut course = person(420 + seed, seed % 2 == 1);
        for cut in CUTS {
            course = course.idle_cut(cut);
        }
        let reading = reading(&course.noted(6, 0.9, 0.85));
        for answer in &reading.answers {
            assert!(answer.certainty < SURE, "seed {seed}: {answer:?}");
            let (answered, least) =
                measured(answer, DoubtCode::AnswersNotTold).expect("nothing was planted");
            assert!(answered < least && least == 0.9);
        }
    }
}

#[test]
fn cuts_that_come_before_the_last_has_settled_say_so() {
    let with = |cuts: &[usize]| {
        let mut course = person(440, false);
        for cut in cuts {
            course = course.cut(*cut, USUAL);
        }
        reading(&course.noted(6, 0.9, 0.9)).answers
    };
    let close = with(&[60, 74, 200, 300]);
    let (apart, settled) = measured(&close[0], DoubtCode::CutsClose).expect("two weeks");
    assert!(apart == 14.0 && settled == close[0].settled_days);
    assert!(!has(&close[1], DoubtCode::CutsClose));
    assert!(!has(&close[2], DoubtCode::CutsClose) && !has(&close[3], DoubtCode::CutsClose));
}

#[test]
fn an_answer_that_the_notes_do_not_follow_to_its_end_says_so() {
    let mut course = person(441, false);
    for cut in [80, 160, 240, 408] {
        course = course.cut(cut, USUAL);
    }
    let answers = reading(&course.noted(6, 0.9, 0.9)).answers;
    let (left, high) = measured(&answers[3], DoubtCode::StillRunning).expect("eleven days");
    assert!(left == 11.0 && high == answers[3].settled_high);
    assert!(
        answers[..3]
            .iter()
            .all(|a| !has(a, DoubtCode::StillRunning))
    );
}

#[test]
fn an_answer_around_which_little_was_noted_says_so() {
    let mut course = person(442, false);
    for cut in [80, 160, 240] {
        course = course.cut(cut, USUAL);
    }
    let blank = |t: usize| (160..220).contains(&t) && !t.is_multiple_of(6);
    let notes = course.noted_where(6, 0.9, |_, t, _| !blank(t));
    let answers = reading(&notes).answers;
    let around = measured(&answers[1], DoubtCode::FewNotesAround).expect("every sixth day");
    assert_eq!(around, (10.0, 20.0));
    assert!(!has(&answers[0], DoubtCode::FewNotesAround));
    assert!(!has(&answers[2], DoubtCode::FewNotesAround));
}

#[test]
fn only_reductions_within_the_notes_are_told_of_and_several_on_one_day_each() {
    let mut course = person(443, false).cut(100, USUAL).cut(200, USUAL);
    let mut notes = course.noted(6, 0.9, 0.9);
    notes
        .notes
        .retain(|note| note.date >= day(30) && note.date <= day(380));
    let other = Reduction {
        from_micrograms: 5_000,
        to_micrograms: 4_000,
        ..reduction(100)
    };
    let raised = Reduction {
        from_micrograms: 4_000,
        to_micrograms: 5_000,
        ..reduction(150)
    };
    notes
        .reductions
        .extend([other, raised, reduction(10), reduction(390)]);
    let answers = reading(&notes).answers;
    let told: Vec<usize> = answers.iter().map(|a| index(a.reduction.date)).collect();
    assert_eq!(told, [100, 100, 200]);
    assert_eq!(answers[0].settled_days, answers[1].settled_days);
    assert_ne!(answers[0].reduction, answers[1].reduction);
}

#[test]
fn reductions_on_the_first_and_the_last_day_are_told_of() {
    let mut notes = person(444, true).noted(6, 0.9, 1.0);
    notes.reductions = vec![reduction(419), reduction(0)];
    let answers = reading(&notes).answers;
    assert_eq!(answers.len(), 2);
    assert_eq!(
        (
            index(answers[0].reduction.date),
            index(answers[1].reduction.date)
        ),
        (0, 419)
    );
    assert!(has(&answers[1], DoubtCode::StillRunning));
    assert!(has(&answers[1], DoubtCode::FewNotesAround));
}

#[test]
fn without_reductions_there_are_no_answers() {
    assert!(
        reading(&person(445, true).noted(6, 0.9, 0.9))
            .answers
            .is_empty()
    );
}
