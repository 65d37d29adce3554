//! The course in words: the days, the level, how it changed, doses, and what is said where little
//! or nothing is found.

use course::{Going, Item, ItemNote, Observations, Reading, Scale, Trend, read};
use words::Voice;
use words::course::{DoseLine, in_words, nothing_noted, summary, trend_in_words};

use crate::course_readings::{
    EN, NAMES, PL, answer, answered, day, flat, shift, slope, sloping, symptom, with_waves,
};

fn said(voice: Voice, reading: &Reading, doses: &[DoseLine]) -> String {
    in_words(voice, reading, doses, &NAMES, false).join("\n")
}

fn trend(voice: Voice, reading: &Reading) -> String {
    trend_in_words(voice, reading).join("\n")
}

fn dose(drug: Option<&str>, index: i64, amount: &str) -> DoseLine {
    DoseLine {
        date: day(index),
        drug: drug.map(str::to_owned),
        amount: amount.to_owned(),
    }
}

const NO_CHANGE: &str = "These notes show no change that can be told from chance. \
                         They cannot say what is still to come.";

#[test]
fn a_flat_course_has_its_sentence_in_both_languages() {
    assert!(in_words(EN, &flat(60), &[], &[], false).contains(&NO_CHANGE.to_owned()));
    let polish = said(PL, &flat(60), &[]);
    assert!(
        polish.contains("nie widać zmiany, którą można odróżnić od przypadku"),
        "{polish}"
    );
    assert_eq!(nothing_noted(PL), "Nie ma tu zapisków. Może zostać pusto.");
}

#[test]
fn that_nothing_is_found_is_said_once_and_not_part_by_part() {
    let mut reading = flat(200);
    reading.trend.whole = Some(slope(0, 199, [0.1, -0.2, 0.4]));
    let text = said(EN, &reading, &[]);
    assert_eq!(text.matches("chance").count(), 1, "{text}");
    assert_eq!(text.matches("still to come").count(), 1, "{text}");
}

#[test]
fn no_change_is_never_said_where_something_is_found() {
    let mut shifted = flat(200);
    shifted.shifts = vec![shift(90, 3.0, 4.0, 0.95)];
    let mut new = flat(200);
    new.symptoms = vec![symptom(0, Going::Still)];
    new.symptoms[0].new_since = Some(day(30));
    let mut marked = flat(200);
    marked.days[20].marked_wave = true;
    let mut heavy_for_long = flat(200);
    for day in &mut heavy_for_long.days[60..120] {
        day.wave = 0.8;
    }
    let told = answered(vec![answer(10, 18.0)]);
    let waves = with_waves(&[(30, 41)]);
    for reading in [shifted, new, marked, heavy_for_long, told, waves] {
        let text = said(EN, &reading, &[]);
        assert!(!text.contains("show no change"), "{text}");
        assert!(
            text.contains("no difference between the beginning"),
            "{text}"
        );
        assert!(!said(PL, &reading, &[]).contains("W tych zapiskach nie widać zmiany"));
    }
}

#[test]
fn a_change_less_sure_than_nine_times_in_ten_leaves_the_course_without_one() {
    let mut unsure = flat(200);
    unsure.shifts = vec![shift(90, 3.0, 4.0, 0.89)];
    assert!(said(EN, &unsure, &[]).contains(NO_CHANGE));
}

#[test]
fn heavier_and_lighter_are_told_alike_and_never_as_what_is_to_come() {
    let (heavier, lighter) = (sloping(200, 3.0, 6.0), sloping(200, 6.0, 3.0));
    let turned = |text: String| text.replace("heavier at", "lighter at");
    let last = |reading| summary(EN, reading).pop().expect("a comparison");
    assert_eq!(turned(last(&heavier)), last(&lighter));
    assert!(last(&heavier).ends_with("It cannot say what is still to come."));
    let polish = summary(PL, &heavier).join(" ");
    assert!(
        polish.contains("poziom jest cięższy niż na początku"),
        "{polish}"
    );
    assert!(
        polish.ends_with("Nie mówi, co jeszcze przyjdzie."),
        "{polish}"
    );
}

#[test]
fn the_level_is_told_with_its_range_and_the_languages_decimal_sign() {
    let falling = sloping(300, 8.0, 2.5);
    let english = said(EN, &falling, &[]);
    assert!(english.contains("300 days, each with a note"), "{english}");
    assert!(
        english.contains("about 2.5, probably between 2.2 and 2.8"),
        "{english}"
    );
    let polish = said(PL, &falling, &[]);
    assert!(
        polish.contains("około 2,5, zapewne między 2,2 a 2,8"),
        "{polish}"
    );
}

#[test]
fn a_few_notes_are_told_as_too_few_in_every_part() {
    let few = flat(5);
    let english = said(EN, &few, &[]);
    assert!(english.contains("too few notes to compare"), "{english}");
    assert!(trend(EN, &few).contains("too few notes to tell how the level changed"));
    assert!(said(PL, &few, &[]).contains("za mało, żeby porównać"));
    assert_eq!(
        trend(PL, &few),
        "Zapisków jest za mało, żeby mówić, jak zmienia się poziom."
    );
}

