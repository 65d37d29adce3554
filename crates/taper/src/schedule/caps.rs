//! What each step of a schedule may be: caps on the cut, by the dose before it, and how long it
//! lasts.

use medicine::{Curve, Dose, Rounding};

/// A share of a dose in hundred-millionths: 10 % is 10,000,000. Percentages with up to six
/// decimals are held exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u32);

/// Percentage points of occupancy, in millionths of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(u32);

/// Caps on one cut. Each that is there binds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caps {
    /// At most this share of the dose before the cut.
    pub at_most_share: Option<Share>,
    /// At most this much less.
    pub at_most: Option<Dose>,
    /// At most so many percentage points of occupancy less, by the drug's leading curve. Without
    /// a curve that is shown it binds nothing.
    pub at_most_points: Option<Points>,
}

/// How long each step lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// So many days.
    Days(u32),
    /// A slide: so many cuts of so many days each, then as many days more on the last of them.
    Slide {
        /// Cuts in one slide.
        cuts: u32,
        /// Days of each.
        days: u32,
        /// Days that are added to the last one.
        then_hold_days: u32,
    },
}

/// What holds for a cut from a dose above `above`, and not above that of a higher band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The dose above which it holds.
    pub above: Dose,
    /// The caps.
    pub caps: Caps,
    /// How long the step lasts.
    pub lasts: Lasting,
}

/// Bands that hold for every dose, from the highest down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bands(Vec<Band>);

/// Why caps are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum BandsFault {
    /// No band, or none that holds down to nothing.
    #[error("no band down to nothing")]
    NoneDownToNothing,
    /// More than [`Bands::MOST`].
    #[error("too many bands")]
    TooMany,
    /// Two bands above the same dose.
    #[error("two bands above one dose")]
    Twice,
    /// A band without a cap: any cut would be allowed.
    #[error("no cap")]
    NoCap,
    /// A cap of nothing.
    #[error("cap out of range")]
    OutOfRange,
    /// No days, no cuts, or more days than ten years.
    #[error("days out of range")]
    Days,
}

/// Which cap let a dose follow no lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Binding {
    /// The share.
    Share,
    /// The amount.
    Amount,
    /// The points of occupancy.
    Points,
}

/// What the caps let follow a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lowest {
    /// The lowest dose, a whole microgram, so that no cut to it exceeds a cap.
    pub dose: Dose,
    /// The cap that it comes from; `None` where none binds.
    pub by: Option<Binding>,
}

impl Binding {
    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            Binding::Share => "percent",
            Binding::Amount => "mg",
            Binding::Points => "occupancy_points",
        }
    }
}

impl Share {
    /// The whole.
    const WHOLE: u32 = 100_000_000;

    /// So many percent, above 0 and up to 100; decimals beyond the sixth are cut off.
    pub fn from_percent(percent: f64) -> Option<Share> {
        if !(percent > 0.0 && percent <= 100.0) {
            return None;
        }
        // A hair more, so that 2.3 is not 2.299999 for how it is held.
        let millionths = (percent * 1_000_000.0 + 0.01) as u32;
        (millionths > 0).then_some(Share(millionths))
    }

    /// So many thousandths: 25 is 2.5 %.
    pub fn from_permille(permille: u32) -> Option<Share> {
        let share = permille.checked_mul(100_000)?;
        (1..=Share::WHOLE).contains(&share).then_some(Share(share))
    }

    /// In hundred-millionths, as records hold them.
    pub fn hundred_millionths(self) -> u32 {
        self.0
    }

    /// The share of so many hundred-millionths.
    pub fn from_hundred_millionths(share: u32) -> Option<Share> {
        (1..=Share::WHOLE).contains(&share).then_some(Share(share))
    }

    /// In percent.
    pub fn percent(self) -> f64 {
        f64::from(self.0) / 1_000_000.0
    }

    /// The same in micrograms: a product far below 2^64.
    fn left_of_micrograms(self, micrograms: u32) -> u32 {
        let left = u64::from(micrograms) * u64::from(Share::WHOLE - self.0);
        left.div_ceil(u64::from(Share::WHOLE)) as u32
    }

    /// What is left of a dose, rounded up to a whole microgram.
    pub fn left_of(self, dose: Dose) -> Dose {
        let left = u64::from(Share::WHOLE - self.0);
        let whole = u64::from(Share::WHOLE);
        dose.share(left, whole, Rounding::Up).unwrap_or(dose)
    }
}

impl Points {
    /// So many points, above 0 and up to 100; decimals beyond the sixth are cut off.
    pub fn new(points: f64) -> Option<Points> {
        if !(points > 0.0 && points <= 100.0) {
            return None;
        }
        // A hair more, as with a share.
        let millionths = (points * 1_000_000.0 + 0.01) as u32;
        (millionths > 0).then_some(Points(millionths))
    }

    /// How many.
    pub fn count(self) -> f64 {
        f64::from(self.0) / 1_000_000.0
    }

    /// The points of so many millionths.
    pub fn from_millionths(millionths: u32) -> Option<Points> {
        (1..=100_000_000)
            .contains(&millionths)
            .then_some(Points(millionths))
    }

    /// In millionths of a point, as records hold them.
    pub fn millionths(self) -> u32 {
        self.0
    }
}

/// A difference in points that is held to be none: far below what a scan tells, far above what
/// arithmetic loses.
pub(crate) const POINTS_ALIKE: f64 = 1e-9;

