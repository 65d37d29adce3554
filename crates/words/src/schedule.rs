//! A whole schedule: its steps with their arithmetic, what is needed for it, why there is none,
//! and the doubts that only a schedule has.

use jiff::ToSpan;
use jiff::civil::Date;
use medicine::{Dose, Drug, Target, Volume};
use taper::schedule::{
    Bands, Binding, Cannot, Caps, Help, Lasting, Lowest, Needs, OccupancyStep, Schedule,
    ScheduledStep, Why,
};
use taper::{Doubt, DoubtCode};

use crate::medicine::{dose, dose_of, making_lines, millilitres, needed, percent, product, tenths};
use crate::{Voice, drug, id, say, taper as step};

/// How many steps, and the largest cut.
pub fn totals(voice: Voice, schedule: &Schedule) -> Vec<String> {
    let steps = schedule.steps.len();
    let mut lines = vec![say!(voice, "schedule-steps", steps = steps)];
    if let Some(cut) = schedule.largest_cut() {
        lines.push(say!(
            voice,
            "schedule-largest",
            percent = percent(voice, cut)
        ));
    }
    lines
}

/// Which drug it is, and the dose that it starts from.
pub fn of(voice: Voice, drug: &str, dose: Dose) -> String {
    let dose = crate::medicine::dose(voice, dose);
    say!(voice, "schedule-of", drug = drug, dose = dose)
}

/// What to know before a drug is changed, a sentence each.
pub fn to_know(voice: Voice, drug: &Drug) -> Vec<String> {
    let traps = drug.traps.iter();
    traps
        .filter_map(|trap| drug::trap(voice, drug, &trap.value))
        .collect()
}

/// How many days at the soonest: for whoever writes the prescription, and on no page of a person.
pub fn days(voice: Voice, schedule: &Schedule) -> String {
    say!(voice, "schedule-days", days = voice.days(schedule.days()))
}

/// Caps and days in words, a sentence for each band.
pub fn bands(voice: Voice, bands: &Bands) -> Vec<String> {
    let is_one = bands.all().len() == 1;
    let said = bands.all().iter().map(|band| {
        let (caps, lasts) = (caps(voice, &band.caps), lasts(voice, band.lasts));
        if is_one {
            return say!(voice, "schedule-band", caps = caps, lasts = lasts);
        }
        say!(
            voice,
            "schedule-band-above",
            above = dose(voice, band.above),
            caps = caps,
            lasts = lasts
        )
    });
    said.collect()
}

fn caps(voice: Voice, caps: &Caps) -> String {
    let share = caps.at_most_share.map(|share| {
        say!(
            voice,
            "schedule-cap-share",
            percent = percent(voice, share.percent())
        )
    });
    let amount = caps
        .at_most
        .map(|most| say!(voice, "schedule-cap-amount", dose = dose(voice, most)));
    let points = caps.at_most_points.map(|points| {
        say!(
            voice,
            "schedule-cap-points",
            points = tenths(voice, points.count())
        )
    });
    let caps: Vec<String> = [share, amount, points].into_iter().flatten().collect();
    voice.list(&caps)
}

fn lasts(voice: Voice, lasts: Lasting) -> String {
    match lasts {
        Lasting::Days(days) => say!(voice, "schedule-lasts", days = voice.days(days)),
        Lasting::Slide {
            cuts,
            days,
            then_hold_days,
        } => say!(
            voice,
            "schedule-lasts-slide",
            cuts = cuts,
            days = voice.days(days),
            hold = voice.days(then_hold_days)
        ),
    }
}

/// The day of something so many days after the first step.
pub fn day(starts: Date, after_days: u32) -> Date {
    let after = i64::from(after_days).days();
    starts.checked_add(after).unwrap_or(Date::MAX)
}

/// One step with its number and day: its dose and days in the first line, its arithmetic and how
/// it is made in the others.
pub fn dated_step_lines(
    voice: Voice,
    number: usize,
    found: &ScheduledStep,
    starts: Date,
    target: Option<Target>,
) -> Vec<String> {
    let mut lines = vec![heading(voice, number, found, starts)];
    lines.extend(arithmetic(voice, found, target));
    lines
}

