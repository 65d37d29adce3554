//! Why a command is not carried out: one sentence each, for the host.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use app::{AppFault, OpenFault, StoreFault};

/// Why a command is not carried out. Nothing in it was written by a person who uses the program.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error(
        "listening on {listen}, which other machines can reach, needs --public-url https://... : \
         without https, passwords and diaries would cross the network readable. Name the https \
         address under which your proxy serves it, or listen on 127.0.0.1"
    )]
    OpenToOthers { listen: SocketAddr },
    #[error(
        "{listen} is taken: another program listens there, perhaps Leeward itself. \
         Another port can be chosen with --listen"
    )]
    AddressTaken { listen: SocketAddr },
    #[error("listening on {listen} is not possible: {source}")]
    CannotListen {
        listen: SocketAddr,
        source: io::Error,
    },
    #[error("{} is in use: Leeward serves it at this moment", folder.display())]
    FolderInUse { folder: PathBuf },
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("there is no database in {}; --data names the folder of another", folder.display())]
    NoDatabase { folder: PathBuf },
    #[error(
        "{} is missing, and {} was made with it. Without it no password opens anything. Put the \
         file back from where you keep it; where it is lost, `leeward restore BACKUP --replace \
         --new-instance-key` lets people in by their recovery codes. Nothing was changed",
        key.display(), database.display()
    )]
    KeyMissing { key: PathBuf, database: PathBuf },
    #[error(
        "{} holds {} and not 32 bytes: it is not whole. Put the file back from where you keep it. \
         Nothing was changed",
        key.display(), bytes_or_more(*bytes)
    )]
    KeyNotWhole { key: PathBuf, bytes: usize },
    #[error(
        "{} is not the key that {} was made with. Put the right file in its place. Nothing was \
         changed",
        key.display(), database.display()
    )]
    KeyWrong { key: PathBuf, database: PathBuf },
    #[error(
        "{} was written by a newer Leeward than this one, which cannot read it. Nothing was \
         changed",
        database.display()
    )]
    NewerDatabase { database: PathBuf },
    #[error(
        "{} is damaged. `leeward check` says what is wrong with it, and `leeward restore` puts a \
         backup in its place",
        database.display()
    )]
    Damaged { database: PathBuf },
    #[error("{} cannot be written: it or its disk is read-only", database.display())]
    ReadOnly { database: PathBuf },
    #[error("there is no space left on the disk of {}", database.display())]
    NoSpace { database: PathBuf },
    #[error("{}: {fault}{}", database.display(), because(fault))]
    Database {
        database: PathBuf,
        fault: StoreFault,
    },
    #[error("{} exists already; it was left as it is", file.display())]
    FileExists { file: PathBuf },
    #[error("the path {} is not UTF-8, which the database asks for", file.display())]
    NotUtf8 { file: PathBuf },
    #[error("{} is no backup that Leeward wrote, or not a whole one. Nothing was changed", file.display())]
    NotABackup { file: PathBuf },
    #[error("{} does not hold together: {said}. Nothing was changed", file.display())]
    BackupDamaged { file: PathBuf, said: String },
    #[error(
        "{} holds a database. With --replace it is kept beside under another name and the backup \
         takes its place",
        folder.display()
    )]
    DatabaseExists { folder: PathBuf },
    #[error(
        "{} is missing, and the backup needs the one it was made with. Put that file there first; \
         where it is lost, --new-instance-key lets people in by their recovery codes. Nothing was \
         changed",
        key.display()
    )]
    KeyMissingForBackup { key: PathBuf },
    #[error(
        "{} is not the key that the backup was made with. Put that file there first; where it is \
         lost, --new-instance-key lets people in by their recovery codes. Nothing was changed",
        key.display()
    )]
    KeyWrongForBackup { key: PathBuf },
    #[error(
        "{} is the very key that the backup was made with, so no new one is needed; with a new one \
         every password would stop working. Leave --new-instance-key out. Nothing was changed",
        key.display()
    )]
    KeyStillFits { key: PathBuf },
    #[error("the demonstration could not be made: {0}")]
    Demonstration(&'static str),
    #[error("{0}")]
    Act(#[from] AppFault),
    #[error("the program could not begin to run: {0}")]
    Runtime(io::Error),
    #[error("serving ended: {0}")]
    Serving(io::Error),
}

impl Refusal {
    /// The exit status of a refusal.
    pub(crate) const EXIT: u8 = 2;

    /// For `map_err`: an input or output error on that path.
    pub(crate) fn on(path: &Path) -> impl FnOnce(io::Error) -> Refusal {
        let path = path.to_owned();
        move |source| Refusal::File { path, source }
    }

    /// For `map_err`: what the database of that file said.
    pub(crate) fn of_database(database: &Path) -> impl FnOnce(StoreFault) -> Refusal {
        let database = database.to_owned();
        move |fault| match fault {
            StoreFault::NewerProgram => Refusal::NewerDatabase { database },
            StoreFault::Damaged => Refusal::Damaged { database },
            StoreFault::ReadOnly => Refusal::ReadOnly { database },
            StoreFault::NoSpace => Refusal::NoSpace { database },
            fault => Refusal::Database { database, fault },
        }
    }

    /// For `map_err`: why an instance could not be opened.
    pub(crate) fn of_opening(key: &Path, database: &Path) -> impl FnOnce(OpenFault) -> Refusal {
        let (key, database) = (key.to_owned(), database.to_owned());
        move |fault| match fault {
            OpenFault::WrongKey => Refusal::KeyWrong { key, database },
            OpenFault::Store(fault) => Refusal::of_database(&database)(fault),
        }
    }
}

fn bytes_or_more(bytes: usize) -> String {
    match bytes {
        1 => "1 byte".to_owned(),
        0..=32 => format!("{bytes} bytes"),
        _ => "more".to_owned(),
    }
}

/// What lies behind a fault of the database: names of files and codes, never a row.
fn because(fault: &StoreFault) -> String {
    match std::error::Error::source(fault) {
        Some(source) => format!(" ({source})"),
        None => String::new(),
    }
}
