//! The compartments of a journal: what can be opened, shared or kept apart on its own.

use serde::{Deserialize, Serialize};

/// A part of a journal with a key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compartment {
    /// The healing plan and its tapers.
    Plan,
    /// Doses noted and taken.
    Doses,
    /// Check-ins and the symptoms they name.
    Checkins,
    /// Frightening thoughts.
    Thoughts,
    /// Notes, events, what helped.
    Notes,
    /// What is never shared with anybody.
    Private,
}

impl Compartment {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Compartment; 6] = [
        Compartment::Plan,
        Compartment::Doses,
        Compartment::Checkins,
        Compartment::Thoughts,
        Compartment::Notes,
        Compartment::Private,
    ];

    /// The name in the database and in key labels; never changes.
    pub fn name(self) -> &'static str {
        match self {
            Compartment::Plan => "plan",
            Compartment::Doses => "doses",
            Compartment::Checkins => "checkins",
            Compartment::Thoughts => "thoughts",
            Compartment::Notes => "notes",
            Compartment::Private => "private",
        }
    }

    /// The compartment of that name, where there is one.
    pub fn named(name: &str) -> Option<Compartment> {
        Compartment::ALL.into_iter().find(|c| c.name() == name)
    }
}
