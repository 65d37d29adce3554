//! The editors' desk: who is an editor, sealed events of pieces, and what is published.

use sharing::{Act, Allowed};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::accounts::{Replaced, update_profile};
use crate::{Store, StoreFault};

/// The most pieces one instance holds: a shelf that can be read, and a bound for everything else.
const MOST_PIECES: i64 = 2_000;

/// A desk: its epoch and the public half of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// Counted from 1.
    pub epoch: u32,
    /// What things are sealed to.
    pub public: Vec<u8>,
}

/// An editor's copy of a desk's private half. An editor has one of each epoch that they may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    /// Whose.
    pub account: Uuid,
    /// Of which desk.
    pub epoch: u32,
    /// The private half, sealed to their identity.
    pub wrap: Vec<u8>,
}

/// An editor in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorName {
    /// The account.
    pub account: Uuid,
    /// The name that it signs in with.
    pub name: String,
    /// Whether it is a host's.
    pub host: bool,
}

/// One event of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PieceEvent {
    /// The piece.
    pub id: Uuid,
    /// Counted from 1.
    pub number: u32,
    /// To which desk it is sealed.
    pub epoch: u32,
    /// The sealed event.
    pub sealed: Vec<u8>,
}

/// Something that everybody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The piece.
    pub id: Uuid,
    /// Its place on the public side: a host's page has one for each kind and language.
    pub slot: String,
    /// What is read.
    pub body: Vec<u8>,
}

/// What an event does to the public side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Public {
    /// Nothing.
    Unchanged,
    /// This is what is read from now on, also in the place of another piece in its slot.
    Put(Published),
    /// The piece is no longer read.
    Taken,
}

fn at_the_desk(allowed: Allowed) -> Result<(), StoreFault> {
    match allowed.act() {
        Act::Desk => Ok(()),
        _ => Err(StoreFault::NotAllowed),
    }
}

fn names_editors(allowed: Allowed) -> Result<(), StoreFault> {
    match allowed.act() {
        Act::NameEditors => Ok(()),
        _ => Err(StoreFault::NotAllowed),
    }
}

fn event(row: SqliteRow) -> Result<PieceEvent, StoreFault> {
    Ok(PieceEvent {
        id: row.try_get("id")?,
        number: row.try_get("number")?,
        epoch: row.try_get("epoch")?,
        sealed: row.try_get("sealed")?,
    })
}

fn published(row: SqliteRow) -> Result<Published, StoreFault> {
    Ok(Published {
        id: row.try_get("id")?,
        slot: row.try_get("slot")?,
        body: row.try_get("body")?,
    })
}

impl Store {
    /// The desk that things are sealed to now, where there is one.
    pub async fn desk(&self) -> Result<Option<Desk>, StoreFault> {
        let row = sqlx::query("SELECT epoch, public FROM desks ORDER BY epoch DESC LIMIT 1")
            .fetch_optional(&self.reader)
            .await?;
        row.map(|row| {
            Ok(Desk {
                epoch: row.try_get("epoch")?,
                public: row.try_get("public")?,
            })
        })
        .transpose()
    }

    /// An account's copies of the desks' keys, oldest first; empty where it is no editor's.
    pub async fn editor(&self, account: Uuid) -> Result<Vec<Editor>, StoreFault> {
        sqlx::query("SELECT account, epoch, wrap FROM editors WHERE account = $1 ORDER BY epoch")
            .bind(account)
            .fetch_all(&self.reader)
            .await?
            .into_iter()
            .map(|row| {
                Ok(Editor {
                    account: row.try_get("account")?,
                    epoch: row.try_get("epoch")?,
                    wrap: row.try_get("wrap")?,
                })
            })
            .collect()
    }

    /// Everybody who is an editor, by name.
    pub async fn editors(&self) -> Result<Vec<EditorName>, StoreFault> {
        sqlx::query(
            "SELECT id, name, host FROM accounts
             WHERE id IN (SELECT account FROM editors) ORDER BY name",
        )
        .fetch_all(&self.reader)
        .await?
        .into_iter()
        .map(|row| {
            Ok(EditorName {
                account: row.try_get("id")?,
                name: row.try_get("name")?,
                host: row.try_get("host")?,
            })
        })
        .collect()
    }

    /// Begins a desk with its first editor. [`StoreFault::ChangedMeanwhile`] where somebody is an
    /// editor already, or another desk took the epoch.
    pub async fn begin_desk(
        &self,
        allowed: Allowed,
        desk: &Desk,
        first: &Editor,
    ) -> Result<(), StoreFault> {
        names_editors(allowed)?;
        let mut write = self.write().await?;
        let editors: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM editors")
            .fetch_one(&mut *write)
            .await?;
        let newest = newest_epoch(&mut write).await?;
        if editors > 0 || desk.epoch != newest.unwrap_or(0) + 1 {
            return Err(StoreFault::ChangedMeanwhile);
        }
        insert_desk(&mut write, desk).await?;
        insert_editor(&mut write, first).await?;
        write.commit().await
    }

