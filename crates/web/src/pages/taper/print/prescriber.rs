//! The prescriber's sheet: the rule, the arithmetic of the next step line by line, its doubts, what
//! has been published, and the source of every figure.

use maud::{Markup, html};
use medicine::{Dose, Drug, Source, Sourced, Target};
use plan::{Method, Plan, Proposal, Proposed, Taper};
use taper::{Answer as Found, Doubt, Finding, Refusal, Step};
use words::{Voice, say};

use super::{Sheet, above};
use crate::asked::Inside;

pub(super) fn sheet(inside: &Inside, plan: &Plan, taper: &Taper) -> Sheet {
    let voice = inside.voice;
    let drug = plan::drug(taper);
    let content = html! {
        @if let Some(since) = taper.since() {
            p { strong { (say!(voice, "print-prescriber-now",
                doses = words::plan::intakes(voice, taper.intakes()), date = voice.date(since))) } }
        }
        p { (words::plan::state(voice, taper.state)) }
        (method(voice, taper))
        @match plan::record_only(plan, taper) {
            Some(why) => { @for line in words::drug::record_only(voice, why) { p { (line) } } }
            None => section {
                h2 { (say!(voice, "print-prescriber-step")) }
                (step(voice, plan, taper))
            },
        }
        p.help { (say!(voice, "print-prescriber-decides")) }
        @match drug {
            Some(drug) => (of_catalogue(voice, drug)),
            None => p { (say!(voice, "print-prescriber-none")) },
        }
    };
    Sheet {
        heading: say!(voice, "print-prescriber-heading"),
        above: above(inside, taper),
        large: false,
        content,
        not: say!(voice, "print-prescriber-not"),
    }
}

fn method(voice: Voice, taper: &Taper) -> Markup {
    html! {
        section {
            h2 { (say!(voice, "print-prescriber-method")) }
            p { (words::plan::method(voice, &taper.method)) }
            @for rule in words::plan::rule(voice, taper) { p { (rule) } }
            @if let Some(list) = taper.method.list() {
                ol { @for line in &list.lines { li { (words::plan::prescribed_line(voice, line)) } } }
            }
            @if let Some(dose) = taper.stop_from {
                p { (say!(voice, "taper-page-stop-from", dose = words::medicine::dose(voice, dose))) }
            }
            @if !taper.at_hand.is_empty() {
                p.soft { (say!(voice, "taper-page-at-hand")) }
                ul { @for product in plan::at_hand(taper).products() {
                    li { (words::medicine::product(voice, product)) }
                } }
            }
        }
    }
}

fn lines(lines: &[String]) -> Markup {
    html! { @for line in lines { p.reckoned { (line) } } }
}

fn doubts(voice: Voice, doubts: &[Doubt]) -> Markup {
    html! {
        @if !doubts.is_empty() {
            h3 { (say!(voice, "print-prescriber-doubts")) }
            ul { @for doubt in doubts { li { (words::taper::doubt(voice, doubt)) } } }
        }
    }
}

fn step(voice: Voice, plan: &Plan, taper: &Taper) -> Markup {
    let target = plan::drug(taper).and_then(|drug| drug.occupancy.target);
    match plan::proposal(plan, taper.id) {
        Some(Proposal::ByRule(proposed)) => html! {
            @for one in &proposed { (by_rule(voice, taper, one, target)) }
        },
        Some(Proposal::Prescribed(line)) => html! {
            p { (next_line(voice, taper, &line.doses)) }
            @for one in &line.explained { (explained(voice, one, target)) }
            @if let Some(day) = line.not_before { (not_before(voice, day)) }
        },
        Some(Proposal::LineRises(line)) => html! { p { (words::plan::line_rises(voice, &line)) } },
        _ => html! { p { (say!(voice, "print-prescriber-no-step")) } },
    }
}

