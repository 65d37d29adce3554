//! The person's own sheet: how to make each dose, large, with every piece drawn.

use maud::{Markup, html};
use medicine::{AtHand, Dose};
use plan::{Intake, Method, Plan, Proposal, Proposed, State, Taper};
use words::say;

use super::{Sheet, above};
use crate::asked::Inside;

/// How many further lines of a prescriber's plan are told.
const FURTHER: usize = 12;

pub(super) fn sheet(inside: &Inside, plan: &Plan, taper: &Taper) -> Sheet {
    let voice = inside.voice;
    let at_hand = plan::at_hand(taper);
    let content = html! {
        section {
            @if taper.day().is_nothing() {
                p { (say!(voice, "print-person-nothing")) }
            } @else {
                h2 { (say!(voice, "print-person-now",
                    doses = words::plan::intakes(voice, taper.intakes()))) }
                @if let Some(since) = taper.since() {
                    p.soft { (say!(voice, "print-person-since", date = voice.date(since))) }
                }
                @if at_hand.is_empty() { p { (say!(voice, "print-person-at-hand-blank")) } }
                (made(inside, &at_hand, taper.intakes()))
            }
        }
        (next(inside, plan, taper, &at_hand))
        (further(inside, taper, &at_hand))
    };
    Sheet {
        heading: say!(voice, "print-person-heading"),
        above: above(inside, taper),
        large: true,
        content,
        not: say!(voice, "print-person-not"),
    }
}

/// How each intake is made, drawn.
fn made(inside: &Inside, at_hand: &AtHand, intakes: &[Intake]) -> Markup {
    let voice = inside.voice;
    html! {
        @if !at_hand.is_empty() {
            @for intake in intakes.iter().filter(|intake| !intake.dose.is_nothing()) {
                div.made {
                    @if intakes.len() > 1 {
                        p { strong { (words::plan::intakes(voice, std::slice::from_ref(intake))) } }
                    }
                    @match at_hand.make(intake.dose) {
                        Some(making) => (picture::making::large(&making, voice)),
                        None => p { (say!(voice, "taper-page-unmakeable",
                            dose = words::medicine::dose(voice, intake.dose))) },
                    }
                }
            }
        }
    }
}

/// Doses under the names of the intakes that there are.
fn named(taper: &Taper, doses: &[Dose]) -> Vec<Intake> {
    let intakes = taper.intakes().iter().zip(doses);
    let intakes = intakes.map(|(intake, dose)| Intake {
        label: intake.label.clone(),
        dose: *dose,
    });
    intakes.collect()
}

/// The next step, or each of them where the person chooses which intake becomes smaller.
fn next(inside: &Inside, plan: &Plan, taper: &Taper, at_hand: &AtHand) -> Markup {
    let voice = inside.voice;
    let (steps, not_before) = match plan::proposal(plan, taper.id) {
        _ if taper.state != State::Going => (Vec::new(), None),
        Some(Proposal::ByRule(proposed)) => {
            let steps = proposed.iter().filter_map(Proposed::doses).collect();
            (steps, proposed.first().and_then(|one| one.not_before))
        }
        Some(Proposal::Prescribed(line)) => (vec![line.doses], line.not_before),
        _ => (Vec::new(), None),
    };
    html! {
        section {
            @for (number, doses) in steps.iter().enumerate() {
                @let intakes = named(taper, doses);
                @let said = words::plan::intakes(voice, &intakes);
                h2 {
                    @match number {
                        0 => (say!(voice, "print-person-next", doses = said)),
                        _ => (say!(voice, "print-person-next-one", doses = said)),
                    }
                }
                (made(inside, at_hand, &intakes))
            }
            @match not_before {
                Some(day) if !steps.is_empty() => p { (say!(voice, "print-person-not-before",
                    date = voice.date(day))) },
                _ => {}
            }
            @if steps.is_empty() { p { (say!(voice, "print-person-no-next")) } }
        }
    }
}

/// The lines of a list after the next one, in words.
fn further(inside: &Inside, taper: &Taper, at_hand: &AtHand) -> Markup {
    let voice = inside.voice;
    let (Some(list), Some(next)) = (taper.method.list(), taper.next_line()) else {
        return html! {};
    };
    let lines = list.lines.iter().skip(next + 1).take(FURTHER);
    let said = lines.map(|line| {
        let making = |dose: &Dose| {
            let making = at_hand.make(*dose)?;
            let parts = words::medicine::making_lines(voice, &making);
            Some(voice.list(&parts))
        };
        let doses = line.doses.iter().filter(|dose| !dose.is_nothing());
        let parts: Option<Vec<String>> = doses.map(making).collect();
        let said = words::plan::prescribed_line(voice, line);
        match parts.map(|parts| parts.join(" + ")) {
            Some(parts) if !parts.is_empty() => {
                say!(
                    voice,
                    "print-person-further-line",
                    line = said,
                    parts = parts
                )
            }
            _ => said,
        }
    });
    let said: Vec<String> = said.collect();
    html! {
        @if !said.is_empty() {
            section {
                h2 {
                    @match taper.method {
                        Method::Scheduled(_) => (say!(voice, "print-person-further-steps")),
                        _ => (say!(voice, "print-person-further")),
                    }
                }
                ul { @for line in &said { li { (line) } } }
            }
        }
    }
}
