//! One step: the lowest dose that can be made within the rule, with its arithmetic as values.

use medicine::{
    AtHand, Content, Dose, Drug, Form, Making, OccupancySpan, Pace, Product, RecordOnly, Strength,
};

use crate::doubts::{doubts_of_answer, doubts_of_part, doubts_of_step};
use crate::finding::Finding;
use crate::rule::Rule;

/// Where a person stands with one drug.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The dose that is to become smaller: the one of the day, or of one intake.
    pub current: Dose,
    /// What else of the drug is taken on the same day and stays; nothing with one intake. The
    /// cap is held against both together.
    pub beside: Dose,
    /// What doses are made from.
    pub at_hand: &'a AtHand,
    /// The drug, where the catalogue has it.
    pub drug: Option<&'a Drug>,
    /// Why nothing is computed, where that is known beyond the catalogue's own word: by name or
    /// by circumstance.
    pub record_only: Option<RecordOnly>,
    /// The bound that holds for its class by its name, where the catalogue has none of its own.
    pub named_pace: Option<Pace>,
    /// How many products at hand would have been divided and are held whole, because the drug's
    /// name or the catalogue says that such a piece gives it off slowly.
    pub held_whole: usize,
}

/// Why no step is computed at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// The drug, or the person's circumstances, are recorded only.
    #[error("recorded only")]
    RecordOnly(RecordOnly),
    /// The rule is faster than the published bound for a drug where that is dangerous.
    #[error("faster than the published bound")]
    TooFast(Pace),
    /// The rule is faster than any for a drug of which nothing is known.
    #[error("faster than any for an unknown drug")]
    TooFastUnknown(Pace),
    /// Drops of another salt stand beside other forms of the drug: equal milligrams would not be
    /// equal doses, and a cap in percent would not hold.
    #[error("drops of another salt beside other forms")]
    DropsDiffer,
    /// Nothing is taken, so there is nothing to make smaller.
    #[error("nothing is taken")]
    NothingTaken,
}

/// The fastest rule for a drug that the catalogue does not have, or on whose pace nothing published
/// is known: it is treated as one that is lowered slowly. At most a quarter, not sooner than after a week; both are
/// our own.
pub const UNKNOWN_DRUG: Pace = Pace {
    at_most_permille: 250,
    every_days: 7,
};

/// What follows from a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A next dose.
    Step(Step),
    /// No lower dose within the rule can be made from what is at hand.
    NothingWithin(NothingWithin),
}

/// A step from one dose to a lower one, with all that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What kind of step it is.
    pub kind: StepKind,
    /// The dose before, of the day or of the one intake.
    pub from: Dose,
    /// The dose after.
    pub to: Dose,
    /// What else is taken that day and stays.
    pub beside: Dose,
    /// The rule it was held against, where there is one.
    pub rule: Option<Rule>,
    /// The lowest dose that the rule lets follow, rounded up to a whole microgram; no dose where
    /// the whole intake may fall away, or where there is no rule.
    pub lowest_allowed: Dose,
    /// How the dose after is made; `None` where that is not known or nothing is taken.
    pub making: Option<Making>,
    /// Occupancy before and after for the whole day, where it may be shown. It binds nothing.
    pub occupancy: Option<(OccupancySpan, OccupancySpan)>,
}

/// What kind of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// The lowest dose within the rule that can be made.
    Makeable,
    /// The lowest dose within the rule; whether it can be made is not known.
    Arithmetic,
    /// One intake of several falls away; the rest of the day stays.
    IntakeEnds,
    /// The end, from a dose that the person named.
    Stop {
        /// The dose named: from this one or a lower one.
        named: Dose,
    },
    /// A dose that somebody chose, only explained here.
    Chosen,
    /// The doses of a whole day with several intakes that somebody chose, taken together. How
    /// each is made stands in steps of its own.
    ChosenDay,
    /// One of those intakes: only how it is made. What changes is said of the day.
    PartOfDay,
}

