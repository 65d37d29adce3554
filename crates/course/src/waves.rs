//! Waves and windows by a simple rule: a week's mean against the person's own slow level.
//!
//! The limits of the rule: it knows no causes and no boundary sharper than a few days; it sees
//! heavy and light only relative to the days around, so a long heavy time becomes the level and is
//! no wave and is not named as one; and it takes noise that lasts for days for waves. What it finds is a guess.

use std::ops::Range;

/// A day's wave or window above this counts towards a stretch.
const LIKELY: f64 = 0.5;
/// Days on either side that are averaged with a day: seven in all.
const SIDE: usize = 3;
const WEEK: f64 = (2 * SIDE + 1) as f64;
/// The cut, in spreads of the person's own weekly means: heavier than this is more wave than not.
const CUT: f64 = 0.3;
/// How softly the cut is made, in the same spreads.
const SOFTNESS: f64 = 0.5;
/// A day further than [`SIDE`] less one from the nearest noted day fades: half in so many days.
const HALF_LIFE: f64 = 7.0;
const NEAR: usize = SIDE - 1;
/// Notes at most so many days apart are held against each other as neighbours.
const NEIGHBOURS: usize = 7;
/// Neighbours must be alike by so many standard errors before anything is called a wave.
const ERRORS: f64 = 2.0;
/// A stretch has at least so many calendar days; its two ends are noted.
const LEAST_DAYS: usize = 3;
/// A stretch nearer to the level than this share of the scale is too small to be told; so is one
/// whose mean lies within so many standard errors of the level, its days taken as unconnected.
const LEAST_HEIGHT: f64 = 0.03;
const CLEAR: f64 = 2.0;

/// Likely days with fewer than this between them, none of which looks like the opposite, are one
/// time with a dip in it.
const APART: usize = 14;
/// A time longer than six weeks is nearer to a level than to a wave or a window.
const MOST_DAYS: usize = 42;
/// Nobody sees whether a time that touches the first or last note begins or ends there, and a plain
/// rise looks like a window and a wave: such a time is held to two weeks and a quarter of the diary.
const MOST_DAYS_AT_AN_END: usize = 14;
const SHARE_AT_AN_END: usize = 4;

/// Fewer noted days than this name no wave: four weeks.
pub(crate) const ENOUGH_DAYS: usize = 28;
/// Weekly means that spread less than this share of the scale are flat.
pub(crate) const FLAT: f64 = 0.01;

/// How much each day looks like part of a wave and of a window, and what that rests on.
pub(crate) struct Looks {
    /// From 0 to 1, one a day.
    pub(crate) wave: Vec<f64>,
    /// From 0 to 1, one a day.
    pub(crate) window: Vec<f64>,
    /// Spread (standard deviation) of the weekly means around the level, as a share of the scale.
    pub(crate) spread: f64,
    /// How alike neighbouring notes are: correlation, and what chance alone may reach. `None`
    /// where there are no neighbours, or nothing differs.
    pub(crate) alike: Option<(f64, f64)>,
    /// Whether stretches may be named at all.
    pub(crate) tellable: bool,
}

/// A run of days, by index, both ends noted and both counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Mean distance from the level over its noted days, as a share of the scale.
    pub(crate) height: f64,
    /// Mean of the looks over its days.
    pub(crate) certainty: f64,
}

/// Looks at every calendar day. `series` and `level` are shares of the scale; days that the person
/// marked as a window are 0 for waves whatever the notes say.
///
/// Where the notes are flat every number is 0. Where there are too few of them, or neighbouring
/// days are no more alike than chance makes them, the numbers are halved: their order is still of
/// use, but no day comes out as more likely than not.
pub(crate) fn looks(series: &[Option<f64>], level: &[f64], marked: &[bool]) -> Looks {
    let off: Vec<Option<f64>> = series
        .iter()
        .zip(level)
        .map(|(y, l)| y.map(|y| y - l))
        .collect();
    let week = faded_week(&off);
    let spread = standard_deviation(&week);
    let alike = neighbours(&off);
    let noted = off.iter().flatten().count();
    let flat = spread.is_nan() || spread < FLAT;
    let tellable = !flat && noted >= ENOUGH_DAYS && alike.is_some_and(|(c, chance)| c > chance);
    let ceiling = match (flat, tellable) {
        (true, _) => 0.0,
        (false, false) => 0.5,
        (false, true) => 1.0,
    };
    let look = |distance: f64| {
        if flat {
            return 0.0;
        }
        let z = (distance / spread - CUT) / SOFTNESS;
        ceiling / (1.0 + libm::exp(-z))
    };
    Looks {
        wave: week
            .iter()
            .zip(marked)
            .map(|(m, marked)| if *marked { 0.0 } else { look(*m) })
            .collect(),
        window: week.iter().map(|m| look(-m)).collect(),
        spread,
        alike,
        tellable,
    }
}

/// Stretches of days that look likely, in times short enough to be a wave or a window; `sign` is 1
/// for waves and -1 for windows, `opposite` how much the days look like the other.
pub(crate) fn runs(
    looks: &[f64],
    opposite: &[f64],
    series: &[Option<f64>],
    level: &[f64],
    sign: f64,
) -> Vec<Run> {
    let off: Vec<Option<f64>> = series
        .iter()
        .zip(level)
        .map(|(y, l)| y.map(|y| sign * (y - l)))
        .collect();
    let noise = standard_deviation(&off.iter().flatten().copied().collect::<Vec<_>>());
    let mut found = Vec::new();
    for time in times(looks, opposite) {
        let inside = time.iter().filter_map(|likely| {
            run(
                likely.start,
                &looks[likely.clone()],
                &off[likely.clone()],
                noise,
            )
        });
        let inside: Vec<Run> = inside.collect();
        if let (Some(first), Some(last)) = (inside.first(), inside.last())
            && short_enough(first.first, last.last, &off)
        {
            found.extend(inside);
        }
    }
    found
}

