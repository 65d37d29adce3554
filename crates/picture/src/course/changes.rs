//! Lasting changes as quiet strokes, each with the days on which it may lie; and what followed one
//! reduction, as a dashed rise.

use course::{Answer, Doubt, DoubtCode, Reading, Series, Shift};
use maud::{Markup, html};

use super::frame::Frame;
use crate::svg::Path;

/// A change is drawn from this certainty on.
const CERTAIN: f64 = 0.9;
/// The least distance between two drawn points, in the drawing's units.
const FINEST: f64 = 2.0;

/// The lasting changes of everything together that are drawn.
pub(crate) fn drawn(reading: &Reading) -> impl Iterator<Item = &Shift> {
    let of_all = |shift: &&Shift| shift.series == Series::Burden && shift.certainty >= CERTAIN;
    reading.shifts.iter().filter(of_all)
}

pub(crate) fn draw(frame: &Frame, reading: &Reading) -> Markup {
    let mut strokes = Path::new();
    let mut between = Path::new();
    for shift in drawn(reading).filter(|shift| frame.holds(shift.date)) {
        let x = frame.edge(frame.day_within(shift.date));
        strokes.to(x, frame.top);
        strokes.line(x, frame.bottom);
        between.to(frame.edge(frame.day_within(shift.low)), frame.top);
        between.line(frame.edge(frame.day_within(shift.high) + 1), frame.top);
    }
    html! {
        @if !strokes.is_empty() {
            path class="pic-shift" d=(strokes.data()) {}
            path class="pic-shift-days" d=(between.data()) {}
        }
    }
}

/// Whether the days between which an answer settled lie behind. While they do not, a bar that ends
/// with the notes would say that it settled before their end.
pub(crate) fn has_settled(answer: &Answer) -> bool {
    let runs = |doubt: &Doubt| doubt.code == DoubtCode::StillRunning;
    !answer.doubts.iter().any(runs)
}

/// What followed a reduction, from the level that stood on its first day, with the days between
/// which it likely settled, where it has.
pub(crate) fn rise(frame: &Frame, reading: &Reading, answer: &Answer) -> Markup {
    let first = frame.day_within(answer.reduction.date);
    let Some(level) = reading.days.get(first).map(|day| day.level) else {
        return html! {};
    };
    let stride = (FINEST / frame.day_width()).ceil().max(1.0) as usize;
    let mut curve = Path::new();
    for day in (first..=frame.days).step_by(stride) {
        let heavier = answer.height * share((day - first) as f64, answer);
        let (x, y) = (frame.edge(day), frame.height(level + heavier));
        if day == first {
            curve.to(x, y);
        } else {
            curve.line(x, y);
        }
    }
    let mut settled = Path::new();
    let at = |days: f64| frame.edge(first + days.max(0.0).round() as usize);
    settled.to(at(answer.settled_low), frame.bottom);
    settled.line(at(answer.settled_high), frame.bottom);
    html! {
        path class="pic-rise" d=(curve.data()) {}
        @if has_settled(answer) {
            path class="pic-settled" d=(settled.data()) {}
        }
    }
}

/// How much of the height is there so many days after: nothing, a rise, a slow way back that has a
/// tenth left when it counts as settled.
fn share(days: f64, answer: &Answer) -> f64 {
    let (lag, peak) = (answer.lag_days, answer.peak_days.max(answer.lag_days + 0.5));
    let settled = answer.settled_days.max(peak + 0.5);
    if days <= lag {
        0.0
    } else if days < peak {
        let part = (days - lag) / (peak - lag);
        part * part * (3.0 - 2.0 * part)
    } else {
        libm::exp(-std::f64::consts::LN_10 * (days - peak) / (settled - peak))
    }
}

/// The first day of a reduction, as a stroke through the plot.
pub(crate) fn step(frame: &Frame, answered: jiff::civil::Date) -> Markup {
    let mut stroke = Path::new();
    let x = frame.edge(frame.day_within(answered));
    stroke.to(x, frame.top);
    stroke.line(x, frame.bottom);
    html! { path class="pic-step" d=(stroke.data()) {} }
}
