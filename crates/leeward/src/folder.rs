//! The data folder: database, key file, lock, the host's own lists of the door, texts, recordings.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use app::{App, Store};

use crate::key_file;
use crate::refusal::Refusal;

/// A data folder and the names in it.
pub(crate) struct Folder {
    path: PathBuf,
}

/// Held by who serves the folder, or puts another database into it; ends with the process.
pub(crate) struct Lock {
    _file: File,
}

impl Folder {
    pub(crate) fn at(path: &Path) -> Folder {
        Folder {
            path: path.to_owned(),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.path.join("leeward.db")
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.path.join("instance.key")
    }

    pub(crate) fn doors(&self) -> PathBuf {
        self.path.join("door")
    }

    pub(crate) fn texts(&self) -> PathBuf {
        self.path.join("texts")
    }

    pub(crate) fn recordings(&self) -> PathBuf {
        self.path.join("recordings")
    }

    /// Whether there is a database, or anything in its place that cannot be looked at: only where
    /// there is surely none may a key be made.
    pub(crate) fn has_database(&self) -> bool {
        match fs::symlink_metadata(self.database()) {
            Ok(_) => true,
            Err(error) => error.kind() != io::ErrorKind::NotFound,
        }
    }

    /// Makes the folder where it does not exist, for its owner alone.
    pub(crate) fn make(&self) -> Result<(), Refusal> {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.path)
            .map_err(Refusal::on(&self.path))
    }

    /// Takes the lock, so that two programs never serve one database and none is exchanged under
    /// a running server.
    pub(crate) fn lock(&self) -> Result<Lock, Refusal> {
        let path = self.path.join("leeward.lock");
        let file = File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)
            .map_err(Refusal::on(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Refusal::FolderInUse {
                folder: self.path.clone(),
            }),
            Err(TryLockError::Error(error)) => Err(Refusal::on(&path)(error)),
        }
    }

    /// Opens the instance, beginning it where the folder holds none. A database without its own
    /// key is refused; a new key is made only where there is no database.
    pub(crate) async fn open_or_begin(&self, _: &Lock) -> Result<App, Refusal> {
        if self.has_database() {
            return self.open().await;
        }
        let key = match key_file::read(&self.key())? {
            Some(key) => key,
            None => key_file::make(&self.key())?,
        };
        let database = self.database();
        make_private_file(&database).map_err(Refusal::on(&database))?;
        let store = open_store(&database).await?;
        App::open(store, key)
            .await
            .map_err(Refusal::of_opening(&self.key(), &database))
    }

    /// Opens the instance that is there, with its key.
    pub(crate) async fn open(&self) -> Result<App, Refusal> {
        let database = self.existing_database()?;
        let Some(key) = key_file::read(&self.key())? else {
            return Err(Refusal::KeyMissing {
                key: self.key(),
                database,
            });
        };
        let store = open_store(&database).await?;
        App::open(store, key)
            .await
            .map_err(Refusal::of_opening(&self.key(), &database))
    }

    /// Opens the database alone, for what needs no key.
    pub(crate) async fn open_database(&self) -> Result<Store, Refusal> {
        open_store(&self.existing_database()?).await
    }

    fn existing_database(&self) -> Result<PathBuf, Refusal> {
        match self.has_database() {
            true => Ok(self.database()),
            false => Err(Refusal::NoDatabase {
                folder: self.path.clone(),
            }),
        }
    }
}

/// Opens a database file.
pub(crate) async fn open_store(database: &Path) -> Result<Store, Refusal> {
    Store::open(database)
        .await
        .map_err(Refusal::of_database(database))
}

/// Makes an empty file for its owner alone; one that is there is refused. SQLite fills an empty
/// file and gives its companions the same permissions.
pub(crate) fn make_private_file(path: &Path) -> io::Result<File> {
    File::options()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

/// The files that belong to a database file: its write-ahead log and the index of that.
pub(crate) fn companions(database: &Path) -> [PathBuf; 2] {
    ["-wal", "-shm"].map(|ending| {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    })
}

/// Removes a database file with its companions, as far as they are there.
pub(crate) fn remove_database(database: &Path) {
    let _ = fs::remove_file(database);
    for companion in companions(database) {
        let _ = fs::remove_file(companion);
    }
}
