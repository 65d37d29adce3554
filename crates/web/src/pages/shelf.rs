//! Words from others: found by likeness, one kept near, taken back by a code. No feed, no counts,
//! no answers beneath.

use app::{Hidden, PublishedStory, RecoveryCode};
use axum::extract::Path;
use axum::response::Response;
use diary::Text;
use maud::{Markup, html};
use medicine::Family;
use plan::Stage;
use publishing::{Story, Wanted, by_likeness};
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::{Asked, Inside};
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::desk::language;
use crate::pages::recover::code_fault;
use crate::pages::sign_in::refused;
use crate::pages::story_form::{stages, symptoms};
use crate::parts::{Field, button, choice, form, form_of, hidden, main_button, radios, see};
use crate::reader::Reader;

/// `GET /{language}/words`
pub(crate) async fn list(reader: Reader) -> Answer {
    show_list(&reader, &Wanted::default(), false).await
}

/// `POST /{language}/words`: puts the nearest first. What was chosen is kept nowhere.
pub(crate) async fn find(reader: Reader) -> Answer {
    let fields = &reader.fields;
    let hardest = fields.get("hardest");
    let wanted = Wanted {
        families: Family::named(fields.get("family")).into_iter().collect(),
        stage: Stage::named(fields.get("stage")),
        hardest: match hardest {
            "" => Vec::new(),
            key => vec![key.to_owned()],
        },
    };
    show_list(&reader, &wanted, true).await
}

async fn show_list(reader: &Reader, wanted: &Wanted, asked: bool) -> Answer {
    let voice = reader.voice;
    let published = reader.site.app.published_stories().await?;
    let mut stories: Vec<(Uuid, Story)> = published
        .into_iter()
        .map(|PublishedStory { id, story }| (id, story))
        .collect();
    by_likeness(&mut stories, wanted);
    // What can be read without another language stands before the rest, in the same order.
    stories.sort_by_key(|(_, story)| story.language != voice.language());
    let hidden = reader.hidden();
    let content = html! {
        h1 { (say!(voice, "shelf-heading")) }
        p { (say!(voice, "shelf-what")) }
        @if hidden.others_words {
            (left_out(reader))
        } @else if stories.is_empty() {
            p { (say!(voice, "shelf-empty")) }
            section.sheet { (told(voice, &example(voice), Some(&say!(voice, "shelf-example-mark")), hidden)) }
        } @else {
            @if asked { p.soft { (say!(voice, "shelf-nearest")) } }
            @for (id, story) in &stories {
                section.sheet {
                    (about(voice, story, hidden))
                    @if let Some((_, text)) = story.told().last() {
                        p lang=(story.language.tag()) { (beginning(&without_numbers(text.expose(), hidden).0)) }
                    }
                    p { a href=(reader.at(&format!("/words/{id}"))) {
                        (say!(voice, "shelf-read-whole"))
                    } }
                }
            }
            (search(reader, wanted))
        }
        details {
            summary { (say!(voice, "shelf-how-heading")) }
            p { (say!(voice, "shelf-how")) }
            p { (say!(voice, "shelf-how-agreed")) }
        }
        (choice(&reader.at("/texts"), &say!(voice, "texts-heading")))
        p { a href=(reader.at("/take-back")) { (say!(voice, "take-back-heading")) } }
    };
    let page = reader.page(say!(voice, "shelf-heading"));
    Ok(page.found(say!(voice, "shelf-what")).show(content))
}

fn left_out(reader: &Reader) -> Markup {
    html! {
        p.soft.left-out {
            (say!(reader.voice, "shelf-hidden")) " "
            a href=(reader.at("/you/hidden")) { (say!(reader.voice, "texts-hidden-change")) }
        }
    }
}

/// The first words of a text, cut between two words.
fn beginning(text: &str) -> String {
    const ABOUT: usize = 160;
    if text.chars().count() <= ABOUT {
        return text.to_owned();
    }
    let start: String = text.chars().take(ABOUT).collect();
    let whole = start
        .rsplit_once(char::is_whitespace)
        .map_or(&*start, |(whole, _)| whole);
    format!("{whole} \u{2026}")
}

