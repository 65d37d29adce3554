//! Waves and windows as one strip: the guess as soft shades by how likely it is, the person's own
//! marks as themselves.

use course::{Day, Reading, Stretch};
use maud::{Markup, html};

use super::frame::Frame;
use super::paper::Paper;
use crate::svg::{Path, num};

/// The least width of a shade, in the drawing's units: days that are narrower share one.
const FINEST: f64 = 1.0;
/// A day that is less likely than this has no shade: the strip would be grey with doubt.
pub(crate) const SHOWN: f64 = 0.2;
/// So many shades from nothing to certain.
const SHADES: usize = 5;

pub(crate) fn draw(frame: &Frame, reading: &Reading, guesses: bool) -> Markup {
    let middle = frame.strip.middle;
    let mut noted = Path::new();
    for (first, last) in noted_runs(frame) {
        noted.to(frame.edge(first), middle);
        noted.line(frame.edge(last + 1), middle);
    }
    html! {
        @if guesses {
            (shades(frame, reading, "pic-guess-wave", -1.0, |day| day.wave))
            (shades(frame, reading, "pic-guess-window", 1.0, |day| day.window))
            (named(frame, &reading.waves, "pic-named-wave", -1.0))
            (named(frame, &reading.windows, "pic-named-window", 1.0))
        }
        path class="pic-noted" d=(noted.data()) {}
        (marks(frame, reading))
    }
}

fn noted_runs(frame: &Frame) -> impl Iterator<Item = (usize, usize)> {
    let runs = frame.runs().into_iter();
    runs.filter(|(_, _, paper)| *paper == Paper::Noted)
        .map(|(first, last, _)| (first, last))
}

/// One kind of the guess: boxes on one side of the middle, deeper where it is likelier.
fn shades(
    frame: &Frame,
    reading: &Reading,
    class: &str,
    side: f64,
    likely: impl Fn(&Day) -> f64,
) -> Markup {
    let stride = (FINEST / frame.day_width()).ceil().max(1.0) as usize;
    let mut paths: [Path; SHADES] = Default::default();
    let (middle, outer) = (
        frame.strip.middle + side,
        frame.strip.middle + side * frame.strip.reach,
    );
    for (first, last) in noted_runs(frame) {
        let mut boxes: Vec<(usize, usize, usize)> = Vec::new();
        for begin in (first..=last).step_by(stride) {
            let end = (begin + stride).min(last + 1);
            let days = reading.days.get(begin..end).unwrap_or_default();
            let mean = days.iter().map(&likely).sum::<f64>() / days.len().max(1) as f64;
            let shade = match mean >= SHOWN {
                true => (mean.min(1.0) * SHADES as f64).round() as usize,
                false => 0,
            };
            match boxes.last_mut() {
                Some(before) if before.2 == shade => before.1 = end,
                _ => boxes.push((begin, end, shade)),
            }
        }
        for (begin, end, shade) in boxes {
            if let Some(path) = shade.checked_sub(1).and_then(|shade| paths.get_mut(shade)) {
                path.block((frame.edge(begin), frame.edge(end)), (middle, outer));
            }
        }
    }
    html! {
        @for (at, path) in paths.into_iter().enumerate() {
            @if !path.is_empty() {
                path class=(class) fill-opacity=(shade_opacity(at + 1)) d=(path.data()) {}
            }
        }
    }
}

/// From hardly there to full.
fn shade_opacity(shade: usize) -> String {
    num(shade as f64 / SHADES as f64)
}

/// Stretches that the guess names, as a line along its outer edge, left open where nothing was
/// noted.
fn named(frame: &Frame, stretches: &[Stretch], class: &str, side: f64) -> Markup {
    let y = frame.strip.middle + side * (frame.strip.reach + 0.5);
    let mut path = Path::new();
    for stretch in stretches {
        let (first, last) = (
            frame.day_within(stretch.first),
            frame.day_within(stretch.last),
        );
        for (from, to) in noted_runs(frame) {
            let (from, to) = (from.max(first), to.min(last));
            if from <= to && from < frame.days {
                // A hair's breadth on each side keeps neighbours apart.
                let inset = (frame.day_width() * 0.2).min(1.0);
                path.to(frame.edge(from) + inset, y);
                path.line(frame.edge(to + 1) - inset, y);
            }
        }
    }
    html! { @if !path.is_empty() { path class=(class) d=(path.data()) {} } }
}

/// How large a mark is, from its middle.
pub(crate) const MARK: f64 = 3.2;

/// A ring for every day marked as a window, a full diamond for one marked as a wave.
fn marks(frame: &Frame, reading: &Reading) -> Markup {
    html! {
        @if let Some(y) = frame.strip.marks {
            @for (at, day) in reading.days.iter().enumerate() {
                @if day.marked_window { (ring(frame.middle(at), y)) }
                @if day.marked_wave { (diamond(frame.middle(at), y)) }
            }
        }
    }
}

pub(crate) fn ring(x: f64, y: f64) -> Markup {
    html! { circle class="pic-mark" cx=(num(x)) cy=(num(y)) r=(num(MARK)) {} }
}

pub(crate) fn diamond(x: f64, y: f64) -> Markup {
    let reach = MARK + 1.3;
    let mut path = Path::new();
    path.to(x, y - reach);
    for (x, y) in [(x + reach, y), (x, y + reach), (x - reach, y)] {
        path.line(x, y);
    }
    path.close();
    html! { path class="pic-mark-wave" d=(path.data()) {} }
}
