//! The shape of an answer to a dose cut: nothing for some days, a rise, and a slow way back.
//!
//! `unit(u) = (exp(-fall u) - exp(-rise u)) / peak`, `u` days after the lag, scaled to a peak of 1.
//! Settled is the first day after the peak on which a tenth of it is left.

/// The shape; days, or per day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shape {
    /// Days from the cut until anything is felt.
    pub(crate) lag: f64,
    /// How fast it rises, per day.
    pub(crate) rise: f64,
    /// How long it takes to go back by nine tenths once the rise is over, in days.
    pub(crate) fall_days: f64,
}

/// `exp(-2.303) = 0.1`.
const TENTH: f64 = std::f64::consts::LN_10;
/// The rise is at least this much faster than the fall, or there would be no shape.
const FASTER: f64 = 1.25;
/// No answer is followed for longer than this.
pub(crate) const MOST_DAYS: usize = 240;

impl Shape {
    fn rates(self) -> (f64, f64) {
        let fall = TENTH / self.fall_days;
        (fall, self.rise.max(FASTER * fall))
    }

    fn peak_after_lag(fall: f64, rise: f64) -> f64 {
        libm::log(rise / fall) / (rise - fall)
    }

    /// Days from the cut to the peak.
    pub(crate) fn peak_day(self) -> f64 {
        let (fall, rise) = self.rates();
        self.lag + Shape::peak_after_lag(fall, rise)
    }

    /// Days from the cut until a tenth of the peak is left.
    pub(crate) fn settled_day(self) -> f64 {
        let (fall, rise) = self.rates();
        let top = Shape::peak_after_lag(fall, rise);
        let value = |u: f64| libm::exp(-fall * u) - libm::exp(-rise * u);
        let wanted = 0.1 * value(top);
        // Beyond the peak a tenth is reached within ln(10) and a little more of the slow rate.
        let (mut low, mut high) = (top, top + 4.0 * TENTH / fall);
        for _ in 0..48 {
            let middle = 0.5 * (low + high);
            if value(middle) > wanted {
                low = middle;
            } else {
                high = middle;
            }
        }
        self.lag + high
    }

    /// Days after the cut beyond which less than a thousandth of the peak is left.
    pub(crate) fn days(self) -> usize {
        let days = self.lag + self.peak_day() + 3.2 * self.fall_days;
        (days as usize + 2).min(MOST_DAYS)
    }

    /// The value on the days `0, 1, 2, ...` after the cut.
    pub(crate) fn values(self, count: usize, out: &mut Vec<f64>) {
        out.clear();
        out.reserve(count);
        let (fall, rise) = self.rates();
        let top = Shape::peak_after_lag(fall, rise);
        let peak = libm::exp(-fall * top) - libm::exp(-rise * top);
        let first = self.lag as usize + 1;
        out.resize(first.min(count), 0.0);
        let u = first as f64 - self.lag;
        let mut slow = libm::exp(-fall * u) / peak;
        let mut fast = libm::exp(-rise * u) / peak;
        let (slower, faster) = (libm::exp(-fall), libm::exp(-rise));
        for _ in first..count {
            out.push(slow - fast);
            slow *= slower;
            fast *= faster;
        }
    }
}
