//! A piece and its events, and who may publish what of it.

use std::collections::BTreeSet;
use std::fmt;

use diary::Text;
use wording::{Heard, Kind, Language, read};

use crate::doses::doses_in;
use crate::page::{HostPage, PageKind};
use crate::story::{Consent, Story};

/// Which editor; the number is given from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditorId(pub u128);

/// What can be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words from others.
    Story(Story),
    /// One of the host's pages.
    Page(HostPage),
}

/// A piece as somebody saved it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The piece.
    pub piece: Piece,
    /// For words from others: that their writer agreed.
    pub consent: Option<Consent>,
}

/// Something that happened to a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Who did it; `None` for somebody who left words and is gone.
    pub by: Option<EditorId>,
    /// Their name at that time.
    pub name: Option<Text>,
    /// When, in seconds since 1970; for left words the month's first day.
    pub at: i64,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A text was saved.
    Saved(Box<Draft>),
    /// Somebody remarked on it.
    Remarked(Text),
    /// The text of that event was published.
    Published {
        /// Number of the event that saved it, counted from 1.
        revision: u32,
    },
    /// It was taken off the public side.
    Withdrawn,
}

/// Everything that happened to a piece, numbered from 1 without a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The events.
    pub events: Vec<Event>,
}

/// A saved text with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision<'a> {
    /// Number of the event.
    pub number: u32,
    /// Who saved it.
    pub by: Option<EditorId>,
    /// What was saved.
    pub draft: &'a Draft,
}

/// What a list shows of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Summary {
    /// A story in a language.
    Story(Language),
    /// A page in a language.
    Page(PageKind, Language),
}

/// A sentence in which the wording rules heard something.
#[derive(Clone, PartialEq, Eq)]
pub struct Flag {
    /// The field it stands in.
    pub field: &'static str,
    /// The sentence.
    pub sentence: String,
    /// What was heard.
    pub heard: Vec<Heard>,
    /// Whether the second reader has to say that it may stand.
    pub asked: bool,
}

/// Why something is not published.
#[derive(Clone, PartialEq, Eq)]
pub enum PublishFault {
    /// It was left by somebody, and no editor has taken it up.
    NoFirstReader,
    /// Who wants to publish has written on it since it was last published.
    OwnWords,
    /// It is not the newest text.
    NotNewest,
    /// It names a dose.
    Dose {
        /// The amounts that were found.
        found: Vec<String>,
    },
    /// Sentences that promise or doom, and that the reader has not let stand.
    NotRead {
        /// The sentences.
        sentences: Vec<String>,
    },
    /// Nobody wrote down that its writer agreed.
    NoConsent,
}

/// Without the words: they are somebody's.
impl fmt::Debug for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<Kind> = self.heard.iter().map(|heard| heard.kind).collect();
        write!(f, "Flag({}, {kinds:?}, asked: {})", self.field, self.asked)
    }
}

/// Without the words: they are somebody's.
impl fmt::Debug for PublishFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublishFault::NoFirstReader => f.write_str("NoFirstReader"),
            PublishFault::OwnWords => f.write_str("OwnWords"),
            PublishFault::NotNewest => f.write_str("NotNewest"),
            PublishFault::Dose { found } => write!(f, "Dose({})", found.len()),
            PublishFault::NotRead { sentences } => write!(f, "NotRead({})", sentences.len()),
            PublishFault::NoConsent => f.write_str("NoConsent"),
        }
    }
}

impl Piece {
    /// The language it is written in.
    pub fn language(&self) -> Language {
        match self {
            Piece::Story(story) => story.language,
            Piece::Page(page) => page.language,
        }
    }

    /// What a list shows of it.
    pub fn summary(&self) -> Summary {
        match self {
            Piece::Story(story) => Summary::Story(story.language),
            Piece::Page(page) => Summary::Page(page.kind, page.language),
        }
    }

    fn texts(&self) -> Vec<(&'static str, &Text)> {
        match self {
            Piece::Story(story) => story.texts(),
            Piece::Page(page) => page.texts(),
        }
    }

