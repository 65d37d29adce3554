//! Intakes of a day as people write them.

use medicine::DoseFault;
use plan::Intake;

use crate::scene::mg;

fn read(text: &str) -> Vec<(Option<String>, medicine::Dose)> {
    let intakes = Intake::parse_day(text).expect("it is understood");
    let label = |intake: &Intake| Some(intake.label.as_ref()?.expose().to_owned());
    intakes.iter().map(|one| (label(one), one.dose)).collect()
}

#[test]
fn a_day_has_one_intake_or_several_with_names_or_without() {
    assert_eq!(read("20 mg"), [(None, mg("20"))]);
    assert_eq!(read("10 mg+5 mg"), [(None, mg("10")), (None, mg("5"))]);
    let named = [
        (Some("rano".to_owned()), mg("10")),
        (Some("przed snem".to_owned()), mg("2.5")),
    ];
    assert_eq!(read("rano 10 mg + przed snem: 2,5 mg"), named);
}

#[test]
fn what_stands_before_an_amount_and_is_no_word_is_refused() {
    for (text, why) in [
        ("-5 mg", DoseFault::Negative),
        ("<b>5</b> mg", DoseFault::NotANumber),
        ("morning 5", DoseFault::UnitMissing),
        ("morning", DoseFault::NotANumber),
        ("", DoseFault::Empty),
        ("10 mg + ", DoseFault::Empty),
    ] {
        assert_eq!(Intake::parse_day(text), Err(why), "{text}");
    }
}

#[test]
fn what_is_written_out_can_be_typed_in_again() {
    for text in ["20 mg", "rano 10 mg", "5 mcg"] {
        let read = Intake::parse_day(text).expect("it is understood");
        assert_eq!(Intake::parse_day(&read[0].plain()), Ok(read));
    }
}
