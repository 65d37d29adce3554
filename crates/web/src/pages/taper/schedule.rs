//! A whole schedule: the caps in words with what they come to, what follows from them, and taking
//! it into the plan. Looking changes nothing; only "take this" does.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use medicine::AtHand;
use plan::{Change, Looked, Method, Plan, Scheduled, Taper};
use taper::schedule::{By, Cannot, Help, Needs, Schedule, Wanted, supply};
use taper::{Doubt, Finding};
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::pages::taper::caps::{self, Typed};
use crate::pages::taper::read::{Faults, make, why};
use crate::pages::taper::{named, newest, path};
use crate::parts::{button, form, hidden, main_button, see};

/// Name of the field that says which product is looked at as if it were at hand.
const WITH: &str = "with";

/// What was looked at: the question, what came of it, and what else was at hand for it.
struct Look {
    wanted: Wanted,
    looked: Looked,
    /// A product that is not at hand, and was taken as if it were.
    with: Option<Help>,
}

/// `GET /{language}/taper/{taper}/schedule`
pub(crate) async fn page(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    Ok(show(&inside, &plan, taper, None, &Vec::new()))
}

/// `POST /{language}/taper/{taper}/schedule`: look, or take what is seen into the plan.
pub(crate) async fn act(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    let wanted = match Typed::read(&inside, taper).wanted(inside.voice) {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(show(&inside, &plan, taper, None, &faults)),
    };
    let Some(look) = look(&inside, &plan, taper, wanted) else {
        return Ok(show(&inside, &plan, taper, None, &Vec::new()));
    };
    if inside.fields.get("act") != "take" || look.with.is_some() {
        return Ok(show(&inside, &plan, taper, Some(&look), &Vec::new()));
    }
    // What was shown must be what is taken: it is looked for anew, from the plan as it stands, and
    // a page that showed another plan hears "changed meanwhile".
    let found = look.looked.found.as_ref().ok();
    let accepted = found.and_then(|found| Scheduled::accept(&look.wanted, &found.value));
    let Some(accepted) = accepted else {
        return Ok(show(&inside, &plan, taper, Some(&look), &Vec::new()));
    };
    let change = Change::EditMethod {
        taper: taper.id,
        method: Method::Scheduled(accepted),
        stop_from: look.wanted.stop_from,
    };
    match make(&inside, change).await? {
        Ok(()) => Ok(see(&inside.at(&path(taper.id)))),
        Err(faults) => Ok(show(&inside, &plan, taper, Some(&look), &faults)),
    }
}

/// Looks for the schedule, with one more product where the form names one of those that would
/// open the way.
fn look(inside: &Inside, plan: &Plan, taper: &Taper, wanted: Wanted) -> Option<Look> {
    let today = inside.today();
    let looked = plan::look(plan, taper.id, &wanted, today)?;
    let number = inside.fields.get(WITH).parse::<usize>().ok();
    let help = match (&looked.found, number) {
        (Err(cannot), Some(number)) => cannot.would_help.get(number).copied(),
        _ => None,
    };
    let Some(help) = help else {
        return Some(Look {
            wanted,
            looked,
            with: None,
        });
    };
    let at_hand = plan::at_hand(taper);
    let products = at_hand.products().iter().copied().chain([help.product]);
    let more = AtHand::new(products.collect(), at_hand.most_pieces()).ok()?;
    let looked = plan::look_with(plan, taper, &more, &wanted, today)?;
    Some(Look {
        wanted,
        looked,
        with: Some(help),
    })
}

fn show(
    inside: &Inside,
    plan: &Plan,
    taper: &Taper,
    look: Option<&Look>,
    faults: &Faults,
) -> Response {
    let voice = inside.voice;
    let status = match faults.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let at = |act: &str| inside.at(&format!("{}/{act}", path(taper.id)));
    let content = html! {
        h1 { (say!(voice, "look-heading")) }
        p { (taper.drug.expose()) ". "
            (say!(voice, "taper-page-now", dose = words::plan::intakes(voice, taper.intakes()))) }
        p { (say!(voice, "look-what")) }
        @if !faults.is_empty() {
            div.sheet role="alert" { @for fault in faults { p.fault { (fault) } } }
        }
        @if let Some(why) = plan::record_only(plan, taper) {
            section.sheet { @for line in words::drug::record_only(voice, why) { p { (line) } } }
        } @else if taper.intakes().len() != 1 {
            p { (say!(voice, "look-several-intakes")) }
        } @else {
            (published(voice, taper))
            (at_hand(inside, taper))
            @let typed = Typed::read(inside, taper);
            (form(inside, &format!("{}/schedule", path(taper.id)), html! {
                (caps::fields(voice, taper, &typed))
                (button("act", "look", &say!(voice, "look-act")))
            }))
            @if let Some(look) = look { (found(inside, plan, taper, look, &typed)) }
        }
        p { a href=(at("pace")) { (say!(voice, "pace-heading")) } }
        p { a href=(inside.at(&path(taper.id))) { (say!(voice, "part-back")) } }
    };
    Page::inside(inside, Place::Taper, say!(voice, "page-taper"))
        .status(status)
        .show(content)
}

/// What has been published on the pace, side by side, each with its source and date.
pub(crate) fn published(voice: Voice, taper: &Taper) -> Markup {
    let Some(drug) = plan::drug(taper) else {
        return html! {};
    };
    html! {
        details {
            summary { (say!(voice, "look-published")) }
            p { (say!(voice, "look-no-default")) }
            @for one in words::sheet::sheet(voice, drug).published {
                div.claim {
                    p.sure { (one.who) }
                    p { (one.says.said) }
                    @if let Some(figures) = one.figures { p { (figures) } }
                    p.soft { (one.says.ground) }
                }
            }
        }
    }
}