    /// Makes an account an editor's: these are its copies of the keys.
    pub async fn add_editor(&self, allowed: Allowed, copies: &[Editor]) -> Result<(), StoreFault> {
        names_editors(allowed)?;
        let mut write = self.write().await?;
        for copy in copies {
            insert_editor(&mut write, copy).await?;
        }
        write.commit().await
    }

    /// Takes an editor's copies of the keys away. Where others remain, the next desk begins in the
    /// same moment, of which they have these copies: what is written from then on is closed also
    /// to a copy that was kept elsewhere. [`StoreFault::ChangedMeanwhile`] where the editors are
    /// no longer those that the copies are for.
    pub async fn end_editor(
        &self,
        allowed: Allowed,
        account: Uuid,
        next: Option<(&Desk, &[Editor])>,
    ) -> Result<(), StoreFault> {
        match allowed.act() {
            // An editor may stop being one.
            Act::NameEditors | Act::Desk => {}
            _ => return Err(StoreFault::NotAllowed),
        }
        let mut write = self.write().await?;
        sqlx::query("DELETE FROM editors WHERE account = $1")
            .bind(account)
            .execute(&mut *write)
            .await?;
        let remaining: i64 = sqlx::query_scalar("SELECT COUNT(DISTINCT account) FROM editors")
            .fetch_one(&mut *write)
            .await?;
        let copies = next.map_or(0, |(_, copies)| copies.len());
        if usize::try_from(remaining).ok() != Some(copies) {
            return Err(StoreFault::ChangedMeanwhile);
        }
        if let Some((desk, copies)) = next {
            if Some(desk.epoch) != newest_epoch(&mut write).await?.map(|epoch| epoch + 1) {
                return Err(StoreFault::ChangedMeanwhile);
            }
            insert_desk(&mut write, desk).await?;
            for copy in copies {
                insert_editor(&mut write, copy).await?;
            }
        }
        write.commit().await?;
        self.empty_log().await
    }

    /// Every event of every piece, by piece and number.
    pub async fn pieces(&self, allowed: Allowed) -> Result<Vec<PieceEvent>, StoreFault> {
        at_the_desk(allowed)?;
        sqlx::query("SELECT id, number, epoch, sealed FROM pieces ORDER BY id, number")
            .fetch_all(&self.reader)
            .await?
            .into_iter()
            .map(event)
            .collect()
    }

    /// Every event of one piece, oldest first; empty where there is none such.
    pub async fn piece(&self, allowed: Allowed, id: Uuid) -> Result<Vec<PieceEvent>, StoreFault> {
        at_the_desk(allowed)?;
        sqlx::query("SELECT id, number, epoch, sealed FROM pieces WHERE id = $1 ORDER BY number")
            .bind(id)
            .fetch_all(&self.reader)
            .await?
            .into_iter()
            .map(event)
            .collect()
    }

    /// Writes an event and what it does to the public side, all or nothing. It must follow the
    /// newest of its piece and be sealed to the newest desk, else
    /// [`StoreFault::ChangedMeanwhile`]. [`StoreFault::Full`] where there are too many pieces.
    pub async fn append_piece(
        &self,
        allowed: Allowed,
        event: &PieceEvent,
        public: &Public,
    ) -> Result<(), StoreFault> {
        at_the_desk(allowed)?;
        let mut write = self.write().await?;
        insert_event(&mut write, event).await?;
        publish(&mut write, event.id, public).await?;
        write.commit().await?;
        match public {
            Public::Unchanged => Ok(()),
            // What is no longer read stands in no leftover page of the file either.
            Public::Taken | Public::Put(_) => self.empty_log().await,
        }
    }

    /// Puts words that somebody leaves on the desk, with the tag by which they can be taken back
    /// and the settings in which their writer has the code, all or nothing.
    pub async fn leave_words(
        &self,
        allowed: Allowed,
        event: &PieceEvent,
        take_back: [u8; 16],
        writer: Uuid,
        profile: Replaced<'_>,
    ) -> Result<(), StoreFault> {
        if allowed.act() != Act::LeaveWords || event.number != 1 {
            return Err(StoreFault::NotAllowed);
        }
        let mut write = self.write().await?;
        let editors: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM editors")
            .fetch_one(&mut *write)
            .await?;
        if editors == 0 {
            return Err(StoreFault::Gone);
        }
        insert_event(&mut write, event).await?;
        sqlx::query("INSERT INTO take_back (tag, piece) VALUES ($1, $2)")
            .bind(take_back.as_slice())
            .bind(event.id)
            .execute(&mut *write)
            .await?;
        update_profile(&mut write, writer, profile).await?;
        write.commit().await?;
        // The log would tell whose settings changed together with which words.
        self.empty_log().await
    }

    /// Removes a piece with everything that stands of it.
    pub async fn remove_piece(&self, allowed: Allowed, id: Uuid) -> Result<(), StoreFault> {
        at_the_desk(allowed)?;
        match self.without_piece(id).await? {
            true => Ok(()),
            false => Err(StoreFault::Gone),
        }
    }

