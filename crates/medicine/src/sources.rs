//! Where a figure comes from and how sure it is.

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Read in the source named, or in what [`Read`] says of it.
    Checked,
    /// General knowledge, no source was read. Never drives a computed step alone.
    GeneralKnowledge,
    /// Computed from other figures by the source named.
    Computed,
}

/// How a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Read {
    /// The source itself, or the part of it that is named.
    Directly,
    /// A data file of it.
    AsData,
    /// Another text that says what the source says.
    SecondHand,
    /// Not at all.
    Unread,
}

/// One source, as it is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its short name within one drug's file.
    pub key: String,
    /// The citation, in English; names of works are not translated.
    pub text: String,
    /// How it was read.
    pub read: Read,
}

/// A figure with its source and certainty. There is none without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The figure.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
    /// How sure it is.
    pub certainty: Certainty,
}

impl Certainty {
    /// All three.
    pub const ALL: [Certainty; 3] = [
        Certainty::Checked,
        Certainty::GeneralKnowledge,
        Certainty::Computed,
    ];

    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            Certainty::Checked => "checked",
            Certainty::GeneralKnowledge => "general-knowledge",
            Certainty::Computed => "computed",
        }
    }
}

impl Read {
    /// All four.
    pub const ALL: [Read; 4] = [Read::Directly, Read::AsData, Read::SecondHand, Read::Unread];

    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            Read::Directly => "directly",
            Read::AsData => "as-data",
            Read::SecondHand => "second-hand",
            Read::Unread => "not-read",
        }
    }
}
