//! Guessing: an unknown name is answered like a wrong password, and tries slow down.

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD};

async fn wrong(browser: &mut Browser, name: &str) -> Answer {
    let fields = [("name", name), ("password", "none of the passwords")];
    browser.post("/en/sign-in", &fields).await.is(422)
}

/// The same page where the typed name is left out.
fn without(answer: &Answer, name: &str) -> String {
    answer.text().replace(&format!("value=\"{name}\""), "")
}

#[tokio::test]
async fn an_unknown_name_is_answered_like_a_wrong_password() {
    let house = House::build().await;
    house.person("ola").await;
    let mut browser = house.browser();
    let known = wrong(&mut browser, "ola").await;
    let unknown = wrong(&mut browser, "nobody").await;
    assert_eq!(without(&known, "ola"), without(&unknown, "nobody"));
    assert_eq!(known.headers.get("vary"), unknown.headers.get("vary"));
    assert_eq!(known.headers.len(), unknown.headers.len());
}

#[tokio::test]
async fn an_unknown_name_slows_down_like_a_known_one() {
    let house = House::build().await;
    house.person("ola").await;
    let mut browser = house.browser();
    for (name, again) in [("ola", "OLA"), ("nobody", "Nobody")] {
        for _ in 0..11 {
            wrong(&mut browser, name).await;
        }
        wrong(&mut browser, again)
            .await
            .says("In about one minute it works again.");
    }
}

#[tokio::test]
async fn after_many_tries_even_the_right_password_waits_and_nobody_is_locked_out() {
    let house = House::build().await;
    house.person("ola").await;
    let mut browser = house.browser();
    for _ in 0..11 {
        wrong(&mut browser, "ola").await;
    }
    let right = [("name", "ola"), ("password", PASSWORD)];
    browser
        .post("/en/sign-in", &right)
        .await
        .is(422)
        .says("There were many tries.");
    house.wait(1);
    browser.post("/en/sign-in", &right).await.is(303);
}

#[tokio::test]
async fn a_made_up_forwarded_address_does_not_reset_the_count() {
    let house = House::build().await;
    for number in 0..31 {
        let request = axum::http::Request::post("/en/sign-in")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-forwarded-for", format!("203.0.113.{number}"));
        let body = format!("name=n{number}&password=x");
        house
            .browser()
            .send(request.body(body.into()).unwrap())
            .await
            .is(422);
    }
    wrong(&mut house.browser(), "somebody")
        .await
        .says("There were many tries.");
}

#[tokio::test]
async fn a_code_for_an_unknown_name_is_answered_like_a_wrong_code() {
    let house = House::build().await;
    let (ola, marek) = (house.person("ola").await, house.person("marek").await);
    house.with_code(&ola).await;
    let code = house.with_code(&marek).await.join("-");
    let mut browser = house.browser();
    let page = browser.get("/en/recover").await;
    let mut answers = Vec::new();
    for name in ["ola", "nobody"] {
        let fields = [("name", name), ("code", code.as_str())];
        let answer = browser.submit(&page, "/en/recover", &fields).await.is(422);
        answer.says("do not fit together");
        answers.push(without(&answer, name));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn the_proof_before_export_and_deletion_is_slowed_down_as_well() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for _ in 0..11 {
        let fields = [("password", "not it"), ("format", "json")];
        browser.post("/en/you/export", &fields).await.is(422);
    }
    let right = [("password-delete", PASSWORD), ("when", "now")];
    browser
        .post("/en/you/delete", &right)
        .await
        .is(422)
        .says("There were many tries.");
    browser.get("/en/today").await.is(200);
}
