//! The way with the fewest steps, then the least handling, then the smallest largest cut: exact,
//! by dynamic programming over doses from the highest down.
//!
//! From each dose any lower one may follow down to a bound. Within a band the bound falls with the
//! dose, so the doses that may come before another are a window that only moves on; its best is
//! kept at the front of a queue. No list of pairs is kept: memory grows with the doses alone.

use std::collections::BTreeMap;
use std::ops::Range;

/// The doses to choose from, as columns of numbers.
#[derive(Clone, Debug, Default)]
pub struct Doses {
    /// In micrograms, falling strictly. The first is the one that stands.
    pub micrograms: Vec<u64>,
    /// The work of making each; nothing for the first.
    pub handling: Vec<u32>,
    /// The lowest dose that may follow each.
    pub lowest: Vec<u64>,
    /// Which of them belong to one band, in order; together all of them. Within a band `lowest`
    /// never rises.
    pub bands: Vec<Range<usize>>,
}

/// Steps and handling as one number that orders them: steps in the upper half.
pub type Cost = u64;

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

/// A window over the doses of one band, as a queue whose costs rise: the front is the best.
struct Window {
    costs: Vec<Cost>,
    lowest: Vec<u64>,
    front: usize,
}

impl Window {
    fn push(&mut self, cost: Cost, lowest: u64) {
        while self.costs.len() > self.front && self.costs.last().is_some_and(|last| *last >= cost) {
            self.costs.pop();
            self.lowest.pop();
        }
        self.costs.push(cost);
        self.lowest.push(lowest);
    }

    /// The least cost among the doses that this one may follow.
    fn best_before(&mut self, micrograms: u64) -> Cost {
        while self
            .lowest
            .get(self.front)
            .is_some_and(|lowest| *lowest > micrograms)
        {
            self.front += 1;
        }
        self.costs.get(self.front).copied().unwrap_or(UNREACHED)
    }
}

/// The least cost of reaching each dose from the first.
pub fn costs(doses: &Doses) -> Vec<Cost> {
    let count = doses.micrograms.len();
    let mut costs = vec![UNREACHED; count];
    let mut windows: Vec<Window> = Vec::new();
    for band in &doses.bands {
        windows.push(Window {
            costs: Vec::with_capacity(band.len()),
            lowest: Vec::with_capacity(band.len()),
            front: 0,
        });
        for place in band.clone() {
            let cost = if place == 0 {
                0
            } else {
                let micrograms = doses.micrograms[place];
                let best = windows.iter_mut().map(|w| w.best_before(micrograms)).min();
                match best {
                    Some(best) if best != UNREACHED => {
                        best + STEP + Cost::from(doses.handling[place])
                    }
                    _ => continue,
                }
            };
            costs[place] = cost;
            if let Some(window) = windows.last_mut() {
                window.push(cost, doses.lowest[place]);
            }
        }
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
    left: Vec<Left>,
    before: Vec<usize>,
    groups: BTreeMap<(Cost, usize), Group>,
}

impl Evenest<'_> {
    fn kept(&self, before: usize, place: usize) -> Left {
        Left {
            to: self.doses.micrograms[place],
            from: self.doses.micrograms[before],
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
        let bound = self.doses.micrograms[place];
        let is_out = |before: &usize| self.doses.lowest[*before] > bound;
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
    goal: Option<usize>,
    may_stop: impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    let costs = costs(doses);
    let evenest = evenest(doses, &costs);
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
pub fn lowest_reached(doses: &Doses) -> usize {
    let costs = costs(doses);
    costs.iter().rposition(|c| *c != UNREACHED).unwrap_or(0)
}

fn evenest<'a>(doses: &'a Doses, costs: &[Cost]) -> Evenest<'a> {
    let mut evenest = Evenest {
        doses,
        left: vec![Left::ALL; costs.len()],
        before: vec![0; costs.len()],
        groups: BTreeMap::new(),
    };
    for (band, places) in doses.bands.iter().enumerate() {
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
