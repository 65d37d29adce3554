//! The editors' desk as a browser meets it: a draft goes through two editors and is read by
//! everybody; words are left, published and taken back.

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD};
use crate::html;

/// The host and two editors, all of them signed in.
pub struct Desk {
    pub house: House,
    pub host: Browser,
    pub ola: Browser,
    pub marek: Browser,
}

impl Desk {
    pub async fn begun() -> Desk {
        let house = House::build().await;
        let mut host = house.host().await;
        let ola = house.person("ola").await;
        let marek = house.person("marek").await;
        let page = host.get("/en/you/editors").await.is(200);
        page.says("You are the first editor then.");
        host.submit(&page, "/en/you/editors", &[("act", "begin")])
            .await;
        for name in ["ola", "marek"] {
            let fields = [("act", "add"), ("name", name)];
            host.post("/en/you/editors", &fields)
                .await
                .is(200)
                .says("This account is an editor's now.");
        }
        Desk {
            house,
            host,
            ola,
            marek,
        }
    }

    /// A story that Ola wrote down; gives its path.
    pub async fn drafted(&mut self, words: &str) -> String {
        let fields = [
            ("act", "save"),
            ("language", "en"),
            ("family-benzodiazepine", "yes"),
            ("stage", "after"),
            ("time", "four years"),
            ("hardest-1", "zaps"),
            ("words", words),
            ("consent-how", "in a letter"),
            ("consent-day", "2026-11-03"),
        ];
        let new = self.ola.get("/en/desk/new/story").await.is(200);
        let saved = self.ola.submit(&new, "/en/desk/new/story", &fields).await;
        saved.goes_to().to_owned()
    }
}

/// The yes of whoever is at this browser, to what stands there now.
async fn yes(browser: &mut Browser, path: &str) -> Answer {
    let page = browser.get(path).await;
    browser.submit(&page, &format!("{path}/publish"), &[]).await
}

#[tokio::test]
async fn a_draft_goes_through_a_second_reader_and_is_read_by_everybody() {
    let mut desk = Desk::begun().await;
    let path = desk
        .drafted("Slowly. I was sure of permanent damage. You should rest.")
        .await;
    let own = desk.ola.get(&path).await.is(200);
    own.says("You wrote on this since it was last published.");
    own.says("Tells somebody what to do: should");
    desk.ola
        .get("/en/words")
        .await
        .says("Nobody has left words here yet.");

    let page = desk.marek.get(&path).await.is(200);
    page.says("You are the second reader.");
    let refused = desk
        .marek
        .submit(&page, &format!("{path}/publish"), &[])
        .await;
    refused
        .clone()
        .is(422)
        .says("These sentences promise or doom by their words.");
    desk.house
        .browser()
        .get("/en/words")
        .await
        .says("Nobody has left words here yet.");

    let let_stand = [("stand-0", "yes")];
    let done = desk
        .marek
        .submit(&page, &format!("{path}/publish"), &let_stand)
        .await;
    assert_eq!(done.goes_to(), path);
    let mut anybody = desk.house.browser();
    let list = anybody.get("/en/words").await.is(200);
    list.says("Benzodiazepines and z-drugs");
    list.hides("2026");
    let link = html::links(&list.text());
    let story = link
        .iter()
        .find(|link| link.starts_with("/en/words/"))
        .unwrap();
    let read = anybody.get(story).await.is(200);
    read.says("I was sure of permanent damage.");
    read.says("One person's experience.");
    assert!(read.set_cookies().is_empty());
    read.hides("<script");
    read.hides("in a letter");

    // A change is read by nobody until it went the same way.
    let edit = desk.ola.get(&format!("{path}/edit")).await.is(200);
    let fields = [
        ("act", "save"),
        ("words", "Slowly, and some of it came back."),
    ];
    desk.ola
        .submit(&edit, &format!("{path}/edit"), &fields)
        .await
        .goes_to();
    anybody
        .get(story)
        .await
        .says("I was sure of permanent damage.");
    let older = desk.marek.get(&path).await;
    older.says("Everybody reads an older version");
    desk.marek
        .submit(&older, &format!("{path}/publish"), &[])
        .await
        .goes_to();
    anybody
        .get(story)
        .await
        .says("Slowly, and some of it came back.");
    desk.marek
        .get(&format!("{path}/version/1"))
        .await
        .is(200)
        .says("permanent damage");

    let page = desk.ola.get(&path).await;
    desk.ola
        .submit(&page, &format!("{path}/withdraw"), &[])
        .await
        .goes_to();
    anybody.get(story).await.is(404);
    let page = desk.ola.get(&path).await;
    desk.ola
        .submit(&page, &format!("{path}/remove"), &[])
        .await
        .goes_to();
    desk.ola.get(&path).await.is(404);
}

