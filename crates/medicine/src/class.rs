//! The classes of drugs.

/// Classes of drugs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Selective serotonin reuptake inhibitor.
    Ssri,
    /// Serotonin and noradrenaline reuptake inhibitor.
    Snri,
    /// Tricyclic antidepressant.
    Tricyclic,
    /// Inhibitor of monoamine oxidase, reversible or not.
    Maoi,
    /// Antidepressant of no larger class.
    OtherAntidepressant,
    /// Benzodiazepine.
    Benzodiazepine,
    /// Sleeping drug that binds where benzodiazepines do.
    ZDrug,
    /// Antipsychotic.
    Antipsychotic,
    /// Mood stabiliser.
    MoodStabiliser,
    /// Gabapentinoid.
    Gabapentinoid,
    /// Stimulant.
    Stimulant,
    /// Taken for attention, and no stimulant.
    OtherAdhd,
    /// Taken to stay awake.
    WakePromoter,
    /// Agonist at alpha-2 receptors.
    Alpha2Agonist,
    /// Beta blocker.
    BetaBlocker,
    /// Alpha-1 blocker.
    AlphaBlocker,
    /// Antihistamine.
    Antihistamine,
    /// Taken for anxiety, of no larger class.
    OtherAnxiolytic,
}

impl Class {
    /// All of them.
    pub const ALL: [Class; 18] = [
        Class::Ssri,
        Class::Snri,
        Class::Tricyclic,
        Class::Maoi,
        Class::OtherAntidepressant,
        Class::Benzodiazepine,
        Class::ZDrug,
        Class::Antipsychotic,
        Class::MoodStabiliser,
        Class::Gabapentinoid,
        Class::Stimulant,
        Class::OtherAdhd,
        Class::WakePromoter,
        Class::Alpha2Agonist,
        Class::BetaBlocker,
        Class::AlphaBlocker,
        Class::Antihistamine,
        Class::OtherAnxiolytic,
    ];

    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            Class::Ssri => "ssri",
            Class::Snri => "snri",
            Class::Tricyclic => "tricyclic",
            Class::Maoi => "maoi",
            Class::OtherAntidepressant => "other-antidepressant",
            Class::Benzodiazepine => "benzodiazepine",
            Class::ZDrug => "z-drug",
            Class::Antipsychotic => "antipsychotic",
            Class::MoodStabiliser => "mood-stabiliser",
            Class::Gabapentinoid => "gabapentinoid",
            Class::Stimulant => "stimulant",
            Class::OtherAdhd => "other-adhd",
            Class::WakePromoter => "wake-promoter",
            Class::Alpha2Agonist => "alpha2-agonist",
            Class::BetaBlocker => "beta-blocker",
            Class::AlphaBlocker => "alpha-blocker",
            Class::Antihistamine => "antihistamine",
            Class::OtherAnxiolytic => "other-anxiolytic",
        }
    }
}
