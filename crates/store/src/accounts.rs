//! Accounts, their codes, their journal and its keys - every key wrapped before it comes here.

use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::fault::is_taken;
use crate::{Session, Store, StoreFault, sessions};

/// What signing in with a password needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordRow {
    /// Salt of the stretching.
    pub salt: [u8; 16],
    /// Memory of the stretching in KiB.
    pub memory_kib: u32,
    /// Passes of the stretching.
    pub passes: u32,
    /// Lanes of the stretching.
    pub lanes: u32,
    /// Hash of what the stretched password must yield.
    pub verifier: [u8; 32],
    /// The account key, wrapped under the password.
    pub wrap: Vec<u8>,
}

/// An account row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Random id.
    pub id: Uuid,
    /// The name to sign in with.
    pub name: String,
    /// Whether this is the host's account.
    pub host: bool,
    /// What signing in needs.
    pub password: PasswordRow,
    /// Public half of the identity pair.
    pub identity_public: Vec<u8>,
    /// Private half, wrapped under the account key.
    pub identity_private: Vec<u8>,
    /// Settings, sealed under the account key.
    pub profile: Vec<u8>,
    /// Version and language of the consent text that was agreed to.
    pub consent: String,
    /// When the account is to be erased, in seconds since 1970, where its owner asked for that.
    pub erase_after: Option<i64>,
}

/// A recovery code: the account key, wrapped under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Which of the account's codes.
    pub slot: u8,
    /// The account key, wrapped under the code.
    pub wrap: Vec<u8>,
    /// Whether its owner has typed a group of it back.
    pub confirmed: bool,
}

/// Sealed settings in the place of those that were read. Where others stand there by now the
/// whole act is refused with [`StoreFault::ChangedMeanwhile`], so that two changes at once
/// cannot lose one of them.
#[derive(Clone, Copy, Debug)]
pub struct Replaced<'a> {
    /// The envelope that was read.
    pub seen: &'a [u8],
    /// The one to be kept.
    pub new: &'a [u8],
}

/// A journal: one for each account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Random id.
    pub id: Uuid,
    /// Whose it is.
    pub owner: Uuid,
    /// Public half of the drop-box pair.
    pub drop_box_public: Vec<u8>,
    /// Private half, wrapped under the account key.
    pub drop_box_private: Vec<u8>,
}

/// The key of one compartment in one epoch, wrapped under the account key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalKey {
    /// Name of the compartment.
    pub compartment: String,
    /// Epoch, from 1.
    pub epoch: u32,
    /// The wrapped key.
    pub wrap: Vec<u8>,
}

/// Everything that comes into being with an account.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The account.
    pub account: Account,
    /// Its journal.
    pub journal: Journal,
    /// The journal's keys.
    pub keys: Vec<JournalKey>,
    /// The session in which it was made.
    pub session: Session,
}

fn account(row: SqliteRow) -> Result<Account, StoreFault> {
    let salt: Vec<u8> = row.try_get("salt")?;
    let verifier: Vec<u8> = row.try_get("verifier")?;
    Ok(Account {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        host: row.try_get("host")?,
        password: PasswordRow {
            salt: salt.try_into().map_err(|_| StoreFault::Damaged)?,
            memory_kib: row.try_get("memory_kib")?,
            passes: row.try_get("passes")?,
            lanes: row.try_get("lanes")?,
            verifier: verifier.try_into().map_err(|_| StoreFault::Damaged)?,
            wrap: row.try_get("password_wrap")?,
        },
        identity_public: row.try_get("identity_public")?,
        identity_private: row.try_get("identity_private")?,
        profile: row.try_get("profile")?,
        consent: row.try_get("consent")?,
        erase_after: row.try_get("erase_after")?,
    })
}