/// Nothing lower within the rule can be made. Nothing is proposed in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NothingWithin {
    /// The dose before.
    pub from: Dose,
    /// What else is taken that day and stays.
    pub beside: Dose,
    /// The rule.
    pub rule: Rule,
    /// The lowest dose that the rule would let follow.
    pub lowest_allowed: Dose,
    /// The smallest cut that what is at hand allows, which breaks the rule; `None` where no lower
    /// dose can be made at all.
    pub smallest_cut: Option<Making>,
}

impl Step {
    /// The cut in percent of the day's dose before it.
    pub fn percent_cut(&self) -> f64 {
        percent_cut(self.from, self.to, self.beside)
    }

    /// What is taken less.
    pub fn less(&self) -> Dose {
        self.from.less(self.to)
    }

    /// The day's dose before the step.
    pub fn day_before(&self) -> Dose {
        day(self.from, self.beside)
    }

    /// The day's dose after it.
    pub fn day_after(&self) -> Dose {
        day(self.to, self.beside)
    }
}

impl NothingWithin {
    /// The smallest cut in percent of the day's dose, where there is one.
    pub fn smallest_cut_percent(&self) -> Option<f64> {
        let making = self.smallest_cut.as_ref()?;
        Some(percent_cut(self.from, making.dose, self.beside))
    }
}

/// The next step by a rule: the lowest dose that keeps the cap and can be made.
///
/// Stopping is answered only from `stop_from` or a lower dose; the cap does not bind it. For a
/// drug whose sudden stop is dangerous (one with a pace limit) it is answered only from the
/// smallest piece that is made; above it the rule goes on, with the doubt `stop_too_high`. Where
/// that piece is not known, it is not answered at all, with the doubt `stop_unknown`. With
/// nothing at hand the step is arithmetic, rounded up to four digits, with the doubt that it was
/// not checked to be makeable.
pub fn next_step(
    situation: &Situation<'_>,
    rule: Rule,
    stop_from: Option<Dose>,
) -> Result<Finding<Answer>, Refusal> {
    may_compute(situation)?;
    let permille = f64::from(rule.at_most_permille());
    within_bounds(situation, permille, rule.every_days())?;
    let day = day(situation.current, situation.beside);
    let lowest_allowed = rule.lowest_after(day).less(situation.beside);
    let stop = stop_from.filter(|named| situation.beside.is_nothing() && *named >= day);
    let barred = stop.and_then(|_| stop_barred(situation));
    let stop = stop.filter(|_| barred.is_none());
    let (kind, to, making) = if let Some(named) = stop {
        (StepKind::Stop { named }, Dose::NOTHING, None)
    } else if lowest_allowed.is_nothing() && !situation.beside.is_nothing() {
        (StepKind::IntakeEnds, Dose::NOTHING, None)
    } else if situation.at_hand.is_empty() {
        let to = rounded_up(lowest_allowed, situation.current);
        if to >= situation.current {
            return Ok(nothing_within(situation, rule, lowest_allowed, barred));
        }
        (StepKind::Arithmetic, to, None)
    } else {
        let below = Dose::from_micrograms(situation.current.micrograms() - 1);
        let Some(making) = situation.at_hand.lowest_within(lowest_allowed, below) else {
            return Ok(nothing_within(situation, rule, lowest_allowed, barred));
        };
        (StepKind::Makeable, making.dose, Some(making))
    };
    let step = Step {
        kind,
        from: situation.current,
        to,
        beside: situation.beside,
        rule: Some(rule),
        lowest_allowed,
        making,
        occupancy: occupancy(situation, to),
    };
    let doubts = doubts_of_step(situation, &step, barred);
    Ok(Finding {
        value: Answer::Step(step),
        doubts,
    })
}

