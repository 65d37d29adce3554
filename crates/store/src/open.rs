//! Opening the database: one writer, several readers, nothing acknowledged before it is on disk.

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Sqlite, SqliteConnection};

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
    pub(crate) async fn write(&self) -> Result<Writing, StoreFault> {
        let mut writing = Writing {
            connection: self.writer.acquire().await?,
            over: false,
        };
        sqlx::query("BEGIN IMMEDIATE")
            .execute(&mut *writing)
            .await?;
        Ok(writing)
    }

    /// Closes all connections; what was acknowledged stays.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}

/// A writing transaction on the one writing connection. Dropped without [`Writing::commit`] it
/// closes the connection, which takes everything back, and the next write opens a fresh one.
///
/// The pool's own transaction counts its beginnings and ends. On a full disk SQLite ends a
/// transaction by itself, the count stays one too high, and from then on every beginning on
/// that connection is refused. A connection that is gone cannot be wrong about its state.
pub(crate) struct Writing {
    connection: PoolConnection<Sqlite>,
    over: bool,
}

impl Writing {
    /// Puts what was written on the disk.
    pub(crate) async fn commit(mut self) -> Result<(), StoreFault> {
        sqlx::query("COMMIT").execute(&mut *self).await?;
        self.over = true;
        Ok(())
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if !self.over {
            self.connection.close_on_drop();
        }
    }
}

impl Deref for Writing {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.connection
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.connection
    }
}
