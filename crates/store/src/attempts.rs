//! Attempts at a password or a code, counted before they are looked at and across restarts.

use sqlx::Row;

use crate::{Store, StoreFault};

/// One of the counters that an attempt touches.
#[derive(Clone, Copy, Debug)]
pub struct Counter {
    /// Under what it is kept.
    pub tag: [u8; 16],
    /// Seconds in which no further attempt is looked at, by the number of attempts so far.
    pub delay: fn(u32) -> i64,
}

/// A counter after an attempt was counted in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Under what it is kept.
    pub tag: [u8; 16],
    /// Attempts in a row, this one among them, and none of them a success.
    pub attempts: u32,
    /// No further attempt is looked at before this time, in seconds since 1970.
    pub wait_until: i64,
}

/// Whether an attempt may be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It may, and is counted as a failure until it is taken back.
    Counted(Vec<Counted>),
    /// A delay runs until this time, in seconds since 1970; nothing was counted.
    Wait(i64),
}

impl Store {
    /// Counts an attempt in every counter, or in none where a delay runs in one of them. It is
    /// one transaction of the one writer, so that of many attempts at once no more are let
    /// through than of the same attempts one after another. Counters are forgotten at `forget`;
    /// sweeps out what may be forgotten at `now`.
    pub async fn count_attempt(
        &self,
        counters: &[Counter],
        forget: i64,
        now: i64,
    ) -> Result<Attempt, StoreFault> {
        let mut write = self.write().await?;
        sqlx::query("DELETE FROM attempts WHERE forget <= $1")
            .bind(now)
            .execute(&mut *write)
            .await?;
        let mut counted = Vec::with_capacity(counters.len());
        for counter in counters {
            let row = sqlx::query("SELECT failures, wait_until FROM attempts WHERE tag = $1")
                .bind(counter.tag.as_slice())
                .fetch_optional(&mut *write)
                .await?;
            let (before, wait_until): (u32, i64) = match row {
                Some(row) => (row.try_get("failures")?, row.try_get("wait_until")?),
                None => (0, 0),
            };
            if wait_until > now {
                return Ok(Attempt::Wait(wait_until));
            }
            let attempts = before.saturating_add(1);
            let wait_until = now.saturating_add((counter.delay)(attempts));
            sqlx::query(
                "INSERT INTO attempts (tag, failures, wait_until, forget) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (tag) DO UPDATE SET
                    failures = excluded.failures,
                    wait_until = excluded.wait_until,
                    forget = excluded.forget",
            )
            .bind(counter.tag.as_slice())
            .bind(attempts)
            .bind(wait_until)
            .bind(forget)
            .execute(&mut *write)
            .await?;
            counted.push(Counted {
                tag: counter.tag,
                attempts,
                wait_until,
            });
        }
        write.commit().await?;
        Ok(Attempt::Counted(counted))
    }

    /// Takes a counted attempt back, with the delay that it began, and forgets the counters of
    /// `cleared` altogether.
    pub async fn take_attempt_back(
        &self,
        counted: &[Counted],
        cleared: &[[u8; 16]],
    ) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        for counter in counted {
            sqlx::query(
                "UPDATE attempts SET
                    failures = failures - 1,
                    wait_until = CASE WHEN wait_until = $1 THEN 0 ELSE wait_until END
                 WHERE tag = $2 AND failures > 0",
            )
            .bind(counter.wait_until)
            .bind(counter.tag.as_slice())
            .execute(&mut *write)
            .await?;
        }
        for tag in cleared {
            sqlx::query("DELETE FROM attempts WHERE tag = $1")
                .bind(tag.as_slice())
                .execute(&mut *write)
                .await?;
        }
        write.commit().await
    }
}
