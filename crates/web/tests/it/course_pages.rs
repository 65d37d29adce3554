//! The pages of the course: ranges, steps, marks, and what is left out.

use crate::browser::Browser;
use crate::house::{House, TODAY, TOMORROW};
use crate::html;
use crate::import::{bring_in, with_code};

/// Somebody with the invented diary, who has looked at the course once: eight months with seven
/// steps down.
async fn looking(house: &House) -> Browser {
    let mut browser = with_code(house, "ola").await;
    bring_in(&mut browser).await;
    browser.post("/en/course", &[("act", "look")]).await;
    browser
}

#[tokio::test]
async fn every_range_has_an_address_and_its_past_is_paged_through_without_a_date_in_it() {
    let house = House::build().await;
    let mut browser = looking(&house).await;
    for range in ["year", "quarter", "month", "week"] {
        let path = format!("/en/course/{range}");
        let page = browser.get(&path).await.is(200);
        let links = html::links(&page.text());
        assert!(links.contains(&format!("{path}/0/table")), "{links:?}");
        let back = format!("{path}/1");
        let more = range != "year";
        assert_eq!(links.contains(&back), more, "{range}");
        if more {
            let page = browser.get(&back).await.is(200);
            assert!(html::links(&page.text()).contains(&path), "and later again");
            browser.get(&format!("{back}/table")).await.is(200);
        }
    }
    browser.get("/en/course/month/9").await.is(404);
    browser.get("/en/course/decade").await.is(404);
    browser.get("/en/course/all/0").await.is(404);
    let week = browser.get("/en/course/week/2").await.is(200);
    week.says("From 18 September 2024 to 24 September 2024");
    assert!(
        html::links(&week.text()).contains(&"/en/course/month".to_owned()),
        "two weeks back lies in the last month"
    );
    browser
        .get("/pl/course/week/2")
        .await
        .is(200)
        .says("Od 18 września 2024 do 24 września 2024");
}

#[tokio::test]
async fn a_month_has_a_table_of_days_and_a_quarter_one_of_weeks() {
    let house = House::build().await;
    let mut browser = looking(&house).await;
    let rows = async |browser: &mut Browser, path: &str| {
        let text = browser.get(path).await.is(200).text();
        html::tags(&text).iter().filter(|t| t.name == "tr").count()
    };
    assert_eq!(rows(&mut browser, "/en/course/month/0/table").await, 1 + 30);
    assert_eq!(rows(&mut browser, "/en/course/week/3/table").await, 1 + 7);
    let weeks = rows(&mut browser, "/en/course/quarter/0/table").await;
    assert!((13..=15).contains(&weeks), "{weeks}");
}

#[tokio::test]
async fn the_first_look_is_announced_wherever_it_is_asked_for() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    bring_in(&mut browser).await;
    for path in ["", "/week", "/month/2/table", "/reduction/1", "/symptoms"] {
        browser
            .get(&format!("/en/course{path}"))
            .await
            .is(200)
            .says("This page compares months.")
            .hides("<svg");
    }
}

#[tokio::test]
async fn guesses_can_be_left_out_and_the_persons_own_marks_stay() {
    let house = House::build().await;
    let mut browser = looking(&house).await;
    let window = [("mark", "window")];
    browser.post("/en/day/2024-10-01/mark", &window).await;
    let wave = [("mark", "wave")];
    browser.post("/en/day/2024-09-01/mark", &wave).await;
    let page = browser.get("/en/course").await.is(200);
    page.says("(a guess)").says("a window, your own mark");
    let left = browser
        .submit(&page, "/en/course/guesses", &[("act", "leave-out")])
        .await;
    let without = browser.follow(&left).await.is(200);
    without.says("a window, your own mark");
    without.says("a wave, your own mark");
    without.says("One day is marked by you as a window.");
    without.hides("/course/asked");
    for path in [
        "",
        "/year",
        "/month",
        "/table",
        "/month/0/table",
        "/reduction/3",
    ] {
        let page = browser.get(&format!("/en/course{path}")).await.is(200);
        for guess in [
            "pic-guess",
            "pic-shift",
            "pic-rise",
            "Perhaps",
            "(a guess)",
            "program guesses",
        ] {
            page.hides(guess);
        }
        page.hides("looks like a wave").hides("look like waves");
    }
    let hidden = browser.get("/en/you/hidden").await.is(200);
    let form = html::form(&hidden.text(), "/en/you/hidden");
    assert_eq!(form.value("guesses"), Some("yes"), "the same setting");
    browser.post("/en/course/guesses", &[("act", "show")]).await;
    browser.get("/en/course").await.is(200).says("(a guess)");
}

#[tokio::test]
async fn a_day_can_be_marked_from_its_page_and_the_mark_taken_back() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let path = format!("/en/day/{TODAY}/mark");
    let more = browser.get(&format!("/en/day/{TODAY}/more")).await.is(200);
    assert!(html::links(&more.text()).contains(&path));
    let asked = browser.get(&path).await.is(200);
    asked.hides("Take the mark back");
    let marked = browser.submit(&asked, &path, &[("mark", "wave")]).await;
    let day = browser.follow(&marked).await.is(200);
    day.says("Your mark: a wave").says("Take the mark back");
    browser
        .get("/pl/days")
        .await
        .is(200)
        .says("Twój znak: fala");
    let back = browser.submit(&day, &path, &[("mark", "none")]).await;
    assert_eq!(back.goes_to(), format!("/en/day/{TODAY}"));
    assert_eq!(house.records(&browser).await, 0);
    browser.post(&path, &[("mark", "relapse")]).await.is(404);
}

