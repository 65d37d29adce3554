//! The recovery code: offered without pressing, confirmed by typing one group back, used once.

use jiff::{Timestamp, ToSpan};
use store::{Code, Replaced, StoreFault};
use vault::{RecoveryCode, WrapKind};

use crate::account::{NewSecret, normal_name};
use crate::limits::Client;
use crate::profile::{Profile, TRIES, Unconfirmed};
use crate::visit::{Device, SignedIn, Visit};
use crate::{App, AppFault};

/// The code is offered from this many entries on.
const OFFERED_FROM_ENTRIES: usize = 3;

/// ... or from this many days after the account was made.
const OFFERED_FROM_DAYS: i32 = 7;

/// After "not today" it is not offered again for this many days.
const NOT_TODAY_DAYS: i64 = 7;

/// How a person stands with their recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeStanding {
    /// Confirmed: nothing to say.
    Confirmed,
    /// Shown, and no group typed back yet.
    Shown,
    /// None, and this is a moment to offer one.
    Offer,
    /// None, and this is not the moment; one quiet line says what would be lost.
    Quiet,
}

/// A code as it is shown, until one of its groups has been typed back.
pub struct ShownCode {
    /// Nine groups of four characters.
    pub groups: Vec<String>,
    /// Which group is asked for, counted from 1.
    pub asked: usize,
}

impl App {
    /// How the visitor stands with their code, having made so many entries.
    pub fn code_standing(&self, visit: &Visit, entries: usize, now: Timestamp) -> CodeStanding {
        if visit.has_confirmed_code() {
            return CodeStanding::Confirmed;
        }
        if visit.profile.unconfirmed_code.is_some() {
            return CodeStanding::Shown;
        }
        let today = visit.today(now);
        if visit.profile.code_not_before.is_some_and(|day| today < day) {
            return CodeStanding::Quiet;
        }
        let days = today
            .since(visit.profile.began)
            .map_or(0, |span| span.get_days());
        if entries >= OFFERED_FROM_ENTRIES || days >= OFFERED_FROM_DAYS {
            CodeStanding::Offer
        } else {
            CodeStanding::Quiet
        }
    }

    /// "Not today": an equal answer.
    pub async fn code_not_today(&self, visit: &mut Visit, now: Timestamp) -> Result<(), AppFault> {
        let day = visit.today(now).saturating_add(NOT_TODAY_DAYS.days());
        self.change_profile(visit, |profile| profile.code_not_before = Some(day))
            .await
    }

