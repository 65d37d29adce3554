//! The course: announced first, then in words, in a drawing and in a table.

use crate::house::{House, TODAY};
use crate::html;
use crate::import::{bring_in, with_code};

#[tokio::test]
async fn the_first_look_is_announced_and_not_today_is_an_answer() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let tap = format!("/en/day/{TODAY}/tap");
    browser.post(&tap, &[("felt", "heavy")]).await;
    let asked = browser.get("/en/course").await.is(200);
    asked
        .says("This page compares months. It may show lighter, heavier, or no change.")
        .hides("<svg");
    let later = [("act", "not-today")];
    let later = browser.submit(&asked, "/en/course", &later).await;
    assert_eq!(later.goes_to(), "/en/today");
    browser
        .get("/en/course")
        .await
        .says("This page compares months.");
    let look = browser
        .submit(&asked, "/en/course", &[("act", "look")])
        .await;
    let shown = browser.follow(&look).await.is(200);
    assert!(shown.text().contains("<svg"));
}

#[tokio::test]
async fn nothing_noted_has_its_sentence() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    browser.post("/en/course", &[("act", "look")]).await;
    for path in ["/en/course", "/en/course/year", "/en/course/table"] {
        let page = browser.get(path).await.is(200);
        page.says("Nothing is noted here. It can stay blank.");
        page.hides("<svg");
    }
}

#[tokio::test]
async fn a_single_tap_has_a_course_with_its_doubts() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let tap = format!("/en/day/{TODAY}/tap");
    browser.post(&tap, &[("felt", "heavy")]).await;
    browser.post("/en/course", &[("act", "look")]).await;
    let page = browser.get("/en/course").await.is(200);
    page.says("These notes are from one day")
        .says("Only the one-tap answers are noted");
}

#[tokio::test]
async fn a_course_that_does_not_move_is_said_and_drawn() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let mut file = "date,fog\n".to_owned();
    let mut day = jiff::civil::date(2026, 1, 1);
    for _ in 0..120 {
        file.push_str(&format!("{day},5\n"));
        day = day.tomorrow().unwrap();
    }
    let files = [("daily", file.as_bytes())];
    let page = browser.upload("/en/import", &files).await;
    browser.submit(&page, "/en/import/take", &[]).await.is(200);
    browser.post("/en/course", &[("act", "look")]).await;
    let course = browser.get("/en/course").await.is(200);
    course
        .says("These notes show no change that can be told from chance.")
        .says("From week to week these notes hardly differ");
    assert!(course.text().contains("<svg"));
}

#[tokio::test]
async fn the_drawing_has_a_name_and_a_sentence_and_a_table_says_the_same() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    bring_in(&mut browser).await;
    browser.post("/en/course", &[("act", "look")]).await;
    for path in [
        "/en/course",
        "/pl/course",
        "/en/course/year",
        "/en/course/quarter",
    ] {
        let page = browser.get(path).await.is(200);
        let text = page.text();
        let drawings = html::inside(&text, "svg");
        assert!(!drawings.is_empty(), "{path}");
        for drawing in drawings {
            for part in ["title", "desc"] {
                let said = html::inside(drawing, part);
                assert!(
                    !said.is_empty() && !said[0].trim().is_empty(),
                    "{path}: {part}"
                );
            }
        }
    }
    let table = browser.get("/en/course/table").await.is(200);
    let text = table.text();
    let rows = html::tags(&text)
        .iter()
        .filter(|tag| tag.name == "tr")
        .count();
    // February to October 2024.
    assert!(rows >= 9, "{rows}");
}

#[tokio::test]
async fn the_place_in_the_navigation_appears_when_it_holds_something() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let places = |page: &str| -> Vec<String> { html::links(html::inside(page, "nav")[0]) };
    let first = browser.get("/en/today").await.text();
    assert_eq!(places(&first), ["/en/today", "/en/you"]);
    let tap = format!("/en/day/{TODAY}/tap");
    browser.post(&tap, &[("felt", "heavy")]).await;
    let second = browser.get("/en/today").await.text();
    assert_eq!(
        places(&second),
        ["/en/today", "/en/days", "/en/course", "/en/you"]
    );
}
