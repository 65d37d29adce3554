//! Settings of one person, sealed under the account key.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Replaced, StoreFault};
use vault::AccountKey;

use crate::visit::Visit;
use crate::{App, AppFault};

/// How often a change of settings is made again because another request was first. One person
/// has a few windows, so that this is reached by nobody.
pub(crate) const TRIES: usize = 16;

/// Settings of one person. Fields are only ever added, with a default, so that every profile
/// ever written is read.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// IANA time zone in which the person's days are counted.
    pub zone: String,
    /// The day the account was made.
    pub began: Date,
    /// Whether the course has been looked at once, so that its page is not announced again.
    pub course_opened: bool,
    /// The recovery code is not offered again before this day.
    pub code_not_before: Option<Date>,
    /// The story that the person keeps near.
    pub near: Option<uuid::Uuid>,
    /// Whether the person was asked to leave words before leaving.
    pub words_asked: bool,
    /// The code by which the words that they left can be taken back, where they left some.
    pub(crate) words_left: Option<Vec<String>>,
    /// What is left out of what the person reads here.
    pub hidden: Hidden,
    /// The newest code's groups, kept until one of them has been typed back.
    pub(crate) unconfirmed_code: Option<Unconfirmed>,
}

/// What somebody does not want to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Hidden {
    /// What is known, with its sources.
    pub facts: bool,
    /// Sentences with figures.
    pub numbers: bool,
    /// Words from others.
    pub others_words: bool,
    /// What the program guesses about the course: waves, windows, lasting changes.
    pub guesses: bool,
}

/// A code that is in force and has not been confirmed.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Unconfirmed {
    /// Its slot.
    pub(crate) slot: u8,
    /// Its groups, to be shown.
    pub(crate) groups: Vec<String>,
}

impl Default for Profile {
    fn default() -> Profile {
        Profile {
            zone: "UTC".to_owned(),
            began: Date::ZERO,
            course_opened: false,
            code_not_before: None,
            near: None,
            words_asked: false,
            words_left: None,
            hidden: Hidden::default(),
            unconfirmed_code: None,
        }
    }
}

impl Profile {
    pub(crate) fn seal(
        &self,
        app: &App,
        key: &AccountKey,
        owner: uuid::Uuid,
    ) -> Result<Vec<u8>, AppFault> {
        let mut bytes = zeroize::Zeroizing::new(Vec::new());
        ciborium::into_writer(self, &mut *bytes).map_err(|e| AppFault::Failed(Box::new(e)))?;
        Ok(key.seal_profile(&app.account_place(owner), &bytes))
    }

    pub(crate) fn open(
        app: &App,
        key: &AccountKey,
        owner: uuid::Uuid,
        sealed: &[u8],
    ) -> Result<Profile, AppFault> {
        let bytes = key.open_profile(&app.account_place(owner), sealed)?;
        ciborium::from_reader(bytes.as_slice()).map_err(|_| AppFault::Unreadable)
    }
}

impl App {
    /// Counts the person's days in another time zone. Days noted so far stay where they are.
    /// [`AppFault::NotThere`] for a name that is no time zone.
    pub async fn set_zone(&self, visit: &mut Visit, zone: &str) -> Result<(), AppFault> {
        if jiff::tz::TimeZone::get(zone).is_err() {
            return Err(AppFault::NotThere);
        }
        self.change_profile(visit, |profile| zone.clone_into(&mut profile.zone))
            .await
    }

    /// Remembers that the course has been looked at, so that its page is not announced again.
    pub async fn open_course(&self, visit: &mut Visit) -> Result<(), AppFault> {
        self.change_profile(visit, |profile| profile.course_opened = true)
            .await
    }

    /// Leaves out of what the person reads here what they do not want to be shown.
    pub async fn hide(&self, visit: &mut Visit, hidden: Hidden) -> Result<(), AppFault> {
        self.change_profile(visit, |profile| profile.hidden = hidden)
            .await
    }

    /// Leaves the program's guesses about the course out, or shows them again.
    pub async fn hide_guesses(&self, visit: &mut Visit, hide: bool) -> Result<(), AppFault> {
        self.change_profile(visit, |profile| profile.hidden.guesses = hide)
            .await
    }

    /// Changes settings and keeps them. Where another request changed others meanwhile, the
    /// change is made again on what it left.
    pub(crate) async fn change_profile(
        &self,
        visit: &mut Visit,
        change: impl Fn(&mut Profile),
    ) -> Result<(), AppFault> {
        for _ in 0..TRIES {
            let mut profile = visit.profile.clone();
            change(&mut profile);
            let sealed = profile.seal(self, &visit.key, visit.account)?;
            let replaced = Replaced {
                seen: &visit.sealed_profile,
                new: &sealed,
            };
            match self.store.set_profile(visit.account, replaced).await {
                Ok(()) => {
                    visit.keep(profile, sealed);
                    return Ok(());
                }
                Err(StoreFault::ChangedMeanwhile) => self.read_profile(visit).await?,
                Err(fault) => return Err(fault.into()),
            }
        }
        Err(AppFault::ChangedMeanwhile)
    }

    /// Reads the settings as they stand now.
    pub(crate) async fn read_profile(&self, visit: &mut Visit) -> Result<(), AppFault> {
        let sealed = self.store.account(visit.account).await?.profile;
        let profile = Profile::open(self, &visit.key, visit.account, &sealed)?;
        visit.keep(profile, sealed);
        Ok(())
    }
}

impl Visit {
    /// Holds these settings from here on, with the envelope that they stand in.
    pub(crate) fn keep(&mut self, profile: Profile, sealed: Vec<u8>) {
        self.profile = profile;
        self.sealed_profile = sealed;
    }
}
