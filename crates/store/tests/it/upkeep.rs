//! Copies, damage, a full disk, and a database from the future.

use sharing::Compartment;
use store::{Store, StoreFault};
use uuid::Uuid;

use crate::story::{person, revision, write};

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
