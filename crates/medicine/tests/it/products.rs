//! What is at hand is taken only where it can be divided or measured so.

use medicine::{
    AtHand, AtHandFault, Concentration, Division, Dose, DoseFault, Form, Product, StrengthFault,
    Volume,
};

fn mg(milligrams: u64) -> Dose {
    Dose::from_micrograms(milligrams * 1000)
}

#[test]
fn only_plain_and_film_coated_tablets_are_divided() {
    for form in Form::ALL.into_iter().filter(|form| form.comes_in_pieces()) {
        let halves = Product::pieces(form, mg(10), Division::Halves);
        if matches!(form, Form::Tablet | Form::FilmTablet) {
            assert!(halves.is_ok(), "{form:?}");
        } else {
            assert_eq!(halves, Err(AtHandFault::NotDivided(form)));
            assert!(Product::pieces(form, mg(10), Division::Whole).is_ok());
        }
    }
}

#[test]
fn a_liquid_is_no_piece() {
    for form in [Form::Liquid, Form::Drops] {
        assert_eq!(
            Product::pieces(form, mg(10), Division::Whole),
            Err(AtHandFault::WrongForm(form))
        );
    }
}

#[test]
fn a_measure_that_never_fits_or_is_too_fine_is_refused() {
    let strength = Concentration::parse("2 mg/ml").expect("written right");
    let microlitres = Volume::from_microlitres;
    for (measure, largest, fault) in [
        (0, 10_000, AtHandFault::OutOfRange),
        (500, 400, AtHandFault::Measure),
        (1, 10_001, AtHandFault::Measure),
    ] {
        assert_eq!(
            Product::liquid(strength, microlitres(measure), microlitres(largest)),
            Err(fault)
        );
    }
    assert!(Product::liquid(strength, microlitres(20), microlitres(10_000)).is_ok());
    assert_eq!(Product::drops(mg(2), 0), Err(AtHandFault::Measure));
}

#[test]
fn more_than_can_be_searched_is_refused() {
    let tablet = Product::pieces(Form::Tablet, mg(10), Division::Whole).expect("plain");
    let drops = Product::drops(mg(2), 20).expect("plain");
    let (products, liquids) = (AtHand::MOST_PRODUCTS, AtHand::MOST_LIQUIDS);
    let pieces = AtHand::MOST_PIECES;
    let many = vec![tablet; products + 1];
    assert_eq!(AtHand::new(many, 6), Err(AtHandFault::TooMany));
    let many = vec![drops; liquids + 1];
    assert_eq!(AtHand::new(many, 6), Err(AtHandFault::TooMany));
    assert_eq!(AtHand::new(vec![tablet], 0), Err(AtHandFault::Pieces));
    let more = AtHand::new(vec![tablet], pieces + 1);
    assert_eq!(more, Err(AtHandFault::Pieces));
    assert!(AtHand::new(vec![tablet; products], pieces).is_ok());
}

#[test]
fn a_concentration_is_read_as_it_is_written_on_the_bottle() {
    for (text, micrograms, microlitres) in [
        ("2 mg/ml", 2_000, 1_000),
        ("40mg/mL", 40_000, 1_000),
        ("10 mg/5 ml", 10_000, 5_000),
        ("37,5 mg / 5 ml", 37_500, 5_000),
        ("10 mg na 5 ml", 10_000, 5_000),
        ("500 mcg per 0,5 ml", 500, 500),
    ] {
        let read = Concentration::parse(text).unwrap_or_else(|f| panic!("{text}: {f:?}"));
        assert_eq!(read.dose().micrograms(), micrograms, "{text}");
        assert_eq!(read.volume().microlitres(), microlitres, "{text}");
        assert_eq!(Concentration::parse(&read.plain()), Ok(read), "{text}");
    }
}

#[test]
fn what_is_no_concentration_is_refused_with_the_reason() {
    for (text, fault) in [
        ("2 mg", StrengthFault::NoVolume),
        ("2 mg/g", StrengthFault::VolumeUnit),
        ("2 mg/5", StrengthFault::VolumeUnit),
        ("2 mg/0 ml", StrengthFault::Zero),
        ("0 mg/ml", StrengthFault::Zero),
        ("2 mg/0,0001 ml", StrengthFault::VolumeRange),
        ("2/ml", StrengthFault::Dose(DoseFault::UnitMissing)),
        (
            "1,125 mg/ml",
            StrengthFault::Dose(DoseFault::AmbiguousSeparator),
        ),
    ] {
        assert_eq!(Concentration::parse(text), Err(fault), "{text}");
    }
    assert_eq!(
        Volume::parse("1,125 ml"),
        Err(StrengthFault::Dose(DoseFault::AmbiguousSeparator))
    );
    assert_eq!(Volume::parse("0,02 ml").map(Volume::microlitres), Ok(20));
}

#[test]
fn every_form_is_found_by_its_name_in_files() {
    for form in Form::ALL {
        assert_eq!(Form::from_code(form.code()), Some(form));
    }
    for division in Division::ALL {
        assert_eq!(Division::from_parts(division.parts()), Some(division));
    }
    assert_eq!(Division::from_parts(3), None);
}

#[test]
fn doses_that_lie_too_close_together_are_not_looked_through() {
    let odd = Product::pieces(
        Form::Tablet,
        Dose::from_micrograms(999_983),
        Division::Whole,
    );
    let odd = AtHand::new(
        vec![
            odd.expect("plain"),
            Product::drops(mg(2), 20).expect("plain"),
        ],
        6,
    );
    let odd = odd.expect("few enough");
    assert!(medicine::Makeable::upto(&odd, mg(999)).is_some());
    assert!(medicine::Makeable::upto(&odd, mg(29_000)).is_none());
    assert_eq!(odd.make(mg(29_000)), None);
}
