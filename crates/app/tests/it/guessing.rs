//! Guessing at passwords and codes, from one address and from many, one by one and all at once.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use app::{AppFault, Client, Device, NewSecret};
use jiff::{Timestamp, ToSpan};

use crate::house::{CLIENT, House, PASSWORD, monday};

fn from(number: u8) -> Client {
    Client(IpAddr::V4(Ipv4Addr::new(192, 0, 2, number)))
}

async fn sign_in(
    house: &House,
    password: &str,
    client: Client,
    now: Timestamp,
) -> Result<(), AppFault> {
    house
        .app
        .sign_in("ola", password, Device::Shared, client, now)
        .await
        .map(|_| ())
}

// One counter by name alone let a stranger keep anybody out with one try in fifteen minutes.
#[tokio::test]
async fn a_stranger_who_guesses_keeps_nobody_out_who_is_elsewhere() {
    let house = House::build().await;
    let mut ola = house.person("ola").await;
    house.app.make_code(&mut ola).await.unwrap();
    let groups = house.app.shown_code(&ola).unwrap().groups;
    let code = app::RecoveryCode::parse(&groups.join("-")).unwrap();
    for try_ in 0..50 {
        let now = monday() + (try_ / 12).minutes();
        let stranger = from(u8::try_from(try_ % 12).unwrap());
        let refused = sign_in(&house, "wrong", stranger, now).await;
        assert!(refused.is_err());
    }
    let now = monday() + 5.minutes();
    house.app.prove(&ola, PASSWORD, now).await.unwrap();
    // Slower, after so many; and let in.
    sign_in(&house, PASSWORD, CLIENT, now).await.unwrap();
    let secret = NewSecret("another set of words here");
    house
        .app
        .recover("ola", &code, secret, Device::Shared, CLIENT, now)
        .await
        .unwrap();
}

#[tokio::test]
async fn many_guesses_at_once_are_judged_no_more_often_than_one_by_one() {
    let house = Arc::new(House::build().await);
    house.join("ola").await;
    let mut at_once = tokio::task::JoinSet::new();
    for _ in 0..30 {
        let house = Arc::clone(&house);
        at_once.spawn(async move { sign_in(&house, "wrong", CLIENT, monday()).await });
    }
    let answers = at_once.join_all().await;
    let judged = answers
        .iter()
        .filter(|answer| matches!(answer, Err(AppFault::WrongSecret)));
    assert_eq!(judged.count(), 10);
    let refused = answers
        .iter()
        .filter(|answer| matches!(answer, Err(AppFault::Wait { seconds: 15 })));
    assert_eq!(refused.count(), 20);
}

#[tokio::test]
async fn right_passwords_are_no_guesses() {
    let house = House::build().await;
    house.join("ola").await;
    for _ in 0..40 {
        sign_in(&house, PASSWORD, CLIENT, monday()).await.unwrap();
    }
    for _ in 0..9 {
        let _ = sign_in(&house, "wrong", CLIENT, monday()).await;
    }
    sign_in(&house, PASSWORD, CLIENT, monday()).await.unwrap();
}

#[tokio::test]
async fn codes_are_counted_by_address_alone_and_a_password_is_proven_within_a_minute() {
    let house = House::build().await;
    let ola = house.person("ola").await;
    let wrong = app::RecoveryCode::generate();
    for _ in 0..30 {
        let refused = house
            .app
            .recover(
                "ola",
                &wrong,
                NewSecret(PASSWORD),
                Device::Shared,
                CLIENT,
                monday(),
            )
            .await;
        assert!(matches!(refused, Err(AppFault::WrongSecret)));
    }
    let waits = house
        .app
        .recover(
            "ewa",
            &wrong,
            NewSecret(PASSWORD),
            Device::Shared,
            CLIENT,
            monday(),
        )
        .await;
    assert!(matches!(waits, Err(AppFault::Wait { seconds: 15 })));
    sign_in(&house, PASSWORD, CLIENT, monday()).await.unwrap();

    for hours in 0..20 {
        // Within the hour, so that nothing is forgotten, and past every delay.
        let now = monday() + (hours * 2).minutes();
        let wrong = house.app.prove(&ola, "wrong", now).await;
        assert!(matches!(wrong, Err(AppFault::WrongSecret)));
    }
    let last = monday() + 38.minutes();
    let waits = house.app.prove(&ola, PASSWORD, last).await;
    assert!(matches!(waits, Err(AppFault::Wait { seconds: 60 })));
    let later = last + 60.seconds();
    house.app.prove(&ola, PASSWORD, later).await.unwrap();
    house.app.prove(&ola, PASSWORD, later).await.unwrap();
}
