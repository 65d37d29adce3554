//! Correcting: earlier versions stay readable, and two windows do not overwrite each other.

use crate::browser::{Answer, Browser};
use crate::house::{House, TODAY};
use crate::html;

async fn tapped(browser: &mut Browser) -> String {
    let path = format!("/en/day/{TODAY}/tap");
    let tapped = browser.post(&path, &[("felt", "heavy")]).await;
    tapped.goes_to().replace("/saved/", "/entry/")
}

/// What stands on the page in the place of earlier versions.
fn earlier(page: &Answer) -> String {
    let text = page.text();
    html::inside(&text, "details")
        .first()
        .map_or(String::new(), |text| html::words(text))
}

#[tokio::test]
async fn a_changed_entry_shows_the_new_answer_and_keeps_the_earlier_ones() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let entry = tapped(&mut browser).await;
    assert_eq!(earlier(&browser.get(&entry).await), "");
    for felt in ["lighter", "window"] {
        let page = browser.get(&entry).await;
        let changed = browser.submit(&page, &entry, &[("felt", felt)]).await;
        assert_eq!(changed.goes_to(), entry.replace("/entry/", "/saved/"));
    }
    let page = browser.get(&entry).await;
    let earlier = earlier(&page);
    let (first, second) = (earlier.find("Heavy"), earlier.find("Lighter"));
    assert!(first.is_some() && first < second, "{earlier}");
    assert!(!earlier.contains("A window"));
    browser
        .get(&format!("/en/day/{TODAY}"))
        .await
        .says("A window");
    assert_eq!(house.records(&browser).await, 1);
}

#[tokio::test]
async fn the_second_of_two_windows_is_told_and_what_it_sent_is_shown() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let entry = tapped(&mut browser).await;
    let (one, other) = (browser.get(&entry).await, browser.get(&entry).await);
    browser
        .submit(&one, &entry, &[("felt", "lighter")])
        .await
        .is(303);
    let late = browser
        .submit(&other, &entry, &[("felt", "very-heavy")])
        .await
        .is(409);
    late.says("Another window saved first").says("Very heavy");
    let day = browser.get(&format!("/en/day/{TODAY}")).await;
    day.says("Lighter").hides("Very heavy");
}

#[tokio::test]
async fn a_text_that_came_second_stands_on_the_page_to_be_copied() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    tapped(&mut browser).await;
    let path = format!("/en/day/{TODAY}/came-back");
    let (one, other) = (browser.get(&path).await, browser.get(&path).await);
    let first = [("words", "the song of a robin")];
    browser.submit(&one, &path, &first).await.is(303);
    let second = [("words", "tears, & then <rain>")];
    let late = browser.submit(&other, &path, &second).await.is(409);
    late.says("tears, & then <rain>").hides("<rain>");
    let day = browser.get(&format!("/en/day/{TODAY}")).await;
    day.says("the song of a robin").hides("tears");
}
