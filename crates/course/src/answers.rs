//! What followed each reduction, as it is told: medians and intervals over draws, with doubts.

use jiff::civil::Date;

use crate::curve::Curve;
use crate::gather::quantile;
use crate::joint::Joint;
use crate::shifts::Found;
use crate::{Answer, Doubt, DoubtCode, Reduction};

/// The draws of a short chain lie too close together; intervals are wider by this.
const WIDER: f64 = 1.15;
/// Below this probability that reductions are answered at all, nothing is told of one.
pub(crate) const LEAST_ANSWERED: f64 = 0.9;
/// Noted days in the two months from a reduction on without which little can be told.
const LEAST_AROUND: usize = 20;
const AROUND: usize = 60;
/// Something else that changed nearer than this may be what is seen.
pub(crate) const NEAR: usize = 28;

/// Everything that answers are told from.
pub(crate) struct Told<'a> {
    pub(crate) joint: &'a Joint,
    pub(crate) curve: &'a Curve,
    pub(crate) dates: &'a [Date],
    /// Width of the scale: the curve's unit in points.
    pub(crate) width: f64,
    pub(crate) shifts: &'a [Found],
}

/// One answer for each reduction. `reductions` come with the index of their day, in order.
pub(crate) fn answers(told: &Told, reductions: &[(usize, Reduction)]) -> Vec<Answer> {
    let mut days: Vec<usize> = reductions.iter().map(|(day, _)| *day).collect();
    days.dedup();
    reductions
        .iter()
        .filter_map(|(day, reduction)| {
            let k = days.iter().position(|other| other == day)?;
            Some(answer(told, &days, k, *reduction))
        })
        .collect()
}

fn answer(told: &Told, days: &[usize], k: usize, reduction: Reduction) -> Answer {
    let draws = &told.joint.answers[k];
    let of = |which: usize, share: f64| {
        let mut values: Vec<f64> = draws.iter().map(|draw| draw[which]).collect();
        quantile(&mut values, share)
    };
    let settled = of(2, 0.5);
    let height = of(3, 0.5);
    let heavier = draws.iter().filter(|draw| draw[3] > 0.0).count();
    let mut answer = Answer {
        reduction,
        lag_days: of(0, 0.5),
        peak_days: of(1, 0.5),
        height: in_points(told, days[k], height),
        settled_days: settled,
        settled_low: (settled - WIDER * (settled - of(2, 0.05))).max(1.0),
        settled_high: settled + WIDER * (of(2, 0.95) - settled),
        certainty: heavier as f64 / draws.len().max(1) as f64,
        doubts: Vec::new(),
    };
    answer.doubts = doubts(told, days, k, &answer);
    answer
}

/// An answer some days later: one that could not have settled yet may have.
pub(crate) fn wait(answer: &mut Answer, days: usize) {
    for doubt in &mut answer.doubts {
        if doubt.code == DoubtCode::StillRunning {
            doubt.measured += days as f64;
        }
    }
    answer
        .doubts
        .retain(|doubt| doubt.code != DoubtCode::StillRunning || doubt.measured < doubt.threshold);
}

/// A height of the score in points, from where the person was on that day.
fn in_points(told: &Told, day: usize, height: f64) -> f64 {
    let base = told.joint.usual(day);
    told.width * (told.curve.at(base + height) - told.curve.at(base))
}

fn doubts(told: &Told, days: &[usize], k: usize, answer: &Answer) -> Vec<Doubt> {
    let mut found = Vec::new();
    let mut tell = |holds: bool, code: DoubtCode, measured: f64, threshold: f64| {
        if holds {
            found.push(Doubt {
                code,
                measured,
                threshold,
            });
        }
    };
    let day = days[k];
    let answered = told.joint.answered;
    tell(
        answered < LEAST_ANSWERED,
        DoubtCode::AnswersNotTold,
        answered,
        LEAST_ANSWERED,
    );
    if let Some(next) = days.get(k + 1) {
        let apart = (next - day) as f64;
        tell(
            apart < answer.settled_days,
            DoubtCode::CutsClose,
            apart,
            answer.settled_days,
        );
    }
    let left = (told.dates.len() - 1 - day) as f64;
    tell(
        left < answer.settled_high,
        DoubtCode::StillRunning,
        left,
        answer.settled_high,
    );
    let noted = &told.joint.data.rows.days;
    let around = noted.partition_point(|d| *d < day + AROUND) - noted.partition_point(|d| *d < day);
    tell(
        around < LEAST_AROUND,
        DoubtCode::FewNotesAround,
        around as f64,
        LEAST_AROUND as f64,
    );
    let nearest = told.shifts.iter().map(|f| f.day.abs_diff(day)).min();
    if let Some(nearest) = nearest {
        tell(
            nearest < NEAR,
            DoubtCode::ChangeNear,
            nearest as f64,
            NEAR as f64,
        );
    }
    found
}