#[test]
fn one_day_is_told_without_a_comparison() {
    let text = said(EN, &flat(1), &[]);
    assert!(
        text.starts_with("These notes are from one day, 1 March 2025."),
        "{text}"
    );
    assert!(
        !text.contains("beginning") && !text.contains("still to come"),
        "{text}"
    );
    assert!(trend_in_words(EN, &flat(1)).is_empty());
}

#[test]
fn a_trend_is_told_with_its_unit_its_interval_and_without_a_forecast() {
    let mut reading = flat(300);
    reading.trend = Trend {
        recent: Some(slope(180, 299, [-0.41, -0.62, -0.2])),
        whole: Some(slope(0, 299, [0.05, -0.1, 0.2])),
    };
    assert_eq!(
        trend(EN, &reading),
        "From 28 August 2025 to 25 December 2025 the level became lighter, by about 0.41 points \
         every 30 days, probably between 0.20 and 0.62. Over all these notes no steady change of \
         the level can be told from chance. This is about the days behind. It cannot say what is \
         still to come."
    );
    let polish = trend(PL, &reading);
    assert!(
        polish.contains("robi się lżej: co 30 dni poziom zmienia się o około 0,41 punktu, zapewne o 0,20 do 0,62."),
        "{polish}"
    );
    reading.trend.recent = Some(slope(180, 299, [0.41, 0.2, 0.62]));
    assert!(trend(EN, &reading).contains("became heavier, by about 0.41 points"));
    assert!(trend(PL, &reading).contains("robi się ciężej"));
}

#[test]
fn a_trend_whose_interval_holds_nothing_is_told_as_chance() {
    let mut reading = flat(300);
    reading.trend.recent = Some(slope(180, 299, [-0.41, -0.9, 0.1]));
    assert_eq!(
        trend(EN, &reading),
        "From 28 August 2025 to 25 December 2025 no change of the level can be told from chance."
    );
    assert!(trend(PL, &reading).contains("nie widać zmiany poziomu"));
}

#[test]
fn what_the_two_ends_say_and_what_the_trend_says_never_contradict() {
    let mut drifting = flat(300);
    drifting.trend.whole = Some(slope(0, 299, [-0.04, -0.06, -0.02]));
    let text = said(EN, &drifting, &[]);
    assert!(
        text.contains("the beginning and the end alone leave open"),
        "{text}"
    );
    assert!(
        text.contains("it became lighter, by about 0.04 points"),
        "{text}"
    );
    assert!(said(PL, &drifting, &[]).contains("z samego początku i końca nie widać"));
    let mut turned = sloping(300, 3.0, 6.0);
    turned.trend.recent = Some(slope(180, 299, [0.0, -0.1, 0.1]));
    turned.trend.whole = Some(slope(0, 299, [-0.04, -0.06, -0.02]));
    assert!(!trend(EN, &turned).contains("Over all these notes"));
}

#[test]
fn a_scale_of_a_hundred_takes_the_plural_forms_of_whole_points() {
    let mut reading = flat(300);
    reading.scale = Scale::new(0.0, 100.0).expect("a scale");
    for (rate, english, polish) in [
        (1.0, "about 1.0 points", "około 1,0 punktu"),
        (0.0001, "less than 0.1 points", "mniej niż 0,1 punktu"),
    ] {
        reading.trend.recent = Some(slope(180, 299, [rate, 0.00005, 2.0]));
        assert!(
            trend(EN, &reading).contains(english),
            "{}",
            trend(EN, &reading)
        );
        assert!(
            trend(PL, &reading).contains(polish),
            "{}",
            trend(PL, &reading)
        );
    }
}

#[test]
fn first_and_last_dose_are_told_by_drug_and_never_as_a_cause() {
    let doses = [
        dose(Some("blue ones"), 20, "2 mg"),
        dose(Some("blue ones"), 0, "4 mg"),
        dose(Some("blue ones"), 10, "3 mg"),
        dose(None, 5, "10 mg"),
    ];
    let text = said(EN, &flat(30), &doses);
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
    assert!(!said(EN, &flat(30), &[]).contains("dose"));
}

#[test]
fn what_is_read_from_a_diary_can_be_told() {
    let note = |index: i64| ItemNote {
        date: day(index),
        item: 0,
        value: 3.0 + (index * 7 % 5) as f64,
    };
    let diary = Observations {
        items: vec![Item {
            name: "ache".to_owned(),
            scale: Scale::ZERO_TO_TEN,
            better_when_high: false,
            neutral: None,
        }],
        notes: (0..60).map(note).collect(),
        ..Observations::default()
    };
    let reading = read(&diary).expect("something is noted");
    for voice in [EN, PL] {
        let text = in_words(voice, &reading, &[], &["ache"], false).join(" ");
        assert!(!text.contains(['[', '{', '$', '!']), "{text}");
    }
}

#[test]
fn the_ends_of_a_narrow_interval_read_differently() {
    let mut reading = flat(200);
    reading.trend.whole = Some(slope(0, 199, [-0.03, -0.033, -0.028]));
    let said = trend(EN, &reading);
    assert!(
        said.contains("by about 0.030 points every 30 days, probably between 0.028 and 0.033"),
        "{said}"
    );
    // What is the same to four decimals is written as before.
    reading.trend.whole = Some(slope(0, 199, [-0.03, -0.03, -0.03]));
    assert!(trend(EN, &reading).contains("probably between 0.03 and 0.03"));
}
