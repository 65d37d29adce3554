//! The tapers: where each drug stands, how its dose is made, and the ordinary moves from here.

pub(crate) mod begin;
pub(crate) mod caps;
pub(crate) mod compared;
pub(crate) mod level;
pub(crate) mod moves;
pub(crate) mod new;
pub(crate) mod noted;
pub(crate) mod print;
pub(crate) mod read;
pub(crate) mod schedule;
pub(crate) mod settings;
pub(crate) mod versions;

use app::{CurrentDose, Diary};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use plan::{Plan, Proposal, Stage, State, Taper, TaperId};
use uuid::Uuid;
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::taken;
use crate::parts::{button, choice, form, hidden};

/// The path of a taper's page.
pub(crate) fn path(id: TaperId) -> String {
    format!("/taper/{}", Uuid::from_u128(id.0))
}

/// The taper that an address names.
pub(crate) fn named(plan: &Plan, id: Uuid) -> Result<&Taper, Fault> {
    plan.taper(TaperId(id.as_u128())).ok_or(Fault::NotThere)
}

/// Number of the plan's newest version.
pub(crate) fn newest(plan: &Plan) -> u32 {
    plan.versions.last().map_or(0, |version| version.number)
}

/// `GET /{language}/taper`
pub(crate) async fn list(inside: Inside) -> Answer {
    let voice = inside.voice;
    let plan = inside.site.app.plan(&inside.visit).await?;
    if let [only] = plan.tapers.as_slice() {
        let diary = inside.site.app.diary(&inside.visit).await?;
        return Ok(show(&inside, &diary, &plan, only));
    }
    let content = html! {
        h1 { (say!(voice, "page-taper")) }
        (case_note(&inside, &plan))
        @for taper in &plan.tapers {
            a.choice href=(inside.at(&path(taper.id))) {
                (taper.drug.expose())
                small { (words::plan::intakes(voice, taper.intakes())) " · "
                    (words::plan::state(voice, taper.state)) }
            }
        }
        @if plan.tapers.is_empty() { p { (say!(voice, "taper-page-none")) } }
        (below(&inside, &plan))
    };
    Ok(Page::inside(&inside, Place::Taper, say!(voice, "page-taper")).show(content))
}

/// `GET /{language}/taper/{taper}`
pub(crate) async fn one(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    let diary = inside.site.app.diary(&inside.visit).await?;
    Ok(show(&inside, &diary, &plan, taper))
}

fn show(inside: &Inside, diary: &Diary, plan: &Plan, taper: &Taper) -> Response {
    let voice = inside.voice;
    let since = taper.since().map(|since| voice.date(since));
    let content = html! {
        @if plan.tapers.len() == 1 { (case_note(inside, plan)) }
        p.when {
            (taper.drug.expose())
            @if let Some(since) = since { " · " (say!(voice, "taper-page-since", date = since)) }
        }
        h1 { (say!(voice, "taper-page-now", dose = words::plan::intakes(voice, taper.intakes()))) }
        @if !matches!(taper.state, State::Going) {
            p { (words::plan::state(voice, taper.state)) }
        }
        (noted::beside(inside, diary, plan, taper))
        (making(inside, diary, taper))
        (moves(inside, plan, taper))
        (to_know(inside, plan, taper))
        (level::offered(inside, plan, taper))
        (arrangement(inside, taper))
        (choice(&inside.at(&format!("{}/print", path(taper.id))), &say!(voice, "print-heading")))
        (to_read(inside, taper))
        (below(inside, plan))
    };
    Page::inside(inside, Place::Taper, say!(voice, "page-taper")).show(content)
}

/// What is different about this case: at the top, unquestioned.
fn case_note(inside: &Inside, plan: &Plan) -> Markup {
    let voice = inside.voice;
    html! {
        @if let Some(note) = &plan.case_note {
            section.sheet {
                p.soft { (say!(voice, "taper-page-case")) }
                p.words { (note.expose()) }
            }
        }
    }
}

