//! Lasting changes, what was noticed lately, and symptoms, in words.

use course::{DoubtCode, Going, Noticed, Reading, Series};
use words::Voice;
use words::course::{in_words, noticed_in_words, shifts_in_words, symptoms_in_words};

use crate::course_readings::{EN, NAMES, PL, day, doubt, flat, shift, symptom};

fn shifts(voice: Voice, reading: &Reading) -> String {
    shifts_in_words(voice, reading, &NAMES).join("\n")
}

fn noticed(voice: Voice, reading: &Reading) -> String {
    noticed_in_words(voice, reading, &NAMES).join("\n")
}

fn symptoms(voice: Voice, reading: &Reading) -> String {
    symptoms_in_words(voice, reading, &NAMES).join("\n")
}

#[test]
fn a_lasting_change_is_told_with_its_word_its_levels_and_its_dates() {
    let mut reading = flat(200);
    reading.shifts = vec![shift(63, 3.1, 4.2, 0.97)];
    assert_eq!(
        shifts(EN, &reading),
        "From about 3 May 2025 on, the level is very likely heavier than before. That is about \
         4.2 points against 3.1. The first day of the change lies probably between 28 April 2025 \
         and 9 May 2025.\n“Likely” means at least nine times in ten, “very likely” at least \
         nineteen times in twenty."
    );
    let polish = shifts(PL, &reading);
    assert!(
        polish.starts_with(
            "Mniej więcej od 3 maja 2025 poziom jest bardzo prawdopodobnie cięższy niż przedtem. \
             Potem to około 4,2 punktu, przedtem 3,1. Pierwszy dzień tej zmiany leży zapewne \
             między 28 kwietnia 2025 a 9 maja 2025."
        ),
        "{polish}"
    );
    reading.shifts = vec![shift(63, 4.2, 3.1, 0.91)];
    assert!(shifts(EN, &reading).contains("the level is likely lighter than before"));
    assert!(shifts(PL, &reading).contains("poziom jest prawdopodobnie lżejszy niż przedtem"));
}

#[test]
fn a_lasting_change_below_nine_times_in_ten_is_not_stated() {
    let mut reading = flat(200);
    for certainty in [0.0, 0.5, 0.89, f64::NAN] {
        reading.shifts = vec![shift(63, 3.1, 4.2, certainty)];
        assert_eq!(
            shifts(EN, &reading),
            "These notes show no lasting change that can be told from chance."
        );
        assert!(shifts(PL, &reading).contains("nie widać trwałej zmiany"));
    }
}

#[test]
fn too_few_notes_are_no_lack_of_change() {
    let mut reading = flat(20);
    reading.doubts = vec![doubt(DoubtCode::TooFewDays, 20.0)];
    assert_eq!(shifts(EN, &reading), shifts(EN, &flat(9)));
    assert_eq!(
        shifts(EN, &reading),
        "There are too few notes to tell a lasting change."
    );
    assert!(shifts(PL, &reading).contains("za mało, żeby mówić o trwałej zmianie"));
    assert!(shifts_in_words(EN, &Reading::default(), &[]).is_empty());
}

#[test]
fn a_lasting_change_carries_its_doubts_and_no_cause() {
    let mut reading = flat(200);
    let mut near = shift(190, 3.1, 4.2, 0.97);
    near.doubts = vec![
        doubt(DoubtCode::NearTheEnd, 9.0),
        doubt(DoubtCode::ReductionNear, 1.0),
    ];
    reading.shifts = vec![near];
    let english = shifts(EN, &reading);
    assert!(
        english.contains("may be a wave or a window that has not ended"),
        "{english}"
    );
    assert!(
        english.contains("A step down lies one day from it. That does not show"),
        "{english}"
    );
    let polish = shifts(PL, &reading);
    assert!(polish.contains("która jeszcze trwa") || polish.contains("które jeszcze trwa"));
    assert!(
        polish.contains("Nie dowodzi to, że krok jest przyczyną."),
        "{polish}"
    );
}

#[test]
fn a_lasting_change_of_one_symptom_goes_by_the_persons_own_name() {
    let mut reading = flat(200);
    let mut of_arms = shift(63, 5.0, 2.0, 0.96);
    of_arms.series = Series::Item(0);
    reading.shifts = vec![of_arms];
    let english = shifts(EN, &reading);
    assert!(
        english.starts_with("burning arms: from about 3 May 2025 on it is very likely lighter")
    );
    assert!(english.contains("those of its own scale"), "{english}");
    assert!(shifts(PL, &reading).starts_with("burning arms: mniej więcej od 3 maja 2025 jest"));
    let nameless = shifts_in_words(EN, &reading, &[]).join("\n");
    assert!(nameless.starts_with("symptom 1: "), "{nameless}");
}

fn seen(on: i64, since: i64, heavier: bool) -> Noticed {
    Noticed {
        date: day(on),
        series: Series::Burden,
        since: day(since),
        heavier,
        holds: true,
    }
}

#[test]
fn what_was_noticed_is_said_without_alarm() {
    let mut reading = flat(100);
    reading.noticed = vec![seen(80, 63, true)];
    assert_eq!(
        noticed(EN, &reading),
        "Something has been different since about 3 May 2025: heavier than before.\n\
         Whether it stays so cannot be told."
    );
    assert_eq!(
        noticed(PL, &reading),
        "Mniej więcej od 3 maja 2025 coś jest inaczej: ciężej niż przedtem.\n\
         Nie wiadomo, czy tak zostanie."
    );
    let gone = Noticed {
        holds: false,
        ..seen(80, 63, true)
    };
    reading.noticed = vec![gone];
    assert_eq!(noticed(EN, &reading), "");
    reading.noticed = vec![seen(80, 63, false)];
    assert!(noticed(EN, &reading).contains(": lighter than before."));
    assert!(noticed(PL, &reading).contains(": lżej niż przedtem."));
}

