//! A change is asked for only from our own pages: every post, from everywhere.

use axum::body::Body;
use axum::http::Request;
use web::{ROUTES, Who};

use crate::browser::{Browser, From};
use crate::house::{House, PASSWORD};
use crate::owner::Owner;

/// Fields with which most posts would do something, were they let through.
fn tempting() -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("felt", "window"),
            ("seen", "1"),
            ("name", "eve"),
            ("password", PASSWORD),
            ("password-delete", PASSWORD),
            ("own", "the cat sleeps on the warm stove"),
            ("which", "own"),
            ("when", "now"),
            ("words", "written elsewhere"),
            ("value", "9"),
            ("drug", "x"),
            ("dose", "5 mg"),
            ("taken", "not"),
            ("look", "light"),
            ("zone", "Asia/Tokyo"),
            ("joining", "open"),
            ("all", "yes"),
        ])
        .finish()
}

fn posts() -> impl Iterator<Item = &'static web::Route> {
    ROUTES.iter().filter(|route| route.method == "post")
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_and_changes_nothing() {
    let house = House::build().await;
    let mut owner = Owner::of(&house, "ola").await;
    let mut host = house.host().await;
    let before = everything(&house, &owner.browser).await;
    for route in posts() {
        let path = owner.fill(route.path);
        let foreign = [
            From::FetchSite("cross-site"),
            From::FetchSite("same-site"),
            From::FetchSite("none"),
            From::Origin("https://elsewhere.example"),
            From::Origin("http://127.0.0.1:7412"),
            From::Origin("https://127.0.0.1:7411"),
            From::Origin("null"),
            From::Nobody,
        ];
        for from in foreign {
            let browser = match route.who {
                Who::Host => &mut host,
                _ => &mut owner.browser,
            };
            let answer = browser.post_from(from, &path, tempting()).await.is(403);
            assert!(answer.set_cookies().is_empty(), "{path}");
            answer.hides("written elsewhere");
        }
    }
    assert_eq!(everything(&house, &owner.browser).await, before);
    let joining = house.site.app.joining().await.unwrap();
    assert_eq!(joining, app::Joining::ByInvitation);
}

/// All that an account holds, with its settings.
async fn everything(house: &House, browser: &Browser) -> Vec<u8> {
    let visit = house.visit(browser).await;
    house
        .site
        .app
        .export_json(&visit, house.now())
        .await
        .unwrap()
}

#[tokio::test]
async fn a_form_of_our_own_is_let_through() {
    let house = House::build().await;
    let owner = Owner::of(&house, "ola").await;
    for route in posts() {
        let path = owner.fill(route.path);
        for from in [
            From::FetchSite("same-origin"),
            From::Origin("http://127.0.0.1:7411"),
        ] {
            let answer = house.browser().post_from(from, &path, tempting()).await;
            assert_ne!(answer.status, 403, "{path}");
        }
    }
}

#[tokio::test]
async fn behind_a_public_address_only_that_address_is_our_own() {
    let house = House::under(Some("https://leeward.example")).await;
    let path = "/en/look";
    for (origin, status) in [
        ("https://leeward.example", 303),
        ("http://leeward.example", 403),
        ("https://sub.leeward.example", 403),
        ("http://127.0.0.1:7411", 403),
    ] {
        let from = From::Origin(origin);
        house
            .browser()
            .post_from(from, path, "look=light".to_owned())
            .await
            .is(status);
    }
}

#[tokio::test]
async fn what_is_written_by_a_post_is_not_written_by_a_look() {
    let house = House::build().await;
    let mut owner = Owner::of(&house, "ola").await;
    let before = everything(&house, &owner.browser).await;
    for route in posts() {
        let path = format!("{}?{}", owner.fill(route.path), tempting());
        let is_also_a_page = ROUTES
            .iter()
            .any(|other| other.method == "get" && other.path == route.path);
        let answer = owner.browser.get(&path).await;
        if !is_also_a_page {
            assert_eq!(answer.status, 405, "{path}");
        }
    }
    assert_eq!(everything(&house, &owner.browser).await, before);
}

#[tokio::test]
async fn other_methods_find_nothing() {
    let house = House::build().await;
    let mut owner = Owner::of(&house, "ola").await;
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
        for route in ROUTES {
            let request = Request::builder()
                .method(method)
                .uri(owner.fill(route.path))
                .header("sec-fetch-site", "same-origin");
            let answer = owner
                .browser
                .send(request.body(Body::empty()).unwrap())
                .await;
            assert_eq!(answer.status, 405, "{method} {}", route.path);
        }
    }
}
