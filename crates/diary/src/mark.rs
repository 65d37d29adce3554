//! A person's own mark of a day: a wave, or a window. Nothing overrules it.

use jiff::civil::Date;

/// What a day is marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// Part of a wave.
    Wave,
    /// Part of a window.
    Window,
}

impl MarkKind {
    /// Both, in the order in which they are offered.
    pub const ALL: [MarkKind; 2] = [MarkKind::Wave, MarkKind::Window];

    /// The name in forms and files; never changes.
    pub fn name(self) -> &'static str {
        match self {
            MarkKind::Wave => "wave",
            MarkKind::Window => "window",
        }
    }

    /// The mark of that name.
    pub fn named(name: &str) -> Option<MarkKind> {
        MarkKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A day marked by the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The local day.
    pub day: Date,
    /// As what.
    pub kind: MarkKind,
}
