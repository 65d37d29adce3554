//! Every page that can be reached by links, in both languages. Each is held to the rules on its
//! way in; here they are found.

use std::collections::{BTreeSet, VecDeque};

use crate::browser::Browser;
use crate::house::{House, TODAY};
use crate::html;
use crate::import::bring_in_some;
use crate::owner::Owner;

/// Pieces of addresses, one for each kind of page that a link leads to.
const KINDS: [&str; 41] = [
    "/en/today",
    "/en/none",
    "/en/another-day",
    "/en/days/",
    "/en/entry/",
    "/en/remove/",
    "/en/symptom/",
    "/symptom/",
    "/came-back",
    "/dose",
    "/thought",
    "/line",
    "/event",
    "/en/course/table",
    "/en/course/quarter",
    "/en/course/week",
    "/en/course/month/1",
    "/0/table",
    "/en/course/symptoms",
    "/en/course/notes",
    "/mark",
    "/en/import",
    "/en/code",
    "/en/you/devices",
    "/en/you/out",
    "/en/taper",
    "/en/taper-new",
    "/en/plan/case",
    "/en/plan/versions",
    "/en/plan/version/",
    "/smaller",
    "/method",
    "/at-hand",
    "/circumstances",
    "/hold",
    "/replan",
    "/print",
    "/print/person",
    "/print/questions",
    "/en/door/pl",
    "/en/door/other",
];

/// Follows every link of our own, and gives the pages with their titles.
async fn crawl(browser: &mut Browser, from: &[&str]) -> Vec<(String, String)> {
    let mut known: BTreeSet<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let mut waiting: VecDeque<String> = known.iter().cloned().collect();
    let mut found = Vec::new();
    let mut days = 0;
    while let Some(path) = waiting.pop_front() {
        let answer = browser.get(&path).await;
        if answer.status.is_redirection() {
            let place = answer.goes_to().to_owned();
            if known.insert(place.clone()) {
                waiting.push_back(place);
            }
            continue;
        }
        let answer = answer.is(200);
        let text = answer.text();
        found.push((path, html::title(&text)));
        for link in html::links(&text) {
            let link = link.split('#').next().unwrap().to_owned();
            let is_own = link.starts_with('/') && link != "/leave";
            // The imported days are alike, and so are the ranges of the course; a few of them stand
            // for all.
            let is_range = ["/year/", "/quarter/", "/month/", "/week/"]
                .iter()
                .any(|range| link.contains(&format!("/course{range}")));
            let is_day = link.contains("/day/2024-") || link.contains("/remove/") || is_range;
            days += usize::from(is_day && !known.contains(&link));
            if is_own && !(is_day && days > 14) && known.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
    found
}

async fn lived_in(house: &House) -> Browser {
    let mut owner = Owner::of(house, "ola").await;
    let browser = &mut owner.browser;
    house.with_code(browser).await;
    for (question, fields) in [
        ("tap", vec![("felt", "lighter")]),
        ("came-back", vec![("words", "marker-came-back")]),
        (
            "dose-start",
            vec![("drug", "marker-drug"), ("dose", "37.5 mg")],
        ),
        (
            "dose-start",
            vec![("drug", "second-drug"), ("dose", "5 mg")],
        ),
        (
            "thought",
            vec![("words", "marker-thought"), ("strength", "3")],
        ),
        ("line", vec![("words", "marker-line")]),
        ("event", vec![("words", "marker-event")]),
        ("symptoms", vec![("name", "marker-symptom")]),
    ] {
        let path = format!("/en/day/{TODAY}/{question}");
        browser.post(&path, &fields).await;
    }
    bring_in_some(browser).await;
    browser.post("/en/course", &[("act", "look")]).await;
    owner.browser
}

#[tokio::test]
async fn every_page_of_a_lived_in_account_keeps_the_rules_and_its_title_says_nothing() {
    let house = House::build().await;
    let mut browser = lived_in(&house).await;
    let found = crawl(&mut browser, &["/en/today", "/pl/today"]).await;
    let languages = |tag: &str| {
        let start = format!("/{tag}/");
        found
            .iter()
            .filter(|(path, _)| path.starts_with(&start))
            .count()
    };
    assert!(languages("en") > 60, "{}", languages("en"));
    assert!(languages("pl") > 60, "{}", languages("pl"));
    for kind in KINDS {
        let reached = found.iter().any(|(path, _)| path.contains(kind));
        assert!(reached, "no link leads to {kind}");
    }
    for (path, title) in &found {
        for word in ["marker", "drug", "citalopram", "mood", "ola", "Fog", "mg"] {
            assert!(!title.contains(word), "{path}: {title}");
        }
    }
}

#[tokio::test]
async fn every_page_for_those_outside_and_for_the_host_keeps_the_rules() {
    let house = House::build().await;
    let found = crawl(&mut house.browser(), &["/", "/en/", "/pl/", "/measures"]).await;
    assert!(found.len() > 18, "{}", found.len());
    let mut host = house.host().await;
    let found = crawl(&mut host, &["/en/you", "/pl/you"]).await;
    assert!(found.iter().any(|(path, _)| path == "/pl/you/invite"));
}

#[tokio::test]
async fn behind_a_public_address_every_page_asks_for_tls() {
    let house = House::under(Some("https://leeward.example")).await;
    // The header itself is held with the other rules.
    crawl(&mut house.browser(), &["/en/"]).await;
}

#[tokio::test]
async fn a_demonstration_says_so_on_its_pages() {
    let house = House::build().await;
    let site = web::Site {
        app: app::App::open(
            house.site.app.store().clone(),
            app::InstanceKey::from_bytes([7; 32]),
        )
        .await
        .unwrap(),
        doors: Vec::new(),
        library: web::Library::of(library::built_in().clone(), Vec::new()),
        settings: web::Settings {
            source: None,
            demonstration: true,
            ..house.site.settings.clone()
        },
        clock: house.site.clock.clone(),
    };
    let person = house.person("ola").await;
    let mut browser = Browser::new(&std::sync::Arc::new(site));
    browser = browser.with_session(person.session().unwrap());
    for path in ["/en/today", "/en/days", "/en/door"] {
        browser
            .get(path)
            .await
            .says("This person and these two years are invented.");
    }
}
