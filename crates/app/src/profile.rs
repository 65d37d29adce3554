//! Settings of one person, sealed under the account key.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use vault::AccountKey;

use crate::visit::Visit;
use crate::{App, AppFault};

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
    /// The newest code's groups, kept until one of them has been typed back.
    pub(crate) unconfirmed_code: Option<Unconfirmed>,
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
        let profile = Profile {
            zone: zone.to_owned(),
            ..visit.profile.clone()
        };
        self.keep_profile(visit, profile).await
    }

    /// Remembers that the course has been looked at, so that its page is not announced again.
    pub async fn open_course(&self, visit: &mut Visit) -> Result<(), AppFault> {
        let profile = Profile {
            course_opened: true,
            ..visit.profile.clone()
        };
        self.keep_profile(visit, profile).await
    }

    /// Keeps changed settings.
    pub(crate) async fn keep_profile(
        &self,
        visit: &mut Visit,
        profile: Profile,
    ) -> Result<(), AppFault> {
        let sealed = profile.seal(self, &visit.key, visit.account)?;
        self.store.set_profile(visit.account, &sealed).await?;
        visit.profile = profile;
        Ok(())
    }
}
