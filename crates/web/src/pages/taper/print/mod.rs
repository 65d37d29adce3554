//! Sheets on paper, each chosen by the person: how to make each dose, how much of what, the
//! reckoning, and questions for a visit. Each says at its end what is not on it.

mod person;
mod pharmacist;
mod prescriber;
mod questions;

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use plan::Taper;
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::taper::{named, path};

/// `GET /{language}/taper/{taper}/print`
pub(crate) async fn choose(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let voice = inside.voice;
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    let sheet = |name: &str, label: String, gloss: String| {
        html! {
            a.choice href=(inside.at(&format!("{}/print/{name}", path(taper.id)))) {
                (label)
                small { (gloss) }
            }
        }
    };
    let content = html! {
        p.when { (taper.drug.expose()) }
        h1 { (say!(voice, "print-heading")) }
        p { (say!(voice, "print-what")) }
        (sheet("person", say!(voice, "print-person"), say!(voice, "print-person-gloss")))
        (sheet("pharmacist", say!(voice, "print-pharmacist"), say!(voice, "print-pharmacist-gloss")))
        (sheet("prescriber", say!(voice, "print-prescriber"), say!(voice, "print-prescriber-gloss")))
        (sheet("questions", say!(voice, "print-questions"), say!(voice, "print-questions-gloss")))
        p { a href=(inside.at(&path(taper.id))) { (say!(voice, "part-back")) } }
    };
    Ok(Page::inside(&inside, Place::Taper, say!(voice, "print-heading")).show(content))
}

/// `GET /{language}/taper/{taper}/print/{sheet}`
pub(crate) async fn sheet(
    Path((_, id, sheet)): Path<(String, Uuid, String)>,
    inside: Inside,
) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    let sheet = match sheet.as_str() {
        "person" => person::sheet(&inside, &plan, taper),
        "pharmacist" => pharmacist::sheet(&inside, taper),
        "prescriber" => prescriber::sheet(&inside, &plan, taper),
        "questions" => questions::sheet(&inside, &plan),
        _ => return Err(Fault::NotThere),
    };
    Ok(sheet.show(&inside, taper))
}

/// One sheet before it has its frame.
struct Sheet {
    heading: String,
    /// The line above the heading; a visit is about no single drug.
    above: String,
    /// Whether it is read from a table at arm's length.
    large: bool,
    content: Markup,
    /// What is not on it.
    not: String,
}

impl Sheet {
    fn show(self, inside: &Inside, taper: &Taper) -> Response {
        let voice = inside.voice;
        let content = html! {
            article.paper .large[self.large] {
                p.when { (self.above) }
                h1 { (self.heading) }
                p.help.on-screen { (say!(voice, "print-now")) }
                (self.content)
                footer.of-text {
                    p.soft { strong { (say!(voice, "print-not-here")) } ": " (self.not) }
                }
            }
            p.on-screen { a href=(inside.at(&format!("{}/print", path(taper.id)))) {
                (say!(voice, "print-back")) } }
        };
        Page::inside(inside, Place::Taper, say!(voice, "print-heading")).show(content)
    }
}

/// A drug as the person calls it, with the substance's own name where that is another.
fn drug_name(voice: Voice, taper: &Taper) -> String {
    let own = taper.drug.expose();
    match plan::drug(taper).map(|drug| words::drug::name(voice, drug)) {
        Some(name) if name.to_lowercase() != own.to_lowercase() => {
            say!(voice, "print-name", drug = own, name = name)
        }
        _ => own.to_owned(),
    }
}

/// The drug and the day on which the sheet was made.
fn above(inside: &Inside, taper: &Taper) -> String {
    let voice = inside.voice;
    say!(
        voice,
        "print-on",
        drug = drug_name(voice, taper),
        date = voice.date(inside.today())
    )
}
