//! Lasting changes of single items.
//!
//! Each item is looked at week by week with what waves and answers to cuts bring taken away, since
//! forty items day by day would take as long as all the rest; the day is then found among the days
//! around it. Looking at many items finds something by chance in one of them more often: each has
//! to bring that much more evidence.

use serde::{Deserialize, Serialize};

use crate::noticing::{Noticing, Seen};
use crate::shifts::{self, Found, Noted, Search, Wandering};
use crate::symptoms::still;

/// Fewer notes than this carry no lasting change of an item.
const LEAST_NOTES: usize = 42;
/// Days that are put together.
const WEEK: usize = 7;
/// Where an item's day noise is taken to be as usual: coefficient, and share that remembers.
const PHI: f64 = 0.5;
const REMEMBERED: f64 = 0.6;
/// Variance of an item's level in a year, in its own scatters.
const DRIFT: f64 = 0.12;

/// Variance of a lift, in scatters of the score, below which it is hardly taken away at all.
const FAINT: f64 = 0.005;

/// A lasting change of one item.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct ItemChange {
    pub(crate) item: usize,
    pub(crate) found: Found,
    /// Levels before and after, on 0..10.
    pub(crate) before: f64,
    pub(crate) after: f64,
}

/// What was noticed of one item.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct ItemSeen {
    pub(crate) item: usize,
    pub(crate) seen: Seen,
}

/// Looks at every item as it would have been looked at week by week: a week is taken in when it is
/// over. `lift` is what waves and answers added to the score as they were seen on each day; what was
/// noticed of the whole is no news in an item.
pub(crate) fn noticed_of_items(
    cells: &[Vec<f64>],
    lift: &[f64],
    noticed_of_all: &[Seen],
    search: Search,
) -> Vec<ItemSeen> {
    let moving = moving(cells);
    let search = among(moving.len(), search);
    let mut noticed = Vec::new();
    for (item, notes) in &moving {
        let (rest, _) = without_lift(notes, lift);
        let over = lift.len() / WEEK * WEEK;
        let rest = &rest[..rest.partition_point(|(day, _)| *day < over)];
        let mut noticing = Noticing::begin(coarse(), search, LEAST_WEEKS, GROWN);
        noticing.go_on(&weeks(rest), 0);
        noticed.extend(noticing.seen.into_iter().map(|seen| ItemSeen {
            item: *item,
            seen: Seen {
                day: end_of_week(rest, seen.day),
                ..seen
            },
        }));
    }
    noticed.retain(|ItemSeen { seen, .. }| {
        let mut known = noticed_of_all.iter().filter(|all| all.day <= seen.day);
        known.all(|all| all.since.abs_diff(seen.since) > SAME)
    });
    noticed.sort_by_key(|noticed| (noticed.seen.day, noticed.item));
    noticed
}

/// Changes of an item and of the whole that lie nearer than this are taken for one, in days.
const SAME: usize = 35;
/// Before so many noted weeks nothing is noticed of an item.
const LEAST_WEEKS: usize = 12;
/// Level and noise of weeks are fitted anew each time there are so many times as many.
const GROWN: f64 = 1.3;

/// The last noted day of the week of a day.
fn end_of_week(rest: &[(usize, f64)], day: usize) -> usize {
    let after = rest.partition_point(|(other, _)| other / WEEK <= day / WEEK);
    after.checked_sub(1).map_or(day, |last| rest[last].0)
}

/// The items that move, with their notes.
fn moving(cells: &[Vec<f64>]) -> Vec<(usize, Vec<(usize, f64)>)> {
    cells
        .iter()
        .enumerate()
        .map(|(item, column)| (item, notes(column)))
        .filter(|(_, notes)| notes.len() >= LEAST_NOTES && !still(notes))
        .collect()
}

/// The search in one item among so many.
fn among(items: usize, search: Search) -> Search {
    let many = libm::log(items.max(1) as f64);
    Search {
        least: search.least + many,
        log_prior: search.log_prior - many,
        ..search
    }
}

/// Looks at every item. `lift` is what waves and answers add to the score on each day.
pub(crate) fn of_items(cells: &[Vec<f64>], lift: &[f64], search: Search) -> Vec<ItemChange> {
    let moving = moving(cells);
    let search = among(moving.len(), search);
    let mut changes = Vec::new();
    for (item, notes) in &moving {
        let (rest, scatter) = without_lift(notes, lift);
        for found in find(&rest, search) {
            let mean = |from: usize, to: usize| {
                let inside = notes.iter().filter(|(day, _)| (from..to).contains(day));
                let (sum, count) = inside.fold((0.0, 0.0), |(s, c), (_, v)| (s + v, c + 1.0));
                if count > 0.0 { Some(sum / count) } else { None }
            };
            let before = mean(found.day.saturating_sub(90), found.day);
            let after = mean(found.day, found.day + 90);
            if let (Some(before), Some(after)) = (before, after)
                && (after - before) * found.height > 0.0
                && scatter > 0.0
            {
                changes.push(ItemChange {
                    item: *item,
                    found,
                    before,
                    after,
                });
            }
        }
    }
    changes
}

