//! Rows and sealed bytes in SQLite; can open nothing that it keeps.
//!
//! What a journal holds arrives sealed and leaves sealed: this crate imports no key and no
//! record shape. Reading or writing a journal asks for a [`sharing::Allowed`], which only the
//! table of permissions can make. Every change is one transaction, and a function that returns
//! has its change on the disk (write-ahead log, `synchronous=FULL`, one writer).
//!
//! The SQL keeps to what SQLite and PostgreSQL both understand (`$n`, `ON CONFLICT`, ids made by
//! the program), so that a second engine can be put under the same story test.

mod accounts;
mod attempts;
mod desk;
mod fault;
mod instance;
mod invitations;
mod open;
mod pieces;
mod records;
mod sessions;
mod upkeep;

pub use accounts::{Account, Code, Journal, JournalKey, NewAccount, PasswordRow, Replaced};
pub use attempts::{Attempt, Counted, Counter};
pub use desk::{Desk, Editor, EditorName};
pub use fault::StoreFault;
pub use instance::{Instance, Joining};
pub use invitations::Invitation;
pub use open::Store;
pub use pieces::{PieceEvent, Public, Published};
pub use records::{NewRecord, Record};
pub use sessions::Session;
pub use upkeep::{ClearColumn, Health};
