//! Moves of one drug: the step as planned with its arithmetic laid open, a smaller one, back, a
//! dose that is set, staying, going on, closing. Nothing moves but by one of these.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use medicine::{Dose, Target};
use plan::{Change, Intake, NewDoses, NextLine, Plan, Proposal, Proposed, Taper, TaperId};
use taper::{Answer as Found, Finding, Refusal, Step};
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::pages::taper::read::{Faults, PlanForm, intakes, make, since, since_field};
use crate::pages::taper::{named, noted, path};
use crate::parts::{Field, hidden, radios, see};

/// How many steps are shown ahead, for those who want to look.
const AHEAD: u32 = 5;

/// `GET /{language}/taper/{taper}/{act}`
pub(crate) async fn page(
    Path((_, id, act)): Path<(String, Uuid, String)>,
    inside: Inside,
) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    show(&inside, &plan, taper, &act, &Vec::new())
}

fn show(inside: &Inside, plan: &Plan, taper: &Taper, act: &str, faults: &Faults) -> Answer {
    let voice = inside.voice;
    let (heading, above, fields) = match act {
        "step" => step(inside, plan, taper),
        "smaller" => (
            say!(voice, "taper-page-smaller"),
            now(voice, taper),
            typed_doses(inside, taper),
        ),
        "back" => (
            say!(voice, "taper-page-back"),
            now(voice, taper),
            earlier(inside, taper),
        ),
        "set" => (
            say!(voice, "taper-page-set"),
            html! { (now(voice, taper)) p { (say!(voice, "taper-form-set-what")) } },
            typed_doses(inside, taper),
        ),
        "correct" => (
            say!(voice, "taper-page-correct"),
            html! { (now(voice, taper)) p { (say!(voice, "taper-form-correct-what")) } },
            as_written(inside, taper),
        ),
        "now" => (
            say!(voice, "taper-ask-heading"),
            now(voice, taper),
            as_written(inside, taper),
        ),
        "hold" => (
            say!(voice, "taper-page-hold"),
            html! { (now(voice, taper)) p { (say!(voice, "taper-form-hold-what")) } },
            since_field(inside),
        ),
        "resume" => (
            say!(voice, "taper-page-resume"),
            html! { (now(voice, taper)) p { (say!(voice, "taper-form-resume-what")) } },
            since_field(inside),
        ),
        "end" => (
            say!(voice, "taper-page-end"),
            html! { p { (say!(voice, "taper-form-end-what")) } },
            since_field(inside),
        ),
        _ => return super::settings::show(inside, plan, taper, act, faults),
    };
    let form = PlanForm {
        inside,
        plan,
        heading,
        action: format!("{}/{act}", path(taper.id)),
        back: path(taper.id),
        save: say!(voice, "part-save"),
    };
    // Without a step there is nothing to save: the arithmetic stands alone.
    if act == "step" && proposed_doses(plan, taper.id).is_empty() {
        return Ok(alone(&form, above));
    }
    Ok(form.show(above, fields, faults))
}

fn alone(form: &PlanForm<'_>, above: Markup) -> Response {
    let inside = form.inside;
    let voice = inside.voice;
    let content = html! {
        h1 { (form.heading) }
        (above)
        p { a href=(inside.at(&form.back)) { (say!(voice, "part-back")) } }
    };
    crate::page::Page::inside(inside, crate::page::Place::Taper, say!(voice, "page-taper"))
        .show(content)
}

fn now(voice: Voice, taper: &Taper) -> Markup {
    let dose = words::plan::intakes(voice, taper.intakes());
    html! { p { (taper.drug.expose()) ". " (say!(voice, "taper-page-now", dose = dose)) } }
}

fn typed_doses(inside: &Inside, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let help = match taper.intakes().len() {
        1 => say!(voice, "dose-amount-help"),
        _ => say!(voice, "taper-form-doses-help"),
    };
    html! {
        (Field { name: "doses", label: say!(voice, "taper-form-new-dose"), help: Some(help),
            value: inside.fields.get("doses"), fault: None }.line())
        (since_field(inside))
    }
}

/// The newest dose as it was written down, to be put right.
fn as_written(inside: &Inside, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let was_sent = inside.fields.has("seen");
    let value = |name: &str, written: String| match was_sent {
        true => inside.fields.get(name).to_owned(),
        false => written,
    };
    let since = taper
        .since()
        .map_or_else(String::new, |day| day.to_string());
    html! {
        (Field { name: "doses", label: say!(voice, "taper-form-dose-is"),
            help: Some(say!(voice, "taper-form-doses-help")),
            value: &value("doses", plain_intakes(taper.intakes())), fault: None }.line())
        (Field { name: "since", label: say!(voice, "taper-form-since"), help: None,
            value: &value("since", since), fault: None }.input("date", "off", None))
    }
}

