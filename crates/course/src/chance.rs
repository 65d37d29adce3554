//! Numbers drawn at random from a seed that is an argument: the same on every machine.
//!
//! The state is advanced as in SplitMix64 (Steele, Lea and Flood 2014); the transformations use
//! only arithmetic, square roots and `libm`. Never for secrets.

/// A source of random numbers.
#[derive(Clone, Debug)]
pub(crate) struct Chance {
    state: u64,
    spare: Option<f64>,
}

impl Chance {
    /// A source that gives the same numbers whenever it is begun with the same seed.
    pub(crate) fn of(seed: u64) -> Chance {
        Chance {
            state: seed,
            spare: None,
        }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Evenly from 0 (never reached) to 1 (never reached).
    pub(crate) fn even(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// Normal with mean 0 and variance 1, by Marsaglia's polar method.
    pub(crate) fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let u = 2.0 * self.even() - 1.0;
            let v = 2.0 * self.even() - 1.0;
            let s = u * u + v * v;
            if s > 0.0 && s < 1.0 {
                let factor = (-2.0 * libm::log(s) / s).sqrt();
                self.spare = Some(v * factor);
                return u * factor;
            }
        }
    }

    /// Gamma with this shape (above 0) and scale 1, by Marsaglia and Tsang (2000).
    pub(crate) fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let lifted = self.gamma(shape + 1.0);
            return lifted * libm::exp(libm::log(self.even()) / shape);
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = 1.0 + c * x;
            if v <= 0.0 {
                continue;
            }
            let v = v * v * v;
            if libm::log(self.even()) < 0.5 * x * x + d - d * v + d * libm::log(v) {
                return d * v;
            }
        }
    }

    /// A whole number below `end`.
    pub(crate) fn whole(&mut self, end: usize) -> usize {
        ((self.even() * end as f64) as usize).min(end - 1)
    }

    /// True with this probability.
    pub(crate) fn happens(&mut self, probability: f64) -> bool {
        self.even() < probability
    }

    /// An index, each as likely as its weight says; weights are not negative and sum to `total`.
    pub(crate) fn pick(&mut self, weights: impl IntoIterator<Item = f64>, total: f64) -> usize {
        let mut left = self.even() * total;
        let mut last = 0;
        for (index, weight) in weights.into_iter().enumerate() {
            if weight > 0.0 {
                last = index;
                left -= weight;
                if left <= 0.0 {
                    break;
                }
            }
        }
        last
    }
}
