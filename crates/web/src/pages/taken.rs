//! A dose taken, noted with one tap, and asked about before it stands twice.

use app::{Again, CurrentDose, Diary, DoseNoted, Entry};
use axum::extract::Path;
use diary::{DoseTaken, Taken, Text, WhichIntake, is_same_drug};
use jiff::civil::Date;
use maud::{Markup, html};
use medicine::Dose;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::{button, choice, form, hidden, record, record_of, see};

/// What one tap notes: the day's dose of a drug, or one of its intakes.
pub(crate) struct Slot {
    pub(crate) drug: Text,
    intake: Option<WhichIntake>,
    pub(crate) dose: Dose,
}

/// The slots of a drug; an intake of nothing has none.
pub(crate) fn slots(current: &CurrentDose) -> Vec<Slot> {
    let several = current.intakes.len() > 1;
    let intakes = current.intakes.iter().zip(0_u8..);
    let slots = intakes.map(|(intake, place)| Slot {
        drug: current.drug.clone(),
        intake: several.then(|| WhichIntake {
            place,
            label: intake.label.clone(),
        }),
        dose: intake.dose,
    });
    slots.filter(|slot| !slot.dose.is_nothing()).collect()
}

/// A drug and its dose, and which intake it is where there are several.
fn what(voice: Voice, drug: &Text, intake: Option<&WhichIntake>, dose: Option<Dose>) -> String {
    let drug = drug.expose();
    let Some(dose) = dose.map(|dose| words::medicine::dose(voice, dose)) else {
        return drug.to_owned();
    };
    match intake.map(|intake| (intake.place, &intake.label)) {
        None => say!(voice, "taken-what", drug = drug, dose = dose),
        Some((_, Some(label))) => say!(
            voice,
            "taken-what-named",
            drug = drug,
            intake = label.expose(),
            dose = dose
        ),
        Some((place, None)) => say!(
            voice,
            "taken-what-number",
            drug = drug,
            number = u32::from(place) + 1,
            dose = dose
        ),
    }
}

impl Slot {
    /// In words: "citalopram, morning: 10 mg".
    pub(crate) fn said(&self, voice: Voice) -> String {
        what(voice, &self.drug, self.intake.as_ref(), Some(self.dose))
    }

    /// The fields by which a form names it, with an id of its own for the note.
    pub(crate) fn fields(&self) -> Markup {
        html! {
            (record())
            (hidden("drug", self.drug.expose()))
            (hidden("planned", &self.dose.micrograms().to_string()))
            @if let Some(intake) = &self.intake {
                (hidden("place", &intake.place.to_string()))
                @if let Some(label) = &intake.label { (hidden("label", label.expose())) }
            }
        }
    }

    /// What is noted of it on a day, oldest first.
    pub(crate) fn noted<'a>(&self, diary: &'a Diary, day: Date) -> Vec<&'a Entry<DoseTaken>> {
        let place = |intake: &Option<WhichIntake>| intake.as_ref().map(|intake| intake.place);
        let of_it = |entry: &&Entry<DoseTaken>| {
            let noted = &entry.value;
            noted.day == day
                && is_same_drug(&noted.drug, &self.drug)
                && (noted.intake.is_none() || place(&noted.intake) == place(&self.intake))
        };
        diary.doses_taken.iter().filter(of_it).collect()
    }
}

/// The hour of a note, by the person's own clock, where it has one.
fn hour(inside: &Inside, entry: &Entry<DoseTaken>) -> Option<String> {
    let at = inside
        .visit
        .noted_at(&entry.written, entry.value.day)?
        .to_zoned(inside.visit.time_zone());
    Some(inside.voice.clock(at.time()))
}

/// A note in one line, with its hour.
pub(crate) fn said(inside: &Inside, entry: &Entry<DoseTaken>) -> String {
    let voice = inside.voice;
    let noted = &entry.value;
    let dose = match noted.taken {
        Taken::Other(dose) => Some(dose),
        _ => noted.planned,
    };
    let what = what(voice, &noted.drug, noted.intake.as_ref(), dose);
    match (&noted.taken, hour(inside, entry)) {
        (Taken::AsPlanned, Some(hour)) => {
            say!(voice, "taken-noted-at", time = hour, what = what)
        }
        (Taken::AsPlanned, None) => say!(voice, "taken-noted", what = what),
        (Taken::Other(_), _) => say!(voice, "taken-noted-other", what = what),
        (Taken::Not, _) => say!(voice, "taken-noted-not", what = what),
    }
}

/// The doses of today under the check-in: each one tap, or what is noted of it.
pub(crate) fn of_today(inside: &Inside, diary: &Diary, standing: &[CurrentDose]) -> Markup {
    let voice = inside.voice;
    let today = inside.today();
    let slots: Vec<Slot> = standing.iter().flat_map(slots).collect();
    html! {
        @if !slots.is_empty() {
            section.doses aria-label=(say!(voice, "taken-heading")) {
                p.soft { (say!(voice, "taken-heading")) }
                @for slot in &slots { (tap_or_noted(inside, diary, slot, today, "today")) }
                p { a href=(inside.at(&format!("/day/{today}/dose"))) {
                    (say!(voice, "taken-otherwise")) } }
            }
        }
    }
}

