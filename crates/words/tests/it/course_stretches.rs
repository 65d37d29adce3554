//! Waves, windows and how they compare, in words: as a guess, under the person's own marks, and
//! without lengths while something may be running.

use course::{Measure, Reading, StretchKind};
use words::Voice;
use words::course::{comparisons_in_words, is_running, stretches_in_words, waves_and_windows};

use crate::course_readings::{
    EN, PL, answer, comparison, everything, flat, in_a_wave, stretch, with_waves,
};

fn said(voice: Voice, reading: &Reading) -> String {
    waves_and_windows(voice, reading).join("\n")
}

fn compared(voice: Voice, reading: &Reading) -> String {
    comparisons_in_words(voice, reading, false).join("\n")
}

fn tells_a_length(text: &str) -> bool {
    ["days long", "długość:", "Długość"]
        .iter()
        .any(|word| text.contains(word))
}

#[test]
fn waves_that_ended_are_counted_with_their_lengths_and_called_a_guess_that_can_be_wrong() {
    let ended = with_waves(&[(30, 41), (90, 96)]);
    assert!(!is_running(&ended));
    let text = said(EN, &ended);
    assert!(text.contains("2 stretches look like waves"), "{text}");
    assert!(
        text.contains("The shortest is 7 days long, the longest 12 days."),
        "{text}"
    );
    assert!(text.contains("This is a guess. It is reckoned with probabilities and can be wrong"));
    assert!(!text.contains("rule"), "{text}");
    let polish = said(PL, &ended);
    assert!(
        polish.contains("Najmniejsza długość: 7 dni, największa: 12 dni."),
        "{polish}"
    );
    assert!(polish.contains("To przypuszczenie. Opiera się na rachunku prawdopodobieństwa"));
}

#[test]
fn whether_there_are_waves_at_all_is_told_by_fixed_bands() {
    for (probability, english, polish) in [
        (
            0.96,
            "It is very likely that there are",
            "Bardzo prawdopodobnie są tu",
        ),
        (0.91, "It is likely that there are", "Prawdopodobnie są tu"),
        (
            0.89,
            "or only chance, cannot be told",
            "Nie wiadomo, czy są tu w ogóle",
        ),
    ] {
        let mut reading = with_waves(&[(30, 41)]);
        reading.waves_at_all = probability;
        assert!(said(EN, &reading).contains(english));
        assert!(said(PL, &reading).contains(polish));
        let glossed = said(EN, &reading).contains("“Likely” means at least nine times in ten");
        assert_eq!(glossed, probability >= 0.9);
    }
}

#[test]
fn a_stretch_that_is_less_sure_is_told_as_such() {
    let mut reading = with_waves(&[(30, 41), (90, 96)]);
    reading.waves[1].certainty = 0.7;
    assert!(said(EN, &reading).contains("One of them is less sure than nine times in ten."));
    assert!(said(PL, &reading).contains("Co do jednego z nich pewność jest mniejsza"));
    reading.waves.remove(0);
    assert!(said(EN, &reading).contains("That is less sure than nine times in ten."));
}

#[test]
fn while_a_wave_may_be_running_no_length_is_told_unless_asked() {
    let running = in_a_wave();
    assert!(is_running(&running));
    let text = said(EN, &running);
    assert!(
        text.contains("These notes end in what looks like a wave."),
        "{text}"
    );
    assert!(
        text.contains("Before this one there were 2 waves. Each one ended"),
        "{text}"
    );
    let polish = said(PL, &running);
    assert!(polish.contains("Przed nią były 2 fale."), "{polish}");
    assert!(!tells_a_length(&text) && !tells_a_length(&polish));
    let asked = stretches_in_words(EN, &running, true).join("\n");
    assert!(
        asked.contains("The shortest is 10 days long, the longest 12 days."),
        "{asked}"
    );
    let asked = stretches_in_words(PL, &running, true).join("\n");
    assert!(
        asked.contains("Najmniejsza długość: 10 dni, największa: 12 dni."),
        "{asked}"
    );
}

