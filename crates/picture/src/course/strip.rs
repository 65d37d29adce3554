//! Waves and windows as one strip, and the person's own marks apart from it.

use course::{Reading, Stretch};
use maud::{Markup, html};

use super::frame::Frame;
use crate::svg::{Path, num};

/// What is narrower is drawn full, for an outline would be all there is of it.
const NARROW: f64 = 5.0;

pub(crate) fn draw(frame: &Frame, reading: &Reading) -> Markup {
    let middle = frame.strip_top + frame.strip_height / 2.0;
    let mut noted = Path::new();
    for (first, last, blank) in frame.runs() {
        if !blank {
            noted.to(frame.edge(first), middle);
            noted.line(frame.edge(last + 1), middle);
        }
    }
    html! {
        path class="pic-noted" d=(noted.data()) {}
        @for wave in &reading.waves { (pieces(frame, wave, "pic-wave")) }
        @for window in &reading.windows { (pieces(frame, window, "pic-window")) }
        (marks(frame, reading))
    }
}

/// A stretch, left open where nothing was noted.
fn pieces(frame: &Frame, stretch: &Stretch, class: &str) -> Markup {
    let (first, last) = (
        frame.day_within(stretch.first),
        frame.day_within(stretch.last),
    );
    let parts = frame.runs().into_iter().filter_map(|(from, to, blank)| {
        let (from, to) = (from.max(first), to.min(last));
        (!blank && from <= to).then_some((from, to))
    });
    html! {
        @for (from, to) in parts {
            (piece(frame, frame.edge(from), frame.edge(to + 1), class))
        }
    }
}

fn piece(frame: &Frame, from: f64, to: f64, class: &str) -> Markup {
    // A hair's breadth on each side keeps neighbours apart.
    let inset = ((to - from) * 0.1).min(1.0);
    let width = (to - from - 2.0 * inset).max(0.8);
    let outlined = class == "pic-window" && width >= NARROW;
    let (inset_y, shrink) = if outlined { (0.75, 1.5) } else { (0.0, 0.0) };
    html! {
        @if outlined {
            // The line of noted days would show through.
            rect class="pic-sheet" x=(num(from + inset)) y=(num(frame.strip_top))
                width=(num(width)) height=(num(frame.strip_height)) rx="3" {}
        }
        rect class=(class) fill-opacity=[(!outlined).then_some("1")]
            x=(num(from + inset + shrink / 2.0)) y=(num(frame.strip_top + inset_y))
            width=(num((width - shrink).max(0.8))) height=(num(frame.strip_height - shrink))
            rx=(num((width / 3.0).min(3.0))) {}
    }
}

/// A ring for every day that the person marked as a window.
fn marks(frame: &Frame, reading: &Reading) -> Markup {
    let marked = reading
        .days
        .iter()
        .enumerate()
        .filter(|(_, day)| day.marked_window);
    html! {
        @if let Some(y) = frame.marks {
            @for (day, _) in marked {
                circle class="pic-mark" cx=(num(frame.middle(day))) cy=(num(y)) r="3.2" {}
            }
        }
    }
}
