//! Failed attempts at a password or a code, counted across restarts.

use sqlx::Row;

use crate::{Store, StoreFault};

/// What is known about one counter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attempts {
    /// Failures in a row.
    pub failures: u32,
    /// No further attempt is looked at before this time, in seconds since 1970.
    pub wait_until: i64,
}

impl Store {
    /// The counter under `tag`; one that may be forgotten at `now` counts as empty.
    pub async fn attempts(&self, tag: [u8; 16], now: i64) -> Result<Attempts, StoreFault> {
        let row =
            sqlx::query("SELECT failures, wait_until FROM attempts WHERE tag = $1 AND forget > $2")
                .bind(tag.as_slice())
                .bind(now)
                .fetch_optional(&self.reader)
                .await?;
        row.map_or(Ok(Attempts::default()), |row| {
            Ok(Attempts {
                failures: row.try_get("failures")?,
                wait_until: row.try_get("wait_until")?,
            })
        })
    }

    /// Sets the counter, to be forgotten at `forget`. Sweeps out what may be forgotten at `now`.
    pub async fn set_attempts(
        &self,
        tag: [u8; 16],
        attempts: Attempts,
        forget: i64,
        now: i64,
    ) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        sqlx::query("DELETE FROM attempts WHERE forget <= $1")
            .bind(now)
            .execute(&mut *write)
            .await?;
        sqlx::query(
            "INSERT INTO attempts (tag, failures, wait_until, forget) VALUES ($1, $2, $3, $4)
             ON CONFLICT (tag) DO UPDATE SET
                failures = excluded.failures,
                wait_until = excluded.wait_until,
                forget = excluded.forget",
        )
        .bind(tag.as_slice())
        .bind(attempts.failures)
        .bind(attempts.wait_until)
        .bind(forget)
        .execute(&mut *write)
        .await?;
        write.commit().await?;
        Ok(())
    }

    /// Forgets the counter after a success.
    pub async fn clear_attempts(&self, tag: [u8; 16]) -> Result<(), StoreFault> {
        sqlx::query("DELETE FROM attempts WHERE tag = $1")
            .bind(tag.as_slice())
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}
