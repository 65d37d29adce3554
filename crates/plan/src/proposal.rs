//! What the method of a taper proposes next. A proposal is shown; only a change moves a dose.

use jiff::ToSpan;
use jiff::civil::Date;
use medicine::{AtHand, Dose, Drug, Making, RecordOnly};
use taper::{Answer, Finding, Refusal, Rule, Situation, Step};

use crate::change::Change;
use crate::plan::Plan;
use crate::prescription::Prescription;
use crate::scheduled::{Scheduled, days_after};
use crate::tapers::{DoseSince, Method, State, Taper, TaperId};

/// What a taper's method proposes next.
#[derive(Clone, Debug, PartialEq)]
pub enum Proposal {
    /// Nothing: doses are noted only.
    Noted,
    /// Nothing: the taper was closed.
    Ended,
    /// By the person's rule: one proposal for each intake that could become smaller. The person
    /// chooses; with one intake there is one.
    ByRule(Vec<Proposed>),
    /// The next line of the prescription.
    Prescribed(NextLine),
    /// The next line of the prescription is higher than the dose that stands: no step, and shown
    /// only. Where it is meant, the dose is set.
    LineRises(NextLine),
    /// No line of the prescription is left.
    PrescriptionEnds,
}

/// What a rule proposes for one intake.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// Which intake becomes smaller, counted from 0.
    pub intake: usize,
    /// The doses of the day before it, in the order of the intakes.
    pub now: Vec<Dose>,
    /// The soonest day by the rule.
    pub not_before: Option<Date>,
    /// The step with its arithmetic and doubts, or why there is none.
    pub outcome: Result<Finding<Answer>, Refusal>,
}

/// The next line of a prescription.
#[derive(Clone, Debug, PartialEq)]
pub struct NextLine {
    /// Which line, counted from 0.
    pub line: usize,
    /// The dose of each intake.
    pub doses: Vec<Dose>,
    /// The soonest day by the prescription, where it says one.
    pub not_before: Option<Date>,
    /// The arithmetic in the order in which it is told: first the change of the whole day, then,
    /// with several intakes, how each dose is made, without a change of its own. One refusal where
    /// nothing is computed.
    pub explained: Vec<Result<Finding<Step>, Refusal>>,
}

/// A gentle doubt about changing now: a value, never a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanDoubt {
    /// Another drug changed not long ago.
    OtherDrugChanged {
        /// Which one.
        taper: TaperId,
        /// Days from its change to this one.
        days: i64,
        /// Days after which nothing would be said: the other's own rule, or this one's, or
        /// [`PlanDoubt::USUAL_DAYS`].
        threshold: i64,
    },
    /// Sooner than the person's own rule or the prescription says.
    SoonerThanMethod {
        /// The soonest day by the method.
        not_before: Date,
        /// Days before it.
        days: i64,
    },
}

impl PlanDoubt {
    /// Days between changes of two drugs where neither has a rule. The shortest interval in the
    /// guidance that the catalogue holds for antidepressants (Maudsley: two to four weeks).
    pub const USUAL_DAYS: i64 = 14;
}

impl Proposed {
    /// The doses of the day after the step, in the order of the intakes; `None` without a step.
    pub fn doses(&self) -> Option<Vec<Dose>> {
        let Ok(Finding {
            value: Answer::Step(step),
            ..
        }) = &self.outcome
        else {
            return None;
        };
        let mut doses = self.now.clone();
        *doses.get_mut(self.intake)? = step.to;
        Some(doses)
    }
}

/// What the method of a taper proposes next; `None` for an id that is not in the plan. A hold does
/// not hide it: the person may look.
pub fn proposal(plan: &Plan, id: TaperId) -> Option<Proposal> {
    let taper = plan.taper(id)?;
    if matches!(taper.state, State::Ended { .. }) {
        return Some(Proposal::Ended);
    }
    Some(match &taper.method {
        Method::Noted => Proposal::Noted,
        Method::Rule(rule) => Proposal::ByRule(by_rule(plan, taper, *rule)),
        Method::Prescribed(list) => by_list(plan, taper, list),
        Method::Scheduled(scheduled) => by_list(plan, taper, &scheduled.list),
    })
}

