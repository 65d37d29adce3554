//! Odd input is answered by a page, never by a failure. That an answer is a page and not a
//! failure is held for every answer; here is the oddness.

use axum::body::Body;
use axum::http::{HeaderValue, Request};

use crate::browser::From;
use crate::house::{House, TODAY};
use crate::import::with_code;
use crate::owner::Owner;

const PATHS: [&str; 34] = [
    "/en/day/2026-02-30",
    "/en/day/2026-13-01",
    "/en/day/+002026-11-23",
    "/en/day/-009999-01-01",
    "/en/day/2026-11-23T12:00",
    "/en/day/%00",
    "/en/day/%ff%fe",
    "/en/day/%F0%9F%92%8A/line",
    "/en/day/..%2f..%2fetc%2fpasswd",
    "/en/days/2026-13",
    "/en/days/9999-12",
    "/en/days/-009999-01",
    "/en/days/%ff",
    "/en/days/2026-11-23T10",
    "/en/entry/none",
    "/en/entry/%00",
    "/en/entry/%ff",
    "/en/entry/00000000-0000-0000-0000-000000000000",
    "/en/saved/ffffffff-ffff-ffff-ffff-ffffffffffff",
    "/en/symptom/x",
    "/en/remove/private/00000000-0000-0000-0000-000000000000",
    "/en/remove/%ff/x",
    "/en/taper/x",
    "/en/taper/x/step",
    "/en/plan/version/99999999999999999999",
    "/en/plan/version/-1",
    "/en/course/%00",
    "/en/door/%2e%2e",
    "/en/join/%ff",
    "/assets/%2e%2e%2fCargo.toml",
    "/xx/today",
    "/en/today/",
    "/EN/today",
    "/robots.txt",
];

#[tokio::test]
async fn an_odd_address_is_a_page_that_says_so() {
    let house = House::build().await;
    let mut inside = Owner::of(&house, "ola").await.browser;
    let mut outside = house.browser();
    for path in PATHS {
        for browser in [&mut inside, &mut outside] {
            let answer = browser.get(path).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
        }
    }
    let long = format!("/en/day/{}", "9".repeat(60_000));
    inside.get(&long).await.is(404);
}

#[tokio::test]
async fn an_odd_form_is_answered_in_words() {
    let house = House::build().await;
    let mut owner = Owner::of(&house, "ola").await;
    let bodies = [
        String::new(),
        "&&&===".to_owned(),
        "words=%ff%fe&name=%ff&drug=%ff&dose=%ff".to_owned(),
        "words=%00&name=a%00b&drug=%00x&dose=5%00mg&zone=%00".to_owned(),
        "words=%E2%80%AE%E2%80%A8x&name=%E2%80%AE&drug=%E2%80%AE".to_owned(),
        "seen=99999999999999&entry=x&value=1e999&number=-1&planned=-1".to_owned(),
        "seen=0&entry=00000000-0000-0000-0000-000000000000".to_owned(),
        "drug=x&planned=18446744073709551615&taken=as-planned&doses=5+mg&seen=4294967295"
            .to_owned(),
        "drug=x&dose=99999999999999999999999999+mg&doses=1+mg%2B1+mg&since=-009999-01-01"
            .to_owned(),
        "felt=heavy&felt=lighter&of=x&of=y".to_owned(),
        format!("name={0}&drug={0}&zone={0}&own={0}", "n".repeat(100_000)),
        "a=1&".repeat(20_000),
        "percent=1e308&days=-1&kind=rule&list=x&product-0=x&strength-0=%ff".to_owned(),
        "file=%%%&doses-file=%%%&scale-lo=-1e308&scale-hi=1e308&neutral-1=1e999".to_owned(),
    ];
    let keep = [
        "/sign-out",
        "/you/delete",
        "/you/password",
        "/recover",
        "/sign-in",
        "/join",
    ];
    for route in web::ROUTES.iter().filter(|route| route.method == "post") {
        if keep.iter().any(|end| route.path.ends_with(end)) {
            continue;
        }
        let path = owner.fill(route.path);
        for body in &bodies {
            let from = From::FetchSite("same-origin");
            let answer = owner.browser.post_from(from, &path, body.clone()).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
        }
    }
    // What came of it can still be looked at and taken out.
    for path in [
        "/en/today",
        &format!("/en/day/{TODAY}"),
        "/en/taper",
        "/en/course/year",
    ] {
        owner.browser.get(path).await.is(200);
    }
}

