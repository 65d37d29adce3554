//! What a version does to a plan: data alone, no figure and no rule is asked.

use jiff::civil::Date;
use medicine::Dose;

use crate::change::{Change, ChangeFault, NewDoses, NewTaper};
use crate::plan::{Plan, Version};
use crate::tapers::{DoseSince, Intake, Method, State, Taper, TaperId};

/// Applies a version to the plan before it.
pub(crate) fn apply(plan: &mut Plan, version: &Version) -> Result<(), ChangeFault> {
    let number = version.number;
    match &version.change {
        Change::AddTaper(new) => add(plan, new, number),
        Change::TakeStep(new) => {
            let taper = find(plan, new.taper)?;
            let next = taper.next_line();
            set_doses(taper, new, number)?;
            if let Some(list) = taper.method.list() {
                let has_dose = |place: &usize| list.lines[*place].doses == new.doses;
                let taken = next.filter(has_dose).unwrap_or(taper.lines_taken) + 1;
                taper.lines_taken = taken.min(list.lines.len());
            }
            Ok(())
        }
        Change::SmallerStep(new) => set_doses(find(plan, new.taper)?, new, number),
        Change::StepBack(new) => {
            let taper = find(plan, new.taper)?;
            set_doses(taper, new, number)?;
            go_back_in_list(taper, &new.doses);
            Ok(())
        }
        Change::SetDose {
            taper,
            intakes,
            since,
        } => {
            let taper = find(plan, *taper)?;
            set(taper, intakes.clone(), *since, number)?;
            drop_replaced(taper);
            Ok(())
        }
        Change::CorrectLast {
            taper,
            intakes,
            since,
        } => correct(find(plan, *taper)?, intakes, *since, number),
        Change::Hold { taper, since } => set_state(plan, *taper, State::Holding { since: *since }),
        Change::Resume { taper, .. } => set_state(plan, *taper, State::Going),
        Change::EndTaper { taper, since } => {
            set_state(plan, *taper, State::Ended { since: *since })
        }
        Change::LeaveDifference { taper, noted, .. } => {
            let left = &mut find(plan, *taper)?.left;
            if !left.contains(noted) {
                left.push(*noted);
            }
            Ok(())
        }
        Change::EditMethod {
            taper,
            method,
            stop_from,
        } => {
            let taper = find(plan, *taper)?;
            taper.method = method.clone();
            taper.stop_from = *stop_from;
            taper.lines_taken = lines_at(&taper.method, &taper.doses);
            Ok(())
        }
        Change::EditAtHand { taper, at_hand } => {
            find(plan, *taper)?.at_hand = at_hand.clone();
            Ok(())
        }
        Change::EditCircumstances {
            taper,
            circumstances,
        } => {
            find(plan, *taper)?.circumstances = circumstances.clone();
            Ok(())
        }
        Change::EditOwnCircumstances(circumstances) => {
            plan.circumstances = circumstances.clone();
            Ok(())
        }
        Change::EditCaseNote(note) => {
            plan.case_note = note.clone();
            Ok(())
        }
    }
}

fn find(plan: &mut Plan, id: TaperId) -> Result<&mut Taper, ChangeFault> {
    let mut tapers = plan.tapers.iter_mut();
    tapers
        .find(|taper| taper.id == id)
        .ok_or(ChangeFault::NoSuchTaper)
}

fn add(plan: &mut Plan, new: &NewTaper, version: u32) -> Result<(), ChangeFault> {
    if plan.taper(new.id).is_some() {
        return Err(ChangeFault::TaperExists);
    }
    let mut taper = Taper {
        id: new.id,
        drug: new.drug.clone(),
        catalogue_key: new.catalogue_key.clone(),
        circumstances: new.circumstances.clone(),
        at_hand: new.at_hand.clone(),
        method: new.method.clone(),
        stop_from: new.stop_from,
        state: State::Going,
        doses: Vec::new(),
        left: Vec::new(),
        lines_taken: 0,
    };
    set(&mut taper, new.intakes.clone(), new.since, version)?;
    taper.lines_taken = lines_at(&taper.method, &taper.doses);
    plan.tapers.push(taper);
    Ok(())
}

fn set_state(plan: &mut Plan, id: TaperId, state: State) -> Result<(), ChangeFault> {
    find(plan, id)?.state = state;
    Ok(())
}

fn set_doses(taper: &mut Taper, new: &NewDoses, version: u32) -> Result<(), ChangeFault> {
    if new.doses.len() != taper.intakes().len() {
        return Err(ChangeFault::Intakes);
    }
    let intakes = taper.intakes().iter().zip(&new.doses);
    let intakes = intakes.map(|(intake, dose)| Intake {
        label: intake.label.clone(),
        dose: *dose,
    });
    set(taper, intakes.collect(), new.since, version)
}

/// A new dose. It also ends a hold, and opens a taper that was closed: the person has moved.
fn set(
    taper: &mut Taper,
    intakes: Vec<Intake>,
    since: Date,
    version: u32,
) -> Result<(), ChangeFault> {
    if !(1..=Taper::MOST_INTAKES).contains(&intakes.len()) {
        return Err(ChangeFault::Intakes);
    }
    if taper.since().is_some_and(|last| since < last) {
        return Err(ChangeFault::BeforeLast);
    }
    taper.doses.push(DoseSince {
        since,
        intakes,
        version,
    });
    taper.state = State::Going;
    taper.left.clear();
    Ok(())
}

/// What was set for the day on which the dose before it began is that dose, written anew: a slip
/// of the hand is no dose that one could go back to.
fn drop_replaced(taper: &mut Taper) {
    if let [.., before, last] = taper.doses.as_slice()
        && before.since == last.since
    {
        taper.doses.remove(taper.doses.len() - 2);
    }
}

/// Puts another dose or another first day in the place of the newest one. Neither a hold nor the
/// end of a taper is touched: nothing has moved.
fn correct(
    taper: &mut Taper,
    intakes: &[Intake],
    since: Date,
    version: u32,
) -> Result<(), ChangeFault> {
    if !(1..=Taper::MOST_INTAKES).contains(&intakes.len()) {
        return Err(ChangeFault::Intakes);
    }
    if let [.., before, _] = taper.doses.as_slice()
        && since < before.since
    {
        return Err(ChangeFault::BeforeLast);
    }
    taper.doses.pop();
    taper.doses.push(DoseSince {
        since,
        intakes: intakes.to_vec(),
        version,
    });
    taper.lines_taken = lines_at(&taper.method, &taper.doses);
    taper.left.clear();
    Ok(())
}

/// How many lines of a list lie behind the dose that stands now: up to and with the first line
/// that has it; none where no line does.
fn lines_at(method: &Method, doses: &[DoseSince]) -> usize {
    let (Some(list), Some(now)) = (method.list(), doses.last()) else {
        return 0;
    };
    let now = now.intake_doses();
    let place = list.lines.iter().position(|line| line.doses == now);
    place.map_or(0, |place| place + 1)
}

/// After a step back the list goes on from the line that was gone back to, if it is one.
fn go_back_in_list(taper: &mut Taper, doses: &[Dose]) {
    let Some(list) = taper.method.list() else {
        return;
    };
    let taken = taper.lines_taken.min(list.lines.len());
    let place = list.lines[..taken].iter().rposition(|l| l.doses == doses);
    taper.lines_taken = place.map_or(0, |place| place + 1);
}
