//! Doses as people write them, and why a typed dose was not taken.

use medicine::{Dose, DoseFault};

use crate::{Voice, say};

/// A dose in its language: milligrams with every decimal that it has, below one milligram
/// micrograms.
pub fn dose(voice: Voice, dose: Dose) -> String {
    let micrograms = dose.micrograms();
    if micrograms > 0 && micrograms < 1000 {
        return say!(voice, "dose-micrograms", amount = micrograms.to_string());
    }
    let milligrams = dose.milligrams();
    let amount = match voice.language() {
        crate::Language::English => milligrams,
        crate::Language::Polish => milligrams.replace('.', ","),
    };
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
