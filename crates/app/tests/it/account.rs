//! Joining, signing in, guessing, recovering, leaving.

use std::net::{IpAddr, Ipv6Addr};

use app::{AppFault, Client, CodeStanding, Device, Joiner, Joining, NewSecret};
use jiff::{Timestamp, ToSpan};

use crate::house::{CLIENT, House, PASSWORD, at, monday};

async fn sign_in(
    house: &House,
    name: &str,
    password: &str,
    now: Timestamp,
) -> Result<(), AppFault> {
    house
        .app
        .sign_in(name, password, Device::Shared, CLIENT, now)
        .await
        .map(|_| ())
}

fn joiner<'a>(name: &str, invitation: Option<&'a str>) -> Joiner<'a> {
    Joiner {
        name: name.to_owned(),
        secret: NewSecret(PASSWORD),
        invitation,
        language: "pl",
        zone: "Europe/Warsaw".to_owned(),
    }
}

#[tokio::test]
async fn an_account_is_made_by_invitation_and_an_invitation_is_used_once() {
    let house = House::build().await;
    let uninvited = house
        .app
        .join(joiner("ola", None), Device::Shared, monday())
        .await;
    assert!(matches!(uninvited, Err(AppFault::Refused)));
    let secret = house.app.invite(true, monday()).await.unwrap();
    let signed_in = house
        .app
        .join(joiner("ola", Some(&secret)), Device::Shared, monday())
        .await
        .unwrap();
    assert!(house.visit(&signed_in, monday()).await.is_host());
    let again = house
        .app
        .join(joiner("ewa", Some(&secret)), Device::Shared, monday())
        .await;
    assert!(matches!(again, Err(AppFault::Refused)));
    house.app.store().set_joining(Joining::Open).await.unwrap();
    let open = house
        .app
        .join(joiner("ewa", None), Device::Shared, monday())
        .await;
    assert!(!house.visit(&open.unwrap(), monday()).await.is_host());
}

#[tokio::test]
async fn a_taken_name_keeps_the_invitation_good() {
    let house = House::build().await;
    house.join("ola").await;
    let secret = house.app.invite(false, monday()).await.unwrap();
    let taken = house
        .app
        .join(joiner("ola", Some(&secret)), Device::Shared, monday())
        .await;
    assert!(matches!(taken, Err(AppFault::NameTaken)));
    let other = house
        .app
        .join(joiner("ewa", Some(&secret)), Device::Shared, monday())
        .await;
    assert!(other.is_ok());
}

#[tokio::test]
async fn a_name_is_found_however_it_is_written() {
    let house = House::build().await;
    house.join("Łucja  B").await;
    assert!(
        sign_in(&house, " łucja b ", PASSWORD, monday())
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_answered_alike() {
    let house = House::build().await;
    house.join("ola").await;
    for (name, password) in [("ola", "wrong"), ("nobody", PASSWORD)] {
        let answer = sign_in(&house, name, password, monday()).await;
        assert!(matches!(answer, Err(AppFault::WrongSecret)), "{name}");
    }
}

#[tokio::test]
async fn guessing_is_slowed_down_but_nobody_is_locked_out() {
    let house = House::build().await;
    house.join("ola").await;
    for _ in 0..11 {
        let _ = sign_in(&house, "ola", "wrong", monday()).await;
    }
    let slowed = sign_in(&house, "ola", PASSWORD, monday()).await;
    assert!(matches!(slowed, Err(AppFault::Wait { seconds: 1..=900 })));
    // The counter stands in the database: another process knows it as well.
    let reopened = House::open(house.file(), [7; 32]).await;
    let elsewhere = reopened
        .sign_in("ola", PASSWORD, Device::Shared, CLIENT, monday())
        .await;
    assert!(matches!(elsewhere, Err(AppFault::Wait { .. })));
    let later = monday() + 15.minutes();
    assert!(sign_in(&house, "ola", PASSWORD, later).await.is_ok());
}

#[tokio::test]
async fn one_network_counts_as_one_address() {
    let house = House::build().await;
    house.join("ola").await;
    for number in 0..31 {
        let address = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 1, 0, 0, 0, number));
        let _ = house
            .app
            .sign_in(
                &format!("guess{number}"),
                "wrong",
                Device::Shared,
                Client(address),
                monday(),
            )
            .await;
    }
    let same_network = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 1, 9, 9, 9, 9));
    let slowed = house
        .app
        .sign_in(
            "ola",
            PASSWORD,
            Device::Shared,
            Client(same_network),
            monday(),
        )
        .await;
    assert!(matches!(slowed, Err(AppFault::Wait { .. })));
    assert!(sign_in(&house, "ola", PASSWORD, monday()).await.is_ok());
}

