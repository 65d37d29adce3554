//! Where somebody is on the way: thinking of it, lowering, after the last dose.

use crate::Plan;
use crate::tapers::State;

/// Where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Thinking of it.
    Before,
    /// Lowering a dose, or staying on one on the way.
    Tapering,
    /// The last dose is behind them.
    After,
}

impl Stage {
    /// All of them, in their order.
    pub const ALL: [Stage; 3] = [Stage::Before, Stage::Tapering, Stage::After];

    /// The name in files and addresses; never changes.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Before => "before",
            Stage::Tapering => "tapering",
            Stage::After => "after",
        }
    }

    /// The stage of that name, where there is one.
    pub fn named(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

impl Plan {
    /// Where the plan stands, as far as it tells: lowering as long as one of its drugs is taken
    /// and its taper has not ended, after the last dose when every drug in it has come to nothing.
    /// `None` for a plan without drugs, and for one whose drugs are taken and no longer lowered:
    /// it does not say.
    pub fn stage(&self) -> Option<Stage> {
        if self.tapers.is_empty() {
            return None;
        }
        if self.tapers.iter().all(|taper| taper.day().is_nothing()) {
            return Some(Stage::After);
        }
        let goes_on = |taper: &&crate::Taper| {
            !taper.day().is_nothing() && !matches!(taper.state, State::Ended { .. })
        };
        self.tapers
            .iter()
            .any(|taper| goes_on(&taper))
            .then_some(Stage::Tapering)
    }
}