#[test]
fn the_waves_before_a_running_one_are_counted_in_polish_plural_forms() {
    for (count, wanted) in [
        (1, "Przed nią była jedna fala."),
        (2, "Przed nią były 2 fale."),
        (5, "Przed nią było 5 fal."),
        (22, "Przed nią były 22 fale."),
    ] {
        let mut waves: Vec<(i64, i64)> = (0..count).map(|i| (i * 6, i * 6 + 3)).collect();
        waves.push((140, 149));
        let polish = said(PL, &with_waves(&waves));
        assert!(polish.contains(wanted), "{polish}");
    }
}

#[test]
fn while_a_step_may_be_running_no_length_of_a_wave_or_window_is_told_unless_asked() {
    let mut reading = with_waves(&[(30, 41), (90, 96)]);
    reading.windows = vec![stretch(60, 64)];
    assert!(tells_a_length(&said(EN, &reading)));
    reading.answers = vec![answer(140, 20.0)];
    for voice in [EN, PL] {
        assert!(!tells_a_length(&said(voice, &reading)));
        assert!(tells_a_length(
            &stretches_in_words(voice, &reading, true).join("\n")
        ));
    }
}

#[test]
fn while_a_window_may_be_running_only_lengths_of_waves_are_told() {
    let mut reading = with_waves(&[(30, 41), (90, 96)]);
    reading.windows = vec![stretch(60, 63), stretch(143, 149)];
    let text = said(EN, &reading);
    assert!(
        text.contains("These notes end in what looks like a window."),
        "{text}"
    );
    assert_eq!(text.matches("days long").count(), 1, "{text}");
}

/// Too long ago begun to be named, and still no length of any other is told.
#[test]
fn days_that_may_still_be_a_wave_are_told_without_a_name_or_a_length() {
    let mut ending = with_waves(&[(30, 41)]);
    for day in &mut ending.days[98..] {
        day.wave = 0.8;
    }
    assert!(ending.ends_heavier());
    let text = said(EN, &ending);
    assert!(text.contains("These notes end in days heavier"), "{text}");
    assert!(text.contains("One stretch looks like a wave"), "{text}");
    let polish = said(PL, &ending);
    assert!(polish.contains("dniami cięższymi"), "{polish}");
    assert!(!tells_a_length(&text) && !tells_a_length(&polish));
    let mut light = flat(150);
    for day in &mut light.days[98..] {
        day.window = 0.8;
    }
    assert!(said(EN, &light).contains("These notes end in days lighter"));
}

#[test]
fn own_marks_of_waves_and_windows_are_told_and_stand() {
    let mut marked = flat(40);
    (marked.days[3].marked_window, marked.days[9].marked_window) = (true, true);
    marked.days[20].marked_wave = true;
    let english = said(EN, &marked);
    assert!(
        english.contains("Waves in your own marks: 1 day."),
        "{english}"
    );
    assert!(
        english.contains("Windows in your own marks: 2 days."),
        "{english}"
    );
    assert!(
        english.ends_with("Where the guess differs, your mark stands."),
        "{english}"
    );
    let polish = said(PL, &marked);
    assert!(
        polish.contains("Fale w Twoich własnych zapiskach: 1 dzień."),
        "{polish}"
    );
    assert!(
        polish.contains("Okna w Twoich własnych zapiskach: 2 dni."),
        "{polish}"
    );
}

#[test]
fn a_wave_that_the_person_marked_at_the_end_is_running_whatever_the_guess() {
    let mut marked = with_waves(&[(30, 41), (90, 96)]);
    marked.days[148].marked_wave = true;
    let text = said(EN, &marked);
    assert!(
        text.contains("These notes end in a wave, by your own mark."),
        "{text}"
    );
    let polish = said(PL, &marked);
    assert!(
        polish.contains("kończą się falą, według Twojego własnego znaku."),
        "{polish}"
    );
    assert!(!tells_a_length(&text) && !tells_a_length(&polish));
}

#[test]
fn a_window_that_the_person_marked_at_the_end_silences_a_guess_of_a_wave() {
    let mut marked = in_a_wave();
    marked.days[149].marked_window = true;
    let text = said(EN, &marked);
    assert!(!text.contains("looks like a wave."), "{text}");
    assert!(
        text.contains("These notes end in a window, by your own mark."),
        "{text}"
    );
    assert!(!tells_a_length(&text), "{text}");
}

