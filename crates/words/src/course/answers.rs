//! What followed each step down. It came after; that is all that is said of why.

use course::{Answer, DoubtCode, Reading};
use medicine::Dose;

use super::doubts::doubt_of_part_in_words;
use super::measures::{about_days, about_points, decimals, scale};
use super::open::{Open, step_runs};
use super::sure::{self, Sure, Way};
use crate::medicine::dose;
use crate::{Voice, id, say};

/// Settling times are told of so many steps at most, the last ones.
const LAST: usize = 3;

/// After how many steps it was heavier or lighter and of how many that cannot be told; how long
/// the last ones that ended took to settle, each with its range and doubts. Settling times are
/// left out while a wave or a step may be running, unless `asked` for, and that is said. Nothing
/// where there is no step.
pub fn answers_in_words(voice: Voice, reading: &Reading, asked: bool) -> Vec<String> {
    if reading.answers.is_empty() {
        return Vec::new();
    }
    let mut said = vec![counts(voice, reading)];
    let any_told = reading.answers.iter().any(|a| told(reading, a).is_some());
    if !any_told {
        return said;
    }
    let mut settled: Vec<String> = reading
        .answers
        .iter()
        .rev()
        .filter_map(|answer| settled(voice, reading, answer))
        .take(LAST)
        .collect();
    settled.reverse();
    let several = settled.len() > 1;
    if !settled.is_empty() {
        if Open::of(reading).tells_waves(asked) {
            said.append(&mut settled);
            let mut means = say!(voice, "course-answer-settled-means");
            if several {
                means = format!("{means} {}", say!(voice, "course-answers-alike"));
            }
            said.push(means);
        } else {
            said.push(say!(voice, "course-answers-left-out"));
        }
    }
    said.push(say!(voice, "course-answer-cause"));
    said.push(sure::gloss(voice));
    said
}

/// The sentences for the page of one reduction: which step it was, what came after, when and how
/// much, and its doubts. Days until something are told only of a step that has settled, and while
/// a wave or another step may be running only where they are `asked` for.
pub fn answer_in_words(
    voice: Voice,
    reading: &Reading,
    answer: &Answer,
    asked: bool,
) -> Vec<String> {
    let mut first = vec![say!(
        voice,
        "course-answer-step",
        from = dose(
            voice,
            Dose::from_micrograms(answer.reduction.from_micrograms)
        ),
        to = dose(voice, Dose::from_micrograms(answer.reduction.to_micrograms)),
        date = voice.date(answer.reduction.date)
    )];
    let runs = step_runs(reading, answer);
    let found = told(reading, answer);
    first.push(match found {
        None => say!(voice, "course-answer-open"),
        Some((sure, way)) if runs => say!(
            voice,
            "course-answer-so-far",
            sure = sure.key(),
            way = way.key()
        ),
        Some((sure, way)) => say!(
            voice,
            "course-answer-felt",
            sure = sure.key(),
            way = way.key(),
            points = about_points(voice, answer.height.abs(), decimals(reading))
        ),
    });
    if runs {
        first.push(say!(voice, "course-answer-running"));
    }
    let mut said = vec![first.join(" ")];
    if found.is_some() && !runs {
        said.push(scale(voice, reading));
        said.extend(times(voice, reading, answer, asked));
    }
    let told_above = |code| runs && code == DoubtCode::StillRunning;
    let doubts = answer.doubts.iter().filter(|d| !told_above(d.code));
    said.extend(doubts.map(|doubt| doubt_of_part_in_words(voice, reading, doubt)));
    if found.is_some() {
        said.push(say!(voice, "course-answer-cause"));
        said.push(sure::gloss(voice));
    }
    said
}

/// How sure it is that it was heavier, or lighter, after a step; `None` where that cannot be told.
pub(super) fn told(reading: &Reading, answer: &Answer) -> Option<(Sure, Way)> {
    let mut doubts = answer.doubts.iter().chain(&reading.doubts);
    if doubts.any(|doubt| doubt.code == DoubtCode::AnswersNotTold) {
        return None;
    }
    let way = Way::of(answer.height)?;
    let probability = match way {
        Way::Heavier => answer.certainty,
        Way::Lighter => 1.0 - answer.certainty,
    };
    Some((Sure::of(probability)?, way))
}

fn counts(voice: Voice, reading: &Reading) -> String {
    let of = |wanted: Option<Way>| {
        let is = |answer: &&Answer| told(reading, answer).map(|(_, way)| way) == wanted;
        reading.answers.iter().filter(is).count()
    };
    let all = reading.answers.len();
    let mut said = vec![say!(voice, "course-answers", count = all)];
    let open = of(None);
    if open == all {
        said.push(say!(voice, "course-answers-none", count = all));
    } else {
        for (id, count) in [
            (id!("course-answers-heavier"), of(Some(Way::Heavier))),
            (id!("course-answers-lighter"), of(Some(Way::Lighter))),
            (id!("course-answers-open"), open),
        ] {
            if count > 0 {
                said.push(say!(voice, id, count = count));
            }
        }
    }
    if reading.answers.iter().any(|a| step_runs(reading, a)) {
        said.push(say!(voice, "course-answers-running"));
    }
    said.join(" ")
}

/// How long one step took to settle, with its doubts; `None` where it has not, or cannot be told.
fn settled(voice: Voice, reading: &Reading, answer: &Answer) -> Option<String> {
    let (_, way) = told(reading, answer)?;
    if step_runs(reading, answer) {
        return None;
    }
    let (low, high) = range(answer)?;
    let mut said = vec![say!(
        voice,
        "course-answers-settled",
        from = dose(
            voice,
            Dose::from_micrograms(answer.reduction.from_micrograms)
        ),
        to = dose(voice, Dose::from_micrograms(answer.reduction.to_micrograms)),
        date = voice.date(answer.reduction.date),
        way = way.key(),
        days = about_days(voice, answer.settled_days),
        low = low,
        high = high
    )];
    let doubts = answer.doubts.iter();
    said.extend(doubts.map(|doubt| doubt_of_part_in_words(voice, reading, doubt)));
    Some(said.join(" "))
}

fn times(voice: Voice, reading: &Reading, answer: &Answer, asked: bool) -> Option<String> {
    let (low, high) = range(answer)?;
    if !Open::of(reading).tells_waves(asked) {
        return Some(say!(voice, "course-answers-left-out"));
    }
    let times = say!(
        voice,
        "course-answer-times",
        lag = about_days(voice, answer.lag_days),
        peak = about_days(voice, answer.peak_days),
        settled = about_days(voice, answer.settled_days),
        low = low,
        high = high
    );
    let means = say!(voice, "course-answer-settled-means");
    Some(format!("{times} {means}"))
}

/// The range of the settling time in whole days, never narrower than it was found.
fn range(answer: &Answer) -> Option<(f64, f64)> {
    let ends = [answer.settled_low, answer.settled_days, answer.settled_high];
    ends.iter().all(|days| days.is_finite()).then(|| {
        (
            answer.settled_low.floor().max(0.0),
            answer.settled_high.ceil(),
        )
    })
}
