//! Making an account: by invitation, straight to the check-in.

use jiff::Timestamp;
use sharing::Compartment;
use store::{Account, Invitation, Joining, JournalKey, NewAccount, PasswordRow};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use vault::{AccountKey, CompartmentKey, DropBox, DropBoxPlace, IdentityPair, KeyPlace, WrapKind};

use crate::profile::Profile;
use crate::visit::{Device, SignedIn, Visit};
use crate::{App, AppFault};

/// The version of the consent sentence; a changed sentence gets the next one.
pub const CONSENT_VERSION: u32 = 1;

/// Invitations stand for seven days.
const INVITATION_SECONDS: i64 = 7 * 86_400;

/// Why a name is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// Nothing that is seen.
    #[error("empty")]
    Empty,
    /// Longer than a name.
    #[error("longer than {most} characters")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
}

/// The longest name.
const MOST_NAME: usize = 60;

/// Characters that nobody sees, beside the controls: format characters (Unicode 16, general
/// category Cf) and what else is ignored where text is shown (`Default_Ignorable_Code_Point`).
/// Source: Unicode Character Database, `DerivedGeneralCategory.txt` and
/// `DerivedCoreProperties.txt`.
const INVISIBLE: [(char, char); 25] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{600}', '\u{605}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{6dd}', '\u{6dd}'),
    ('\u{70f}', '\u{70f}'),
    ('\u{890}', '\u{891}'),
    ('\u{8e2}', '\u{8e2}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{110bd}', '\u{110bd}'),
    ('\u{110cd}', '\u{110cd}'),
    ('\u{13430}', '\u{1343f}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
];

/// Whether somebody who types a name means this character.
fn is_seen(c: char) -> bool {
    // Some controls are space (tab, line break), which is settled between words.
    let control = c.is_control() && !c.is_whitespace();
    !control
        && !INVISIBLE
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&c))
}

/// A name as it is kept and looked up: composed, lower case, single spaces, nothing that is not
/// seen. One way for making an account and for signing in, so that what was made is found.
pub(crate) fn normal_name(name: &str) -> String {
    // Before composing, because an unseen character between two others keeps them apart; and
    // after it, because composing makes some out of others.
    let lower: String = name
        .chars()
        .filter(|c| is_seen(*c))
        .nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| is_seen(*c))
        .collect();
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.join(" ")
}

/// The name under which an account can be made.
pub fn account_name(name: &str) -> Result<String, NameFault> {
    let normal = normal_name(name);
    if normal.is_empty() {
        return Err(NameFault::Empty);
    }
    if normal.chars().count() > MOST_NAME {
        return Err(NameFault::TooLong { most: MOST_NAME });
    }
    Ok(normal)
}

/// What an invitation allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Whether it makes the host's account.
    pub host: bool,
}

/// A new password, checked by the caller ([`crate::check_own`]) or drawn.
pub struct NewSecret<'a>(pub &'a str);

/// Who joins.
pub struct Joiner<'a> {
    /// From [`account_name`].
    pub name: String,
    /// Their password.
    pub secret: NewSecret<'a>,
    /// The invitation's secret, from the address they came by.
    pub invitation: Option<&'a str>,
    /// Tag of the language in which they read the consent sentence.
    pub language: &'static str,
    /// The time zone in which their days are counted at first.
    pub zone: String,
}

impl App {
    /// Makes an invitation and gives its secret, which stands nowhere but in this answer.
    pub async fn invite(&self, host: bool, now: Timestamp) -> Result<String, AppFault> {
        let secret = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
        if host {
            self.store.withdraw_host_invitations().await?;
        }
        let invitation = Invitation {
            tag: self.invitation_tag(&secret),
            host,
            expires: now.as_second() + INVITATION_SECONDS,
        };
        self.store.invite(&invitation).await?;
        Ok(secret)
    }

    fn invitation_tag(&self, secret: &str) -> [u8; 16] {
        self.key.tag("invitation", &[secret.as_bytes()])
    }

    /// Whether an account can be made with this invitation, or with none.
    pub async fn may_join(
        &self,
        invitation: Option<&str>,
        now: Timestamp,
    ) -> Result<Option<Invited>, AppFault> {
        if let Some(secret) = invitation {
            let host = self
                .store
                .invitation(self.invitation_tag(secret), now.as_second())
                .await?;
            return Ok(host.map(|host| Invited { host }));
        }
        let joining = self.joining().await?;
        Ok((joining == Joining::Open).then_some(Invited { host: false }))
    }

