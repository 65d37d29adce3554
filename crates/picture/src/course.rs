//! The course of symptoms: the dose above, the level with its days, waves and windows below.

mod changes;
mod doses;
mod events;
mod frame;
mod legend;
mod level;
mod noted;
mod paper;
mod said;
mod strip;
mod table;
mod ticks;

use ::course::{Answer, Reading};
use jiff::civil::Date;
use maud::{Markup, html};
use medicine::Dose;
use words::Voice;

use crate::look::Look;
use crate::sheet::Sheet;
use frame::Frame;

pub use events::table as events;
pub use table::{Grain, Period, periods, table};

/// The doses of one drug, in order of days.
#[derive(Clone, PartialEq, Eq)]
pub struct DoseLine {
    /// What the person calls it, where told.
    pub drug: Option<String>,
    /// From which day which dose was taken; each stands until the next.
    pub starts: Vec<(Date, Dose)>,
}

impl DoseLine {
    /// Gathers doses by drug, drugs in the order in which they first appear, days in order.
    pub fn gather(doses: impl IntoIterator<Item = (Date, Option<String>, Dose)>) -> Vec<DoseLine> {
        let mut lines: Vec<DoseLine> = Vec::new();
        for (date, drug, dose) in doses {
            match lines.iter_mut().find(|line| line.drug == drug) {
                Some(line) => line.starts.push((date, dose)),
                None => lines.push(DoseLine {
                    drug,
                    starts: vec![(date, dose)],
                }),
            }
        }
        for line in &mut lines {
            line.starts.sort_by_key(|(date, _)| *date);
        }
        lines
    }
}

/// A reading and what is drawn with it.
#[derive(Clone, Copy)]
pub struct Course<'a> {
    /// The whole reading, also where only a part of it is drawn.
    pub reading: &'a Reading,
    /// The doses, above.
    pub doses: &'a [DoseLine],
    /// The days of thoughts and how strong they were, 0 to 10, where that was said.
    pub thoughts: &'a [(Date, Option<u8>)],
    /// The days with a line of the person's own.
    pub lines: &'a [Date],
    /// The days of events. Their words stand in [`events`] alone and in no drawing.
    pub events: &'a [Date],
    /// Whether waves, windows and lasting changes are drawn as the program guesses them. The
    /// person's own marks always are.
    pub guesses: bool,
    /// The days that are drawn; `None` is all of them.
    pub span: Option<(Date, Date)>,
    /// The reduction that the drawing is about.
    pub step: Option<Step<'a>>,
}

/// A reduction that a drawing is about.
#[derive(Clone, Copy)]
pub struct Step<'a> {
    /// The first day at the lower dose.
    pub date: Date,
    /// What followed, where that is to be drawn.
    pub answer: Option<&'a Answer>,
}

impl<'a> Course<'a> {
    /// A reading alone, with its guesses.
    pub fn of(reading: &'a Reading) -> Course<'a> {
        Course {
            reading,
            doses: &[],
            thoughts: &[],
            lines: &[],
            events: &[],
            guesses: true,
            span: None,
            step: None,
        }
    }

    /// The part of the reading that is drawn, or stands in the table.
    fn part(&self) -> Part<'_> {
        let days = &self.reading.days;
        let (first, last) = match self.span {
            None => (0, days.len()),
            Some((first, last)) => (
                days.partition_point(|day| day.date < first),
                days.partition_point(|day| day.date <= last),
            ),
        };
        // A gap that reaches beyond the edge is as long as it is.
        let papers = paper::papers(self.reading);
        Part {
            course: self,
            papers: papers.get(first..last).unwrap_or_default().to_vec(),
            reading: cut(self.reading, first, last),
        }
    }
}

/// Some days of a course.
struct Part<'a> {
    course: &'a Course<'a>,
    /// The reading of these days alone.
    reading: Reading,
    /// What each of them is drawn on.
    papers: Vec<paper::Paper>,
}

impl Part<'_> {
    /// Whether the day is one of its days.
    fn holds(&self, date: Date) -> bool {
        let days = &self.reading.days;
        let (first, last) = (days.first(), days.last());
        first.is_some_and(|day| day.date <= date) && last.is_some_and(|day| date <= day.date)
    }
}

/// The days from one place to before another; stretches are cut at both ends.
fn cut(reading: &Reading, first: usize, last: usize) -> Reading {
    let days = reading.days.get(first..last).unwrap_or_default().to_vec();
    let mut part = Reading {
        scale: reading.scale,
        shifts: reading.shifts.clone(),
        waves: reading.waves.clone(),
        windows: reading.windows.clone(),
        days,
        ..Reading::default()
    };
    if let (Some(first), Some(last)) = (part.days.first(), part.days.last()) {
        let (first, last) = (first.date, last.date);
        for stretches in [&mut part.waves, &mut part.windows] {
            stretches.retain(|stretch| stretch.last >= first && stretch.first <= last);
            for stretch in stretches {
                stretch.first = stretch.first.max(first);
                stretch.last = stretch.last.min(last);
            }
        }
        part.shifts
            .retain(|shift| first <= shift.date && shift.date <= last);
    }
    part
}

/// Draws a course. Where there is no day at all, the drawing is an empty text.
///
/// A drug stands in it as a person calls it; a file that is made this way is theirs to keep.
pub fn draw(course: &Course<'_>, voice: Voice, look: Look) -> Markup {
    let part = course.part();
    let Some(frame) = Frame::of(&part, look.width()) else {
        return html! {};
    };
    let reading = &part.reading;
    let legend = legend::Legend::of(&frame, &part, voice);
    let drawn = html! {
        (doses::draw(&frame, course.doses, voice))
        @if let Some(step) = &course.step { (changes::step(&frame, step.date)) }
        @if course.guesses { (changes::draw(&frame, reading)) }
        (level::draw(&frame, reading, voice))
        @if let Some(answer) = course.step.and_then(|step| step.answer) {
            (changes::rise(&frame, reading, answer))
        }
        (strip::draw(&frame, reading, course.guesses))
        (noted::draw(&frame, course))
        (events::draw(&frame, course))
        (ticks::draw(&frame, voice))
        (legend.draw(&frame))
    };
    let sheet = Sheet {
        name: "course",
        title: said::title(&frame, voice),
        description: [said::description(&part, voice), said::rest(&part, voice)]
            .concat()
            .join(" "),
        height: frame.legend_top + legend.height,
    };
    sheet.around(&drawn, voice, look)
}

/// The drawing in words: what its description holds, but for what else was noted.
pub fn sentences(course: &Course<'_>, voice: Voice) -> Vec<String> {
    said::description(&course.part(), voice)
}

/// How many events lie in the drawing, and that nearness says nothing about where a change comes
/// from. Nothing where there are none.
pub fn events_in_words(course: &Course<'_>, voice: Voice) -> Vec<String> {
    said::events(&course.part(), voice)
}

/// A number of the scale with the digits that it needs, two at most.
fn scale_number(voice: Voice, value: f64) -> String {
    let hundredths = (value * 100.0).round();
    let decimals = if hundredths % 100.0 == 0.0 {
        0
    } else if hundredths % 10.0 == 0.0 {
        1
    } else {
        2
    };
    voice.number(value, decimals)
}