/// Lays open a step to a dose that somebody chose: a smaller step, a prescriber's dose. The rule,
/// where there is one, is held beside it and binds nothing.
pub fn explain(
    situation: &Situation<'_>,
    to: Dose,
    rule: Option<Rule>,
) -> Result<Finding<Step>, Refusal> {
    may_compute(situation)?;
    let day = day(situation.current, situation.beside);
    let lowest_allowed = rule.map_or(Dose::NOTHING, |rule| {
        rule.lowest_after(day).less(situation.beside)
    });
    let step = Step {
        kind: StepKind::Chosen,
        from: situation.current,
        to,
        beside: situation.beside,
        rule,
        lowest_allowed,
        making: situation.at_hand.make(to),
        occupancy: occupancy(situation, to),
    };
    let doubts = doubts_of_step(situation, &step, None);
    Ok(Finding {
        value: step,
        doubts,
    })
}

/// Lays open the change of a whole day to doses that somebody chose, intake by intake: first the
/// day, with its cut and occupancy, then how each dose is made that is left. With one intake there
/// is only the day. `situation.current` is the dose of the day, and nothing stands beside it.
pub fn explain_day(
    situation: &Situation<'_>,
    from: &[Dose],
    to: &[Dose],
) -> Vec<Result<Finding<Step>, Refusal>> {
    let whole = |doses: &[Dose]| doses.iter().fold(Dose::NOTHING, |sum, one| day(sum, *one));
    if let ([_], [to]) = (from, to) {
        return vec![explain(situation, *to, None)];
    }
    let mut together = match explain(situation, whole(to), None) {
        Ok(found) => found,
        Err(refusal) => return vec![Err(refusal)],
    };
    together.value.kind = StepKind::ChosenDay;
    together.value.making = None;
    together.doubts = doubts_of_step(situation, &together.value, None);
    let mut explained = vec![Ok(together)];
    let taken = to.iter().enumerate().filter(|(_, dose)| !dose.is_nothing());
    explained.extend(taken.map(|(place, dose)| Ok(part(situation, from.get(place), *dose))));
    explained
}

fn part(situation: &Situation<'_>, from: Option<&Dose>, to: Dose) -> Finding<Step> {
    let from = from.copied().unwrap_or(Dose::NOTHING);
    let step = Step {
        kind: StepKind::PartOfDay,
        from,
        to,
        beside: situation.current.less(from),
        rule: None,
        lowest_allowed: Dose::NOTHING,
        making: situation.at_hand.make(to),
        occupancy: None,
    };
    Finding {
        doubts: doubts_of_part(situation, &step),
        value: step,
    }
}

/// Whether anything is computed here at all.
pub(crate) fn may_compute(situation: &Situation<'_>) -> Result<(), Refusal> {
    let by_catalogue = situation.drug.and_then(|drug| drug.record_only.as_ref());
    let reason = by_catalogue.map(|found| found.value);
    if let Some(reason) = reason.or(situation.record_only) {
        return Err(Refusal::RecordOnly(reason));
    }
    if situation.current.is_nothing() {
        return Err(Refusal::NothingTaken);
    }
    let products = situation.at_hand.products();
    let drops = products
        .iter()
        .filter(|p| is_drops_of_another_salt(situation, p));
    let drops = drops.count();
    if drops > 0 && drops < products.len() {
        return Err(Refusal::DropsDiffer);
    }
    Ok(())
}

/// Whether a product is drops of another salt than the drug's other forms, also where they were
/// written down as a liquid of that strength.
fn is_drops_of_another_salt(situation: &Situation<'_>, product: &Product) -> bool {
    let Some(drug) = situation.drug.filter(|drug| drug.drops_differ()) else {
        return false;
    };
    match product.content() {
        Content::Measured { concentration, .. } => {
            drug.is_made(Form::Drops, Strength::Liquid(concentration))
        }
        _ => product.form() == Form::Drops,
    }
}

/// Whether a cut of so many thousandths, not sooner than every so many days, keeps the bound of a
/// dangerous class, and of a drug on whose pace nothing is known.
pub(crate) fn within_bounds(
    situation: &Situation<'_>,
    permille: f64,
    every_days: u32,
) -> Result<(), Refusal> {
    if let Some(limit) = pace_limit(situation)
        && permille > most_permille(limit, every_days)
    {
        return Err(Refusal::TooFast(limit));
    }
    let sooner = every_days < UNKNOWN_DRUG.every_days;
    let larger = permille > f64::from(UNKNOWN_DRUG.at_most_permille);
    if has_no_published_pace(situation) && (sooner || larger) {
        return Err(Refusal::TooFastUnknown(UNKNOWN_DRUG));
    }
    Ok(())
}