/// The things one holds, for each intake, and "taken today".
fn making(inside: &Inside, diary: &Diary, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let today = inside.today();
    if taper.day().is_nothing() {
        return html! {};
    }
    let current = CurrentDose {
        drug: taper.drug.clone(),
        dose: taper.day(),
        since: taper.since().unwrap_or(today),
        intakes: taper.intakes().to_vec(),
    };
    let at_hand = plan::at_hand(taper);
    html! {
        section.sheet {
            @if !at_hand.is_empty() {
                p.soft { (say!(voice, "taper-page-make")) }
                @for intake in taper.intakes() {
                    @if let Some(label) = &intake.label { p { (label.expose()) } }
                    @match at_hand.make(intake.dose) {
                        Some(way) => { (picture::dose::making(&way, voice)) }
                        None if intake.dose.is_nothing() => {}
                        None => p { (say!(voice, "taper-page-unmakeable",
                            dose = words::medicine::dose(voice, intake.dose))) }
                    }
                }
            }
            @for slot in taken::slots(&current) {
                (taken::tap_or_noted(inside, diary, &slot, today, "day"))
            }
            p { a href=(inside.at(&format!("/day/{today}/dose"))) { (say!(voice, "taper-page-otherwise")) } }
        }
    }
}

/// The ordinary moves, all alike: staying, a smaller step, going back, the step as planned.
fn moves(inside: &Inside, plan: &Plan, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let at = |act: &str| inside.at(&format!("{}/{act}", path(taper.id)));
    let ended = matches!(taper.state, State::Ended { .. });
    html! {
        section.sheet {
            p { (say!(voice, "taper-page-from-here")) }
            @match taper.state {
                State::Going => {
                    (form(inside, &format!("{}/hold", path(taper.id)), html! {
                        (hidden("seen", &newest(plan).to_string()))
                        button.choice type="submit" name="agreed" value="own" {
                            (say!(voice, "taper-page-hold"))
                            small { (say!(voice, "taper-page-hold-gloss")) }
                        }
                    }))
                    p { a href=(at("hold")) { (say!(voice, "taper-page-hold-otherwise")) } }
                }
                State::Holding { .. } | State::Ended { .. } => {
                    (form(inside, &format!("{}/resume", path(taper.id)), html! {
                        (hidden("seen", &newest(plan).to_string()))
                        (button("agreed", "own", &say!(voice, "taper-page-resume")))
                    }))
                    p { a href=(at("resume")) { (say!(voice, "taper-page-resume-otherwise")) } }
                }
            }
            @if !ended && !taper.day().is_nothing() {
                (choice(&at("smaller"), &say!(voice, "taper-page-smaller")))
            }
            @if !taper.earlier().is_empty() {
                (choice(&at("back"), &say!(voice, "taper-page-back")))
            }
            @if has_step(plan, taper) {
                (choice(&at("step"), &say!(voice, "taper-page-step")))
            }
            a.choice href=(at("replan")) {
                (say!(voice, "taper-page-replan"))
                small { (say!(voice, "taper-page-replan-gloss")) }
            }
            (choice(&at("set"), &say!(voice, "taper-page-set")))
            p { a href=(at("correct")) { (say!(voice, "taper-page-correct")) } }
        }
    }
}

/// Whether the method has something to show for a next step, be it that there is none.
fn has_step(plan: &Plan, taper: &Taper) -> bool {
    matches!(
        plan::proposal(plan, taper.id),
        Some(Proposal::ByRule(_) | Proposal::Prescribed(_) | Proposal::LineRises(_))
    ) && !taper.day().is_nothing()
}

