//! What can change in a plan. Nothing changes otherwise: no day that passes moves a dose.

use jiff::civil::Date;
use medicine::{AtHand, Circumstance, Dose, RecordOnly};

use crate::plan::{Agreed, Plan, Version};
use crate::proposal::{Proposal, Proposed, drug, proposal, record_only};
use crate::tapers::{DoseSince, Intake, Method, State, Taper, TaperId};
use diary::Text;

/// One change. It holds what was decided and not how it was computed, so that it reads the same
/// when figures have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A drug comes into the plan.
    AddTaper(NewTaper),
    /// The next step of the method is taken, as it was proposed.
    TakeStep(NewDoses),
    /// A lower dose that the person chose, within the rule where there is one.
    SmallerStep(NewDoses),
    /// Back to a dose that stood before.
    StepBack(NewDoses),
    /// The dose is set to what is taken, whatever led to it; intakes may change with it. Set for
    /// the day on which the dose that stands began, it takes that one's place.
    SetDose {
        /// Which taper.
        taper: TaperId,
        /// The intakes from now on.
        intakes: Vec<Intake>,
        /// From which day on.
        since: Date,
    },
    /// The dose that stands was written down wrongly: its amount, its first day, or both. It takes
    /// its place as if it had never stood; the version keeps what was written before.
    CorrectLast {
        /// Which taper.
        taper: TaperId,
        /// The intakes as they are.
        intakes: Vec<Intake>,
        /// Since which day they are so; not before the dose that stood before it.
        since: Date,
    },
    /// Staying on this dose.
    Hold {
        /// Which taper.
        taper: TaperId,
        /// From which day on.
        since: Date,
    },
    /// The notes say another dose than the plan, and the plan is left as it is. Nothing moves; the
    /// same difference is not asked about again while this dose stands.
    LeaveDifference {
        /// Which taper.
        taper: TaperId,
        /// The dose of a day by the notes.
        noted: Dose,
        /// Since when they say so.
        since: Date,
    },
    /// Going on after a hold, or with a taper that was closed.
    Resume {
        /// Which taper.
        taper: TaperId,
        /// From which day on.
        since: Date,
    },
    /// Another way to find the next dose.
    EditMethod {
        /// Which taper.
        taper: TaperId,
        /// The new method.
        method: Method,
        /// From which dose stopping is a step.
        stop_from: Option<Dose>,
    },
    /// Other products at hand.
    EditAtHand {
        /// Which taper.
        taper: TaperId,
        /// What is at hand now.
        at_hand: AtHand,
    },
    /// Other circumstances of one drug.
    EditCircumstances {
        /// Which taper.
        taper: TaperId,
        /// The circumstances now.
        circumstances: Vec<Circumstance>,
    },
    /// Other circumstances of the person.
    EditOwnCircumstances(Vec<Circumstance>),
    /// What is different about this case; `None` takes the note away.
    EditCaseNote(Option<Text>),
    /// The taper is closed, at whatever dose.
    EndTaper {
        /// Which taper.
        taper: TaperId,
        /// From which day on.
        since: Date,
    },
}

/// A drug as it comes into the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTaper {
    /// Its id, not used in this plan before.
    pub id: TaperId,
    /// The drug, in the person's own words.
    pub drug: Text,
    /// Its key in the catalogue, where it was found there.
    pub catalogue_key: Option<String>,
    /// Circumstances of this drug in which nothing is computed.
    pub circumstances: Vec<Circumstance>,
    /// The intakes of a day as they are now.
    pub intakes: Vec<Intake>,
    /// Since when they are so.
    pub since: Date,
    /// What doses are made from.
    pub at_hand: AtHand,
    /// How the next dose is found.
    pub method: Method,
    /// From which dose stopping is a step.
    pub stop_from: Option<Dose>,
}

/// New doses for the intakes that there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDoses {
    /// Which taper.
    pub taper: TaperId,
    /// The dose of each intake, in the day's order.
    pub doses: Vec<Dose>,
    /// From which day on; not after the day on which it is written down.
    pub since: Date,
}