fn at_hand(inside: &Inside, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let edit = inside.at(&format!("{}/at-hand", path(taper.id)));
    let at_hand = plan::at_hand(taper);
    html! {
        section.sheet {
            p.soft { (say!(voice, "taper-page-at-hand")) }
            @if at_hand.is_empty() { p { (say!(voice, "look-nothing-at-hand")) } }
            ul { @for product in at_hand.products() {
                li { (words::medicine::product(voice, product)) }
            } }
            p { a href=(edit) { (say!(voice, "taper-page-edit-at-hand")) } }
        }
    }
}

fn found(inside: &Inside, plan: &Plan, taper: &Taper, look: &Look, typed: &Typed) -> Markup {
    let voice = inside.voice;
    html! {
        section id="found" {
            @if let Some(help) = &look.with {
                p { (say!(voice, "look-as-if", product = words::schedule::help(voice, help))) }
            }
            @match &look.looked.found {
                Ok(found) => {
                    (schedule(inside, plan, taper, look, found))
                    @if look.with.is_none() { (take(inside, plan, taper, typed)) }
                }
                Err(cannot) => {
                    (no_schedule(inside, taper, cannot, typed))
                    (doubts(voice, &cannot.doubts))
                }
            }
        }
    }
}

fn schedule(
    inside: &Inside,
    plan: &Plan,
    taper: &Taper,
    look: &Look,
    found: &Finding<Schedule>,
) -> Markup {
    let voice = inside.voice;
    let schedule = &found.value;
    let target = plan::drug(taper).and_then(|drug| drug.occupancy.target);
    let others: Vec<String> = look
        .looked
        .others
        .iter()
        .filter_map(|id| Some(plan.taper(*id)?.drug.expose().to_owned()))
        .collect();
    html! {
        h2 { (say!(voice, "look-found")) }
        p { (say!(voice, "schedule-proposal")) }
        @for line in words::schedule::totals(voice, schedule) { p { (line) } }
        @if !others.is_empty() {
            p { (say!(voice, "look-others", drugs = voice.list(&others))) }
        }
        @if look.looked.starts > inside.today() {
            p { (say!(voice, "look-first", date = voice.date(look.looked.starts))) }
        }
        (doubts(voice, &found.doubts))
        ol.steps {
            @for step in &schedule.steps {
                @let lines = words::schedule::step_lines(voice, step, target);
                li {
                    details {
                        summary { (lines[0]) }
                        @for line in &lines[1..] { p { (line) } }
                        @if let Some(making) = &step.making { (picture::dose::making(making, voice)) }
                    }
                }
            }
        }
        details {
            summary { (say!(voice, "look-supply")) }
            @for needs in supply(schedule) { (needed(voice, &needs)) }
            p { (say!(voice, "schedule-supply-note")) }
        }
    }
}

fn needed(voice: Voice, needs: &Needs) -> Markup {
    html! {
        p { (words::schedule::supply_heading(voice, needs)) }
        ul { @for line in words::schedule::supply_lines(voice, needs) { li { (line) } } }
    }
}

fn doubts(voice: Voice, doubts: &[Doubt]) -> Markup {
    html! {
        @if !doubts.is_empty() {
            section.sheet {
                h3 { (say!(voice, "taper-form-doubts")) }
                @for doubt in doubts { p { (words::schedule::doubt_of_schedule(voice, doubt)) } }
            }
        }
    }
}

/// Takes what is seen into the plan: the same caps again, why, and who agreed.
fn take(inside: &Inside, plan: &Plan, taper: &Taper, typed: &Typed) -> Markup {
    let voice = inside.voice;
    html! {
        section.sheet {
            p { (say!(voice, "look-take-what")) }
            (form(inside, &format!("{}/schedule", path(taper.id)), html! {
                (hidden("seen", &newest(plan).to_string()))
                (hidden("act", "take"))
                (caps::carried(typed))
                (why(inside))
                (main_button(&say!(voice, "look-take")))
            }))
        }
    }
}

/// Why there is none, and each product that would open the way: to look with it, not to save.
fn no_schedule(inside: &Inside, taper: &Taper, cannot: &Cannot, typed: &Typed) -> Markup {
    let voice = inside.voice;
    html! {
        h2 { (say!(voice, "look-none")) }
        @for line in words::schedule::cannot(voice, cannot) { p { (line) } }
        @if !cannot.would_help.is_empty() {
            (form(inside, &format!("{}/schedule", path(taper.id)), html! {
                (hidden("act", "look"))
                (caps::carried(typed))
                @for (number, help) in cannot.would_help.iter().enumerate() {
                    (button(WITH, &number.to_string(),
                        &say!(voice, "look-with", product = words::schedule::help(voice, help))))
                }
            }))
        }
    }
}

/// The question that the plan holds, where it was accepted once.
pub(crate) fn standing_wanted(taper: &Taper) -> Option<Wanted> {
    match &taper.method {
        Method::Scheduled(scheduled) => Some(scheduled.wanted(taper.stop_from)),
        _ => None,
    }
}

/// Bands of a question within caps.
pub(crate) fn bands(wanted: &Wanted) -> Option<&taper::schedule::Bands> {
    match &wanted.by {
        By::Caps(bands) => Some(bands),
        By::List { .. } => None,
    }
}
