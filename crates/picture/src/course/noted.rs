//! What else was noted, on the same axis: thoughts, and lines.

use maud::{Markup, html};

use super::Course;
use super::frame::{Frame, THOUGHTS};
use crate::svg::{Path, num};

/// The least part of the row that a thought takes, however weak.
const LEAST: f64 = 0.25;

pub(crate) fn draw(frame: &Frame, course: &Course<'_>) -> Markup {
    html! {
        @if let Some(base) = frame.thoughts { (thoughts(frame, course, base)) }
        @if let Some(y) = frame.lines { (lines(frame, course, y)) }
    }
}

/// A stroke for each thought, as tall as it was strong; half as tall where that was not said.
fn thoughts(frame: &Frame, course: &Course<'_>, base: f64) -> Markup {
    let mut path = Path::new();
    for (date, strength) in course
        .thoughts
        .iter()
        .filter(|(date, _)| frame.holds(*date))
    {
        let share = strength.map_or(0.5, |strength| f64::from(strength.min(10)) / 10.0);
        let x = frame.middle(frame.day_within(*date));
        path.to(x, base);
        path.line(x, base - THOUGHTS * (LEAST + (1.0 - LEAST) * share));
    }
    html! { path class="pic-thought" d=(path.data()) {} }
}

/// A small square for each day with a line.
fn lines(frame: &Frame, course: &Course<'_>, y: f64) -> Markup {
    let mut days: Vec<usize> = course
        .lines
        .iter()
        .filter(|date| frame.holds(**date))
        .map(|date| frame.day_within(*date))
        .collect();
    days.dedup();
    html! {
        @for day in days {
            rect class="pic-line-mark" x=(num(frame.middle(day) - 1.5)) y=(num(y - 1.5))
                width="3" height="3" {}
        }
    }
}
