//! What the invented person writes, by name; the sentences stand in `words`.

use words::{Id, id};

use super::chance::Chance;

/// Frightening thoughts. The first ones come more often than the rest, as they do.
pub(crate) const THOUGHTS: &[Id] = &[
    id!("demo-thought-permanent"),
    id!("demo-thought-different"),
    id!("demo-thought-mind"),
    id!("demo-thought-heart"),
    id!("demo-thought-broken"),
    id!("demo-thought-ward"),
    id!("demo-thought-nobody"),
    id!("demo-thought-years"),
    id!("demo-thought-love"),
    id!("demo-thought-myself"),
    id!("demo-thought-weight"),
    id!("demo-thought-low"),
    id!("demo-thought-music"),
];

/// Small things that came back.
pub(crate) const CAME_BACK: &[Id] = &[
    id!("demo-back-rain"),
    id!("demo-back-hum"),
    id!("demo-back-tear"),
    id!("demo-back-dog"),
    id!("demo-back-coffee"),
    id!("demo-back-pages"),
    id!("demo-back-hungry"),
    id!("demo-back-song"),
    id!("demo-back-bored"),
    id!("demo-back-sun"),
    id!("demo-back-ring"),
    id!("demo-back-dream"),
    id!("demo-back-shower"),
    id!("demo-back-garden"),
];

/// Lines of heavy days.
pub(crate) const HEAVY: &[Id] = &[
    id!("demo-heavy-bed"),
    id!("demo-heavy-arms"),
    id!("demo-heavy-night"),
    id!("demo-heavy-hall"),
    id!("demo-heavy-glass"),
    id!("demo-heavy-marta"),
    id!("demo-heavy-work"),
    id!("demo-heavy-zaps"),
    id!("demo-heavy-tears"),
    id!("demo-heavy-page"),
    id!("demo-heavy-weeks"),
    id!("demo-heavy-shop"),
];

/// Lines of days in between.
pub(crate) const BETWEEN: &[Id] = &[
    id!("demo-between-soup"),
    id!("demo-between-corner"),
    id!("demo-between-cotton"),
    id!("demo-between-washing"),
    id!("demo-between-hour"),
    id!("demo-between-sleep"),
    id!("demo-between-sister"),
    id!("demo-between-evening"),
    id!("demo-between-radio"),
];

/// Lines of light days.
pub(crate) const LIGHT: &[Id] = &[
    id!("demo-light-lake"),
    id!("demo-light-letters"),
    id!("demo-light-morning"),
    id!("demo-light-cinema"),
    id!("demo-light-sleep"),
    id!("demo-light-glass"),
    id!("demo-light-bread"),
];

/// Lines of the days on which the dose went down.
pub(crate) const DOWN: &[Id] = &[
    id!("demo-down-calendar"),
    id!("demo-down-syringe"),
    id!("demo-down-slept"),
    id!("demo-down-afraid"),
];

/// The line of a day after which the dose stands for months.
pub(crate) const HOLD: Id = id!("demo-hold");

/// The line of the day on which the dose went back.
pub(crate) const BACK: Id = id!("demo-step-back");

/// The line of the first day after three weeks without one.
pub(crate) const AFTER_AWAY: Id = id!("demo-after-away");

/// What happened, in the order in which it did.
pub(crate) const EVENTS: &[Id] = &[
    id!("demo-event-flat"),
    id!("demo-event-flu"),
    id!("demo-event-doctor"),
];

/// Draws from a list until all of it was drawn, then begins again: nobody writes one line twice
/// in a row.
pub(crate) struct Hat {
    all: &'static [Id],
    left: Vec<Id>,
}

impl Hat {
    pub(crate) fn of(all: &'static [Id]) -> Hat {
        Hat {
            all,
            left: Vec::new(),
        }
    }

    pub(crate) fn draw(&mut self, chance: &mut Chance) -> Option<Id> {
        if self.left.is_empty() {
            self.left = self.all.to_vec();
        }
        let last = self.left.len().checked_sub(1)?;
        Some(self.left.swap_remove(chance.whole(0, last)))
    }
}
