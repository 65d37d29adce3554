//! The way with the fewest steps, then the least handling, then the smallest largest cut: exact,
//! by dynamic programming over doses from the highest down.
//!
//! From each dose any lower one may follow down to a bound. Within a band the bound falls with the
//! dose, so the doses that may come before another are a window that only moves on; its best is
//! kept at the front of a queue. No list of pairs is kept: memory grows with the doses alone.

use std::collections::BTreeMap;
use std::ops::Range;

use medicine::Curve;

use crate::schedule::caps::{Band, Bands, POINTS_ALIKE};

/// The doses to choose from, as columns of numbers.
#[derive(Clone, Debug, Default)]
pub struct Doses {
    /// In micrograms, below 2^31, falling strictly. The first is the one that stands.
    pub micrograms: Vec<u32>,
    /// The work of making each; nothing for the first.
    pub handling: Vec<u32>,
}

/// What may follow each of them.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The lowest dose that may follow each by shares and amounts; empty where there is none.
    lowest: Vec<u32>,
    /// For caps in points; `None` where none binds.
    curve: Option<Curve>,
    /// Which of them belong to one band, in order, together all of them; and the points that a
    /// cut from them may take.
    bands: Vec<(Range<usize>, f64)>,
}

/// Steps and handling as one number that orders them: steps in the upper half.
pub type Cost = u64;

/// Doses that are looked at together.
const STRETCH: usize = 256;

/// What no way leads to.
pub const UNREACHED: Cost = Cost::MAX;

const STEP: Cost = 1 << 32;

/// How many steps a cost holds.
pub fn steps(cost: Cost) -> u64 {
    cost >> 32
}

/// How much handling a cost holds.
pub fn handling(cost: Cost) -> u64 {
    cost & (STEP - 1)
}

impl Limits {
    /// What the caps of each band, and a curve for those in points, let follow.
    pub fn of(doses: &Doses, bands: &Bands, curve: Option<&Curve>) -> Limits {
        let curve = curve.filter(|_| bands.all().iter().any(|b| b.caps.at_most_points.is_some()));
        let by_amount = |band: &Band| {
            let caps = &band.caps;
            caps.at_most_share.is_some() || caps.at_most.is_some()
        };
        let mut limits = Limits {
            lowest: Vec::new(),
            curve: curve.cloned(),
            bands: Vec::with_capacity(bands.all().len()),
        };
        if bands.all().iter().any(by_amount) {
            limits.lowest.reserve_exact(doses.micrograms.len());
        }
        let mut start = 0;
        for band in bands.all() {
            let above = |dose: &u32| u64::from(*dose) > band.above.micrograms();
            let end = start + doses.micrograms[start..].partition_point(above);
            let points = band.caps.at_most_points.filter(|_| curve.is_some());
            let points = points.map_or(f64::INFINITY, |points| points.count() + POINTS_ALIKE);
            if limits.lowest.capacity() > 0 {
                let of_band = doses.micrograms[start..end].iter();
                limits
                    .lowest
                    .extend(of_band.map(|dose| band.caps.lowest_by_amount(*dose)));
            }
            limits.bands.push((start..end, points));
            start = end;
        }
        // The dose of nothing lies above no band; nothing follows it.
        if let Some((last, _)) = limits.bands.last_mut() {
            last.end = doses.micrograms.len();
            limits.lowest.resize(
                if limits.lowest.is_empty() {
                    0
                } else {
                    last.end
                },
                0,
            );
        }
        limits
    }

    /// The occupancy of each dose in percent.
    fn percents(&self, micrograms: &[u32], percents: &mut [f64]) {
        let Some(curve) = &self.curve else {
            return;
        };
        for (percent, micrograms) in percents.iter_mut().zip(micrograms) {
            // Below 2^31, see [`Doses`]; so the processor does several at once.
            *percent = curve.percent_of(f64::from(*micrograms as i32));
        }
    }

    /// The occupancy of a dose in percent, where caps in points bind.
    fn percent(&self, micrograms: u32) -> f64 {
        let curve = self.curve.as_ref();
        curve.map_or(0.0, |curve| curve.percent_of(f64::from(micrograms)))
    }

    /// What a dose at a place, with its occupancy, asks of those that follow it: a dose and an
    /// occupancy, at least.
    fn asks(&self, place: usize, percent: f64, points: f64) -> Asks {
        Asks {
            lowest: self.lowest.get(place).copied().unwrap_or(0),
            percent: percent - points,
        }
    }
}

/// The lowest dose, in micrograms and in percent of occupancy, that may follow.
#[derive(Clone, Copy)]
struct Asks {
    lowest: u32,
    percent: f64,
}