/// The largest cut within the bounds where there is one cut every so many days, in thousandths of
/// the dose; `None` where no bound holds.
pub(crate) fn bound_permille(situation: &Situation<'_>, every_days: u32) -> Option<f64> {
    let by_class = pace_limit(situation).map(|limit| most_permille(limit, every_days));
    let unknown = || f64::from(UNKNOWN_DRUG.at_most_permille);
    by_class.or_else(|| has_no_published_pace(situation).then(unknown))
}

fn most_permille(limit: Pace, every_days: u32) -> f64 {
    let most = f64::from(limit.at_most_permille);
    most.min(most * f64::from(every_days) / f64::from(limit.every_days))
}

/// Whether nothing published says how large a cut may be: the catalogue has the drug without such
/// guidance, or does not have it.
pub(crate) fn has_no_published_pace(situation: &Situation<'_>) -> bool {
    situation.drug.is_none_or(|drug| !drug.has_published_pace())
}

pub(crate) fn pace_limit(situation: &Situation<'_>) -> Option<Pace> {
    let by_catalogue = situation.drug.and_then(|drug| drug.pace_limit.as_ref());
    let by_catalogue = by_catalogue.map(|limit| limit.value);
    by_catalogue.or(situation.named_pace)
}

/// Why no stop is computed for a drug whose sudden stop is dangerous, whatever dose was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StopBarred {
    /// The dose lies above the smallest piece.
    Above(Dose),
    /// What the smallest piece is, is not known.
    Unknown,
}

fn stop_barred(situation: &Situation<'_>) -> Option<StopBarred> {
    pace_limit(situation)?;
    // A drug that only its name puts into such a class has no entry whose pieces are its own.
    let drug = situation.drug.filter(|drug| drug.pace_limit.is_some());
    match drug.and_then(Drug::smallest_piece) {
        Some(smallest) if situation.current > smallest => Some(StopBarred::Above(smallest)),
        Some(_) => None,
        None => Some(StopBarred::Unknown),
    }
}

fn nothing_within(
    situation: &Situation<'_>,
    rule: Rule,
    lowest_allowed: Dose,
    barred: Option<StopBarred>,
) -> Finding<Answer> {
    let below = situation.current.less(Dose::from_micrograms(1));
    let found = NothingWithin {
        from: situation.current,
        beside: situation.beside,
        rule,
        lowest_allowed,
        smallest_cut: situation.at_hand.highest_within(Dose::NOTHING, below),
    };
    Finding {
        value: Answer::NothingWithin(found),
        doubts: doubts_of_answer(situation, rule, barred),
    }
}

/// A dose with four digits that is no lower, unless that would be no cut any more.
fn rounded_up(dose: Dose, below: Dose) -> Dose {
    let exact = dose.micrograms();
    let mut unit = 1_u64;
    while exact / unit >= 10_000 {
        unit *= 10;
    }
    let rounded = Dose::from_micrograms(exact.div_ceil(unit) * unit);
    if rounded < below { rounded } else { dose }
}

fn occupancy(situation: &Situation<'_>, to: Dose) -> Option<(OccupancySpan, OccupancySpan)> {
    let occupancy = &situation.drug?.occupancy;
    let before = occupancy.span_at(day(situation.current, situation.beside))?;
    let after = occupancy.span_at(day(to, situation.beside))?;
    Some((before, after))
}

fn day(dose: Dose, beside: Dose) -> Dose {
    dose.checked_add(beside).unwrap_or(dose)
}

fn percent_cut(from: Dose, to: Dose, beside: Dose) -> f64 {
    let before = day(from, beside).micrograms();
    if before == 0 {
        return 0.0;
    }
    // Doses stay far below 2^53 micrograms.
    from.less(to).micrograms() as f64 * 100.0 / before as f64
}
