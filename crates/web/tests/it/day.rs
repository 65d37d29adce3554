//! The check-in and a day: one tap, more for whoever wants more, other days as easily.

use crate::browser::Answer;
use crate::house::{House, TODAY, TOMORROW};
use crate::html;

fn at(question: &str) -> String {
    format!("/en/day/{TODAY}/{question}")
}

#[tokio::test]
async fn one_tap_is_a_whole_entry_and_the_page_says_so() {
    let house = House::build().await;
    for (felt, said) in [
        (
            "very-heavy",
            "Saved. A very heavy day. Nothing more is needed.",
        ),
        ("heavy", "Saved. A heavy day. Nothing more is needed."),
        (
            "in-between",
            "Saved. A day in between. Nothing more is needed.",
        ),
        ("lighter", "Saved. A lighter day. Nothing more is needed."),
        ("window", "Saved. A window. Nothing more is needed."),
    ] {
        let mut browser = house.person(felt).await;
        let page = browser.get("/en/today").await.is(200);
        let buttons = html::tags(&page.text())
            .iter()
            .filter(|tag| tag.name == "button" && tag.attribute("name") == Some("felt"))
            .filter(|tag| tag.attribute("value") == Some(felt))
            .count();
        assert_eq!(buttons, 1, "{felt}");
        let tapped = browser.submit(&page, &at("tap"), &[("felt", felt)]).await;
        assert!(tapped.goes_to().starts_with("/en/saved/"));
        browser.follow(&tapped).await.is(200).says(said);
        assert_eq!(house.records(&browser).await, 1);
        // The browser's "reload" repeats nothing.
        browser.follow(&tapped).await.is(200);
        assert_eq!(house.records(&browser).await, 1);
    }
}

#[tokio::test]
async fn no_entry_today_stores_nothing() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    browser
        .get("/en/none")
        .await
        .is(200)
        .says("This day can stay blank.");
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn the_same_as_last_time_is_one_tap() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let before = "/en/day/2026-11-20/tap";
    browser.post(before, &[("felt", "lighter")]).await.is(303);
    let page = browser.get("/en/today").await;
    page.says("Last time: lighter, on Friday").says("The same");
}

#[tokio::test]
async fn an_answer_that_is_none_of_the_five_is_not_saved() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for felt in ["", "Heavy", "great"] {
        browser.post(&at("tap"), &[("felt", felt)]).await.is(404);
    }
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn backdating_is_as_easy_as_today_and_entering_for_somebody_is_marked() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get("/en/another-day").await.is(200);
    assert!(html::links(&page.text()).contains(&"/en/day/2026-11-17".to_owned()));
    let date = [("date", "2024-02-29")];
    let went = browser.submit(&page, "/en/another-day", &date).await;
    let page = browser.follow(&went).await.is(200);
    page.says("How was that day?");
    let fields = [("felt", "heavy"), ("entered-for", "yes")];
    let tap = "/en/day/2024-02-29/tap";
    browser.submit(&page, tap, &fields).await.is(303);
    browser
        .get("/en/day/2024-02-29")
        .await
        .says("Entered for somebody else.");
    browser.get("/en/days/2024-02").await.says("Heavy");
}

#[tokio::test]
async fn a_day_that_has_not_come_is_not_there_but_tomorrow_may_have_come_elsewhere() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    browser.get(&format!("/en/day/{TOMORROW}")).await.is(200);
    for day in ["2026-11-25", "2027-01-01", "2026-02-30", "1949-12-31", "x"] {
        browser.get(&format!("/en/day/{day}")).await.is(404);
        let tap = format!("/en/day/{day}/tap");
        browser.post(&tap, &[("felt", "heavy")]).await.is(404);
    }
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn a_date_that_cannot_be_read_is_answered_in_words_and_stays_typed() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for typed in ["2026-11-25", "2026-02-30", "yesterday", ""] {
        let page = browser.post("/en/another-day", &[("date", typed)]).await;
        page.says("This date cannot be read, or it has not come yet.");
        let form = html::form(&page.text(), "/en/another-day");
        assert_eq!(form.value("date"), Some(typed));
    }
}

#[tokio::test]
async fn something_small_that_came_back_is_kept_with_the_day_and_can_be_taken_away() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get(&at("came-back")).await;
    let typed = [("words", "bread, & <its> smell")];
    browser
        .submit(&page, &at("came-back"), &typed)
        .await
        .is(303);
    browser
        .get(&format!("/en/day/{TODAY}"))
        .await
        .says("bread, & <its> smell");
    let page = browser.get(&at("came-back")).await;
    let form = html::form(&page.text(), &at("came-back"));
    assert_eq!(form.value("words"), Some("bread, & <its> smell"));
    let emptied = [("words", " ")];
    browser
        .submit(&page, &at("came-back"), &emptied)
        .await
        .is(303);
    let day = browser.get(&format!("/en/day/{TODAY}")).await;
    day.hides("bread");
    assert_eq!(house.records(&browser).await, 1);
}

