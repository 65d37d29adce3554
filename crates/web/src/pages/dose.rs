//! The dose of a day: taken as it stands, another amount, or not; and a dose that begins.

use app::CurrentDose;
use axum::extract::Path;
use diary::{DoseStart, DoseTaken, Taken, Text};
use jiff::civil::Date;
use maud::{Markup, html};
use medicine::Dose;
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::more::text_fault;
use crate::parts::{Field, button, form, hidden, main_button, see};

/// Which fields of the page could not be taken.
#[derive(Default)]
struct Faults {
    /// Number of the drug, and why its other amount was not taken.
    other: Option<(usize, String)>,
    drug: Option<String>,
    dose: Option<String>,
}

/// `GET .../dose`
pub(crate) async fn ask(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    show(&inside, day, &Faults::default()).await
}

async fn show(inside: &Inside, day: Date, faults: &Faults) -> Answer {
    let voice = inside.voice;
    let standing = inside.site.app.doses_on(&inside.visit, day).await?;
    // The forms above name their drug in a field of the same name.
    let begun = match faults.other.is_some() {
        true => "",
        false => inside.fields.get("drug"),
    };
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (say!(voice, "more-dose")) }
        @for (number, current) in standing.iter().enumerate() {
            (one(inside, day, number, current, faults))
        }
        @if standing.is_empty() {
            p { (say!(voice, "dose-none")) }
        }
        section.sheet {
            h2 { (say!(voice, "dose-start-heading")) }
            p.help { (say!(voice, "dose-start-help")) }
            (form(inside, &format!("/day/{day}/dose-start"), html! {
                (Field { name: "drug", label: say!(voice, "dose-drug"), help: None,
                    value: begun, fault: faults.drug.clone() }.line())
                (Field { name: "dose", label: say!(voice, "dose-amount"),
                    help: Some(say!(voice, "dose-amount-help")),
                    value: inside.fields.get("dose"), fault: faults.dose.clone() }.line())
                (main_button(&say!(voice, "part-save")))
            }))
        }
        p { a href=(inside.at(&format!("/day/{day}/more"))) { (say!(voice, "part-back")) } }
    };
    Ok(Page::inside(inside, Place::Today, say!(voice, "more-dose")).show(content))
}

fn one(
    inside: &Inside,
    day: Date,
    number: usize,
    current: &CurrentDose,
    faults: &Faults,
) -> Markup {
    let voice = inside.voice;
    let fault = faults
        .other
        .as_ref()
        .filter(|(faulty, _)| *faulty == number)
        .map(|(_, fault)| fault.clone());
    // Each drug has a field of its own name, and so an id of its own.
    let other = format!("other-{number}");
    let typed = if fault.is_some() {
        inside.fields.get(&other)
    } else {
        ""
    };
    let dose = words::medicine::dose(voice, current.dose);
    let path = format!("/day/{day}/dose");
    let which = html! {
        (hidden("number", &number.to_string()))
        (hidden("drug", current.drug.expose()))
        (hidden("planned", &current.dose.micrograms().to_string()))
    };
    html! {
        section.sheet {
            p { strong { (current.drug.expose()) } ": " (dose) }
            (form(inside, &path, html! {
                (which)
                (button("taken", "as-planned", &say!(voice, "dose-taken")))
                (button("taken", "not", &say!(voice, "dose-not-taken")))
            }))
            // A form of its own: the Enter key presses the first button of a form, and an amount
            // that was typed is not "taken".
            details open[fault.is_some()] {
                summary { (say!(voice, "dose-other")) }
                (form(inside, &path, html! {
                    (which)
                    (Field { name: &other, label: say!(voice, "dose-amount"),
                        help: Some(say!(voice, "dose-amount-help")), value: typed, fault }.line())
                    (button("taken", "other", &say!(voice, "part-save")))
                }))
            }
        }
    }
}

/// `POST .../dose`
pub(crate) async fn note(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let drug = Text::name(inside.fields.get("drug")).map_err(|_| Fault::NotThere)?;
    let planned = inside.fields.get("planned").parse().ok();
    let planned = planned
        .map(Dose::from_micrograms)
        .filter(|dose| *dose <= Dose::LARGEST);
    let number: usize = inside.fields.get("number").parse().unwrap_or(0);
    let taken = match inside.fields.get("taken") {
        "as-planned" => Taken::AsPlanned,
        "not" => Taken::Not,
        _ => match Dose::parse(inside.fields.get(&format!("other-{number}"))) {
            Ok(dose) => Taken::Other(dose),
            Err(fault) => {
                let faults = Faults {
                    other: Some((number, words::medicine::dose_fault(inside.voice, &fault))),
                    ..Faults::default()
                };
                return show(&inside, day, &faults).await;
            }
        },
    };
    let taken = DoseTaken {
        day,
        drug,
        planned,
        taken,
    };
    inside
        .site
        .app
        .note_dose_taken(&inside.visit, vec![taken], inside.now)
        .await?;
    Ok(see(&inside.at(&format!("/day/{day}"))))
}

/// `POST .../dose-start`
pub(crate) async fn start(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let voice = inside.voice;
    let drug = Text::name(inside.fields.get("drug"));
    let dose = Dose::parse(inside.fields.get("dose"));
    let (drug, dose) = match (drug, dose) {
        (Ok(drug), Ok(dose)) => (drug, dose),
        (drug, dose) => {
            let faults = Faults {
                drug: drug.err().map(|fault| text_fault(voice, fault)),
                dose: dose
                    .err()
                    .map(|fault| words::medicine::dose_fault(voice, &fault)),
                ..Faults::default()
            };
            return show(&inside, day, &faults).await;
        }
    };
    let start = DoseStart {
        drug,
        from: day,
        dose,
    };
    inside
        .site
        .app
        .note_dose_start(&inside.visit, start, inside.now)
        .await?;
    Ok(see(&inside.at(&format!("/day/{day}"))))
}