impl Caps {
    /// The lowest dose that may follow.
    pub fn lowest_after(&self, dose: Dose, curve: Option<&Curve>) -> Lowest {
        let share = self.at_most_share.map(|share| share.left_of(dose));
        let amount = self.at_most.map(|most| dose.less(most));
        let points = self.at_most_points.zip(curve);
        let points = points.map(|(points, curve)| lowest_by_points(curve, dose, points.count()));
        let bounds = [
            (share, Binding::Share),
            (amount, Binding::Amount),
            (points, Binding::Points),
        ];
        let bounds = bounds.into_iter().filter_map(|(b, by)| Some((b?, by)));
        let start = Lowest {
            dose: Dose::NOTHING,
            by: None,
        };
        bounds.fold(start, |lowest, (bound, by)| {
            if lowest.by.is_none() || bound > lowest.dose {
                Lowest {
                    dose: bound,
                    by: Some(by),
                }
            } else {
                lowest
            }
        })
    }

    /// The lowest dose that share and amount let follow, both in micrograms.
    pub(crate) fn lowest_by_amount(&self, micrograms: u32) -> u32 {
        let share = self
            .at_most_share
            .map_or(0, |share| share.left_of_micrograms(micrograms));
        let most = self
            .at_most
            .map(|most| u32::try_from(most.micrograms()).unwrap_or(u32::MAX));
        share.max(most.map_or(0, |most| micrograms.saturating_sub(most)))
    }

    fn judge(&self) -> Result<(), BandsFault> {
        if self.at_most_share.is_none() && self.at_most.is_none() && self.at_most_points.is_none() {
            return Err(BandsFault::NoCap);
        }
        if self.at_most.is_some_and(Dose::is_nothing) {
            return Err(BandsFault::OutOfRange);
        }
        Ok(())
    }
}

impl Lasting {
    /// Ten years.
    pub const MOST_DAYS: u32 = 3650;

    /// The days of the cut that is the `nth` in a row, counted from 0.
    pub fn days_of(self, nth: u32) -> u32 {
        match self {
            Lasting::Days(days) => days,
            Lasting::Slide {
                cuts,
                days,
                then_hold_days,
            } if nth % cuts == cuts - 1 => days + then_hold_days,
            Lasting::Slide { days, .. } => days,
        }
    }

    /// The shortest time between two cuts.
    pub fn soonest(self) -> u32 {
        match self {
            Lasting::Days(days) | Lasting::Slide { days, .. } => days,
        }
    }

    /// Whether days and cuts are some, and none more than ten years.
    pub fn judge(self) -> Result<(), BandsFault> {
        let days = 1..=Lasting::MOST_DAYS;
        let is_right = match self {
            Lasting::Days(count) => days.contains(&count),
            Lasting::Slide {
                cuts,
                days: each,
                then_hold_days,
            } => {
                days.contains(&each)
                    && (1..=Lasting::MOST_DAYS).contains(&cuts)
                    && then_hold_days <= Lasting::MOST_DAYS
            }
        };
        if is_right {
            Ok(())
        } else {
            Err(BandsFault::Days)
        }
    }
}

impl Bands {
    /// The most bands.
    pub const MOST: usize = 20;

    /// One band for every dose.
    pub fn one(caps: Caps, lasts: Lasting) -> Result<Bands, BandsFault> {
        let above = Dose::NOTHING;
        Bands::new(vec![Band { above, caps, lasts }])
    }

    /// Several, in any order.
    pub fn new(mut bands: Vec<Band>) -> Result<Bands, BandsFault> {
        bands.sort_by_key(|band| std::cmp::Reverse(band.above));
        if !bands.last().is_some_and(|last| last.above.is_nothing()) {
            return Err(BandsFault::NoneDownToNothing);
        }
        if bands.len() > Bands::MOST {
            return Err(BandsFault::TooMany);
        }
        if bands.windows(2).any(|pair| pair[0].above == pair[1].above) {
            return Err(BandsFault::Twice);
        }
        for band in &bands {
            band.caps.judge()?;
            band.lasts.judge()?;
        }
        Ok(Bands(bands))
    }

    /// The same, each band with a share where it has none: the one that is given for its days.
    pub(crate) fn with_shares(&self, share: impl Fn(&Band) -> Option<Share>) -> Bands {
        let bands = self.0.iter().map(|band| {
            let mut held = *band;
            held.caps.at_most_share = held.caps.at_most_share.or_else(|| share(band));
            held
        });
        Bands(bands.collect())
    }

    /// All of them, from the highest down.
    pub fn all(&self) -> &[Band] {
        &self.0
    }

    /// The one that holds for a cut from this dose, and its place among all.
    pub fn of(&self, dose: Dose) -> (usize, &Band) {
        let last = self.0.len() - 1;
        let place = self.0.iter().position(|band| dose > band.above);
        let place = place.unwrap_or(last);
        (place, &self.0[place])
    }
}

/// The lowest whole microgram whose occupancy lies at most so many points below that of `dose`.
fn lowest_by_points(curve: &Curve, dose: Dose, points: f64) -> Dose {
    let goal = curve.percent_at(dose) - points - POINTS_ALIKE;
    if goal <= 0.0 {
        return Dose::NOTHING;
    }
    let reaches = |micrograms: u64| curve.percent_at(Dose::from_micrograms(micrograms)) >= goal;
    // By the inverse of the curve, then to the very microgram.
    let ed50 = curve.ed50.micrograms() as f64;
    let near = ed50 * goal / (curve.emax_percent - goal);
    let mut found = (near as u64).min(dose.micrograms());
    while !reaches(found) {
        found += 1;
    }
    while found > 0 && reaches(found - 1) {
        found -= 1;
    }
    Dose::from_micrograms(found)
}
