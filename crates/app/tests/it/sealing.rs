//! What lies on the disk says nothing, and what was tampered with is never shown as true.

use app::Store;
use diary::{Felt, Note, Text};

use crate::house::{House, monday};

const MARKER: &str = "marker-7f3a9c-that-stands-nowhere";

fn files_holding(folder: &std::path::Path, needle: &[u8]) -> usize {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| std::fs::read(entry.unwrap().path()).unwrap())
        .filter(|bytes| bytes.windows(needle.len()).any(|window| window == needle))
        .count()
}

#[tokio::test]
async fn no_word_of_the_diary_stands_in_any_file() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let note = Note {
        day: visit.today(monday()),
        words: Text::new(MARKER).unwrap(),
    };
    house.app.note_line(&visit, note, monday()).await.unwrap();
    let wide: Vec<u8> = MARKER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex: String = MARKER.bytes().map(|b| format!("{b:02x}")).collect();
    for needle in [MARKER.as_bytes(), wide.as_slice(), hex.as_bytes()] {
        assert_eq!(files_holding(house.folder(), needle), 0);
    }
    // The search itself finds what does stand there: the account's name is in the clear.
    assert!(files_holding(house.folder(), b"ola") > 0);
}

#[tokio::test]
async fn a_row_that_was_changed_or_moved_is_unreadable_and_the_others_are_not() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let day = visit.today(monday());
    for felt in [Felt::Heavy, Felt::Lighter, Felt::Window] {
        house
            .app
            .tap(&visit, day, felt, false, monday())
            .await
            .unwrap();
    }
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(house.file());
    let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
    let ids: Vec<Vec<u8>> = sqlx::query_scalar("SELECT id FROM records ORDER BY id")
        .fetch_all(&pool)
        .await
        .unwrap();
    // One byte of the first is turned over, and the second is given the third one's envelope.
    sqlx::query(
        "UPDATE records SET sealed = CAST(substr(sealed, 1, 60)
             || CASE WHEN substr(sealed, 61, 1) = x'00' THEN x'01' ELSE x'00' END
             || substr(sealed, 62) AS BLOB)
         WHERE id = $1",
    )
    .bind(&ids[0])
    .execute(&pool)
    .await
    .unwrap();
    sqlx::query(
        "UPDATE records SET sealed = (SELECT sealed FROM records WHERE id = $1) WHERE id = $2",
    )
    .bind(&ids[2])
    .bind(&ids[1])
    .execute(&pool)
    .await
    .unwrap();
    let diary = house.app.diary(&visit).await.unwrap();
    assert_eq!(diary.unreadable, 2);
    assert_eq!(diary.check_ins.len(), 1);
}

#[tokio::test]
async fn the_right_password_without_the_key_file_opens_nothing_and_a_code_still_does() {
    let house = House::build().await;
    let signed_in = house.join("ola").await;
    let mut visit = house.visit(&signed_in, monday()).await;
    house
        .app
        .tap(&visit, visit.today(monday()), Felt::Heavy, false, monday())
        .await
        .unwrap();
    house.app.make_code(&mut visit).await.unwrap();
    let code = house.app.shown_code(&visit).unwrap().groups.join("-");

    let store = Store::open(&house.file()).await.unwrap();
    let new_key = app::InstanceKey::from_bytes([9; 32]);
    store
        .replace_key_check(new_key.check_value())
        .await
        .unwrap();
    let app = app::App::open(store, new_key)
        .await
        .unwrap()
        .with_cheap_stretching();
    let by_password = app
        .sign_in(
            "ola",
            crate::house::PASSWORD,
            app::Device::Shared,
            crate::house::CLIENT,
            monday(),
        )
        .await;
    assert!(matches!(by_password, Err(app::AppFault::WrongSecret)));
    let code = app::RecoveryCode::parse(&code).unwrap();
    let back = app
        .recover(
            "ola",
            &code,
            app::NewSecret("a new set of five words"),
            app::Device::Shared,
            crate::house::CLIENT,
            monday(),
        )
        .await
        .unwrap();
    let visit = app.visit(&back.cookie, monday()).await.unwrap();
    assert_eq!(app.diary(&visit).await.unwrap().check_ins.len(), 1);
}

#[tokio::test]
async fn only_the_listed_columns_stand_in_the_clear() {
    let house = House::build().await;
    let columns = house.app.store().columns().await.unwrap();
    let listed = include_str!("../../../../SECURITY.md");
    for column in columns {
        let line = format!("`{}.{}`", column.table, column.column);
        assert!(listed.contains(&line), "SECURITY.md does not list {line}");
    }
}
