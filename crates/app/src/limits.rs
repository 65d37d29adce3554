//! Guessing is slowed down, across restarts, and no stranger can keep anybody out.
//!
//! What refuses for a while counts a name *at an address*, or an address: guesses from elsewhere
//! take nothing from an owner at their own address. What counts a name alone only makes the
//! answer slow. An attempt is counted before its secret is looked at and taken back where it
//! was right, so that many guesses at once are no cheaper than one after another.

use std::net::IpAddr;
use std::time::Duration;

use jiff::Timestamp;
use store::{Attempt, Counted, Counter};
use uuid::Uuid;

use crate::{App, AppFault};

/// Where a request comes from, for the counters only. IPv6 addresses count by their /64.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Client(pub IpAddr);

impl Client {
    /// The part of the address that counts.
    fn network(self) -> Vec<u8> {
        match self.0.to_canonical() {
            IpAddr::V4(v4) => v4.octets().to_vec(),
            IpAddr::V6(v6) => v6.octets()[..8].to_vec(),
        }
    }
}

/// Failures before the first delay, for a name at an address.
const FREE_AT_ADDRESS: u32 = 10;

/// Failures before the first delay, by address: a household or a clinic shares one.
const FREE_BY_ADDRESS: u32 = 30;

/// Failures before the first delay when somebody signed in is asked for their password again.
const FREE_TO_PROVE: u32 = 10;

/// Failures of a name, from wherever, before its answers become slow.
const FREE_BY_NAME: u32 = 50;

/// The first delay in seconds, doubled by each further failure.
const FIRST_DELAY: i64 = 15;

/// The longest delay in seconds.
const LONGEST_DELAY: i64 = 900;

/// The longest delay in seconds for somebody who is signed in.
const LONGEST_TO_PROVE: i64 = 60;

/// The longest that an answer takes in seconds because its name was guessed at elsewhere.
const SLOWEST_ANSWER: u32 = 5;

/// Counters are forgotten after an hour without a failure.
const FORGET_AFTER: i64 = 3600;

/// Seconds to wait after so many failures.
fn delay(failures: u32, free: u32, longest: i64) -> i64 {
    match failures.checked_sub(free) {
        None => 0,
        Some(over) => FIRST_DELAY
            .saturating_mul(1_i64.checked_shl(over.min(16)).unwrap_or(i64::MAX))
            .min(longest),
    }
}

/// How long the answer takes longer where the name failed so often before, from wherever: a
/// second more with every ten failures.
fn slowness(failures: u32) -> Duration {
    let seconds = match failures.checked_sub(FREE_BY_NAME) {
        None => 0,
        Some(over) => (1 + over / 10).min(SLOWEST_ANSWER),
    };
    Duration::from_secs(u64::from(seconds))
}

/// The counters that one attempt touches.
pub(crate) struct Counters {
    /// Refuse while a delay runs.
    refusing: Vec<Counter>,
    /// Only makes the answer slow.
    slowing: Option<Counter>,
    /// Forgotten after a success. The others only take the one attempt back: otherwise one own
    /// account would clear the way for guessing at others.
    cleared: Option<[u8; 16]>,
}

/// An attempt that may be looked at, counted as a failure until it is taken back.
pub(crate) struct Trying {
    counted: Vec<Counted>,
    cleared: Option<[u8; 16]>,
}

impl App {
    /// The counters of signing in with a name at an address. Only keyed tags are stored.
    pub(crate) fn sign_in_counters(&self, name: &str, client: Client) -> Counters {
        let network = client.network();
        let pair = self
            .key
            .tag("attempt-name-at-address", &[name.as_bytes(), &network]);
        Counters {
            refusing: vec![
                Counter {
                    tag: pair,
                    delay: |failures| delay(failures, FREE_AT_ADDRESS, LONGEST_DELAY),
                },
                Counter {
                    tag: self.key.tag("attempt-address", &[&network]),
                    delay: |failures| delay(failures, FREE_BY_ADDRESS, LONGEST_DELAY),
                },
            ],
            slowing: Some(Counter {
                tag: self.key.tag("attempt-name", &[name.as_bytes()]),
                delay: |_| 0,
            }),
            cleared: Some(pair),
        }
    }

