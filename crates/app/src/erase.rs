//! Deleting an account with all it holds: at once, or in seven days with the way back open.

use jiff::Timestamp;
use sharing::{Act, may};

use crate::visit::Visit;
use crate::{App, AppFault};

/// Days between "in seven days" and the erasure.
pub const ERASURE_DELAY_DAYS: i64 = 7;

impl App {
    /// Whether the visitor is the host and no other account is a host's: without it nobody can
    /// invite from within, until a command makes another.
    pub async fn is_only_host(&self, visit: &Visit) -> Result<bool, AppFault> {
        Ok(visit.is_host() && self.store.count_hosts().await? == 1)
    }

    /// Removes the account, its journal, keys and sessions, now. Nothing brings it back.
    pub async fn erase_now(&self, visit: Visit) -> Result<(), AppFault> {
        may(visit.access, Act::Erase)?;
        self.store.erase_account(visit.account).await?;
        self.kept.forget(visit.account, visit.journal);
        Ok(())
    }

    /// Sets the erasure for seven days from now; until then signing in and taking it back work.
    pub async fn erase_later(&self, visit: &Visit, now: Timestamp) -> Result<(), AppFault> {
        may(visit.access, Act::Erase)?;
        let after = now.as_second() + ERASURE_DELAY_DAYS * 86_400;
        Ok(self
            .store
            .set_erase_after(visit.account, Some(after))
            .await?)
    }

    /// Takes a set erasure back.
    pub async fn keep_account(&self, visit: &Visit) -> Result<(), AppFault> {
        may(visit.access, Act::Erase)?;
        Ok(self.store.set_erase_after(visit.account, None).await?)
    }

    /// Erases every account whose time has come; run at the start and every hour.
    pub async fn erase_due(&self, now: Timestamp) -> Result<usize, AppFault> {
        let due = self.store.due_for_erasure(now.as_second()).await?;
        for account in &due {
            self.store.erase_account(*account).await?;
        }
        if !due.is_empty() {
            // Whose journals they were is no longer known.
            self.kept.forget_all();
        }
        Ok(due.len())
    }
}
