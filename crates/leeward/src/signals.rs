//! The signals on which the program ends in order.

use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};

/// Listens for the request to stop from the moment it is made.
pub(crate) struct Stop {
    signals: Vec<Signal>,
}

impl Stop {
    /// Ctrl-C and the system's request to end.
    pub(crate) fn listen() -> io::Result<Stop> {
        let kinds = [SignalKind::interrupt(), SignalKind::terminate()];
        let signals = kinds.into_iter().map(signal).collect::<io::Result<_>>()?;
        Ok(Stop { signals })
    }

    /// The closing of the terminal as well. A server may be meant to outlive its terminal; a
    /// demonstration with files to remove is not.
    pub(crate) fn and_hangup(mut self) -> io::Result<Stop> {
        self.signals.push(signal(SignalKind::hangup())?);
        Ok(self)
    }

    /// Waits for the first of them.
    pub(crate) async fn asked(&mut self) {
        std::future::poll_fn(|context| {
            let any = self
                .signals
                .iter_mut()
                .any(|signal| signal.poll_recv(context).is_ready());
            match any {
                true => std::task::Poll::Ready(()),
                false => std::task::Poll::Pending,
            }
        })
        .await;
    }
}