impl Asks {
    fn allows(self, micrograms: u32, percent: f64) -> bool {
        self.lowest <= micrograms && self.percent <= percent
    }
}

/// A window over the doses of one band, as a queue whose costs rise: the front is the best. What
/// has left it is dropped now and then, so that it stays small.
struct Window {
    queue: Vec<(Cost, Asks)>,
    front: usize,
}

impl Window {
    /// Room that most windows never fill.
    const ROOM: usize = 256;

    fn push(&mut self, cost: Cost, asks: Asks) {
        let is_no_worse = |last: &(Cost, Asks)| last.0 >= cost;
        while self.queue.len() > self.front && self.queue.last().is_some_and(is_no_worse) {
            self.queue.pop();
        }
        if self.queue.len() == self.queue.capacity() && self.front >= self.queue.len() / 2 {
            self.queue.drain(..self.front);
            self.front = 0;
        }
        self.queue.push((cost, asks));
    }

    /// The least cost among the doses that allow what comes next.
    fn best_that(&mut self, allows: impl Fn(&Asks) -> bool) -> Cost {
        while let Some((cost, asks)) = self.queue.get(self.front) {
            if allows(asks) {
                return *cost;
            }
            self.front += 1;
        }
        UNREACHED
    }
}

/// The least cost of reaching each dose from the first.
pub fn costs(doses: &Doses, limits: &Limits) -> Vec<Cost> {
    // The inner loop is a dozen instructions: what does not bind is left out of it.
    match (limits.lowest.is_empty(), &limits.curve) {
        (true, Some(_)) => costs_by::<false, true>(doses, limits),
        (false, None) => costs_by::<true, false>(doses, limits),
        (false, Some(_)) => costs_by::<true, true>(doses, limits),
        (true, None) => costs_by::<false, false>(doses, limits),
    }
}

fn costs_by<const AMOUNT: bool, const POINTS: bool>(doses: &Doses, limits: &Limits) -> Vec<Cost> {
    let mut costs = Vec::with_capacity(doses.micrograms.len());
    let mut earlier: Vec<Window> = Vec::new();
    for (band, points) in &limits.bands {
        let mut window = Window {
            queue: Vec::with_capacity(Window::ROOM),
            front: 0,
        };
        // A stretch at a time: the curve over all of it first, then the costs one after another.
        let mut percents = [0.0; STRETCH];
        for start in band.clone().step_by(STRETCH) {
            let stretch = start..band.end.min(start + STRETCH);
            let micrograms = &doses.micrograms[stretch.clone()];
            if POINTS {
                limits.percents(micrograms, &mut percents);
            }
            let chosen = micrograms.iter().zip(&doses.handling[stretch.clone()]);
            for (place, ((micrograms, handling), percent)) in stretch.zip(chosen.zip(&percents)) {
                let allows = |asks: &Asks| {
                    (!AMOUNT || asks.lowest <= *micrograms) && (!POINTS || asks.percent <= *percent)
                };
                let mut best = window.best_that(allows);
                for window in &mut earlier {
                    best = best.min(window.best_that(allows));
                }
                let cost = match (place, best) {
                    (0, _) => 0,
                    (_, UNREACHED) => UNREACHED,
                    (_, best) => best + STEP + Cost::from(*handling),
                };
                costs.push(cost);
                if cost != UNREACHED {
                    let lowest = if AMOUNT { limits.lowest[place] } else { 0 };
                    let percent = percent - points;
                    window.push(cost, Asks { lowest, percent });
                }
            }
        }
        earlier.push(window);
    }
    costs
}

/// How much of the dose is left after the largest cut on the way, as a fraction: more is better.
#[derive(Clone, Copy)]
struct Left {
    to: u64,
    from: u64,
}

impl Left {
    const ALL: Left = Left { to: 1, from: 1 };

    fn cmp(self, other: Left) -> std::cmp::Ordering {
        let cross = |a: u64, b: u64| u128::from(a) * u128::from(b);
        cross(self.to, other.from).cmp(&cross(other.to, self.from))
    }

    fn less(self, other: Left) -> Left {
        if self.cmp(other).is_le() { self } else { other }
    }
}

/// Doses of one band that are reached at the same cost: the higher ones first, and of them only
/// those whose way has had smaller cuts than that of every lower one.
#[derive(Default)]
struct Group {
    places: Vec<usize>,
    front: usize,
}

/// For each dose that is reached, the one before it on the way whose largest cut is smallest
/// among the ways of least cost, and what that cut leaves.
struct Evenest<'a> {
    doses: &'a Doses,
    limits: &'a Limits,
    left: Vec<Left>,
    before: Vec<usize>,
    groups: BTreeMap<(Cost, usize), Group>,
}

