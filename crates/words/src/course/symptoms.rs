//! Each symptom beside the rest, and what came and went.

use course::{Going, Reading, Symptom};
use jiff::civil::Date;

use crate::{Voice, id, say};

/// Which symptoms follow the rest and how much later, which go their own way, which hardly move,
/// which cannot be told yet; then which are new, which are gone, and which came and went. By the
/// person's own names. A single symptom has no rest to follow.
pub fn symptoms_in_words(voice: Voice, reading: &Reading, names: &[&str]) -> Vec<String> {
    let mut said = Vec::new();
    if reading.symptoms.len() > 1 {
        said.extend(beside_the_rest(voice, reading, names));
    }
    let changes: Vec<String> = reading
        .symptoms
        .iter()
        .filter_map(|symptom| came_or_went(voice, symptom, names))
        .collect();
    if !changes.is_empty() {
        said.extend(changes);
        said.push(say!(voice, "course-stays-open"));
    }
    said
}

/// The person's own name of an item; a number where none was handed over.
pub(super) fn name_of(voice: Voice, names: &[&str], item: usize) -> String {
    match names.get(item) {
        Some(name) if !name.trim().is_empty() => (*name).to_owned(),
        _ => say!(voice, "course-symptom-unnamed", number = item + 1),
    }
}

fn beside_the_rest(voice: Voice, reading: &Reading, names: &[&str]) -> Vec<String> {
    let going = |wanted: &dyn Fn(Going) -> bool| -> Option<String> {
        let of: Vec<String> = reading
            .symptoms
            .iter()
            .filter(|symptom| wanted(symptom.going))
            .map(|symptom| name_of(voice, names, symptom.item))
            .collect();
        (!of.is_empty()).then(|| voice.list(&of))
    };
    let mut late: Vec<u32> = reading
        .symptoms
        .iter()
        .filter_map(|symptom| match symptom.going {
            Going::WithTheRest { days_late } => Some(days_late),
            _ => None,
        })
        .collect();
    late.sort_unstable();
    late.dedup();
    let mut said = Vec::new();
    for days_late in late {
        let with = going(&|g| g == Going::WithTheRest { days_late });
        said.extend(with.map(|names| match days_late {
            0 => say!(voice, "course-symptoms-with", names = names),
            _ => say!(
                voice,
                "course-symptoms-later",
                days = voice.days(days_late),
                names = names
            ),
        }));
    }
    for (wanted, id) in [
        (Going::OwnWay, id!("course-symptoms-own-way")),
        (Going::Still, id!("course-symptoms-still")),
        (Going::TooEarly, id!("course-symptoms-early")),
    ] {
        let names = going(&|g| g == wanted);
        said.extend(names.map(|names| say!(voice, id, names = names)));
    }
    said
}

fn came_or_went(voice: Voice, symptom: &Symptom, names: &[&str]) -> Option<String> {
    let name = || name_of(voice, names, symptom.item);
    let on = |date: Date| voice.date(date);
    match (symptom.new_since, symptom.gone_since) {
        (None, None) => None,
        (Some(new), None) => Some(say!(
            voice,
            "course-symptom-new",
            date = on(new),
            name = name()
        )),
        (None, Some(gone)) => Some(say!(
            voice,
            "course-symptom-gone",
            date = on(gone),
            name = name()
        )),
        (Some(came), Some(went)) if came <= went => Some(say!(
            voice,
            "course-symptom-came-and-went",
            name = name(),
            came = on(came),
            went = on(went)
        )),
        (Some(came), Some(went)) => Some(say!(
            voice,
            "course-symptom-went-and-came",
            name = name(),
            went = on(went),
            came = on(came)
        )),
    }
}
