//! What the catalogue holds of a drug, in words: class, sources, half-life, occupancy, what to
//! know of it, and why nothing is computed.

use medicine::{
    Certainty, Circumstance, Class, Drug, HalfLife, Made, NoOccupancy, OccupancySpan, Read,
    RecordOnly, Strength, Target,
};

use crate::medicine::{concentration, dose, form, tenths};
pub use crate::trap::trap;
use crate::{Language, Voice, id, say};

/// The name of a drug of the catalogue.
pub fn name(voice: Voice, drug: &Drug) -> &str {
    match voice.language() {
        Language::English => &drug.names.en,
        Language::Polish => &drug.names.pl,
    }
}

/// The class of a drug.
pub fn class(voice: Voice, class: Class) -> String {
    let id = match class {
        Class::Ssri => id!("medicine-class-ssri"),
        Class::Snri => id!("medicine-class-snri"),
        Class::Benzodiazepine => id!("medicine-class-benzodiazepine"),
        Class::Antipsychotic => id!("medicine-class-antipsychotic"),
        Class::MoodStabiliser => id!("medicine-class-mood-stabiliser"),
        Class::Tricyclic => id!("medicine-class-tricyclic"),
        Class::Maoi => id!("medicine-class-maoi"),
        Class::OtherAntidepressant => id!("medicine-class-other-antidepressant"),
        Class::ZDrug => id!("medicine-class-z-drug"),
        Class::Gabapentinoid => id!("medicine-class-gabapentinoid"),
        Class::Stimulant => id!("medicine-class-stimulant"),
        Class::OtherAdhd => id!("medicine-class-other-adhd"),
        Class::WakePromoter => id!("medicine-class-wake-promoter"),
        Class::Alpha2Agonist => id!("medicine-class-alpha2-agonist"),
        Class::BetaBlocker => id!("medicine-class-beta-blocker"),
        Class::AlphaBlocker => id!("medicine-class-alpha-blocker"),
        Class::Antihistamine => id!("medicine-class-antihistamine"),
        Class::OtherAnxiolytic => id!("medicine-class-other-anxiolytic"),
    };
    say!(voice, id)
}

/// How sure a figure is.
pub fn certainty(voice: Voice, certainty: Certainty) -> String {
    let id = match certainty {
        Certainty::Checked => id!("medicine-certainty-checked"),
        Certainty::GeneralKnowledge => id!("medicine-certainty-general-knowledge"),
        Certainty::Computed => id!("medicine-certainty-computed"),
    };
    say!(voice, id)
}

/// How a source was read.
pub fn read(voice: Voice, read: Read) -> String {
    let id = match read {
        Read::Directly => id!("medicine-read-directly"),
        Read::AsData => id!("medicine-read-as-data"),
        Read::SecondHand => id!("medicine-read-second-hand"),
        Read::Unread => id!("medicine-read-not-read"),
    };
    say!(voice, id)
}

/// A country of the catalogue by its two letters; the letters themselves where it has no name yet.
pub fn country(voice: Voice, letters: &str) -> String {
    match letters {
        "US" => say!(voice, "medicine-country-us"),
        "UK" => say!(voice, "medicine-country-uk"),
        "PL" => say!(voice, "medicine-country-pl"),
        other => other.to_owned(),
    }
}

/// What a drug binds to.
pub fn target(voice: Voice, target: Target) -> String {
    let id = match target {
        Target::Sert => id!("medicine-target-sert"),
        Target::Net => id!("medicine-target-net"),
        Target::Dat => id!("medicine-target-dat"),
        Target::D2 => id!("medicine-target-d2"),
        Target::GabaA => id!("medicine-target-gaba-a"),
        Target::Alpha2Delta => id!("medicine-target-alpha2-delta"),
        Target::Mao => id!("medicine-target-mao"),
    };
    say!(voice, id)
}

/// A range of half-lives, in hours or, where it is long, in days.
pub fn half_life(voice: Voice, half_life: HalfLife) -> String {
    const HOURS_SAID_IN_DAYS: f64 = 72.0;
    /// Numbers are said to one decimal.
    const HOURS_SAID_APART: f64 = 0.05;
    let is_one = half_life.high - half_life.low < HOURS_SAID_APART;
    if half_life.low >= HOURS_SAID_IN_DAYS && is_one {
        let days = tenths(voice, half_life.low / 24.0);
        return say!(voice, "medicine-half-life-one-days", days = days);
    }
    if is_one {
        let hours = tenths(voice, half_life.low);
        return say!(voice, "medicine-half-life-one", hours = hours);
    }
    if half_life.low >= HOURS_SAID_IN_DAYS {
        return say!(
            voice,
            "medicine-half-life-days",
            low = tenths(voice, half_life.low / 24.0),
            high = tenths(voice, half_life.high / 24.0)
        );
    }
    say!(
        voice,
        "medicine-half-life",
        low = tenths(voice, half_life.low),
        high = tenths(voice, half_life.high)
    )
}

