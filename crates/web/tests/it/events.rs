//! What happened on a day: noted from the day's page, corrected, and beside the course.

use crate::browser::{Answer, Browser};
use crate::house::{House, TODAY, TOMORROW};
use crate::html;
use crate::import::{bring_in, with_code};

/// Where an event of today is written.
fn form() -> String {
    format!("/en/day/{TODAY}/event")
}

async fn note(browser: &mut Browser, day: &str, words: &str) {
    let path = format!("/en/day/{day}/event");
    let page = browser.get(&path).await.is(200);
    browser
        .submit(&page, &path, &[("words", words)])
        .await
        .is(303);
}

/// The page on which the event of a day is corrected.
async fn entry_of(browser: &mut Browser, day: &str) -> String {
    let page = browser.get(&format!("/en/day/{day}")).await.is(200);
    let links = html::links(&page.text());
    let mut entries = links.into_iter();
    entries
        .find(|link| link.starts_with("/en/entry/"))
        .expect("it can be changed")
}

#[tokio::test]
async fn an_event_is_offered_noted_and_stands_on_its_day_and_in_the_list_of_days() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let more = browser.get(&format!("/en/day/{TODAY}/more")).await.is(200);
    assert!(html::links(&more.text()).contains(&form()));
    let page = browser.get(&form()).await.is(200);
    page.says("What happened?");
    let kept = browser
        .submit(&page, &form(), &[("words", "moved <house>")])
        .await;
    assert_eq!(kept.goes_to(), format!("/en/day/{TODAY}"));
    let day = browser.follow(&kept).await.is(200);
    day.says("An event moved <house>").hides("<house>");
    browser.get("/en/days").await.says("moved <house>");
    let polish = browser.get(&format!("/pl/day/{TODAY}")).await.is(200);
    polish.says("Wydarzenie moved <house>");
    browser
        .get(&format!("/pl/day/{TODAY}/event"))
        .await
        .says("Co się wydarzyło?");
    // The same form sent twice is one event.
    browser
        .submit(&page, &form(), &[("words", "moved <house>")])
        .await
        .is(303);
    assert_eq!(house.records(&browser).await, 1);
}

#[track_caller]
fn typed(page: &Answer, action: &str, name: &str) -> String {
    let form = html::form(&page.text(), action);
    form.value(name).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn what_is_no_event_is_refused_in_words_and_stays_typed() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.post(&form(), &[("words", "  ")]).await.is(200);
    page.says("Nothing is written here yet.");
    let long = "ż".repeat(81);
    let page = browser.post(&form(), &[("words", &long)]).await.is(200);
    page.says("There is room for 80 characters.");
    assert_eq!(typed(&page, &form(), "words"), long);
    let polish = format!("/pl/day/{TODAY}/event");
    let page = browser.post(&polish, &[("words", &long)]).await.is(200);
    assert_eq!(typed(&page, &polish, "words"), long);
    page.hides("There is room");
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn an_event_can_be_corrected_and_its_earlier_version_stays_readable() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    note(&mut browser, TODAY, "flu").await;
    let entry = entry_of(&mut browser, TODAY).await;
    let page = browser.get(&entry).await.is(200);
    assert_eq!(typed(&page, &entry, "words"), "flu");
    assert_eq!(typed(&page, &entry, "date"), TODAY);
    page.hides("Earlier versions");
    let other = [("words", "a cold"), ("date", "2026-11-20")];
    let kept = browser.submit(&page, &entry, &other).await;
    assert_eq!(kept.goes_to(), "/en/day/2026-11-20");
    browser.follow(&kept).await.is(200).says("a cold");
    let day = browser.get(&format!("/en/day/{TODAY}")).await.is(200);
    day.hides("a cold").hides("flu");
    let page = browser.get(&entry).await.is(200);
    page.says("Earlier versions").says("flu");
    assert_eq!(house.records(&browser).await, 1);
}

#[tokio::test]
async fn a_correction_that_cannot_be_taken_is_told_whole_and_nothing_typed_is_lost() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    note(&mut browser, TODAY, "flu").await;
    let entry = entry_of(&mut browser, TODAY).await;
    let page = browser.get(&entry).await.is(200);
    let long = "ż".repeat(81);
    let bad = [("words", long.as_str()), ("date", "2026-11-31")];
    let refused = browser.submit(&page, &entry, &bad).await.is(200);
    refused
        .says("There is room for 80 characters.")
        .says("This date cannot be read, or it has not come yet.");
    assert_eq!(typed(&refused, &entry, "words"), long);
    assert_eq!(typed(&refused, &entry, "date"), "2026-11-31");
    // In the meantime somebody saves from another window.
    let first = [("words", "a cold"), ("date", TODAY)];
    browser.submit(&page, &entry, &first).await.is(303);
    let second = [("words", "the grippe"), ("date", TODAY)];
    let late = browser.submit(&refused, &entry, &second).await.is(409);
    late.says("the grippe");
    browser
        .get(&format!("/en/day/{TODAY}"))
        .await
        .says("a cold");
    // Neither fields of a check-in nor none at all change it.
    for fields in [vec![("felt", "heavy"), ("seen", "2")], vec![]] {
        browser.post(&entry, &fields).await.is(404);
    }
}

