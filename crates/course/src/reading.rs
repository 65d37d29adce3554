//! What comes out: one value with everything in it, every part with its doubts.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Reduction, Scale};

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
    /// Probability that there are waves at all, rather than noise that lasts for days.
    pub waves_at_all: f64,
    /// How the level has changed over the last months, and over all.
    pub trend: Trend,
    /// Lasting changes that were found with all notes at hand, in order.
    pub shifts: Vec<Shift>,
    /// The same as they would have been noticed day by day, in order.
    pub noticed: Vec<Noticed>,
    /// What followed each reduction, in order of days.
    pub answers: Vec<Answer>,
    /// Each item beside the rest, in the order of the items.
    pub symptoms: Vec<Symptom>,
    /// How waves and windows of the later half compare with those of the earlier.
    pub comparisons: Vec<Comparison>,
    /// What makes this reading less sure, each with what was measured.
    pub doubts: Vec<Doubt>,
}

impl Default for Reading {
    /// A reading of nothing, on 0..10: for building one by hand.
    fn default() -> Reading {
        Reading {
            scale: Scale::ZERO_TO_TEN,
            rescaled: false,
            days: Vec::new(),
            waves: Vec::new(),
            windows: Vec::new(),
            waves_at_all: 0.0,
            trend: Trend::default(),
            shifts: Vec::new(),
            noticed: Vec::new(),
            answers: Vec::new(),
            symptoms: Vec::new(),
            comparisons: Vec::new(),
            doubts: Vec::new(),
        }
    }
}

/// How fast the level changes.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Trend {
    /// Over the last months ([`Trend::RECENT_DAYS`]); `None` where the notes are too few.
    pub recent: Option<Slope>,
    /// From the first noted day to the last; `None` where the notes are too few.
    pub whole: Option<Slope>,
}

impl Trend {
    /// How many days count as the last months.
    pub const RECENT_DAYS: usize = 120;
}

/// A change per 30 days, in points of [`Reading::scale`]; below 0 is lighter.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Slope {
    /// The change to be expected.
    pub per_30_days: f64,
    /// Lower end of its 90 % interval.
    pub low: f64,
    /// Upper end of its 90 % interval.
    pub high: f64,
    /// The first day it is taken from.
    pub from: Date,
    /// The last.
    pub to: Date,
}

/// What a lasting change is a change of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Series {
    /// All items together.
    Burden,
    /// One item, by its place in [`crate::Observations::items`].
    Item(usize),
}

/// A lasting change.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The likeliest first day of the new level.
    pub date: Date,
    /// That day lies from here ...
    pub low: Date,
    /// ... to here, nine times in ten.
    pub high: Date,
    /// Of what.
    pub series: Series,
    /// The level before; for an item as burden, heavier is higher, on the item's own scale.
    pub before: f64,
    /// The level after, likewise.
    pub after: f64,
    /// Probability that a lasting change of this sign lies between `low` and `high`.
    pub certainty: f64,
    /// What makes it less sure.
    pub doubts: Vec<Doubt>,
}

/// A change as it would have been noticed at the time, from the notes up to that day.
#[derive(Clone, Debug, PartialEq)]
pub struct Noticed {
    /// The day on which enough had been noted.
    pub date: Date,
    /// Of what.
    pub series: Series,
    /// Since when something had been different.
    pub since: Date,
    /// Whether it was heavier since then.
    pub heavier: bool,
    /// Whether the last notes still lie on that side: what was noticed and has gone back is no news.
    pub holds: bool,
}

/// What followed one reduction. Days count from the first day at the lower dose.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Answer {
    /// The reduction.
    pub reduction: Reduction,
    /// Days until something was felt.
    pub lag_days: f64,
    /// Days until it was at its height.
    pub peak_days: f64,
    /// How much heavier it made the height of it, in points of [`Reading::scale`]; below 0 lighter.
    pub height: f64,
    /// Days until a tenth of the height was left.
    pub settled_days: f64,
    /// Lower end of the 90 % interval of that.
    pub settled_low: f64,
    /// Upper end.
    pub settled_high: f64,
    /// Probability that it made things heavier.
    pub certainty: f64,
    /// What makes it less sure.
    pub doubts: Vec<Doubt>,
}

/// How an item goes beside the rest.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Going {
    /// Heavier when the rest is heavier, so many days later.
    WithTheRest {
        /// 0, 1 or 2 days.
        days_late: u32,
    },
    /// It moves, but not with the rest.
    OwnWay,
    /// It hardly ever moves.
    Still,
    /// Too few notes to tell.
    TooEarly,
}