    /// Makes a code to be shown. A confirmed older one stays good until this one is confirmed.
    pub async fn make_code(&self, visit: &mut Visit) -> Result<(), AppFault> {
        for _ in 0..TRIES {
            let codes = self.store.codes(visit.account).await?;
            let confirmed = codes.iter().find(|code| code.confirmed).map(|c| c.slot);
            let slot = match confirmed {
                Some(0) => 1,
                _ => 0,
            };
            let code = RecoveryCode::generate();
            let row = self.code_row(visit.account, &visit.key, &code, slot)?;
            let profile = Profile {
                unconfirmed_code: Some(Unconfirmed {
                    slot,
                    groups: code.groups().to_vec(),
                }),
                ..visit.profile.clone()
            };
            let sealed = profile.seal(self, &visit.key, visit.account)?;
            let replaced = Replaced {
                seen: &visit.sealed_profile,
                new: &sealed,
            };
            match self.store.set_code(visit.account, &row, replaced).await {
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

    fn code_row(
        &self,
        account: uuid::Uuid,
        key: &vault::AccountKey,
        code: &RecoveryCode,
        slot: u8,
    ) -> Result<Code, AppFault> {
        let place = self.wrap_place(account, WrapKind::Code { slot });
        Ok(Code {
            slot,
            wrap: code.wrapping_key().wrap(key, &place),
            confirmed: false,
        })
    }

    /// The code that is being shown, where there is one.
    pub fn shown_code(&self, visit: &Visit) -> Option<ShownCode> {
        let groups = visit.profile.unconfirmed_code.as_ref()?.groups.clone();
        // The same group for the same code, so that a page loaded again asks alike.
        let sum: usize = groups
            .iter()
            .flat_map(|group| group.bytes())
            .map(usize::from)
            .sum();
        let asked = sum % 8 + 1;
        Some(ShownCode { groups, asked })
    }

    /// Confirms the shown code by one of its groups; false where the group is another.
    pub async fn confirm_code(&self, visit: &mut Visit, typed: &str) -> Result<bool, AppFault> {
        for _ in 0..TRIES {
            // Read anew at every try: the code that is shown may be another by now.
            let shown = self.shown_code(visit).ok_or(AppFault::NotThere)?;
            let code =
                RecoveryCode::parse(&shown.groups.join("-")).map_err(|_| AppFault::Unreadable)?;
            let asked = u8::try_from(shown.asked).map_err(|_| AppFault::NotThere)?;
            if !code.group_matches(asked, typed) {
                return Ok(false);
            }
            let unconfirmed = visit.profile.unconfirmed_code.as_ref();
            let slot = unconfirmed.map_or(0, |code| code.slot);
            let profile = Profile {
                unconfirmed_code: None,
                ..visit.profile.clone()
            };
            let sealed = profile.seal(self, &visit.key, visit.account)?;
            let replaced = Replaced {
                seen: &visit.sealed_profile,
                new: &sealed,
            };
            match self.store.confirm_code(visit.account, slot, replaced).await {
                Ok(()) => {
                    visit.keep(profile, sealed);
                    visit.confirm_code();
                    return Ok(true);
                }
                Err(StoreFault::ChangedMeanwhile) => self.read_profile(visit).await?,
                Err(fault) => return Err(fault.into()),
            }
        }
        Err(AppFault::ChangedMeanwhile)
    }

    /// Signs in with a recovery code: sets a new password, makes the next code (which the
    /// profile then shows), and ends every session. The code that was used is gone.
    pub async fn recover(
        &self,
        name: &str,
        code: &RecoveryCode,
        secret: NewSecret<'_>,
        device: Device,
        client: Client,
        now: Timestamp,
    ) -> Result<SignedIn, AppFault> {
        let name = normal_name(name);
        let trying = self.begin_attempt(self.code_counters(client), now).await?;
        let recovered = self.recover_named(&name, code, secret, device, now).await;
        self.end_attempt(trying, recovered).await
    }

    /// [`AppFault::WrongSecret`] where name and code do not fit, or the code was used meanwhile.
    async fn recover_named(
        &self,
        name: &str,
        code: &RecoveryCode,
        secret: NewSecret<'_>,
        device: Device,
        now: Timestamp,
    ) -> Result<SignedIn, AppFault> {
        let mut password = None;
        for _ in 0..TRIES {
            let (account, used, key) = self
                .open_by_code(name, code)
                .await?
                .ok_or(AppFault::WrongSecret)?;
            let row = match password.take() {
                Some(row) => row,
                None => self.password_row(account.id, &key, secret.0).await?,
            };
            let next = RecoveryCode::generate();
            let next_row = self.code_row(account.id, &key, &next, 0)?;
            let profile = Profile {
                unconfirmed_code: Some(Unconfirmed {
                    slot: next_row.slot,
                    groups: next.groups().to_vec(),
                }),
                ..Profile::open(self, &key, account.id, &account.profile)?
            };
            let sealed = profile.seal(self, &key, account.id)?;
            let replaced = Replaced {
                seen: &account.profile,
                new: &sealed,
            };
            let (session, signed_in) = self.new_session(account.id, &key, device, now)?;
            let recovered = self
                .store
                .recover_account(account.id, &used, &row, &next_row, replaced, &session)
                .await;
            match recovered {
                Ok(()) => return Ok(signed_in),
                Err(StoreFault::Gone) => return Err(AppFault::WrongSecret),
                Err(StoreFault::ChangedMeanwhile) => password = Some(row),
                Err(fault) => return Err(fault.into()),
            }
        }
        Err(AppFault::ChangedMeanwhile)
    }

    /// The account that this code opens, with the wrap that it opened.
    async fn open_by_code(
        &self,
        name: &str,
        code: &RecoveryCode,
    ) -> Result<Option<(store::Account, Vec<u8>, vault::AccountKey)>, AppFault> {
        let Some(account) = self.store.account_named(name).await? else {
            return Ok(None);
        };
        for row in self.store.codes(account.id).await? {
            let place = self.wrap_place(account.id, WrapKind::Code { slot: row.slot });
            if let Ok(key) = code.wrapping_key().unwrap(&row.wrap, &place) {
                return Ok(Some((account, row.wrap, key)));
            }
        }
        Ok(None)
    }
}
