//! Waves and windows of the later half beside those of the earlier.

use course::{Comparison, Means, Measure, Reading, StretchKind};

use super::measures::{self, about_days, about_points, decimals};
use super::open::Open;
use crate::{Id, Voice, id, say};

/// Whether waves and windows of the later half were longer, further apart or higher than those of
/// the earlier: told only where the interval of their ratio leaves 1 out, else that it cannot be
/// told, or that it is too early to say. While something may be running, what could be read as a
/// countdown is left out unless `asked` for, and that it is left out is said.
pub fn comparisons_in_words(voice: Voice, reading: &Reading, asked: bool) -> Vec<String> {
    let open = Open::of(reading);
    let (told, left_out): (Vec<&Comparison>, Vec<&Comparison>) = reading
        .comparisons
        .iter()
        .partition(|c| open.tells(c.kind, c.measure, asked));
    let mut said = Vec::new();
    for kind in [StretchKind::Wave, StretchKind::Window] {
        said.extend(of_kind(voice, reading, kind, &told));
    }
    if told.iter().any(|c| is_told(c)) {
        said.push(say!(voice, "course-compare-guess"));
    }
    if !left_out.is_empty() {
        let what = if open.tells_waves(false) {
            "window"
        } else {
            "wave"
        };
        said.push(say!(voice, "course-compare-left-out", what = what));
    }
    said
}

/// Whether a comparison says more than that it cannot be told.
pub(super) fn is_told(comparison: &Comparison) -> bool {
    comparison.means.is_some_and(|means| more(&means).is_some())
}

/// Whether the later is more than the earlier, where that can be told. The ends of the interval
/// are taken as they are written: one that is written as 1 leaves 1 open.
fn more(means: &Means) -> Option<bool> {
    let told = [
        means.earlier,
        means.later,
        means.ratio_low,
        means.ratio_high,
    ];
    if !told.iter().all(|value| value.is_finite()) {
        return None;
    }
    let written = |ratio: f64| (ratio * 100.0).round() / 100.0;
    if written(means.ratio_low) > 1.0 {
        Some(true)
    } else if written(means.ratio_high) < 1.0 {
        Some(false)
    } else {
        None
    }
}

fn of_kind(
    voice: Voice,
    reading: &Reading,
    kind: StretchKind,
    comparisons: &[&Comparison],
) -> Option<String> {
    let key = key_of(kind);
    let mut said = Vec::new();
    let (mut open, mut early) = (Vec::new(), Vec::new());
    for comparison in comparisons.iter().filter(|c| c.kind == kind) {
        match comparison.means {
            None => early.push(name(voice, comparison.measure)),
            Some(means) => match more(&means) {
                None => open.push(name(voice, comparison.measure)),
                Some(more) => said.push(difference(voice, reading, comparison, &means, more)),
            },
        }
    }
    for (id, measures) in [
        (id!("course-compare-open"), open),
        (id!("course-compare-early"), early),
    ] {
        if !measures.is_empty() {
            let measures = voice.list(&measures);
            said.push(say!(voice, id, kind = key, measures = measures));
        }
    }
    (!said.is_empty()).then(|| said.join(" "))
}

fn key_of(kind: StretchKind) -> &'static str {
    match kind {
        StretchKind::Wave => "waves",
        StretchKind::Window => "windows",
    }
}

fn name(voice: Voice, measure: Measure) -> String {
    let id = match measure {
        Measure::Length => id!("course-measure-length"),
        Measure::Spacing => id!("course-measure-spacing"),
        Measure::Height => id!("course-measure-height"),
    };
    say!(voice, id)
}

fn difference(
    voice: Voice,
    reading: &Reading,
    comparison: &Comparison,
    means: &Means,
    more: bool,
) -> String {
    let id: Id = match comparison.measure {
        Measure::Length => id!("course-compare-length"),
        Measure::Spacing => id!("course-compare-spacing"),
        Measure::Height => id!("course-compare-height"),
    };
    let (later, earlier) = both(voice, reading, comparison.measure, means);
    let differs = say!(
        voice,
        id,
        kind = key_of(comparison.kind),
        more = if more { "more" } else { "less" },
        later = later,
        earlier = earlier
    );
    let ratio = say!(
        voice,
        "course-compare-ratio",
        low = voice.number(means.ratio_low, 2),
        high = voice.number(means.ratio_high, 2)
    );
    format!("{differs} {ratio}")
}

/// "about 9 days" and "14", or with a decimal more where they would read the same.
fn both(voice: Voice, reading: &Reading, measure: Measure, means: &Means) -> (String, String) {
    let least = match measure {
        Measure::Length | Measure::Spacing => 0,
        Measure::Height => decimals(reading),
    };
    let read = |places: u8| {
        (
            voice.number(means.later, places),
            voice.number(means.earlier, places),
        )
    };
    let (later, earlier) = read(least);
    let places = least + u8::from(later == earlier);
    let later = match measure {
        Measure::Height => about_points(voice, means.later, places),
        Measure::Length | Measure::Spacing if places == 0 => about_days(voice, means.later),
        Measure::Length | Measure::Spacing => say!(
            voice,
            "course-about-days",
            days = measures::days(voice, means.later, places)
        ),
    };
    (later, read(places).1)
}
