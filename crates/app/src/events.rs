//! What happened on a day: corrected with its earlier versions kept, and never read into a course.

use diary::Event;
use jiff::Timestamp;
use sharing::Compartment;
use uuid::Uuid;

use crate::journal::{Draft, Entry};
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

impl App {
    /// Every revision of an event, oldest first.
    pub async fn event_history(
        &self,
        visit: &Visit,
        id: Uuid,
    ) -> Result<Vec<Entry<Event>>, AppFault> {
        self.open_revisions(visit, Compartment::Notes, id)
            .await?
            .into_iter()
            .map(event_of)
            .collect()
    }

    /// Puts another day or other words in the place of an event of which `seen` was the newest
    /// revision when its page was made. What stands there already is written once: a second tap on
    /// the same form is no change by somebody else.
    pub async fn change_event(
        &self,
        visit: &Visit,
        id: Uuid,
        seen: u32,
        event: Event,
        now: Timestamp,
    ) -> Result<(), AppFault> {
        let entry = event_of(self.open_entry(visit, Compartment::Notes, id).await?)?;
        if entry.value == event {
            return Ok(());
        }
        if entry.revision != seen {
            return Err(AppFault::ChangedMeanwhile);
        }
        let draft = Draft::revise(&entry, Body::Event(event));
        self.write(visit, vec![draft], now).await.map(|_| ())
    }
}

fn event_of(entry: Entry<Body>) -> Result<Entry<Event>, AppFault> {
    match entry.value {
        Body::Event(value) => Ok(Entry {
            id: entry.id,
            revision: entry.revision,
            written: entry.written,
            value,
        }),
        _ => Err(AppFault::NotThere),
    }
}