    /// Who may make an account on this instance.
    pub async fn joining(&self) -> Result<Joining, AppFault> {
        let instance = self.store.instance().await?.ok_or(AppFault::NotThere)?;
        Ok(instance.joining)
    }

    /// Changes who may make an account; the host alone may.
    pub async fn set_joining(&self, visit: &Visit, joining: Joining) -> Result<(), AppFault> {
        if !visit.is_host() {
            return Err(AppFault::Refused);
        }
        Ok(self.store.set_joining(joining).await?)
    }

    /// Makes an account with its journal and signs its owner in.
    pub async fn join(
        &self,
        joiner: Joiner<'_>,
        device: Device,
        now: Timestamp,
    ) -> Result<SignedIn, AppFault> {
        let invited = self
            .may_join(joiner.invitation, now)
            .await?
            .ok_or(AppFault::Refused)?;
        let key = AccountKey::generate();
        let id = Uuid::new_v4();
        let (session, signed_in) = self.new_session(id, &key, device, now)?;
        let zone = joiner.zone;
        let began = match jiff::tz::TimeZone::get(&zone) {
            Ok(zone) => now.to_zoned(zone).date(),
            Err(_) => now.to_zoned(jiff::tz::TimeZone::UTC).date(),
        };
        let profile = Profile {
            zone,
            began,
            ..Profile::default()
        };
        let identity = IdentityPair::generate();
        let (journal, keys) = self.new_journal(id, &key)?;
        let new = NewAccount {
            account: Account {
                id,
                name: joiner.name,
                host: invited.host,
                password: self.password_row(id, &key, joiner.secret.0).await?,
                identity_public: identity.public().to_vec(),
                identity_private: key.wrap_identity(&identity, &self.account_place(id)),
                profile: profile.seal(self, &key, id)?,
                consent: format!("{CONSENT_VERSION} {}", joiner.language),
                erase_after: None,
            },
            journal,
            keys,
            session,
        };
        let tag = joiner.invitation.map(|secret| self.invitation_tag(secret));
        self.store
            .create_account(&new, tag, now.as_second())
            .await
            .map_err(|fault| match fault {
                // The invitation was used between the page and the button.
                store::StoreFault::Gone => AppFault::Refused,
                other => other.into(),
            })?;
        Ok(signed_in)
    }

    /// A journal with a key for every compartment.
    fn new_journal(
        &self,
        owner: Uuid,
        key: &AccountKey,
    ) -> Result<(store::Journal, Vec<JournalKey>), AppFault> {
        let id = Uuid::new_v4();
        let drop_box = DropBox::generate();
        let drop_box_place = DropBoxPlace {
            instance_id: self.id,
            owner_id: owner,
            journal_id: id,
        };
        let journal = store::Journal {
            id,
            owner,
            drop_box_public: drop_box.public().to_vec(),
            drop_box_private: key.wrap_drop_box(&drop_box, &drop_box_place),
        };
        let mut keys = Vec::new();
        for compartment in Compartment::ALL {
            let place = KeyPlace {
                instance_id: self.id,
                owner_id: owner,
                journal_id: id,
                compartment: compartment.name(),
                epoch: 1,
            };
            keys.push(JournalKey {
                compartment: compartment.name().to_owned(),
                epoch: 1,
                wrap: key.wrap_compartment_key(&CompartmentKey::generate(), &place),
            });
        }
        Ok((journal, keys))
    }

    /// What signing in with this password will need.
    pub(crate) async fn password_row(
        &self,
        account: Uuid,
        key: &AccountKey,
        password: &str,
    ) -> Result<PasswordRow, AppFault> {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|error| AppFault::Failed(Box::new(error)))?;
        let parameters = self.parameters();
        let root = self.stretch(password, salt, parameters).await?;
        let place = self.wrap_place(account, WrapKind::Password);
        Ok(PasswordRow {
            salt,
            memory_kib: parameters.memory_kib(),
            passes: parameters.passes(),
            lanes: parameters.lanes(),
            verifier: root.verifier(),
            wrap: root.wrapping_key().wrap(key, &place),
        })
    }

    /// Sets a new password and ends every other session.
    pub async fn change_password(
        &self,
        visit: &Visit,
        secret: NewSecret<'_>,
    ) -> Result<(), AppFault> {
        let row = self
            .password_row(visit.account, &visit.key, secret.0)
            .await?;
        Ok(self
            .store
            .set_password(visit.account, &row, visit.session)
            .await?)
    }
}
