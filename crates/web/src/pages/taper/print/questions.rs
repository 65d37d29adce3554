//! For a visit: what is taken, what is at hand, questions, and room to write. No step is reckoned.

use maud::{Markup, html};
use plan::{Plan, Taper};
use words::{Id, id, say};

use super::{Sheet, drug_name};
use crate::asked::Inside;

const QUESTIONS: [Id; 8] = [
    id!("print-questions-1"),
    id!("print-questions-2"),
    id!("print-questions-3"),
    id!("print-questions-4"),
    id!("print-questions-5"),
    id!("print-questions-6"),
    id!("print-questions-7"),
    id!("print-questions-8"),
];

/// Lines to write on.
const OWN: usize = 4;
const AGREED: usize = 5;

pub(super) fn sheet(inside: &Inside, plan: &Plan) -> Sheet {
    let voice = inside.voice;
    let taken = plan.tapers.iter().filter(|taper| !taper.day().is_nothing());
    let taken: Vec<&Taper> = taken.collect();
    let content = html! {
        section {
            h2 { (say!(voice, "print-questions-take")) }
            @if taken.is_empty() { p { (say!(voice, "print-questions-take-none")) } }
            ul { @for taper in &taken {
                li { (say!(voice, "print-questions-take-line", drug = drug_name(voice, taper),
                    doses = words::plan::intakes(voice, taper.intakes()),
                    date = taper.since().map(|since| voice.date(since)).unwrap_or_default())) }
            } }
        }
        (at_hand(inside, &taken))
        section {
            h2 { (say!(voice, "print-questions-ask")) }
            ul.tick-list {
                @for question in QUESTIONS { li { (say!(voice, question)) } }
            }
        }
        section {
            h2 { (say!(voice, "print-questions-own")) }
            (blanks(OWN))
        }
        section {
            h2 { (say!(voice, "print-questions-answers")) }
            (blanks(AGREED))
        }
    };
    Sheet {
        heading: say!(voice, "print-questions-heading"),
        above: voice.date(inside.today()),
        large: false,
        content,
        not: say!(voice, "print-questions-not"),
    }
}

fn at_hand(inside: &Inside, taken: &[&Taper]) -> Markup {
    let voice = inside.voice;
    let known = taken.iter().filter(|taper| !taper.at_hand.is_empty());
    let said = known.map(|taper| {
        let products = plan::at_hand(taper);
        let products = products.products().iter();
        let products = products.map(|product| words::medicine::package(voice, product));
        say!(
            voice,
            "print-questions-at-hand-line",
            drug = taper.drug.expose(),
            products = products.collect::<Vec<_>>().join("; ")
        )
    });
    let said: Vec<String> = said.collect();
    html! {
        section {
            h2 { (say!(voice, "print-questions-at-hand")) }
            @if said.is_empty() { (blanks(2)) }
            ul { @for line in &said { li { (line) } } }
        }
    }
}

/// Lines to write on by hand.
fn blanks(count: usize) -> Markup {
    html! { @for _ in 0..count { div.blank aria-hidden="true" {} } }
}
