//! Living with a plan: notes that say another dose, moves from another day, planning anew.

use crate::browser::{Answer, Browser};
use crate::house::{House, TODAY};
use crate::html;

/// A person whose plan has a drug since 1 November, and the address of its taper.
pub async fn with_drug(house: &House, drug: &str, doses: &str) -> (Browser, String) {
    let mut browser = house.person("ola").await;
    let new = browser.get("/en/taper-new").await.is(200);
    let fields = [("drug", drug), ("doses", doses), ("since", "2026-11-01")];
    let added = browser.submit(&new, "/en/taper-new", &fields).await;
    let path = added.goes_to().trim_end_matches("/boxes").to_owned();
    (browser, path)
}

pub async fn make(
    browser: &mut Browser,
    taper: &str,
    act: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let path = format!("{taper}/{act}");
    let page = browser.get(&path).await.is(200);
    browser.submit(&page, &path, fields).await
}

/// Notes another amount, or that nothing was taken, on so many days from today on.
async fn note(house: &House, browser: &mut Browser, days: usize, fields: &[(&str, &str)]) {
    for _ in 0..days {
        let visit = house.visit(browser).await;
        let day = visit.today(house.now());
        let path = format!("/en/day/{day}/dose");
        let page = browser.get(&path).await;
        browser.submit(&page, &path, fields).await.is(303);
        house.wait(29);
        browser.get("/en/today").await;
    }
}

async fn another_day(house: &House, browser: &mut Browser) -> Browser {
    house.wait(24 * 60);
    let page = browser.get("/en/sign-in").await;
    let fields = [("name", "ola"), ("password", crate::house::PASSWORD)];
    browser.submit(&page, "/en/sign-in", &fields).await.is(303);
    browser.clone()
}

const QUESTION: &str = "Which dose are you on now, since when?";

/// Two days in a row with 15 mg where the plan says 20 mg.
async fn two_days_otherwise(house: &House) -> (Browser, String) {
    let (mut browser, taper) = with_drug(house, "citalopram", "20 mg").await;
    let fields = [("taken", "other"), ("other-0", "15 mg")];
    note(house, &mut browser, 1, &fields).await;
    browser.get(&taper).await.hides(QUESTION);
    let mut browser = another_day(house, &mut browser).await;
    note(house, &mut browser, 1, &fields).await;
    (browser, taper)
}

#[tokio::test]
async fn notes_that_say_another_dose_are_asked_about_once_and_the_answer_may_be_dated_back() {
    let house = House::build().await;
    let (mut browser, taper) = two_days_otherwise(&house).await;
    let page = browser.get(&taper).await;
    page.says(QUESTION)
        .says("The plan: 20 mg since 1 November 2026")
        .says("Noted on 23 November 2026: 15 mg");
    let action = format!("{taper}/now");
    let form = html::form(&page.text(), &action);
    assert_eq!(form.value("doses"), Some("15 mg"));
    assert_eq!(form.value("since"), Some(TODAY));
    let wrong = [("doses", "15"), ("now", "dose")];
    let again = browser.submit(&page, &action, &wrong).await.is(422);
    again.says("The unit is missing");
    let answer = [("since", "2026-11-20"), ("now", "dose")];
    browser.submit(&page, &action, &answer).await.is(303);
    let page = browser.get(&taper).await;
    page.says("Now: 15 mg").says("since 20 November 2026");
    page.hides(QUESTION);
}

#[tokio::test]
async fn leave_it_as_it_is_is_an_answer_that_lasts() {
    let house = House::build().await;
    let (mut browser, taper) = two_days_otherwise(&house).await;
    let page = browser.get(&taper).await;
    let action = format!("{taper}/leave");
    browser.submit(&page, &action, &[]).await.is(303);
    browser.get(&taper).await.says("Now: 20 mg").hides(QUESTION);
    let mut browser = another_day(&house, &mut browser).await;
    let fields = [("taken", "other"), ("other-0", "15 mg")];
    note(&house, &mut browser, 1, &fields).await;
    browser.get(&taper).await.hides(QUESTION);
    browser
        .get("/en/plan/versions")
        .await
        .says("Left as it is. The notes said 15 mg from 23 November 2026");
}

#[tokio::test]
async fn a_sudden_stop_is_noted_without_a_word_and_where_it_is_dangerous_says_whom_to_call() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "diazepam", "10 mg").await;
    browser.get(&taper).await.hides("Somebody to call today");
    note(&house, &mut browser, 1, &[("taken", "not")]).await;
    for page in [taper.clone(), format!("/en/day/{TODAY}")] {
        let page = browser.get(&page).await;
        page.says("Somebody to call today");
        let links = html::links(&page.text());
        assert!(links.contains(&"/en/texts/supply-stops".to_owned()));
        assert!(links.contains(&"/en/door".to_owned()));
    }
}

#[tokio::test]
async fn one_intake_that_was_not_taken_is_no_stop() {
    let house = House::build().await;
    let day = "morning 5 mg + evening 2 mg";
    let (mut browser, taper) = with_drug(&house, "diazepam", day).await;
    let called = "Somebody to call today";
    let path = format!("/en/day/{TODAY}");
    let not = |place: &'static str| {
        let which = [("drug", "diazepam"), ("planned", "5000"), ("place", place)];
        [which.as_slice(), &[("taken", "not")]].concat()
    };
    browser
        .post(&format!("{path}/dose"), &not("0"))
        .await
        .is(303);
    for page in [&taper, &path] {
        browser.get(page).await.hides(called);
    }
    browser
        .post(&format!("{path}/dose"), &not("1"))
        .await
        .is(303);
    for page in [&taper, &path] {
        browser.get(page).await.says(called);
    }
}