/// Why a change is not made. The plan stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ChangeFault {
    /// No taper of that id.
    #[error("no such taper")]
    NoSuchTaper,
    /// A taper of that id stands there already.
    #[error("taper stands there already")]
    TaperExists,
    /// No intake, more than [`Taper::MOST_INTAKES`], or another number than there are.
    #[error("number of intakes")]
    Intakes,
    /// More than [`Plan::MOST_TAPERS`].
    #[error("too many tapers")]
    TooManyTapers,
    /// A day to come: a dose begins only when the person says that it has begun.
    #[error("a day to come")]
    InFuture,
    /// A day before the one since which the dose stands that stands now.
    #[error("before the dose that stands")]
    BeforeLast,
    /// Going on from a day before the one on which it was held or closed.
    #[error("before it was held or closed")]
    BeforeState,
    /// Not the step that is proposed.
    #[error("not the proposed step")]
    NotProposed,
    /// No lower dose, or nothing left: the end is a step of the method or a dose that is set.
    #[error("no lower dose")]
    NotLower,
    /// Called a smaller step and larger than the rule lets it be; such a dose is set instead.
    #[error("larger than the rule")]
    LargerThanRule,
    /// Not a dose that stood before.
    #[error("no earlier dose")]
    NotEarlier,
    /// Not possible in this state: holding what is held, going on with what goes on.
    #[error("not in this state")]
    State,
    /// A rule for a drug, or in circumstances, that are recorded only.
    #[error("recorded only")]
    RecordOnly(RecordOnly),
    /// A prescription with another number of intakes than the taper has.
    #[error("prescription for another number of intakes")]
    PrescriptionIntakes,
    /// Versions that are not numbered one after the other.
    #[error("versions not in order")]
    Number,
}

impl Plan {
    /// The most drugs in one plan.
    pub const MOST_TAPERS: usize = 20;
}

/// Makes a change: the plan with one more version. `today` is the day on which it is written
/// down; it moves nothing by itself.
pub fn change(
    plan: &Plan,
    change: Change,
    reason: Option<Text>,
    agreed: Agreed,
    today: Date,
) -> Result<Plan, ChangeFault> {
    judge(plan, &change, today)?;
    let mut next = plan.clone();
    next.append(Version {
        number: plan.next_number(),
        date: today,
        reason,
        agreed,
        change,
    })?;
    Ok(next)
}

/// What is asked of a change when it is made, and not again when it is read.
fn judge(plan: &Plan, change: &Change, today: Date) -> Result<(), ChangeFault> {
    if change.begins().is_some_and(|since| since > today) {
        return Err(ChangeFault::InFuture);
    }
    match change {
        Change::AddTaper(new) => judge_new(plan, new),
        Change::TakeStep(new) => judge_step(plan, new),
        Change::SmallerStep(new) => judge_smaller(find(plan, new.taper)?, new),
        Change::StepBack(new) => judge_back(find(plan, new.taper)?, new),
        Change::EditMethod { taper, method, .. } => {
            let taper = find(plan, *taper)?;
            if let Method::Rule(_) | Method::Scheduled(_) = method
                && let Some(why) = record_only(plan, taper)
            {
                return Err(ChangeFault::RecordOnly(why));
            }
            fits(method, taper.intakes().len())
        }
        Change::Hold { taper, since }
        | Change::Resume { taper, since }
        | Change::EndTaper { taper, since } => judge_state(find(plan, *taper)?, change, *since),
        Change::SetDose { .. }
        | Change::CorrectLast { .. }
        | Change::LeaveDifference { .. }
        | Change::EditAtHand { .. }
        | Change::EditCircumstances { .. }
        | Change::EditOwnCircumstances(_)
        | Change::EditCaseNote(_) => Ok(()),
    }
}

/// Holding, going on and closing: only from another state, and from no day before that one began.
fn judge_state(taper: &Taper, change: &Change, since: Date) -> Result<(), ChangeFault> {
    let (stands, began) = match taper.state {
        State::Going => (matches!(change, Change::Resume { .. }), None),
        State::Holding { since } => (matches!(change, Change::Hold { .. }), Some(since)),
        State::Ended { since } => (!matches!(change, Change::Resume { .. }), Some(since)),
    };
    if stands {
        return Err(ChangeFault::State);
    }
    if began.is_some_and(|began| since < began) {
        return Err(ChangeFault::BeforeState);
    }
    match taper.since() {
        Some(dose) if since < dose => Err(ChangeFault::BeforeLast),
        _ => Ok(()),
    }
}

fn find(plan: &Plan, id: TaperId) -> Result<&Taper, ChangeFault> {
    plan.taper(id).ok_or(ChangeFault::NoSuchTaper)
}

fn judge_new(plan: &Plan, new: &NewTaper) -> Result<(), ChangeFault> {
    if plan.tapers.len() >= Plan::MOST_TAPERS {
        return Err(ChangeFault::TooManyTapers);
    }
    if let Method::Rule(_) | Method::Scheduled(_) = new.method {
        let as_it_would_stand = Taper {
            id: new.id,
            drug: new.drug.clone(),
            catalogue_key: new.catalogue_key.clone(),
            circumstances: new.circumstances.clone(),
            at_hand: AtHand::nothing(),
            method: Method::Noted,
            stop_from: None,
            state: State::Going,
            doses: Vec::new(),
            left: Vec::new(),
            lines_taken: 0,
        };
        if let Some(why) = record_only(plan, &as_it_would_stand) {
            return Err(ChangeFault::RecordOnly(why));
        }
    }
    fits(&new.method, new.intakes.len())
}