/// What could be said, gently, about a change that sets a lower dose.
pub fn doubts(plan: &Plan, change: &Change) -> Vec<PlanDoubt> {
    let is_step = matches!(change, Change::TakeStep(_) | Change::SmallerStep(_));
    let (Some(id), Some(since)) = (change.taper().filter(|_| is_step), change.since()) else {
        return Vec::new();
    };
    let Some(taper) = plan.taper(id) else {
        return Vec::new();
    };
    let mut doubts = Vec::new();
    for other in plan.tapers.iter().filter(|other| other.id != id) {
        let rules = [rule_days(other), rule_days(taper)];
        let threshold = rules
            .into_iter()
            .flatten()
            .next()
            .unwrap_or(PlanDoubt::USUAL_DAYS);
        if let Some(days) = days_since_change(other, since).filter(|days| *days < threshold) {
            doubts.push(PlanDoubt::OtherDrugChanged {
                taper: other.id,
                days,
                threshold,
            });
        }
    }
    if let Some(not_before) = by_method(taper).filter(|soonest| since < *soonest) {
        doubts.push(PlanDoubt::SoonerThanMethod {
            not_before,
            days: days_between(since, not_before),
        });
    }
    doubts
}

/// A few steps ahead by the rule, for one intake; `None` where the taper has no rule or no such
/// intake.
pub fn steps_ahead(
    plan: &Plan,
    id: TaperId,
    intake: usize,
    at_most: u32,
) -> Option<Result<taper::Ahead, Refusal>> {
    let taper = plan.taper(id)?;
    let Method::Rule(rule) = taper.method else {
        return None;
    };
    let at_hand = at_hand(taper);
    let situation = situation(plan, taper, &at_hand, intake)?;
    Some(taper::steps_ahead(
        &situation,
        rule,
        taper.stop_from,
        at_most,
    ))
}

/// The arithmetic of a dose that the person chose for one intake, held against the rule where
/// there is one; `None` where the plan has no such taper or intake.
pub fn explain(
    plan: &Plan,
    id: TaperId,
    intake: usize,
    to: Dose,
) -> Option<Result<Finding<Step>, Refusal>> {
    let taper = plan.taper(id)?;
    let rule = match taper.method {
        Method::Rule(rule) => Some(rule),
        _ => None,
    };
    let at_hand = at_hand(taper);
    let situation = situation(plan, taper, &at_hand, intake)?;
    Some(taper::explain(&situation, to, rule))
}

/// Why nothing is computed for a taper: by the catalogue, by the drug's name, by a circumstance of
/// the drug or of the person.
pub fn record_only(plan: &Plan, taper: &Taper) -> Option<RecordOnly> {
    let by_catalogue = || drug(taper)?.record_only.as_ref().map(|found| found.value);
    let circumstances = taper.circumstances.iter().chain(&plan.circumstances);
    let by_circumstance = || circumstances.copied().next().map(RecordOnly::Circumstance);
    by_catalogue()
        .or_else(|| medicine::record_only(taper.drug.expose()))
        .or_else(by_circumstance)
}

/// The catalogue's entry for a taper's drug: by its key, and without one by its name, so that what
/// is known of a drug's dangers does not hang on how it came into the plan.
pub fn drug(taper: &Taper) -> Option<&'static Drug> {
    let by_key = taper.catalogue_key.as_deref().and_then(medicine::by_key);
    by_key.or_else(|| medicine::find(taper.drug.expose()))
}

/// What doses of a taper are made from: what is at hand, where whatever gives the drug off slowly
/// is taken whole, even if it was written down as a plain tablet that is divided. By the drug's
/// name, and by a strength that the catalogue knows in such forms alone. Everything that says how
/// a dose is made asks here and not [`Taper::at_hand`].
pub fn at_hand(taper: &Taper) -> AtHand {
    medicine::held_whole(&taper.at_hand, drug(taper), taper.drug.expose())
}

/// How the dose of an intake is made from what is at hand; `None` where it cannot be, or there is
/// no such intake.
pub fn making(taper: &Taper, intake: usize) -> Option<Making> {
    at_hand(taper).make(taper.intakes().get(intake)?.dose)
}

pub(crate) fn situation<'a>(
    plan: &Plan,
    taper: &Taper,
    at_hand: &'a AtHand,
    intake: usize,
) -> Option<Situation<'a>> {
    let intakes = taper.intakes();
    let current = intakes.get(intake)?.dose;
    Some(Situation {
        current,
        beside: taper.day().less(current),
        at_hand,
        drug: drug(taper),
        record_only: record_only(plan, taper),
        named_pace: medicine::named_pace(taper.drug.expose()),
        held_whole: taper.at_hand.divided().saturating_sub(at_hand.divided()),
    })
}

