//! Opening the database: one writer, several readers, nothing acknowledged before it is on disk.

use std::path::Path;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Sqlite, Transaction};

use crate::StoreFault;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/lite");

/// The database of one instance.
#[derive(Clone)]
pub struct Store {
    pub(crate) writer: SqlitePool,
    pub(crate) reader: SqlitePool,
}

impl Store {
    /// Opens the database file, making it where it does not exist, and brings its tables up to
    /// date. A database that a newer program wrote is refused, untouched.
    pub async fn open(file: &Path) -> Result<Store, StoreFault> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // NORMAL loses acknowledged writes when the power goes; a diary can afford FULL.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("secure_delete", "ON")
            .pragma("trusted_schema", "OFF");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.clone())
            .await?;
        match MIGRATIONS.run(&writer).await {
            Ok(()) => {}
            Err(MigrateError::VersionMissing(_)) => return Err(StoreFault::NewerProgram),
            Err(MigrateError::Execute(error)) => return Err(error.into()),
            Err(other) => {
                return Err(StoreFault::Other(sqlx::Error::Migrate(Box::new(other))));
            }
        }
        let reader = SqlitePoolOptions::new()
            .max_connections(3)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        Ok(Store { writer, reader })
    }

    /// A writing transaction that holds the one writer from its first statement on.
    pub(crate) async fn write(&self) -> Result<Transaction<'static, Sqlite>, StoreFault> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// Closes all connections; what was acknowledged stays.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}