    /// Every sentence with what was heard in it, those in which nothing was heard left out. A
    /// rule knows words and no meaning: "I was sure that it would never get better" is flagged,
    /// and is what somebody feared. So a person says whether it may stand.
    pub fn flags(&self) -> Vec<Flag> {
        let is_story = matches!(self, Piece::Story(_));
        let mut flags = Vec::new();
        for (field, text) in self.texts() {
            for heard in read(self.language(), text.expose()) {
                let lasting = |heard: &Heard| matches!(heard.kind, Kind::Promise | Kind::Doom);
                if !heard.heard.is_empty() {
                    flags.push(Flag {
                        field,
                        asked: is_story && heard.heard.iter().any(lasting),
                        sentence: heard.sentence,
                        heard: heard.heard,
                    });
                }
            }
        }
        flags
    }

    /// The amounts of drugs that a story names. The host's pages may name a price in tablets, and
    /// are the host's own words.
    pub fn doses(&self) -> Vec<String> {
        match self {
            Piece::Story(story) => story
                .texts()
                .into_iter()
                .flat_map(|(_, text)| doses_in(text.expose()))
                .collect(),
            Piece::Page(_) => Vec::new(),
        }
    }
}

impl History {
    /// The saved texts, oldest first.
    pub fn revisions(&self) -> impl Iterator<Item = Revision<'_>> {
        self.events
            .iter()
            .zip(1..)
            .filter_map(|(event, number)| match &event.what {
                What::Saved(draft) => Some(Revision {
                    number,
                    by: event.by,
                    draft,
                }),
                _ => None,
            })
    }

    /// The newest text.
    pub fn newest(&self) -> Option<Revision<'_>> {
        self.revisions().last()
    }

    /// The number of the text that is published, where one is.
    pub fn published(&self) -> Option<u32> {
        let last = self.events.iter().rev().find_map(|event| match event.what {
            What::Published { revision } => Some(Some(revision)),
            What::Withdrawn => Some(None),
            _ => None,
        });
        last.flatten()
    }

    /// Whether these words were left by somebody who is gone, and no editor has written since.
    pub fn is_left(&self) -> bool {
        self.revisions().all(|revision| revision.by.is_none()) && self.newest().is_some()
    }

    /// Who has written on it since what everybody reads was published; where nothing is, or it
    /// was taken down, everybody who ever wrote on it.
    fn writers(&self) -> BTreeSet<EditorId> {
        let stands = self.published().is_some();
        let since = self
            .events
            .iter()
            .rposition(|event| stands && matches!(event.what, What::Published { .. }))
            .map_or(0, |place| place + 1);
        let written = self.events[since..]
            .iter()
            .filter(|event| matches!(event.what, What::Saved(_)));
        written.filter_map(|event| event.by).collect()
    }

    /// Whether an editor may read the newest text as the second reader: somebody else saved it,
    /// and they have written nothing since it was last published. Words that somebody left have
    /// no first reader yet; who takes them up by saving them becomes it.
    pub fn may_read_second(&self, reader: EditorId) -> bool {
        let saved_by = self.newest().and_then(|newest| newest.by);
        saved_by.is_some_and(|editor| editor != reader) && !self.writers().contains(&reader)
    }

    /// Whether the text of that number may be published by that reader, who let these sentences
    /// stand.
    pub fn may_publish(
        &self,
        revision: u32,
        reader: EditorId,
        let_stand: &[String],
    ) -> Result<&Piece, PublishFault> {
        let newest = self.newest().ok_or(PublishFault::NotNewest)?;
        if newest.number != revision {
            return Err(PublishFault::NotNewest);
        }
        if newest.by.is_none() {
            return Err(PublishFault::NoFirstReader);
        }
        if !self.may_read_second(reader) {
            return Err(PublishFault::OwnWords);
        }
        let piece = &newest.draft.piece;
        if matches!(piece, Piece::Story(_)) && newest.draft.consent.is_none() {
            return Err(PublishFault::NoConsent);
        }
        let found = piece.doses();
        if !found.is_empty() {
            return Err(PublishFault::Dose { found });
        }
        let asked = piece.flags().into_iter().filter(|flag| flag.asked);
        let sentences: Vec<String> = asked
            .map(|flag| flag.sentence)
            .filter(|sentence| !let_stand.contains(sentence))
            .collect();
        match sentences.is_empty() {
            true => Ok(piece),
            false => Err(PublishFault::NotRead { sentences }),
        }
    }
}
