//! The longer texts: for anybody, without a cookie or a script, short, found by words; and for
//! somebody signed in without what they hid.

use library::built_in;
use words::Language;

use crate::house::{House, TODAY};
use crate::html;

/// What a page with its style sheets may weigh, in bytes.
const MOST_BYTES: usize = 60_000;

fn paths() -> Vec<String> {
    let mut paths = Vec::new();
    for language in Language::ALL {
        let at = |path: &str| format!("/{}{path}", language.tag());
        paths.extend([
            at("/texts"),
            at("/symptoms"),
            at("/for/after"),
            at("/for/stimulant"),
        ]);
        for text in built_in().texts(language) {
            paths.push(at(&format!("/texts/{}", text.topic)));
        }
    }
    paths
}

#[tokio::test]
async fn a_text_carries_no_cookie_and_no_script_and_is_light() {
    let house = House::build().await;
    let mut browser = house.browser();
    let sheets = ["/look.css".to_owned(), {
        let page = browser.get("/en/texts").await.text();
        let start = page.find("/assets/style-").expect("the style sheet");
        page[start..].split('"').next().unwrap().to_owned()
    }];
    let mut styles = 0;
    for sheet in &sheets {
        styles += browser.get(sheet).await.is(200).bytes.len();
    }
    for path in paths() {
        let page = browser.get(&path).await.is(200);
        assert!(page.set_cookies().is_empty(), "{path}");
        page.hides("<script");
        assert!(
            page.bytes.len() + styles <= MOST_BYTES,
            "{path}: {}",
            page.bytes.len() + styles
        );
        assert!(browser.jar.is_empty());
    }
}

#[tokio::test]
async fn a_text_can_be_found_in_both_languages_under_one_address_each() {
    let house = House::under(Some("https://leeward.example")).await;
    let mut browser = house.browser();
    for path in paths() {
        let page = browser.get(&path).await.is(200).text();
        let other = |tag: &str| format!("/{tag}{}", &path[3..]);
        for (rel, href) in [
            (
                "canonical",
                format!("\" href=\"https://leeward.example{path}\""),
            ),
            (
                "alternate",
                format!(
                    "\" hreflang=\"en\" href=\"https://leeward.example{}\"",
                    other("en")
                ),
            ),
            (
                "alternate",
                format!(
                    "\" hreflang=\"pl\" href=\"https://leeward.example{}\"",
                    other("pl")
                ),
            ),
        ] {
            assert!(
                page.contains(&format!("rel=\"{rel}{href}")),
                "{path}: {rel} {href}"
            );
        }
        assert!(
            page.contains("<meta name=\"description\" content=\""),
            "{path}"
        );
        assert!(!page.contains("noindex"), "{path}");
    }
    browser
        .get("/en/sign-in")
        .await
        .text()
        .find("noindex")
        .expect("it has nothing to be found");
}

#[tokio::test]
async fn the_list_for_search_engines_names_every_text_and_every_address_in_it_is_there() {
    let house = House::under(Some("https://leeward.example")).await;
    let mut browser = house.browser();
    let robots = browser.get("/robots.txt").await.is(200);
    assert!(
        robots
            .text()
            .contains("Sitemap: https://leeward.example/sitemap.xml")
    );
    let map = browser.get("/sitemap.xml").await.is(200);
    assert_eq!(
        map.header("content-type"),
        Some("application/xml; charset=utf-8")
    );
    let map = map.text();
    let places = map
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap());
    let places: Vec<String> = places
        .map(|place| {
            place
                .strip_prefix("https://leeward.example")
                .unwrap()
                .to_owned()
        })
        .collect();
    for place in &places {
        let page = browser.get(place).await.is(200);
        page.hides("noindex");
    }
    for path in paths() {
        assert!(places.contains(&path), "{path}");
    }
}

#[tokio::test]
async fn a_text_is_found_by_its_inflected_word_and_the_word_stands_in_no_address() {
    let house = House::build().await;
    let mut browser = house.browser();
    for (language, word, title) in [
        ("pl", "derealizacji", "derealisation"),
        ("pl", "derealizacja", "derealisation"),
        ("pl", "derealisation", "derealisation"),
        ("en", "derealizacji", "derealisation"),
        ("en", "derealisation", "derealisation"),
        ("pl", "bezsennosc", "sleepless-nights"),
    ] {
        let path = format!("/{language}/texts");
        let answer = browser.post(&path, &[("question", word)]).await.is(200);
        let links = html::links(&answer.text());
        let first = links
            .iter()
            .find(|link| link.contains("/texts/"))
            .expect("something is found");
        assert_eq!(*first, format!("/{language}/texts/{title}"), "{word}");
        assert!(
            links
                .iter()
                .all(|link| !link.contains(word) || link.contains(title)),
            "{word}"
        );
    }
    let nothing = browser
        .post("/en/texts", &[("question", "xylophone")])
        .await
        .is(200);
    nothing.says("No text has these words.");
    assert!(
        nothing.text().contains("value=\"xylophone\""),
        "what was typed is still there"
    );
}

