//! What editors do with pieces, and what everybody reads of them.

use diary::Text;
use jiff::Timestamp;
use publishing::{Draft, Event, History, HostPage, PageKind, Piece, PublishFault, Story, What};
use store::{Public, Published};
use uuid::Uuid;
use wording::Language;

use crate::desk::PieceFault;
use crate::records::piece::{decode_published, encode_published};
use crate::visit::Visit;
use crate::{App, AppFault};

/// A piece on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PieceHeld {
    /// Random id.
    pub id: Uuid,
    /// Everything that happened to it.
    pub history: History,
}

/// The desk, opened.
#[derive(Clone, Debug, Default)]
pub struct OpenedDesk {
    /// What could be opened, those changed last first.
    pub pieces: Vec<PieceHeld>,
    /// Pieces that stand there and cannot be opened. They can be removed.
    pub unreadable: Vec<Uuid>,
}

/// A story that everybody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedStory {
    /// Its id, which is a part of its address.
    pub id: Uuid,
    /// The story.
    pub story: Story,
}

/// The place of a host's page on the public side.
fn page_slot(kind: PageKind, language: Language) -> String {
    format!("page {} {}", kind.name(), language.tag())
}

fn slot(id: Uuid, piece: &Piece) -> String {
    match piece {
        Piece::Page(page) => page_slot(page.kind, page.language),
        Piece::Story(_) => format!("story {id}"),
    }
}

impl App {
    /// Opens everything on the desk.
    pub async fn opened_desk(&self, visit: &Visit) -> Result<OpenedDesk, AppFault> {
        let allowed = visit.at_the_desk()?;
        let keys = self.open_desk(visit).await?;
        let events = self.store.pieces(allowed).await?;
        let mut desk = OpenedDesk::default();
        for of_one in events.chunk_by(|one, next| one.id == next.id) {
            match self.open_piece(&keys, of_one) {
                Some(history) => desk.pieces.push(PieceHeld {
                    id: of_one[0].id,
                    history,
                }),
                None => desk.unreadable.push(of_one[0].id),
            }
        }
        let latest = |piece: &PieceHeld| piece.history.events.last().map(|event| event.at);
        desk.pieces
            .sort_by_key(|piece| (std::cmp::Reverse(latest(piece)), piece.id));
        Ok(desk)
    }

    /// Opens one piece.
    pub async fn opened_piece(&self, visit: &Visit, id: Uuid) -> Result<PieceHeld, AppFault> {
        let allowed = visit.at_the_desk()?;
        let keys = self.open_desk(visit).await?;
        let events = self.store.piece(allowed, id).await?;
        if events.is_empty() {
            return Err(AppFault::NotThere);
        }
        let history = self
            .open_piece(&keys, &events)
            .ok_or(AppFault::Unreadable)?;
        Ok(PieceHeld { id, history })
    }

    async fn append(
        &self,
        visit: &Visit,
        id: Uuid,
        number: u32,
        event: Event,
        public: Public,
    ) -> Result<(), PieceFault> {
        let allowed = visit.at_the_desk()?;
        let keys = self.open_desk(visit).await?;
        let desk = keys.newest().ok_or(AppFault::Refused)?;
        let sealed = self.seal_event(desk, id, number, &event)?;
        Ok(self.store.append_piece(allowed, &sealed, &public).await?)
    }

    /// Saves a text of a piece. `seen` is the number of the text that stood there when its page
    /// was made, 0 for a new piece; the same form sent twice is one text, and a remark in between
    /// is no other text. A page of the host's exists once for each language: another one is
    /// refused with the id of the first.
    pub async fn save_piece(
        &self,
        visit: &Visit,
        id: Uuid,
        seen: u32,
        draft: Draft,
        now: Timestamp,
    ) -> Result<(), PieceFault> {
        let _one_at_a_time = self.answering.lock().await;
        let before = match self.opened_piece(visit, id).await {
            Ok(held) => held.history,
            Err(AppFault::NotThere) => History::default(),
            Err(fault) => return Err(fault.into()),
        };
        let newest = before.newest();
        let stands = newest.map_or(0, |newest| newest.number);
        let is_sent_twice = newest.is_some_and(|newest| {
            newest.number > seen && newest.by == Some(visit.editor_id()) && *newest.draft == draft
        });
        if is_sent_twice {
            return Ok(());
        }
        if stands != seen {
            return Err(AppFault::ChangedMeanwhile.into());
        }
        if newest.is_none() && matches!(draft.piece, Piece::Page(_)) {
            let desk = self.opened_desk(visit).await?;
            let is_it = |held: &&PieceHeld| {
                let newest = held.history.newest();
                newest.is_some_and(|newest| newest.draft.piece.summary() == draft.piece.summary())
            };
            if let Some(other) = desk.pieces.iter().find(is_it) {
                return Err(PieceFault::PageExists(other.id));
            }
        }
        // What kind of piece it is, and of which page, never changes.
        if let Some(newest) = newest
            && newest.draft.piece.summary() != draft.piece.summary()
        {
            return Err(AppFault::NotThere.into());
        }
        let event = App::event_by(visit, What::Saved(Box::new(draft)), now);
        let number = before.events.len() as u32 + 1;
        self.append(visit, id, number, event, Public::Unchanged)
            .await
    }

