//! `leeward check`: whether the database holds together and its key is the right one.

use std::process::ExitCode;

use app::Store;

use crate::folder::Folder;
use crate::key_file;
use crate::refusal::Refusal;
use crate::settings::CheckArgs;
use crate::{block_on, say_to_host};

pub(crate) fn run(args: &CheckArgs) -> Result<ExitCode, Refusal> {
    let folder = Folder::at(&args.data.data);
    block_on(async {
        let complaints = match folder.open_database().await {
            Ok(store) => {
                let complaints = complaints(&folder, &store).await;
                store.close().await;
                complaints?
            }
            Err(damaged @ Refusal::Damaged { .. }) => vec![damaged.to_string()],
            Err(other) => return Err(other),
        };
        if complaints.is_empty() {
            say_to_host("Nothing is wrong with it.");
            return Ok(ExitCode::SUCCESS);
        }
        for complaint in complaints {
            say_to_host(&complaint);
        }
        Ok(ExitCode::FAILURE)
    })
}

async fn complaints(folder: &Folder, store: &Store) -> Result<Vec<String>, Refusal> {
    let database = folder.database();
    let health = match store.check().await {
        Ok(health) => health,
        Err(app::StoreFault::Damaged) => {
            return Ok(vec![Refusal::Damaged { database }.to_string()]);
        }
        Err(other) => return Err(Refusal::of_database(&database)(other)),
    };
    say_to_host(&format!(
        "{}: {} sealed revisions",
        database.display(),
        health.records
    ));
    let mut found = health.complaints;
    if health.malformed > 0 {
        found.push(format!(
            "{} of them are too short to be an envelope; a backup may hold them whole",
            health.malformed
        ));
    }
    let instance = store.instance().await;
    let instance = instance.map_err(Refusal::of_database(&database))?;
    let key = folder.key();
    let wrong = match (instance, key_file::read(&key)) {
        (None, _) => Some("the database belongs to no instance: it was never begun".to_owned()),
        (Some(_), Ok(None)) => Some(Refusal::KeyMissing { key, database }.to_string()),
        (Some(_), Err(refusal)) => Some(refusal.to_string()),
        (Some(instance), Ok(Some(file))) if file.check_value() != instance.key_check => {
            Some(Refusal::KeyWrong { key, database }.to_string())
        }
        _ => None,
    };
    found.extend(wrong);
    Ok(found)
}