#[tokio::test]
async fn a_session_ends_by_itself_by_signing_out_and_by_a_clock_set_back() {
    let house = House::build().await;
    let signed_in = house.join("ola").await;
    let visit = |now| house.app.visit(&signed_in.cookie, now);
    assert!(visit(monday() + 29.minutes()).await.is_ok());
    assert!(visit(monday() + 58.minutes()).await.is_ok());
    assert!(matches!(
        visit(monday() + 110.minutes()).await,
        Err(AppFault::SignedOut)
    ));
    let second = house
        .app
        .sign_in("ola", PASSWORD, Device::Shared, CLIENT, monday())
        .await
        .unwrap();
    let before = house.app.visit(&second.cookie, monday() - 1.hour()).await;
    assert!(matches!(before, Err(AppFault::SignedOut)));
    let third = house
        .app
        .sign_in("ola", PASSWORD, Device::Own, CLIENT, monday())
        .await
        .unwrap();
    let days_later = monday() + (3 * 24).hours();
    assert!(house.app.visit(&third.cookie, days_later).await.is_ok());
    house.app.sign_out(&third.cookie).await.unwrap();
    assert!(matches!(
        house.app.visit(&third.cookie, days_later).await,
        Err(AppFault::SignedOut)
    ));
}

#[tokio::test]
async fn the_code_is_offered_at_the_third_entry_or_the_seventh_day() {
    let house = House::build().await;
    let mut visit = house.person("ola").await;
    let standing = |visit: &app::Visit, entries, now| house.app.code_standing(visit, entries, now);
    assert_eq!(standing(&visit, 2, monday()), CodeStanding::Quiet);
    assert_eq!(standing(&visit, 3, monday()), CodeStanding::Offer);
    let seventh = at("2026-11-30T12:00:00Z");
    assert_eq!(standing(&visit, 0, seventh), CodeStanding::Offer);
    house
        .app
        .code_not_today(&mut visit, monday())
        .await
        .unwrap();
    assert_eq!(standing(&visit, 50, monday()), CodeStanding::Quiet);
    assert_eq!(standing(&visit, 50, seventh), CodeStanding::Offer);
}

#[tokio::test]
async fn a_code_is_confirmed_by_one_group_and_works_once() {
    let house = House::build().await;
    let signed_in = house.join("ola").await;
    let mut visit = house.visit(&signed_in, monday()).await;
    house.app.make_code(&mut visit).await.unwrap();
    let shown = house.app.shown_code(&visit).unwrap();
    assert!(!house.app.confirm_code(&mut visit, "0000").await.unwrap());
    let group = shown.groups[shown.asked - 1].to_lowercase();
    assert!(house.app.confirm_code(&mut visit, &group).await.unwrap());
    let visit = house.visit(&signed_in, monday()).await;
    assert!(visit.has_confirmed_code());
    assert!(house.app.shown_code(&visit).is_none());

    let code = app::RecoveryCode::parse(&shown.groups.join(" ")).unwrap();
    let recover = |secret| {
        house.app.recover(
            "Ola",
            &code,
            NewSecret(secret),
            Device::Shared,
            CLIENT,
            monday(),
        )
    };
    let back = recover("another set of words here").await.unwrap();
    let visit = house.visit(&back, monday()).await;
    assert!(
        house.app.shown_code(&visit).is_some(),
        "the next code is shown"
    );
    let old_session = house.app.visit(&signed_in.cookie, monday()).await;
    assert!(matches!(old_session, Err(AppFault::SignedOut)));
    assert!(matches!(
        sign_in(&house, "ola", PASSWORD, monday()).await,
        Err(AppFault::WrongSecret)
    ));
    assert!(
        sign_in(&house, "ola", "another set of words here", monday())
            .await
            .is_ok()
    );
    assert!(matches!(
        recover("a third set of words").await,
        Err(AppFault::WrongSecret)
    ));
}

