//! `leeward restore`: a backup in the place of the database, checked first, the old one kept.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::{InstanceKey, Store, StoreFault};

use crate::folder::{Folder, companions, make_private_file, open_store, remove_database};
use crate::key_file::{self, sync_folder_of};
use crate::refusal::Refusal;
use crate::settings::RestoreArgs;
use crate::{block_on, say_to_host};

pub(crate) fn run(args: &RestoreArgs) -> Result<ExitCode, Refusal> {
    let folder = Folder::at(&args.data.data);
    // A name that was mistyped makes no folder.
    File::open(&args.file).map_err(Refusal::on(&args.file))?;
    folder.make()?;
    let _lock = folder.lock()?;
    if folder.has_database() && !args.replace {
        return Err(Refusal::DatabaseExists {
            folder: folder.path().to_owned(),
        });
    }
    let fresh = folder.path().join("leeward.db.unfinished");
    remove_database(&fresh);
    let done = block_on(prepare(args, &folder, &fresh))
        .and_then(|key| put_in_place(&folder, &fresh, key).map_err(Refusal::on(folder.path())));
    if done.is_err() {
        remove_database(&fresh);
    }
    for line in said(args, &folder, done?) {
        say_to_host(&line);
    }
    Ok(ExitCode::SUCCESS)
}

/// What the key of the restored database is to be.
enum Key {
    /// The one in the folder fits.
    Kept,
    /// A new one takes its place.
    New(InstanceKey),
}

/// What stood there before, under its new name.
#[derive(Default)]
struct Kept {
    database: Option<PathBuf>,
    key: Option<PathBuf>,
}

/// Copies the backup beside the database, looks it through, and brings its tables up to date. The
/// backup itself is only read.
async fn prepare(args: &RestoreArgs, folder: &Folder, fresh: &Path) -> Result<Key, Refusal> {
    copy(&args.file, fresh).map_err(Refusal::on(&args.file))?;
    // A file that was put aside, and not made by `leeward backup`, may have its log beside it.
    let ([log, _], [fresh_log, _]) = (companions(&args.file), companions(fresh));
    if log.exists() {
        copy(&log, &fresh_log).map_err(Refusal::on(&log))?;
    }
    let store = match Store::open(fresh).await {
        Ok(store) => store,
        Err(StoreFault::Damaged) => {
            return Err(Refusal::NotABackup {
                file: args.file.clone(),
            });
        }
        Err(other) => return Err(Refusal::of_database(&args.file)(other)),
    };
    let key = look_through(args, folder, &store).await;
    store.close().await;
    key
}

async fn look_through(args: &RestoreArgs, folder: &Folder, store: &Store) -> Result<Key, Refusal> {
    let file = &args.file;
    let of_backup = |fault| Refusal::of_database(file)(fault);
    let health = store.check().await.map_err(of_backup)?;
    if !health.complaints.is_empty() {
        return Err(Refusal::BackupDamaged {
            file: file.clone(),
            said: health.complaints.join("; "),
        });
    }
    let Some(instance) = store.instance().await.map_err(of_backup)? else {
        return Err(Refusal::NotABackup { file: file.clone() });
    };
    let path = folder.key();
    let fits = |key: &InstanceKey| key.check_value() == instance.key_check;
    let key = match (key_file::read(&path), args.new_instance_key) {
        (Ok(Some(key)), false) if fits(&key) => Key::Kept,
        (Ok(Some(_)), false) => return Err(Refusal::KeyWrongForBackup { key: path }),
        (Ok(None), false) => return Err(Refusal::KeyMissingForBackup { key: path }),
        (Err(refusal), false) => return Err(refusal),
        (Ok(Some(key)), true) if fits(&key) => return Err(Refusal::KeyStillFits { key: path }),
        (_, true) => {
            let key = InstanceKey::generate();
            store
                .replace_key_check(key.check_value())
                .await
                .map_err(of_backup)?;
            Key::New(key)
        }
    };
    // Sessions that were ended and invitations that were used since the backup would stand again.
    store.sweep_sessions(i64::MAX).await.map_err(of_backup)?;
    Ok(key)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut from = File::open(from)?;
    let mut to = make_private_file(to)?;
    io::copy(&mut from, &mut to)?;
    to.sync_all()
}

/// Names the old files aside and the new ones in, so that at every moment what has a name is
/// whole.
fn put_in_place(folder: &Folder, fresh: &Path, key: Key) -> io::Result<Kept> {
    let database = folder.database();
    let number = free_number(folder);
    let mut kept = Kept::default();
    merge_log(&database);
    if let Key::New(key) = &key {
        kept.key = aside(&folder.key(), number)?;
        key_file::write(&folder.key(), key)?;
    }
    kept.database = aside(&database, number)?;
    // A log that stays behind under the old name would be taken for the new database's own.
    let old = numbered(&database, number);
    for (companion, renamed) in companions(&database).iter().zip(companions(&old)) {
        if companion.exists() {
            fs::rename(companion, renamed)?;
        }
    }
    sync_folder_of(&database)?;
    fs::rename(fresh, &database)?;
    sync_folder_of(&database)?;
    Ok(kept)
}

/// Brings the old database's log into it, so that the one file that is kept is all of it. Where
/// it cannot be opened any more, its files are kept as they are.
fn merge_log(database: &Path) {
    if database.exists() {
        let _ = block_on(async {
            open_store(database).await?.close().await;
            Ok(())
        });
    }
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".before-restore-{number}"));
    PathBuf::from(name)
}

/// The first number under which nothing is kept yet.
fn free_number(folder: &Folder) -> u32 {
    let taken = |number: u32| {
        let database = numbered(&folder.database(), number);
        let [log, index] = companions(&database);
        [database, log, index, numbered(&folder.key(), number)]
            .iter()
            .any(|path| path.exists())
    };
    (1..).find(|number| !taken(*number)).unwrap_or(u32::MAX)
}

/// Names a file aside, where it is there.
fn aside(path: &Path, number: u32) -> io::Result<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    let to = numbered(path, number);
    fs::rename(path, &to)?;
    Ok(Some(to))
}

fn said(args: &RestoreArgs, folder: &Folder, kept: Kept) -> Vec<String> {
    let mut lines = vec![format!(
        "{} stands in {} now.",
        args.file.display(),
        folder.path().display()
    )];
    if let Some(old) = kept.database {
        lines.push(format!(
            "The database that stood there is kept as {}.",
            old.display()
        ));
    }
    if let Some(old) = kept.key {
        lines.push(format!(
            "The key that stood there is kept as {}.",
            old.display()
        ));
    }
    if args.new_instance_key {
        lines.push(format!(
            "{} is new. What that means:",
            folder.key().display()
        ));
        lines.push(
            "- Passwords made before open nothing any more. Everybody comes in with their name and \
             recovery code, sets a new password and is shown a new code."
                .to_owned(),
        );
        lines.push(
            "- Who has no recovery code cannot come in, and nobody can open their diary for them. \
             It stays sealed; should the old key file be found, restoring the backup with it opens \
             it again."
                .to_owned(),
        );
        lines.push(
            "- Keep a copy of the new key file in another place than the backups.".to_owned(),
        );
    }
    lines.push("Everybody signs in again, and invitations made before no longer work.".to_owned());
    lines
}
