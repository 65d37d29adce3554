//! The plan and its versions. A plan is what its versions come to, one after the other.

use jiff::civil::Date;
use medicine::Circumstance;

use crate::apply::apply;
use crate::change::{Change, ChangeFault};
use crate::tapers::{Taper, TaperId};
use diary::Text;

/// A person's plan as it stands. The empty one is [`Plan::default`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is different about this case, in the person's words; kept at the top, unquestioned.
    pub case_note: Option<Text>,
    /// Circumstances of the person in which nothing is computed for any drug.
    pub circumstances: Vec<Circumstance>,
    /// The drugs, in the order in which they came in.
    pub tapers: Vec<Taper>,
    /// Every change from the first, numbered from 1 without a gap.
    pub versions: Vec<Version>,
}

/// One change with its date, its reason and who agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Counted from 1.
    pub number: u32,
    /// The day on which it was written down.
    pub date: Date,
    /// Why, in the person's words, where they said.
    pub reason: Option<Text>,
    /// Who agreed.
    pub agreed: Agreed,
    /// What changed.
    pub change: Change,
}

/// Who agreed to a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// The person decided alone.
    Own,
    /// Together with a prescriber.
    WithPrescriber,
    /// Together with a supporter.
    WithSupporter,
    /// Together with somebody else, named if the person likes.
    WithOther(Option<Text>),
}

/// A list of versions that does not come to a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("version {number}: {why}")]
pub struct ReplayFault {
    /// The version that does not fit.
    pub number: u32,
    /// Why.
    pub why: ChangeFault,
}

impl Plan {
    /// The taper of that id.
    pub fn taper(&self, id: TaperId) -> Option<&Taper> {
        self.tapers.iter().find(|taper| taper.id == id)
    }

    /// The plan that a list of versions comes to. Nothing is computed anew: a version holds the
    /// doses that were set, so a plan reads the same for ever.
    pub fn from_versions(versions: Vec<Version>) -> Result<Plan, ReplayFault> {
        let mut plan = Plan::default();
        for version in versions {
            let number = version.number;
            let fits = plan.next_number() == number;
            let in_order = if fits {
                plan.append(version)
            } else {
                Err(ChangeFault::Number)
            };
            in_order.map_err(|why| ReplayFault { number, why })?;
        }
        Ok(plan)
    }

    /// The plan as it stood after that version; the empty one for 0, `None` for one to come.
    pub fn at(&self, number: u32) -> Option<Plan> {
        let count = usize::try_from(number).ok()?;
        let versions = self.versions.get(..count)?.to_vec();
        Plan::from_versions(versions).ok()
    }

    /// The number of the next version.
    pub(crate) fn next_number(&self) -> u32 {
        u32::try_from(self.versions.len()).map_or(u32::MAX, |n| n.saturating_add(1))
    }

    /// Applies a version and keeps it.
    pub(crate) fn append(&mut self, version: Version) -> Result<(), ChangeFault> {
        apply(self, &version)?;
        self.versions.push(version);
        Ok(())
    }
}