    /// Removes the piece that a code's tag names, with everything that stands of it. Whether there
    /// was one. Who holds the code needs no other right.
    pub async fn take_back(&self, tag: [u8; 16]) -> Result<bool, StoreFault> {
        let piece: Option<Uuid> = sqlx::query_scalar("SELECT piece FROM take_back WHERE tag = $1")
            .bind(tag.as_slice())
            .fetch_optional(&self.reader)
            .await?;
        match piece {
            None => Ok(false),
            Some(id) => self.without_piece(id).await,
        }
    }

    async fn without_piece(&self, id: Uuid) -> Result<bool, StoreFault> {
        let mut write = self.write().await?;
        let mut removed = 0;
        for statement in [
            "DELETE FROM published WHERE id = $1",
            "DELETE FROM take_back WHERE piece = $1",
            "DELETE FROM pieces WHERE id = $1",
        ] {
            let rows = sqlx::query(statement).bind(id).execute(&mut *write).await?;
            removed = rows.rows_affected();
        }
        write.commit().await?;
        self.empty_log().await?;
        Ok(removed > 0)
    }

    /// Everything that is published.
    pub async fn published(&self) -> Result<Vec<Published>, StoreFault> {
        sqlx::query("SELECT id, slot, body FROM published ORDER BY id")
            .fetch_all(&self.reader)
            .await?
            .into_iter()
            .map(published)
            .collect()
    }

    /// What is published in a slot.
    pub async fn published_in(&self, slot: &str) -> Result<Option<Published>, StoreFault> {
        sqlx::query("SELECT id, slot, body FROM published WHERE slot = $1")
            .bind(slot)
            .fetch_optional(&self.reader)
            .await?
            .map(published)
            .transpose()
    }
}

async fn newest_epoch(write: &mut sqlx::SqliteConnection) -> Result<Option<u32>, StoreFault> {
    Ok(sqlx::query_scalar("SELECT MAX(epoch) FROM desks")
        .fetch_one(write)
        .await?)
}

async fn insert_desk(write: &mut sqlx::SqliteConnection, desk: &Desk) -> Result<(), StoreFault> {
    sqlx::query("INSERT INTO desks (epoch, public) VALUES ($1, $2)")
        .bind(desk.epoch)
        .bind(desk.public.as_slice())
        .execute(write)
        .await?;
    Ok(())
}

async fn insert_editor(
    write: &mut sqlx::SqliteConnection,
    editor: &Editor,
) -> Result<(), StoreFault> {
    sqlx::query(
        "INSERT INTO editors (account, epoch, wrap) VALUES ($1, $2, $3)
         ON CONFLICT (account, epoch) DO UPDATE SET wrap = excluded.wrap",
    )
    .bind(editor.account)
    .bind(editor.epoch)
    .bind(editor.wrap.as_slice())
    .execute(write)
    .await?;
    Ok(())
}

async fn insert_event(
    write: &mut sqlx::SqliteConnection,
    event: &PieceEvent,
) -> Result<(), StoreFault> {
    let newest: Option<u32> = sqlx::query_scalar("SELECT MAX(number) FROM pieces WHERE id = $1")
        .bind(event.id)
        .fetch_one(&mut *write)
        .await?;
    let epoch = newest_epoch(&mut *write).await?;
    if event.number != newest.unwrap_or(0) + 1 || epoch != Some(event.epoch) {
        return Err(StoreFault::ChangedMeanwhile);
    }
    if newest.is_none() {
        let count: i64 = sqlx::query_scalar("SELECT COUNT(DISTINCT id) FROM pieces")
            .fetch_one(&mut *write)
            .await?;
        if count >= MOST_PIECES {
            return Err(StoreFault::Full);
        }
    }
    sqlx::query("INSERT INTO pieces (id, number, epoch, sealed) VALUES ($1, $2, $3, $4)")
        .bind(event.id)
        .bind(event.number)
        .bind(event.epoch)
        .bind(event.sealed.as_slice())
        .execute(write)
        .await?;
    Ok(())
}

async fn publish(
    write: &mut sqlx::SqliteConnection,
    id: Uuid,
    public: &Public,
) -> Result<(), StoreFault> {
    match public {
        Public::Unchanged => {}
        Public::Taken => {
            sqlx::query("DELETE FROM published WHERE id = $1")
                .bind(id)
                .execute(write)
                .await?;
        }
        Public::Put(new) => {
            sqlx::query("DELETE FROM published WHERE id = $1 OR slot = $2")
                .bind(new.id)
                .bind(new.slot.as_str())
                .execute(&mut *write)
                .await?;
            sqlx::query("INSERT INTO published (id, slot, body) VALUES ($1, $2, $3)")
                .bind(new.id)
                .bind(new.slot.as_str())
                .bind(new.body.as_slice())
                .execute(write)
                .await?;
        }
    }
    Ok(())
}
