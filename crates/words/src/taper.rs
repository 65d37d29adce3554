//! A step laid open: the rule, the arithmetic, how the dose is made, its doubts, and why there is
//! none.

use medicine::{Dose, OccupancySpan, Target};
use taper::{AheadEnds, Doubt, DoubtCode, NothingWithin, Refusal, Rule, RuleFault, Step, StepKind};

use crate::medicine::{dose, dose_of, making_lines, percent, tenths};
use crate::{Voice, drug, say};

/// The rule in one sentence.
pub fn rule(voice: Voice, rule: Rule) -> String {
    say!(
        voice,
        "taper-rule",
        percent = percent(voice, rule.at_most_percent()),
        days = rule.every_days()
    )
}

/// Why a rule was not taken.
pub fn rule_fault(voice: Voice, fault: &RuleFault) -> String {
    match fault {
        RuleFault::Percent => say!(voice, "taper-fault-percent"),
        RuleFault::Days => say!(voice, "taper-fault-days", most = Rule::MOST_DAYS),
    }
}

/// Every line of a step's arithmetic, from the dose now to how the new one is made. `target` is
/// what the drug binds to, for the line about occupancy.
pub fn arithmetic(voice: Voice, step: &Step, target: Option<Target>) -> Vec<String> {
    if step.kind == StepKind::PartOfDay {
        return vec![part_of_day(voice, step)];
    }
    let mut lines = vec![now(voice, step.from, step.beside, step.day_before())];
    lines.extend(within_rule(voice, step));
    lines.extend(outcome(voice, step));
    lines.push(change(voice, step));
    if let Some(making) = &step.making {
        lines.push(say!(
            voice,
            "taper-made-of",
            to = dose(voice, step.to),
            parts = voice.list(&making_lines(voice, making))
        ));
    }
    if let (Some((before, after)), Some(target)) = (step.occupancy, target) {
        lines.push(say!(
            voice,
            "taper-occupancy",
            target = drug::target(voice, target),
            before = span(voice, before),
            after = span(voice, after)
        ));
    }
    lines
}

/// What is said where nothing lower within the rule can be made: the arithmetic, the smallest cut
/// that there is, and what would open the way. It proposes nothing.
pub fn nothing_within(voice: Voice, found: &NothingWithin) -> Vec<String> {
    let day = found.from.checked_add(found.beside).unwrap_or(found.from);
    let mut lines = vec![
        now(voice, found.from, found.beside, day),
        cap(voice, found.rule, day, found.lowest_allowed),
        say!(voice, "taper-nothing-within"),
    ];
    lines.push(match (&found.smallest_cut, found.smallest_cut_percent()) {
        (Some(making), Some(cut)) => say!(
            voice,
            "taper-smallest-cut",
            to = dose(voice, making.dose),
            percent = percent(voice, cut)
        ),
        _ => say!(voice, "taper-no-lower"),
    });
    lines.push(say!(voice, "taper-nothing-opens"));
    lines
}

/// Why nothing is computed, and whom to ask.
pub fn refusal(voice: Voice, refusal: &Refusal) -> Vec<String> {
    match refusal {
        Refusal::RecordOnly(why) => drug::record_only(voice, *why),
        Refusal::TooFast(limit) => vec![say!(
            voice,
            "taper-refused-too-fast",
            percent = percent(voice, f64::from(limit.at_most_permille) / 10.0),
            days = limit.every_days
        )],
        Refusal::TooFastUnknown(limit) => vec![say!(
            voice,
            "taper-refused-too-fast-unknown",
            percent = percent(voice, f64::from(limit.at_most_permille) / 10.0),
            days = limit.every_days
        )],
        Refusal::DropsDiffer => vec![say!(voice, "taper-refused-drops")],
        Refusal::NothingTaken => vec![say!(voice, "taper-refused-nothing-taken")],
    }
}

