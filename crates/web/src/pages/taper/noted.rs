//! Where the notes say another dose than the plan: one question with what was noted beside it, and
//! whom to call where a drug whose sudden stop is dangerous is at nothing.

use app::Diary;
use diary::{DoseStart, DoseTaken, Text};
use jiff::civil::Date;
use maud::{Markup, html};
use plan::{Change, Difference, Intake, NotedDay, Plan, Taper};
use words::say;

use crate::asked::Inside;
use crate::pages::taper::moves::{plain_intakes, with_labels};
use crate::pages::taper::read::{Faults, intakes, since};
use crate::pages::taper::{newest, path};
use crate::parts::{Field, button, choice, form, hidden};

/// How many noted days stand beside the question.
const SHOWN: usize = 5;

/// What was noted of a drug since the plan was last told of its dose.
pub(crate) fn days(inside: &Inside, diary: &Diary, plan: &Plan, taper: &Taper) -> Vec<NotedDay> {
    let taken = diary.doses_taken.iter().map(|entry| &entry.value);
    let taken: Vec<&DoseTaken> = taken.collect();
    let starts = diary.dose_starts.iter().map(|entry| &entry.value);
    let starts: Vec<&DoseStart> = starts.collect();
    plan::noted_days(plan, taper, &taken, &starts, inside.today())
}

/// Both, where there is something to ask or to say.
pub(crate) fn beside(inside: &Inside, diary: &Diary, plan: &Plan, taper: &Taper) -> Markup {
    let days = days(inside, diary, plan, taper);
    let stopped = plan::sudden_stop(plan, taper, &days, inside.today());
    let difference = plan::difference(taper, &days);
    html! {
        @if let Some(stopped) = stopped { (whom_to_call(inside, &taper.drug, stopped.day)) }
        @if let Some(difference) = &difference { (question(inside, plan, taper, difference)) }
    }
}

/// Gently, whom to call: the text about it and the door.
pub(crate) fn whom_to_call(inside: &Inside, drug: &Text, day: Date) -> Markup {
    let voice = inside.voice;
    let shelf = &inside.site.library.shelf;
    html! {
        section.sheet {
            h2 { (say!(voice, "stop-heading")) }
            p { (say!(voice, "stop-what", drug = drug.expose(), date = voice.date(day))) }
            @if let Some(text) = shelf.text(voice.language(), "supply-stops") {
                (choice(&inside.at("/texts/supply-stops"), &text.title))
            }
            (choice(&inside.at("/door"), &say!(voice, "page-door")))
        }
    }
}

fn question(inside: &Inside, plan: &Plan, taper: &Taper, difference: &Difference) -> Markup {
    let voice = inside.voice;
    let seen = newest(plan).to_string();
    let dose = |dose| words::medicine::dose(voice, dose);
    let doses = match (difference.days.first(), taper.intakes()) {
        (_, [_]) => difference.noted.plain(),
        (
            Some(NotedDay {
                intakes: Some(noted),
                ..
            }),
            standing,
        ) => {
            let typed = standing.iter().zip(noted).map(|(intake, dose)| Intake {
                label: intake.label.clone(),
                dose: *dose,
            });
            plain_intakes(&typed.collect::<Vec<_>>())
        }
        _ => String::new(),
    };
    html! {
        section.sheet {
            h2 { (say!(voice, "taper-ask-heading")) }
            p { (say!(voice, "taper-ask-what")) }
            @if let Some(since) = taper.since() {
                p.soft { (say!(voice, "taper-ask-plan", dose = dose(taper.day()), date = voice.date(since))) }
            }
            ul.plain {
                @for noted in difference.days.iter().take(SHOWN) {
                    li.soft { (noted_day(inside, noted)) }
                }
            }
            (form(inside, &format!("{}/now", path(taper.id)), html! {
                (hidden("seen", &seen))
                (Field { name: "doses", label: say!(voice, "taper-form-dose-is"),
                    help: Some(say!(voice, "dose-amount-help")), value: &doses, fault: None }.line())
                (Field { name: "since", label: say!(voice, "taper-form-since"), help: None,
                    value: &difference.since.to_string(), fault: None }.input("date", "off", None))
                (button("now", "dose", &say!(voice, "taper-ask-this")))
                (button("now", "nothing", &say!(voice, "taper-ask-nothing")))
            }))
            (form(inside, &format!("{}/leave", path(taper.id)), html! {
                (hidden("seen", &seen))
                (hidden("noted", &difference.noted.micrograms().to_string()))
                (hidden("since", &difference.since.to_string()))
                button.choice type="submit" name="agreed" value="own" {
                    (say!(voice, "taper-ask-leave"))
                    small { (say!(voice, "taper-ask-leave-gloss")) }
                }
            }))
        }
    }
}

fn noted_day(inside: &Inside, noted: &NotedDay) -> String {
    let voice = inside.voice;
    let (date, dose) = (
        voice.date(noted.day),
        words::medicine::dose(voice, noted.dose),
    );
    match noted.from_then_on {
        true => say!(voice, "taper-ask-noted-from", date = date, dose = dose),
        false => say!(voice, "taper-ask-noted", date = date, dose = dose),
    }
}

/// The answer to the question: the dose as it is, from the day that was said. A day before the
/// dose that stands says that this one was never so.
pub(crate) fn answer(inside: &Inside, taper: &Taper) -> Result<Change, Faults> {
    let nothing = || {
        let mut standing = taper.intakes().to_vec();
        for intake in &mut standing {
            intake.dose = medicine::Dose::NOTHING;
        }
        standing
    };
    let typed = match inside.fields.get("now") {
        "nothing" => Ok(nothing()),
        _ => intakes(inside.voice, inside.fields.get("doses")),
    };
    let (typed, since) = match (typed, since(inside)) {
        (Ok(typed), Ok(since)) => (typed, since),
        (typed, since) => {
            return Err([typed.err(), since.err()].into_iter().flatten().collect());
        }
    };
    let (id, intakes) = (taper.id, with_labels(taper, typed));
    Ok(match taper.since().is_some_and(|stands| since < stands) {
        true => Change::CorrectLast {
            taper: id,
            intakes,
            since,
        },
        false => Change::SetDose {
            taper: id,
            intakes,
            since,
        },
    })
}

/// "Leave it as it is", an answer like the other one.
pub(crate) fn leave(inside: &Inside, taper: &Taper) -> Result<Change, Faults> {
    let noted = inside.fields.get("noted").parse().unwrap_or(0);
    let noted = medicine::Dose::from_micrograms(noted).min(medicine::Dose::LARGEST);
    Ok(Change::LeaveDifference {
        taper: taper.id,
        noted,
        since: since(inside).map_err(|fault| vec![fault])?,
    })
}
