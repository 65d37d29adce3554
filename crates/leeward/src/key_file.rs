//! The file `instance.key`: 32 bytes, readable by its owner alone, beside the database and never
//! in its backup.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use vault::{InstanceKey, Zeroizing};

use crate::refusal::Refusal;

/// Length of a key in bytes.
const WHOLE: usize = 32;

/// The key in the file; `None` where there is no such file.
pub(crate) fn read(path: &Path) -> Result<Option<InstanceKey>, Refusal> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Refusal::on(path)(error)),
    };
    if file
        .metadata()
        .is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)
    {
        tracing::warn!(event = "key-file-open-to-others");
    }
    // Room for one byte more than a key: a longer file is not a key either.
    let mut bytes = Zeroizing::new(Vec::with_capacity(WHOLE + 1));
    file.take(WHOLE as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(Refusal::on(path))?;
    let whole: [u8; WHOLE] = bytes
        .as_slice()
        .try_into()
        .map_err(|_| Refusal::KeyNotWhole {
            key: path.to_owned(),
            bytes: bytes.len(),
        })?;
    Ok(Some(InstanceKey::from_bytes(whole)))
}

/// Makes a key and its file, both on the disk before this returns: a key that was used and then
/// lost to a power cut would lock everybody out. The caller holds the folder's lock and has seen
/// that there is no such file.
pub(crate) fn make(path: &Path) -> Result<InstanceKey, Refusal> {
    let key = InstanceKey::generate();
    write(path, &key).map_err(Refusal::on(path))?;
    Ok(key)
}

/// Writes under another name first, so that a file of the right name is always whole.
pub(crate) fn write(path: &Path, key: &InstanceKey) -> io::Result<()> {
    let unfinished = path.with_extension("key.unfinished");
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = File::options()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&unfinished)?;
    file.write_all(key.expose())?;
    file.sync_all()?;
    // Unlike a rename, a link never takes the place of a file that is there.
    fs::hard_link(&unfinished, path)?;
    fs::remove_file(&unfinished)?;
    sync_folder_of(path)
}

/// Brings the names in a file's folder to the disk.
pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    File::open(folder)?.sync_all()
}
