//! Invitations: kept as a keyed tag of their secret, used once.

use crate::{Store, StoreFault};

/// A standing invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Tag of the secret that stands in the address.
    pub tag: [u8; 16],
    /// Whether it makes the host's account.
    pub host: bool,
    /// When it ends, in seconds since 1970.
    pub expires: i64,
}

impl Store {
    /// Keeps an invitation.
    pub async fn invite(&self, invitation: &Invitation) -> Result<(), StoreFault> {
        sqlx::query("INSERT INTO invitations (id, host, expires) VALUES ($1, $2, $3)")
            .bind(invitation.tag.as_slice())
            .bind(invitation.host)
            .bind(invitation.expires)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Whether the invitation stands at `now`, and whether it makes the host's account.
    pub async fn invitation(&self, tag: [u8; 16], now: i64) -> Result<Option<bool>, StoreFault> {
        let host: Option<bool> =
            sqlx::query_scalar("SELECT host FROM invitations WHERE id = $1 AND expires > $2")
                .bind(tag.as_slice())
                .bind(now)
                .fetch_optional(&self.reader)
                .await?;
        Ok(host)
    }

    /// Takes back every standing invitation for the host's account, so that only the newest
    /// printed address works.
    pub async fn withdraw_host_invitations(&self) -> Result<(), StoreFault> {
        sqlx::query("DELETE FROM invitations WHERE host = TRUE")
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}
