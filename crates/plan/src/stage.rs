//! Where somebody is on the way: thinking of it, lowering, after the last dose.

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
