//! From notes to one number a day: direction, neutral point, shared scale, day means.

use jiff::civil::Date;

use crate::{Item, ItemNote, Observations, Scale, Tap};

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
    pub(crate) days: Days,
}

/// Noted days in order, each with its items in order; no day is empty.
pub(crate) struct Days(Vec<(Date, Vec<(usize, f64)>)>);

impl Days {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn first(&self) -> Option<&Date> {
        self.0.first().map(|(date, _)| date)
    }

    pub(crate) fn last(&self) -> Option<&Date> {
        self.0.last().map(|(date, _)| date)
    }

    /// Each day with its items and their values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Date, &[(usize, f64)])> {
        self.0.iter().map(|(date, row)| (*date, row.as_slice()))
    }

    /// What was noted on a day.
    pub(crate) fn get(&self, date: Date) -> Option<&[(usize, f64)]> {
        let place = self.0.binary_search_by_key(&date, |(date, _)| *date).ok()?;
        Some(&self.0[place].1)
    }
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
    let items = &observations.items;
    let holds = |note: &&ItemNote| {
        let item = items.get(note.item);
        item.is_some_and(|item| item.scale.holds(note.value))
    };
    let mut cells: Vec<Cell> = observations
        .notes
        .iter()
        .filter(holds)
        .map(|note| (note.date, note.item, note.value))
        .collect();
    let left_out = observations.notes.len() - cells.len();
    if cells.is_empty() {
        return taps_alone(observations, left_out);
    }
    let scales = scales_in_use(items, &cells);
    let shared = match scales.as_slice() {
        [one] => *one,
        _ => Scale::ZERO_TO_TEN,
    };
    let days = by_day(&mut cells, |index, value| {
        let item = &items[index];
        let burden = item.burden(value);
        if scales.len() > 1 {
            10.0 * item.scale.share(burden)
        } else {
            burden
        }
    });
    let mut tapped: Vec<Date> = observations.taps.iter().map(|tap| tap.date).collect();
    tapped.sort_unstable();
    tapped.dedup();
    Noted {
        scale: shared,
        scales: scales.len(),
        taps_only: false,
        taps_unread: tapped.iter().filter(|d| days.get(**d).is_none()).count(),
        left_out,
        days,
    }
}

/// One note: its day, its item, its value.
type Cell = (Date, usize, f64);

/// Sorts notes by day and item and takes the mean of several of one item on one day; `laid` takes
/// an item and that mean to where it is read.
fn by_day(cells: &mut [Cell], laid: impl Fn(usize, f64) -> f64) -> Days {
    cells.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
    let mut days: Vec<(Date, Vec<(usize, f64)>)> = Vec::new();
    for same in cells.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (date, item, _) = same[0];
        let value = laid(item, mean(same.iter().map(|cell| cell.2)));
        match days.last_mut() {
            Some((last, row)) if *last == date => row.push((item, value)),
            _ => days.push((date, vec![(item, value)])),
        }
    }
    Days(days)
}

fn taps_alone(observations: &Observations, left_out: usize) -> Noted {
    let mut cells: Vec<Cell> = observations
        .taps
        .iter()
        .map(|note| (note.date, 0, note.tap.burden()))
        .collect();
    Noted {
        scale: Scale::ZERO_TO_TEN,
        scales: 1,
        taps_only: !cells.is_empty(),
        taps_unread: 0,
        left_out,
        days: by_day(&mut cells, |_, value| value),
    }
}

fn scales_in_use(items: &[Item], cells: &[Cell]) -> Vec<Scale> {
    let mut used = vec![false; items.len()];
    for (_, item, _) in cells {
        used[*item] = true;
    }
    let mut scales: Vec<Scale> = Vec::new();
    for (item, _) in items.iter().zip(&used).filter(|(_, used)| **used) {
        if !scales.contains(&item.scale) {
            scales.push(item.scale);
        }
    }
    scales
}

/// The mean of values that come in order of size, so that the order of notes plays no part.
/// Divided first where the sum alone would leave the range of numbers.
fn mean(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count() as f64;
    let sum: f64 = values.clone().sum();
    if sum.is_finite() {
        sum / count
    } else {
        values.map(|v| v / count).sum()
    }
}

/// The burden of a day: the plain mean of what was noted that day, inside the scale.
pub(crate) fn day_mean(scale: Scale, cells: &[(usize, f64)]) -> f64 {
    let mut values: Vec<f64> = cells.iter().map(|(_, value)| *value).collect();
    values.sort_by(f64::total_cmp);
    mean(values.iter().copied()).clamp(scale.lo(), scale.hi())
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
        .iter()
        .map(|(_, cells)| cells.iter().map(|(i, v)| (*i, share(*v))).collect())
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
