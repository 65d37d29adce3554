//! A form that comes after the session ended: nothing typed is lost, and nobody else sees it.

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD, TODAY};
use crate::html;

const TYPED: &str = "rain on the roof, & \"quotes\"\nand a <second> line";

/// Types a line while the session ends, and gives the answer to it.
async fn too_late(house: &House, browser: &mut Browser) -> Answer {
    let path = format!("/en/day/{TODAY}/line");
    let page = browser.get(&path).await.is(200);
    house.wait(60);
    browser
        .submit(&page, &path, &[("words", TYPED)])
        .await
        .is(401)
}

async fn sign_in(browser: &mut Browser, page: &Answer, name: &str) -> Answer {
    let fields = [("name", name), ("password", PASSWORD)];
    browser.submit(page, "/en/sign-in", &fields).await
}

#[tokio::test]
async fn what_was_typed_is_shown_again_to_the_same_account_and_saved_by_a_second_tap() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let asked = too_late(&house, &mut browser).await;
    asked.says("Please sign in").says("What you typed is kept.");
    let shown = sign_in(&mut browser, &asked, "ola").await.is(200);
    shown
        .says("It is not saved yet.")
        .says("rain on the roof, & \"quotes\" and a <second> line");
    assert_eq!(
        house.records(&browser).await,
        0,
        "nothing is saved by itself"
    );
    let path = format!("/en/day/{TODAY}/line");
    browser.submit(&shown, &path, &[]).await.is(303);
    let day = browser.get(&format!("/en/day/{TODAY}")).await;
    day.says("rain on the roof, & \"quotes\" and a <second> line");
    assert_eq!(house.records(&browser).await, 1);
}

#[tokio::test]
async fn a_wrong_password_in_between_loses_nothing() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let asked = too_late(&house, &mut browser).await;
    let wrong = [("name", "ola"), ("password", "something else")];
    let again = browser.submit(&asked, "/en/sign-in", &wrong).await.is(422);
    sign_in(&mut browser, &again, "ola")
        .await
        .is(200)
        .says("rain on the roof");
}

#[tokio::test]
async fn another_account_sees_nothing_of_it() {
    let house = House::build().await;
    house.person("marek").await;
    let mut browser = house.person("ola").await;
    let asked = too_late(&house, &mut browser).await;
    let shown = sign_in(&mut browser, &asked, "marek").await.is(200);
    shown
        .says("What was typed before belongs to another account.")
        .hides("rain on the roof");
    assert_eq!(html::forms(&shown.text()).len(), 1, "only the look is left");
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn a_tap_is_carried_like_a_text() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get("/en/today").await;
    house.wait(60);
    let tap = format!("/en/day/{TODAY}/tap");
    let asked = browser
        .submit(&page, &tap, &[("felt", "very-heavy")])
        .await
        .is(401);
    let shown = sign_in(&mut browser, &asked, "ola").await.is(200);
    shown.says("Very heavy");
    let saved = browser.submit(&shown, &tap, &[]).await;
    browser
        .follow(&saved)
        .await
        .says("Saved. A very heavy day.");
}

#[tokio::test]
async fn the_day_of_the_page_is_kept_when_midnight_comes_in_between() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get("/en/today").await;
    house.wait(24 * 60);
    let tap = format!("/en/day/{TODAY}/tap");
    let asked = browser.submit(&page, &tap, &[("felt", "heavy")]).await;
    let shown = sign_in(&mut browser, &asked, "ola").await.is(200);
    browser.submit(&shown, &tap, &[]).await.is(303);
    browser.get(&format!("/en/day/{TODAY}")).await.says("Heavy");
}

#[tokio::test]
async fn a_password_does_not_travel_along() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get("/en/you/out").await;
    house.wait(60);
    let fields = [("password-delete", PASSWORD), ("when", "now")];
    let asked = browser
        .submit(&page, "/en/you/delete", &fields)
        .await
        .is(401);
    asked.hides("kettle");
    let shown = sign_in(&mut browser, &asked, "ola").await.is(200);
    shown.hides("kettle");
    browser.submit(&shown, "/en/you/delete", &[]).await.is(422);
    browser.get("/en/today").await.is(200);
}

#[tokio::test]
async fn a_look_after_the_session_ended_leads_back_to_where_it_was() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    house.wait(60);
    let path = format!("/en/day/{TODAY}/line");
    let asked = browser.get(&path).await.is(401);
    let inside = sign_in(&mut browser, &asked, "ola").await;
    assert_eq!(inside.goes_to(), path);
}

#[tokio::test]
async fn a_file_sent_after_the_session_ended_leads_back_to_the_import() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    house.wait(60);
    let files: [(&str, &[u8]); 1] = [("daily", b"date,a\n2026-01-01,1\n")];
    let asked = browser.upload("/en/import", &files).await.is(401);
    let inside = sign_in(&mut browser, &asked, "ola").await;
    assert_eq!(inside.goes_to(), "/en/import");
}
