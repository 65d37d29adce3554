//! No form leads a browser away from here, whatever is written into it.

use crate::browser::{Answer, From};
use crate::house::{House, PASSWORD};
use crate::html;
use crate::owner::Owner;

const AWAY: [&str; 16] = [
    "//evil.example",
    "https://evil.example",
    "http:evil.example",
    "/en//evil.example",
    "/en/\\evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "/en\\..\\evil",
    "/en/\r\nLocation: https://evil.example",
    "/en/today\r\nSet-Cookie: s=1",
    "/en/\u{0}",
    "/en/\u{7f}x",
    "/en/ż",
    "javascript:alert(1)",
    "/xx/today",
    "",
];

/// Whether a browser that goes there stays.
#[track_caller]
fn stays(place: &str, wanted: &str) {
    let own = place == "/" || place.starts_with("/en/") || place.starts_with("/pl/");
    assert!(own, "{wanted:?} leads to {place:?}");
    assert!(!place.contains("//") && !place.contains('\\'), "{place:?}");
}

#[tokio::test]
async fn signing_in_leads_only_to_a_page_of_ours() {
    let house = House::build().await;
    house.person("ola").await;
    for next in AWAY {
        let fields = [("name", "ola"), ("password", PASSWORD), ("next", next)];
        let answer = house.browser().post("/en/sign-in", &fields).await;
        assert_eq!(answer.goes_to(), "/en/today", "{next:?}");
        assert_eq!(answer.set_cookies().len(), 1);
    }
    let fields = [("name", "ola"), ("password", PASSWORD), ("next", "/pl/you")];
    let answer = house.browser().post("/en/sign-in", &fields).await;
    assert_eq!(answer.goes_to(), "/pl/you");
}

#[tokio::test]
async fn changing_the_look_leads_only_to_a_page_of_ours() {
    let house = House::build().await;
    for back in AWAY {
        let fields = [("look", "light"), ("back", back)];
        let answer = house.browser().post("/en/look", &fields).await;
        stays(answer.goes_to(), back);
        assert_eq!(answer.set_cookies().len(), 1);
    }
}

#[tokio::test]
async fn a_carried_form_is_sent_only_to_a_page_of_ours() {
    let house = House::build().await;
    let ola = house.person("ola").await;
    let tag = house.site.app.form_tag(house.visit(&ola).await.account());
    let body = format!("of={tag}&words=rain");
    for path in AWAY {
        let fields = [
            ("name", "ola"),
            ("password", PASSWORD),
            ("carried-path", path),
            ("carried-body", &body),
        ];
        let answer: Answer = house.browser().post("/en/sign-in", &fields).await;
        assert_eq!(answer.goes_to(), "/en/today", "{path:?}");
    }
    let fields = [
        ("name", "ola"),
        ("password", PASSWORD),
        ("carried-path", "/en/day/2026-11-23/line"),
        ("carried-body", &body),
    ];
    let answer = house.browser().post("/en/sign-in", &fields).await.is(200);
    let form = html::form(&answer.text(), "/en/day/2026-11-23/line");
    assert_eq!(form.value("words"), Some("rain"));
}

#[tokio::test]
async fn an_address_in_the_language_links_and_the_look_is_the_page_itself() {
    let house = House::build().await;
    let mut browser = house.browser();
    let page = browser.get("/en//evil.example").await.is(404);
    for link in html::links(&page.text()) {
        assert!(!link.starts_with("//"), "{link}");
    }
    let look = html::form(&page.text(), "/en/look");
    let fields = [("look", "light"), ("back", look.value("back").unwrap())];
    stays(browser.post("/en/look", &fields).await.goes_to(), "back");
}

#[tokio::test]
async fn from_the_answer_to_a_form_the_language_and_the_look_lead_to_a_page() {
    let house = House::build().await;
    let host = house.host().await;
    let visit = house.visit(&host).await;
    house
        .site
        .app
        .set_joining(&visit, app::Joining::Open)
        .await
        .unwrap();
    let mut owner = Owner::of(&house, "ola").await;
    let mut paths: Vec<String> = web::ROUTES
        .iter()
        .filter(|route| route.method == "post")
        .filter(|route| matches!(route.who, web::Who::Anybody | web::Who::SignedIn))
        // An invitation that does not stand is no page in any language.
        .filter(|route| !route.path.ends_with("{invitation}"))
        .map(|route| owner.fill(route.path))
        .collect();
    let taper = owner.fill("/en/taper/{taper}");
    paths.extend([format!("{taper}/hold"), format!("{taper}/resume")]);
    for path in paths {
        let foreign = From::FetchSite("cross-site");
        let page = owner
            .browser
            .post_from(foreign, &path, String::new())
            .await
            .is(403)
            .text();
        let polish = html::tags(&page)
            .iter()
            .find(|tag| tag.attribute("hreflang") == Some("pl"))
            .and_then(|tag| tag.attribute("href").map(str::to_owned))
            .unwrap();
        let look = html::form(&page, "/en/look");
        for place in [polish.as_str(), look.value("back").unwrap()] {
            let status = owner.browser.get(place).await.status;
            assert!(status == 200 || status == 303, "{path}: {place}: {status}");
        }
    }
}
