//! Words for values: what a tap is called, and what a form held, shown back.

use diary::{Felt, Origin};
use maud::{Markup, html};
use words::{Id, Voice, id, say};

use crate::fields::Fields;
use crate::parts::{OF, RECORD};

/// The name of a one-tap answer, as its button says it.
pub(crate) fn felt(answer: Felt) -> Id {
    match answer {
        Felt::VeryHeavy => id!("felt-very-heavy"),
        Felt::Heavy => id!("felt-heavy"),
        Felt::InBetween => id!("felt-in-between"),
        Felt::Lighter => id!("felt-lighter"),
        Felt::Window => id!("felt-window"),
    }
}

/// The same inside a sentence.
pub(crate) fn felt_within(answer: Felt) -> Id {
    match answer {
        Felt::VeryHeavy => id!("felt-within-very-heavy"),
        Felt::Heavy => id!("felt-within-heavy"),
        Felt::InBetween => id!("felt-within-in-between"),
        Felt::Lighter => id!("felt-within-lighter"),
        Felt::Window => id!("felt-within-window"),
    }
}

/// What the page says after the tap.
pub(crate) fn saved(answer: Felt) -> Id {
    match answer {
        Felt::VeryHeavy => id!("saved-very-heavy"),
        Felt::Heavy => id!("saved-heavy"),
        Felt::InBetween => id!("saved-in-between"),
        Felt::Lighter => id!("saved-lighter"),
        Felt::Window => id!("saved-window"),
    }
}

/// Where a symptom comes from.
pub(crate) fn origin(origin: Origin) -> Id {
    match origin {
        Origin::New => id!("origin-new"),
        Origin::KnownBefore => id!("origin-known-before"),
        Origin::KnownButStronger => id!("origin-known-but-stronger"),
        Origin::Unclear => id!("origin-unclear"),
    }
}

/// The name of an origin in forms.
pub(crate) fn origin_value(origin: Origin) -> &'static str {
    match origin {
        Origin::New => "new",
        Origin::KnownBefore => "known-before",
        Origin::KnownButStronger => "known-but-stronger",
        Origin::Unclear => "unclear",
    }
}

/// The origin that a form named.
pub(crate) fn origin_named(value: &str) -> Option<Origin> {
    Origin::ALL
        .into_iter()
        .find(|origin| origin_value(*origin) == value)
}

/// Fields that only the program needs.
const INNER: [&str; 20] = [
    OF,
    RECORD,
    "act",
    "seen",
    "entry",
    "next",
    "file",
    "doses-file",
    "offered",
    "password",
    "password-delete",
    "own",
    "import",
    "planned",
    "taken",
    "number",
    "place",
    "label",
    "again",
    "back",
];

/// What was typed or tapped, so that it can be read and copied.
pub(crate) fn typed(voice: Voice, fields: &Fields) -> Markup {
    let shown: Vec<String> = fields
        .all()
        .iter()
        .filter(|(name, value)| !INNER.contains(&name.as_str()) && !value.trim().is_empty())
        .map(|(name, value)| match (name.as_str(), Felt::named(value)) {
            ("felt", Some(answer)) => say!(voice, felt(answer)),
            _ => value.clone(),
        })
        .collect();
    html! {
        @if !shown.is_empty() {
            section.sheet aria-label=(say!(voice, "fault-typed")) {
                p.soft { (say!(voice, "fault-typed")) }
                @for value in &shown {
                    p.words { (value) }
                }
            }
        }
    }
}
