//! What a pharmacy is asked for: how much of each product the doses take that stand or are written
//! down, for each 28 days. Nothing that a rule would only propose is counted.

use jiff::ToSpan;
use jiff::civil::Date;
use medicine::{AtHand, Dose, Making, Needed, Product, needed};

use crate::prescription::Prescription;
use crate::proposal::at_hand;
use crate::tapers::{State, Taper};

/// The supply of one drug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    /// Each 28 days, in order; the last may be shorter.
    pub periods: Vec<SupplyPeriod>,
    /// Whether more is written down than [`Supply::MOST_PERIODS`] hold.
    pub goes_on: bool,
}

/// Some days of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupplyPeriod {
    /// The first day.
    pub from: Date,
    /// How many days: 28, or fewer at the end.
    pub days: u32,
    /// The doses of these days, in order.
    pub doses: Vec<SupplyDose>,
    /// How much of each product, in the order in which they are at hand; those that are not used
    /// are left out.
    pub needed: Vec<(Product, Needed)>,
    /// Doses that cannot be made from what is at hand, each once; nothing is counted for them.
    pub unmade: Vec<Dose>,
}

/// A dose of a day and for how many days of the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupplyDose {
    /// The dose of each intake.
    pub doses: Vec<Dose>,
    /// Days in this period.
    pub days: u32,
}

impl Supply {
    /// Days of one period: what is usually given out at once in the United Kingdom, and close to
    /// the thirty days of other countries.
    pub const DAYS: u32 = 28;
    /// The most periods: one year.
    pub const MOST_PERIODS: usize = 13;
}

/// Doses of a day and how many days they last, from the first day on.
struct Stretch {
    doses: Vec<Dose>,
    days: u32,
}

/// The supply of a taper from a day on: of a prescriber's list, or of a schedule that was accepted,
/// every line that is still to come, else the dose that stands, for 28 days. A line whose day has passed without being taken, and
/// one that waits for the person, move nothing: the dose that stands is counted for 28 days, and the
/// lines follow.
pub fn supply(taper: &Taper, from: Date) -> Supply {
    let at_hand = at_hand(taper);
    let mut periods: Vec<SupplyPeriod> = Vec::new();
    let mut left = 0;
    for mut stretch in stretches(taper, from) {
        while stretch.days > 0 {
            if left == 0 {
                if periods.len() == Supply::MOST_PERIODS {
                    return counted(periods, &at_hand, true);
                }
                let begun = periods.len() as u32 * Supply::DAYS;
                periods.push(SupplyPeriod {
                    from: from.saturating_add(i64::from(begun).days()),
                    days: 0,
                    doses: Vec::new(),
                    needed: Vec::new(),
                    unmade: Vec::new(),
                });
                left = Supply::DAYS;
            }
            let days = stretch.days.min(left);
            if let Some(period) = periods.last_mut() {
                period.days += days;
                period.doses.push(SupplyDose {
                    doses: stretch.doses.clone(),
                    days,
                });
            }
            stretch.days -= days;
            left -= days;
        }
    }
    counted(periods, &at_hand, false)
}

fn stretches(taper: &Taper, from: Date) -> Vec<Stretch> {
    let standing: Vec<Dose> = taper.intakes().iter().map(|intake| intake.dose).collect();
    let of = |doses: &[Dose], days| Stretch {
        doses: doses.to_vec(),
        days,
    };
    let alone = || vec![of(&standing, Supply::DAYS)];
    if taper.day().is_nothing() {
        return Vec::new();
    }
    let (Some(list), State::Going) = (taper.method.list(), taper.state) else {
        return alone();
    };
    let Some(next) = taper.next_line() else {
        return alone();
    };
    let Some(stands) = days_of_standing(taper, list, next, from) else {
        return alone();
    };
    let mut stretches = vec![of(&standing, stands)];
    let mut day = from.saturating_add(i64::from(stands).days());
    for (place, line) in list.lines.iter().enumerate().skip(next) {
        if line.day().is_nothing() {
            break;
        }
        let after = list.lines.get(place + 1).and_then(|line| line.from);
        let until_next = after.and_then(|after| days_between(day, after));
        let days = until_next.or(line.days);
        stretches.push(of(&line.doses, days.unwrap_or(Supply::DAYS)));
        // A line that lasts as long as one likes: what follows it has no day.
        let Some(days) = days else { break };
        day = day.saturating_add(i64::from(days).days());
    }
    stretches
}

/// For how many days from `from` on the standing dose lasts by the list; `None` where it says no
/// day for the next line.
fn days_of_standing(taper: &Taper, list: &Prescription, next: usize, from: Date) -> Option<u32> {
    let begins = match (list.lines[next].from, taper.standing_line()) {
        (Some(day), _) => day,
        (None, Some(line)) => {
            let days = i64::from(list.lines[line].days?);
            taper.since()?.checked_add(days.days()).ok()?
        }
        // The list has not begun: its first line waits for the person.
        (None, None) => return Some(Supply::DAYS),
    };
    Some(days_between(from, begins).unwrap_or(Supply::DAYS))
}

/// Days from one day to a later one.
fn days_between(from: Date, to: Date) -> Option<u32> {
    let days = from.until(to).ok()?.get_days();
    u32::try_from(days).ok().filter(|days| *days > 0)
}

fn counted(mut periods: Vec<SupplyPeriod>, at_hand: &AtHand, goes_on: bool) -> Supply {
    for period in &mut periods {
        count(period, at_hand);
    }
    Supply { periods, goes_on }
}

fn count(period: &mut SupplyPeriod, at_hand: &AtHand) {
    let mut made: Vec<(Making, u32)> = Vec::new();
    for dose in &period.doses {
        for intake in dose.doses.iter().filter(|dose| !dose.is_nothing()) {
            match at_hand.make(*intake) {
                Some(making) => made.push((making, dose.days)),
                None if !period.unmade.contains(intake) => period.unmade.push(*intake),
                None => {}
            }
        }
    }
    period.needed = needed(made.iter().map(|(making, days)| (making, *days)));
    let place = |product: &Product| at_hand.products().iter().position(|p| p == product);
    period.needed.sort_by_key(|(product, _)| place(product));
}
