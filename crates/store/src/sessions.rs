//! Sessions: a row whose wrap only the cookie opens.

use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::{Store, StoreFault};

/// How coarsely the time of the last request is kept, in seconds: finer would tell when
/// somebody wrote.
const LAST_SEEN_GRAIN: i64 = 600;

/// One signed-in device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Derived from the cookie's token; cannot be turned back into it.
    pub id: [u8; 32],
    /// Whose it is.
    pub account: Uuid,
    /// When it began, in seconds since 1970, kept to ten minutes.
    pub created: i64,
    /// The last request, in seconds since 1970, kept to ten minutes.
    pub last_seen: i64,
    /// Ends after so many seconds without a request.
    pub idle_seconds: i64,
    /// Ends then in any case, in seconds since 1970.
    pub expires: i64,
    /// The account key, wrapped under the token.
    pub wrap: Vec<u8>,
}

fn coarse(time: i64) -> i64 {
    time - time.rem_euclid(LAST_SEEN_GRAIN)
}

fn session(row: SqliteRow) -> Result<Session, StoreFault> {
    let id: Vec<u8> = row.try_get("id")?;
    Ok(Session {
        id: id.try_into().map_err(|_| StoreFault::Damaged)?,
        account: row.try_get("account")?,
        created: row.try_get("created")?,
        last_seen: row.try_get("last_seen")?,
        idle_seconds: row.try_get("idle_seconds")?,
        expires: row.try_get("expires")?,
        wrap: row.try_get("wrap")?,
    })
}

impl Store {
    /// Keeps a session.
    pub async fn begin_session(&self, session: &Session) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        insert(&mut write, session).await?;
        write.commit().await?;
        Ok(())
    }

    /// The session of that id, expired or not; the caller holds its times against the clock.
    pub async fn session(&self, id: [u8; 32]) -> Result<Option<Session>, StoreFault> {
        sqlx::query("SELECT * FROM sessions WHERE id = $1")
            .bind(id.as_slice())
            .fetch_optional(&self.reader)
            .await?
            .map(session)
            .transpose()
    }

    /// Every session of an account, the latest first.
    pub async fn sessions_of(&self, account: Uuid) -> Result<Vec<Session>, StoreFault> {
        sqlx::query("SELECT * FROM sessions WHERE account = $1 ORDER BY last_seen DESC, id")
            .bind(account)
            .fetch_all(&self.reader)
            .await?
            .into_iter()
            .map(session)
            .collect()
    }

    /// Notes that the session was used, to ten minutes; writes only when that changed.
    pub async fn touch_session(&self, id: [u8; 32], now: i64) -> Result<(), StoreFault> {
        sqlx::query("UPDATE sessions SET last_seen = $1 WHERE id = $2 AND last_seen < $1")
            .bind(coarse(now))
            .bind(id.as_slice())
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Ends one session of that account: its row, and with it the key, is gone.
    pub async fn end_session(&self, account: Uuid, id: [u8; 32]) -> Result<(), StoreFault> {
        sqlx::query("DELETE FROM sessions WHERE id = $1 AND account = $2")
            .bind(id.as_slice())
            .bind(account)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Ends every session of an account but `keep`.
    pub async fn end_sessions_of(
        &self,
        account: Uuid,
        keep: Option<[u8; 32]>,
    ) -> Result<(), StoreFault> {
        sqlx::query("DELETE FROM sessions WHERE account = $1 AND id <> $2")
            .bind(account)
            .bind(keep.map_or_else(Vec::new, |id| id.to_vec()))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Removes what has run out at `now`.
    pub async fn sweep_sessions(&self, now: i64) -> Result<(), StoreFault> {
        // An idle session is kept one grain longer, because its last use is kept that coarsely.
        sqlx::query(
            "DELETE FROM sessions WHERE expires <= $1 OR last_seen + idle_seconds + $2 <= $1",
        )
        .bind(now)
        .bind(LAST_SEEN_GRAIN)
        .execute(&self.writer)
        .await?;
        sqlx::query("DELETE FROM invitations WHERE expires <= $1")
            .bind(now)
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}

/// Writes the row inside a transaction that does more.
pub(crate) async fn insert(
    write: &mut sqlx::SqliteConnection,
    session: &Session,
) -> Result<(), StoreFault> {
    sqlx::query(
        "INSERT INTO sessions (id, account, created, last_seen, idle_seconds, expires, wrap)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(session.id.as_slice())
    .bind(session.account)
    .bind(coarse(session.created))
    .bind(coarse(session.last_seen))
    .bind(session.idle_seconds)
    .bind(session.expires)
    .bind(session.wrap.as_slice())
    .execute(write)
    .await?;
    Ok(())
}

impl Session {
    /// Whether it stands at `now`. A clock that was set back extends nothing: a session that
    /// claims to begin in the future is over as well.
    pub fn stands_at(&self, now: i64) -> bool {
        now >= self.created
            && now < self.expires
            && now < self.last_seen + self.idle_seconds + LAST_SEEN_GRAIN
    }
}
