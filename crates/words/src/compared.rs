//! What differs between two versions of a plan, in words.

use ::medicine::{Circumstance, Dose, Product};
use plan::{DoseSince, Exchanged, Method, Plan, PlanDifference, TaperDifference};

use crate::medicine::{dose, product};
use crate::plan::{method, prescribed_line, state};
use crate::{Voice, drug, say, taper};

/// One thing that differs: what it is, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The drug, as the person calls it, where it is about one.
    pub drug: Option<String>,
    /// What differs: "The dose".
    pub what: String,
    /// How it was and how it is then, or what went and what came.
    pub lines: Vec<String>,
}

/// What differs, in words; `later` is the later of the two versions.
pub fn compared(voice: Voice, later: &Plan, difference: &PlanDifference) -> Compared {
    let name = |id| later.taper(id).map(|taper| taper.drug.expose().to_owned());
    match difference {
        PlanDifference::CaseNote(before, after) => {
            let [before, after] = [before, after].map(|note| match note {
                Some(note) => note.expose().to_owned(),
                None => say!(voice, "compare-blank"),
            });
            Compared {
                drug: None,
                what: say!(voice, "compare-case"),
                lines: then(voice, &before, &after),
            }
        }
        PlanDifference::OwnCircumstances(list) => Compared {
            drug: None,
            what: say!(voice, "compare-circumstances"),
            lines: exchanged(voice, list, |one: &Circumstance| {
                drug::circumstance(voice, *one)
            }),
        },
        PlanDifference::Added(id, dose) => Compared {
            drug: name(*id),
            what: say!(voice, "compare-added"),
            lines: vec![standing(voice, dose)],
        },
        PlanDifference::Of(id, what) => {
            let (what, lines) = of_taper(voice, what);
            Compared {
                drug: name(*id),
                what,
                lines,
            }
        }
    }
}

fn of_taper(voice: Voice, difference: &TaperDifference) -> (String, Vec<String>) {
    match difference {
        TaperDifference::Dose(before, after) => (
            say!(voice, "compare-dose"),
            then(voice, &standing(voice, before), &standing(voice, after)),
        ),
        TaperDifference::Method(before, after) => {
            (say!(voice, "compare-method"), methods(voice, before, after))
        }
        TaperDifference::StopFrom(before, after) => {
            let said = |of: &Option<Dose>| {
                let of = of.map(|of| dose(voice, of));
                of.unwrap_or_else(|| say!(voice, "compare-blank"))
            };
            (
                say!(voice, "compare-stop-from"),
                then(voice, &said(before), &said(after)),
            )
        }
        TaperDifference::AtHand(list) => (
            say!(voice, "compare-at-hand"),
            exchanged(voice, list, |one: &Product| product(voice, one)),
        ),
        TaperDifference::MostPieces(before, after) => (
            say!(voice, "compare-most-pieces"),
            then(voice, &before.to_string(), &after.to_string()),
        ),
        TaperDifference::State(before, after) => (
            say!(voice, "compare-state"),
            then(voice, &state(voice, *before), &state(voice, *after)),
        ),
        TaperDifference::Circumstances(list) => (
            say!(voice, "compare-circumstances"),
            exchanged(voice, list, |one: &Circumstance| {
                drug::circumstance(voice, *one)
            }),
        ),
    }
}

/// Of two prescriber's lists only the lines that differ; of other methods each whole.
fn methods(voice: Voice, before: &Method, after: &Method) -> Vec<String> {
    if let (Method::Prescribed(before), Method::Prescribed(after)) = (before, after) {
        let line = |line: &plan::PrescribedLine| prescribed_line(voice, line);
        return match Exchanged::between(&before.lines, &after.lines) {
            Some(list) => exchanged(voice, &list, line),
            None => vec![say!(voice, "compare-order")],
        };
    }
    let said = |of: &Method| match of {
        Method::Rule(rule) => taper::rule(voice, *rule),
        Method::Prescribed(list) => {
            let lines = list.lines.iter().map(|line| prescribed_line(voice, line));
            let lines: Vec<String> = lines.collect();
            format!("{}: {}", method(voice, of), lines.join("; "))
        }
        Method::Scheduled(scheduled) => {
            let lines = scheduled.list.lines.iter();
            let lines: Vec<String> = lines.map(|line| prescribed_line(voice, line)).collect();
            let caps = crate::schedule::bands(voice, &scheduled.bands).join(" ");
            format!("{}: {caps} {}", method(voice, of), lines.join("; "))
        }
        Method::Noted => method(voice, of),
    };
    then(voice, &said(before), &said(after))
}

fn standing(voice: Voice, dose: &DoseSince) -> String {
    say!(
        voice,
        "compare-standing",
        doses = crate::plan::intakes(voice, &dose.intakes),
        date = voice.date(dose.since)
    )
}

fn then(voice: Voice, before: &str, after: &str) -> Vec<String> {
    vec![
        say!(voice, "compare-before", what = before),
        say!(voice, "compare-after", what = after),
    ]
}

fn exchanged<T>(voice: Voice, list: &Exchanged<T>, said: impl Fn(&T) -> String) -> Vec<String> {
    let gone = list.gone.iter().map(&said);
    let gone = gone.map(|what| say!(voice, "compare-gone", what = what));
    let new = list.new.iter().map(&said);
    let new = new.map(|what| say!(voice, "compare-new", what = what));
    gone.chain(new).collect()
}