#[tokio::test]
async fn each_step_down_has_a_page_with_its_drawing_table_and_neighbours() {
    let house = House::build().await;
    let mut browser = looking(&house).await;
    let course = browser.get("/en/course").await.is(200);
    let links = html::links(&course.text());
    for number in 1..=7 {
        assert!(links.contains(&format!("/en/course/reduction/{number}")));
    }
    let page = browser.get("/en/course/reduction/2").await.is(200);
    page.says("citalopram: from 17.5 mg to 15 mg")
        .says("15 April 2024")
        .says("The same, week by week");
    let links = html::links(&page.text());
    for near in [1, 3] {
        assert!(links.contains(&format!("/en/course/reduction/{near}")));
    }
    for path in &links {
        assert!(!path.contains("2024") && !path.contains("citalopram"));
    }
    browser
        .get("/pl/course/reduction/2")
        .await
        .is(200)
        .says("citalopram: z 17,5 mg na 15 mg");
    browser.get("/en/course/reduction/0").await.is(404);
    browser.get("/en/course/reduction/8").await.is(404);
}

#[tokio::test]
async fn while_a_step_may_be_running_lengths_are_shown_only_to_who_asks() {
    let house = House::build().await;
    let mut browser = looking(&house).await;
    // The last step lies three weeks before the last note.
    for (number, settled) in [(2, true), (7, false)] {
        let path = format!("/en/course/reduction/{number}");
        let kept = browser.get(&path).await.is(200);
        kept.says("How long it takes is not shown unasked.")
            .hides("pic-rise")
            .hides("pic-settled")
            .hides("Until it had settled");
        let asked = format!("{path}/asked");
        assert!(html::links(&kept.text()).contains(&asked));
        let shown = browser.get(&asked).await.is(200);
        shown
            .hides("How long it takes is not shown unasked.")
            .says("Leave it out again");
        assert!(shown.text().contains("pic-rise"));
        // What may still run has settled nowhere yet, whoever asks.
        assert_eq!(shown.text().contains("pic-settled"), settled);
    }
    let whole = browser.get("/en/course").await.is(200);
    whole.says("lengths and settling times are not shown unasked");
    let shown = browser.get("/en/course/asked").await.is(200);
    shown.says("Leave the lengths out again");
}

#[tokio::test]
async fn an_empty_list_is_never_drawn() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for (day, felt) in [(TODAY, "heavy"), ("2026-11-22", "very-heavy")] {
        let tap = format!("/en/day/{day}/tap");
        browser.post(&tap, &[("felt", felt)]).await;
        let line = format!("/en/day/{day}/line");
        browser.post(&line, &[("words", "marker-heavy")]).await;
    }
    browser.post("/en/course", &[("act", "look")]).await;
    let course = browser.get("/en/course").await.is(200);
    for absent in [
        "What came, went, came back",
        "From my own notes",
        "After each step down",
        "/course/notes",
        "/course/symptoms",
    ] {
        course.hides(absent);
    }
    let notes = browser.get("/en/course/notes").await.is(200);
    notes.hides("marker-heavy").hides("<ul");
    let symptoms = browser.get("/en/course/symptoms").await.is(200);
    symptoms.hides("Your own windows").hides("<ul");
    browser.get("/en/course/notes/1").await.is(404);
}

#[tokio::test]
async fn lighter_days_are_told_in_the_persons_own_words() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for (day, felt, line) in [
        ("2026-11-20", "window", "the <lake>"),
        ("2026-11-21", "heavy", "marker-heavy"),
        ("2026-11-22", "lighter", "two letters"),
    ] {
        let tap = format!("/en/day/{day}/tap");
        browser.post(&tap, &[("felt", felt)]).await;
        let path = format!("/en/day/{day}/line");
        browser.post(&path, &[("words", line)]).await;
    }
    let back = "/en/day/2026-11-21/came-back";
    browser.post(back, &[("words", "rain")]).await;
    let notes = browser.get("/en/course/notes").await.is(200);
    notes.hides("marker-heavy").says("the <lake>").says("rain");
    let said = html::words(&notes.text());
    let at = |words: &str| said.find(words).unwrap();
    assert!(at("two letters") < at("rain") && at("rain") < at("the <lake>"));
    browser.post("/en/course", &[("act", "look")]).await;
    let page = browser.get("/en/course/symptoms").await.is(200);
    page.says("Your own windows")
        .says("Days you called lighter");
    let links = html::links(&page.text());
    assert!(links.contains(&"/en/day/2026-11-20".to_owned()));
}

#[tokio::test]
async fn today_holds_no_finding_whatever_the_course_shows() {
    let house = House::build().await;
    let mut browser = looking(&house).await;
    let tap = format!("/en/day/{TODAY}/tap");
    let saved = browser.post(&tap, &[("felt", "window")]).await;
    let saved = browser.follow(&saved).await.is(200);
    let today = browser.get("/en/today").await.is(200);
    let day = browser.get(&format!("/en/day/{TOMORROW}")).await.is(200);
    for page in [saved, today, day] {
        for finding in [
            "<svg",
            "/course/",
            "level",
            "guess",
            "step down",
            "settle",
            "lasting",
            "came back",
        ] {
            page.hides(finding);
        }
    }
}