fn earlier(inside: &Inside, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let options: Vec<(String, String)> = taper
        .earlier()
        .into_iter()
        .map(|dose| {
            let said = words::plan::doses(voice, &dose.intake_doses());
            let date = voice.date(dose.since);
            let label = say!(voice, "taper-form-earlier", doses = said, date = date);
            (plain(&dose.intake_doses()), label)
        })
        .collect();
    let options: Vec<(&str, String)> = options
        .iter()
        .map(|(value, label)| (value.as_str(), label.clone()))
        .collect();
    // None is chosen beforehand: a dose that was typed wrongly once may stand among them.
    let chosen = Some(inside.fields.get("doses")).filter(|typed| !typed.is_empty());
    html! {
        (radios("doses", &say!(voice, "taper-form-which"), chosen, &options))
        (since_field(inside))
    }
}

/// Doses as a form carries them.
fn plain(doses: &[Dose]) -> String {
    let doses: Vec<String> = doses.iter().map(|dose| dose.plain()).collect();
    doses.join(" + ")
}

/// Intakes as a form carries them, with their names.
pub(crate) fn plain_intakes(intakes: &[Intake]) -> String {
    let intakes: Vec<String> = intakes.iter().map(Intake::plain).collect();
    intakes.join(" + ")
}

/// Every set of doses that the method proposes.
fn proposed_doses(plan: &Plan, id: TaperId) -> Vec<Vec<Dose>> {
    match plan::proposal(plan, id) {
        Some(Proposal::ByRule(proposed)) => proposed.iter().filter_map(Proposed::doses).collect(),
        Some(Proposal::Prescribed(line)) => vec![line.doses],
        _ => Vec::new(),
    }
}

/// The step as planned: arithmetic and doubts first, then the choice.
fn step(inside: &Inside, plan: &Plan, taper: &Taper) -> (String, Markup, Markup) {
    let voice = inside.voice;
    let target = plan::drug(taper).and_then(|drug| drug.occupancy.target);
    let above = match plan::proposal(plan, taper.id) {
        Some(Proposal::ByRule(proposed)) => html! {
            @for one in &proposed { (by_rule(voice, taper, one, target)) }
            (ahead(voice, plan, taper))
        },
        Some(Proposal::Prescribed(line)) => by_list(voice, taper, &line, target),
        Some(Proposal::LineRises(line)) => {
            html! { p { (words::plan::line_rises(voice, &line)) } }
        }
        Some(Proposal::PrescriptionEnds) => {
            html! { p { (say!(voice, "taper-form-list-ends")) } }
        }
        _ => html! {},
    };
    let proposed = proposed_doses(plan, taper.id);
    let fields = html! {
        @match proposed.as_slice() {
            [only] => { (hidden("doses", &plain(only))) }
            several => {
                @let options: Vec<(String, String)> = several.iter()
                    .map(|doses| (plain(doses), words::plan::doses(voice, doses))).collect();
                @let options: Vec<(&str, String)> = options.iter()
                    .map(|(value, label)| (value.as_str(), label.clone())).collect();
                (radios("doses", &say!(voice, "taper-form-which"), None, &options))
            }
        }
        (since_field(inside))
    };
    let doubts = proposed
        .first()
        .map(|doses| doubts(voice, plan, taper, doses, inside))
        .unwrap_or_default();
    let above = html! {
        (above)
        @if !doubts.is_empty() {
            section.sheet { @for doubt in &doubts { p { (doubt) } } }
        }
    };
    (say!(voice, "taper-page-step"), above, fields)
}

/// Gentle doubts about changing now.
fn doubts(
    voice: Voice,
    plan: &Plan,
    taper: &Taper,
    doses: &[Dose],
    inside: &Inside,
) -> Vec<String> {
    let change = Change::TakeStep(NewDoses {
        taper: taper.id,
        doses: doses.to_vec(),
        since: inside.today(),
    });
    plan::doubts(plan, &change)
        .iter()
        .map(|doubt| words::plan::doubt(voice, plan, doubt))
        .collect()
}

fn lines(lines: &[String]) -> Markup {
    html! { @for line in lines { p { (line) } } }
}

fn doubt_lines(voice: Voice, doubts: &[taper::Doubt]) -> Markup {
    html! {
        @if !doubts.is_empty() {
            h2 { (say!(voice, "taper-form-doubts")) }
            @for doubt in doubts { p { (words::taper::doubt(voice, doubt)) } }
        }
    }
}

fn by_rule(voice: Voice, taper: &Taper, one: &Proposed, target: Option<Target>) -> Markup {
    let label = taper
        .intakes()
        .get(one.intake)
        .and_then(|intake| intake.label.as_ref());
    html! {
        section.sheet {
            @if let Some(label) = label { p.soft { (label.expose()) } }
            @match &one.outcome {
                Ok(Finding { value: Found::Step(step), doubts }) => {
                    (lines(&words::taper::arithmetic(voice, step, target)))
                    @if let Some(making) = &step.making { (picture::dose::making(making, voice)) }
                    (doubt_lines(voice, doubts))
                }
                Ok(Finding { value: Found::NothingWithin(found), doubts }) => {
                    (lines(&words::taper::nothing_within(voice, found)))
                    (doubt_lines(voice, doubts))
                }
                Err(refusal) => { (lines(&words::taper::refusal(voice, refusal))) }
            }
            @if let Some(day) = one.not_before {
                p.soft { (say!(voice, "taper-form-not-before", date = voice.date(day))) }
            }
        }
    }
}

