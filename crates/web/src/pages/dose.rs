//! The dose of a day: taken as it stands, another amount, or not; and a dose that begins.

use app::Diary;
use axum::extract::Path;
use diary::{DoseStart, Text};
use jiff::civil::Date;
use maud::{Markup, html};
use medicine::Dose;
use words::say;

use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::pages::more::text_fault;
use crate::pages::taken::{self, Slot};
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

/// The page again, beside one of its drugs why the other amount was not taken.
pub(crate) async fn show_again(inside: &Inside, day: Date, number: usize, fault: String) -> Answer {
    let faults = Faults {
        other: Some((number, fault)),
        ..Faults::default()
    };
    show(inside, day, &faults).await
}

async fn show(inside: &Inside, day: Date, faults: &Faults) -> Answer {
    let voice = inside.voice;
    let app = &inside.site.app;
    let diary = app.diary(&inside.visit).await?;
    let standing = app.doses_with(&inside.visit, &diary, day).await?;
    let slots: Vec<Slot> = standing.iter().flat_map(taken::slots).collect();
    // The forms above name their drug in a field of the same name.
    let begun = match faults.other.is_some() {
        true => "",
        false => inside.fields.get("drug"),
    };
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (say!(voice, "more-dose")) }
        @for (number, slot) in slots.iter().enumerate() {
            (one(inside, &diary, day, number, slot, faults))
        }
        @if slots.is_empty() {
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
    diary: &Diary,
    day: Date,
    number: usize,
    slot: &Slot,
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
    let path = format!("/day/{day}/dose");
    let which = || {
        html! {
            (slot.fields())
            (hidden("number", &number.to_string()))
        }
    };
    html! {
        section.sheet {
            p { strong { (slot.said(voice)) } }
            @for entry in slot.noted(diary, day) {
                p.noted { (taken::said(inside, entry)) " "
                    a href=(inside.at(&format!("/remove/doses/{}", entry.id))) {
                        (say!(voice, "day-remove")) } }
            }
            (form(inside, &path, html! {
                (which())
                (button("taken", "as-planned", &say!(voice, "dose-taken")))
                (button("taken", "not", &say!(voice, "dose-not-taken")))
            }))
            // A form of its own: the Enter key presses the first button of a form, and an amount
            // that was typed is not "taken".
            details open[fault.is_some()] {
                summary { (say!(voice, "dose-other")) }
                (form(inside, &path, html! {
                    (which())
                    (Field { name: &other, label: say!(voice, "dose-amount"),
                        help: Some(say!(voice, "dose-amount-help")), value: typed, fault }.line())
                    (button("taken", "other", &say!(voice, "part-save")))
                }))
            }
        }
    }
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
