//! What lies on the editors' desk, sealed event by event, and what is published, for everybody.

use sharing::{Act, Allowed};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::accounts::{Replaced, update_profile};
use crate::desk::newest_epoch;
use crate::{Store, StoreFault};

/// The most pieces one instance holds: a shelf that can be read, and a bound for everything else.
const MOST_PIECES: i64 = 2_000;

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