fn by_rule(plan: &Plan, taper: &Taper, rule: Rule) -> Vec<Proposed> {
    let now: Vec<Dose> = taper.intakes().iter().map(|intake| intake.dose).collect();
    let intakes = (0..now.len()).filter(|i| now.len() == 1 || !now[*i].is_nothing());
    let proposed = intakes.filter_map(|intake| {
        let at_hand = at_hand(taper);
        let situation = situation(plan, taper, &at_hand, intake)?;
        Some(Proposed {
            intake,
            now: now.clone(),
            not_before: soonest(plan, taper),
            outcome: taper::next_step(&situation, rule, taper.stop_from),
        })
    });
    proposed.collect()
}

fn by_list(plan: &Plan, taper: &Taper, list: &Prescription) -> Proposal {
    let Some(line) = taper.next_line() else {
        return Proposal::PrescriptionEnds;
    };
    let doses = list.lines[line].doses.clone();
    let rises = list.lines[line].day() > taper.day();
    let at_hand = at_hand(taper);
    let now: Vec<Dose> = taper.intakes().iter().map(|intake| intake.dose).collect();
    let explained = situation(plan, taper, &at_hand, 0).map(|first| {
        let whole_day = Situation {
            current: taper.day(),
            beside: Dose::NOTHING,
            ..first
        };
        taper::explain_day(&whole_day, &now, &doses)
    });
    let next = NextLine {
        line,
        doses,
        not_before: soonest(plan, taper),
        explained: explained.unwrap_or_default(),
    };
    if rises {
        Proposal::LineRises(next)
    } else {
        Proposal::Prescribed(next)
    }
}

/// The soonest day of the next step: by the taper's method where it says one, and not within the
/// hold of a cut of another drug.
fn soonest(plan: &Plan, taper: &Taper) -> Option<Date> {
    by_method(taper).max(waits_for_others(plan, taper).1)
}

/// Other drugs of the plan that are being lowered, and the first day on which none of them has
/// had a cut within its own hold; `None` where none holds a step up.
pub(crate) fn waits_for_others(plan: &Plan, taper: &Taper) -> (Vec<TaperId>, Option<Date>) {
    let others = plan.tapers.iter().filter(|other| other.id != taper.id);
    let (mut lowered, mut after) = (Vec::new(), None);
    for other in others {
        let goes_on = other.state == State::Going && !matches!(other.method, Method::Noted);
        if goes_on && !other.day().is_nothing() {
            lowered.push(other.id);
        }
        let cut = |pair: &&[DoseSince]| pair[1].day() < pair[0].day();
        if let Some(last) = other.doses.windows(2).rev().find(cut) {
            let hold = rule_days(other).or_else(|| rule_days(taper));
            let hold = hold.unwrap_or(PlanDoubt::USUAL_DAYS);
            let hold = u32::try_from(hold).unwrap_or(0);
            after = after.max(Some(days_after(last[1].since, hold)));
        }
    }
    (lowered, after)
}

/// The soonest day of the next step by the taper's method, where it says one.
fn by_method(taper: &Taper) -> Option<Date> {
    let since = taper.since()?;
    let after = |days: u32| since.checked_add(i64::from(days).days()).ok();
    match &taper.method {
        Method::Noted => None,
        Method::Rule(rule) => after(rule.every_days()),
        Method::Prescribed(list) | Method::Scheduled(Scheduled { list, .. }) => {
            let by_date = list
                .lines
                .get(taper.next_line()?)
                .and_then(|line| line.from);
            let by_days = || after(list.lines.get(taper.standing_line()?)?.days?);
            by_date.or_else(by_days)
        }
    }
}

fn rule_days(taper: &Taper) -> Option<i64> {
    match &taper.method {
        Method::Rule(rule) => Some(i64::from(rule.every_days())),
        Method::Scheduled(scheduled) => {
            let lasts = scheduled.bands.of(taper.day()).1.lasts;
            Some(i64::from(lasts.soonest()))
        }
        _ => None,
    }
}

/// Days from the last real change of a drug's dose to a day; `None` where it never changed while
/// in the plan, or changes after that day.
fn days_since_change(taper: &Taper, day: Date) -> Option<i64> {
    let changed = |pair: &&[DoseSince]| pair[0].day() != pair[1].day();
    let last = taper.doses.windows(2).rev().find(changed)?;
    let days = days_between(last[1].since, day);
    (days >= 0).then_some(days)
}

fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
