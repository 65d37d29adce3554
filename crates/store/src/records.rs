//! Sealed records: a correction is a further revision, and older ones stay.

use sharing::{Act, Allowed, Compartment};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::fault::is_taken;
use crate::{Store, StoreFault};

/// A sealed revision of a record, with the columns that its envelope is bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Random id.
    pub id: Uuid,
    /// From 1; the highest is the one that counts.
    pub revision: u32,
    /// Epoch of the key it is sealed under.
    pub epoch: u32,
    /// The envelope.
    pub sealed: Vec<u8>,
}

/// A revision to be written.
#[derive(Clone, Debug)]
pub struct NewRecord {
    /// That this act is allowed; names the compartment.
    pub allowed: Allowed,
    /// The sealed revision.
    pub record: Record,
}

fn record(row: SqliteRow) -> Result<Record, StoreFault> {
    Ok(Record {
        id: row.try_get("id")?,
        revision: row.try_get("revision")?,
        epoch: row.try_get("epoch")?,
        sealed: row.try_get("sealed")?,
    })
}

fn readable(allowed: Allowed) -> Result<Compartment, StoreFault> {
    match allowed.act() {
        Act::Read(compartment) | Act::Write(compartment) => Ok(compartment),
        _ => Err(StoreFault::NotAllowed),
    }
}

fn writable(allowed: Allowed) -> Result<Compartment, StoreFault> {
    match allowed.act() {
        Act::Write(compartment) => Ok(compartment),
        _ => Err(StoreFault::NotAllowed),
    }
}

impl Store {
    /// The newest revision of every record in the allowed compartment of a journal.
    pub async fn records(
        &self,
        allowed: Allowed,
        journal: Uuid,
    ) -> Result<Vec<Record>, StoreFault> {
        sqlx::query(
            "SELECT id, revision, epoch, sealed FROM records AS newest
             WHERE journal = $1 AND compartment = $2
               AND revision = (SELECT MAX(revision) FROM records WHERE id = newest.id)",
        )
        .bind(journal)
        .bind(readable(allowed)?.name())
        .fetch_all(&self.reader)
        .await?
        .into_iter()
        .map(record)
        .collect()
    }

    /// How many records each compartment of a journal holds, by the compartment's name.
    pub async fn count_records(&self, journal: Uuid) -> Result<Vec<(String, u64)>, StoreFault> {
        sqlx::query(
            "SELECT compartment, COUNT(DISTINCT id) AS records FROM records
             WHERE journal = $1 GROUP BY compartment",
        )
        .bind(journal)
        .fetch_all(&self.reader)
        .await?
        .into_iter()
        .map(|row| {
            let records: i64 = row.try_get("records")?;
            Ok((row.try_get("compartment")?, records.unsigned_abs()))
        })
        .collect()
    }

    /// Every revision of every record in the allowed compartment, oldest first.
    pub async fn every_revision(
        &self,
        allowed: Allowed,
        journal: Uuid,
    ) -> Result<Vec<Record>, StoreFault> {
        sqlx::query(
            "SELECT id, revision, epoch, sealed FROM records
             WHERE journal = $1 AND compartment = $2 ORDER BY id, revision",
        )
        .bind(journal)
        .bind(readable(allowed)?.name())
        .fetch_all(&self.reader)
        .await?
        .into_iter()
        .map(record)
        .collect()
    }

    /// Every revision of one record, oldest first; empty where this journal has none such.
    pub async fn revisions(
        &self,
        allowed: Allowed,
        journal: Uuid,
        id: Uuid,
    ) -> Result<Vec<Record>, StoreFault> {
        sqlx::query(
            "SELECT id, revision, epoch, sealed FROM records
             WHERE journal = $1 AND compartment = $2 AND id = $3 ORDER BY revision",
        )
        .bind(journal)
        .bind(readable(allowed)?.name())
        .bind(id)
        .fetch_all(&self.reader)
        .await?
        .into_iter()
        .map(record)
        .collect()
    }

    /// Writes revisions, all or none. A first revision must be new, a further one must follow
    /// the newest of the same record in the same journal and compartment; otherwise
    /// [`StoreFault::ChangedMeanwhile`].
    pub async fn append(&self, journal: Uuid, records: &[NewRecord]) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        for NewRecord { allowed, record } in records {
            let compartment = writable(*allowed)?.name();
            let newest: Option<u32> = sqlx::query_scalar(
                "SELECT MAX(revision) FROM records
                 WHERE id = $1 AND journal = $2 AND compartment = $3",
            )
            .bind(record.id)
            .bind(journal)
            .bind(compartment)
            .fetch_one(&mut *write)
            .await?;
            if record.revision != newest.unwrap_or(0) + 1 {
                return Err(StoreFault::ChangedMeanwhile);
            }
            sqlx::query(
                "INSERT INTO records (id, revision, journal, compartment, epoch, sealed)
                 VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(record.id)
            .bind(record.revision)
            .bind(journal)
            .bind(compartment)
            .bind(record.epoch)
            .bind(record.sealed.as_slice())
            .execute(&mut *write)
            .await
            .map_err(|error| match is_taken(&error) {
                true => StoreFault::ChangedMeanwhile,
                false => error.into(),
            })?;
        }
        write.commit().await?;
        Ok(())
    }

    /// Removes a record with all its revisions, and empties the write-ahead log of it.
    pub async fn remove(
        &self,
        allowed: Allowed,
        journal: Uuid,
        id: Uuid,
    ) -> Result<(), StoreFault> {
        match self.remove_many(journal, &[(allowed, id)]).await? {
            0 => Err(StoreFault::Gone),
            _ => Ok(()),
        }
    }

    /// Removes records with all their revisions, all or none, and empties the write-ahead log of
    /// them. Gives how many stood there: one that is gone already is as it should be.
    pub async fn remove_many(
        &self,
        journal: Uuid,
        records: &[(Allowed, Uuid)],
    ) -> Result<usize, StoreFault> {
        let mut write = self.write().await?;
        let mut removed = 0;
        for (allowed, id) in records {
            let rows = sqlx::query(
                "DELETE FROM records WHERE journal = $1 AND compartment = $2 AND id = $3",
            )
            .bind(journal)
            .bind(writable(*allowed)?.name())
            .bind(id)
            .execute(&mut *write)
            .await?;
            removed += usize::from(rows.rows_affected() > 0);
        }
        write.commit().await?;
        if removed > 0 {
            self.empty_log().await?;
        }
        Ok(removed)
    }
}
