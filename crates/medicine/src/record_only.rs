//! Drugs and circumstances for which doses are recorded and nothing is computed.

/// Why nothing is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordOnly {
    /// Clozapine.
    Clozapine,
    /// Lithium.
    Lithium,
    /// A monoamine oxidase inhibitor.
    Maoi,
    /// A barbiturate.
    Barbiturate,
    /// An opioid.
    Opioid,
    /// An anticonvulsant whose lowering belongs to specialists.
    Anticonvulsant,
    /// Another drug that is in specialist hands.
    Specialist,
    /// A circumstance of the person or of how the drug is taken.
    Circumstance(Circumstance),
}

/// Circumstances in which nothing is computed, whatever the drug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Circumstance {
    /// Given as a depot injection.
    Depot,
    /// Taken for epilepsy or other seizures.
    Epilepsy,
    /// Pregnancy.
    Pregnancy,
    /// A seizure in an earlier withdrawal.
    WithdrawalSeizure,
    /// Delirium in an earlier withdrawal.
    WithdrawalDelirium,
}

impl Circumstance {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Circumstance; 5] = [
        Circumstance::Epilepsy,
        Circumstance::WithdrawalSeizure,
        Circumstance::WithdrawalDelirium,
        Circumstance::Pregnancy,
        Circumstance::Depot,
    ];

    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            Circumstance::Depot => "depot",
            Circumstance::Epilepsy => "epilepsy",
            Circumstance::Pregnancy => "pregnancy",
            Circumstance::WithdrawalSeizure => "withdrawal-seizure",
            Circumstance::WithdrawalDelirium => "withdrawal-delirium",
        }
    }

    /// The circumstance of that name.
    pub fn from_code(code: &str) -> Option<Circumstance> {
        Circumstance::ALL.into_iter().find(|c| c.code() == code)
    }
}

impl RecordOnly {
    /// All of them.
    pub const ALL: [RecordOnly; 12] = [
        RecordOnly::Clozapine,
        RecordOnly::Lithium,
        RecordOnly::Maoi,
        RecordOnly::Barbiturate,
        RecordOnly::Opioid,
        RecordOnly::Anticonvulsant,
        RecordOnly::Specialist,
        RecordOnly::Circumstance(Circumstance::Epilepsy),
        RecordOnly::Circumstance(Circumstance::WithdrawalSeizure),
        RecordOnly::Circumstance(Circumstance::WithdrawalDelirium),
        RecordOnly::Circumstance(Circumstance::Pregnancy),
        RecordOnly::Circumstance(Circumstance::Depot),
    ];

    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            RecordOnly::Clozapine => "clozapine",
            RecordOnly::Lithium => "lithium",
            RecordOnly::Maoi => "maoi",
            RecordOnly::Barbiturate => "barbiturate",
            RecordOnly::Opioid => "opioid",
            RecordOnly::Anticonvulsant => "anticonvulsant",
            RecordOnly::Specialist => "specialist",
            RecordOnly::Circumstance(circumstance) => circumstance.code(),
        }
    }
}