fn fits(method: &Method, intakes: usize) -> Result<(), ChangeFault> {
    let mut lines = method.list().into_iter().flat_map(|list| &list.lines);
    if lines.any(|line| line.doses.len() != intakes) {
        return Err(ChangeFault::PrescriptionIntakes);
    }
    Ok(())
}

/// A step is taken as it was proposed; any other is a smaller step or a dose that is set.
fn judge_step(plan: &Plan, new: &NewDoses) -> Result<(), ChangeFault> {
    let taper = find(plan, new.taper)?;
    let is_proposed = match proposal(plan, new.taper) {
        Some(Proposal::ByRule(proposed)) => {
            if let Some(why) = record_only(plan, taper) {
                return Err(ChangeFault::RecordOnly(why));
            }
            let mut proposed = proposed.iter().filter_map(Proposed::doses);
            proposed.any(|doses| doses == new.doses)
        }
        Some(Proposal::Prescribed(line)) => line.doses == new.doses,
        _ => false,
    };
    if is_proposed {
        Ok(())
    } else {
        Err(ChangeFault::NotProposed)
    }
}

fn judge_smaller(taper: &Taper, new: &NewDoses) -> Result<(), ChangeFault> {
    let now = taper.intakes();
    let none_higher = new.doses.iter().zip(now).all(|(to, from)| *to <= from.dose);
    let one_lower = new.doses.iter().zip(now).any(|(to, from)| *to < from.dose);
    let nothing_left = new.doses.iter().all(|dose| dose.is_nothing());
    if new.doses.len() != now.len() {
        return Err(ChangeFault::Intakes);
    }
    if !none_higher || !one_lower || nothing_left {
        return Err(ChangeFault::NotLower);
    }
    let day = new.doses.iter().fold(Dose::NOTHING, |sum, dose| {
        sum.checked_add(*dose).unwrap_or(sum)
    });
    let is_too_large = match &taper.method {
        Method::Rule(rule) => !rule.allows(taper.day(), day),
        Method::Scheduled(scheduled) => {
            let curve = drug(taper).and_then(|drug| drug.occupancy.leading());
            let curve = curve.map(|curve| &curve.value);
            let caps = &scheduled.bands.of(taper.day()).1.caps;
            day < caps.lowest_after(taper.day(), curve).dose
        }
        Method::Noted | Method::Prescribed(_) => false,
    };
    match is_too_large {
        true => Err(ChangeFault::LargerThanRule),
        false => Ok(()),
    }
}

fn judge_back(taper: &Taper, new: &NewDoses) -> Result<(), ChangeFault> {
    let stood = |dose: &&DoseSince| dose.intake_doses() == new.doses;
    match taper.earlier().iter().find(|dose| stood(dose)) {
        Some(_) => Ok(()),
        None => Err(ChangeFault::NotEarlier),
    }
}

impl Change {
    /// The first day of the dose that it sets, where it sets one.
    pub fn since(&self) -> Option<Date> {
        match self {
            Change::AddTaper(new) => Some(new.since),
            Change::TakeStep(new) | Change::SmallerStep(new) | Change::StepBack(new) => {
                Some(new.since)
            }
            Change::SetDose { since, .. } | Change::CorrectLast { since, .. } => Some(*since),
            _ => None,
        }
    }

    /// The first day of what it brings, where that has a day of its own.
    pub fn begins(&self) -> Option<Date> {
        match self {
            Change::Hold { since, .. }
            | Change::Resume { since, .. }
            | Change::EndTaper { since, .. }
            | Change::LeaveDifference { since, .. } => Some(*since),
            _ => self.since(),
        }
    }

    /// The taper that it concerns, where it is one.
    pub fn taper(&self) -> Option<TaperId> {
        match self {
            Change::AddTaper(new) => Some(new.id),
            Change::TakeStep(new) | Change::SmallerStep(new) | Change::StepBack(new) => {
                Some(new.taper)
            }
            Change::SetDose { taper, .. }
            | Change::CorrectLast { taper, .. }
            | Change::Hold { taper, .. }
            | Change::Resume { taper, .. }
            | Change::LeaveDifference { taper, .. }
            | Change::EditMethod { taper, .. }
            | Change::EditAtHand { taper, .. }
            | Change::EditCircumstances { taper, .. }
            | Change::EndTaper { taper, .. } => Some(*taper),
            Change::EditOwnCircumstances(_) | Change::EditCaseNote(_) => None,
        }
    }
}
