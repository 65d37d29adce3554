//! A plan in words: its changes, who agreed, its methods, its gentle doubts, what was not taken.

use plan::{
    Agreed, Change, ChangeFault, Intake, LineFault, LineFaultKind, Method, NextLine, Plan,
    PlanDoubt, PrescribedLine, Prescription, State, Taper,
};

use ::medicine::Dose;

use crate::medicine::{dose, dose_fault};
use crate::{Voice, drug, say, taper};

/// The doses of a day in one text: "20 mg", "5 mg + 2,5 mg".
pub fn doses(voice: Voice, doses: &[Dose]) -> String {
    let doses: Vec<String> = doses.iter().map(|one| dose(voice, *one)).collect();
    doses.join(" + ")
}

/// The intakes of a day in one text, each with its name: "morning 10 mg + evening 5 mg".
pub fn intakes(voice: Voice, intakes: &[Intake]) -> String {
    let said = intakes.iter().map(|intake| {
        let dose = dose(voice, intake.dose);
        match &intake.label {
            Some(label) => format!("{} {dose}", label.expose()),
            None => dose,
        }
    });
    said.collect::<Vec<_>>().join(" + ")
}

/// One change in a line, for the list of versions.
pub fn change(voice: Voice, change: &Change) -> String {
    let set = |new: &plan::NewDoses| (doses(voice, &new.doses), voice.date(new.since));
    match change {
        Change::AddTaper(new) => say!(
            voice,
            "taper-change-add",
            drug = new.drug.expose(),
            doses = intakes(voice, &new.intakes),
            date = voice.date(new.since)
        ),
        Change::TakeStep(new) => {
            let (doses, date) = set(new);
            say!(voice, "taper-change-step", doses = doses, date = date)
        }
        Change::SmallerStep(new) => {
            let (doses, date) = set(new);
            say!(voice, "taper-change-smaller", doses = doses, date = date)
        }
        Change::StepBack(new) => {
            let (doses, date) = set(new);
            say!(voice, "taper-change-back", doses = doses, date = date)
        }
        Change::SetDose {
            intakes: now,
            since,
            ..
        } => say!(
            voice,
            "taper-change-set",
            doses = intakes(voice, now),
            date = voice.date(*since)
        ),
        Change::CorrectLast {
            intakes: now,
            since,
            ..
        } => say!(
            voice,
            "taper-change-correct",
            doses = intakes(voice, now),
            date = voice.date(*since)
        ),
        Change::Hold { since, .. } => {
            say!(voice, "taper-change-hold", date = voice.date(*since))
        }
        Change::Resume { since, .. } => {
            say!(voice, "taper-change-resume", date = voice.date(*since))
        }
        Change::LeaveDifference { noted, since, .. } => say!(
            voice,
            "taper-change-leave-difference",
            dose = dose(voice, *noted),
            date = voice.date(*since)
        ),
        Change::EditMethod { .. } => say!(voice, "taper-change-method"),
        Change::EditAtHand { .. } => say!(voice, "taper-change-at-hand"),
        Change::EditCircumstances { .. } | Change::EditOwnCircumstances(_) => {
            say!(voice, "taper-change-circumstances")
        }
        Change::EditCaseNote(_) => say!(voice, "taper-change-case-note"),
        Change::EndTaper { since, .. } => {
            say!(voice, "taper-change-end", date = voice.date(*since))
        }
    }
}

/// Who agreed to a change.
pub fn agreed(voice: Voice, agreed: &Agreed) -> String {
    match agreed {
        Agreed::Own => say!(voice, "taper-agreed-own"),
        Agreed::WithPrescriber => say!(voice, "taper-agreed-prescriber"),
        Agreed::WithSupporter => say!(voice, "taper-agreed-supporter"),
        Agreed::WithOther(None) => say!(voice, "taper-agreed-other"),
        Agreed::WithOther(Some(who)) => {
            say!(voice, "taper-agreed-named", who = who.expose())
        }
    }
}

/// How the next dose is found, in a few words.
pub fn method(voice: Voice, method: &Method) -> String {
    match method {
        Method::Noted => say!(voice, "taper-method-noted"),
        Method::Rule(_) => say!(voice, "taper-method-rule"),
        Method::Prescribed(_) => say!(voice, "taper-method-prescribed"),
        Method::Scheduled(_) => say!(voice, "taper-method-scheduled"),
    }
}

/// Whether a taper is going on.
pub fn state(voice: Voice, state: State) -> String {
    match state {
        State::Going => say!(voice, "taper-state-going"),
        State::Holding { since } => say!(voice, "taper-state-holding", date = voice.date(since)),
        State::Ended { since } => say!(voice, "taper-state-ended", date = voice.date(since)),
    }
}