impl Store {
    /// Makes an account with its journal, keys and first session, and uses up the invitation,
    /// all or nothing. [`StoreFault::Gone`] where the invitation no longer stands at `now`.
    pub async fn create_account(
        &self,
        new: &NewAccount,
        invitation: Option<[u8; 16]>,
        now: i64,
    ) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        if let Some(tag) = invitation {
            let used = sqlx::query("DELETE FROM invitations WHERE id = $1 AND expires > $2")
                .bind(tag.as_slice())
                .bind(now)
                .execute(&mut *write)
                .await?;
            if used.rows_affected() != 1 {
                return Err(StoreFault::Gone);
            }
        }
        insert_account(&mut write, &new.account).await?;
        sqlx::query(
            "INSERT INTO journals (id, owner, drop_box_public, drop_box_private)
             VALUES ($1, $2, $3, $4)",
        )
        .bind(new.journal.id)
        .bind(new.journal.owner)
        .bind(new.journal.drop_box_public.as_slice())
        .bind(new.journal.drop_box_private.as_slice())
        .execute(&mut *write)
        .await?;
        for key in &new.keys {
            sqlx::query(
                "INSERT INTO journal_keys (journal, compartment, epoch, wrap)
                 VALUES ($1, $2, $3, $4)",
            )
            .bind(new.journal.id)
            .bind(key.compartment.as_str())
            .bind(key.epoch)
            .bind(key.wrap.as_slice())
            .execute(&mut *write)
            .await?;
        }
        sessions::insert(&mut write, &new.session).await?;
        write.commit().await?;
        Ok(())
    }

    /// The account of that name.
    pub async fn account_named(&self, name: &str) -> Result<Option<Account>, StoreFault> {
        sqlx::query("SELECT * FROM accounts WHERE name = $1")
            .bind(name)
            .fetch_optional(&self.reader)
            .await?
            .map(account)
            .transpose()
    }

    /// The account of that id.
    pub async fn account(&self, id: Uuid) -> Result<Account, StoreFault> {
        sqlx::query("SELECT * FROM accounts WHERE id = $1")
            .bind(id)
            .fetch_optional(&self.reader)
            .await?
            .map(account)
            .transpose()?
            .ok_or(StoreFault::Gone)
    }

    /// How many accounts there are.
    pub async fn count_accounts(&self) -> Result<u64, StoreFault> {
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM accounts")
            .fetch_one(&self.reader)
            .await?;
        Ok(count.unsigned_abs())
    }

    /// How many accounts of hosts there are.
    pub async fn count_hosts(&self) -> Result<u64, StoreFault> {
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM accounts WHERE host = TRUE")
            .fetch_one(&self.reader)
            .await?;
        Ok(count.unsigned_abs())
    }

    /// The journal of an account.
    pub async fn journal_of(&self, owner: Uuid) -> Result<Journal, StoreFault> {
        let row = sqlx::query("SELECT * FROM journals WHERE owner = $1")
            .bind(owner)
            .fetch_optional(&self.reader)
            .await?
            .ok_or(StoreFault::Gone)?;
        Ok(Journal {
            id: row.try_get("id")?,
            owner: row.try_get("owner")?,
            drop_box_public: row.try_get("drop_box_public")?,
            drop_box_private: row.try_get("drop_box_private")?,
        })
    }

    /// The wrapped keys of a journal's compartment, oldest epoch first.
    pub async fn journal_keys(
        &self,
        journal: Uuid,
        compartment: &str,
    ) -> Result<Vec<JournalKey>, StoreFault> {
        sqlx::query(
            "SELECT compartment, epoch, wrap FROM journal_keys
             WHERE journal = $1 AND compartment = $2 ORDER BY epoch",
        )
        .bind(journal)
        .bind(compartment)
        .fetch_all(&self.reader)
        .await?
        .into_iter()
        .map(|row| {
            Ok(JournalKey {
                compartment: row.try_get("compartment")?,
                epoch: row.try_get("epoch")?,
                wrap: row.try_get("wrap")?,
            })
        })
        .collect()
    }

    /// Replaces the sealed settings.
    pub async fn set_profile(&self, id: Uuid, profile: Replaced<'_>) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        update_profile(&mut write, id, profile).await?;
        write.commit().await
    }

    /// Sets a new password and ends every session but `keep`.
    pub async fn set_password(
        &self,
        id: Uuid,
        password: &PasswordRow,
        keep: [u8; 32],
    ) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        update_password(&mut write, id, password).await?;
        sqlx::query("DELETE FROM sessions WHERE account = $1 AND id <> $2")
            .bind(id)
            .bind(keep.as_slice())
            .execute(&mut *write)
            .await?;
        write.commit().await?;
        Ok(())
    }

    /// What using a recovery code does, all or nothing: the new password, the next code in the
    /// place of every older one, the settings that show it, and one session in the place of all.
    /// [`StoreFault::Gone`] where the wrap that the used code opened stands no more: a code is
    /// used once, also by several windows at the same moment.
    pub async fn recover_account(
        &self,
        id: Uuid,
        used: &[u8],
        password: &PasswordRow,
        code: &Code,
        profile: Replaced<'_>,
        session: &Session,
    ) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        let taken = sqlx::query("DELETE FROM codes WHERE account = $1 AND wrap = $2")
            .bind(id)
            .bind(used)
            .execute(&mut *write)
            .await?;
        if taken.rows_affected() != 1 {
            return Err(StoreFault::Gone);
        }
        update_password(&mut write, id, password).await?;
        sqlx::query("DELETE FROM sessions WHERE account = $1")
            .bind(id)
            .execute(&mut *write)
            .await?;
        sqlx::query("DELETE FROM codes WHERE account = $1")
            .bind(id)
            .execute(&mut *write)
            .await?;
        insert_code(&mut write, id, code).await?;
        update_profile(&mut write, id, profile).await?;
        sessions::insert(&mut write, session).await?;
        write.commit().await?;
        Ok(())
    }

    /// Replaces the password row by one for the same password, stretched by other parameters.
    pub async fn refresh_password(
        &self,
        id: Uuid,
        seen: &PasswordRow,
        password: &PasswordRow,
    ) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        let stands: Option<i64> =
            sqlx::query_scalar("SELECT 1 FROM accounts WHERE id = $1 AND verifier = $2")
                .bind(id)
                .bind(seen.verifier.as_slice())
                .fetch_optional(&mut *write)
                .await?;
        // Changed meanwhile: the old password is not put back.
        if stands.is_some() {
            update_password(&mut write, id, password).await?;
        }
        write.commit().await?;
        Ok(())
    }

    /// The codes of an account.
    pub async fn codes(&self, account: Uuid) -> Result<Vec<Code>, StoreFault> {
        sqlx::query("SELECT slot, wrap, confirmed FROM codes WHERE account = $1 ORDER BY slot")
            .bind(account)
            .fetch_all(&self.reader)
            .await?
            .into_iter()
            .map(|row| {
                Ok(Code {
                    slot: row.try_get("slot")?,
                    wrap: row.try_get("wrap")?,
                    confirmed: row.try_get("confirmed")?,
                })
            })
            .collect()
    }

    /// Keeps a code in the place of the one in its slot, with the settings that show it.
    pub async fn set_code(
        &self,
        account: Uuid,
        code: &Code,
        profile: Replaced<'_>,
    ) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        insert_code(&mut write, account, code).await?;
        update_profile(&mut write, account, profile).await?;
        write.commit().await?;
        Ok(())
    }

    /// Marks the code in a slot as confirmed and takes every other one away, with the settings
    /// that no longer show it.
    pub async fn confirm_code(
        &self,
        account: Uuid,
        slot: u8,
        profile: Replaced<'_>,
    ) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        let confirmed =
            sqlx::query("UPDATE codes SET confirmed = TRUE WHERE account = $1 AND slot = $2")
                .bind(account)
                .bind(slot)
                .execute(&mut *write)
                .await?;
        if confirmed.rows_affected() != 1 {
            // The other codes stay: the one that was shown is not in force.
            return Err(StoreFault::Gone);
        }
        sqlx::query("DELETE FROM codes WHERE account = $1 AND slot <> $2")
            .bind(account)
            .bind(slot)
            .execute(&mut *write)
            .await?;
        update_profile(&mut write, account, profile).await?;
        write.commit().await?;
        Ok(())
    }

    /// Sets or takes back the time of erasure.
    pub async fn set_erase_after(&self, id: Uuid, after: Option<i64>) -> Result<(), StoreFault> {
        sqlx::query("UPDATE accounts SET erase_after = $1 WHERE id = $2")
            .bind(after)
            .bind(id)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Accounts whose time of erasure has come at `now`.
    pub async fn due_for_erasure(&self, now: i64) -> Result<Vec<Uuid>, StoreFault> {
        Ok(
            sqlx::query_scalar("SELECT id FROM accounts WHERE erase_after <= $1")
                .bind(now)
                .fetch_all(&self.reader)
                .await?,
        )
    }

    /// Removes an account and every row of it, and empties the write-ahead log, in which deleted
    /// bytes would otherwise stand on.
    pub async fn erase_account(&self, id: Uuid) -> Result<(), StoreFault> {
        let mut write = self.write().await?;
        for statement in [
            "DELETE FROM sessions WHERE account = $1",
            "DELETE FROM editors WHERE account = $1",
            "DELETE FROM codes WHERE account = $1",
            "DELETE FROM records WHERE journal IN (SELECT id FROM journals WHERE owner = $1)",
            "DELETE FROM journal_keys WHERE journal IN (SELECT id FROM journals WHERE owner = $1)",
            "DELETE FROM journals WHERE owner = $1",
            "DELETE FROM accounts WHERE id = $1",
        ] {
            sqlx::query(statement).bind(id).execute(&mut *write).await?;
        }
        write.commit().await?;
        self.empty_log().await
    }
}