#[test]
fn only_the_last_that_was_noticed_lately_is_what_is_different_now() {
    let mut reading = flat(300);
    reading.noticed = vec![seen(260, 250, true), seen(290, 280, false)];
    let text = noticed(EN, &reading);
    assert!(
        text.contains("lighter") && !text.contains("heavier"),
        "{text}"
    );
    reading.noticed = vec![seen(80, 63, true)];
    assert_eq!(noticed(EN, &reading), "");
}

#[test]
fn what_is_told_as_a_lasting_change_is_not_told_again_as_noticed() {
    let mut reading = flat(120);
    reading.noticed = vec![seen(80, 63, true)];
    reading.shifts = vec![shift(65, 3.1, 4.2, 0.97)];
    let all = |reading: &Reading| in_words(EN, reading, &[], &NAMES, false).join("\n");
    assert!(!all(&reading).contains("Something has been different"));
    reading.shifts.clear();
    assert!(all(&reading).contains("Something has been different"));
}

#[test]
fn symptoms_are_told_beside_the_rest_by_their_own_names() {
    let mut reading = flat(100);
    reading.symptoms = vec![
        symptom(0, Going::WithTheRest { days_late: 0 }),
        symptom(1, Going::WithTheRest { days_late: 0 }),
        symptom(2, Going::WithTheRest { days_late: 2 }),
        symptom(3, Going::OwnWay),
    ];
    assert_eq!(
        symptoms(EN, &reading),
        "Heavier when the rest is heavier: burning arms and fear.\n\
         Heavier about 2 days after the rest is heavier: sleep.\n\
         Moving, but not with the rest: noise."
    );
    assert_eq!(
        symptoms(PL, &reading),
        "Ciężej wtedy, gdy ciężej jest z resztą: burning arms i fear.\n\
         Ciężej później niż z resztą, mniej więcej o 2 dni: sleep.\n\
         Własnym torem, nie razem z resztą: noise."
    );
    reading.symptoms[0].going = Going::Still;
    reading.symptoms[1].going = Going::TooEarly;
    assert!(symptoms(EN, &reading).contains("Hardly ever moving: burning arms."));
    assert!(symptoms(EN, &reading).contains("Too few notes to tell how it moves: fear."));
    assert!(symptoms(PL, &reading).contains("Za mało zapisków, żeby mówić, jak to biegnie: fear."));
}

#[test]
fn what_came_and_what_went_is_told_by_date_and_without_a_promise() {
    let mut reading = flat(200);
    reading.symptoms = vec![symptom(0, Going::Still)];
    let mut told = |new: Option<i64>, gone: Option<i64>| {
        reading.symptoms[0].new_since = new.map(day);
        reading.symptoms[0].gone_since = gone.map(day);
        [symptoms(EN, &reading), symptoms(PL, &reading)]
    };
    let [new, nowe] = told(Some(63), None);
    assert!(
        new.starts_with("New since about 3 May 2025: burning arms."),
        "{new}"
    );
    assert!(
        new.ends_with("Whether it stays so cannot be told."),
        "{new}"
    );
    assert!(
        nowe.starts_with("Nowe mniej więcej od 3 maja 2025: burning arms."),
        "{nowe}"
    );
    let [gone, nie_ma] = told(None, Some(63));
    assert!(
        gone.starts_with("Hardly noted since about 3 May 2025: burning arms."),
        "{gone}"
    );
    assert!(
        gone.ends_with("Whether it stays so cannot be told."),
        "{gone}"
    );
    assert!(
        nie_ma.ends_with("Nie wiadomo, czy tak zostanie."),
        "{nie_ma}"
    );
    let [both, _] = told(Some(20), Some(63));
    assert!(
        both.contains("from about 21 March 2025, hardly noted since about 3 May"),
        "{both}"
    );
    let [back, wraca] = told(Some(63), Some(20));
    assert!(
        back.contains("mostly there again since about 3 May 2025"),
        "{back}"
    );
    assert!(
        wraca.contains("a mniej więcej od 3 maja 2025 znów najczęściej jest"),
        "{wraca}"
    );
}

#[test]
fn one_symptom_alone_has_no_rest_to_follow() {
    let mut reading = flat(100);
    reading.symptoms = vec![symptom(0, Going::WithTheRest { days_late: 0 })];
    assert!(symptoms_in_words(EN, &reading, &NAMES).is_empty());
}

#[test]
fn symptoms_that_change_with_the_whole_are_named_with_it_in_one_sentence() {
    let mut reading = flat(200);
    let of = |item: usize, at: i64, after: f64| course::Shift {
        series: Series::Item(item),
        ..shift(at, 3.1, after, 0.97)
    };
    // The third goes the other way, and is told for itself.
    reading.shifts = vec![
        of(0, 60, 4.0),
        shift(63, 3.1, 4.2, 0.97),
        of(1, 70, 4.4),
        of(2, 66, 2.0),
    ];
    let said = shifts_in_words(EN, &reading, &NAMES);
    let together = format!(
        "In the same weeks these symptoms are heavier too: {} and {}.",
        NAMES[0], NAMES[1]
    );
    assert!(said.contains(&together), "{said:?}");
    let alone = said.iter().filter(|s| s.starts_with(NAMES[2])).count();
    assert_eq!(alone, 1, "{said:?}");
    assert!(!said.iter().any(|s| s.starts_with(NAMES[0])), "{said:?}");
    let polish = shifts(PL, &reading);
    assert!(
        polish.contains("W tych samych tygodniach cięższe są też pojedyncze objawy: "),
        "{polish}"
    );
}
