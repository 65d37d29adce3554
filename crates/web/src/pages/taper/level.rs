//! How the blood follows a step of one drug, by published half-lives: on request, and without a
//! mark of where the person stands on it.

use axum::extract::Path;
use maud::{Markup, html};
use medicine::{Drug, HalfLife, Metabolite, Sourced};
use picture::level::{Following, Step, draw, sentences, table};
use picture::{Look, Width};
use plan::{Plan, Taper};
use uuid::Uuid;
use words::{Language, Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::taper::{named, path};
use crate::parts::choice;

/// What is known of how long a drug stays, with its sources.
struct Stay<'a> {
    drug: &'a Sourced<HalfLife>,
    metabolite: Option<(&'a Sourced<Metabolite>, HalfLife)>,
}

impl Stay<'_> {
    /// `None` where nothing is known, or nothing is computed for this drug or person.
    fn of(plan: &Plan, taper: &Taper) -> Option<Stay<'static>> {
        if plan::record_only(plan, taper).is_some() {
            return None;
        }
        let drug: &'static Drug = plan::drug(taper)?;
        let acts = |made: &&Sourced<Metabolite>| !made.value.weak;
        let known = |made: &'static Sourced<Metabolite>| Some((made, made.value.half_life?));
        Some(Stay {
            drug: drug.half_life.as_ref()?,
            metabolite: drug.metabolites.iter().filter(acts).find_map(known),
        })
    }

    fn following(&self, taper: &Taper, voice: Voice) -> Option<Following> {
        let hours = |half_life: HalfLife| (half_life.low, half_life.high);
        let earlier = taper.earlier().first().map(|earlier| earlier.day());
        Following::of(&Step {
            doses: earlier.map(|before| (before, taper.day())),
            drug: hours(self.drug.value),
            metabolite: self
                .metabolite
                .map(|(made, stay)| (name(voice, &made.value), hours(stay))),
        })
    }
}

fn name(voice: Voice, metabolite: &Metabolite) -> &str {
    match voice.language() {
        Language::English => &metabolite.names.en,
        Language::Polish => &metabolite.names.pl,
    }
}

/// The way to the page, behind "more"; nothing where there is nothing to show, or where the person
/// has hidden what is known or figures.
pub(crate) fn offered(inside: &Inside, plan: &Plan, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let hidden = inside.visit.profile().hidden;
    if hidden.facts || hidden.numbers || Stay::of(plan, taper).is_none() {
        return html! {};
    }
    let address = inside.at(&format!("{}/level", path(taper.id)));
    html! {
        details {
            summary { (say!(voice, "taper-page-more")) }
            (choice(&address, &say!(voice, "level-page")))
        }
    }
}

/// `GET /{language}/taper/{taper}/level`
pub(crate) async fn page(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let voice = inside.voice;
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    let stay = Stay::of(&plan, taper).ok_or(Fault::NotThere)?;
    let following = stay.following(taper, voice).ok_or(Fault::NotThere)?;
    let picture = |width| draw(&following, voice, Look::Screen(width));
    let content = html! {
        p.when { (taper.drug.expose()) }
        h1 { (say!(voice, "level-page")) }
        @for sentence in sentences(&following, voice) { p { (sentence) } }
        p { strong { (say!(voice, "level-page-usual")) } }
        figure.sheet {
            (picture(Width::Wide))
            (picture(Width::Phone))
            figcaption { p.soft { (say!(voice, "level-page-mean")) } }
        }
        section.sheet {
            div.scroll tabindex="0" role="region" aria-label=(say!(voice, "level-page-table")) {
                (table(&following, voice))
            }
        }
        (grounds(voice, taper, &stay))
        p { a href=(inside.at(&path(taper.id))) { (say!(voice, "part-back")) } }
    };
    Ok(
        Page::inside(&inside, Place::Taper, say!(voice, "level-page"))
            .wide()
            .show(content),
    )
}

/// The half-lives that it rests on, each with how sure it is and where it comes from.
fn grounds(voice: Voice, taper: &Taper, stay: &Stay<'_>) -> Markup {
    let made = stay.metabolite.map(|(made, half_life)| {
        let name = name(voice, &made.value).to_owned();
        (name, half_life, made.certainty, &made.source)
    });
    let drug = (
        taper.drug.expose().to_owned(),
        stay.drug.value,
        stay.drug.certainty,
        &stay.drug.source,
    );
    html! {
        section.sheet {
            p.soft { (say!(voice, "level-page-grounds")) }
            @for (name, half_life, certainty, source) in [Some(drug), made].into_iter().flatten() {
                p { strong { (name) } ": " (words::drug::half_life(voice, half_life)) }
                p.soft {
                    (source.text) " · " (words::drug::certainty(voice, certainty)) " · "
                    (words::drug::read(voice, source.read))
                }
            }
            p.soft { (say!(voice, "level-page-slow")) }
        }
    }
}
