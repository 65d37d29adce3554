//! The one row about the instance itself.

use sqlx::Row;
use uuid::Uuid;

use crate::{Store, StoreFault};

/// Who may make an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joining {
    /// Nobody.
    Closed,
    /// Who holds an invitation; the default.
    ByInvitation,
    /// Anybody who finds the address.
    Open,
}

impl Joining {
    fn name(self) -> &'static str {
        match self {
            Joining::Closed => "closed",
            Joining::ByInvitation => "by-invitation",
            Joining::Open => "open",
        }
    }

    fn named(name: &str) -> Joining {
        match name {
            "open" => Joining::Open,
            "by-invitation" => Joining::ByInvitation,
            // What cannot be read is taken in the cautious sense.
            _ => Joining::Closed,
        }
    }
}

/// The instance: its id, the check value of its key file, and who may join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// Random; part of what every envelope is bound to.
    pub id: Uuid,
    /// Tells a wrong key file from the right one; opens nothing.
    pub key_check: [u8; 32],
    /// Who may make an account.
    pub joining: Joining,
}

impl Store {
    /// The instance, where the database has one.
    pub async fn instance(&self) -> Result<Option<Instance>, StoreFault> {
        let row = sqlx::query("SELECT id, key_check, joining FROM instance WHERE one = 1")
            .fetch_optional(&self.reader)
            .await?;
        row.map(|row| {
            let key_check: Vec<u8> = row.try_get("key_check")?;
            Ok(Instance {
                id: row.try_get("id")?,
                key_check: key_check.try_into().map_err(|_| StoreFault::Damaged)?,
                joining: Joining::named(row.try_get("joining")?),
            })
        })
        .transpose()
    }

    /// Writes the instance row of a new database; an existing one is left as it is and refused.
    pub async fn begin_instance(&self, instance: &Instance) -> Result<(), StoreFault> {
        sqlx::query("INSERT INTO instance (one, id, key_check, joining) VALUES (1, $1, $2, $3)")
            .bind(instance.id)
            .bind(instance.key_check.as_slice())
            .bind(instance.joining.name())
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Changes who may join.
    pub async fn set_joining(&self, joining: Joining) -> Result<(), StoreFault> {
        sqlx::query("UPDATE instance SET joining = $1 WHERE one = 1")
            .bind(joining.name())
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Puts a new key's check value in place of a lost one's. From then on passwords made under
    /// the lost key open nothing, and recovery codes still do.
    pub async fn replace_key_check(&self, key_check: [u8; 32]) -> Result<(), StoreFault> {
        sqlx::query("UPDATE instance SET key_check = $1 WHERE one = 1")
            .bind(key_check.as_slice())
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}
