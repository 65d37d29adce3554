//! The editors' desk: its keys, each epoch's, and who is an editor.

use sharing::{Act, Allowed};
use sqlx::Row;
use uuid::Uuid;

use crate::{Store, StoreFault};

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

fn names_editors(allowed: Allowed) -> Result<(), StoreFault> {
    match allowed.act() {
        Act::NameEditors => Ok(()),
        _ => Err(StoreFault::NotAllowed),
    }
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
}

pub(crate) async fn newest_epoch(
    write: &mut sqlx::SqliteConnection,
) -> Result<Option<u32>, StoreFault> {
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