#[tokio::test]
async fn an_event_can_be_taken_back_like_a_line() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    note(&mut browser, TODAY, "flu").await;
    let day = browser.get(&format!("/en/day/{TODAY}")).await.is(200);
    let links = html::links(&day.text());
    let remove = links.iter().find(|link| link.contains("/remove/notes/"));
    let remove = remove.expect("it can be removed").clone();
    let entry = entry_of(&mut browser, TODAY).await;
    let asked = browser.get(&remove).await.is(200);
    browser.submit(&asked, &remove, &[]).await.is(303);
    assert_eq!(house.records(&browser).await, 0);
    browser.get(&entry).await.is(404);
}

#[tokio::test]
async fn nobody_else_finds_an_event() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    note(&mut browser, TODAY, "a funeral").await;
    let entry = entry_of(&mut browser, TODAY).await;
    let mut other = house.person("ewa").await;
    other.get(&entry).await.is(404).hides("funeral");
    let fields = [("words", "x"), ("date", TODAY), ("seen", "1")];
    other.post(&entry, &fields).await.is(404).hides("funeral");
}

/// What stands in the drawings of a page.
fn drawings(page: &Answer) -> String {
    html::inside(&page.text(), "svg").concat()
}

#[tokio::test]
async fn the_course_shows_events_as_flags_and_their_words_in_the_table_alone() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    bring_in(&mut browser).await;
    browser.post("/en/course", &[("act", "look")]).await;
    let pages = ["", "/month", "/table", "/month/0/table", "/reduction/2"];
    for page in pages {
        let page = browser.get(&format!("/en/course{page}")).await.is(200);
        page.hides("pic-event").hides("Standing near a change");
    }
    for (day, words) in [
        ("2024-04-20", "marker-moved"),
        ("2024-10-01", "marker-doctor"),
        (TOMORROW, "marker-later"),
    ] {
        note(&mut browser, day, words).await;
    }
    for (path, count, shown) in [
        ("", "2 events are noted here.", false),
        ("/month", "One event is noted here.", false),
        ("/table", "2 events are noted here.", true),
        ("/month/0/table", "One event is noted here.", true),
        ("/reduction/2", "One event is noted here.", true),
    ] {
        let page = browser.get(&format!("/en/course{path}")).await.is(200);
        page.says(count)
            .says("Standing near a change says nothing about where the change comes from.");
        assert_eq!(page.text().contains("marker-"), shown, "{path}");
        assert!(!drawings(&page).contains("marker-"), "{path}");
        assert!(!html::title(&page.text()).contains("marker"));
        for link in html::links(&page.text()) {
            assert!(!link.contains("marker") && !link.contains("2024"), "{link}");
        }
        let drawn = drawings(&page);
        assert_eq!(drawn.contains("pic-event"), !path.contains("table"));
    }
    let table = browser.get("/en/course/table").await.is(200);
    table
        .says("20 Apr 2024 marker-moved")
        .says("1 Oct 2024 marker-doctor")
        .hides("marker-later");
    let week = browser.get("/en/course/week").await.is(200);
    week.hides("pic-event").hides("Standing near a change");
}

#[tokio::test]
async fn the_course_says_the_same_of_events_in_polish_and_with_the_guesses_left_out() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    bring_in(&mut browser).await;
    browser.post("/en/course", &[("act", "look")]).await;
    note(&mut browser, "2024-10-01", "marker-lekarz").await;
    let hidden = [("act", "leave-out")];
    for guesses in [true, false] {
        if !guesses {
            browser.post("/en/course/guesses", &hidden).await.is(303);
        }
        let page = browser.get("/pl/course").await.is(200);
        page.says("Jest tu jedno wydarzenie.")
            .says("To, że coś stoi blisko zmiany, nie mówi, skąd ta zmiana.")
            .says("Twoje wydarzenie")
            .hides("marker-");
        let table = browser.get("/pl/course/month/0/table").await.is(200);
        table.says("Co się wydarzyło").says("marker-lekarz");
    }
}
