//! "Leave this page": at once, without a script, to something that says nothing.

use crate::house::House;
use crate::html;

#[tokio::test]
async fn leaving_ends_the_session_and_shows_kitchen_measures() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let before = browser.session().unwrap().to_owned();
    let left = browser.get("/leave").await;
    assert_eq!(
        left.set_cookies(),
        ["s=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"]
    );
    assert!(!house.is_inside(&before).await);
    let page = browser.follow(&left).await.is(200);
    page.says("Teaspoon");
    for word in ["leeward", "sign", "drug", "dose", "diary", "day", "door"] {
        assert!(!page.text().to_lowercase().contains(word), "{word}");
    }
}

#[tokio::test]
async fn leaving_works_for_whoever_is_not_signed_in() {
    let house = House::build().await;
    let mut browser = house.browser().with_session("nonsense");
    let left = browser.get("/leave").await;
    assert_eq!(left.goes_to(), "/measures");
}

#[tokio::test]
async fn the_neutral_page_speaks_the_language_of_the_browser_and_not_of_the_page_left() {
    let house = House::build().await;
    let request = axum::http::Request::get("/measures")
        .header("accept-language", "pl-PL,pl;q=0.9")
        .body(axum::body::Body::empty())
        .unwrap();
    let page = house.browser().send(request).await.is(200);
    assert!(page.text().contains("<html lang=\"pl\">"));
    assert_ne!(html::title(&page.text()), "Kitchen measures");
}

#[tokio::test]
async fn the_way_out_and_the_way_to_a_human_stand_on_every_page() {
    let house = House::build().await;
    let mut inside = house.person("ola").await;
    let mut outside = house.browser();
    for path in ["/pl/", "/pl/sign-in", "/pl/door", "/pl/nothing-here"] {
        ways_out(&outside.get(path).await.text());
    }
    for path in ["/pl/today", "/pl/you", "/pl/import", "/pl/you/out"] {
        ways_out(&inside.get(path).await.text());
    }
}

#[track_caller]
fn ways_out(page: &str) {
    let links = html::links(page);
    assert!(links.iter().any(|link| link == "/leave"));
    assert!(links.iter().any(|link| link == "/pl/door"));
}
