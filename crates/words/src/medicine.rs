//! Doses as people write them, why a typed dose was not taken, forms, products and how a dose is
//! made.

use medicine::{
    Amount, AtHand, AtHandFault, Concentration, Content, Division, Dose, DoseFault, Form, Making,
    Needed, Part, Product, StrengthFault, Volume,
};

use crate::{Voice, id, say};

/// A dose in its language: milligrams with every decimal that it has, below one milligram
/// micrograms, so that the doses of one reckoning stand in one unit. Three decimals would be read
/// as thousands in the other language and get a fourth; so what is written here can be typed in
/// again.
pub fn dose(voice: Voice, dose: Dose) -> String {
    let micrograms = dose.micrograms();
    if (1..1000).contains(&micrograms) {
        return say!(voice, "dose-micrograms", amount = micrograms.to_string());
    }
    let fourth = if micrograms.is_multiple_of(10) {
        ""
    } else {
        "0"
    };
    let amount = with_sign(voice, format!("{}{fourth}", dose.milligrams()));
    say!(voice, "dose-milligrams", amount = amount)
}

/// Why a typed dose was not taken, and how it can be written.
pub fn dose_fault(voice: Voice, fault: &DoseFault) -> String {
    match fault {
        DoseFault::Empty => say!(voice, "dose-fault-empty"),
        DoseFault::UnitMissing => say!(voice, "dose-fault-unit-missing"),
        DoseFault::UnknownUnit => say!(voice, "dose-fault-unknown-unit"),
        DoseFault::Concentration => say!(voice, "dose-fault-concentration"),
        DoseFault::Negative => say!(voice, "dose-fault-negative"),
        DoseFault::TooLarge => say!(
            voice,
            "dose-fault-too-large",
            most = self::dose(voice, Dose::LARGEST)
        ),
        DoseFault::NotWholeMicrograms => say!(voice, "dose-fault-too-fine"),
        DoseFault::AmbiguousSeparator => say!(voice, "dose-fault-ambiguous"),
        DoseFault::ThousandsSpace => say!(voice, "dose-fault-thousands"),
        DoseFault::BareSeparator => say!(voice, "dose-fault-bare-separator"),
        DoseFault::LeadingZero => say!(voice, "dose-fault-leading-zero"),
        DoseFault::UnusualDigits => say!(voice, "dose-fault-digits"),
        DoseFault::NotANumber => say!(voice, "dose-fault-not-a-number"),
    }
}

/// Why the strength or volume of a liquid was not taken, and how it can be written.
pub fn strength_fault(voice: Voice, fault: &StrengthFault) -> String {
    match fault {
        StrengthFault::Dose(fault) => dose_fault(voice, fault),
        StrengthFault::NoVolume => say!(voice, "medicine-fault-no-volume"),
        StrengthFault::VolumeUnit => say!(voice, "medicine-fault-volume-unit"),
        StrengthFault::VolumeRange => say!(voice, "medicine-fault-volume-range"),
        StrengthFault::Zero => say!(voice, "medicine-fault-zero"),
    }
}

/// Why a product, or a set of them, was not taken.
pub fn at_hand_fault(voice: Voice, fault: &AtHandFault) -> String {
    match fault {
        AtHandFault::NotDivided(found) => say!(
            voice,
            "medicine-at-hand-not-divided",
            form = form(voice, *found)
        ),
        AtHandFault::WrongForm(found) => say!(
            voice,
            "medicine-at-hand-wrong-form",
            form = form(voice, *found)
        ),
        AtHandFault::OutOfRange => say!(voice, "medicine-at-hand-out-of-range"),
        AtHandFault::Measure => {
            say!(
                voice,
                "medicine-at-hand-measure",
                most = AtHand::MOST_MEASURES
            )
        }
        AtHandFault::TooMany => say!(
            voice,
            "medicine-at-hand-too-many",
            products = AtHand::MOST_PRODUCTS,
            liquids = AtHand::MOST_LIQUIDS
        ),
        AtHandFault::Pieces => {
            say!(voice, "medicine-at-hand-pieces", most = AtHand::MOST_PIECES)
        }
    }
}

/// A percentage with one decimal where it has one: "12.5 %", "10%".
pub fn percent(voice: Voice, value: f64) -> String {
    say!(voice, "medicine-percent", number = tenths(voice, value))
}

/// A number with one decimal, or none where that would be a zero.
pub(crate) fn tenths(voice: Voice, value: f64) -> String {
    let decimals = u8::from(((value * 10.0).round() % 10.0).abs() > 0.5);
    voice.number(value, decimals)
}

/// A dose in numbers: its milligrams read from a doubt's value.
pub(crate) fn dose_of(voice: Voice, milligrams: f64) -> String {
    // Values of doubts come from doses, so they are whole micrograms and far below 2^53.
    let micrograms = (milligrams * 1000.0).round().max(0.0) as u64;
    dose(voice, Dose::from_micrograms(micrograms))
}

/// The name of a form: "tablet", "kapsułka o przedłużonym uwalnianiu".
pub fn form(voice: Voice, form: Form) -> String {
    let id = match form {
        Form::Tablet => id!("medicine-form-tablet"),
        Form::FilmTablet => id!("medicine-form-film-tablet"),
        Form::Capsule => id!("medicine-form-capsule"),
        Form::BeadCapsule => id!("medicine-form-bead-capsule"),
        Form::ExtendedTablet => id!("medicine-form-er-tablet"),
        Form::ExtendedCapsule => id!("medicine-form-er-capsule"),
        Form::EntericTablet => id!("medicine-form-ec-tablet"),
        Form::EntericCapsule => id!("medicine-form-ec-capsule"),
        Form::Orodispersible => id!("medicine-form-odt"),
        Form::Sublingual => id!("medicine-form-sublingual"),
        Form::OralFilm => id!("medicine-form-oral-film"),
        Form::Liquid => id!("medicine-form-liquid"),
        Form::Drops => id!("medicine-form-drops"),
    };
    say!(voice, id)
}