#[tokio::test]
async fn an_older_code_stays_good_until_the_next_is_confirmed() {
    let house = House::build().await;
    let mut visit = house.person("ola").await;
    let mut codes = Vec::new();
    for _ in 0..2 {
        house.app.make_code(&mut visit).await.unwrap();
        let shown = house.app.shown_code(&visit).unwrap();
        codes.push(shown.groups.join("-"));
        if codes.len() == 1 {
            let group = shown.groups[shown.asked - 1].clone();
            assert!(house.app.confirm_code(&mut visit, &group).await.unwrap());
        }
    }
    let first = app::RecoveryCode::parse(&codes[0]).unwrap();
    let back = house
        .app
        .recover(
            "ola",
            &first,
            NewSecret("words of another kind"),
            Device::Shared,
            CLIENT,
            monday(),
        )
        .await;
    assert!(back.is_ok());
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session() {
    let house = House::build().await;
    let here = house.join("ola").await;
    let there = house
        .app
        .sign_in("ola", PASSWORD, Device::Own, CLIENT, monday())
        .await
        .unwrap();
    let visit = house.visit(&here, monday()).await;
    assert_eq!(house.app.sessions(&visit, monday()).await.unwrap().len(), 2);
    house
        .app
        .change_password(&visit, NewSecret("words of another kind"))
        .await
        .unwrap();
    assert!(house.app.visit(&there.cookie, monday()).await.is_err());
    assert!(house.app.visit(&here.cookie, monday()).await.is_ok());
}

#[tokio::test]
async fn an_account_is_erased_at_once_or_after_seven_days() {
    let house = House::build().await;
    let ola = house.person("ola").await;
    house.app.erase_now(ola).await.unwrap();
    assert!(sign_in(&house, "ola", PASSWORD, monday()).await.is_err());

    let ewa = house.person("ewa").await;
    house.app.erase_later(&ewa, monday()).await.unwrap();
    assert_eq!(
        house
            .app
            .erase_due(monday() + (6 * 24).hours())
            .await
            .unwrap(),
        0
    );
    house.app.keep_account(&ewa).await.unwrap();
    let eighth = monday() + (8 * 24).hours();
    assert_eq!(house.app.erase_due(eighth).await.unwrap(), 0);
    house.app.erase_later(&ewa, monday()).await.unwrap();
    assert_eq!(house.app.erase_due(eighth).await.unwrap(), 1);
    assert!(sign_in(&house, "ewa", PASSWORD, eighth).await.is_err());
}

#[tokio::test]
async fn a_key_file_of_another_instance_is_refused() {
    let house = House::build().await;
    let store = app::Store::open(&house.file()).await.unwrap();
    let other = app::App::open(store, app::InstanceKey::from_bytes([8; 32])).await;
    assert!(matches!(other, Err(app::OpenFault::WrongKey)));
}

// A zero-width space at the end of a name made an account that nobody could sign in to.
#[tokio::test]
async fn characters_that_nobody_sees_are_no_part_of_a_name() {
    let house = House::build().await;
    for unseen in [
        "\u{200b}",
        "\u{ad}",
        "\u{7}",
        " \u{feff}\t",
        "\u{202e}\u{2066}",
    ] {
        let nothing = app::account_name(unseen);
        assert_eq!(nothing, Err(app::NameFault::Empty), "{unseen:?}");
    }
    house.join("o\u{200b}l\u{7}a\u{ad}").await;
    for typed in ["ola", "ola\u{200b}", "\u{feff}OLA", "ol\u{1b}a"] {
        let answer = sign_in(&house, typed, PASSWORD, monday()).await;
        assert!(answer.is_ok(), "{typed:?}");
    }
    // An unseen character between a letter and its accent keeps them apart no longer.
    assert_eq!(app::account_name("o\u{200b}\u{301}la").unwrap(), "óla");
    assert_eq!(app::account_name("ola\tz\nlasu").unwrap(), "ola z lasu");
}

#[tokio::test]
async fn the_only_host_is_told_apart_from_one_of_several() {
    let house = House::build().await;
    let mut hosts = Vec::new();
    for name in ["ola", "ewa"] {
        let secret = house.app.invite(true, monday()).await.unwrap();
        let signed_in = house
            .app
            .join(joiner(name, Some(&secret)), Device::Shared, monday())
            .await
            .unwrap();
        let visit = house.visit(&signed_in, monday()).await;
        let only = house.app.is_only_host(&visit).await.unwrap();
        assert_eq!(only, name == "ola");
        hosts.push(visit);
    }
    let first = hosts.remove(0);
    assert!(!house.app.is_only_host(&first).await.unwrap());
    house.app.erase_now(first).await.unwrap();
    assert!(house.app.is_only_host(&hosts[0]).await.unwrap());
    let marek = house.person("marek").await;
    assert!(!house.app.is_only_host(&marek).await.unwrap());
}