/// Why a look ahead ends.
pub fn ahead_ends(voice: Voice, ends: &AheadEnds) -> Vec<String> {
    match ends {
        AheadEnds::AsAsked => vec![say!(voice, "taper-ahead-as-asked")],
        AheadEnds::Nothing => vec![say!(voice, "taper-ahead-nothing")],
        AheadEnds::NothingWithin(found) => nothing_within(voice, found),
    }
}

/// A doubt about a step in one sentence or two.
pub fn doubt(voice: Voice, doubt: &Doubt) -> String {
    let (measured, threshold) = (doubt.measured, doubt.threshold);
    let doses = || (dose_of(voice, measured), dose_of(voice, threshold));
    let percents = || (percent(voice, measured), percent(voice, threshold));
    match doubt.code {
        DoubtCode::NotCheckedMakeable => say!(voice, "taper-doubt-not-checked-makeable"),
        DoubtCode::NotMakeable if threshold > 0.0 => {
            let (measured, threshold) = doses();
            say!(
                voice,
                "taper-doubt-not-makeable",
                measured = measured,
                threshold = threshold
            )
        }
        DoubtCode::NotMakeable => {
            say!(voice, "taper-doubt-not-makeable-none", measured = doses().0)
        }
        DoubtCode::AboveRule => {
            let (measured, threshold) = percents();
            say!(
                voice,
                "taper-doubt-above-rule",
                measured = measured,
                threshold = threshold
            )
        }
        DoubtCode::DrugNotInCatalogue => say!(voice, "taper-doubt-drug-not-in-catalogue"),
        DoubtCode::ProductNotInCatalogue => say!(
            voice,
            "taper-doubt-product-not-in-catalogue",
            count = measured
        ),
        DoubtCode::LargerThanPublished => {
            let (measured, threshold) = percents();
            say!(
                voice,
                "taper-doubt-larger-than-published",
                measured = measured,
                threshold = threshold
            )
        }
        DoubtCode::SoonerThanPublished => say!(
            voice,
            "taper-doubt-sooner-than-published",
            measured = voice.number(measured, 0),
            threshold = voice.number(threshold, 0)
        ),
        DoubtCode::BeforeSettled => say!(
            voice,
            "taper-doubt-before-settled",
            measured = voice.number(measured, 0),
            threshold = voice.number(threshold, 0)
        ),
        DoubtCode::DividedPieces => say!(
            voice,
            "taper-doubt-divided-pieces",
            measured = percent(voice, measured)
        ),
        DoubtCode::ReleaseDiffers => say!(voice, "taper-doubt-release-differs"),
        DoubtCode::DropsDiffer => say!(
            voice,
            "taper-doubt-drops-differ",
            measured = tenths(voice, measured),
            threshold = tenths(voice, threshold)
        ),
        DoubtCode::StopAboveSmallestPiece => {
            let (measured, threshold) = doses();
            say!(
                voice,
                "taper-doubt-stop-above-smallest-piece",
                measured = measured,
                threshold = threshold
            )
        }
        DoubtCode::StopTooHigh => {
            let (measured, threshold) = doses();
            say!(
                voice,
                "taper-doubt-stop-too-high",
                measured = measured,
                threshold = threshold
            )
        }
        DoubtCode::StopUnknown => {
            say!(voice, "taper-doubt-stop-unknown", measured = doses().0)
        }
        DoubtCode::HeldWhole => say!(voice, "taper-doubt-held-whole", count = measured),
        DoubtCode::OccupancyThinBelow => {
            let (measured, threshold) = doses();
            say!(
                voice,
                "taper-doubt-occupancy-thin-below",
                measured = measured,
                threshold = threshold
            )
        }
        DoubtCode::OccupancyAboveFit => {
            let (measured, threshold) = doses();
            say!(
                voice,
                "taper-doubt-occupancy-above-fit",
                measured = measured,
                threshold = threshold
            )
        }
        DoubtCode::OccupancyWeak
        | DoubtCode::BelowMeasurable
        | DoubtCode::FormSwitch
        | DoubtCode::ListEndsAboveGoal
        | DoubtCode::HalfLifeUnknown
        | DoubtCode::StopHeldLower
        | DoubtCode::LastCut
        | DoubtCode::SuddenStop
        | DoubtCode::HeldToBound
        | DoubtCode::BeyondScore => crate::schedule::doubt(voice, doubt),
    }
}

