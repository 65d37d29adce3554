//! Where everything stands: days to the right, the two levels above each other.

use super::Following;
use crate::look::Width;
use crate::sheet::Measures;
use crate::svg::text_width;

/// What of the whole width lies before the step.
const BEFORE: f64 = 0.12;

/// Measures of one drawing, in its own units.
pub(crate) struct Frame {
    pub(crate) full: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
    /// The size of its words.
    pub(crate) size: f64,
    /// Where the doses' steps end above and below, where there are any.
    pub(crate) lane: Option<(f64, f64)>,
    /// Where the plot ends above and below.
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) ticks_top: f64,
    pub(crate) legend_top: f64,
    /// Days after the step.
    pub(crate) days: u32,
    falls: bool,
}

impl Frame {
    pub(crate) fn of(following: &Following, width: Width) -> Frame {
        let Measures { full, beside, size } = Measures::of(width);
        let (left, plot) = match width {
            Width::Phone => (4.0, 170.0),
            Width::Wide => (8.0, 230.0),
        };
        let lane = following
            .doses
            .map(|_| (size * 1.7, size * 1.7 + plot / 5.0));
        let top = lane.map_or(0.0, |(_, base)| base) + size * 2.4;
        let bottom = top + plot;
        // The words of the lower level stand between.
        let ticks_top = bottom + size * 1.7;
        Frame {
            full,
            left,
            right: full - beside,
            size,
            lane,
            top,
            bottom,
            ticks_top,
            // Numbers of days, then what they count, then room.
            legend_top: ticks_top + 8.0 + size * 4.4,
            days: following.days,
            falls: following.falls(),
        }
    }

    fn step(&self) -> f64 {
        self.left + BEFORE * (self.right - self.left)
    }

    /// So many days after the step.
    pub(crate) fn day(&self, days: f64) -> f64 {
        self.step() + days / f64::from(self.days.max(1)) * (self.right - self.step())
    }

    /// The level when so much of the way is behind.
    pub(crate) fn level(&self, behind: f64) -> f64 {
        let down = if self.falls { behind } else { 1.0 - behind };
        self.top + down.clamp(0.0, 1.0) * (self.bottom - self.top)
    }

    /// How many days lie between two ticks.
    pub(crate) fn tick(&self) -> u32 {
        let room = text_width("100", self.size) + self.size;
        let fits = |days: &&u32| f64::from(**days) * (self.day(1.0) - self.day(0.0)) >= room;
        let steps = [1, 2, 5, 7, 14, 28, 56, 112, 224, 448];
        steps.iter().find(fits).copied().unwrap_or(self.days.max(1))
    }
}
