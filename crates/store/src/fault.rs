//! What can go wrong between the program and the disk.

/// Why nothing was written or read. Carries no value that a person wrote.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// Another window saved this revision first.
    #[error("the record was changed meanwhile")]
    ChangedMeanwhile,
    /// The row is not there (or not this journal's, which is answered alike).
    #[error("no such row")]
    Gone,
    /// An account of that name exists.
    #[error("the name is taken")]
    NameTaken,
    /// The act that was allowed is not the act that was asked for.
    #[error("not allowed")]
    NotAllowed,
    /// There is room for no more of them.
    #[error("there are as many as there is room for")]
    Full,
    /// The disk is full.
    #[error("the disk is full")]
    NoSpace,
    /// The file cannot be written: it or its file system is read-only.
    #[error("the database cannot be written")]
    ReadOnly,
    /// The database file is damaged.
    #[error("the database is damaged")]
    Damaged,
    /// The database was written by a newer program than this one.
    #[error("the database was written by a newer version of the program")]
    NewerProgram,
    /// Anything else the database says.
    #[error("the database did not answer as expected")]
    Other(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreFault {
    fn from(error: sqlx::Error) -> StoreFault {
        let code = error
            .as_database_error()
            .and_then(|e| e.code())
            .and_then(|code| code.parse::<i32>().ok())
            // SQLite's extended codes carry the primary one in the low byte.
            .map(|code| code & 0xff);
        match code {
            Some(8) => StoreFault::ReadOnly,
            Some(11 | 26) => StoreFault::Damaged,
            Some(13) => StoreFault::NoSpace,
            _ if matches!(error, sqlx::Error::RowNotFound) => StoreFault::Gone,
            _ => StoreFault::Other(error),
        }
    }
}

/// Whether the error is a unique or primary key that already stands.
pub(crate) fn is_taken(error: &sqlx::Error) -> bool {
    error
        .as_database_error()
        .is_some_and(|e| e.is_unique_violation())
}