#[tokio::test]
async fn what_somebody_hid_stays_hidden_for_them_and_for_nobody_else() {
    let house = House::build().await;
    let mut ola = house.person("ola").await;
    let path = "/en/texts/how-long";
    let whole = ola.get(path).await.is(200);
    let digit = |text: &str| {
        let article = text
            .split("<article>")
            .nth(1)
            .unwrap()
            .split("<footer")
            .next()
            .unwrap()
            .to_owned();
        html::words(&article).contains(|c: char| c.is_ascii_digit())
    };
    assert!(digit(&whole.text()), "the text has figures");
    whole.says("What this rests on");

    let page = ola.get("/en/you/hidden").await;
    ola.submit(&page, "/en/you/hidden", &[("numbers", "yes")])
        .await
        .is(200)
        .says("Saved.");
    let without = ola.get(path).await.is(200);
    assert!(!digit(&without.text()), "{}", html::words(&without.text()));
    without.says("A sentence with figures is hidden, as you chose.");

    let page = ola.get("/en/you/hidden").await;
    ola.submit(&page, "/en/you/hidden", &[("facts", "yes")])
        .await
        .is(200);
    let without = ola.get(path).await.is(200);
    without.says("What is known about this is hidden, as you chose.");
    without.hides("class=\"claim\"");
    assert!(
        digit(&house.browser().get(path).await.text()),
        "others see it whole"
    );
}

#[tokio::test]
async fn a_symptom_leads_to_its_text_in_one_tap_and_can_be_chosen_from_a_list() {
    let house = House::build().await;
    let mut ola = house.person("ola").await;
    let list = ola.get(&format!("/en/day/{TODAY}/symptoms")).await.is(200);
    list.says("Choose from a list");
    let path = format!("/en/day/{TODAY}/symptoms");
    let added = ola.post(&path, &[("name", "Electric zaps")]).await;
    let question = added.goes_to().to_owned();
    let question = ola.get(&question).await.is(200);
    assert!(html::links(&question.text()).contains(&"/en/texts/zaps".to_owned()));
    let own = ola.post(&path, &[("name", "My own thing")]).await;
    let question = own.goes_to().to_owned();
    let question = ola.get(&question).await.is(200);
    assert!(
        !html::links(&question.text())
            .iter()
            .any(|link| link.starts_with("/en/texts/"))
    );
}

#[tokio::test]
async fn a_drug_and_a_stage_lead_to_their_texts_in_one_tap() {
    let house = House::build().await;
    let owner = crate::owner::Owner::of(&house, "ola").await;
    let mut browser = owner.browser.clone();
    let page = browser.get("/en/taper").await.is(200);
    let links = html::links(&page.text());
    assert!(
        links.contains(&"/en/for/antidepressant".to_owned()),
        "{links:?}"
    );
    let texts = links
        .iter()
        .filter(|link| link.starts_with("/en/texts/"))
        .count();
    assert!(texts >= 2, "{links:?}");
    let fields = [("drug", "Xanax"), ("doses", "1 mg")];
    let new = browser.get("/en/taper-new").await;
    let begun = browser.submit(&new, "/en/taper-new", &fields).await;
    let place = begun.goes_to().trim_end_matches("/boxes").to_owned();
    let page = browser.get(&place).await.is(200);
    let links = html::links(&page.text());
    assert!(
        links.contains(&"/en/texts/supply-stops".to_owned()),
        "a drug that is dangerous to stop leads there by its name: {links:?}"
    );
    for drug in medicine::catalogue() {
        let family = drug.class.family().name();
        for language in Language::ALL {
            assert!(
                !built_in().of_family(language, family).is_empty(),
                "{}",
                drug.key
            );
        }
    }
}

#[tokio::test]
async fn a_text_that_nobody_has_reviewed_says_so() {
    let house = House::build().await;
    let mut browser = house.browser();
    browser
        .get("/en/texts/zaps")
        .await
        .says("Reviewed by: nobody yet.");
    browser
        .get("/pl/texts/zaps")
        .await
        .says("Kto przejrzał ten tekst: jeszcze nikt.");
    browser.get("/en/texts/no-such-text").await.is(404);
    browser.get("/en/for/no-such-thing").await.is(404);
}