#[tokio::test]
async fn odd_forms_before_signing_in_are_answered_in_words() {
    let house = House::build().await;
    let mut browser = house.browser();
    for path in [
        "/en/sign-in",
        "/en/recover",
        "/en/join",
        "/en/look",
        "/en/sign-out",
    ] {
        for body in [
            "name=%00&password=%00&code=%00".to_owned(),
            "name=%ff&password=%ff&code=%ff&offered=%ff&back=%ff".to_owned(),
            format!("name={0}&password={0}&code={0}", "x".repeat(100_000)),
            "carried-path=/en/day/x/line&carried-body=%ff%00".to_owned(),
        ] {
            let from = From::FetchSite("same-origin");
            let answer = browser.post_from(from, path, body).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
        }
    }
}

#[tokio::test]
async fn a_form_of_nine_megabytes_is_more_than_fits() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let path = format!("/en/day/{TODAY}/line");
    let from = From::FetchSite("same-origin");
    let body = format!("words={}", "x".repeat(9 << 20));
    let answer = browser.post_from(from, &path, body).await.is(413);
    answer.says("This is more than fits");
}

#[tokio::test]
async fn odd_files_are_refused_in_words() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    for (kind, body) in [
        ("multipart/form-data", "x"),
        ("multipart/form-data; boundary=edge", ""),
        (
            "multipart/form-data; boundary=edge",
            "--edge\r\nContent-Disposition: form-data",
        ),
        ("multipart/form-data; boundary=edge", "--edge\r\n\r\nx"),
        ("application/x-www-form-urlencoded", "daily=date,a"),
        ("application/json", "{}"),
        ("text/plain", "x"),
    ] {
        let request = Request::post("/en/import")
            .header("content-type", kind)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        let answer = browser.send(request).await;
        assert!(answer.status.is_client_error(), "{kind}: {}", answer.status);
    }
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn odd_headers_are_no_matter() {
    let house = House::build().await;
    for (name, value) in [
        ("cookie", &b"s=\xff\xfe; look=\xff"[..]),
        ("cookie", b"s; ==; s=AAAA; look=;;;"),
        ("cookie", b"s=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ("accept-language", b"\xff\xfe,;q=x"),
        ("accept-language", b"pl;q=9999999999,,,en;q=-1"),
        ("host", b"\xff"),
        ("origin", b"\xff"),
        ("content-type", b"\xff"),
        ("x-forwarded-for", b"\xff, not an address"),
    ] {
        for path in ["/", "/en/today", "/look.css"] {
            let mut request = Request::get(path).body(Body::empty()).unwrap();
            let value = HeaderValue::from_bytes(value).unwrap();
            request.headers_mut().insert(name, value);
            let answer = house.browser().send(request).await;
            let expected = if path == "/en/today" { 401 } else { 200 };
            assert_eq!(answer.status.as_u16(), expected, "{name} {path}");
        }
    }
}

#[tokio::test]
async fn a_form_of_a_hundred_thousand_fields_is_more_than_fits() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let body = "a&".repeat(100_000);
    browser
        .post_from(From::FetchSite("same-origin"), "/en/another-day", body)
        .await
        .is(413);
}

#[tokio::test]
async fn what_a_tab_of_another_account_sends_is_saved_nowhere_and_shown_to_nobody() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get("/en/day/2026-11-23/line").await.is(200);
    let mut eve = house.person("eve").await;
    let sent = eve
        .submit(
            &page,
            "/en/day/2026-11-23/line",
            &[("words", "a secret of Ola")],
        )
        .await
        .is(409);
    sent.hides("a secret of Ola");
    assert_eq!(house.records(&eve).await, 0);
}

#[tokio::test]
async fn a_name_that_somebody_points_at_this_machine_is_not_answered() {
    let house = House::build().await;
    let mut browser = house.browser();
    for (host, status) in [("evil.example", 403), ("localhost:7411", 200)] {
        let request = Request::get("/en/sign-in").header("host", host);
        let answer = browser.send(request.body(Body::empty()).unwrap()).await;
        answer.is(status);
    }
}
