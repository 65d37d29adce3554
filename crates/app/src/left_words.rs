//! Words that somebody leaves when they go, and how they are taken back.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use publishing::{CONSENT_VERSION, Consent, Draft, Event, Piece, Story, What};
use sharing::{Act, may};
use store::{Replaced, StoreFault};
use uuid::Uuid;
use vault::RecoveryCode;

use crate::desk::PieceFault;
use crate::limits::Client;
use crate::profile::TRIES;
use crate::visit::Visit;
use crate::{App, AppFault};

impl App {
    /// Puts words of somebody who is about to leave on the desk, without their name, account or
    /// day, once. Gives the groups of a code by which they can be taken back; besides the answer
    /// it stands only in the writer's own sealed settings, so that a form sent twice is answered
    /// alike. [`AppFault::NotThere`] where nobody would read them, and for editors, who would be
    /// their own second reader.
    pub async fn leave_words(
        &self,
        visit: &mut Visit,
        story: Story,
        now: Timestamp,
    ) -> Result<Vec<String>, PieceFault> {
        let allowed = may(visit.access, Act::LeaveWords).map_err(AppFault::from)?;
        let code = RecoveryCode::generate();
        let draft = Draft {
            piece: Piece::Story(story),
            consent: Some(Consent {
                version: CONSENT_VERSION,
                how: None,
                day: None,
            }),
        };
        let event = Event {
            by: None,
            name: None,
            at: first_of_month(now),
            what: What::Saved(Box::new(draft)),
        };
        let id = Uuid::new_v4();
        for _ in 0..TRIES {
            self.read_profile(visit).await?;
            if let Some(groups) = &visit.profile.words_left {
                return Ok(groups.clone());
            }
            if visit.is_editor() || !self.has_editors().await? {
                return Err(AppFault::NotThere.into());
            }
            let desk = self.store.desk().await?.ok_or(AppFault::NotThere)?;
            let public: [u8; 32] = desk.public.try_into().map_err(|_| AppFault::Unreadable)?;
            let sealed_event = self.seal_event((desk.epoch, &public), id, 1, &event)?;
            let mut profile = visit.profile.clone();
            profile.words_asked = true;
            profile.words_left = Some(code.groups().to_vec());
            let sealed = profile.seal(self, &visit.key, visit.account)?;
            let replaced = Replaced {
                seen: &visit.sealed_profile,
                new: &sealed,
            };
            let left = self
                .store
                .leave_words(
                    allowed,
                    &sealed_event,
                    code.take_back_tag(),
                    visit.account,
                    replaced,
                )
                .await;
            match left {
                Ok(()) => {
                    visit.keep(profile, sealed);
                    return Ok(code.groups().to_vec());
                }
                // Another window left the words, or a new desk began: looked at again.
                Err(StoreFault::ChangedMeanwhile) => {}
                Err(fault) => return Err(fault.into()),
            }
        }
        Err(AppFault::ChangedMeanwhile.into())
    }

    /// Remembers that somebody was asked whether to leave words, so that they are not asked again.
    pub async fn words_asked(&self, visit: &mut Visit) -> Result<(), AppFault> {
        self.change_profile(visit, |profile| profile.words_asked = true)
            .await
    }

    /// Whether to ask somebody who leaves: once, and only where somebody reads it.
    pub async fn asks_for_words(&self, visit: &Visit) -> Result<bool, AppFault> {
        let asked = visit.profile.words_asked || visit.is_editor();
        Ok(!asked && self.has_editors().await?)
    }

    /// Takes words back by their code: everything that stands of them is removed. Whether there
    /// were any. Tries are counted like those of recovery codes.
    pub async fn take_back(
        &self,
        code: &RecoveryCode,
        client: Client,
        now: Timestamp,
    ) -> Result<bool, AppFault> {
        let trying = self
            .begin_attempt(self.take_back_counters(client), now)
            .await?;
        let found = match self.store.take_back(code.take_back_tag()).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(AppFault::WrongSecret),
            Err(fault) => Err(fault.into()),
        };
        match self.end_attempt(trying, found).await {
            Ok(()) => Ok(true),
            Err(AppFault::WrongSecret) => Ok(false),
            Err(fault) => Err(fault),
        }
    }
}

/// The first second of a moment's month: a day would tell who left.
fn first_of_month(now: Timestamp) -> i64 {
    let day = now.to_zoned(TimeZone::UTC).date().first_of_month();
    day.to_zoned(TimeZone::UTC)
        .map_or(0, |start| start.timestamp().as_second())
}
