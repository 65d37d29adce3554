//! The recovery code: offered at its moment, confirmed from the paper, and the way back in.

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD, TODAY};
use crate::html;

/// The groups of the code on a page, and the group that is asked for.
fn shown(page: &Answer) -> (Vec<String>, String) {
    let text = page.text();
    let list = text.split_once("<ol class=\"code\"").unwrap().1;
    let list = list.split_once("</ol>").unwrap().0;
    let groups: Vec<String> = html::inside(list, "li")
        .into_iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(groups.len(), 9);
    let label = html::inside(&text, "label")
        .into_iter()
        .find(|label| label.starts_with("Group "))
        .unwrap();
    let number: usize = label[6..7].parse().unwrap();
    let asked = groups[number - 1].clone();
    (groups, asked)
}

async fn tap(browser: &mut Browser) -> Answer {
    let path = format!("/en/day/{TODAY}/tap");
    let tapped = browser.post(&path, &[("felt", "heavy")]).await;
    browser.follow(&tapped).await.is(200)
}

#[tokio::test]
async fn the_code_is_offered_at_the_third_entry_and_not_today_is_an_answer() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let quiet = "If the password is lost, what is here is lost with it.";
    let offer = "A recovery code, on paper, would bring it back.";
    for _ in 0..2 {
        let page = tap(&mut browser).await;
        page.says(quiet);
        assert!(!html::words(&page.text()).contains(offer));
    }
    let third = tap(&mut browser).await;
    third.says(offer);
    let later = browser
        .submit(&third, "/en/code", &[("act", "not-today")])
        .await;
    browser.follow(&later).await.is(200).says(quiet);
    tap(&mut browser).await.says(quiet);
}

#[tokio::test]
async fn the_code_is_offered_on_the_seventh_day() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    browser.get("/en/today").await.says("A recovery code");
    house.wait(7 * 24 * 60);
    let mut browser = house.browser();
    let fields = [("name", "ola"), ("password", PASSWORD)];
    let inside = browser.post("/en/sign-in", &fields).await;
    browser
        .follow(&inside)
        .await
        .is(200)
        .says("would bring it back");
}

#[tokio::test]
async fn the_code_is_shown_until_one_group_was_typed_back() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get("/en/code").await.is(200);
    let made = browser.submit(&page, "/en/code", &[("act", "make")]).await;
    let page = browser.follow(&made).await.is(200);
    let (groups, asked) = shown(&page);
    let wrong = [("act", "confirm"), ("group", "0000")];
    let again = browser.post("/en/code", &wrong).await;
    again.says("This is not that group.");
    assert_eq!(shown(&again).0, groups, "the code stays");
    browser
        .get("/en/today")
        .await
        .says("waiting to be confirmed");
    let typed = asked.to_lowercase();
    let right = [("act", "confirm"), ("group", typed.as_str())];
    browser
        .post("/en/code", &right)
        .await
        .is(200)
        .says("The code is confirmed.");
    let after = browser.get("/en/code").await.is(200);
    for group in &groups {
        after.hides(group);
    }
}

#[tokio::test]
async fn the_code_brings_back_what_was_written_with_a_new_password_and_a_new_code() {
    let house = House::build().await;
    let mut before = house.person("ola").await;
    let line = format!("/en/day/{TODAY}/line");
    before
        .post(&line, &[("words", "the garden smells")])
        .await
        .is(303);
    let groups = house.with_code(&before).await;
    let typed = groups.join(" ").to_lowercase().replace('0', "o");
    let mut browser = house.browser();
    let page = browser.get("/en/recover").await.is(200);
    let fields = [("name", "Ola"), ("code", typed.as_str())];
    let back = browser.submit(&page, "/en/recover", &fields).await;
    assert_eq!(back.goes_to(), "/en/code");
    let next = browser.follow(&back).await.is(200);
    assert_ne!(shown(&next).0, groups);
    browser
        .get(&format!("/en/day/{TODAY}"))
        .await
        .says("the garden smells");
    assert!(!house.is_inside(before.session().unwrap()).await);

    let words = html::form(&page.text(), "/en/recover");
    let words = words.value("offered").unwrap();
    for (password, status) in [(words, 303), (PASSWORD, 422)] {
        let fields = [("name", "ola"), ("password", password)];
        house
            .browser()
            .post("/en/sign-in", &fields)
            .await
            .is(status);
    }
    // A code opens once.
    let mut again = house.browser();
    let page = again.get("/en/recover").await;
    let again = again.submit(&page, "/en/recover", &fields).await;
    again.is(422).says("do not fit together");
}

#[tokio::test]
async fn a_slip_in_the_code_is_named_by_its_group_and_the_code_stays_typed() {
    let house = House::build().await;
    let before = house.person("ola").await;
    let groups = house.with_code(&before).await;
    let mut browser = house.browser();
    let page = browser.get("/en/recover").await;
    let mut slip = groups.clone();
    let other = if slip[3].starts_with('7') { "8" } else { "7" };
    slip[3].replace_range(0..1, other);
    let mut unknown = groups.clone();
    unknown[1].replace_range(0..1, "%");
    for (typed, said) in [
        (slip.join("-"), "One character of group 4 is not right."),
        (
            unknown.join("-"),
            "Group 2 holds a character that no code has.",
        ),
        ("ABCD".to_owned(), "The code has 36 characters."),
        (String::new(), "The code has 36 characters."),
    ] {
        let fields = [("name", "ola"), ("code", typed.as_str())];
        let again = browser.submit(&page, "/en/recover", &fields).await.is(422);
        again.says(said);
        let form = html::form(&again.text(), "/en/recover");
        assert_eq!(form.value("code"), Some(typed.as_str()));
        assert_eq!(form.value("name"), Some("ola"));
    }
}

#[tokio::test]
async fn words_that_were_not_offered_are_not_set_by_the_code_either() {
    let house = House::build().await;
    let before = house.person("ola").await;
    let code = house.with_code(&before).await.join("-");
    let mut browser = house.browser();
    let page = browser.get("/en/recover").await;
    let fields = [("name", "ola"), ("code", &code), ("offered", "a a a a a")];
    browser.submit(&page, "/en/recover", &fields).await.is(422);
    let fields = [("name", "ola"), ("password", PASSWORD)];
    house.browser().post("/en/sign-in", &fields).await.is(303);
}