fn search(reader: &Reader, wanted: &Wanted) -> Markup {
    let voice = reader.voice;
    let any = say!(voice, "shelf-find-any");
    let mut families = vec![("", any.clone())];
    for family in Family::ALL {
        let name = words::library::family(voice, family.name()).unwrap_or_default();
        families.push((family.name(), name));
    }
    let family = wanted.families.first().map_or("", |family| family.name());
    let stage = wanted.stage.map_or("", Stage::name);
    let hardest = wanted.hardest.first().map_or("", String::as_str);
    html! {
        details open[*wanted != Wanted::default()] {
            summary { (say!(voice, "shelf-find-heading")) }
            p.help { (say!(voice, "shelf-find-what")) }
            (form_of("", &reader.at("/words"), html! {
                (radios("family", &say!(voice, "shelf-find-family"), Some(family), &families))
                (stages(voice, stage))
                (symptoms(reader, "hardest", &say!(voice, "shelf-find-hardest"), hardest, &any))
                (main_button(&say!(voice, "shelf-find-button")))
            }))
        }
    }
}

/// The kind of drug, the stage and the time, in one line.
fn about(voice: Voice, story: &Story, hidden: Hidden) -> Markup {
    let families = story.families.iter();
    let mut parts: Vec<String> = families
        .filter_map(|family| words::library::family(voice, family.name()))
        .collect();
    parts.extend(
        story
            .stage
            .and_then(|stage| words::library::stage(voice, stage.name())),
    );
    html! {
        p.soft {
            (say!(voice, "shelf-one-person"))
            @if !parts.is_empty() { " " (parts.join(" · ")) "." }
            @if story.language != voice.language() {
                " " (say!(voice, "shelf-other-language", language = language(voice, story.language)))
            }
            @if let Some(time) = story.time.as_ref().filter(|time| !(hidden.numbers && has_digit(time.expose()))) {
                br; (say!(voice, "shelf-time", time = time.expose()))
            }
        }
    }
}

fn has_digit(text: &str) -> bool {
    text.contains(char::is_numeric)
}

/// A text without its sentences that have figures, where they are hidden; and whether any were
/// left out.
fn without_numbers(text: &str, hidden: Hidden) -> (String, bool) {
    if !hidden.numbers || !has_digit(text) {
        return (text.to_owned(), false);
    }
    let sentences = wording::sentences(text);
    let kept: Vec<String> = sentences.into_iter().filter(|s| !has_digit(s)).collect();
    (kept.join(" "), true)
}

/// A whole story; above it, where it is one, that it is an example.
pub(crate) fn told(voice: Voice, story: &Story, mark: Option<&str>, hidden: Hidden) -> Markup {
    let heading = |field: &str| match field {
        "setbacks" => say!(voice, "shelf-setbacks"),
        "came_back" => say!(voice, "shelf-came-back"),
        "not_back" => say!(voice, "shelf-not-back"),
        _ => say!(voice, "shelf-words"),
    };
    html! {
        @if let Some(mark) = mark { p { strong { (mark) } } }
        (about(voice, story, hidden))
        @for (field, text) in story.told() {
            @let (shown, left_out) = without_numbers(text.expose(), hidden);
            h2 { (heading(field)) }
            p.words lang=(story.language.tag()) { (shown) }
            @if left_out { p.soft.left-out { (say!(voice, "texts-number-hidden")) } }
        }
        p.soft {
            @match &story.called {
                Some(name) => (say!(voice, "shelf-called", name = name.expose())),
                None => (say!(voice, "shelf-somebody")),
            }
        }
    }
}

fn example(voice: Voice) -> Story {
    let text = |words: String| Text::new(&words).ok();
    Story {
        language: voice.language(),
        families: vec![Family::Antidepressant],
        stage: Some(Stage::After),
        hardest: vec!["concentration".to_owned()],
        time: text(say!(voice, "shelf-example-time")),
        setbacks: text(say!(voice, "shelf-example-setbacks")),
        came_back: text(say!(voice, "shelf-example-came-back")),
        not_back: text(say!(voice, "shelf-example-not-back")),
        words: text(say!(voice, "shelf-example-words")),
        called: None,
    }
}