async fn insert_account(
    write: &mut sqlx::SqliteConnection,
    account: &Account,
) -> Result<(), StoreFault> {
    let password = &account.password;
    sqlx::query(
        "INSERT INTO accounts (id, name, host, salt, memory_kib, passes, lanes, verifier,
            password_wrap, identity_public, identity_private, profile, consent, erase_after)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(account.id)
    .bind(account.name.as_str())
    .bind(account.host)
    .bind(password.salt.as_slice())
    .bind(password.memory_kib)
    .bind(password.passes)
    .bind(password.lanes)
    .bind(password.verifier.as_slice())
    .bind(password.wrap.as_slice())
    .bind(account.identity_public.as_slice())
    .bind(account.identity_private.as_slice())
    .bind(account.profile.as_slice())
    .bind(account.consent.as_str())
    .bind(account.erase_after)
    .execute(write)
    .await
    .map_err(|error| match is_taken(&error) {
        true => StoreFault::NameTaken,
        false => error.into(),
    })?;
    Ok(())
}

pub(crate) async fn update_profile(
    write: &mut sqlx::SqliteConnection,
    id: Uuid,
    profile: Replaced<'_>,
) -> Result<(), StoreFault> {
    let updated = sqlx::query("UPDATE accounts SET profile = $1 WHERE id = $2 AND profile = $3")
        .bind(profile.new)
        .bind(id)
        .bind(profile.seen)
        .execute(write)
        .await?;
    match updated.rows_affected() {
        1 => Ok(()),
        _ => Err(StoreFault::ChangedMeanwhile),
    }
}

async fn update_password(
    write: &mut sqlx::SqliteConnection,
    id: Uuid,
    password: &PasswordRow,
) -> Result<(), StoreFault> {
    sqlx::query(
        "UPDATE accounts SET salt = $1, memory_kib = $2, passes = $3, lanes = $4,
            verifier = $5, password_wrap = $6 WHERE id = $7",
    )
    .bind(password.salt.as_slice())
    .bind(password.memory_kib)
    .bind(password.passes)
    .bind(password.lanes)
    .bind(password.verifier.as_slice())
    .bind(password.wrap.as_slice())
    .bind(id)
    .execute(write)
    .await?;
    Ok(())
}

async fn insert_code(
    write: &mut sqlx::SqliteConnection,
    account: Uuid,
    code: &Code,
) -> Result<(), StoreFault> {
    sqlx::query(
        "INSERT INTO codes (account, slot, wrap, confirmed) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account, slot) DO UPDATE SET
            wrap = excluded.wrap, confirmed = excluded.confirmed",
    )
    .bind(account)
    .bind(code.slot)
    .bind(code.wrap.as_slice())
    .bind(code.confirmed)
    .execute(write)
    .await?;
    Ok(())
}
