//! The door: the same bytes for everybody, in both languages, for every country.

use crate::house::House;
use crate::html;

async fn paths() -> Vec<String> {
    let mut paths = Vec::new();
    for language in ["en", "pl"] {
        paths.push(format!("/{language}/door"));
        paths.push(format!("/{language}/door/other"));
        for door in words::door::built_in() {
            paths.push(format!("/{language}/door/{}", door.country));
        }
    }
    paths
}

#[tokio::test]
async fn the_door_is_the_same_bytes_for_everybody() {
    let house = House::build().await;
    let mut outside = house.browser();
    let mut inside = house.person("ola").await;
    let mut host = house.host().await;
    host.jar.insert("look".to_owned(), "light-large".to_owned());
    for path in paths().await {
        let first = outside.get(&path).await.is(200);
        assert_eq!(
            first.header("cache-control"),
            Some("public, max-age=604800"),
            "{path}"
        );
        for browser in [&mut inside, &mut host] {
            let again = browser.get(&path).await;
            assert_eq!(again.bytes, first.bytes, "{path}");
            assert_eq!(again.headers, first.headers, "{path}");
        }
    }
}

#[tokio::test]
async fn the_door_has_no_private_navigation() {
    let house = House::build().await;
    let mut inside = house.person("ola").await;
    let page = inside.get("/en/door/pl").await;
    for link in html::links(&page.text()) {
        let known = [
            "/en/",
            "/leave",
            "/en/about",
            "/en/texts",
            "/en/here",
            "/en/door",
            "/pl/door/pl",
            "#content",
        ];
        let calls = link.starts_with("tel:") || link.starts_with("sms:");
        let leads_out = link.starts_with("https://");
        assert!(
            known.contains(&link.as_str()) || calls || leads_out,
            "{link}"
        );
    }
}

#[tokio::test]
async fn the_emergency_number_stands_before_every_line() {
    let house = House::build().await;
    let mut browser = house.browser();
    for door in words::door::built_in() {
        let page = browser.get(&format!("/en/door/{}", door.country)).await;
        let text = page.text();
        let links = html::links(&text);
        let first_call = links.iter().find(|link| link.starts_with("tel:")).unwrap();
        assert_eq!(*first_call, words::door::calls(&door.emergency.number));
        for line in &door.lines {
            page.says(line.name.of(words::Language::English));
        }
    }
}

#[tokio::test]
async fn no_country_is_guessed() {
    let house = House::build().await;
    let request = axum::http::Request::get("/en/door")
        .header("accept-language", "pl-PL")
        .body(axum::body::Body::empty())
        .unwrap();
    let page = house.browser().send(request).await.is(200);
    for door in words::door::built_in() {
        let link = format!("/en/door/{}", door.country);
        assert!(html::links(&page.text()).contains(&link), "{link}");
    }
    assert!(html::links(&page.text()).contains(&"/en/door/other".to_owned()));
}

#[tokio::test]
async fn a_country_without_a_list_has_no_page_and_the_other_page_stands_for_it() {
    let house = House::build().await;
    let mut browser = house.browser();
    browser.get("/en/door/zz").await.is(404);
    browser.get("/en/door/other").await.is(200).says("112");
}
