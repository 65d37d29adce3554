//! Readings of the course, kept sealed while the program runs: what was read once and has not
//! changed is not read again. Nothing of it is stored, and a restart forgets it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use course::Kept;
use uuid::Uuid;
use vault::Zeroizing;

use crate::App;
use crate::visit::Visit;

/// Ten years of forty symptoms take 0.4 MB.
const MOST_BYTES: usize = 16_000_000;

/// Whose eyes, and whose journal.
type Whose = (Uuid, Uuid);

/// Sealed readings; the ones that were asked for longest ago go first when there are too many.
#[derive(Default)]
pub(crate) struct KeptReadings(Mutex<Held>);

#[derive(Default)]
struct Held {
    readings: HashMap<Whose, Sealed>,
    /// Counts what is asked for.
    turn: u64,
    /// Counts how often something was forgotten: what was read before may be of somebody who is gone.
    forgotten: u64,
}

struct Sealed {
    bytes: Arc<[u8]>,
    asked: u64,
}

impl KeptReadings {
    fn held<T>(&self, act: impl FnOnce(&mut Held) -> T) -> T {
        // Nothing here is left half done when a thread dies.
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn get(&self, whose: Whose) -> Option<Arc<[u8]>> {
        self.held(|held| {
            held.turn += 1;
            let sealed = held.readings.get_mut(&whose)?;
            sealed.asked = held.turn;
            Some(Arc::clone(&sealed.bytes))
        })
    }

    /// How often something was forgotten so far; asked for before what is to be kept is read.
    pub(crate) fn forgotten(&self) -> u64 {
        self.held(|held| held.forgotten)
    }

    fn put(&self, whose: Whose, bytes: Vec<u8>, forgotten: u64) {
        self.held(|held| {
            if held.forgotten != forgotten {
                return;
            }
            held.turn += 1;
            let asked = held.turn;
            let bytes = Arc::from(bytes);
            held.readings.insert(whose, Sealed { bytes, asked });
            held.shrink(MOST_BYTES);
        });
    }

    fn drop_of(&self, whose: Whose) {
        self.held(|held| held.readings.remove(&whose));
    }

    /// Forgets whatever an account had read, and whatever was read of its journal.
    pub(crate) fn forget(&self, account: Uuid, journal: Uuid) {
        self.held(|held| {
            held.forgotten += 1;
            let readings = &mut held.readings;
            readings.retain(|(reader, of), _| *reader != account && *of != journal);
        });
    }

    /// Forgets everything.
    pub(crate) fn forget_all(&self) {
        self.held(|held| {
            held.forgotten += 1;
            held.readings.clear();
        });
    }
}

impl Held {
    fn shrink(&mut self, most: usize) {
        let size = |held: &Held| -> usize {
            let all = held.readings.values();
            all.map(|sealed| sealed.bytes.len()).sum()
        };
        while size(self) > most {
            let oldest = self.readings.iter().min_by_key(|(_, sealed)| sealed.asked);
            let Some(whose) = oldest.map(|(whose, _)| *whose) else {
                return;
            };
            self.readings.remove(&whose);
        }
    }
}

/// What was kept, opened but not yet understood.
pub(crate) struct OpenedReading(Zeroizing<Vec<u8>>);

impl OpenedReading {
    /// What it says; `None` where that is no reading.
    pub(crate) fn kept(&self) -> Option<Kept> {
        ciborium::from_reader(self.0.as_slice()).ok()
    }

    pub(crate) fn of(kept: &Kept) -> Option<OpenedReading> {
        let room = ROOM + ROOM_A_DAY * kept.days();
        let mut bytes = Zeroizing::new(Vec::with_capacity(room));
        ciborium::into_writer(kept, &mut *bytes).ok()?;
        Some(OpenedReading(bytes))
    }
}

/// Room for a reading, so that no copy of a part of it is left behind while it is written.
const ROOM: usize = 400_000;
const ROOM_A_DAY: usize = 200;

impl App {
    /// The reading that was kept for this visitor.
    pub(crate) fn kept_reading(&self, visit: &Visit) -> Option<OpenedReading> {
        let sealed = self.kept.get((visit.account, visit.journal))?;
        let place = self.account_place(visit.account);
        let opened = visit
            .key
            .open_reading(&place, visit.journal, &sealed)
            .ok()?;
        Some(OpenedReading(opened))
    }

    /// Keeps a reading for this visitor, or forgets the one that was.
    /// `forgotten` is from before it was read: nothing is kept where something was forgotten since.
    pub(crate) fn keep_reading(
        &self,
        visit: &Visit,
        reading: Option<&OpenedReading>,
        forgotten: u64,
    ) {
        let whose = (visit.account, visit.journal);
        let Some(reading) = reading else {
            return self.kept.drop_of(whose);
        };
        let place = self.account_place(visit.account);
        let sealed = visit.key.seal_reading(&place, visit.journal, &reading.0);
        self.kept.put(whose, sealed, forgotten);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whose(account: u128, journal: u128) -> Whose {
        (Uuid::from_u128(account), Uuid::from_u128(journal))
    }

    #[test]
    fn what_was_asked_for_longest_ago_goes_first() {
        let mut held = Held::default();
        for (asked, account) in [(3, 1), (1, 2), (2, 3)] {
            let bytes = Arc::from(vec![0; 10]);
            held.readings
                .insert(whose(account, 0), Sealed { bytes, asked });
        }
        held.shrink(30);
        assert_eq!(held.readings.len(), 3);
        held.shrink(25);
        assert!(!held.readings.contains_key(&whose(2, 0)));
        held.shrink(10);
        let left: Vec<_> = held.readings.keys().copied().collect();
        assert_eq!(left, [whose(1, 0)]);
        held.shrink(5);
        assert!(held.readings.is_empty());
    }

    #[test]
    fn an_account_is_forgotten_as_reader_and_as_read() {
        let kept = KeptReadings::default();
        for pair in [whose(1, 11), whose(2, 11), whose(1, 12), whose(2, 12)] {
            kept.put(pair, vec![1], 0);
        }
        kept.forget(Uuid::from_u128(1), Uuid::from_u128(11));
        assert!(kept.get(whose(1, 11)).is_none());
        assert!(kept.get(whose(2, 11)).is_none());
        assert!(kept.get(whose(1, 12)).is_none());
        assert!(kept.get(whose(2, 12)).is_some());
        kept.forget_all();
        assert!(kept.get(whose(2, 12)).is_none());
        // What was being read meanwhile is not kept.
        kept.put(whose(1, 11), vec![1], 0);
        assert!(kept.get(whose(1, 11)).is_none());
        kept.put(whose(1, 11), vec![1], kept.forgotten());
        assert!(kept.get(whose(1, 11)).is_some());
    }
}