/// One intake of several: how it is made, and nothing of a change, which is the day's.
fn part_of_day(voice: Voice, step: &Step) -> String {
    match &step.making {
        Some(making) => say!(
            voice,
            "taper-made-of",
            to = dose(voice, step.to),
            parts = voice.list(&making_lines(voice, making))
        ),
        None => say!(voice, "taper-part", to = dose(voice, step.to)),
    }
}

fn now(voice: Voice, from: Dose, beside: Dose, day: Dose) -> String {
    if beside.is_nothing() {
        return say!(voice, "taper-now", from = dose(voice, from));
    }
    say!(
        voice,
        "taper-now-beside",
        from = dose(voice, from),
        beside = dose(voice, beside),
        day = dose(voice, day)
    )
}

/// The line about the cap. The last step is not bound by it; a chosen one may have no rule.
fn within_rule(voice: Voice, step: &Step) -> Option<String> {
    if let StepKind::Stop { .. } = step.kind {
        return None;
    }
    Some(cap(
        voice,
        step.rule?,
        step.day_before(),
        step.lowest_allowed,
    ))
}

fn cap(voice: Voice, rule: Rule, day: Dose, lowest: Dose) -> String {
    let cut = day.less(rule.lowest_after(day));
    let (share, cut) = (percent(voice, rule.at_most_percent()), dose(voice, cut));
    let day = dose(voice, day);
    if lowest.is_nothing() {
        return say!(
            voice,
            "taper-cap-falls-away",
            percent = share,
            day = day,
            cut = cut
        );
    }
    say!(
        voice,
        "taper-cap",
        percent = share,
        day = day,
        cut = cut,
        lowest = dose(voice, lowest)
    )
}

fn outcome(voice: Voice, step: &Step) -> Option<String> {
    let to = dose(voice, step.to);
    Some(match step.kind {
        StepKind::Makeable if step.to == step.lowest_allowed => {
            say!(voice, "taper-makeable-exactly", to = to)
        }
        StepKind::Makeable => say!(voice, "taper-makeable-above", to = to),
        StepKind::Arithmetic => say!(voice, "taper-arithmetic-only", to = to),
        StepKind::IntakeEnds => say!(
            voice,
            "taper-intake-ends",
            day = dose(voice, step.day_after())
        ),
        StepKind::Stop { named } => say!(voice, "taper-stop", named = dose(voice, named)),
        StepKind::Chosen if step.making.is_some() => say!(voice, "taper-chosen-made", to = to),
        StepKind::Chosen | StepKind::PartOfDay => say!(voice, "taper-chosen", to = to),
        StepKind::ChosenDay => say!(voice, "taper-chosen-day", to = to),
    })
}

fn change(voice: Voice, step: &Step) -> String {
    if step.to > step.from {
        let more = dose(voice, step.to.less(step.from));
        return say!(voice, "taper-more", more = more);
    }
    if step.to == step.from {
        return say!(voice, "taper-same");
    }
    say!(
        voice,
        "taper-less",
        less = dose(voice, step.less()),
        percent = percent(voice, step.percent_cut())
    )
}

fn span(voice: Voice, span: OccupancySpan) -> String {
    if span.low == span.high {
        return say!(voice, "taper-occupancy-percent", percent = span.low);
    }
    say!(
        voice,
        "taper-occupancy-span",
        low = span.low,
        high = span.high
    )
}
