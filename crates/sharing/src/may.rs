//! What each act needs, and whether somebody has it.

use crate::Compartment;

/// How somebody stands to a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The person whose journal it is.
    Owner,
}

/// What somebody wants to do with one compartment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Look at what is there.
    Read(Compartment),
    /// Add, correct or remove.
    Write(Compartment),
    /// Take a copy of the whole journal.
    Export,
    /// Remove the account and all it holds.
    Erase,
}

/// Proof that [`may`] said yes; nothing else can make one. The store asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    act: Act,
}

impl Allowed {
    /// What was allowed.
    pub fn act(self) -> Act {
        self.act
    }
}

/// The answer no. Carries nothing: who may not do a thing is not told why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Whether `access` suffices for `act`.
pub fn may(access: Access, act: Act) -> Result<Allowed, Refused> {
    match access {
        // The owner may do everything with what is theirs.
        Access::Owner => Ok(Allowed { act }),
    }
}
