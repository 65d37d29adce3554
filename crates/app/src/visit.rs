//! Who is here, through which access, with which key - for as long as one request lasts.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, civil::Date};
use sharing::Access;
use store::{Account, Editor, Session, StoreFault};
use uuid::Uuid;
use vault::{AccountKey, SessionToken, WrapKind};

use crate::limits::Client;
use crate::profile::Profile;
use crate::{App, AppFault};

/// Somebody at their journal. Made from a session's cookie for one request; dropping it wipes
/// the key.
pub struct Visit {
    pub(crate) account: Uuid,
    pub(crate) journal: Uuid,
    pub(crate) access: Access,
    pub(crate) key: AccountKey,
    pub(crate) session: [u8; 32],
    pub(crate) profile: Profile,
    /// The envelope that the settings were opened from.
    pub(crate) sealed_profile: Vec<u8>,
    /// The account's copies of the desks' keys; none where it is no editor's.
    pub(crate) editor: Vec<Editor>,
    name: String,
    host: bool,
    erase_after: Option<i64>,
    confirmed_code: bool,
}

impl Visit {
    /// The account's id.
    pub fn account(&self) -> Uuid {
        self.account
    }

    /// The name the person signs in with.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether this is the host's account.
    pub fn is_host(&self) -> bool {
        self.host
    }

    /// The person's settings.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// When the account will be erased, where its owner asked for that.
    pub fn erased_on(&self) -> Option<Date> {
        let time = Timestamp::from_second(self.erase_after?).ok()?;
        Some(time.to_zoned(self.time_zone()).date())
    }

    /// Whether a recovery code stands that its owner has confirmed.
    pub fn has_confirmed_code(&self) -> bool {
        self.confirmed_code
    }

    pub(crate) fn confirm_code(&mut self) {
        self.confirmed_code = true;
    }

    /// The person's local day at `now`.
    pub fn today(&self, now: Timestamp) -> Date {
        now.to_zoned(self.time_zone()).date()
    }

    /// The last day that something can be about at `now`: tomorrow, because the days of a person
    /// who travels run ahead of the zone they are counted in.
    pub fn last_day(&self, now: Timestamp) -> Date {
        self.today(now).saturating_add(1.day())
    }

    /// The person's time zone; UTC where its name is no longer known.
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.profile.zone).unwrap_or(TimeZone::UTC)
    }
}

/// How long a device stays signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// Half an hour without a request, twelve hours at most.
    Shared,
    /// A device only this person uses: seven days.
    Own,
}

impl Device {
    fn idle_seconds(self) -> i64 {
        match self {
            Device::Shared => 1800,
            Device::Own => 7 * 86_400,
        }
    }

    fn longest_seconds(self) -> i64 {
        match self {
            Device::Shared => 12 * 3600,
            Device::Own => 7 * 86_400,
        }
    }
}

/// A fresh session: what the browser is to keep.
pub struct SignedIn {
    /// The cookie's value; stands nowhere else.
    pub cookie: String,
    /// For how many seconds the cookie may be kept; `None` until the browser closes.
    pub keep_seconds: Option<i64>,
    /// Whose it is.
    pub account: Uuid,
}

/// A line of the list of signed-in devices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionLine {
    /// To end it by.
    pub id: [u8; 32],
    /// When it began, to ten minutes.
    pub began: Timestamp,
    /// Its last request, to ten minutes.
    pub last_seen: Timestamp,
    /// Whether it is the one that asks.
    pub this_one: bool,
}

impl App {
    /// The session row and cookie for an opened account; the row is not stored yet.
    pub(crate) fn new_session(
        &self,
        account: Uuid,
        key: &AccountKey,
        device: Device,
        now: Timestamp,
    ) -> Result<(Session, SignedIn), AppFault> {
        let token = SessionToken::generate();
        let id = token.id();
        let created = now.as_second();
        let expires = created + device.longest_seconds();
        let place = self.wrap_place(account, WrapKind::Session { id, expires });
        let session = Session {
            id,
            account,
            created,
            last_seen: created,
            idle_seconds: device.idle_seconds(),
            expires,
            wrap: token.wrapping_key().wrap(key, &place),
        };
        let signed_in = SignedIn {
            cookie: token.to_cookie(),
            keep_seconds: match device {
                Device::Shared => None,
                Device::Own => Some(device.longest_seconds()),
            },
            account,
        };
        Ok((session, signed_in))
    }

    /// Signs in with a name and a password. An unknown name costs the same and is answered the
    /// same as a wrong password.
    pub async fn sign_in(
        &self,
        name: &str,
        password: &str,
        device: Device,
        client: Client,
        now: Timestamp,
    ) -> Result<SignedIn, AppFault> {
        let name = crate::account::normal_name(name);
        let counters = self.sign_in_counters(&name, client);
        let trying = self.begin_attempt(counters, now).await?;
        let opened = self.open_named(&name, password).await;
        let (account, key) = self.end_attempt(trying, opened).await?;
        self.refresh_stretching(&account, &key, password).await?;
        let (session, signed_in) = self.new_session(account.id, &key, device, now)?;
        self.store.begin_session(&session).await?;
        self.store.sweep_sessions(now.as_second()).await?;
        Ok(signed_in)
    }

    /// Opens the account of that name; [`AppFault::WrongSecret`] where the two do not fit.
    async fn open_named(
        &self,
        name: &str,
        password: &str,
    ) -> Result<(Account, AccountKey), AppFault> {
        let account = self.store.account_named(name).await?;
        self.open_by_password(name, account, password)
            .await?
            .ok_or(AppFault::WrongSecret)
    }

