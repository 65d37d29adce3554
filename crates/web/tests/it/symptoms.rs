//! Symptoms: own names, one value a screen, each with where it comes from.

use crate::house::{House, TODAY};
use crate::html;

fn list() -> String {
    format!("/en/day/{TODAY}/symptoms")
}

#[tokio::test]
async fn symptoms_are_asked_one_by_one_until_the_day() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let mut first = None;
    for name in ["Brain zaps", "Sen & spokój"] {
        let page = browser.get(&list()).await.is(200);
        let fields = [("name", name), ("origin", "new")];
        let added = browser.submit(&page, &list(), &fields).await;
        browser.follow(&added).await.is(200).says(name);
        first.get_or_insert(added.goes_to().to_owned());
        house.wait(1);
    }
    let first = first.unwrap();
    let page = browser.get(&first).await;
    let noted = browser.submit(&page, &first, &[("value", "7")]).await;
    let second = noted.goes_to().to_owned();
    assert_ne!(second, first);
    let page = browser
        .follow(&noted)
        .await
        .is(200)
        .says("Sen & spokój")
        .clone();
    let noted = browser.submit(&page, &second, &[("value", "0")]).await;
    assert_eq!(noted.goes_to(), format!("/en/day/{TODAY}"));
    let day = browser.follow(&noted).await;
    day.says("Brain zaps: 7").says("Sen & spokój: 0");
    browser.get(&list()).await.says("noted: 7");
    assert_eq!(
        house.records(&browser).await,
        3,
        "both values are one check-in"
    );
}

#[tokio::test]
async fn a_skipped_symptom_is_not_a_zero() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let added = browser.post(&list(), &[("name", "Fog")]).await;
    let page = browser.follow(&added).await;
    page.says("Skip");
    let day = format!("/en/day/{TODAY}");
    assert!(html::links(&page.text()).contains(&day));
    browser.get(&day).await.says("How is today?");
}

#[tokio::test]
async fn a_value_off_the_scale_is_not_noted_and_the_question_stands() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let added = browser.post(&list(), &[("name", "Fog")]).await;
    let path = added.goes_to().to_owned();
    for value in ["11", "-1", "NaN", "inf", "1e400", "heavy", ""] {
        let page = browser.post(&path, &[("value", value)]).await;
        page.says("Fog").says("Skip");
        browser
            .get(&format!("/en/day/{TODAY}"))
            .await
            .says("How is today?");
    }
}

#[tokio::test]
async fn a_name_that_cannot_be_one_stays_typed_with_its_fault() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let long = "f".repeat(81);
    for (name, said) in [
        (" ", "Nothing is written here yet."),
        (long.as_str(), "There is room for 80 characters."),
    ] {
        let fields = [("name", name), ("origin", "unclear")];
        let page = browser.post(&list(), &fields).await;
        page.says(said);
        let form = html::form(&page.text(), &list());
        assert_eq!(form.value("name"), Some(name));
        assert_eq!(form.value("origin"), Some("unclear"));
    }
}

#[tokio::test]
async fn a_symptom_that_is_no_longer_asked_for_keeps_what_was_noted() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let added = browser.post(&list(), &[("name", "Fog")]).await;
    let question = added.goes_to().to_owned();
    browser.post(&question, &[("value", "6")]).await.is(303);
    let id = question.rsplit('/').next().unwrap();
    let about = format!("/en/symptom/{id}");
    let page = browser.get(&about).await.is(200);
    let form = html::form(&page.text(), &about);
    assert_eq!(form.value("asked"), Some("yes"));
    let of = form.value("of").unwrap();
    let fields = [("of", of), ("origin", "known-but-stronger")];
    browser.post(&about, &fields).await.is(303);
    assert!(!html::links(&browser.get(&list()).await.text()).contains(&question));
    browser
        .get(&format!("/en/day/{TODAY}"))
        .await
        .says("Fog: 6");
}