/// How far a tablet is divided: "into halves".
pub fn division(voice: Voice, division: Division) -> String {
    let id = match division {
        Division::Whole => id!("medicine-division-whole"),
        Division::Halves => id!("medicine-division-halves"),
        Division::Quarters => id!("medicine-division-quarters"),
    };
    say!(voice, id)
}

/// How strong a liquid is: "2 mg in 1 ml".
pub fn concentration(voice: Voice, of: Concentration) -> String {
    say!(
        voice,
        "medicine-concentration",
        dose = dose(voice, of.dose()),
        volume = millilitres(voice, of.volume())
    )
}

/// Millilitres without the unit, exactly: "0.02", "0,02".
pub fn millilitres(voice: Voice, volume: Volume) -> String {
    with_sign(voice, volume.millilitres())
}

/// One product at hand: "tablet, 10 mg, into halves".
pub fn product(voice: Voice, product: &Product) -> String {
    let name = form(voice, product.form());
    match product.content() {
        Content::Pieces {
            each,
            division: Division::Whole,
        } => say!(
            voice,
            "medicine-product-piece",
            form = name,
            strength = dose(voice, each)
        ),
        Content::Pieces { each, division: d } => say!(
            voice,
            "medicine-product-divided",
            form = name,
            strength = dose(voice, each),
            division = division(voice, d)
        ),
        Content::Measured {
            concentration: strength,
            measure,
            largest,
        } => say!(
            voice,
            "medicine-product-liquid",
            strength = concentration(voice, strength),
            measure = millilitres(voice, measure),
            largest = millilitres(voice, largest)
        ),
        Content::Drops { each, most } => say!(
            voice,
            "medicine-product-drops",
            strength = dose(voice, each),
            most = most
        ),
    }
}

/// A product as a pharmacy knows it, without how it is divided or measured: "tablet, 10 mg".
pub fn package(voice: Voice, product: &Product) -> String {
    let strength = match product.content() {
        Content::Pieces { each, .. } | Content::Drops { each, .. } => dose(voice, each),
        Content::Measured {
            concentration: strength,
            ..
        } => concentration(voice, strength),
    };
    say!(
        voice,
        "medicine-product-piece",
        form = form(voice, product.form()),
        strength = strength
    )
}

/// How much of a product is needed: "56 pieces", "210 ml".
pub fn needed(voice: Voice, needed: Needed) -> String {
    match needed {
        Needed::Pieces(count) => say!(voice, "print-quantity-pieces", count = count),
        Needed::Volume(volume) => say!(
            voice,
            "print-quantity-volume",
            volume = millilitres(voice, volume)
        ),
        Needed::Drops(count) => say!(voice, "print-quantity-drops", count = count),
    }
}

/// How a dose is made, a line for each part: "1 whole tablet of 10 mg", "half a tablet of 10 mg".
pub fn making_lines(voice: Voice, making: &Making) -> Vec<String> {
    let line = |part: &Part| with_kind(voice, part.product.form(), made(voice, part));
    making.parts.iter().map(line).collect()
}

fn made(voice: Voice, part: &Part) -> String {
    let strength = match part.product.content() {
        Content::Pieces { each, .. } | Content::Drops { each, .. } => dose(voice, each),
        Content::Measured {
            concentration: strength,
            ..
        } => concentration(voice, strength),
    };
    match part.amount {
        Amount::Whole(count) => say!(
            voice,
            "medicine-made-whole",
            piece = noun(part.product.form()),
            count = count,
            strength = strength
        ),
        Amount::Half => say!(voice, "medicine-made-half", strength = strength),
        Amount::Quarter => say!(voice, "medicine-made-quarter", strength = strength),
        Amount::Volume(volume) => say!(
            voice,
            "medicine-made-volume",
            volume = millilitres(voice, volume),
            strength = strength
        ),
        Amount::Drops(count) => say!(
            voice,
            "medicine-made-drops",
            count = count,
            strength = strength
        ),
    }
}

/// The word by which a piece is counted, as the sentences know it.
fn noun(form: Form) -> &'static str {
    match form {
        Form::Capsule | Form::BeadCapsule | Form::ExtendedCapsule | Form::EntericCapsule => {
            "capsule"
        }
        _ => "tablet",
    }
}

/// Adds what sets a piece apart from a plain one, so that the right box is taken.
fn with_kind(voice: Voice, form: Form, line: String) -> String {
    let id = match form {
        Form::ExtendedTablet | Form::ExtendedCapsule => id!("medicine-kind-extended"),
        Form::EntericTablet | Form::EntericCapsule => id!("medicine-kind-enteric"),
        Form::Orodispersible | Form::OralFilm => id!("medicine-kind-melts"),
        Form::Sublingual => id!("medicine-kind-under-tongue"),
        _ => return line,
    };
    say!(
        voice,
        "medicine-made-kind",
        line = line,
        kind = say!(voice, id)
    )
}

/// Digits with a dot, with the sign of the language instead.
fn with_sign(voice: Voice, digits: String) -> String {
    match voice.language() {
        crate::Language::English => digits,
        crate::Language::Polish => digits.replace('.', ","),
    }
}