/// The text about this kind of drug, the one about where its taper stands, and all of them.
fn to_read(inside: &Inside, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let language = voice.language();
    let shelf = &inside.site.library.shelf;
    let drug = plan::drug(taper);
    let family = drug.map(|drug| drug.class.family().name());
    let stage = match taper.day().is_nothing() {
        true => Stage::After,
        false => Stage::Tapering,
    };
    let of_family = family.and_then(|family| shelf.of_family(language, family).first().copied());
    let of_stage = shelf
        .of_stage(language, stage.name())
        .into_iter()
        .find(|text| of_family.is_none_or(|other| other.topic != text.topic));
    let is_dangerous_to_stop = plan::is_dangerous_to_stop(&taper.drug);
    let if_it_stops = shelf
        .text(language, "supply-stops")
        .filter(|text| is_dangerous_to_stop && of_family.is_none_or(|of| of.topic != text.topic));
    let texts = if_it_stops.into_iter().chain(of_family).chain(of_stage);
    let rest = match family {
        Some(family) => format!("/for/{family}"),
        None => "/texts".to_owned(),
    };
    html! {
        h2 { (say!(voice, "texts-heading")) }
        @if let Some(drug) = drug {
            (choice(&inside.at(&format!("/drugs/{}", drug.key)), &say!(voice, "drugs-of-this")))
        }
        @for text in texts {
            (choice(&inside.at(&format!("/texts/{}", text.topic)), &text.title))
        }
        p { a href=(inside.at(&rest)) { (say!(voice, "texts-all-of")) } }
    }
}

/// Why nothing is computed, and what to know before the drug is changed.
fn to_know(inside: &Inside, plan: &Plan, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let known = plan::drug(taper);
    let traps: Vec<String> = known
        .map(|drug| {
            drug.traps
                .iter()
                .filter_map(|trap| words::drug::trap(voice, drug, &trap.value))
                .collect()
        })
        .unwrap_or_default();
    html! {
        @if let Some(why) = plan::record_only(plan, taper) {
            section.sheet {
                @for line in words::drug::record_only(voice, why) { p { (line) } }
            }
        }
        @if !traps.is_empty() {
            details {
                summary { (say!(voice, "taper-page-know")) }
                @for trap in &traps { p { (trap) } }
            }
        }
    }
}

/// How the next dose is found, what is at hand, circumstances.
fn arrangement(inside: &Inside, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let at = |act: &str| inside.at(&format!("{}/{act}", path(taper.id)));
    html! {
        section.sheet {
            p.soft { (words::plan::method(voice, &taper.method)) }
            @for rule in words::plan::rule(voice, taper) { p { (rule) } }
            @if let Some(list) = taper.method.list() {
                ol {
                    @for (number, line) in list.lines.iter().enumerate() {
                        li .soft[number < taper.lines_taken] {
                            (words::plan::prescribed_line(voice, line))
                        }
                    }
                }
            }
            @if let Some(dose) = taper.stop_from {
                p { (say!(voice, "taper-page-stop-from", dose = words::medicine::dose(voice, dose))) }
            }
            @if !taper.at_hand.is_empty() {
                p.soft { (say!(voice, "taper-page-at-hand")) }
                ul {
                    @for product in plan::at_hand(taper).products() {
                        li { (words::medicine::product(voice, product)) }
                    }
                }
            }
            div.row {
                a href=(at("schedule")) { (say!(voice, "look-heading")) }
                a href=(at("pace")) { (say!(voice, "pace-heading")) }
                a href=(at("method")) { (say!(voice, "taper-page-method")) }
                a href=(at("at-hand")) { (say!(voice, "taper-page-edit-at-hand")) }
                a href=(at("circumstances")) { (say!(voice, "taper-page-circumstances")) }
                @if !matches!(taper.state, State::Ended { .. }) {
                    a href=(at("end")) { (say!(voice, "taper-page-end")) }
                }
            }
        }
    }
}

fn below(inside: &Inside, plan: &Plan) -> Markup {
    let voice = inside.voice;
    html! {
        div.row {
            @if plan.tapers.len() > 1 {
                a href=(inside.at("/taper")) { (say!(voice, "taper-page-all")) }
            }
            a href=(inside.at("/taper-new")) { (say!(voice, "taper-page-add")) }
            a href=(inside.at("/plan/case")) { (say!(voice, "taper-page-edit-case")) }
            @if !plan.versions.is_empty() {
                a href=(inside.at("/plan/versions")) { (say!(voice, "taper-page-versions")) }
            }
        }
    }
}
