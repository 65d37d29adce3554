//! `leeward backup`: a whole, consistent copy of the database, also while the program runs.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::ExitCode;

use app::Store;

use crate::folder::{Folder, make_private_file};
use crate::key_file::sync_folder_of;
use crate::refusal::Refusal;
use crate::settings::BackupArgs;
use crate::{block_on, say_to_host};

pub(crate) fn run(args: &BackupArgs) -> Result<ExitCode, Refusal> {
    let folder = Folder::at(&args.data.data);
    let file = std::path::absolute(&args.file).map_err(Refusal::on(&args.file))?;
    if file.to_str().is_none() {
        return Err(Refusal::NotUtf8 { file });
    }
    block_on(async {
        let store = folder.open_database().await?;
        // Made here first: so it is the owner's alone from the first byte, and no file that
        // exists is written over.
        make_private_file(&file).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Refusal::FileExists { file: file.clone() },
            _ => Refusal::on(&file)(error),
        })?;
        let copied = copy(&store, &file).await;
        store.close().await;
        if copied.is_err() {
            let _ = fs::remove_file(&file);
        }
        let bytes = copied?;
        say_to_host(&format!(
            "{} holds the whole database ({bytes} bytes).",
            file.display()
        ));
        say_to_host(&format!(
            "{} is not in it, so that a stolen backup opens nothing. Keep a copy of that file in \
             another place: the two together are what a restore needs.",
            folder.key().display()
        ));
        Ok(ExitCode::SUCCESS)
    })
}

async fn copy(store: &Store, file: &Path) -> Result<u64, Refusal> {
    store
        .copy_to(file)
        .await
        .map_err(Refusal::of_database(file))?;
    let written = File::open(file).and_then(|open| {
        open.sync_all()?;
        sync_folder_of(file)?;
        Ok(open.metadata()?.len())
    });
    written.map_err(Refusal::on(file))
}
