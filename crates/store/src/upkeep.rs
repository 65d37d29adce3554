//! Copies, checks and what stands in the clear.

use std::path::Path;

use sqlx::Row;

use crate::{Store, StoreFault};

/// What a check of the database found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// What the database itself says is wrong; empty is well.
    pub complaints: Vec<String>,
    /// Sealed revisions.
    pub records: u64,
    /// Revisions whose envelope does not even begin like one.
    pub malformed: u64,
}

/// A column of the database, for the list of what stands in the clear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearColumn {
    /// Its table.
    pub table: String,
    /// Its name.
    pub column: String,
}

impl Store {
    /// Writes a whole, consistent copy while the program goes on; `file` must not exist.
    pub async fn copy_to(&self, file: &Path) -> Result<(), StoreFault> {
        let file = file.to_str().ok_or(StoreFault::Gone)?;
        sqlx::query("VACUUM INTO $1")
            .bind(file)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Reads the whole database once and says what is wrong with it.
    pub async fn check(&self) -> Result<Health, StoreFault> {
        let said: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check")
            .fetch_all(&self.reader)
            .await?;
        let foreign = sqlx::query("PRAGMA foreign_key_check")
            .fetch_all(&self.reader)
            .await?;
        let mut complaints: Vec<String> = said.into_iter().filter(|line| line != "ok").collect();
        if !foreign.is_empty() {
            complaints.push(format!("{} rows without their owner", foreign.len()));
        }
        let counted = sqlx::query(
            "SELECT COUNT(*) AS records,
                    COALESCE(SUM(CASE WHEN LENGTH(sealed) < 42 THEN 1 ELSE 0 END), 0) AS malformed
             FROM (SELECT sealed FROM records UNION ALL SELECT sealed FROM pieces) AS every",
        )
        .fetch_one(&self.reader)
        .await?;
        Ok(Health {
            complaints,
            records: counted.try_get::<i64, _>("records")?.unsigned_abs(),
            malformed: counted.try_get::<i64, _>("malformed")?.unsigned_abs(),
        })
    }

    /// Every column that there is.
    pub async fn columns(&self) -> Result<Vec<ClearColumn>, StoreFault> {
        sqlx::query(
            "SELECT t.name AS table_name, c.name AS column_name
             FROM sqlite_master AS t, pragma_table_info(t.name) AS c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '_sqlx%'
             ORDER BY t.name, c.cid",
        )
        .fetch_all(&self.reader)
        .await?
        .into_iter()
        .map(|row| {
            Ok(ClearColumn {
                table: row.try_get("table_name")?,
                column: row.try_get("column_name")?,
            })
        })
        .collect()
    }

    /// Moves the write-ahead log into the database and cuts it to nothing, so that what was
    /// removed stands nowhere on the disk.
    pub(crate) async fn empty_log(&self) -> Result<(), StoreFault> {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}
