//! The plan as a whole: what is different about this case, and every version with its reason.

use axum::extract::Path;
use axum::response::Response;
use diary::{Text, TextFault};
use maud::{Markup, html};
use plan::{Change, Plan, Version};
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::taper::compared;
use crate::pages::taper::read::{Faults, PlanForm, make_all, words_fault};
use crate::pages::taper::settings::{circumstance_fields, ticked};
use crate::parts::{Field, see};

/// `GET /{language}/plan/versions`
pub(crate) async fn list(inside: Inside) -> Answer {
    let voice = inside.voice;
    let plan = inside.site.app.plan(&inside.visit).await?;
    let content = html! {
        h1 { (say!(voice, "taper-page-versions")) }
        (compared::choose(&inside, &plan))
        ul.plain {
            @for version in plan.versions.iter().rev() {
                li {
                    (line(voice, version))
                    p { a href=(inside.at(&format!("/plan/version/{}", version.number))) {
                        (say!(voice, "plan-page-as-it-stood")) } }
                }
            }
        }
        p { a href=(inside.at("/taper")) { (say!(voice, "part-back")) } }
    };
    Ok(Page::inside(&inside, Place::Taper, say!(voice, "taper-page-versions")).show(content))
}

fn line(voice: Voice, version: &Version) -> Markup {
    html! {
        p.soft { (voice.date(version.date)) " · " (words::plan::agreed(voice, &version.agreed)) }
        p { (words::plan::change(voice, &version.change)) }
        @if let Some(reason) = &version.reason { p.words { (reason.expose()) } }
    }
}

/// `GET /{language}/plan/version/{number}`
pub(crate) async fn one(Path((_, number)): Path<(String, u32)>, inside: Inside) -> Answer {
    let voice = inside.voice;
    let plan = inside.site.app.plan(&inside.visit).await?;
    let then = plan
        .at(number)
        .filter(|_| number > 0)
        .ok_or(Fault::NotThere)?;
    let content = html! {
        h1 { (say!(voice, "plan-page-as-it-stood")) }
        @if let Some(version) = then.versions.last() { (line(voice, version)) }
        ul.plain {
            @for taper in &then.tapers {
                li {
                    p { strong { (taper.drug.expose()) } ": "
                        (words::plan::intakes(voice, taper.intakes())) }
                    p.soft { (words::plan::state(voice, taper.state)) }
                    @for rule in words::plan::rule(voice, taper) { p.soft { (rule) } }
                }
            }
        }
        p { a href=(inside.at("/plan/versions")) { (say!(voice, "part-back")) } }
    };
    Ok(Page::inside(&inside, Place::Taper, say!(voice, "taper-page-versions")).show(content))
}

/// `GET /{language}/plan/case`
pub(crate) async fn case(inside: Inside) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    Ok(show_case(&inside, &plan, &Vec::new()))
}

fn show_case(inside: &Inside, plan: &Plan, faults: &Faults) -> Response {
    let voice = inside.voice;
    let standing = plan.case_note.as_ref().map_or("", Text::expose);
    let value = match inside.fields.has("seen") {
        true => inside.fields.get("note"),
        false => standing,
    };
    let form = PlanForm {
        inside,
        plan,
        heading: say!(voice, "taper-page-edit-case"),
        action: "/plan/case".to_owned(),
        back: "/taper".to_owned(),
        save: say!(voice, "part-save"),
    };
    let fields = html! {
        (Field { name: "note", label: say!(voice, "plan-page-case"),
            help: Some(say!(voice, "plan-page-case-help")), value, fault: None }.text(4))
        (circumstance_fields(inside, &plan.circumstances))
        p.help { (say!(voice, "taper-form-circumstances-what")) }
    };
    form.show(html! {}, fields, faults)
}

/// `POST /{language}/plan/case`
pub(crate) async fn keep_case(inside: Inside) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let note = match Text::new(inside.fields.get("note")) {
        Ok(note) => Some(note),
        Err(TextFault::Empty) => None,
        Err(fault) => {
            return Ok(show_case(
                &inside,
                &plan,
                &vec![words_fault(inside.voice, fault)],
            ));
        }
    };
    let own = ticked(&inside);
    // Each that changed is a version of its own; the first one's lock holds for both.
    let mut changes = Vec::new();
    if note != plan.case_note {
        changes.push(Change::EditCaseNote(note));
    }
    if own != plan.circumstances {
        changes.push(Change::EditOwnCircumstances(own));
    }
    match make_all(&inside, changes).await? {
        Ok(()) => Ok(see(&inside.at("/taper"))),
        Err(faults) => Ok(show_case(&inside, &plan, &faults)),
    }
}