    /// The counter of trying recovery codes. It knows no name: a code cannot be guessed, and the
    /// way back stays open while somebody guesses at the password.
    pub(crate) fn code_counters(&self, client: Client) -> Counters {
        Counters {
            refusing: vec![Counter {
                tag: self.key.tag("attempt-code", &[&client.network()]),
                delay: |failures| delay(failures, FREE_BY_ADDRESS, LONGEST_DELAY),
            }],
            slowing: None,
            cleared: None,
        }
    }

    /// The counter of trying codes by which words are taken back: of its own, so that nobody's way
    /// back into their diary grows slow by it.
    pub(crate) fn take_back_counters(&self, client: Client) -> Counters {
        Counters {
            refusing: vec![Counter {
                tag: self.key.tag("attempt-take-back", &[&client.network()]),
                delay: |failures| delay(failures, FREE_BY_ADDRESS, LONGEST_DELAY),
            }],
            slowing: None,
            cleared: None,
        }
    }

    /// The counter of asking somebody signed in for their password again.
    pub(crate) fn prove_counters(&self, account: Uuid) -> Counters {
        let tag = self.key.tag("attempt-prove", &[account.as_bytes()]);
        Counters {
            refusing: vec![Counter {
                tag,
                delay: |failures| delay(failures, FREE_TO_PROVE, LONGEST_TO_PROVE),
            }],
            slowing: None,
            cleared: Some(tag),
        }
    }

    /// Counts an attempt, or refuses it while a delay runs; waits where its name is slow.
    pub(crate) async fn begin_attempt(
        &self,
        counters: Counters,
        now: Timestamp,
    ) -> Result<Trying, AppFault> {
        let now = now.as_second();
        let all: Vec<Counter> = counters
            .refusing
            .into_iter()
            .chain(counters.slowing)
            .collect();
        let counted = match self
            .store
            .count_attempt(&all, now + FORGET_AFTER, now)
            .await?
        {
            Attempt::Counted(counted) => counted,
            Attempt::Wait(until) => {
                return Err(AppFault::Wait {
                    seconds: until - now,
                });
            }
        };
        let slowing = counters.slowing.map(|counter| counter.tag);
        let before = counted
            .iter()
            .find(|counter| Some(counter.tag) == slowing)
            .map_or(0, |counter| counter.attempts - 1);
        let slow = slowness(before);
        if !slow.is_zero() {
            tokio::time::sleep(slow).await;
        }
        Ok(Trying {
            counted,
            cleared: counters.cleared,
        })
    }

    /// Ends an attempt by what came of it: a wrong secret stays counted, a success clears, and
    /// anything else - too many at once, a full disk - was no attempt.
    pub(crate) async fn end_attempt<T>(
        &self,
        trying: Trying,
        outcome: Result<T, AppFault>,
    ) -> Result<T, AppFault> {
        let cleared = match &outcome {
            Err(AppFault::WrongSecret) => return outcome,
            Ok(_) => trying.cleared,
            Err(_) => None,
        };
        self.store
            .take_attempt_back(&trying.counted, cleared.as_slice())
            .await?;
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_begins_after_the_free_failures_and_stays_bounded() {
        let delay = |failures| delay(failures, FREE_AT_ADDRESS, LONGEST_DELAY);
        assert_eq!(delay(9), 0);
        assert_eq!(delay(10), 15);
        assert_eq!(delay(11), 30);
        assert_eq!(delay(u32::MAX), LONGEST_DELAY);
    }

    #[test]
    fn a_name_that_is_guessed_at_elsewhere_answers_slowly_and_never_later_than_seconds() {
        assert_eq!(slowness(49), Duration::ZERO);
        assert_eq!(slowness(50), Duration::from_secs(1));
        assert_eq!(slowness(u32::MAX), Duration::from_secs(5));
    }
}
