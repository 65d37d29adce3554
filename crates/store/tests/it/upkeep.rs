//! Copies, damage, a full disk, and a database from the future.

use sharing::{Act, Compartment};
use store::{Store, StoreFault};
use uuid::Uuid;

use crate::story::{allowed, person, revision, write};

const NOW: i64 = 1_790_000_000;

#[tokio::test]
async fn what_was_acknowledged_is_there_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("leeward.db");
    let ola = person("ola", NOW);
    {
        let store = Store::open(&file).await.unwrap();
        store.create_account(&ola, None, NOW).await.unwrap();
        store
            .append(ola.journal.id, &[revision(Uuid::new_v4(), 1, b"kept")])
            .await
            .unwrap();
        // No close: the process might have been killed here.
        std::mem::forget(store);
    }
    let again = Store::open(&file).await.unwrap();
    let kept = again
        .records(write(Compartment::Checkins), ola.journal.id)
        .await
        .unwrap();
    assert_eq!(kept[0].sealed, b"kept");
}

#[tokio::test]
async fn a_copy_made_while_running_holds_everything() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("leeward.db"))
        .await
        .unwrap();
    let ola = person("ola", NOW);
    store.create_account(&ola, None, NOW).await.unwrap();
    let copy = folder.path().join("copy.db");
    store.copy_to(&copy).await.unwrap();
    assert!(
        store.copy_to(&copy).await.is_err(),
        "an older copy is never overwritten"
    );
    let opened = Store::open(&copy).await.unwrap();
    assert_eq!(
        opened.account_named("ola").await.unwrap().unwrap(),
        ola.account
    );
}

#[tokio::test]
async fn what_was_removed_stands_in_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("leeward.db"))
        .await
        .unwrap();
    let ola = person("ola", NOW);
    store.create_account(&ola, None, NOW).await.unwrap();
    let (id, marker) = (Uuid::new_v4(), b"a-marker-that-stands-nowhere-else");
    store
        .append(ola.journal.id, &[revision(id, 1, marker)])
        .await
        .unwrap();
    let holds_marker = || {
        std::fs::read_dir(folder.path()).unwrap().any(|entry| {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            bytes.windows(marker.len()).any(|window| window == marker)
        })
    };
    assert!(holds_marker());
    store
        .remove(write(Compartment::Checkins), ola.journal.id, id)
        .await
        .unwrap();
    assert!(!holds_marker());
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("leeward.db");
    let store = Store::open(&file).await.unwrap();
    store.close().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
    let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'later', TRUE, x'00', 0)",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;
    assert!(matches!(
        Store::open(&file).await,
        Err(StoreFault::NewerProgram)
    ));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_named_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("leeward.db");
    std::fs::write(&file, vec![0x41; 8192]).unwrap();
    assert!(matches!(Store::open(&file).await, Err(StoreFault::Damaged)));
}

/// A file system of three megabytes, unmounted at the end; `None` where mounting is not allowed.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<SmallDisk> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"])
            .arg(folder.path())
            .output();
        mounted
            .is_ok_and(|mounted| mounted.status.success())
            .then_some(SmallDisk(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount")
            .arg("--lazy")
            .arg(self.0.path())
            .status();
    }
}

/// Fills what is left of a disk and gives the file that does.
fn fill(disk: &SmallDisk) -> std::path::PathBuf {
    use std::io::Write;
    let filler = disk.0.path().join("filler");
    let mut file = std::fs::File::create(&filler).unwrap();
    while file.write_all(&[0x41; 4096]).is_ok() {}
    filler
}

// A pool's transaction lost count of itself when SQLite ended it, and nothing was ever written
// again until the program was started anew.
#[tokio::test]
async fn a_disk_that_was_full_is_written_again_as_soon_as_there_is_space() {
    let Some(disk) = SmallDisk::mount() else {
        println!("passed over: no small disk can be mounted here");
        return;
    };
    let store = Store::open(&disk.0.path().join("leeward.db"))
        .await
        .unwrap();
    let ola = person("ola", NOW);
    store.create_account(&ola, None, NOW).await.unwrap();
    for _ in 0..2 {
        let filler = fill(&disk);
        let large = vec![0x42; 200_000];
        for _ in 0..3 {
            let full = store
                .append(ola.journal.id, &[revision(Uuid::new_v4(), 1, &large)])
                .await;
            assert!(matches!(full, Err(StoreFault::NoSpace)), "{full:?}");
        }
        // What needs no transaction of several statements meets the same disk.
        let _ = store.set_erase_after(ola.account.id, Some(NOW)).await;
        std::fs::remove_file(filler).unwrap();
        let id = Uuid::new_v4();
        store
            .append(ola.journal.id, &[revision(id, 1, b"after")])
            .await
            .unwrap();
    }
    let kept = store
        .records(write(Compartment::Checkins), ola.journal.id)
        .await
        .unwrap();
    assert_eq!(kept.len(), 2);
    assert!(store.check().await.unwrap().complaints.is_empty());
    store.close().await;
}

#[tokio::test]
async fn a_refused_write_leaves_nothing_behind_and_stops_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("leeward.db"))
        .await
        .unwrap();
    let ola = person("ola", NOW);
    store.create_account(&ola, None, NOW).await.unwrap();
    let (first, second) = (Uuid::new_v4(), Uuid::new_v4());
    for _ in 0..20 {
        let refused = store
            .append(
                ola.journal.id,
                &[revision(first, 1, b"x"), revision(second, 7, b"y")],
            )
            .await;
        assert!(matches!(refused, Err(StoreFault::ChangedMeanwhile)));
    }
    store
        .append(ola.journal.id, &[revision(first, 1, b"z")])
        .await
        .unwrap();
}

#[tokio::test]
async fn many_records_are_removed_together_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("leeward.db"))
        .await
        .unwrap();
    let ola = person("ola", NOW);
    store.create_account(&ola, None, NOW).await.unwrap();
    let ids = [Uuid::new_v4(), Uuid::new_v4(), Uuid::new_v4()];
    let rows = ids.map(|id| revision(id, 1, b"x"));
    store.append(ola.journal.id, &rows).await.unwrap();
    let may_write = write(Compartment::Checkins);
    let may_read = allowed(Act::Read(Compartment::Checkins));
    let refused = store
        .remove_many(ola.journal.id, &[(may_write, ids[0]), (may_read, ids[1])])
        .await;
    assert!(matches!(refused, Err(StoreFault::NotAllowed)));
    let left = || async {
        let rows = store.records(may_read, ola.journal.id).await;
        rows.unwrap().len()
    };
    assert_eq!(left().await, 3);
    let some = [
        (may_write, ids[0]),
        (may_write, Uuid::new_v4()),
        (may_write, ids[1]),
    ];
    let removed = store.remove_many(ola.journal.id, &some).await.unwrap();
    assert_eq!((removed, left().await), (2, 1));
}
