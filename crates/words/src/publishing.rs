//! What is said at the editors' desk and around what it publishes.

use publishing::{PageKind, Why};
use wording::{Heard, Kind};

use crate::{Id, Voice, id, say};

/// The name of one of the host's pages.
pub fn page(voice: Voice, kind: PageKind) -> String {
    let id = match kind {
        PageKind::WhoWeAre => id!("here-who-we-are"),
        PageKind::Group => id!("here-group"),
        PageKind::Call => id!("here-call"),
        PageKind::Contact => id!("here-contact"),
        PageKind::Books => id!("here-books"),
    };
    say!(voice, id)
}

/// A field of a page: its name, and what helps whoever fills it in.
pub fn page_field(voice: Voice, kind: PageKind, field: &str) -> Option<(String, String)> {
    let (name, help) = page_field_ids(kind, field)?;
    Some((say!(voice, name), say!(voice, help)))
}

fn page_field_ids(kind: PageKind, field: &str) -> Option<(Id, Id)> {
    Some(match (kind, field) {
        (PageKind::WhoWeAre, "who") => {
            (id!("here-who-we-are-who"), id!("here-who-we-are-who-help"))
        }
        (PageKind::WhoWeAre, "how") => {
            (id!("here-who-we-are-how"), id!("here-who-we-are-how-help"))
        }
        (PageKind::WhoWeAre, "not") => {
            (id!("here-who-we-are-not"), id!("here-who-we-are-not-help"))
        }
        (PageKind::Group, "what") => (id!("here-group-what"), id!("here-group-what-help")),
        (PageKind::Group, "when") => (id!("here-group-when"), id!("here-group-when-help")),
        (PageKind::Group, "join") => (id!("here-group-join"), id!("here-group-join-help")),
        (PageKind::Group, "agreement") => (
            id!("here-group-agreement"),
            id!("here-group-agreement-help"),
        ),
        (PageKind::Group, "moderators") => (
            id!("here-group-moderators"),
            id!("here-group-moderators-help"),
        ),
        (PageKind::Call, "what") => (id!("here-call-what"), id!("here-call-what-help")),
        (PageKind::Call, "length") => (id!("here-call-length"), id!("here-call-length-help")),
        (PageKind::Call, "cost") => (id!("here-call-cost"), id!("here-call-cost-help")),
        (PageKind::Call, "how") => (id!("here-call-how"), id!("here-call-how-help")),
        (PageKind::Contact, "ways") => (id!("here-contact-ways"), id!("here-contact-ways-help")),
        (PageKind::Contact, "hours") => (id!("here-contact-hours"), id!("here-contact-hours-help")),
        (PageKind::Contact, "limits") => {
            (id!("here-contact-limits"), id!("here-contact-limits-help"))
        }
        (PageKind::Books, "intro") => (id!("here-books-intro"), id!("here-books-intro-help")),
        _ => return None,
    })
}

/// Why a field was not taken. `whole` for a form of which one field is enough.
pub fn why(voice: Voice, why: Why, whole: bool) -> String {
    match why {
        Why::Empty if whole => say!(voice, "words-fault-empty"),
        Why::Empty => say!(voice, "words-fault-field-empty"),
        Why::TooLong { most } => say!(voice, "words-fault-long", most = most),
        Why::TooMany { most } => say!(voice, "words-fault-many", most = most),
        Why::Unknown => say!(voice, "words-fault-unknown"),
    }
}

/// What the wording rules heard, with the words by which they heard it.
pub fn heard(voice: Voice, heard: &Heard) -> String {
    let id = match heard.kind {
        Kind::Order => id!("desk-heard-order"),
        Kind::Urgency => id!("desk-heard-urgency"),
        Kind::Praise => id!("desk-heard-praise"),
        Kind::Blame => id!("desk-heard-blame"),
        Kind::Doom => id!("desk-heard-doom"),
        Kind::Promise => id!("desk-heard-promise"),
        Kind::Verdict => id!("desk-heard-verdict"),
        Kind::Battle => id!("desk-heard-battle"),
        Kind::FeignedFeeling => id!("desk-heard-feigned-feeling"),
        Kind::MakingSmall => id!("desk-heard-making-small"),
        Kind::Office => id!("desk-heard-office"),
        Kind::Gender => id!("desk-heard-gender"),
        Kind::Exclamation => id!("desk-heard-exclamation"),
        Kind::Emoji => id!("desk-heard-emoji"),
        Kind::Capitals => id!("desk-heard-capitals"),
        Kind::Slash => id!("desk-heard-slash"),
    };
    let what = say!(voice, id);
    say!(voice, "desk-heard-line", what = what, words = &heard.what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_field_of_every_page_has_a_name_and_help_in_both_languages() {
        for language in Language::ALL {
            let voice = Voice::of(language);
            for kind in PageKind::ALL {
                for field in kind.fields() {
                    let said = page_field(voice, kind, field);
                    let (name, help) = said.unwrap_or_else(|| panic!("{kind:?} {field}"));
                    assert!(!name.starts_with('[') && !help.starts_with('['));
                }
            }
        }
    }
}
