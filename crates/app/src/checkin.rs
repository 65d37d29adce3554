//! Checking in: one tap is a whole entry, and everything after it is a further revision.

use diary::{CheckIn, Felt};
use jiff::Timestamp;
use jiff::civil::Date;
use sharing::Compartment;
use uuid::Uuid;

use crate::journal::{Draft, Entry};
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

impl App {
    /// Saves a new entry under an id that its form carried, and gives the id it stands under. The
    /// same form sent twice is one entry; another content under that id is an entry of its own, so
    /// that nothing typed is ever taken for saved.
    pub async fn save_once(
        &self,
        visit: &Visit,
        id: Uuid,
        body: Body,
        now: Timestamp,
    ) -> Result<Uuid, AppFault> {
        let compartment = body.compartment();
        let draft = |id| Draft {
            id: Some(id),
            ..Draft::new(body.clone())
        };
        match self.write(visit, vec![draft(id)], now).await {
            Err(AppFault::ChangedMeanwhile) => {}
            other => return other.map(|_| id),
        }
        match self.open_entry(visit, compartment, id).await {
            Ok(entry) if entry.value == body => Ok(id),
            _ => {
                let fresh = Uuid::new_v4();
                self.write(visit, vec![draft(fresh)], now).await?;
                Ok(fresh)
            }
        }
    }

    /// Whether the visitor's journal has such an entry in that part of it.
    pub async fn has_entry(
        &self,
        visit: &Visit,
        compartment: Compartment,
        id: Uuid,
    ) -> Result<bool, AppFault> {
        match self.open_entry(visit, compartment, id).await {
            // What cannot be opened is there all the same, and can be removed.
            Ok(_) | Err(AppFault::Unreadable) => Ok(true),
            Err(AppFault::NotThere) => Ok(false),
            Err(other) => Err(other),
        }
    }

    /// Saves a new check-in and gives its record.
    pub async fn check_in(
        &self,
        visit: &Visit,
        check_in: CheckIn,
        now: Timestamp,
    ) -> Result<Uuid, AppFault> {
        let draft = Draft::new(Body::CheckIn(check_in));
        let ids = self.write(visit, vec![draft], now).await?;
        ids.first().copied().ok_or(AppFault::NotThere)
    }

    /// Saves the one tap of a day.
    pub async fn tap(
        &self,
        visit: &Visit,
        day: Date,
        felt: Felt,
        entered_for: bool,
        now: Timestamp,
    ) -> Result<Uuid, AppFault> {
        let mut check_in = CheckIn::tap(day, felt);
        check_in.entered_for = entered_for;
        self.check_in(visit, check_in, now).await
    }

    /// A check-in, opened.
    pub async fn opened_check_in(
        &self,
        visit: &Visit,
        id: Uuid,
    ) -> Result<Entry<CheckIn>, AppFault> {
        let entry = self.open_entry(visit, Compartment::Checkins, id).await?;
        check_in_of(entry)
    }

    /// Every revision of a check-in, oldest first.
    pub async fn check_in_history(
        &self,
        visit: &Visit,
        id: Uuid,
    ) -> Result<Vec<Entry<CheckIn>>, AppFault> {
        self.open_revisions(visit, Compartment::Checkins, id)
            .await?
            .into_iter()
            .map(check_in_of)
            .collect()
    }

    /// Changes a check-in of which `seen` was the newest revision when its page was made.
    pub async fn change_check_in(
        &self,
        visit: &Visit,
        id: Uuid,
        seen: u32,
        change: impl FnOnce(&mut CheckIn),
        now: Timestamp,
    ) -> Result<(), AppFault> {
        let entry = self.opened_check_in(visit, id).await?;
        if entry.revision != seen {
            return Err(AppFault::ChangedMeanwhile);
        }
        let mut changed = entry.value.clone();
        change(&mut changed);
        let draft = Draft::revise(&entry, Body::CheckIn(changed));
        self.write(visit, vec![draft], now).await.map(|_| ())
    }
}

fn check_in_of(entry: Entry<Body>) -> Result<Entry<CheckIn>, AppFault> {
    match entry.value {
        Body::CheckIn(value) => Ok(Entry {
            id: entry.id,
            revision: entry.revision,
            written: entry.written,
            value,
        }),
        _ => Err(AppFault::NotThere),
    }
}
