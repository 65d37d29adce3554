//! Two windows that act in the same moment: nothing is lost, and nothing happens twice.

use std::sync::Arc;

use app::{AppFault, Device, NewSecret};

use crate::house::{CLIENT, House, PASSWORD, monday};

#[tokio::test]
async fn settings_changed_by_two_windows_keep_both_changes() {
    let house = House::build().await;
    let signed_in = house.join("ola").await;
    let app = &house.app;
    let mut one = house.visit(&signed_in, monday()).await;
    let mut other = house.visit(&signed_in, monday()).await;
    let mut third = house.visit(&signed_in, monday()).await;
    app.make_code(&mut one).await.unwrap();
    app.set_zone(&mut other, "Asia/Tokyo").await.unwrap();
    app.open_course(&mut third).await.unwrap();
    let now = house.visit(&signed_in, monday()).await;
    assert!(app.shown_code(&now).is_some());
    assert_eq!(now.profile().zone, "Asia/Tokyo");
    assert!(now.profile().course_opened);
    // The window that was first sees what the others did with its next change.
    let shown = app.shown_code(&one).unwrap();
    let group = shown.groups[shown.asked - 1].clone();
    assert!(app.confirm_code(&mut one, &group).await.unwrap());
    assert_eq!(one.profile().zone, "Asia/Tokyo");
    let now = house.visit(&signed_in, monday()).await;
    assert!(now.has_confirmed_code());
    assert!(now.profile().course_opened);
}

#[tokio::test]
async fn a_group_of_a_code_that_was_replaced_meanwhile_confirms_nothing() {
    let house = House::build().await;
    let signed_in = house.join("ola").await;
    let app = &house.app;
    let mut one = house.visit(&signed_in, monday()).await;
    app.make_code(&mut one).await.unwrap();
    let shown = app.shown_code(&one).unwrap();
    let mut other = house.visit(&signed_in, monday()).await;
    app.make_code(&mut other).await.unwrap();
    let group = &shown.groups[shown.asked - 1];
    assert!(!app.confirm_code(&mut one, group).await.unwrap());
    assert!(!house.visit(&signed_in, monday()).await.has_confirmed_code());
}

#[tokio::test]
async fn one_code_used_by_several_windows_at_once_works_in_one() {
    let house = Arc::new(House::build().await);
    let mut ola = house.person("ola").await;
    house.app.make_code(&mut ola).await.unwrap();
    let groups = house.app.shown_code(&ola).unwrap().groups.join("-");
    let mut windows = tokio::task::JoinSet::new();
    for number in 0..4 {
        let (house, groups) = (Arc::clone(&house), groups.clone());
        windows.spawn(async move {
            let code = app::RecoveryCode::parse(&groups).unwrap();
            let secret = format!("{PASSWORD} {number}");
            house
                .app
                .recover(
                    "ola",
                    &code,
                    NewSecret(&secret),
                    Device::Shared,
                    CLIENT,
                    monday(),
                )
                .await
                .map(|signed_in| (signed_in, secret))
        });
    }
    let (worked, refused): (Vec<_>, Vec<_>) = windows
        .join_all()
        .await
        .into_iter()
        .partition(|answer| answer.is_ok());
    assert_eq!(worked.len(), 1);
    assert!(
        refused
            .iter()
            .all(|answer| matches!(answer, Err(AppFault::WrongSecret)))
    );
    let (signed_in, secret) = worked.into_iter().flatten().next().unwrap();
    house.visit(&signed_in, monday()).await;
    house
        .app
        .sign_in("ola", &secret, Device::Shared, CLIENT, monday())
        .await
        .unwrap();
}
