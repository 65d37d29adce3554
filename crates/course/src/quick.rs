//! What is reckoned millions of times: the exponential function with only arithmetic and bit shifts,
//! and sums. The same on every machine, and open to being done for several numbers at once.

const LOG2_E: f64 = std::f64::consts::LOG2_E;
/// Logarithm of 2 in two parts, the first with zeros at its end: `k * LN2_HIGH` is exact.
const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// Adding this rounds to a whole number.
const ROUND: f64 = 6_755_399_441_055_744.0;

/// `exp(x)` for `x` up to 0, to about twelve digits; below -700 it is 0 for all that follows.
#[inline]
pub(crate) fn exp(x: f64) -> f64 {
    let mut one = [x];
    exp_each(&mut one);
    one[0]
}

/// `exp(r)` for `r` within half of ln 2, by Taylor's series.
#[inline]
fn near_nought(r: f64) -> f64 {
    let mut p = 1.0 / 3_628_800.0;
    p = p * r + 1.0 / 362_880.0;
    p = p * r + 1.0 / 40_320.0;
    p = p * r + 1.0 / 5_040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p * r + 1.0
}

/// The same for several numbers at once.
#[inline]
pub(crate) fn exp_each<const N: usize>(values: &mut [f64; N]) {
    let mut scale = [0.0; N];
    for (value, scale) in values.iter_mut().zip(&mut scale) {
        let x = if *value > -700.0 { *value } else { -700.0 };
        let shifted = x * LOG2_E + ROUND;
        let k = shifted - ROUND;
        // The last bits of `shifted` hold k; they become the exponent.
        *value = (x - k * LN2_HIGH) - k * LN2_LOW;
        *scale = f64::from_bits((shifted.to_bits().wrapping_add(1023)) << 52);
    }
    for (value, scale) in values.iter_mut().zip(&scale) {
        *value = near_nought(*value) * scale;
    }
}

/// A sum of logarithms, as the logarithm of a product as long as that can be held.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Logs {
    product: f64,
    sum: f64,
}

impl Logs {
    pub(crate) const NONE: Logs = Logs {
        product: 1.0,
        sum: 0.0,
    };

    #[inline]
    pub(crate) fn add(&mut self, value: f64) {
        let before = self.product;
        self.product *= value;
        if !(1e-100..1e100).contains(&self.product) {
            // Each alone: the product may be more than can be held.
            self.sum += libm::log(before) + libm::log(value);
            self.product = 1.0;
        }
    }

    pub(crate) fn sum(self) -> f64 {
        self.sum + libm::log(self.product)
    }
}

/// Four sums at once, always in the same order.
#[inline]
pub(crate) fn sum(values: &[f64]) -> f64 {
    let mut sums = [0.0_f64; 4];
    let mut fours = values.chunks_exact(4);
    for four in &mut fours {
        for (sum, value) in sums.iter_mut().zip(four) {
            *sum += value;
        }
    }
    let rest: f64 = fours.remainder().iter().sum();
    (sums[0] + sums[2]) + (sums[1] + sums[3]) + rest
}

/// The inner product, summed likewise.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0_f64; 4];
    let mut left = a.chunks_exact(4);
    let mut right = b.chunks_exact(4);
    for (x, y) in (&mut left).zip(&mut right) {
        for k in 0..4 {
            sums[k] += x[k] * y[k];
        }
    }
    let mut rest = 0.0;
    for (x, y) in left.remainder().iter().zip(right.remainder()) {
        rest += x * y;
    }
    (sums[0] + sums[2]) + (sums[1] + sums[3]) + rest
}

#[cfg(test)]
mod tests {
    use super::exp;

    #[test]
    fn the_quick_exponential_is_the_exponential() {
        let mut x = 0.0;
        while x > -690.0 {
            let exact = libm::exp(x);
            assert!((exp(x) / exact - 1.0).abs() < 1e-11, "at {x}");
            x -= 0.013;
        }
        assert!(exp(-5000.0) < 1e-300);
    }
}
