//! Cookies: which there are, what they carry, and that none is taken over.

use crate::browser::Browser;
use crate::house::{House, PASSWORD};

async fn signed_in(house: &House, extra: &[(&str, &str)]) -> (Browser, String) {
    house.person("ola").await;
    let mut browser = house.browser();
    let fields = [&[("name", "ola"), ("password", PASSWORD)], extra].concat();
    let answer = browser.post("/en/sign-in", &fields).await.is(303);
    let [cookie] = answer.set_cookies()[..] else {
        panic!("one cookie is set");
    };
    let cookie = cookie.to_owned();
    (browser, cookie)
}

/// The attributes of a cookie, without its value.
fn attributes(cookie: &str) -> Vec<&str> {
    cookie.split("; ").skip(1).collect()
}

#[tokio::test]
async fn on_this_machine_the_session_is_a_plain_cookie() {
    let house = House::build().await;
    let (_, cookie) = signed_in(&house, &[]).await;
    assert!(cookie.starts_with("s="), "{cookie}");
    assert_eq!(attributes(&cookie), ["Path=/", "HttpOnly", "SameSite=Lax"]);
}

#[tokio::test]
async fn under_a_public_address_the_session_is_tied_to_the_host_and_to_tls() {
    let house = House::under(Some("https://leeward.example")).await;
    let (_, cookie) = signed_in(&house, &[]).await;
    assert!(cookie.starts_with("__Host-s="), "{cookie}");
    assert_eq!(
        attributes(&cookie),
        ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]
    );
}

#[tokio::test]
async fn an_own_device_stays_signed_in_for_seven_days_and_another_until_it_closes() {
    let house = House::build().await;
    let (browser, cookie) = signed_in(&house, &[("own-device", "yes")]).await;
    assert!(attributes(&cookie).contains(&"Max-Age=604800"), "{cookie}");
    house.wait(6 * 24 * 60);
    assert!(house.is_inside(browser.session().unwrap()).await);
    house.wait(24 * 60);
    assert!(!house.is_inside(browser.session().unwrap()).await);
}

#[tokio::test]
async fn a_session_ends_when_it_was_not_used_for_half_an_hour() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    house.wait(25);
    browser.get("/en/today").await.is(200);
    house.wait(25);
    browser.get("/en/today").await.is(200);
    // When it was last used is kept to ten minutes.
    house.wait(40);
    browser.get("/en/today").await.is(401);
}

#[tokio::test]
async fn a_cookie_that_was_there_before_signing_in_is_never_taken_over() {
    let house = House::build().await;
    let planted = house.person("marek").await.session().unwrap().to_owned();
    house.person("ola").await;
    for before in [
        planted.as_str(),
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        let mut browser = house.browser().with_session(before);
        browser
            .post("/en/sign-in", &[("name", "ola"), ("password", PASSWORD)])
            .await
            .is(303);
        let fresh = browser.session().unwrap().to_owned();
        assert_ne!(fresh, before);
        browser.get("/en/you").await.is(200).says("ola");
        // What was planted opens only what it opened before.
        let mut planter = house.browser().with_session(before);
        let seen = planter.get("/en/you").await;
        assert!(!seen.text().contains("Signed in as ola"));
    }
}

#[tokio::test]
async fn under_a_public_address_the_plain_cookie_opens_nothing() {
    let house = House::under(Some("https://leeward.example")).await;
    let browser = house.person("ola").await;
    let mut plain = house.browser();
    plain
        .jar
        .insert("s".to_owned(), browser.session().unwrap().to_owned());
    plain.get("/en/today").await.is(401);
}

#[tokio::test]
async fn no_page_sets_a_cookie_before_something_is_tapped() {
    let house = House::build().await;
    let mut browser = house.browser();
    for path in [
        "/",
        "/en/",
        "/pl/",
        "/en/door",
        "/en/door/pl",
        "/en/sign-in",
        "/look.css",
    ] {
        let answer = browser.get(path).await.is(200);
        assert!(answer.set_cookies().is_empty(), "{path}");
    }
}

#[tokio::test]
async fn the_look_is_kept_when_tapped_and_carries_no_id() {
    let house = House::build().await;
    let mut values = Vec::new();
    for _ in 0..2 {
        let mut browser = house.browser();
        let back = ("back", "/en/door");
        let answer = browser.post("/en/look", &[("look", "light"), back]).await;
        assert_eq!(answer.goes_to(), "/en/door");
        assert_eq!(
            answer.set_cookies(),
            ["look=light; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"]
        );
        browser.post("/en/look", &[("look", "large"), back]).await;
        let style = browser.get("/look.css").await.is(200).text();
        assert!(style.contains("color-scheme:light") && style.contains("137.5%"));
        values.push(browser.jar.clone());
    }
    assert_eq!(
        values[0], values[1],
        "two people, the same choice, the same cookie"
    );
}

#[tokio::test]
async fn a_made_up_look_is_one_of_the_four() {
    let house = House::build().await;
    let mut browser = house.browser();
    browser
        .jar
        .insert("look".to_owned(), "x-light-y}body{}".to_owned());
    let style = browser.get("/look.css").await.text();
    assert!(!style.contains("body{}"));
    browser.post("/en/look", &[("look", "<b>")]).await;
    assert_eq!(browser.jar.get("look").map(String::as_str), Some("light"));
}

#[tokio::test]
async fn signing_out_ends_the_session_and_takes_the_cookie_away() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let before = browser.session().unwrap().to_owned();
    let answer = browser.post("/en/sign-out", &[]).await;
    assert_eq!(answer.goes_to(), "/en/");
    assert_eq!(
        answer.set_cookies(),
        ["s=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"]
    );
    assert!(!house.is_inside(&before).await);
}