/// One item beside the rest.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Symptom {
    /// Its place in [`crate::Observations::items`].
    pub item: usize,
    /// How it goes beside the rest.
    pub going: Going,
    /// How closely it follows the rest, as a correlation; `None` where it cannot be told.
    pub closeness: Option<f64>,
    /// It was hardly ever noted above the lowest before this day, and mostly is since.
    pub new_since: Option<Date>,
    /// It was mostly noted above the lowest before this day, and hardly ever since.
    pub gone_since: Option<Date>,
}

/// What a comparison is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Days from the first to the last of a stretch.
    Length,
    /// Days from the end of one stretch to the beginning of the next of its kind.
    Spacing,
    /// Distance from the days between, in points of [`Reading::scale`].
    Height,
}

/// Waves or windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StretchKind {
    /// Heavier stretches.
    Wave,
    /// Lighter ones.
    Window,
}

/// Means of the earlier and the later half of the days, and their ratio.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Waves or windows.
    pub kind: StretchKind,
    /// What is compared.
    pub measure: Measure,
    /// The mean in the earlier half and in the later; `None` where it is too early to say.
    pub means: Option<Means>,
    /// Ended stretches in the earlier half and in the later.
    pub counts: (usize, usize),
}

/// Two means and the ratio of the later to the earlier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Means {
    /// In the earlier half.
    pub earlier: f64,
    /// In the later half.
    pub later: f64,
    /// Lower end of the 90 % interval of later over earlier.
    pub ratio_low: f64,
    /// Upper end.
    pub ratio_high: f64,
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
    /// Probability that this day is part of a wave; 0 on a day the person marked as a window.
    pub wave: f64,
    /// Probability that this day is part of a window; 0 on a day the person marked as a wave.
    pub window: f64,
    /// The person's own mark of a window on this day.
    pub marked_window: bool,
    /// The person's own mark of a wave on this day.
    pub marked_wave: bool,
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
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
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
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
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
    /// The notes are told as well, or nearly, without any waves (`no_waves`), so no wave or window is named;
    /// measured: the probability that there are waves at all, against one half.
    NoWaves,
    /// Some items hardly ever move (`near_constant`); measured: how many, against 0.
    NearConstant,
    /// Items have different scales, each taken to 0..10 first (`rescaled`); measured: how many
    /// scales, against 1.
    Rescaled,
    /// Not the same items were noted every day (`changing_items`); measured: by how much that
    /// alone moves a day's mean, root mean square in points of [`Reading::scale`]. The level
    /// allows for it, the burden does not.
    ChangingItems,
    /// Only one or two items carry the reading (`few_items`); measured: items that follow each
    /// other and are read, against the least number.
    FewItems,
    /// Of an answer: the notes cannot tell whether reductions made anything heavier
    /// (`answers_not_told`); measured: the probability that they are answered at all, against the
    /// least.
    AnswersNotTold,
    /// Of an answer: the next reduction came before this one's answer had settled (`cuts_close`);
    /// measured: days between the two, against days to settle.
    CutsClose,
    /// Of an answer: the notes end before it has likely settled (`still_running`); measured: days
    /// from the reduction to the last note, against the upper end of the days to settle.
    StillRunning,
    /// Of an answer: few days around it were noted (`few_notes_around`); measured: noted days in
    /// the two months from the reduction on, against the least number.
    FewNotesAround,
    /// Of an answer: something else changed lastingly close to it (`change_near`); measured: days
    /// between the two, against the least distance.
    ChangeNear,
    /// Of a lasting change: it lies so near to the last note that it may be a wave that has not
    /// ended (`near_the_end`); measured: days from it to the last note, against the least.
    NearTheEnd,
    /// Of a lasting change: it lies close to a reduction (`reduction_near`), which does not show
    /// that the reduction is its cause; measured: days between the two, against the least distance.
    ReductionNear,
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
            DoubtCode::NoWaves => "no_waves",
            DoubtCode::NearConstant => "near_constant",
            DoubtCode::Rescaled => "rescaled",
            DoubtCode::ChangingItems => "changing_items",
            DoubtCode::FewItems => "few_items",
            DoubtCode::AnswersNotTold => "answers_not_told",
            DoubtCode::CutsClose => "cuts_close",
            DoubtCode::StillRunning => "still_running",
            DoubtCode::FewNotesAround => "few_notes_around",
            DoubtCode::ChangeNear => "change_near",
            DoubtCode::NearTheEnd => "near_the_end",
            DoubtCode::ReductionNear => "reduction_near",
        }
    }
}
