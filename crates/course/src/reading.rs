//! What comes out: one value with everything in it, every part with its doubts.

use jiff::civil::Date;

use crate::Scale;

/// The whole reading of one person's notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The scale that `burden`, `level` and `height` are on.
    pub scale: Scale,
    /// True where the items' scales differ, so that each was first taken to 0..10.
    pub rescaled: bool,
    /// One entry for every calendar day from the first to the last noted, in order.
    pub days: Vec<Day>,
    /// Stretches heavier than the days around them, in order.
    pub waves: Vec<Stretch>,
    /// Stretches lighter than the days around them, in order; never overlapping a wave.
    pub windows: Vec<Stretch>,
    /// What makes this reading less sure, each with what was measured.
    pub doubts: Vec<Doubt>,
}

/// One calendar day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The local day.
    pub date: Date,
    /// Whether anything that is read was noted that day.
    pub noted: bool,
    /// Mean of the items noted that day on [`Reading::scale`]; `None` where nothing was noted.
    pub burden: Option<f64>,
    /// The level: the day mean to be expected, waves smoothed over, for the items this person
    /// usually notes; on [`Reading::scale`].
    pub level: f64,
    /// Lower end of the level's 90 % band.
    pub level_low: f64,
    /// Upper end of the level's 90 % band.
    pub level_high: f64,
    /// From 0 to 1: how much this day looks like part of a wave, by a rule and not a probability.
    /// 0 on a day the person marked as a window. Far from any note both this and `window` settle
    /// a little above 1/3, which means: cannot be told. With the doubts `too_few_days` or
    /// `chance_alone` neither rises above 1/2; where the notes are flat both are 0 everywhere.
    pub wave: f64,
    /// From 0 to 1: how much this day looks like part of a window.
    pub window: f64,
    /// The person's own mark of a window on this day.
    pub marked_window: bool,
}

/// A wave or a window.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// Calendar days from `first` to `last`, both counted.
    pub days: u32,
    /// Mean distance from the level over its noted days, in points of [`Reading::scale`], always
    /// positive.
    pub height: f64,
    /// From 0 to 1: mean of `wave` (or `window`) over its days.
    pub certainty: f64,
}

/// One reason to be less sure: a value, never an error, and it never hides the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// Which doubt.
    pub code: DoubtCode,
    /// What was measured, in the doubt's own unit.
    pub measured: f64,
    /// The threshold it was held against, same unit.
    pub threshold: f64,
}

/// Whether the level at the end lies apart from the level at the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The last day's band lies wholly above the first day's.
    Heavier,
    /// The last day's band lies wholly below the first day's.
    Lighter,
    /// The two bands meet, or there are too few notes to hold one against the other
    /// ([`Reading::comparable`]): no difference can be told.
    NotTold,
}

impl Reading {
    /// Holds the level of the last day against that of the first. Two 90 % bands that do not meet
    /// are a stricter test than nine in ten; nothing is said about days to come. Not told where
    /// the ends are not [`Reading::comparable`].
    pub fn difference(&self) -> Difference {
        if !self.comparable() {
            return Difference::NotTold;
        }
        match (self.days.first(), self.days.last()) {
            (Some(first), Some(last)) if last.level_low > first.level_high => Difference::Heavier,
            (Some(first), Some(last)) if last.level_high < first.level_low => Difference::Lighter,
            _ => Difference::NotTold,
        }
    }

    /// Whether there are enough notes to hold the end against the beginning: so many noted days in
    /// all, and so many within the first and within the last [`Reading::END_DAYS`]. A band is only
    /// as good as its guess of how a day scatters, and a handful of notes cannot tell that.
    pub fn comparable(&self) -> bool {
        let noted = |days: &[Day]| days.iter().filter(|d| d.noted).count();
        let end = self.days.len().min(Self::END_DAYS);
        noted(&self.days) >= Self::LEAST_NOTED
            && noted(&self.days[..end]) >= Self::LEAST_NOTED_AT_AN_END
            && noted(&self.days[self.days.len() - end..]) >= Self::LEAST_NOTED_AT_AN_END
    }

