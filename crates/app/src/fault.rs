//! Why an act was not done. Carries no word that a person wrote; `words` says it.

use store::StoreFault;

/// Why an act was not done.
#[derive(Debug, thiserror::Error)]
pub enum AppFault {
    /// Nobody is signed in, or the session is over.
    #[error("not signed in")]
    SignedOut,
    /// The name and password, or name and code, do not fit together.
    #[error("name and secret do not fit")]
    WrongSecret,
    /// Too many failures; nothing is looked at before then.
    #[error("too many failures")]
    Wait {
        /// Seconds from now.
        seconds: i64,
    },
    /// Too many people are signing in at this moment.
    #[error("too many at once")]
    Busy,
    /// The act is not allowed.
    #[error("not allowed")]
    Refused,
    /// What was asked for is not there, or is somebody else's, which is answered alike.
    #[error("not there")]
    NotThere,
    /// Another window saved first.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// The name is taken.
    #[error("name taken")]
    NameTaken,
    /// A confirmed recovery code is needed first.
    #[error("no confirmed code")]
    NoConfirmedCode,
    /// What stands in the database cannot be opened.
    #[error("unreadable")]
    Unreadable,
    /// There are as many as there is room for.
    #[error("full")]
    Full,
    /// The disk is full; reading goes on.
    #[error("no space")]
    NoSpace,
    /// Something else failed; the details are for the host's log.
    #[error("failed")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<StoreFault> for AppFault {
    fn from(fault: StoreFault) -> AppFault {
        match fault {
            StoreFault::ChangedMeanwhile => AppFault::ChangedMeanwhile,
            StoreFault::Gone => AppFault::NotThere,
            StoreFault::NameTaken => AppFault::NameTaken,
            StoreFault::NotAllowed => AppFault::Refused,
            StoreFault::Full => AppFault::Full,
            StoreFault::NoSpace | StoreFault::ReadOnly => AppFault::NoSpace,
            other => AppFault::Failed(Box::new(other)),
        }
    }
}

impl From<sharing::Refused> for AppFault {
    fn from(_: sharing::Refused) -> AppFault {
        AppFault::Refused
    }
}

impl From<vault::CannotOpen> for AppFault {
    fn from(_: vault::CannotOpen) -> AppFault {
        AppFault::Unreadable
    }
}
