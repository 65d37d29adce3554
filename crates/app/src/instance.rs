//! The running instance: its database, its key, and how many passwords are stretched at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use store::{Instance, Joining, Store};
use tokio::sync::{Mutex, Semaphore};
use uuid::Uuid;
use vault::{AccountPlace, InstanceKey, Root, StretchParameters, WrapKind, WrapPlace};

use crate::AppFault;
use crate::kept::KeptReadings;

/// Passwords stretched at the same time: each takes 64 MiB.
const STRETCHED_AT_ONCE: usize = 4;

/// Further sign-ins that wait; beyond that, "busy" is the honest answer.
const WAITING_AT_MOST: usize = 32;

/// The instance, shared by every request. It holds no person's key.
pub struct App {
    pub(crate) store: Store,
    pub(crate) key: Arc<InstanceKey>,
    pub(crate) id: Uuid,
    parameters: StretchParameters,
    stretching: Semaphore,
    waiting: AtomicUsize,
    /// Held while an answer is looked for and written, so that a button pressed twice finds its
    /// own first answer.
    pub(crate) answering: Mutex<()>,
    /// Readings of the course, each sealed with its reader's key.
    pub(crate) kept: KeptReadings,
}

/// Why an instance cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenFault {
    /// The key file is not the one that this database was made with.
    #[error("the key file does not belong to this database")]
    WrongKey,
    /// The database did not answer.
    #[error(transparent)]
    Store(#[from] store::StoreFault),
}

impl App {
    /// Opens an instance, beginning it where the database is new. A key that is not the
    /// database's own is refused.
    pub async fn open(store: Store, key: InstanceKey) -> Result<App, OpenFault> {
        let check = key.check_value();
        let id = match store.instance().await? {
            Some(instance) if instance.key_check == check => instance.id,
            Some(_) => return Err(OpenFault::WrongKey),
            None => {
                let instance = Instance {
                    id: Uuid::new_v4(),
                    key_check: check,
                    joining: Joining::ByInvitation,
                };
                store.begin_instance(&instance).await?;
                instance.id
            }
        };
        Ok(App {
            store,
            key: Arc::new(key),
            id,
            parameters: StretchParameters::default(),
            stretching: Semaphore::new(STRETCHED_AT_ONCE),
            waiting: AtomicUsize::new(0),
            answering: Mutex::new(()),
            kept: KeptReadings::default(),
        })
    }

    /// The database, for commands of the host. It can open nothing.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Uses cheap parameters for new passwords; for tests of the outer rooms.
    #[cfg(feature = "cheap-stretching")]
    pub fn with_cheap_stretching(mut self) -> App {
        self.parameters = StretchParameters::FLOOR;
        self
    }

    /// The parameters for new passwords.
    pub(crate) fn parameters(&self) -> StretchParameters {
        self.parameters
    }

    /// Stretches a password off the threads that answer requests, a few at a time.
    pub(crate) async fn stretch(
        &self,
        password: &str,
        salt: [u8; 16],
        parameters: StretchParameters,
    ) -> Result<Root, AppFault> {
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= STRETCHED_AT_ONCE + WAITING_AT_MOST {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(AppFault::Busy);
        }
        let permit = self.stretching.acquire().await;
        let key = Arc::clone(&self.key);
        let password = zeroize::Zeroizing::new(password.to_owned());
        let stretched = tokio::task::spawn_blocking(move || {
            key.stretch(&password, &salt, parameters)
                .map_err(|_| AppFault::Unreadable)
        })
        .await;
        drop(permit);
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        stretched.map_err(|error| AppFault::Failed(Box::new(error)))?
    }

    /// Where what belongs to an account is bound to.
    pub(crate) fn account_place(&self, account_id: Uuid) -> AccountPlace {
        AccountPlace {
            instance_id: self.id,
            account_id,
        }
    }

    /// Where a wrap of an account's key stands.
    pub(crate) fn wrap_place(&self, account: Uuid, kind: WrapKind) -> WrapPlace {
        WrapPlace {
            account: self.account_place(account),
            kind,
        }
    }

    /// An opaque tag of whose form a page is: the same for every page of one account, telling
    /// nothing about it. A form that comes back after another account signed in is not shown.
    pub fn form_tag(&self, account: Uuid) -> String {
        let tag = self.key.tag("form", &[account.as_bytes()]);
        tag.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