#[tokio::test]
async fn a_dose_is_never_published_and_what_was_typed_stays() {
    let mut desk = Desk::begun().await;
    let path = desk.drafted("From 20 mg it went.").await;
    let page = desk.marek.get(&path).await;
    let refused = desk
        .marek
        .submit(&page, &format!("{path}/publish"), &[])
        .await
        .is(422);
    refused.says("A dose stands in it: 20 mg.");
    refused.says("From 20 mg it went.");
}

#[tokio::test]
async fn a_form_that_cannot_be_taken_shows_its_faults_and_what_was_typed() {
    let mut desk = Desk::begun().await;
    let long = "a".repeat(4001);
    let fields = [
        ("act", "save"),
        ("words", "kept words"),
        ("setbacks", &long),
        ("consent-day", "some day"),
    ];
    let new = desk.ola.get("/en/desk/new/story").await;
    let refused = desk
        .ola
        .submit(&new, "/en/desk/new/story", &fields)
        .await
        .is(422);
    refused.says("There is room for 4000 characters.");
    refused.says("This date cannot be read.");
    assert!(refused.text().contains("kept words"));
    let empty = desk
        .ola
        .submit(&new, "/en/desk/new/story", &[("act", "save")])
        .await
        .is(422);
    empty.says("One of the four larger fields is enough.");
}

#[tokio::test]
async fn more_books_than_there_is_room_for_are_refused_in_words() {
    let mut desk = Desk::begun().await;
    let names: Vec<[String; 2]> = (0..41)
        .map(|place| ["title", "author"].map(|name| format!("{name}-{place}")))
        .collect();
    let mut fields = vec![("act", "save")];
    for [title, author] in &names {
        fields.extend([(title.as_str(), "A title"), (author.as_str(), "Somebody")]);
    }
    let new = desk.ola.get("/en/desk/new/books").await;
    let sent = desk.ola.submit(&new, "/en/desk/new/books", &fields).await;
    let refused = sent.is(422);
    refused.says("There is room for 40.");
    assert!(refused.text().contains("title-40"), "the last one is kept");
}

#[tokio::test]
async fn half_of_a_consent_is_refused_and_stays_in_its_field() {
    let mut desk = Desk::begun().await;
    let too_long = "b".repeat(diary::Text::MOST_NAME + 1);
    let new = desk.ola.get("/en/desk/new/story").await;
    for (how, day, said) in [
        ("on the phone", "", "Something is missing here."),
        ("", "2026-11-03", "Something is missing here."),
        (too_long.as_str(), "2026-11-03", "There is room for"),
    ] {
        let fields = [
            ("act", "save"),
            ("words", "slowly"),
            ("consent-how", how),
            ("consent-day", day),
        ];
        let sent = desk.ola.submit(&new, "/en/desk/new/story", &fields).await;
        let refused = sent.is(422);
        refused.says(said);
        for typed in [how, day] {
            assert!(refused.text().contains(typed), "what was typed is kept");
        }
    }
    desk.ola.get("/en/desk").await.hides("Yours, waiting");
}