    /// Writes a remark beside a piece, for the other editors.
    pub async fn remark(
        &self,
        visit: &Visit,
        id: Uuid,
        words: Text,
        now: Timestamp,
    ) -> Result<(), PieceFault> {
        let held = self.opened_piece(visit, id).await?;
        let number = held.history.events.len() as u32 + 1;
        let event = App::event_by(visit, What::Remarked(words), now);
        self.append(visit, id, number, event, Public::Unchanged)
            .await
    }

    /// A tag of the newest text of a piece: what a second reader has before them. A number alone
    /// would not tell another text that was put in its place.
    pub fn reading(&self, held: &PieceHeld) -> String {
        let newest = held.history.newest();
        let read = newest.and_then(|newest| {
            let number = newest.number.to_be_bytes();
            let piece = encode_published(&newest.draft.piece)?;
            let fields = [held.id.as_bytes().as_slice(), &number, &piece];
            Some(self.key.tag("reading", &fields))
        });
        let hex = |tag: [u8; 16]| tag.iter().map(|byte| format!("{byte:02x}")).collect();
        read.map_or_else(String::new, hex)
    }

    /// The second reader's yes to the text that they read (by its tag, from [`App::reading`]),
    /// these sentences let stand. The yes and what everybody reads are one transaction.
    pub async fn publish(
        &self,
        visit: &Visit,
        id: Uuid,
        reading: &str,
        let_stand: &[String],
        now: Timestamp,
    ) -> Result<(), PieceFault> {
        let held = self.opened_piece(visit, id).await?;
        let newest = held.history.newest().map(|newest| newest.number);
        let revision = newest
            .filter(|_| self.reading(&held) == reading)
            .ok_or(PieceFault::Publish(PublishFault::NotNewest))?;
        let piece = held
            .history
            .may_publish(revision, visit.editor_id(), let_stand)
            .map_err(PieceFault::Publish)?;
        let put = Published {
            id,
            slot: slot(id, piece),
            body: encode_published(piece).ok_or(AppFault::Unreadable)?,
        };
        let number = held.history.events.len() as u32 + 1;
        let event = App::event_by(visit, What::Published { revision }, now);
        self.append(visit, id, number, event, Public::Put(put))
            .await
    }

    /// Takes a piece off the public side. Its history stays.
    pub async fn withdraw(
        &self,
        visit: &Visit,
        id: Uuid,
        now: Timestamp,
    ) -> Result<(), PieceFault> {
        let held = self.opened_piece(visit, id).await?;
        if held.history.published().is_none() {
            return Ok(());
        }
        let number = held.history.events.len() as u32 + 1;
        let event = App::event_by(visit, What::Withdrawn, now);
        self.append(visit, id, number, event, Public::Taken).await
    }

    /// Removes a piece with all its texts: its writer has taken their consent back, or it was left
    /// by mistake.
    pub async fn remove_piece(&self, visit: &Visit, id: Uuid) -> Result<(), AppFault> {
        Ok(self.store.remove_piece(visit.at_the_desk()?, id).await?)
    }

    /// The host's page of that kind, for everybody; `None` where none is published.
    pub async fn published_page(
        &self,
        kind: PageKind,
        language: Language,
    ) -> Result<Option<HostPage>, AppFault> {
        let found = self.store.published_in(&page_slot(kind, language)).await?;
        Ok(found.and_then(|found| match decode_published(&found.body) {
            Ok(Piece::Page(page)) => Some(page),
            _ => None,
        }))
    }

    /// Every published story, for everybody, in the order of their ids.
    pub async fn published_stories(&self) -> Result<Vec<PublishedStory>, AppFault> {
        let published = self.store.published().await?;
        let stories =
            published
                .into_iter()
                .filter_map(|found| match decode_published(&found.body) {
                    Ok(Piece::Story(story)) => Some(PublishedStory {
                        id: found.id,
                        story,
                    }),
                    _ => None,
                });
        Ok(stories.collect())
    }

    /// One published story.
    pub async fn published_story(&self, id: Uuid) -> Result<Option<Story>, AppFault> {
        let found = self.store.published_in(&format!("story {id}")).await?;
        Ok(found.and_then(|found| match decode_published(&found.body) {
            Ok(Piece::Story(story)) => Some(story),
            _ => None,
        }))
    }

    /// Keeps one story near, in the place of any other, or none.
    pub async fn keep_near(&self, visit: &mut Visit, story: Option<Uuid>) -> Result<(), AppFault> {
        self.change_profile(visit, |profile| profile.near = story)
            .await
    }
}
