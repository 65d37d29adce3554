//! The longer texts: the list, search, by symptom, by kind of drug and by stage.

use axum::extract::Path;
use axum::response::Response;
use library::{FAMILIES, Group, STAGES, Text};
use maud::{Markup, html};
use words::say;

use crate::fault::{Answer, Fault};
use crate::pages::{recordings, text};
use crate::parts::{Field, choice, form_of, main_button};
use crate::reader::Reader;

/// `GET /{language}/texts`
pub(crate) async fn list(reader: Reader) -> Response {
    let voice = reader.voice;
    let shelf = &reader.site.library.shelf;
    let content = html! {
        h1 { (say!(voice, "texts-heading")) }
        p { (say!(voice, "texts-what")) }
        (search(&reader, ""))
        h2 { (say!(voice, "texts-where")) }
        @for stage in STAGES {
            @if let Some(name) = words::library::stage(voice, stage) {
                (choice(&reader.at(&format!("/for/{stage}")), &name))
            }
        }
        h2 { (say!(voice, "texts-all")) }
        (titles(&reader, shelf.texts(voice.language())))
        (choice(&reader.at("/symptoms"), &say!(voice, "texts-by-symptom")))
        (choice(&reader.at("/drugs"), &say!(voice, "drugs-heading")))
        (choice(&reader.at("/words"), &say!(voice, "shelf-heading")))
        h2 { (say!(voice, "texts-by-family")) }
        @for family in FAMILIES {
            @if let Some(name) = words::library::family(voice, family) {
                (choice(&reader.at(&format!("/for/{family}")), &name))
            }
        }
    };
    let page = reader.page(say!(voice, "texts-heading"));
    page.found(say!(voice, "texts-what")).show(content)
}

/// The question is sent in a form and not in the address: what somebody looks for stands in no
/// history and in no log of a proxy.
fn search(reader: &Reader, question: &str) -> Markup {
    let voice = reader.voice;
    form_of(
        "",
        &reader.at("/texts"),
        html! {
            (Field { name: "question", label: say!(voice, "texts-search"),
                help: Some(say!(voice, "texts-search-help")), value: question, fault: None }.line())
            (main_button(&say!(voice, "texts-search-button")))
        },
    )
}

fn titles<'a>(reader: &Reader, texts: impl Iterator<Item = &'a Text>) -> Markup {
    html! {
        ul.plain.titles {
            @for text in texts {
                li {
                    a href=(reader.at(&format!("/texts/{}", text.topic))) { (text.title) }
                    p.soft { (text.summary) }
                }
            }
        }
    }
}

/// `POST /{language}/texts`: looks for words. Changes nothing.
pub(crate) async fn find(reader: Reader) -> Response {
    let voice = reader.voice;
    let library = &reader.site.library;
    let question = reader.fields.get("question");
    let found = library.index.find(voice.language(), question);
    let texts: Vec<&Text> = found
        .iter()
        .filter_map(|topic| library.shelf.text(voice.language(), topic))
        .collect();
    let content = html! {
        h1 { (say!(voice, "texts-heading")) }
        (search(&reader, question))
        h2 { (say!(voice, "texts-found")) }
        @if texts.is_empty() {
            p { (say!(voice, "texts-found-nothing")) }
        } @else {
            (titles(&reader, texts.into_iter()))
        }
        (choice(&reader.at("/texts"), &say!(voice, "texts-all-of")))
    };
    reader.page(say!(voice, "texts-heading")).show(content)
}

/// `GET /{language}/texts/{topic}`
pub(crate) async fn one(Path((_, topic)): Path<(String, String)>, reader: Reader) -> Answer {
    let language = reader.voice.language();
    let shelf = &reader.site.library.shelf;
    let found = shelf.text(language, &topic).ok_or(Fault::NotThere)?;
    let content = html! {
        p.on-screen { a href=(reader.at("/texts")) { (say!(reader.voice, "texts-all-of")) } }
        (text::text(&reader, found, recordings::player(&reader, &topic)))
    };
    let page = reader.page(found.title.clone());
    Ok(page.found(found.summary.clone()).show(content))
}

/// `GET /{language}/for/{about}`: what there is to read about a kind of drug, or at a stage.
pub(crate) async fn about(Path((_, about)): Path<(String, String)>, reader: Reader) -> Answer {
    let voice = reader.voice;
    let shelf = &reader.site.library.shelf;
    let (name, texts) = if let Some(name) = words::library::family(voice, &about) {
        (name, shelf.of_family(voice.language(), &about))
    } else if let Some(name) = words::library::stage(voice, &about) {
        (name, shelf.of_stage(voice.language(), &about))
    } else {
        return Err(Fault::NotThere);
    };
    let heading = say!(voice, "texts-about-heading", about = name);
    let content = html! {
        h1 { (heading) }
        (titles(&reader, texts.into_iter()))
        @if let Some(family) = medicine::Family::named(&about) {
            (choice(&reader.at(&format!("/drugs#{}", family.name())), &say!(voice, "drugs-of-family")))
        }
        (choice(&reader.at("/texts"), &say!(voice, "texts-all-of")))
    };
    let page = reader.page(heading.clone());
    Ok(page.found(say!(voice, "texts-what")).show(content))
}

/// `GET /{language}/symptoms`: every symptom that has a name, each one tap from its text.
pub(crate) async fn symptoms(reader: Reader) -> Response {
    let voice = reader.voice;
    let language = voice.language();
    let shelf = &reader.site.library.shelf;
    let content = html! {
        h1 { (say!(voice, "texts-symptoms-heading")) }
        p { (say!(voice, "texts-symptoms-what")) }
        @for group in Group::ALL {
            h2 { (words::library::group(voice, group)) }
            ul.plain.titles {
                @for symptom in shelf.symptoms().all().iter().filter(|symptom| symptom.group == group) {
                    li {
                        (symptom.name(language))
                        @if let Some(text) = shelf.of_symptom(language, &symptom.key) {
                            ": " a href=(reader.at(&format!("/texts/{}", text.topic))) { (text.title) }
                        }
                    }
                }
            }
        }
        (choice(&reader.at("/texts"), &say!(voice, "texts-all-of")))
    };
    let page = reader.page(say!(voice, "texts-symptoms-heading"));
    page.found(say!(voice, "texts-symptoms-what")).show(content)
}

/// The text about a symptom that somebody named in their own words, as one link; nothing where
/// the name is of no symptom that has one.
pub(crate) fn of_symptom(asked: &crate::asked::Asked, name: &str) -> Markup {
    let language = asked.voice.language();
    let library = &asked.site.library;
    let symptom = library.index.symptom(&library.shelf, name);
    let text = symptom.and_then(|symptom| library.shelf.of_symptom(language, &symptom.key));
    html! {
        @if let Some(text) = text {
            p {
                a href=(asked.at(&format!("/texts/{}", text.topic))) {
                    (say!(asked.voice, "texts-about-symptom", title = text.title.as_str()))
                }
            }
        }
    }
}