#[tokio::test]
async fn a_thought_is_answered_by_saved_and_nothing_else() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let page = browser.get(&at("thought")).await;
    let typed = [("words", "I will never be well"), ("strength", "8")];
    let kept = browser.submit(&page, &at("thought"), &typed).await.is(303);
    let saved = browser.follow(&kept).await.is(200);
    let text = saved.text();
    let main = html::inside(&text, "main")[0];
    assert_eq!(
        html::words(main),
        "Saved. More about this day To that day",
        "nothing answers a thought"
    );
    browser
        .get(&format!("/en/day/{TODAY}"))
        .await
        .says("I will never be well")
        .says("strength 8 of 10");
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_entry_and_another_text_is_another() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for (question, typed) in [
        ("thought", [("words", "it stays"), ("strength", "8")]),
        ("line", [("words", "a walk"), ("x", "")]),
    ] {
        let page = browser.get(&at(question)).await;
        let before = house.records(&browser).await;
        for _ in 0..2 {
            browser.submit(&page, &at(question), &typed).await.is(303);
        }
        assert_eq!(house.records(&browser).await, before + 1, "{question}");
        // Back, something else typed into the page that the browser kept, and saved: it is kept.
        let other = [("words", "something else"), ("strength", "8")];
        browser.submit(&page, &at(question), &other).await.is(303);
        assert_eq!(house.records(&browser).await, before + 2, "{question}");
    }
    let today = browser.get("/en/today").await;
    let before = house.records(&browser).await;
    let tap = format!("/en/day/{TODAY}/tap");
    for _ in 0..2 {
        browser
            .submit(&today, &tap, &[("felt", "heavy")])
            .await
            .is(303);
    }
    assert_eq!(house.records(&browser).await, before + 1);
}

#[tokio::test]
async fn a_strength_off_the_scale_is_left_blank_and_the_thought_is_kept() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let typed = [("words", "it stays"), ("strength", "11")];
    browser.post(&at("thought"), &typed).await.is(303);
    let day = browser.get(&format!("/en/day/{TODAY}")).await;
    day.says("it stays");
    assert!(!html::words(&day.text()).contains("strength"));
}

#[tokio::test]
async fn a_line_is_kept_as_it_was_written() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let line = "\n  first\r\n\r\n<b>second</b> ";
    browser.post(&at("line"), &[("words", line)]).await.is(303);
    let day = browser.get(&format!("/en/day/{TODAY}")).await;
    day.says("first <b>second</b>").hides("<b>second");
}

#[track_caller]
fn still_typed(page: &Answer, action: &str, typed: &str) {
    let form = html::form(&page.text(), action);
    assert_eq!(form.value("words"), Some(typed));
}

#[tokio::test]
async fn what_cannot_be_taken_stays_typed() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let long = "ż".repeat(20_001);
    for question in ["line", "thought", "came-back"] {
        let page = browser.post(&at(question), &[("words", "   ")]).await;
        page.says("Nothing is written here yet.");
        let page = browser.post(&at(question), &[("words", &long)]).await;
        page.says("There is room for 20000 characters.");
        still_typed(&page, &at(question), &long);
    }
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn each_thing_can_be_removed_and_is_gone_with_its_earlier_versions() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let day = format!("/en/day/{TODAY}");
    browser.post(&at("tap"), &[("felt", "heavy")]).await;
    browser.post(&at("line"), &[("words", "a line")]).await;
    browser
        .post(&at("thought"), &[("words", "a thought")])
        .await;
    let dose = [("drug", "sertraline"), ("dose", "50 mg")];
    browser.post(&at("dose-start"), &dose).await.is(303);
    for left in (0..4).rev() {
        let page = browser.get(&day).await.text();
        let remove = html::links(&page)
            .into_iter()
            .find(|link| link.starts_with("/en/remove/"))
            .unwrap();
        let asked = browser.get(&remove).await.is(200);
        asked.says("Remove this entry?").says("Keep it");
        let removed = browser.submit(&asked, &remove, &[]).await;
        assert_eq!(removed.goes_to(), "/en/days");
        assert_eq!(house.records(&browser).await, left);
        browser.submit(&asked, &remove, &[]).await.is(404);
    }
}