#[test]
fn a_comparison_is_told_only_where_its_interval_leaves_one_out() {
    let mut reading = flat(300);
    let mut with = |measure, means| {
        reading.comparisons = vec![comparison(StretchKind::Wave, measure, means)];
        (compared(EN, &reading), compared(PL, &reading))
    };
    let (english, polish) = with(Measure::Length, Some([14.2, 9.1, 0.52, 0.81]));
    assert_eq!(
        english,
        "Waves in the later half were shorter than in the earlier: about 9 days against 14. \
         The later is probably between 0.52 and 0.81 times the earlier.\n\
         What is compared here is a guess itself. It cannot say what is still to come."
    );
    assert!(
        polish.starts_with(
            "Fale w późniejszej połowie są krótsze niż we wcześniejszej: mniej więcej 9 dni \
             wobec 14. Później to zapewne od 0,52 do 0,81 tego, co wcześniej."
        ),
        "{polish}"
    );
    let (english, polish) = with(Measure::Length, Some([9.1, 14.2, 1.2, 2.0]));
    assert!(english.contains("were longer than"), "{english}");
    assert!(polish.contains("są dłuższe niż"), "{polish}");
    let (english, _) = with(Measure::Height, Some([2.91, 2.12, 0.6, 0.9]));
    assert!(
        english.contains("stood out less from the days around them"),
        "{english}"
    );
    assert!(
        english.contains("about 2.1 points against 2.9"),
        "{english}"
    );
    let (english, polish) = with(Measure::Length, Some([14.2, 9.1, 0.52, 1.02]));
    assert!(english.contains("no difference in length"), "{english}");
    assert!(english.contains("can be told from chance") && !english.contains("shorter"));
    assert!(polish.contains("w długości nie widać różnicy"), "{polish}");
    let (english, polish) = with(Measure::Spacing, None);
    assert!(
        english.contains("too early to compare spacing"),
        "{english}"
    );
    assert!(
        polish.contains("jest za wcześnie, żeby mówić o odstępach"),
        "{polish}"
    );
}

#[test]
fn an_interval_that_would_be_written_as_ending_at_one_tells_nothing() {
    let mut reading = flat(300);
    reading.comparisons = vec![comparison(
        StretchKind::Window,
        Measure::Length,
        Some([14.2, 9.1, 0.52, 0.997]),
    )];
    assert!(compared(EN, &reading).contains("no difference in length"));
    let no_number = Some([0.0, 9.1, 2.0, f64::INFINITY]);
    reading.comparisons = vec![comparison(StretchKind::Window, Measure::Length, no_number)];
    assert!(compared(EN, &reading).contains("no difference in length"));
}

#[test]
fn two_means_that_would_read_the_same_get_a_decimal_more() {
    let mut reading = flat(300);
    reading.comparisons = vec![comparison(
        StretchKind::Wave,
        Measure::Length,
        Some([2.4, 1.6, 0.5, 0.8]),
    )];
    assert!(compared(EN, &reading).contains("about 1.6 days against 2.4"));
    assert!(compared(PL, &reading).contains("mniej więcej 1,6 dnia wobec 2,4"));
}

#[test]
fn nothing_is_compared_while_a_wave_or_a_step_may_be_running_unless_asked() {
    let mut waving = in_a_wave();
    let mut stepping = everything();
    stepping.answers.push(answer(140, 20.0));
    waving.comparisons = stepping.comparisons.clone();
    for reading in [waving, stepping] {
        assert_eq!(
            compared(EN, &reading),
            "While a wave or a step may be running, comparisons of waves and windows are left \
             out here."
        );
        assert!(compared(PL, &reading).contains("nie ma tu porównania fal i okien"));
        for voice in [EN, PL] {
            let asked = comparisons_in_words(voice, &reading, true).join("\n");
            assert!(asked.contains("14"), "{asked}");
        }
    }
}

#[test]
fn while_a_window_may_be_running_neither_windows_nor_the_days_between_waves_are_compared() {
    let mut reading = everything();
    reading.windows.push(stretch(143, 149));
    let text = compared(EN, &reading);
    assert!(text.contains("were shorter"), "{text}");
    assert!(text.contains("comparisons of windows and of what lies between waves are left out"));
    assert!(
        !text.contains("spacing") && !text.contains("too early"),
        "{text}"
    );
}