/// How much of a target a dose takes up.
pub fn occupancy(voice: Voice, of: Target, span: OccupancySpan) -> String {
    let target = target(voice, of);
    if span.low == span.high {
        return say!(
            voice,
            "medicine-occupancy",
            target = target,
            percent = span.low
        );
    }
    say!(
        voice,
        "medicine-occupancy-span",
        target = target,
        low = span.low,
        high = span.high
    )
}

/// That a curve is weak.
pub fn weak_occupancy(voice: Voice) -> String {
    say!(voice, "medicine-occupancy-weak")
}

/// Why no occupancy is shown.
pub fn no_occupancy(voice: Voice, why: NoOccupancy) -> String {
    let id = match why {
        NoOccupancy::NoHumanCurve => id!("medicine-no-occupancy-no-human-curve"),
        NoOccupancy::Unusable => id!("medicine-no-occupancy-unusable"),
        NoOccupancy::LinearFoot => id!("medicine-no-occupancy-linear-foot"),
        NoOccupancy::NoReceptorCurve => id!("medicine-no-occupancy-no-receptor-curve"),
        NoOccupancy::SpecialistOnly => id!("medicine-no-occupancy-specialist-only"),
    };
    say!(voice, id)
}

/// What is made in one form: "tablet: 10 mg, 20 mg and 40 mg".
pub fn made(voice: Voice, made: &Made) -> String {
    let strengths = made.strengths.iter().map(|strength| match strength {
        Strength::Piece(each) => dose(voice, *each),
        Strength::Liquid(of) => concentration(voice, *of),
    });
    let strengths = voice.list(&strengths.collect::<Vec<_>>());
    let form = form(voice, made.form);
    match made.drop {
        None => say!(
            voice,
            "medicine-strengths",
            form = form,
            strengths = strengths
        ),
        Some(drop) => say!(
            voice,
            "medicine-strengths-drops",
            form = form,
            strengths = strengths,
            drop = dose(voice, drop)
        ),
    }
}

/// A circumstance as it is asked for.
pub fn circumstance(voice: Voice, circumstance: Circumstance) -> String {
    let id = match circumstance {
        Circumstance::Epilepsy => id!("medicine-circumstance-epilepsy"),
        Circumstance::WithdrawalSeizure => id!("medicine-circumstance-withdrawal-seizure"),
        Circumstance::WithdrawalDelirium => id!("medicine-circumstance-withdrawal-delirium"),
        Circumstance::Pregnancy => id!("medicine-circumstance-pregnancy"),
        Circumstance::Depot => id!("medicine-circumstance-depot"),
    };
    say!(voice, id)
}

/// That nothing is computed, why, and whom to ask.
pub fn record_only(voice: Voice, why: RecordOnly) -> Vec<String> {
    let id = match why {
        RecordOnly::Clozapine => id!("medicine-record-only-clozapine"),
        RecordOnly::Lithium => id!("medicine-record-only-lithium"),
        RecordOnly::Maoi => id!("medicine-record-only-maoi"),
        RecordOnly::Barbiturate => id!("medicine-record-only-barbiturate"),
        RecordOnly::Opioid => id!("medicine-record-only-opioid"),
        RecordOnly::Anticonvulsant => id!("medicine-record-only-anticonvulsant"),
        RecordOnly::Specialist => id!("medicine-record-only-specialist"),
        RecordOnly::Circumstance(circumstance) => match circumstance {
            Circumstance::Epilepsy => id!("medicine-record-only-epilepsy"),
            Circumstance::WithdrawalSeizure => id!("medicine-record-only-withdrawal-seizure"),
            Circumstance::WithdrawalDelirium => id!("medicine-record-only-withdrawal-delirium"),
            Circumstance::Pregnancy => id!("medicine-record-only-pregnancy"),
            Circumstance::Depot => id!("medicine-record-only-depot"),
        },
    };
    vec![say!(voice, "medicine-record-only"), say!(voice, id)]
}