#[tokio::test]
async fn a_hosts_page_has_fields_a_preview_and_both_languages() {
    let mut desk = Desk::begun().await;
    desk.house
        .browser()
        .get("/en/here/group")
        .await
        .is(200)
        .says("has not written anything here yet");
    for (language, when) in [
        ("en", "Mondays at six, https://example.org/room"),
        ("pl", "W poniedziałki o szóstej"),
    ] {
        let fields = [("language", language), ("when", when), ("act", "preview")];
        let new = desk.ola.get("/en/desk/new/group").await.is(200);
        let shown = desk
            .ola
            .submit(&new, "/en/desk/new/group", &fields)
            .await
            .is(200);
        shown.says("As it would be read");
        let fields = [("act", "save")];
        let saved = desk.ola.submit(&shown, "/en/desk/new/group", &fields).await;
        let path = saved.goes_to().to_owned();
        yes(&mut desk.marek, &path).await.goes_to();
    }
    let mut anybody = desk.house.browser();
    let english = anybody.get("/en/here/group").await.is(200);
    english.says("Mondays at six");
    assert!(english.text().contains("href=\"https://example.org/room\""));
    anybody
        .get("/pl/here/group")
        .await
        .is(200)
        .says("W poniedziałki o szóstej");
    let list = anybody.get("/pl/here").await;
    assert!(html::links(&list.text()).contains(&"/pl/here/group".to_owned()));
    assert!(
        anybody
            .get("/sitemap.xml")
            .await
            .text()
            .contains("/pl/here/group")
    );

    let fields = [("language", "pl"), ("when", "Other words"), ("act", "save")];
    let new = desk.marek.get("/en/desk/new/group").await;
    let exists = desk
        .marek
        .submit(&new, "/en/desk/new/group", &fields)
        .await
        .is(422);
    exists.says("This page exists already in this language.");
    assert!(exists.text().contains("Other words"));
}

#[tokio::test]
async fn a_contested_book_stands_with_its_critics_or_not_at_all() {
    let mut desk = Desk::begun().await;
    let fields = [
        ("language", "en"),
        ("title-0", "A book"),
        ("author-0", "Somebody, 2010"),
        ("contested-0", "yes"),
        ("act", "save"),
    ];
    let new = desk.ola.get("/en/desk/new/books").await;
    let refused = desk
        .ola
        .submit(&new, "/en/desk/new/books", &fields)
        .await
        .is(422);
    refused.says("Something is missing here.");
    let fields = [
        ("critics-0", "Another, 2012: it leaves out half."),
        ("act", "save"),
    ];
    let saved = desk
        .ola
        .submit(&refused, "/en/desk/new/books", &fields)
        .await;
    let path = saved.goes_to().to_owned();
    yes(&mut desk.marek, &path).await.goes_to();
    let read = desk.house.browser().get("/en/here/books").await;
    read.says("Contested");
    read.says("Another, 2012: it leaves out half.");
}

#[tokio::test]
async fn somebody_who_leaves_is_asked_once_and_can_take_the_words_back() {
    let mut desk = Desk::begun().await;
    let mut eve = desk.house.person("zofia").await;
    let out = eve.get("/en/you/out").await.is(200);
    out.says("Go on to deleting");
    let asked = eve.get("/en/you/words").await.is(200);
    asked.says("They reach the editors of this place: hanna, marek and ola.");
    let fields = [("words", "What helped was time."), ("act", "leave")];
    let left = eve.submit(&asked, "/en/you/words", &fields).await.is(200);
    left.says("The words are with the editors.");
    let code = html::words(&left.text());
    let code = code
        .split("only now.")
        .nth(1)
        .unwrap()
        .split("Take words back")
        .next()
        .unwrap()
        .to_owned();
    let out = eve.get("/en/you/out").await;
    out.says("Delete it now");
    assert_eq!(
        eve.get("/en/you/words").await.goes_to(),
        "/en/you/out",
        "asked once"
    );
    let fields = [("password-delete", PASSWORD), ("when", "now")];
    eve.submit(&out, "/en/you/delete", &fields)
        .await
        .is(200)
        .says("The account is deleted.");

    let mut anybody = desk.house.browser();
    anybody
        .get("/en/words")
        .await
        .says("Nobody has left words here yet.");
    let list = desk.ola.get("/en/desk").await.is(200);
    list.says("Left for you");
    list.hides("zofia");
    let links = html::links(&list.text());
    let path = links
        .iter()
        .find(|link| link.contains("/desk/piece/"))
        .unwrap()
        .clone();
    let page = desk.ola.get(&path).await;
    page.says("Nobody has taken these words up yet.");
    page.hides("/publish");
    let edit = desk.ola.get(&format!("{path}/edit")).await.is(200);
    edit.says("Agreed by leaving the words.");
    desk.ola
        .submit(&edit, &format!("{path}/edit"), &[("act", "save")])
        .await
        .goes_to();
    yes(&mut desk.marek, &path).await.goes_to();
    anybody.get("/en/words").await.says("What helped was time.");

    let wrong = anybody
        .post("/en/take-back", &[("code", "nonsense")])
        .await
        .is(200);
    wrong.says("The code has 36 characters.");
    anybody
        .post("/en/take-back", &[("code", &code)])
        .await
        .is(200)
        .says("The words are removed.");
    anybody
        .get("/en/words")
        .await
        .says("Nobody has left words here yet.");
    desk.ola.get(&path).await.is(404);
    anybody
        .post("/en/take-back", &[("code", &code)])
        .await
        .says("No words stand here under this code.");
}