fn notes(column: &[f64]) -> Vec<(usize, f64)> {
    column
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_nan())
        .map(|(day, value)| (day, *value))
        .collect()
}

/// The notes less what goes with waves and answers, in scatters of what is left.
fn without_lift(notes: &[(usize, f64)], lift: &[f64]) -> (Vec<(usize, f64)>, f64) {
    let count = notes.len() as f64;
    let mean_of = |f: &dyn Fn(&(usize, f64)) -> f64| notes.iter().map(f).sum::<f64>() / count;
    let mean = mean_of(&|n| n.1);
    let mean_lift = mean_of(&|n| lift[n.0]);
    let own = mean_of(&|n| (lift[n.0] - mean_lift) * (lift[n.0] - mean_lift));
    let across = mean_of(&|n| (lift[n.0] - mean_lift) * (n.1 - mean));
    // Where there are likely no waves the lift is next to nothing; a plain regression would scale it
    // up again and take away what is a lasting change.
    let follows = across / (own + FAINT);
    let rest: Vec<(usize, f64)> = notes
        .iter()
        .map(|(day, value)| (*day, value - mean - follows * (lift[*day] - mean_lift)))
        .collect();
    // The scatter of neighbours: a lasting change does not add to it.
    let squares: Vec<f64> = rest
        .windows(2)
        .filter(|pair| pair[1].0 - pair[0].0 <= WEEK)
        .map(|pair| (pair[1].1 - pair[0].1) * (pair[1].1 - pair[0].1))
        .collect();
    let variance = squares.iter().sum::<f64>() / squares.len().max(1) as f64;
    // Neighbours that remember each other differ less than strangers would.
    let scatter = (variance / (2.0 * (1.0 - PHI * REMEMBERED))).sqrt();
    if scatter <= 1e-9 {
        return (Vec::new(), 0.0);
    }
    (
        rest.iter().map(|(day, v)| (*day, v / scatter)).collect(),
        scatter,
    )
}

/// Level and noise of weeks, where a search begins.
fn coarse() -> Wandering {
    Wandering {
        drift: DRIFT / 365.0,
        phi: libm::pow(PHI, WEEK as f64),
        remembered: REMEMBERED * (1.0 + PHI) / (1.0 - PHI) / WEEK as f64,
    }
}

fn find(rest: &[(usize, f64)], search: Search) -> Vec<Found> {
    let weekly = weeks(rest);
    let (found, _) = shifts::find(&weekly, coarse(), search);
    found
        .into_iter()
        .map(|found| by_day(rest, &weekly, found))
        .collect()
}

/// Means of weeks, each on the first noted day of it.
fn weeks(rest: &[(usize, f64)]) -> Vec<Noted> {
    let mut weeks: Vec<Noted> = Vec::new();
    let mut begin = 0;
    while begin < rest.len() {
        let week = rest[begin].0 / WEEK;
        let end = begin + rest[begin..].partition_point(|(day, _)| day / WEEK == week);
        let count = (end - begin) as f64;
        let mean = rest[begin..end].iter().map(|(_, v)| v).sum::<f64>() / count;
        weeks.push(Noted {
            day: rest[begin].0,
            value: mean,
            own: (1.0 - REMEMBERED) / count,
        });
        begin = end;
    }
    weeks
}

/// The day within the weeks around at which two plain means differ most clearly.
fn by_day(rest: &[(usize, f64)], weekly: &[Noted], found: Found) -> Found {
    const REACH: usize = 45;
    const AROUND: usize = 10;
    let from = found.day.saturating_sub(REACH);
    let near: Vec<&(usize, f64)> = rest
        .iter()
        .filter(|(day, _)| (from..found.day + REACH).contains(day))
        .collect();
    let mut best = (f64::MIN, found.day);
    for split in 1..near.len() {
        let day = near[split].0;
        if day.abs_diff(found.day) > AROUND {
            continue;
        }
        let mean =
            |part: &[&(usize, f64)]| part.iter().map(|n| n.1).sum::<f64>() / part.len() as f64;
        let gap = mean(&near[split..]) - mean(&near[..split]);
        let (a, b) = (split as f64, (near.len() - split) as f64);
        let clear = gap * gap * a * b / (a + b);
        if clear > best.0 && gap * found.height > 0.0 {
            best = (clear, day);
        }
    }
    let last = weekly.last().map_or(found.high, |week| week.day);
    Found {
        day: best.1,
        low: found.low.saturating_sub(WEEK - 1).min(best.1),
        high: (found.high + WEEK - 1)
            .min(last.max(found.high))
            .max(best.1),
        ..found
    }
}
