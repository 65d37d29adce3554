//! Two versions of the plan side by side: only what differs, in words.

use axum::extract::Path;
use maud::{Markup, html};
use plan::{Plan, Version};
use words::compared::Compared;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::{form, main_button, see};

/// The form that chooses two versions; nothing where there are not two.
pub(crate) fn choose(inside: &Inside, plan: &Plan) -> Markup {
    let voice = inside.voice;
    let [.., before, last] = plan.versions.as_slice() else {
        return html! {};
    };
    let select = |name: &str, label: String, chosen: u32| {
        html! {
            div.field {
                label for=(name) { (label) }
                select id=(name) name=(name) {
                    @for version in plan.versions.iter().rev() {
                        option value=(version.number) selected[version.number == chosen] {
                            (say!(voice, "compare-option", number = version.number,
                                date = voice.date_short(version.date),
                                change = words::plan::change(voice, &version.change)))
                        }
                    }
                }
            }
        }
    };
    html! {
        section.sheet {
            h2 { (say!(voice, "compare-choose")) }
            (form(inside, "/plan/versions", html! {
                (select("one", say!(voice, "compare-one"), before.number))
                (select("other", say!(voice, "compare-other"), last.number))
                (main_button(&say!(voice, "compare-go")))
            }))
        }
    }
}

/// `POST /{language}/plan/versions`: changes nothing; leads to the page of the two.
pub(crate) async fn go(inside: Inside) -> Answer {
    let number = |name| inside.fields.get(name).parse::<u32>();
    match (number("one"), number("other")) {
        (Ok(one), Ok(other)) => Ok(see(&inside.at(&format!("/plan/compare/{one}/{other}")))),
        _ => Err(Fault::NotThere),
    }
}

/// `GET /{language}/plan/compare/{number}/{other}`
pub(crate) async fn page(
    Path((_, one, other)): Path<(String, u32, u32)>,
    inside: Inside,
) -> Answer {
    let voice = inside.voice;
    let plan = inside.site.app.plan(&inside.visit).await?;
    let at = |number: u32| plan.at(number).filter(|_| number > 0);
    let (first, last) = (one.min(other), one.max(other));
    let earlier = at(first).ok_or(Fault::NotThere)?;
    let later = at(last).ok_or(Fault::NotThere)?;
    let differences = plan::compare(&earlier, &later);
    let said: Vec<Compared> = differences
        .iter()
        .map(|difference| words::compared::compared(voice, &later, difference))
        .collect();
    let content = html! {
        h1 { (say!(voice, "compare-heading")) }
        p { (say!(voice, "compare-what")) }
        div.two {
            @for version in [&earlier, &later].into_iter().filter_map(|plan| plan.versions.last()) {
                section.sheet { (about(voice, version)) }
            }
        }
        @if said.is_empty() { p { (say!(voice, "compare-nothing")) } }
        @for one in &said {
            section {
                h2 { @if let Some(drug) = &one.drug { (drug) ": " } (one.what) }
                @for line in &one.lines { p.words { (line) } }
            }
        }
        div.row {
            @for number in [first, last] {
                a href=(inside.at(&format!("/plan/version/{number}"))) {
                    (say!(voice, "compare-as-it-stood", number = number)) }
            }
            a href=(inside.at("/plan/versions")) { (say!(voice, "part-back")) }
        }
    };
    Ok(Page::inside(&inside, Place::Taper, say!(voice, "compare-heading")).show(content))
}

/// A version's date, change, reason and who agreed.
fn about(voice: Voice, version: &Version) -> Markup {
    html! {
        p.soft { (say!(voice, "compare-version", number = version.number,
            date = voice.date(version.date))) }
        p { (words::plan::change(voice, &version.change)) }
        @match &version.reason {
            Some(reason) => p.words { (reason.expose()) },
            None => p.soft { (say!(voice, "compare-no-reason")) },
        }
        p.soft { (words::plan::agreed(voice, &version.agreed)) }
    }
}
