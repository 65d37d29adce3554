//! Assets: kept for ever under names that change with their bytes, and plain to the browser.

use crate::house::House;
use crate::html;

#[tokio::test]
async fn the_style_and_the_script_are_kept_and_named_as_what_they_are() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get("/en/today").await.text();
    let mut seen = 0;
    for tag in html::tags(&page) {
        let address = tag.attribute("src").or_else(|| tag.attribute("href"));
        let Some(address) = address.filter(|address| address.starts_with("/assets/")) else {
            continue;
        };
        let kind = if address.ends_with(".js") {
            "text/javascript"
        } else {
            "text/css"
        };
        let asset = browser.get(address).await.is(200);
        assert!(asset.header("content-type").unwrap().starts_with(kind));
        assert_eq!(
            asset.header("cache-control"),
            Some("public, max-age=31536000, immutable")
        );
        let text = asset.text();
        assert!(
            !text.contains("http://") && !text.contains("https://") && !text.contains("@import")
        );
        seen += 1;
    }
    assert_eq!(seen, 2);
}

#[tokio::test]
async fn no_tab_shows_an_icon() {
    let house = House::build().await;
    house.browser().get("/favicon.ico").await.is(204);
}

#[tokio::test]
async fn the_look_of_a_page_is_no_part_of_the_page() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let dark = browser.get("/en/you").await;
    browser
        .post("/en/look", &[("look", "light"), ("back", "/en/you")])
        .await;
    assert_eq!(browser.get("/en/you").await.bytes, dark.bytes);
}

#[tokio::test]
async fn a_page_is_asked_for_by_its_head_alone() {
    let house = House::build().await;
    let request = axum::http::Request::head("/en/door").body(axum::body::Body::empty());
    let mut browser = house.browser();
    let whole = browser.get("/en/door").await;
    let head = house.site.clone();
    let response = tower::ServiceExt::oneshot(web::router(head), request.unwrap())
        .await
        .unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(
        response.headers().get("content-security-policy"),
        whole.headers.get("content-security-policy")
    );
}