/// The same without a day: a person's page has no day to come on it, and so none to be late for.
pub fn step_lines(voice: Voice, found: &ScheduledStep, target: Option<Target>) -> Vec<String> {
    let to = dose(voice, found.to);
    let mut lines = vec![match (found.to.is_nothing(), found.days) {
        (true, _) => say!(voice, "schedule-dose-nothing"),
        (false, 0) => say!(voice, "schedule-dose-goal", to = to),
        (false, days) => say!(voice, "schedule-dose", to = to, days = voice.days(days)),
    }];
    lines.extend(arithmetic(voice, found, target));
    lines
}

fn arithmetic(voice: Voice, found: &ScheduledStep, target: Option<Target>) -> Vec<String> {
    let mut lines: Vec<String> = bound(voice, found).into_iter().collect();
    if !found.to.is_nothing() {
        lines.push(say!(
            voice,
            "schedule-cut",
            less = dose(voice, found.from.less(found.to)),
            from = dose(voice, found.from),
            percent = percent(voice, found.percent_cut())
        ));
    }
    if let Some(making) = &found.making {
        lines.push(say!(
            voice,
            "taper-made-of",
            to = dose(voice, found.to),
            parts = voice.list(&making_lines(voice, making))
        ));
    }
    if let Some((occupancy, target)) = found.occupancy.zip(target) {
        lines.push(occupied(voice, &occupancy, target));
    }
    lines
}

fn heading(voice: Voice, number: usize, found: &ScheduledStep, starts: Date) -> String {
    let date = voice.date(day(starts, found.after_days));
    if found.to.is_nothing() {
        return say!(voice, "schedule-step-nothing", number = number, date = date);
    }
    let to = dose(voice, found.to);
    if found.days == 0 {
        return say!(
            voice,
            "schedule-step-goal",
            number = number,
            date = date,
            to = to
        );
    }
    say!(
        voice,
        "schedule-step",
        number = number,
        date = date,
        to = to,
        days = voice.days(found.days)
    )
}

/// Which cap bound the step, and where.
fn bound(voice: Voice, found: &ScheduledStep) -> Option<String> {
    let from = dose(voice, found.from);
    if found.to.is_nothing() && found.lowest.is_none() {
        return Some(say!(voice, "schedule-bound-stop", from = from));
    }
    let bound = found.lowest.filter(|lowest| !lowest.dose.is_nothing());
    let Lowest { dose: lowest, by } = bound?;
    let id = match by? {
        Binding::Share => id!("schedule-bound-share"),
        Binding::Amount => id!("schedule-bound-amount"),
        Binding::Points => id!("schedule-bound-points"),
    };
    Some(say!(
        voice,
        id,
        from = from,
        lowest = dose(voice, rounded_up(lowest))
    ))
}

/// A bound to a hundredth of a milligram, upwards, where it is finer: what is written with three
/// decimals is misread.
fn rounded_up(bound: Dose) -> Dose {
    match bound.micrograms() {
        micrograms @ 1_000.. => Dose::from_micrograms(micrograms.div_ceil(10) * 10),
        _ => bound,
    }
}

fn occupied(voice: Voice, occupancy: &OccupancyStep, target: Target) -> String {
    let whole = |percent: f64| voice.number(percent, 0);
    let target = drug::target(voice, target);
    // From 0 to 100.
    let points = occupancy.drop_points.round().max(0.0) as u32;
    let (low, high) = (whole(occupancy.low.floor()), whole(occupancy.high.ceil()));
    if occupancy.low >= occupancy.high {
        return say!(
            voice,
            "schedule-occupancy-one",
            target = target,
            percent = whole(occupancy.percent),
            points = points
        );
    }
    say!(
        voice,
        "schedule-occupancy",
        target = target,
        percent = whole(occupancy.percent),
        low = low,
        high = high,
        points = points
    )
}

/// The line above what is needed in one stretch of days, with its first day.
pub fn dated_supply_heading(voice: Voice, needs: &Needs, starts: Date) -> String {
    say!(
        voice,
        "schedule-supply",
        days = voice.days(needs.days),
        date = voice.date(day(starts, needs.after_days))
    )
}

/// The same by days counted from the first step.
pub fn supply_heading(voice: Voice, needs: &Needs) -> String {
    say!(
        voice,
        "schedule-supply-days",
        from = needs.after_days + 1,
        to = needs.after_days + needs.days
    )
}

/// What is needed in it, a line for each product.
pub fn supply_lines(voice: Voice, needs: &Needs) -> Vec<String> {
    let lines = needs.products.iter().map(|(of, amount)| {
        say!(
            voice,
            "schedule-supply-line",
            product = product(voice, &of.whole()),
            amount = needed(voice, *amount)
        )
    });
    lines.collect()
}