    /// Opens the account key by password; stretches for an unknown name as well.
    async fn open_by_password(
        &self,
        name: &str,
        account: Option<Account>,
        password: &str,
    ) -> Result<Option<(Account, AccountKey)>, AppFault> {
        let Some(account) = account else {
            let decoy = self.key.decoy(name);
            let root = self
                .stretch(password, decoy.salt, self.parameters())
                .await?;
            // Compared all the same, so that nothing is skipped; it cannot match.
            let _ = root.matches(&decoy.verifier);
            return Ok(None);
        };
        let row = &account.password;
        let parameters = vault::StretchParameters::new(row.memory_kib, row.passes, row.lanes)
            .map_err(|_| AppFault::Unreadable)?;
        let root = self.stretch(password, row.salt, parameters).await?;
        if !root.matches(&row.verifier) {
            return Ok(None);
        }
        let place = self.wrap_place(account.id, WrapKind::Password);
        let key = root.wrapping_key().unwrap(&row.wrap, &place)?;
        Ok(Some((account, key)))
    }

    /// Wraps the account key anew where the row's parameters are no longer today's.
    async fn refresh_stretching(
        &self,
        account: &Account,
        key: &AccountKey,
        password: &str,
    ) -> Result<(), AppFault> {
        let row = &account.password;
        let now = self.parameters();
        if (row.memory_kib, row.passes, row.lanes) == (now.memory_kib(), now.passes(), now.lanes())
        {
            return Ok(());
        }
        let fresh = self.password_row(account.id, key, password).await?;
        Ok(self.store.refresh_password(account.id, row, &fresh).await?)
    }

    /// Whether this is the visitor's password: asked again before what cannot be undone. Counted
    /// by account and not by address: only a device that is signed in gets as far as here.
    pub async fn prove(
        &self,
        visit: &Visit,
        password: &str,
        now: Timestamp,
    ) -> Result<(), AppFault> {
        let counters = self.prove_counters(visit.account);
        let trying = self.begin_attempt(counters, now).await?;
        let proven = self.is_password(visit, password).await;
        self.end_attempt(trying, proven).await
    }

    /// [`AppFault::WrongSecret`] where this is not the visitor's password.
    async fn is_password(&self, visit: &Visit, password: &str) -> Result<(), AppFault> {
        let account = self.store.account(visit.account).await?;
        self.open_by_password(&visit.name, Some(account), password)
            .await?
            .map(|_| ())
            .ok_or(AppFault::WrongSecret)
    }

    /// The visitor whose session's cookie this is.
    pub async fn visit(&self, cookie: &str, now: Timestamp) -> Result<Visit, AppFault> {
        let token = SessionToken::from_cookie(cookie).ok_or(AppFault::SignedOut)?;
        let session = self
            .store
            .session(token.id())
            .await?
            .ok_or(AppFault::SignedOut)?;
        if !session.stands_at(now.as_second()) {
            self.store.end_session(session.account, session.id).await?;
            return Err(AppFault::SignedOut);
        }
        let kind = WrapKind::Session {
            id: session.id,
            expires: session.expires,
        };
        let place = self.wrap_place(session.account, kind);
        let key = token
            .wrapping_key()
            .unwrap(&session.wrap, &place)
            .map_err(|_| AppFault::SignedOut)?;
        match self.store.touch_session(session.id, now.as_second()).await {
            // On a full disk the last use cannot be kept; reading goes on all the same.
            Ok(()) | Err(StoreFault::NoSpace | StoreFault::ReadOnly) => {}
            Err(fault) => return Err(fault.into()),
        }
        let account = self.store.account(session.account).await?;
        let journal = self.store.journal_of(account.id).await?;
        let codes = self.store.codes(account.id).await?;
        let profile = Profile::open(self, &key, account.id, &account.profile)?;
        let editor = self.store.editor(account.id).await?;
        Ok(Visit {
            editor,
            account: account.id,
            journal: journal.id,
            access: Access::Owner,
            key,
            session: session.id,
            profile,
            sealed_profile: account.profile,
            name: account.name,
            host: account.host,
            erase_after: account.erase_after,
            confirmed_code: codes.iter().any(|code| code.confirmed),
        })
    }

    /// Ends the session of a cookie, whatever state it is in. The row is gone, and the key.
    pub async fn sign_out(&self, cookie: &str) -> Result<(), AppFault> {
        if let Some(token) = SessionToken::from_cookie(cookie)
            && let Some(session) = self.store.session(token.id()).await?
        {
            self.store.end_session(session.account, session.id).await?;
        }
        Ok(())
    }

    /// The visitor's signed-in devices.
    pub async fn sessions(
        &self,
        visit: &Visit,
        now: Timestamp,
    ) -> Result<Vec<SessionLine>, AppFault> {
        let sessions = self.store.sessions_of(visit.account).await?;
        Ok(sessions
            .into_iter()
            .filter(|session| session.stands_at(now.as_second()))
            .filter_map(|session| {
                Some(SessionLine {
                    id: session.id,
                    began: Timestamp::from_second(session.created).ok()?,
                    last_seen: Timestamp::from_second(session.last_seen).ok()?,
                    this_one: session.id == visit.session,
                })
            })
            .collect())
    }

    /// Ends one of the visitor's sessions.
    pub async fn end_session(&self, visit: &Visit, id: [u8; 32]) -> Result<(), AppFault> {
        Ok(self.store.end_session(visit.account, id).await?)
    }

    /// Ends every session of the visitor but this one.
    pub async fn end_other_sessions(&self, visit: &Visit) -> Result<(), AppFault> {
        Ok(self
            .store
            .end_sessions_of(visit.account, Some(visit.session))
            .await?)
    }
}
