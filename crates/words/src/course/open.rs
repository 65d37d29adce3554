//! What may still be running when the notes end, and which lengths are told then.

use course::{Answer, DoubtCode, Measure, Reading, Stretch, StretchKind};

use super::measures::days_between;

/// How the notes end, for one kind of stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// In nothing of the kind.
    Clear,
    /// In days that the person marked so.
    Marked,
    /// In a stretch that is named.
    Named,
    /// In days that look like one, but none is named.
    Unnamed,
    /// In what looks like one, while the person marked these days as the opposite: nothing is said
    /// of the guess.
    Overruled,
}

/// What may still be running.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) wave: End,
    pub(super) window: End,
    step: bool,
}

impl Open {
    pub(super) fn of(reading: &Reading) -> Open {
        let mark = last_mark(reading);
        let waves = ends_in(reading, &reading.waves, reading.ends_heavier());
        let windows = ends_in(reading, &reading.windows, reading.ends_lighter());
        Open {
            wave: by_mark(waves, mark, StretchKind::Wave),
            window: by_mark(windows, mark, StretchKind::Window),
            step: reading.answers.iter().any(|a| step_runs(reading, a)),
        }
    }

    /// Whether lengths of waves and settling times are told. While a wave or a step may be
    /// running they would be read as a countdown.
    pub(super) fn tells_waves(self, asked: bool) -> bool {
        asked || (self.wave == End::Clear && !self.step)
    }

    /// Whether lengths of windows are told: also not while a window may be running.
    pub(super) fn tells_windows(self, asked: bool) -> bool {
        asked || (self.tells_waves(false) && self.window == End::Clear)
    }

    /// Whether a comparison is told. The days between waves are how long a window lasts.
    pub(super) fn tells(self, kind: StretchKind, measure: Measure, asked: bool) -> bool {
        match (kind, measure) {
            (StretchKind::Wave, Measure::Length | Measure::Height) => self.tells_waves(asked),
            (StretchKind::Wave, Measure::Spacing) | (StretchKind::Window, _) => {
                self.tells_windows(asked)
            }
        }
    }
}

/// Whether a wave, a window or a step may still be running when the notes end, so that some
/// lengths, spacings or settling times are told only where they are asked for.
pub fn is_running(reading: &Reading) -> bool {
    !Open::of(reading).tells_windows(false)
}

/// Whether a wave or a step may still be running when the notes end: then no length or settling time
/// stands unasked, in words or drawn.
pub fn wave_or_step_runs(reading: &Reading) -> bool {
    !Open::of(reading).tells_waves(false)
}

/// Whether a step may not have settled yet when the notes end. What is no number settles nothing.
pub(super) fn step_runs(reading: &Reading, answer: &Answer) -> bool {
    let told = |code| answer.doubts.iter().any(|doubt| doubt.code == code);
    let settled = reading.days.last().is_some_and(|last| {
        days_between(answer.reduction.date, last.date) as f64 >= answer.settled_high
    });
    !settled || told(DoubtCode::StillRunning)
}

fn ends_in(reading: &Reading, found: &[Stretch], looks: bool) -> End {
    if found.iter().any(|stretch| reading.running(stretch)) {
        End::Named
    } else if looks {
        End::Unnamed
    } else {
        End::Clear
    }
}

fn by_mark(guess: End, mark: Option<StretchKind>, kind: StretchKind) -> End {
    match (guess, mark) {
        (_, Some(marked)) if marked == kind => End::Marked,
        (End::Named | End::Unnamed, Some(_)) => End::Overruled,
        _ => guess,
    }
}

/// The person's last mark, as long as it is as near to the end as a running stretch has to be.
fn last_mark(reading: &Reading) -> Option<StretchKind> {
    let last = reading.days.last()?.date;
    let near = |date| days_between(date, last) <= Reading::OPEN_DAYS;
    reading
        .days
        .iter()
        .rev()
        .take_while(|day| near(day.date))
        .find_map(|day| match (day.marked_wave, day.marked_window) {
            (true, false) => Some(StretchKind::Wave),
            (false, true) => Some(StretchKind::Window),
            _ => None,
        })
}
