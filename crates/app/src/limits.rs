//! Guessing is slowed down, by account and by address, across restarts; nobody is locked out
//! for good, because then a stranger could lock out whom they like.

use std::net::IpAddr;

use store::Attempts;

use crate::{App, AppFault};

/// Where a request comes from, for the counters only. IPv6 addresses count by their /64.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Client(pub IpAddr);

/// Failures before the first delay, by account name.
const FREE_BY_NAME: u32 = 10;

/// Failures before the first delay, by address: a household or a clinic shares one.
const FREE_BY_ADDRESS: u32 = 30;

/// The first delay, doubled by each further failure.
const FIRST_DELAY: i64 = 15;

/// The longest delay.
const LONGEST_DELAY: i64 = 900;

/// Counters are forgotten after an hour without a failure.
const FORGET_AFTER: i64 = 3600;

/// The two counters that one attempt touches.
pub(crate) struct Counters {
    name: [u8; 16],
    address: [u8; 16],
}

/// Seconds to wait after so many failures.
fn delay(failures: u32, free: u32) -> i64 {
    match failures.checked_sub(free) {
        None => 0,
        Some(over) => FIRST_DELAY
            .saturating_mul(1_i64.checked_shl(over.min(16)).unwrap_or(i64::MAX))
            .min(LONGEST_DELAY),
    }
}

impl App {
    /// The counters of this name at this address. Only keyed tags of both are stored.
    pub(crate) fn counters(&self, name: &str, client: Client) -> Counters {
        let address = match client.0 {
            IpAddr::V4(v4) => v4.octets().to_vec(),
            IpAddr::V6(v6) => v6.octets()[..8].to_vec(),
        };
        Counters {
            name: self.key.tag("attempt-name", &[name.as_bytes()]),
            address: self.key.tag("attempt-address", &[&address]),
        }
    }

    /// Refuses an attempt while a delay runs.
    pub(crate) async fn may_try(&self, counters: &Counters, now: i64) -> Result<(), AppFault> {
        for tag in [counters.name, counters.address] {
            let until = self.store.attempts(tag, now).await?.wait_until;
            if until > now {
                return Err(AppFault::Wait {
                    seconds: until - now,
                });
            }
        }
        Ok(())
    }

    /// Counts a failure.
    pub(crate) async fn count_failure(
        &self,
        counters: &Counters,
        now: i64,
    ) -> Result<(), AppFault> {
        for (tag, free) in [
            (counters.name, FREE_BY_NAME),
            (counters.address, FREE_BY_ADDRESS),
        ] {
            let failures = self.store.attempts(tag, now).await?.failures + 1;
            let attempts = Attempts {
                failures,
                wait_until: now + delay(failures, free),
            };
            self.store
                .set_attempts(tag, attempts, now + FORGET_AFTER, now)
                .await?;
        }
        Ok(())
    }

    /// Forgets the failures of the name after a success. Those of the address stay: otherwise
    /// one own account would clear the way for guessing at others.
    pub(crate) async fn count_success(&self, counters: &Counters) -> Result<(), AppFault> {
        Ok(self.store.clear_attempts(counters.name).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_begins_after_the_free_failures_and_stays_bounded() {
        assert_eq!(delay(9, FREE_BY_NAME), 0);
        assert_eq!(delay(10, FREE_BY_NAME), 15);
        assert_eq!(delay(11, FREE_BY_NAME), 30);
        assert_eq!(delay(u32::MAX, FREE_BY_NAME), LONGEST_DELAY);
    }
}
