//! The one door from a fault to an answer: a mark that `carry` turns into a page.

use app::AppFault;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use words::{Id, id};

/// Why a request is not answered as asked. Becomes a page in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Sign in first; what was typed is carried along.
    SignedOut,
    /// Nothing is there, or it is somebody else's.
    NotThere,
    /// Another window saved first.
    ChangedMeanwhile,
    /// What stands there cannot be opened.
    Unreadable,
    /// The disk is full.
    NoSpace,
    /// Too many at once.
    Busy,
    /// The form came from another site.
    Foreign,
    /// The form was made for another account, which was signed in here before.
    OtherAccount,
    /// More was sent than is taken.
    TooLarge,
    /// A confirmed recovery code is needed first.
    NoConfirmedCode,
    /// Something failed that should not have; the host's log knows.
    Failed,
}

impl Fault {
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Fault::SignedOut => StatusCode::UNAUTHORIZED,
            Fault::NotThere => StatusCode::NOT_FOUND,
            Fault::ChangedMeanwhile => StatusCode::CONFLICT,
            Fault::Unreadable | Fault::Failed => StatusCode::INTERNAL_SERVER_ERROR,
            Fault::NoSpace => StatusCode::INSUFFICIENT_STORAGE,
            Fault::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Fault::Foreign => StatusCode::FORBIDDEN,
            Fault::OtherAccount => StatusCode::CONFLICT,
            Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Fault::NoConfirmedCode => StatusCode::CONFLICT,
        }
    }

    /// What happened.
    pub(crate) fn heading(self) -> Id {
        match self {
            Fault::SignedOut => id!("fault-signed-out"),
            Fault::NotThere => id!("fault-not-there"),
            Fault::ChangedMeanwhile => id!("fault-changed-meanwhile"),
            Fault::Unreadable => id!("fault-unreadable"),
            Fault::NoSpace => id!("fault-no-space"),
            Fault::Busy => id!("fault-busy"),
            Fault::Foreign => id!("fault-foreign"),
            Fault::OtherAccount => id!("fault-other-account"),
            Fault::TooLarge => id!("fault-too-large"),
            Fault::NoConfirmedCode => id!("fault-no-confirmed-code"),
            Fault::Failed => id!("fault-failed"),
        }
    }

    /// What is kept, and what can be done now.
    pub(crate) fn help(self) -> Id {
        match self {
            Fault::SignedOut => id!("fault-signed-out-help"),
            Fault::NotThere => id!("fault-not-there-help"),
            Fault::ChangedMeanwhile => id!("fault-changed-meanwhile-help"),
            Fault::Unreadable => id!("fault-unreadable-help"),
            Fault::NoSpace => id!("fault-no-space-help"),
            Fault::Busy => id!("fault-busy-help"),
            Fault::Foreign => id!("fault-foreign-help"),
            Fault::OtherAccount => id!("fault-other-account-help"),
            Fault::TooLarge => id!("fault-too-large-help"),
            Fault::NoConfirmedCode => id!("fault-no-confirmed-code-help"),
            Fault::Failed => id!("fault-failed-help"),
        }
    }
}

impl From<AppFault> for Fault {
    fn from(fault: AppFault) -> Fault {
        match fault {
            AppFault::SignedOut => Fault::SignedOut,
            // The desk answers it in its own words; elsewhere nothing fills up.
            AppFault::Full => Fault::Busy,
            AppFault::NotThere | AppFault::Refused => Fault::NotThere,
            AppFault::ChangedMeanwhile => Fault::ChangedMeanwhile,
            AppFault::Unreadable => Fault::Unreadable,
            AppFault::NoSpace => Fault::NoSpace,
            AppFault::Busy | AppFault::Wait { .. } => Fault::Busy,
            AppFault::NoConfirmedCode => Fault::NoConfirmedCode,
            // These belong to forms that answer them field by field; here they are unexpected.
            AppFault::WrongSecret | AppFault::NameTaken => Fault::Failed,
            AppFault::Failed(source) => {
                // Errors of the database and the encoder name no value that a person wrote.
                tracing::error!(event = "act-failed", cause = %source);
                Fault::Failed
            }
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What a handler gives: an answer, or a fault that becomes a page.
pub(crate) type Answer = Result<Response, Fault>;
