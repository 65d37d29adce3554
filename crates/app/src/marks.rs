//! A person's own marks of days, and what they wrote on days that were better.

use diary::{CheckIn, Felt, Mark, MarkKind, Text};
use jiff::Timestamp;
use jiff::civil::Date;
use sharing::Compartment;
use uuid::Uuid;

use crate::days::Diary;
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
        self.marks
            .iter()
            .rev()
            .find(|entry| entry.value.day == day)
    }

    /// What was written on better days, the latest first; days without words are left out. A small
    /// thing that came back counts whatever the day was like.
    pub fn better_days(&self) -> Vec<BetterDay<'_>> {
        let of_day = |(day, entries): (Date, crate::DayEntries<'_>)| {
            let felt = |wanted: Felt| {
                let mut felt = entries.check_ins.iter().filter_map(|e| e.value.felt);
                felt.any(|felt| felt == wanted)
            };
            let marked = self.mark_of(day).map(|entry| entry.value.kind);
            let window = marked == Some(MarkKind::Window) || felt(Felt::Window);
            let better = window || felt(Felt::Lighter);
            let came_back = |check_in: &&'_ Entry<CheckIn>| check_in.value.came_back.is_some();
            let came_back = entries.check_ins.iter().copied().filter(came_back);
            let lines = entries.notes.iter().filter(|_| better);
            let found = BetterDay {
                day,
                window,
                came_back: came_back
                    .filter_map(|e| e.value.came_back.as_ref())
                    .collect(),
                lines: lines.map(|entry| &entry.value.words).collect(),
            };
            (!found.came_back.is_empty() || !found.lines.is_empty()).then_some(found)
        };
        self.days().into_iter().rev().filter_map(of_day).collect()
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
