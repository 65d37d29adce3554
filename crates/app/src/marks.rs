//! A person's own marks of days, and what they wrote on days that were better.

use diary::{Felt, Mark, MarkKind, Text};
use jiff::Timestamp;
use jiff::civil::Date;
use sharing::Compartment;
use uuid::Uuid;

use crate::days::{DayEntries, Diary};
use crate::journal::{Draft, Entry};
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

/// What somebody wrote about a day that they marked as a window or called lighter.
#[derive(Clone, Debug, PartialEq)]
pub struct BetterDay<'a> {
    /// The day.
    pub day: Date,
    /// Whether it is their own window; else they called it lighter, or something came back on it.
    pub window: bool,
    /// Small things that came back, in their words.
    pub came_back: Vec<&'a Text>,
    /// Their lines.
    pub lines: Vec<&'a Text>,
}

impl Diary {
    /// The mark that stands for a day: the one that was written last.
    pub fn mark_of(&self, day: Date) -> Option<&Entry<Mark>> {
        self.marks.iter().rev().find(|entry| entry.value.day == day)
    }

    /// Whether a day is the person's own window: by their mark, or by what they called it.
    pub fn is_window(&self, day: Date, entries: &DayEntries<'_>) -> bool {
        let marked = self.mark_of(day).map(|entry| entry.value.kind);
        marked == Some(MarkKind::Window) || entries.was(Felt::Window)
    }

    /// What was written on better days, the latest first; days without words are left out. A small
    /// thing that came back counts whatever the day was like.
    pub fn better_days(&self) -> Vec<BetterDay<'_>> {
        let mut found = Vec::new();
        for (day, entries) in self.days().into_iter().rev() {
            let window = self.is_window(day, &entries);
            let mut better = BetterDay {
                day,
                window,
                came_back: Vec::new(),
                lines: Vec::new(),
            };
            let came_back = entries.check_ins.iter().copied();
            better
                .came_back
                .extend(came_back.filter_map(|entry| entry.value.came_back.as_ref()));
            if window || entries.was(Felt::Lighter) {
                let lines = entries.notes.iter().copied();
                better.lines.extend(lines.map(|entry| &entry.value.words));
            }
            if !better.came_back.is_empty() || !better.lines.is_empty() {
                found.push(better);
            }
        }
        found
    }
}

impl DayEntries<'_> {
    /// Whether the day was called that in any of its check-ins.
    pub fn was(&self, felt: Felt) -> bool {
        let mut all = self.check_ins.iter();
        all.any(|entry| entry.value.felt == Some(felt))
    }
}

impl App {
    /// Marks a day as a wave or a window in place of an earlier mark; `None` takes it back. A day
    /// that was called "a window" with a tap stays that: it is another answer.
    pub async fn mark_day(
        &self,
        visit: &Visit,
        day: Date,
        kind: Option<MarkKind>,
        now: Timestamp,
    ) -> Result<(), AppFault> {
        let diary = self.diary(visit).await?;
        let mut standing = diary.marks.iter().filter(|entry| entry.value.day == day);
        let kept = kind.and_then(|kind| Some((kind, standing.next_back()?)));
        let going: Vec<Uuid> = standing.map(|entry| entry.id).collect();
        match (kind, kept) {
            (Some(kind), Some((_, entry))) if entry.value.kind != kind => {
                let draft = Draft::revise(entry, Body::Mark(Mark { day, kind }));
                self.write(visit, vec![draft], now).await?;
            }
            (Some(kind), None) => {
                let draft = Draft::new(Body::Mark(Mark { day, kind }));
                self.write(visit, vec![draft], now).await?;
            }
            _ => {}
        }
        for id in going {
            self.remove(visit, Compartment::Checkins, id).await?;
        }
        Ok(())
    }
}