/// The likely days in unbroken pieces, those together that are one time with dips in it.
fn times(looks: &[f64], opposite: &[f64]) -> Vec<Vec<Range<usize>>> {
    let mut times: Vec<Vec<Range<usize>>> = Vec::new();
    let mut t = 0;
    while t < looks.len() {
        let end = t + looks[t..].iter().take_while(|p| **p > LIKELY).count();
        if end == t {
            t += 1;
            continue;
        }
        let dips = |before: &Range<usize>| {
            t - before.end < APART && opposite[before.end..t].iter().all(|p| *p <= LIKELY)
        };
        if !times.last().and_then(|time| time.last()).is_some_and(dips) {
            times.push(Vec::new());
        }
        if let Some(time) = times.last_mut() {
            time.push(t..end);
        }
        t = end;
    }
    times
}

/// Whether a time from day `first` to day `last` is short enough to be told from the level.
fn short_enough(first: usize, last: usize, off: &[Option<f64>]) -> bool {
    let begin = off.iter().position(Option::is_some).unwrap_or(0);
    let end = off.iter().rposition(Option::is_some).unwrap_or(0);
    let most = if first == begin || last == end {
        MOST_DAYS_AT_AN_END.min((end + 1 - begin) / SHARE_AT_AN_END)
    } else {
        MOST_DAYS
    };
    last + 1 - first <= most
}

/// The run inside some likely days that begin at day `from`, its unnoted ends cut off, if enough
/// is left of it.
fn run(from: usize, looks: &[f64], off: &[Option<f64>], noise: f64) -> Option<Run> {
    let first = off.iter().position(Option::is_some)?;
    let last = off.iter().rposition(Option::is_some)?;
    let distances: Vec<f64> = off.iter().flatten().copied().collect();
    let height = mean(&distances);
    let count = distances.len() as f64;
    let long = last + 1 - first >= LEAST_DAYS;
    let clear = height >= LEAST_HEIGHT && height * count.sqrt() >= CLEAR * noise;
    (long && clear).then(|| Run {
        first: from + first,
        last: from + last,
        height,
        certainty: mean(&looks[first..=last]),
    })
}

/// The mean of the week around each day, straight lines drawn through unnoted days, fading to the
/// level away from what was noted; what lies before the first day or after the last counts as
/// lying at the level, so the ends are less sure.
fn faded_week(off: &[Option<f64>]) -> Vec<f64> {
    let (bridged, far) = bridged(off);
    (0..bridged.len())
        .map(|t| {
            let week = &bridged[t.saturating_sub(SIDE)..(t + SIDE + 1).min(bridged.len())];
            let beyond = far[t].saturating_sub(NEAR) as f64;
            week.iter().sum::<f64>() / WEEK * libm::exp2(-beyond / HALF_LIFE)
        })
        .collect()
}

/// Straight lines between noted days, flat before the first and after the last; and for every day
/// how many days away the nearest noted one is.
fn bridged(off: &[Option<f64>]) -> (Vec<f64>, Vec<usize>) {
    let noted: Vec<(usize, f64)> = off
        .iter()
        .enumerate()
        .filter_map(|(t, y)| y.map(|y| (t, y)))
        .collect();
    let mut line = vec![0.0; off.len()];
    let mut far = vec![off.len(); off.len()];
    let (Some(first), Some(last)) = (noted.first(), noted.last()) else {
        return (line, far);
    };
    for t in 0..=first.0 {
        (line[t], far[t]) = (first.1, first.0 - t);
    }
    for t in last.0..off.len() {
        (line[t], far[t]) = (last.1, t - last.0);
    }
    for pair in noted.windows(2) {
        let ((a, ya), (b, yb)) = (pair[0], pair[1]);
        for t in a..b {
            let part = (t - a) as f64 / (b - a) as f64;
            (line[t], far[t]) = (ya + (yb - ya) * part, (t - a).min(b - t));
        }
    }
    (line, far)
}

/// The correlation of neighbouring notes and what chance alone may reach: [`ERRORS`] times one
/// over the root of the number of pairs.
fn neighbours(off: &[Option<f64>]) -> Option<(f64, f64)> {
    let noted: Vec<(usize, f64)> = off
        .iter()
        .enumerate()
        .filter_map(|(t, y)| y.map(|y| (t, y)))
        .collect();
    let values: Vec<f64> = noted.iter().map(|(_, y)| *y).collect();
    let centre = mean(&values);
    let variance = mean(
        &values
            .iter()
            .map(|y| (y - centre) * (y - centre))
            .collect::<Vec<_>>(),
    );
    let products: Vec<f64> = noted
        .windows(2)
        .filter(|pair| pair[1].0 - pair[0].0 <= NEIGHBOURS)
        .map(|pair| (pair[0].1 - centre) * (pair[1].1 - centre))
        .collect();
    if products.is_empty() || variance <= 0.0 {
        return None;
    }
    let chance = ERRORS / (products.len() as f64).sqrt();
    Some((mean(&products) / variance, chance))
}

/// The mean; 0 of nothing.
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / (values.len().max(1)) as f64
}

fn standard_deviation(values: &[f64]) -> f64 {
    let centre = mean(values);
    mean(
        &values
            .iter()
            .map(|v| (v - centre) * (v - centre))
            .collect::<Vec<_>>(),
    )
    .sqrt()
}
