//! Two versions of a plan side by side: only what differs, as values.

use diary::Text;
use medicine::{Circumstance, Dose, Product};

use crate::plan::Plan;
use crate::tapers::{DoseSince, Method, State, Taper, TaperId};

/// One thing that differs between two versions, the earlier one first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanDifference {
    /// What is different about this case.
    CaseNote(Option<Text>, Option<Text>),
    /// Circumstances of the person in which nothing is computed.
    OwnCircumstances(Exchanged<Circumstance>),
    /// A drug that came in after the earlier version, with its dose in the later one.
    Added(TaperId, DoseSince),
    /// Something about a drug that stands in both.
    Of(TaperId, TaperDifference),
}

/// One thing about a drug that differs, the earlier version first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaperDifference {
    /// The dose that stands, or since when it does.
    Dose(DoseSince, DoseSince),
    /// How the next dose is found. Of two prescriber's lists both are whole.
    Method(Method, Method),
    /// From which dose stopping is a step.
    StopFrom(Option<Dose>, Option<Dose>),
    /// What is at hand.
    AtHand(Exchanged<Product>),
    /// How many things are taken for one dose at most.
    MostPieces(u8, u8),
    /// Held, going on, or closed.
    State(State, State),
    /// Circumstances of the drug in which nothing is computed.
    Circumstances(Exchanged<Circumstance>),
}

/// What a list lost and what it gained; never both nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchanged<T> {
    /// Only in the earlier one.
    pub gone: Vec<T>,
    /// Only in the later one.
    pub new: Vec<T>,
}

/// What differs from an earlier version of a plan to a later one of the same plan, in the order
/// in which the plan has it. No drug ever leaves a plan, so none is told as gone.
pub fn compare(earlier: &Plan, later: &Plan) -> Vec<PlanDifference> {
    let mut found = Vec::new();
    if earlier.case_note != later.case_note {
        let (before, after) = (earlier.case_note.clone(), later.case_note.clone());
        found.push(PlanDifference::CaseNote(before, after));
    }
    let own = Exchanged::between(&earlier.circumstances, &later.circumstances);
    found.extend(own.map(PlanDifference::OwnCircumstances));
    for after in &later.tapers {
        match (earlier.taper(after.id), after.doses.last()) {
            (Some(before), _) => {
                let of = |what| PlanDifference::Of(after.id, what);
                found.extend(tapers(before, after).into_iter().map(of));
            }
            (None, Some(dose)) => found.push(PlanDifference::Added(after.id, dose.clone())),
            (None, None) => {}
        }
    }
    found
}

fn tapers(before: &Taper, after: &Taper) -> Vec<TaperDifference> {
    let mut found = Vec::new();
    if let (Some(was), Some(is)) = (before.doses.last(), after.doses.last())
        && (was.since, &was.intakes) != (is.since, &is.intakes)
    {
        found.push(TaperDifference::Dose(was.clone(), is.clone()));
    }
    if before.state != after.state {
        found.push(TaperDifference::State(before.state, after.state));
    }
    if before.method != after.method {
        let methods = (before.method.clone(), after.method.clone());
        found.push(TaperDifference::Method(methods.0, methods.1));
    }
    if before.stop_from != after.stop_from {
        let doses = (before.stop_from, after.stop_from);
        found.push(TaperDifference::StopFrom(doses.0, doses.1));
    }
    let at_hand = Exchanged::between(before.at_hand.products(), after.at_hand.products());
    found.extend(at_hand.map(TaperDifference::AtHand));
    let most = (before.at_hand.most_pieces(), after.at_hand.most_pieces());
    if most.0 != most.1 {
        found.push(TaperDifference::MostPieces(most.0, most.1));
    }
    let circumstances = Exchanged::between(&before.circumstances, &after.circumstances);
    found.extend(circumstances.map(TaperDifference::Circumstances));
    found
}

impl<T: Clone + PartialEq> Exchanged<T> {
    /// From one list to the other; `None` where they hold the same.
    pub fn between(before: &[T], after: &[T]) -> Option<Exchanged<T>> {
        let only = |of: &[T], other: &[T]| {
            let missing = of.iter().filter(|one| !other.contains(one));
            missing.cloned().collect::<Vec<T>>()
        };
        let (gone, new) = (only(before, after), only(after, before));
        (!gone.is_empty() || !new.is_empty()).then_some(Exchanged { gone, new })
    }
}