    /// Noted days in all without which no difference is told.
    pub const LEAST_NOTED: usize = 14;
    /// Noted days at either end without which no difference is told; a weekly note is just enough.
    pub const LEAST_NOTED_AT_AN_END: usize = 7;
    /// How many calendar days count as the beginning, and as the end.
    pub const END_DAYS: usize = 60;

    /// Whether a stretch may still be running when the notes end: it comes within
    /// [`Reading::OPEN_DAYS`] of the last day, where a week's mean cannot yet see an end. The
    /// length of such a stretch is not shown unasked; it would read as a countdown.
    pub fn running(&self, stretch: &Stretch) -> bool {
        self.days.last().is_some_and(|last| {
            let left = stretch.last.duration_until(last.date).as_hours() / 24;
            left <= Self::OPEN_DAYS
        })
    }

    /// How near to the last day a stretch counts as running, in days.
    pub const OPEN_DAYS: i64 = 3;

    /// Whether the notes end in a week or more of days that look like a wave, whether or not a wave
    /// is named there: one that began too long ago could as well be the level.
    pub fn ends_heavier(&self) -> bool {
        self.ends(|day| day.wave)
    }

    /// As [`Reading::ends_heavier`], for a window.
    pub fn ends_lighter(&self) -> bool {
        self.ends(|day| day.window)
    }

    fn ends(&self, look: impl Fn(&Day) -> f64) -> bool {
        let likely = |day: &&Day| look(day) > 0.5;
        let unlikely = self.days.iter().rev().take_while(|d| !likely(d)).count();
        let back = self.days.iter().rev().skip(unlikely);
        let open = i64::try_from(unlikely).is_ok_and(|days| days <= Self::OPEN_DAYS);
        open && back.take_while(likely).count() >= 7
    }
}

/// The doubts that the reading knows; `code()` is what files carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubtCode {
    /// Only the one-tap answers were there to read (`taps_only`); measured: days with a tap,
    /// against 0.
    TapsOnly,
    /// Days with a one-tap answer alone, left unread since items are what is read
    /// (`taps_unread`); measured: such days, against 0.
    TapsUnread,
    /// Values that are no number on their item's scale (`left_out`); measured: such values,
    /// against 0.
    LeftOut,
    /// Too few noted days to name a wave or a window (`too_few_days`); measured: noted days,
    /// against the least number.
    TooFewDays,
    /// Most calendar days have no note (`many_gaps`); measured: the share without one.
    ManyGaps,
    /// The weeks hardly differ (`flat`); measured: the standard deviation of weekly means around
    /// the level, in points of [`Reading::scale`], against the least that is read.
    Flat,
    /// Neighbouring days are no more alike than chance makes them (`chance_alone`), so no wave or
    /// window is named; measured: their correlation, against what chance may reach.
    ChanceAlone,
    /// Some items hardly ever move (`near_constant`); measured: how many, against 0.
    NearConstant,
    /// Items have different scales, each taken to 0..10 first (`rescaled`); measured: how many
    /// scales, against 1.
    Rescaled,
    /// Not the same items were noted every day (`changing_items`); measured: by how much that
    /// alone moves a day's mean, root mean square in points of [`Reading::scale`]. The level
    /// allows for it, the burden does not.
    ChangingItems,
}

impl DoubtCode {
    /// The name in files, in snake case.
    pub fn code(self) -> &'static str {
        match self {
            DoubtCode::TapsOnly => "taps_only",
            DoubtCode::TapsUnread => "taps_unread",
            DoubtCode::LeftOut => "left_out",
            DoubtCode::TooFewDays => "too_few_days",
            DoubtCode::ManyGaps => "many_gaps",
            DoubtCode::Flat => "flat",
            DoubtCode::ChanceAlone => "chance_alone",
            DoubtCode::NearConstant => "near_constant",
            DoubtCode::Rescaled => "rescaled",
            DoubtCode::ChangingItems => "changing_items",
        }
    }
}
