//! What each act needs, and whether somebody has it.

use crate::Compartment;

/// How somebody stands to a journal, or to the instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The person whose journal it is.
    Owner,
    /// Somebody who runs the instance, apart from their own journal.
    Host,
    /// Somebody whom the host made an editor, at the editors' desk.
    Editor,
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Look at what is in a compartment.
    Read(Compartment),
    /// Add to a compartment, correct or remove.
    Write(Compartment),
    /// Take a copy of the whole journal.
    Export,
    /// Remove the account and all it holds.
    Erase,
    /// Put words of one's own on the editors' desk, to be read there.
    LeaveWords,
    /// Read and write at the editors' desk.
    Desk,
    /// Say who is an editor.
    NameEditors,
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
    let allowed = match act {
        // The owner may do everything with what is theirs, and nobody else anything.
        Act::Read(_) | Act::Write(_) | Act::Export | Act::Erase | Act::LeaveWords => {
            access == Access::Owner
        }
        Act::Desk => access == Access::Editor,
        Act::NameEditors => access == Access::Host,
    };
    match allowed {
        true => Ok(Allowed { act }),
        false => Err(Refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_opens_its_own_acts_and_no_journal() {
        let acts = [
            Act::Read(Compartment::Notes),
            Act::Write(Compartment::Notes),
            Act::Export,
            Act::Erase,
            Act::LeaveWords,
            Act::Desk,
            Act::NameEditors,
        ];
        let allowed = |access| acts.map(|act| may(access, act).is_ok());
        assert_eq!(
            allowed(Access::Owner),
            [true, true, true, true, true, false, false]
        );
        assert_eq!(
            allowed(Access::Editor),
            [false, false, false, false, false, true, false]
        );
        assert_eq!(
            allowed(Access::Host),
            [false, false, false, false, false, false, true]
        );
    }
}