/// One tap for a slot; once something is noted of it, that stands in its place.
pub(crate) fn tap_or_noted(
    inside: &Inside,
    diary: &Diary,
    slot: &Slot,
    day: Date,
    back: &str,
) -> Markup {
    let voice = inside.voice;
    let noted = slot.noted(diary, day);
    html! {
        @for entry in &noted { p.noted { (said(inside, entry)) } }
        @if noted.is_empty() {
            (form(inside, &format!("/day/{day}/dose"), html! {
                (slot.fields())
                (hidden("back", back))
                (button("taken", "as-planned", &say!(voice, "taken-tap", what = slot.said(voice))))
            }))
        }
    }
}

/// What a form says of a dose, but for how much was taken.
fn read(inside: &Inside, day: Date, taken: Taken) -> Result<DoseTaken, Fault> {
    let fields = &inside.fields;
    let drug = Text::name(fields.get("drug")).map_err(|_| Fault::NotThere)?;
    let planned = fields.get("planned").parse().ok();
    let planned = planned
        .map(Dose::from_micrograms)
        .filter(|dose| *dose <= Dose::LARGEST);
    let place = fields.get("place").parse().ok();
    let place = place.filter(|place| usize::from(*place) < plan::Taper::MOST_INTAKES);
    Ok(DoseTaken {
        day,
        drug,
        intake: place.map(|place| WhichIntake {
            place,
            label: Text::name(fields.get("label")).ok(),
        }),
        planned,
        taken,
    })
}

/// What a form says is to be done where the dose may be noted already.
fn again(inside: &Inside) -> Again {
    let fields = &inside.fields;
    let entry = fields.get("entry").parse().ok();
    match (
        fields.get("again"),
        entry.zip(fields.get("seen").parse().ok()),
    ) {
        ("beside", _) => Again::Beside,
        ("in-place", Some((entry, seen))) => Again::InPlaceOf(entry, seen),
        _ => Again::Ask,
    }
}

/// Where a note was made from.
fn back(inside: &Inside, day: Date) -> String {
    match inside.fields.get("back") {
        "today" => inside.at("/today"),
        _ => inside.at(&format!("/day/{day}")),
    }
}

/// `POST .../dose`
pub(crate) async fn note(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let number: usize = inside.fields.get("number").parse().unwrap_or(0);
    let taken = match inside.fields.get("taken") {
        "as-planned" => Taken::AsPlanned,
        "not" => Taken::Not,
        _ => match Dose::parse(inside.fields.get(&format!("other-{number}"))) {
            Ok(dose) => Taken::Other(dose),
            Err(fault) => {
                let said = words::medicine::dose_fault(inside.voice, &fault);
                return super::dose::show_again(&inside, day, number, said).await;
            }
        },
    };
    let dose = read(&inside, day, taken)?;
    let noted = inside
        .site
        .app
        .note_dose(
            &inside.visit,
            record_of(&inside.fields),
            dose.clone(),
            again(&inside),
            inside.now,
        )
        .await?;
    match noted {
        DoseNoted::Saved(_) => Ok(see(&back(&inside, day))),
        DoseNoted::Already(entries) => Ok(ask(&inside, day, &dose, &entries)),
    }
}

/// "Already noted at 8:10. Note another one?" Everything that was sent stands in the form.
fn ask(
    inside: &Inside,
    day: Date,
    dose: &DoseTaken,
    entries: &[Entry<DoseTaken>],
) -> axum::response::Response {
    let voice = inside.voice;
    let latest = entries.iter().rev().find_map(|entry| hour(inside, entry));
    let heading = match latest {
        Some(time) => say!(voice, "taken-again-heading", time = time),
        None => say!(voice, "taken-again-heading-day"),
    };
    let now = what(voice, &dose.drug, dose.intake.as_ref(), dose.amount());
    let other = match entries {
        [only] if only.value.amount() != dose.amount() => Some(only),
        _ => None,
    };
    let kept = inside.fields.without(&["again", "entry", "seen"]);
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (heading) }
        section.sheet {
            @for entry in entries {
                p.soft {
                    @match hour(inside, entry) {
                        Some(time) => (say!(voice, "taken-again-noted-at", time = time)),
                        None => (say!(voice, "taken-again-noted")),
                    }
                }
                p { (what(voice, &entry.value.drug, entry.value.intake.as_ref(), entry.value.amount())) }
            }
            p.soft { (say!(voice, "taken-again-now")) }
            p { (now) }
        }
        (form(inside, &format!("/day/{day}/dose"), html! {
            @for (name, value) in kept.all() {
                @if name != crate::parts::OF { (hidden(name, value)) }
            }
            @if let Some(only) = other {
                (hidden("entry", &only.id.to_string()))
                (hidden("seen", &only.revision.to_string()))
            }
            (button("again", "beside", &say!(voice, "taken-again-another")))
            @if other.is_some() {
                (button("again", "in-place", &say!(voice, "taken-again-in-place")))
            }
            (choice(&back(inside, day), &say!(voice, "taken-again-leave")))
        }))
    };
    Page::inside(inside, Place::Today, say!(voice, "more-dose")).show(content)
}
