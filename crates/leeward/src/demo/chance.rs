//! A small generator of chance: the same seed gives the same numbers on every machine.

use uuid::Uuid;

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
/// For inventing a diary; no secret is ever made with it.
pub(crate) struct Chance(u64);

impl Chance {
    /// The chance of one part of the diary. Each part has its own, so that a change to one leaves
    /// the others as they are.
    pub(crate) fn of(seed: u64, part: u64) -> Chance {
        let mut chance = Chance(seed);
        let begins = chance.next().wrapping_add(part);
        Chance(Chance(begins).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1, without 1.
    pub(crate) fn share(&mut self) -> f64 {
        // 53 bits are what a double holds exactly.
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// From `low` to `high`, each alike.
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }

    /// A whole number from `low` to `high`, both possible; `low` where they are the wrong way
    /// round.
    pub(crate) fn whole(&mut self, low: usize, high: usize) -> usize {
        let size = high.saturating_sub(low) as u64 + 1;
        // Some numbers are likelier by one part in 2^64 / size: nothing in a diary.
        low + (self.next() % size) as usize
    }

    /// Whether something happens that does so in that share of cases.
    pub(crate) fn happens(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// Around 0, spread about 1, nearly as a normal distribution: twelve even draws, without a
    /// function that differs between machines.
    pub(crate) fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// An id in the form of a random one.
    pub(crate) fn id(&mut self) -> Uuid {
        let bits = u128::from(self.next()) << 64 | u128::from(self.next());
        uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        // The first outputs of the authors' reference program for the seed 0.
        let mut chance = Chance(0);
        let drawn = [chance.next(), chance.next(), chance.next()];
        assert_eq!(
            drawn,
            [
                0xE220_A839_7B1D_CDAF,
                0x6E78_9E6A_A1B9_65F4,
                0x06C4_5D18_8009_454F
            ]
        );
    }

    #[test]
    fn draws_stay_in_their_bounds_and_reach_both_ends() {
        let mut chance = Chance::of(1, 1);
        let drawn: Vec<usize> = (0..200).map(|_| chance.whole(3, 5)).collect();
        assert_eq!(drawn.iter().min(), Some(&3));
        assert_eq!(drawn.iter().max(), Some(&5));
        assert!((0..200).all(|_| (0.0..1.0).contains(&chance.share())));
        let mean = (0..4000).map(|_| chance.bell()).sum::<f64>() / 4000.0;
        // The mean of 4,000 has a spread of 0.016: 0.1 is six of them.
        assert!(mean.abs() < 0.1);
    }

    #[test]
    fn parts_of_one_seed_differ() {
        assert_ne!(Chance::of(1, 1).next(), Chance::of(1, 2).next());
        assert_ne!(Chance::of(1, 1).next(), Chance::of(2, 1).next());
        assert_eq!(Chance::of(1, 1).next(), Chance::of(1, 1).next());
    }
}