/// One line of a prescription.
pub fn prescribed_line(voice: Voice, line: &PrescribedLine) -> String {
    let doses = doses(voice, &line.doses);
    match (line.from.map(|date| voice.date(date)), line.days) {
        (None, None) => say!(voice, "taper-line", doses = doses),
        (Some(date), None) => say!(voice, "taper-line-from", date = date, doses = doses),
        (None, Some(days)) => say!(voice, "taper-line-days", doses = doses, days = days),
        (Some(date), Some(days)) => say!(
            voice,
            "taper-line-from-days",
            date = date,
            doses = doses,
            days = days
        ),
    }
}

/// A gentle doubt about a change now. The other drug is named as the person names it.
pub fn doubt(voice: Voice, plan: &Plan, doubt: &PlanDoubt) -> String {
    match doubt {
        PlanDoubt::OtherDrugChanged { taper, days, .. } => {
            let name = plan.taper(*taper).map(|other| other.drug.expose());
            say!(
                voice,
                "taper-plan-doubt-other-drug",
                drug = name.unwrap_or_default(),
                days = *days
            )
        }
        PlanDoubt::SoonerThanMethod { not_before, .. } => say!(
            voice,
            "taper-plan-doubt-sooner",
            date = voice.date(*not_before)
        ),
    }
}

/// Why a change was not made. More than one line where nothing is computed.
pub fn change_fault(voice: Voice, fault: &ChangeFault) -> Vec<String> {
    let one = match fault {
        ChangeFault::RecordOnly(why) => return drug::record_only(voice, *why),
        ChangeFault::NoSuchTaper => say!(voice, "taper-fault-no-such-taper"),
        ChangeFault::TaperExists => say!(voice, "taper-fault-taper-exists"),
        ChangeFault::Intakes => say!(voice, "taper-fault-intakes", most = Taper::MOST_INTAKES),
        ChangeFault::TooManyTapers => say!(
            voice,
            "taper-fault-too-many-tapers",
            most = Plan::MOST_TAPERS
        ),
        ChangeFault::InFuture => say!(voice, "taper-fault-in-future"),
        ChangeFault::BeforeLast => say!(voice, "taper-fault-before-last"),
        ChangeFault::BeforeState => say!(voice, "taper-fault-before-state"),
        ChangeFault::NotProposed => say!(voice, "taper-fault-not-proposed"),
        ChangeFault::NotLower => say!(voice, "taper-fault-not-lower"),
        ChangeFault::LargerThanRule => say!(voice, "taper-fault-larger-than-rule"),
        ChangeFault::NotEarlier => say!(voice, "taper-fault-not-earlier"),
        ChangeFault::State => say!(voice, "taper-fault-state"),
        ChangeFault::PrescriptionIntakes => say!(voice, "taper-fault-prescription-intakes"),
        ChangeFault::Number => say!(voice, "taper-fault-number"),
    };
    vec![one]
}

/// What was not understood in a line of a prescription.
pub fn line_fault(voice: Voice, fault: &LineFault) -> String {
    let why = match &fault.why {
        LineFaultKind::Nothing => say!(voice, "taper-line-fault-nothing"),
        LineFaultKind::Dose(fault) => dose_fault(voice, fault),
        LineFaultKind::Date => say!(voice, "taper-line-fault-date"),
        LineFaultKind::Days => say!(
            voice,
            "taper-line-fault-days",
            most = Prescription::MOST_DAYS
        ),
        LineFaultKind::DatesNotRising => say!(voice, "taper-line-fault-rising"),
        LineFaultKind::DaysOverlap(line) => {
            say!(voice, "taper-line-fault-overlap", above = *line)
        }
        LineFaultKind::Intakes => say!(voice, "taper-line-fault-intakes"),
        LineFaultKind::TooMany => say!(
            voice,
            "taper-line-fault-too-many",
            most = Prescription::MOST_LINES
        ),
    };
    say!(voice, "taper-line-fault", line = fault.line, why = why)
}

/// What is said where the next line of the prescription is higher than the dose that stands.
pub fn line_rises(voice: Voice, next: &NextLine) -> String {
    say!(
        voice,
        "taper-line-rises",
        line = next.line + 1,
        doses = doses(voice, &next.doses)
    )
}

/// The rule of a taper, or the caps of its schedule, a sentence for each band.
pub fn rule(voice: Voice, of: &Taper) -> Vec<String> {
    match &of.method {
        Method::Rule(rule) => vec![taper::rule(voice, *rule)],
        Method::Scheduled(scheduled) => crate::schedule::bands(voice, &scheduled.bands),
        Method::Noted | Method::Prescribed(_) => Vec::new(),
    }
}