/// `GET /{language}/words/{story}`
pub(crate) async fn one(Path((_, id)): Path<(String, Uuid)>, reader: Reader) -> Answer {
    let voice = reader.voice;
    let story = reader.site.app.published_story(id).await?;
    let story = story.ok_or(Fault::NotThere)?;
    let content = html! {
        h1 { (say!(voice, "shelf-heading")) }
        @if reader.hidden().others_words {
            (left_out(&reader))
        } @else {
            article { (told(voice, &story, None, reader.hidden())) }
            @if let Some(inside) = reader.inside() {
                (near_form(inside, id))
            }
        }
        (choice(&reader.at("/words"), &say!(voice, "shelf-all")))
    };
    let page = reader.page(say!(voice, "shelf-heading"));
    Ok(page.found(say!(voice, "shelf-what")).show(content))
}

fn near_form(inside: &Inside, id: Uuid) -> Markup {
    let voice = inside.voice;
    let is_near = inside.visit.profile().near == Some(id);
    form(
        inside,
        "/near",
        html! {
            @if is_near {
                p.saved { (say!(voice, "shelf-kept")) }
                (hidden("story", ""))
                (button("act", "let-go", &say!(voice, "shelf-let-go")))
            } @else {
                (hidden("story", &id.to_string()))
                (button("act", "keep", &say!(voice, "shelf-keep")))
            }
        },
    )
}

/// `POST /{language}/near`
pub(crate) async fn keep(mut inside: Inside) -> Answer {
    let story: Option<Uuid> = inside.fields.get("story").parse().ok();
    let site = inside.site.clone();
    if let Some(id) = story
        && site.app.published_story(id).await?.is_none()
    {
        return Err(Fault::NotThere);
    }
    site.app.keep_near(&mut inside.visit, story).await?;
    Ok(see(&inside.at("/near")))
}

/// `GET /{language}/near`
pub(crate) async fn near(inside: Inside) -> Answer {
    let voice = inside.voice;
    let id = inside.visit.profile().near;
    let story = match id {
        Some(id) => inside.site.app.published_story(id).await?,
        None => None,
    };
    let content = html! {
        h1 { (say!(voice, "near-heading")) }
        @match (id, &story) {
            _ if inside.visit.profile().hidden.others_words => {
                p.soft.left-out {
                    (say!(voice, "shelf-hidden")) " "
                    a href=(inside.at("/you/hidden")) { (say!(voice, "texts-hidden-change")) }
                }
            }
            (Some(id), Some(story)) => {
                article { (told(voice, story, None, inside.visit.profile().hidden)) }
                (near_form(&inside, id))
            }
            (Some(_), None) => p { (say!(voice, "near-gone")) },
            (None, _) => p { (say!(voice, "near-none")) },
        }
        (choice(&inside.at("/words"), &say!(voice, "shelf-all")))
    };
    Ok(Page::inside(&inside, Place::You, say!(voice, "near-heading")).show(content))
}

/// `GET /{language}/take-back`
pub(crate) async fn take_back(asked: Asked) -> Response {
    ask_code(&asked, None)
}

fn ask_code(asked: &Asked, fault: Option<String>) -> Response {
    let voice = asked.voice;
    let content = html! {
        h1 { (say!(voice, "take-back-heading")) }
        p { (say!(voice, "take-back-what")) }
        (form_of("", &asked.at("/take-back"), html! {
            (Field { name: "code", label: say!(voice, "take-back-code"),
                help: Some(say!(voice, "recover-code-help")), value: asked.fields.get("code"), fault }
                .line())
            (main_button(&say!(voice, "take-back-button")))
        }))
    };
    Page::public(asked, say!(voice, "take-back-heading")).show(content)
}

/// `POST /{language}/take-back`
pub(crate) async fn taken_back(asked: Asked) -> Answer {
    let voice = asked.voice;
    let code = match RecoveryCode::parse(asked.fields.get("code")) {
        Ok(code) => code,
        Err(fault) => return Ok(ask_code(&asked, Some(code_fault(voice, fault)))),
    };
    match asked
        .site
        .app
        .take_back(&code, asked.client, asked.now)
        .await
    {
        Ok(true) => {}
        Ok(false) => return Ok(ask_code(&asked, Some(say!(voice, "take-back-none")))),
        Err(fault) => return Ok(ask_code(&asked, Some(refused(voice, fault)?))),
    }
    let content = html! {
        h1 { (say!(voice, "take-back-done")) }
        p { (say!(voice, "take-back-done-what")) }
        (choice(&asked.at("/"), &say!(voice, "fault-home")))
    };
    Ok(Page::public(&asked, say!(voice, "take-back-heading")).show(content))
}
