//! The scale, the noted days as dots, the level and its band.

use course::Reading;
use maud::{Markup, html};
use words::{Voice, say};

use super::frame::Frame;
use super::paper::Paper;
use super::scale_number;
use crate::svg::{Path, num};

/// The least distance between two drawn points of the level, in the drawing's units.
const FINEST: f64 = 0.8;

pub(crate) fn draw(frame: &Frame, reading: &Reading, voice: Voice) -> Markup {
    let mut parts = Parts::default();
    for (first, last, paper) in frame.runs() {
        let dotted = match paper {
            Paper::Noted => false,
            Paper::Dotted => true,
            Paper::Blank => continue,
        };
        parts.run(frame, reading, (first, last), dotted);
    }
    let mut days = Path::new();
    for (at, day) in reading.days.iter().enumerate() {
        if let Some(burden) = day.burden.filter(|burden| burden.is_finite()) {
            days.dot(frame.middle(at), frame.height(burden));
        }
    }
    let shapes = [
        ("pic-band-blank", parts.blank_band),
        ("pic-band", parts.band),
        (days_class(frame), days),
        ("pic-level-blank", parts.blank_level),
        ("pic-level", parts.level),
    ];
    html! {
        (scale(frame, voice))
        @for (class, path) in shapes {
            @if !path.is_empty() { path class=(class) d=(path.data()) {} }
        }
    }
}

/// Where days lie close together their dots are finer, so that they stay dots.
fn days_class(frame: &Frame) -> &'static str {
    if frame.day_width() < 1.0 {
        "pic-days pic-fine"
    } else {
        "pic-days"
    }
}

/// Three lines with their numbers, and which way is heavier.
fn scale(frame: &Frame, voice: Voice) -> Markup {
    let (lo, hi) = (frame.scale.lo(), frame.scale.hi());
    let middle = lo + (hi - lo) / 2.0;
    let mut grid = Path::new();
    for value in [hi, middle, lo] {
        grid.to(frame.left, frame.height(value));
        grid.line(frame.right, frame.height(value));
    }
    let beside = frame.left - frame.size * 0.5;
    html! {
        path class="pic-grid" d=(grid.data()) {}
        @for value in [hi, middle, lo] {
            text class="pic-soft" x=(num(beside)) text-anchor="end"
                y=(num(frame.height(value) + frame.size * 0.35)) { (scale_number(voice, value)) }
        }
        text class="pic-soft" x=(num(frame.left)) y=(num(frame.top - frame.size * 0.5)) {
            (say!(voice, "picture-heavier"))
        }
        text class="pic-soft" x=(num(frame.left)) y=(num(frame.bottom + frame.size * 1.15)) {
            (say!(voice, "picture-lighter"))
        }
    }
}

#[derive(Default)]
struct Parts {
    level: Path,
    band: Path,
    blank_level: Path,
    blank_band: Path,
}

/// One point of the level with its band.
struct Point {
    x: f64,
    level: f64,
    low: f64,
    high: f64,
}

impl Parts {
    fn run(&mut self, frame: &Frame, reading: &Reading, days: (usize, usize), dotted: bool) {
        let points = points(frame, reading, days);
        let (level, band) = if dotted {
            (&mut self.blank_level, &mut self.blank_band)
        } else {
            (&mut self.level, &mut self.band)
        };
        for (at, point) in points.iter().enumerate() {
            if at == 0 {
                level.to(point.x, point.level);
                band.to(point.x, point.high);
            } else {
                level.line(point.x, point.level);
                band.line(point.x, point.high);
            }
        }
        for point in points.iter().rev() {
            band.line(point.x, point.low);
        }
        if !points.is_empty() {
            band.close();
        }
    }
}

/// The points of a run from the left edge of its first day to the right edge of its last, no
/// closer than can be seen. At an edge between two runs both pass through the same point.
fn points(frame: &Frame, reading: &Reading, (first, last): (usize, usize)) -> Vec<Point> {
    let stride = (FINEST / frame.day_width()).ceil().max(1.0) as usize;
    let edges = [edge(frame, reading, first), edge(frame, reading, last + 1)];
    let inner = (first..=last)
        .filter(|day| (day - first).is_multiple_of(stride) || *day == last)
        .filter_map(|day| {
            let day_of = reading.days.get(day)?;
            let values = [day_of.level, day_of.level_low, day_of.level_high];
            values.iter().all(|value| value.is_finite()).then(|| Point {
                x: frame.middle(day),
                level: frame.height(day_of.level),
                low: frame.height(day_of.level_low),
                high: frame.height(day_of.level_high),
            })
        });
    let [left, right] = edges;
    left.into_iter().chain(inner).chain(right).collect()
}

/// Between two days: the middle of both; at the ends of the drawing the one day that is there.
fn edge(frame: &Frame, reading: &Reading, day: usize) -> Option<Point> {
    let after = reading.days.get(day);
    let before = day
        .checked_sub(1)
        .and_then(|before| reading.days.get(before));
    let (one, other) = (before.or(after)?, after.or(before)?);
    let between = |a: f64, b: f64| {
        let middle = (a + b) / 2.0;
        middle.is_finite().then(|| frame.height(middle))
    };
    Some(Point {
        x: frame.edge(day),
        level: between(one.level, other.level)?,
        low: between(one.level_low, other.level_low)?,
        high: between(one.level_high, other.level_high)?,
    })
}