impl Evenest<'_> {
    fn kept(&self, before: usize, place: usize) -> Left {
        Left {
            to: u64::from(self.doses.micrograms[place]),
            from: u64::from(self.doses.micrograms[before]),
        }
    }

    fn enter(&mut self, place: usize, cost: Cost, band: usize) {
        let group = self.groups.entry((cost, band)).or_default();
        let left = &self.left;
        while group.places.len() > group.front
            && group
                .places
                .last()
                .is_some_and(|last| left[*last].cmp(left[place]).is_le())
        {
            group.places.pop();
        }
        group.places.push(place);
    }

    /// The best one before `place` among those of one group.
    fn best_in(&mut self, key: (Cost, usize), place: usize) -> Option<(Left, usize)> {
        let group = self.groups.get_mut(&key)?;
        let micrograms = self.doses.micrograms[place];
        let percent = self.limits.percent(micrograms);
        let points = self.limits.bands[key.1].1;
        let is_out = |before: &usize| {
            let own = self.limits.percent(self.doses.micrograms[*before]);
            let asks = self.limits.asks(*before, own, points);
            !asks.allows(micrograms, percent)
        };
        while group.places.get(group.front).is_some_and(is_out) {
            group.front += 1;
        }
        let places = self.groups.get(&key)?;
        let places = places.places.get(places.front..)?;
        // From higher to lower the cut gets smaller and the way before it no better: the best
        // lies where the two cross.
        let cross = places
            .partition_point(|before| self.kept(*before, place).cmp(self.left[*before]).is_lt());
        let near = [cross.checked_sub(1), Some(cross)].into_iter().flatten();
        let near = near.filter_map(|at| places.get(at).copied());
        let valued = near.map(|b| (self.left[b].less(self.kept(b, place)), b));
        valued.reduce(|best, other| {
            if other.0.cmp(best.0).is_gt() {
                other
            } else {
                best
            }
        })
    }
}

/// The places of the doses on the best way from the first dose to the end, without the first.
///
/// The end is the dose at `goal`, or with `None` no dose at all, which may follow any dose at a
/// place that `may_stop`; the cut to it is none of the cuts that are compared. `None` where no way
/// leads there.
pub fn best(
    doses: &Doses,
    limits: &Limits,
    goal: Option<usize>,
    may_stop: impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    let costs = costs(doses, limits);
    let evenest = evenest(doses, limits, &costs);
    let last = match goal {
        Some(goal) => goal,
        None => {
            let ends = (0..costs.len()).filter(|place| may_stop(*place));
            let least = ends.clone().map(|place| costs[place]).min()?;
            let ends = ends.filter(|place| costs[*place] == least);
            // Of ways with equal cuts the one that ends lower.
            ends.max_by(|a, b| evenest.left[*a].cmp(evenest.left[*b]).then(a.cmp(b)))?
        }
    };
    if costs[last] == UNREACHED {
        return None;
    }
    let mut way = Vec::new();
    let mut place = last;
    while place != 0 {
        way.push(place);
        place = evenest.before[place];
    }
    way.reverse();
    Some(way)
}

/// The lowest dose that can be reached, by its place; the first where nothing follows it.
pub fn lowest_reached(doses: &Doses, limits: &Limits) -> usize {
    let costs = costs(doses, limits);
    costs.iter().rposition(|c| *c != UNREACHED).unwrap_or(0)
}

fn evenest<'a>(doses: &'a Doses, limits: &'a Limits, costs: &[Cost]) -> Evenest<'a> {
    let mut evenest = Evenest {
        doses,
        limits,
        left: vec![Left::ALL; costs.len()],
        before: vec![0; costs.len()],
        groups: BTreeMap::new(),
    };
    for (band, (places, _)) in limits.bands.iter().enumerate() {
        for place in places.clone() {
            let cost = costs[place];
            if cost == UNREACHED {
                continue;
            }
            if place > 0 {
                let before = cost - STEP - Cost::from(doses.handling[place]);
                let found = (0..=band).filter_map(|b| evenest.best_in((before, b), place));
                let found: Vec<(Left, usize)> = found.collect();
                let best = found
                    .into_iter()
                    .reduce(|a, b| if b.0.cmp(a.0).is_gt() { b } else { a });
                if let Some((left, before)) = best {
                    evenest.left[place] = left;
                    evenest.before[place] = before;
                }
            }
            evenest.enter(place, cost, band);
        }
    }
    evenest
}