fn by_rule(voice: Voice, taper: &Taper, one: &Proposed, target: Option<Target>) -> Markup {
    let intake = taper.intakes().get(one.intake);
    html! {
        @if let Some(label) = intake.and_then(|intake| intake.label.as_ref()) {
            h3 { (label.expose()) }
        }
        @match &one.outcome {
            Ok(Finding { value: Found::Step(step), doubts: found }) => {
                (lines(&words::taper::arithmetic(voice, step, target)))
                (doubts(voice, found))
            }
            Ok(Finding { value: Found::NothingWithin(nothing), doubts: found }) => {
                (lines(&words::taper::nothing_within(voice, nothing)))
                (doubts(voice, found))
            }
            Err(refusal) => { (lines(&words::taper::refusal(voice, refusal))) }
        }
        @if let Some(day) = one.not_before { (not_before(voice, day)) }
    }
}

fn explained(voice: Voice, one: &Result<Finding<Step>, Refusal>, target: Option<Target>) -> Markup {
    match one {
        Ok(found) => html! {
            (lines(&words::taper::arithmetic(voice, &found.value, target)))
            (doubts(voice, &found.doubts))
        },
        Err(refusal) => lines(&words::taper::refusal(voice, refusal)),
    }
}

fn next_line(voice: Voice, taper: &Taper, doses: &[Dose]) -> String {
    let doses = words::plan::doses(voice, doses);
    match taper.method {
        Method::Scheduled(_) => say!(voice, "taper-form-next-step", doses = doses),
        _ => say!(voice, "taper-form-next-line", doses = doses),
    }
}

fn not_before(voice: Voice, day: jiff::civil::Date) -> Markup {
    html! { p.soft { (say!(voice, "taper-form-not-before", date = voice.date(day))) } }
}

/// Sources in the order in which they are first named.
#[derive(Default)]
struct Cited<'a>(Vec<&'a Source>);

impl<'a> Cited<'a> {
    /// The number under which a source stands in the list.
    fn mark<T>(&mut self, of: &'a Sourced<T>) -> String {
        let place = match self.0.iter().position(|source| **source == of.source) {
            Some(place) => place,
            None => {
                self.0.push(&of.source);
                self.0.len() - 1
            }
        };
        format!("[{}]", place + 1)
    }
}

fn of_catalogue(voice: Voice, drug: &Drug) -> Markup {
    let mut cited = Cited::default();
    let published: Vec<(String, String)> = drug
        .guidance()
        .filter_map(|of| {
            let says = words::guidance::says(voice, &of.value)?;
            Some((format!("{}: {says}", of.value.body), cited.mark(of)))
        })
        .collect();
    let pace = drug.pace_limit.as_ref().map(|of| {
        let share = f64::from(of.value.at_most_permille) / 10.0;
        let said = say!(
            voice,
            "print-prescriber-pace",
            percent = words::medicine::percent(voice, share),
            days = of.value.every_days
        );
        (said, cited.mark(of))
    });
    let traps: Vec<(String, String)> = drug
        .traps
        .iter()
        .filter_map(|of| Some((words::drug::trap(voice, drug, &of.value)?, cited.mark(of))))
        .collect();
    let half_life = drug.half_life.as_ref().map(|of| {
        let said = words::drug::half_life(voice, of.value);
        (said, cited.mark(of))
    });
    let curves = drug.occupancy.curves.iter();
    let of_curves: Vec<String> = curves.map(|of| cited.mark(of)).collect();
    let line = |(said, mark): &(String, String)| html! { li { (said) " " (mark) } };
    html! {
        @if !published.is_empty() || pace.is_some() {
            section {
                h2 { (say!(voice, "print-prescriber-published")) }
                ul { @for one in published.iter().chain(&pace) { (line(one)) } }
            }
        }
        section {
            h2 { (say!(voice, "print-prescriber-figures")) }
            ul {
                @if let Some(half_life) = &half_life { (line(half_life)) }
                @if let (Some(target), false) = (drug.occupancy.target, of_curves.is_empty()) {
                    li { (say!(voice, "print-prescriber-curves",
                        target = words::drug::target(voice, target))) " " (of_curves.join(" ")) }
                }
            }
        }
        @if !traps.is_empty() {
            section {
                h2 { (say!(voice, "print-prescriber-known")) }
                ul { @for one in &traps { (line(one)) } }
            }
        }
        section {
            h2 { (say!(voice, "print-prescriber-sources")) }
            ol.sources {
                @for source in &cited.0 {
                    li { (say!(voice, "print-prescriber-source", text = source.text.as_str(),
                        read = words::drug::read(voice, source.read))) }
                }
            }
        }
    }
}