/// Why there is no schedule, where the way would end, and what would open it.
pub fn cannot(voice: Voice, cannot: &Cannot) -> Vec<String> {
    let mut lines = match &cannot.why {
        Why::Refused(refusal) => return step::refusal(voice, refusal),
        Why::NeedsPercent => return vec![say!(voice, "schedule-cannot-needs-percent")],
        Why::NeedsLastDose => return vec![say!(voice, "schedule-cannot-needs-last-dose")],
        Why::StopUnknown => return vec![say!(voice, "schedule-cannot-stop-unknown")],
        Why::TooFine => return vec![say!(voice, "schedule-cannot-too-fine")],
        Why::NotMade(goal) => vec![say!(
            voice,
            "schedule-cannot-not-makeable",
            dose = dose(voice, *goal)
        )],
        Why::NothingWithin => vec![say!(voice, "schedule-cannot-nothing-within")],
    };
    lines.push(say!(
        voice,
        "schedule-lowest-reached",
        at = dose(voice, cannot.at)
    ));
    lines.push(match cannot.smallest_cut_percent {
        Some(cut) => say!(
            voice,
            "schedule-smallest-cut",
            percent = percent(voice, cut)
        ),
        None => say!(voice, "schedule-no-lower"),
    });
    lines.push(match cannot.would_help.is_empty() {
        true => say!(voice, "schedule-would-help-none"),
        false => say!(voice, "schedule-would-help"),
    });
    lines
}

/// A product that would open the way.
pub fn help(voice: Voice, help: &Help) -> String {
    let product = product(voice, &help.product);
    match help.is_made {
        true => say!(voice, "schedule-help-made", product = product),
        false => say!(voice, "schedule-help-made-up", product = product),
    }
}

/// A doubt about a whole schedule, where a single step would be told otherwise.
pub fn doubt_of_schedule(voice: Voice, doubt: &Doubt) -> String {
    match doubt.code {
        DoubtCode::DividedPieces => say!(
            voice,
            "taper-doubt-divided-pieces-steps",
            measured = percent(voice, doubt.measured)
        ),
        _ => step::doubt(voice, doubt),
    }
}

/// A doubt that only a whole schedule has.
pub(crate) fn doubt(voice: Voice, doubt: &Doubt) -> String {
    let (measured, threshold) = (doubt.measured, doubt.threshold);
    match doubt.code {
        DoubtCode::BelowMeasurable => {
            // Values of this doubt come from whole microlitres.
            let volume = |ml: f64| Volume::from_microlitres((ml * 1000.0).round().max(0.0) as u64);
            say!(
                voice,
                "taper-doubt-below-measurable",
                measured = millilitres(voice, volume(measured)),
                threshold = millilitres(voice, volume(threshold))
            )
        }
        DoubtCode::FormSwitch => say!(voice, "taper-doubt-form-switch", count = measured),
        DoubtCode::ListEndsAboveGoal => say!(
            voice,
            "taper-doubt-list-ends-above-goal",
            measured = dose_of(voice, measured),
            threshold = dose_of(voice, threshold)
        ),
        DoubtCode::HalfLifeUnknown => say!(voice, "taper-doubt-half-life-unknown"),
        DoubtCode::StopHeldLower => say!(
            voice,
            "taper-doubt-stop-held-lower",
            measured = dose_of(voice, measured),
            threshold = dose_of(voice, threshold)
        ),
        DoubtCode::LastCut if threshold > 0.0 => say!(
            voice,
            "taper-doubt-last-cut",
            measured = voice.number(measured, 0),
            threshold = voice.number(threshold, 0)
        ),
        DoubtCode::LastCut => say!(
            voice,
            "taper-doubt-last-cut-alone",
            measured = voice.number(measured, 0)
        ),
        DoubtCode::SuddenStop => say!(
            voice,
            "taper-doubt-sudden-stop",
            measured = dose_of(voice, measured),
            threshold = dose_of(voice, threshold)
        ),
        DoubtCode::HeldToBound => say!(
            voice,
            "taper-doubt-held-to-bound",
            measured = percent(voice, measured)
        ),
        DoubtCode::BeyondScore => say!(
            voice,
            "taper-doubt-beyond-score",
            measured = voice.number(measured, 0),
            threshold = voice.number(threshold, 0)
        ),
        _ => say!(voice, "taper-doubt-occupancy-weak"),
    }
}
