//! A thought and a line: kept as written, read by nobody else, answered by nothing.

use diary::{Note, Thought};
use jiff::Timestamp;
use uuid::Uuid;

use crate::journal::Draft;
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

impl App {
    /// Saves a thought and gives its record.
    pub async fn note_thought(
        &self,
        visit: &Visit,
        thought: Thought,
        now: Timestamp,
    ) -> Result<Uuid, AppFault> {
        let draft = Draft::new(Body::Thought(thought));
        let ids = self.write(visit, vec![draft], now).await?;
        ids.first().copied().ok_or(AppFault::NotThere)
    }

    /// Saves a line about a day and gives its record.
    pub async fn note_line(
        &self,
        visit: &Visit,
        note: Note,
        now: Timestamp,
    ) -> Result<Uuid, AppFault> {
        let draft = Draft::new(Body::Note(note));
        let ids = self.write(visit, vec![draft], now).await?;
        ids.first().copied().ok_or(AppFault::NotThere)
    }
}