/// The next line of a list: the prescriber's, or a schedule that was accepted.
fn by_list(voice: Voice, taper: &Taper, line: &NextLine, target: Option<Target>) -> Markup {
    let doses = words::plan::doses(voice, &line.doses);
    let next = match taper.method {
        plan::Method::Scheduled(_) => say!(voice, "taper-form-next-step", doses = doses),
        _ => say!(voice, "taper-form-next-line", doses = doses),
    };
    let explained = |one: &Result<Finding<Step>, Refusal>| match one {
        Ok(found) => html! {
            (lines(&words::taper::arithmetic(voice, &found.value, target)))
            @if let Some(making) = &found.value.making { (picture::dose::making(making, voice)) }
            (doubt_lines(voice, &found.doubts))
        },
        Err(refusal) => lines(&words::taper::refusal(voice, refusal)),
    };
    html! {
        section.sheet {
            p { (next) }
            @for one in &line.explained { (explained(one)) }
            @if let Some(day) = line.not_before {
                p.soft { (say!(voice, "taper-form-not-before", date = voice.date(day))) }
            }
        }
    }
}

/// A few steps ahead, for whoever asks. A look and not a plan.
fn ahead(voice: Voice, plan: &Plan, taper: &Taper) -> Markup {
    let Some(Ok(ahead)) = plan::steps_ahead(plan, taper.id, 0, AHEAD) else {
        return html! {};
    };
    html! {
        @if ahead.steps.len() > 1 {
            details {
                summary { (say!(voice, "taper-form-ahead")) }
                ol {
                    @for step in &ahead.steps {
                        li { (words::medicine::dose(voice, step.step.value.to)) }
                    }
                }
                (lines(&words::taper::ahead_ends(voice, &ahead.ends)))
            }
        }
    }
}

/// The change that a form asks for.
fn read(inside: &Inside, taper: &Taper, act: &str) -> Result<Change, Faults> {
    let id = taper.id;
    if matches!(act, "hold" | "resume" | "end") {
        let (taper, since) = (id, since(inside).map_err(|fault| vec![fault])?);
        return Ok(match act {
            "hold" => Change::Hold { taper, since },
            "resume" => Change::Resume { taper, since },
            _ => Change::EndTaper { taper, since },
        });
    }
    match act {
        "now" => return noted::answer(inside, taper),
        "leave" => return noted::leave(inside, taper),
        _ => {}
    }
    if matches!(act, "back" | "step") && !inside.fields.has("doses") {
        return Err(vec![say!(inside.voice, "taper-form-none-chosen")]);
    }
    let typed = intakes(inside.voice, inside.fields.get("doses"));
    let (typed, since) = match (typed, since(inside)) {
        (Ok(typed), Ok(since)) => (typed, since),
        (typed, since) => {
            return Err([typed.err(), since.err()].into_iter().flatten().collect());
        }
    };
    if matches!(act, "set" | "correct") {
        let (taper, intakes) = (id, with_labels(taper, typed));
        return Ok(match act {
            "set" => Change::SetDose {
                taper,
                intakes,
                since,
            },
            _ => Change::CorrectLast {
                taper,
                intakes,
                since,
            },
        });
    }
    let new = NewDoses {
        taper: id,
        doses: typed.iter().map(|intake| intake.dose).collect(),
        since,
    };
    Ok(match act {
        "step" => Change::TakeStep(new),
        "smaller" => Change::SmallerStep(new),
        _ => Change::StepBack(new),
    })
}

/// What was typed, with the names that the intakes have where none was typed and their number
/// stays.
pub(crate) fn with_labels(taper: &Taper, mut typed: Vec<Intake>) -> Vec<Intake> {
    if typed.len() == taper.intakes().len() {
        for (typed, standing) in typed.iter_mut().zip(taper.intakes()) {
            typed.label = typed.label.take().or_else(|| standing.label.clone());
        }
    }
    typed
}

/// Acts that this file answers; the others are settings.
const MOVES: [&str; 10] = [
    "hold", "resume", "end", "set", "correct", "step", "smaller", "back", "now", "leave",
];

/// `POST /{language}/taper/{taper}/{act}`
pub(crate) async fn act(
    Path((_, id, act)): Path<(String, Uuid, String)>,
    inside: Inside,
) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    let change = match MOVES.contains(&act.as_str()) {
        true => read(&inside, taper, &act),
        false => super::settings::read(&inside, taper, &act)?,
    };
    let made = match change {
        Ok(change) => make(&inside, change).await?,
        Err(faults) => Err(faults),
    };
    match made {
        Ok(_) => Ok(see(&inside.at(&path(taper.id)))),
        // A button of the taper's own page, without a form of its own.
        Err(_) if act == "leave" => Err(Fault::ChangedMeanwhile),
        Err(faults) => show(&inside, &plan, taper, &act, &faults),
    }
}