#[tokio::test]
async fn the_answer_nothing_is_taken_and_says_whom_to_call() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "lorazepam", "1 mg").await;
    note(&house, &mut browser, 1, &[("taken", "not")]).await;
    let mut browser = another_day(&house, &mut browser).await;
    note(&house, &mut browser, 1, &[("taken", "not")]).await;
    let page = browser.get(&taper).await;
    let answer = [("now", "nothing"), ("doses", "")];
    let action = format!("{taper}/now");
    browser.submit(&page, &action, &answer).await.is(303);
    let page = browser.get(&taper).await;
    page.says("Now: 0 mg").says("Somebody to call today");
}

#[tokio::test]
async fn staying_going_on_and_closing_may_begin_on_an_earlier_day_and_have_a_reason() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "citalopram", "20 mg").await;
    let held = [("since", "2026-11-10"), ("reason", "exams")];
    make(&mut browser, &taper, "hold", &held).await.is(303);
    let page = browser.get(&taper).await;
    page.says("Staying on this dose since 10 November 2026");
    let early = [("since", "2026-11-09")];
    let refused = make(&mut browser, &taper, "resume", &early).await.is(422);
    refused.says("before the one on which it was held");
    let later = [("since", "2026-11-20")];
    make(&mut browser, &taper, "resume", &later).await.is(303);
    let ended = [("since", "2026-11-21")];
    make(&mut browser, &taper, "end", &ended).await.is(303);
    let versions = browser.get("/en/plan/versions").await;
    versions
        .says("exams")
        .says("Going on from 20 November 2026")
        .says("Closed from 21 November 2026");
}

#[tokio::test]
async fn a_step_that_was_taken_days_ago_is_written_down_with_its_own_day() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "citalopram", "20 mg").await;
    let rule = [("method", "rule"), ("percent", "10"), ("days", "28")];
    make(&mut browser, &taper, "method", &rule).await.is(303);
    let step = [("since", "2026-11-12"), ("reason", "written down later")];
    make(&mut browser, &taper, "step", &step).await.is(303);
    let smaller = [("doses", "17.5 mg"), ("since", "2026-11-18")];
    make(&mut browser, &taper, "smaller", &smaller)
        .await
        .is(303);
    let back = [("doses", "18 mg"), ("since", "2026-11-20")];
    make(&mut browser, &taper, "back", &back).await.is(303);
    let versions = browser.get("/en/plan/versions").await;
    versions
        .says("Next step: 18 mg from 12 November 2026")
        .says("Smaller step: 17.5 mg from 18 November 2026")
        .says("Back to an earlier dose: 18 mg from 20 November 2026");
    let ahead = [("doses", "17 mg"), ("since", "2026-11-24")];
    let refused = make(&mut browser, &taper, "smaller", &ahead).await.is(422);
    refused.says("still to come");
}

#[tokio::test]
async fn planning_anew_is_a_move_of_its_own_and_leaves_what_was() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "citalopram", "20 mg").await;
    let page = browser.get(&taper).await;
    let links = html::links(&page.text());
    assert!(links.contains(&format!("{taper}/replan")));
    let rule = [
        ("method", "rule"),
        ("percent", "10"),
        ("days", "28"),
        ("reason", "slower from here"),
    ];
    make(&mut browser, &taper, "replan", &rule).await.is(303);
    browser.get(&taper).await.says("Now: 20 mg");
    let versions = browser.get("/en/plan/versions").await;
    versions
        .says("slower from here")
        .says("citalopram came into the plan");
}

#[tokio::test]
async fn two_versions_of_the_plan_are_told_apart_in_words() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "citalopram", "20 mg").await;
    browser
        .get("/en/plan/versions")
        .await
        .hides("name=\"other\"");
    let fields = [("doses", "17.5 mg"), ("reason", "a calm month")];
    make(&mut browser, &taper, "smaller", &fields).await.is(303);
    let note = [("note", "third attempt"), ("agreed", "prescriber")];
    let case = browser.get("/en/plan/case").await;
    browser.submit(&case, "/en/plan/case", &note).await.is(303);
    let versions = browser.get("/en/plan/versions").await;
    let chosen = [("one", "3"), ("other", "1")];
    let sent = browser
        .submit(&versions, "/en/plan/versions", &chosen)
        .await;
    let page = browser.follow(&sent).await.is(200);
    page.says("Before: 20 mg since 1 November 2026")
        .says("Then: 17.5 mg since 23 November 2026")
        .says("Then: third attempt")
        .says("Agreed with the prescriber")
        .says("No reason was written down.");
    page.hides("a calm month").hides("At hand");
    let same = browser.get("/pl/plan/compare/2/2").await.is(200);
    same.says("Te dwie wersje niczym się nie różnią.");
    browser.get("/en/plan/compare/1/9").await.is(404);
    browser.get("/en/plan/compare/0/1").await.is(404);
}
