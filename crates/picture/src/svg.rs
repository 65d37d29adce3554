//! Numbers and paths as SVG writes them.

use std::fmt::Write as _;

/// A coordinate with at most one decimal. What is not finite is 0, so that no drawing is lost
/// over one value; those who draw leave such values out before.
pub(crate) fn num(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0" } else { text }.to_owned()
}

/// The data of a `path`.
#[derive(Default)]
pub(crate) struct Path(String);

impl Path {
    pub(crate) fn new() -> Path {
        Path::default()
    }

    /// Goes to a point without drawing.
    pub(crate) fn to(&mut self, x: f64, y: f64) {
        self.push('M', &[x, y]);
    }

    /// Draws to a point.
    pub(crate) fn line(&mut self, x: f64, y: f64) {
        self.push('L', &[x, y]);
    }

    /// A dot: a line of no length, which round ends make visible.
    pub(crate) fn dot(&mut self, x: f64, y: f64) {
        self.to(x, y);
        self.0.push_str("h0");
    }

    /// A closed box.
    pub(crate) fn block(&mut self, (left, right): (f64, f64), (top, bottom): (f64, f64)) {
        self.to(left, top);
        for (x, y) in [(right, top), (right, bottom), (left, bottom)] {
            self.line(x, y);
        }
        self.close();
    }

    /// Closes the outline.
    pub(crate) fn close(&mut self) {
        self.0.push('Z');
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn data(self) -> String {
        self.0
    }

    fn push(&mut self, command: char, numbers: &[f64]) {
        self.0.push(command);
        for (at, number) in numbers.iter().enumerate() {
            let gap = if at == 0 { "" } else { " " };
            // Writing to a String cannot fail.
            let _ = write!(self.0, "{gap}{}", num(*number));
        }
    }
}

/// About how wide a text is drawn, in the units of its size: fonts differ, so a little too much.
pub(crate) fn text_width(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * 0.54
}
