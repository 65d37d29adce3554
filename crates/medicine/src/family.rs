//! The broad kinds of drug that people know, each made of several classes.

use crate::Class;

/// A broad kind of drug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Antidepressants of every class.
    Antidepressant,
    /// Benzodiazepines and z-drugs.
    Benzodiazepine,
    /// Antipsychotics.
    Antipsychotic,
    /// Mood stabilisers.
    MoodStabiliser,
    /// Gabapentinoids.
    Gabapentinoid,
    /// Stimulants.
    Stimulant,
    /// What belongs to none of the others: for sleep, anxiety, attention or blood pressure.
    Other,
}

impl Family {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Family; 7] = [
        Family::Antidepressant,
        Family::Benzodiazepine,
        Family::Antipsychotic,
        Family::MoodStabiliser,
        Family::Gabapentinoid,
        Family::Stimulant,
        Family::Other,
    ];

    /// The name in files and addresses; never changes.
    pub fn name(self) -> &'static str {
        match self {
            Family::Antidepressant => "antidepressant",
            Family::Benzodiazepine => "benzodiazepine",
            Family::Antipsychotic => "antipsychotic",
            Family::MoodStabiliser => "mood-stabiliser",
            Family::Gabapentinoid => "gabapentinoid",
            Family::Stimulant => "stimulant",
            Family::Other => "other",
        }
    }

    /// The family of that name, where there is one.
    pub fn named(name: &str) -> Option<Family> {
        Family::ALL.into_iter().find(|family| family.name() == name)
    }
}

impl Class {
    /// The family that a class belongs to.
    pub fn family(self) -> Family {
        match self {
            Class::Ssri
            | Class::Snri
            | Class::Tricyclic
            | Class::Maoi
            | Class::OtherAntidepressant => Family::Antidepressant,
            Class::Benzodiazepine | Class::ZDrug => Family::Benzodiazepine,
            Class::Antipsychotic => Family::Antipsychotic,
            Class::MoodStabiliser => Family::MoodStabiliser,
            Class::Gabapentinoid => Family::Gabapentinoid,
            Class::Stimulant => Family::Stimulant,
            Class::OtherAdhd
            | Class::WakePromoter
            | Class::Alpha2Agonist
            | Class::BetaBlocker
            | Class::AlphaBlocker
            | Class::Antihistamine
            | Class::OtherAnxiolytic => Family::Other,
        }
    }
}
