//! From notes to one number a day: direction, neutral point, shared scale, day means.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{Item, Observations, Scale, Tap};

/// Everything that is read, on one scale, in order of days.
pub(crate) struct Noted {
    /// The scale of every value below.
    pub(crate) scale: Scale,
    /// How many different scales the items in use have (1 for taps).
    pub(crate) scales: usize,
    /// Whether the one-tap answers were read, because no item was noted at all.
    pub(crate) taps_only: bool,
    /// Days on which only a one-tap answer was noted while items are what is read.
    pub(crate) taps_unread: usize,
    /// Values that are no number on their item's scale, or belong to no item.
    pub(crate) left_out: usize,
    /// A day's values by item, several notes of one item already averaged. Never empty inside.
    pub(crate) days: BTreeMap<Date, BTreeMap<usize, f64>>,
}

impl Item {
    /// A value of this item as burden: heavier is higher, on the item's own scale.
    ///
    /// Better-when-high is mirrored (`lo + hi - x`); with a neutral point `n` everything on its
    /// good side is `lo`, and what is on its bad side is stretched over the whole scale. A neutral
    /// point at the bad end leaves no bad side: then every value is `lo`. A neutral point that is
    /// not a number counts as none.
    pub fn burden(&self, value: f64) -> f64 {
        let (lo, hi) = (self.scale.lo(), self.scale.hi());
        let turn = |x: f64| {
            if self.better_when_high {
                lo + (hi - x)
            } else {
                x
            }
        };
        let x = turn(value);
        let heavy = match self.neutral.filter(|n| n.is_finite()).map(turn) {
            None => x,
            Some(n) if n >= hi => lo,
            Some(n) => lo + (hi - lo) * ((x - n).max(0.0) / (hi - n)),
        };
        heavy.clamp(lo, hi)
    }
}

impl Tap {
    /// The answer as a number on 0..10, where it is read alone.
    pub fn burden(self) -> f64 {
        match self {
            Tap::VeryHeavy => 10.0,
            Tap::Heavy => 7.5,
            Tap::InBetween => 5.0,
            Tap::Lighter => 2.5,
            Tap::Window => 0.0,
        }
    }
}

/// Lays the notes out by day on one scale. Their order plays no part.
pub(crate) fn laid_out(observations: &Observations) -> Noted {
    let mut cells: BTreeMap<(Date, usize), Vec<f64>> = BTreeMap::new();
    let mut left_out = 0;
    for note in &observations.notes {
        match observations.items.get(note.item) {
            Some(item) if item.scale.holds(note.value) => cells
                .entry((note.date, note.item))
                .or_default()
                .push(note.value),
            _ => left_out += 1,
        }
    }
    if cells.is_empty() {
        return taps_alone(observations, left_out);
    }
    let scales = scales_in_use(observations, &cells);
    let shared = match scales.as_slice() {
        [one] => *one,
        _ => Scale::ZERO_TO_TEN,
    };
    let mut days: BTreeMap<Date, BTreeMap<usize, f64>> = BTreeMap::new();
    for ((date, index), values) in &mut cells {
        let item = &observations.items[*index];
        let burden = item.burden(mean(values));
        let on_shared = if scales.len() > 1 {
            10.0 * item.scale.share(burden)
        } else {
            burden
        };
        days.entry(*date).or_default().insert(*index, on_shared);
    }
    let mut tapped: Vec<Date> = observations.taps.iter().map(|tap| tap.date).collect();
    tapped.sort_unstable();
    tapped.dedup();
    Noted {
        scale: shared,
        scales: scales.len(),
        taps_only: false,
        taps_unread: tapped.iter().filter(|d| !days.contains_key(d)).count(),
        left_out,
        days,
    }
}

fn taps_alone(observations: &Observations, left_out: usize) -> Noted {
    let mut cells: BTreeMap<Date, Vec<f64>> = BTreeMap::new();
    for note in &observations.taps {
        cells.entry(note.date).or_default().push(note.tap.burden());
    }
    Noted {
        scale: Scale::ZERO_TO_TEN,
        scales: 1,
        taps_only: !cells.is_empty(),
        taps_unread: 0,
        left_out,
        days: cells
            .into_iter()
            .map(|(date, mut values)| (date, BTreeMap::from([(0, mean(&mut values))])))
            .collect(),
    }
}

fn scales_in_use(
    observations: &Observations,
    cells: &BTreeMap<(Date, usize), Vec<f64>>,
) -> Vec<Scale> {
    let mut scales: Vec<Scale> = Vec::new();
    for (_, index) in cells.keys() {
        let scale = observations.items[*index].scale;
        if !scales.contains(&scale) {
            scales.push(scale);
        }
    }
    scales
}

/// The mean of a cell, summed from the smallest so that the order of notes plays no part. Divided
/// first where the sum alone would leave the range of numbers.
fn mean(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    let count = values.len() as f64;
    let sum: f64 = values.iter().sum();
    if sum.is_finite() {
        sum / count
    } else {
        values.iter().map(|v| v / count).sum()
    }
}

/// The burden of a day: the plain mean of what was noted that day, inside the scale.
pub(crate) fn day_mean(scale: Scale, cells: &BTreeMap<usize, f64>) -> f64 {
    let mut values: Vec<f64> = cells.values().copied().collect();
    mean(&mut values).clamp(scale.lo(), scale.hi())
}

/// Day means as if the usual mix of items had been noted on every day, as shares of the scale.
///
/// A plain mean falls when a heavy item is left out, though nobody feels lighter. Here every value
/// is read as *this day + this item*, both fitted by turns, and the day is told for the mix in
/// which the person notes the items over the whole diary. Where the same items are noted every day
/// this is the plain mean. Where items hardly ever meet on a day, the data cannot say how they
/// compare, and the fit, begun at the plain means and stopped after [`TURNS`], stays near them.
pub(crate) fn evened(noted: &Noted) -> Vec<f64> {
    let share = |v: f64| noted.scale.share(v);
    let rows: Vec<Vec<(usize, f64)>> = noted
        .days
        .values()
        .map(|cells| cells.iter().map(|(i, v)| (*i, share(*v))).collect())
        .collect();
    let items = 1 + rows.iter().flatten().map(|(i, _)| *i).max().unwrap_or(0);
    let mut counts = vec![0.0_f64; items];
    for (i, _) in rows.iter().flatten() {
        counts[*i] += 1.0;
    }
    let mut offsets = vec![0.0_f64; items];
    let mut days = vec![0.0_f64; rows.len()];
    for turn in 0..=TURNS {
        for (day, row) in days.iter_mut().zip(&rows) {
            *day = row.iter().map(|(i, v)| v - offsets[*i]).sum::<f64>() / row.len() as f64;
        }
        if turn == TURNS {
            break;
        }
        let mut sums = vec![0.0_f64; items];
        for (day, row) in days.iter().zip(&rows) {
            for (i, v) in row {
                sums[*i] += v - day;
            }
        }
        let mut moved = 0.0_f64;
        for ((offset, sum), count) in offsets.iter_mut().zip(&sums).zip(&counts) {
            let next = if *count > 0.0 { sum / count } else { 0.0 };
            moved = moved.max((next - *offset).abs());
            *offset = next;
        }
        if moved < 1e-12 {
            break;
        }
    }
    let all: f64 = counts.iter().sum();
    let usual: f64 = offsets.iter().zip(&counts).map(|(o, c)| o * c).sum::<f64>() / all.max(1.0);
    days.iter().map(|d| (d + usual).clamp(0.0, 1.0)).collect()
}

/// How often days and items are fitted by turns at most.
const TURNS: usize = 40;
