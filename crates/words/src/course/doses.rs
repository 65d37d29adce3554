//! First and last dose of each drug.

use jiff::civil::Date;

use crate::{Voice, say};

/// A noted dose, as far as the description needs it. It has no `Debug`: the drug is in the
/// person's own words.
#[derive(Clone, PartialEq, Eq)]
pub struct DoseLine {
    /// The first day at this dose.
    pub date: Date,
    /// The drug as the person calls it, where told.
    pub drug: Option<String>,
    /// The dose as the voice writes it, unit included: "37,5 mg".
    pub amount: String,
}

/// The last part: first and last dose of each drug, in the order of their first days, and that
/// nearness in time is no cause.
pub fn doses_in_words(voice: Voice, doses: &[DoseLine]) -> Vec<String> {
    let mut in_order: Vec<&DoseLine> = doses.iter().collect();
    in_order.sort_by_key(|dose| dose.date);
    let mut drugs: Vec<Vec<&DoseLine>> = Vec::new();
    for dose in in_order {
        match drugs.iter_mut().find(|lines| lines[0].drug == dose.drug) {
            Some(lines) => lines.push(dose),
            None => drugs.push(vec![dose]),
        }
    }
    let ends = |lines: &Vec<&DoseLine>| match lines.as_slice() {
        [] => None,
        [only] => Some(one_dose(voice, only)),
        [first, .., last] => Some(two_doses(voice, first, last)),
    };
    let mut said: Vec<String> = drugs.iter().filter_map(ends).collect();
    if !said.is_empty() {
        said.push(say!(voice, "course-dose-cause"));
    }
    said
}

fn one_dose(voice: Voice, dose: &DoseLine) -> String {
    let (amount, date) = (&dose.amount, voice.date(dose.date));
    match &dose.drug {
        Some(drug) => say!(
            voice,
            "course-dose-one",
            drug = drug,
            amount = amount,
            date = date
        ),
        None => say!(voice, "course-dose-one-plain", amount = amount, date = date),
    }
}

fn two_doses(voice: Voice, first: &DoseLine, last: &DoseLine) -> String {
    let (first_date, last_date) = (voice.date(first.date), voice.date(last.date));
    match &first.drug {
        Some(drug) => say!(
            voice,
            "course-dose",
            drug = drug,
            first = &first.amount,
            first_date = first_date,
            last = &last.amount,
            last_date = last_date
        ),
        None => say!(
            voice,
            "course-dose-plain",
            first = &first.amount,
            first_date = first_date,
            last = &last.amount,
            last_date = last_date
        ),
    }
}