#[tokio::test]
async fn a_no_is_kept_and_leads_on() {
    let desk = Desk::begun().await;
    let mut eve = desk.house.person("eve").await;
    let asked = eve.get("/en/you/words").await.is(200);
    let gone_on = eve.submit(&asked, "/en/you/words", &[("act", "no")]).await;
    assert_eq!(gone_on.goes_to(), "/en/you/out");
    eve.get("/en/you/out").await.says("Delete it now");
    assert_eq!(eve.get("/en/you/words").await.goes_to(), "/en/you/out");
}

#[tokio::test]
async fn words_are_found_by_likeness_kept_near_and_hidden_by_choice() {
    let mut desk = Desk::begun().await;
    let path = desk.drafted("Words to keep.").await;
    yes(&mut desk.marek, &path).await.goes_to();

    let mut eve = desk.house.person("eve").await;
    let found = eve
        .post("/en/words", &[("hardest", "zaps"), ("stage", "after")])
        .await
        .is(200);
    found.says("The nearest come first");
    let links = html::links(&found.text());
    let story = links
        .iter()
        .find(|link| link.starts_with("/en/words/"))
        .unwrap()
        .clone();
    let read = eve.get(&story).await.is(200);
    let kept = eve.submit(&read, "/en/near", &[("act", "keep")]).await;
    assert_eq!(kept.goes_to(), "/en/near");
    eve.get("/en/near").await.says("Words to keep.");
    assert!(html::links(&eve.get("/en/today").await.text()).contains(&"/en/near".to_owned()));

    let page = eve.get("/en/you/hidden").await;
    eve.submit(&page, "/en/you/hidden", &[("others", "yes")])
        .await
        .is(200);
    eve.get("/en/words")
        .await
        .says("Words from others are hidden, as you chose.");
    eve.get(&story).await.hides("Words to keep.");
    assert!(!html::links(&eve.get("/en/today").await.text()).contains(&"/en/near".to_owned()));

    let page = desk.ola.get(&path).await;
    desk.ola
        .submit(&page, &format!("{path}/remove"), &[])
        .await
        .goes_to();
    let page = eve.get("/en/you/hidden").await;
    eve.submit(&page, "/en/you/hidden", &[("others", "")])
        .await
        .is(200);
    eve.get("/en/near")
        .await
        .says("The words that were near are no longer here.");
}

#[tokio::test]
async fn an_ended_editor_finds_nothing_at_the_desk() {
    let mut desk = Desk::begun().await;
    desk.marek.get("/en/desk").await.is(200);
    let account = desk.house.visit(&desk.marek).await.account().to_string();
    let fields = [("act", "end"), ("account", account.as_str())];
    desk.host.post("/en/you/editors", &fields).await.goes_to();
    desk.marek.get("/en/desk").await.is(404);
    let you = desk.marek.get("/en/you").await;
    assert!(!html::links(&you.text()).contains(&"/en/desk".to_owned()));
}

#[tokio::test]
async fn sentences_with_figures_in_words_from_others_are_hidden_like_all_others() {
    let mut desk = Desk::begun().await;
    let path = desk.drafted("It began in 2019. Then it went slowly.").await;
    yes(&mut desk.marek, &path).await.goes_to();
    let mut eve = desk.house.person("zofia").await;
    let list = eve.get("/en/words").await;
    let links = html::links(&list.text());
    let story = links.iter().find(|link| link.starts_with("/en/words/"));
    let story = story.unwrap().clone();
    eve.get(&story).await.says("It began in 2019.");
    let page = eve.get("/en/you/hidden").await;
    eve.submit(&page, "/en/you/hidden", &[("numbers", "yes")])
        .await
        .is(200);
    let read = eve.get(&story).await;
    read.says("Then it went slowly.");
    read.hides("2019");
    eve.get("/en/words").await.hides("2019");
}
