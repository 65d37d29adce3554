//! The exponential function where it is needed millions of times: only arithmetic and bit shifts,
//! so the same on every machine, and open to being done for several numbers at once.

const LOG2_E: f64 = std::f64::consts::LOG2_E;
/// Logarithm of 2 in two parts, the first with zeros at its end: `k * LN2_HIGH` is exact.
const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// Adding this rounds to a whole number.
const ROUND: f64 = 6_755_399_441_055_744.0;

/// `exp(x)` for `x` up to 0, to about twelve digits; below -700 it is 0 for all that follows.
#[inline]
pub(crate) fn exp(x: f64) -> f64 {
    let x = x.max(-700.0);
    let shifted = x * LOG2_E + ROUND;
    let k = shifted - ROUND;
    let r = (x - k * LN2_HIGH) - k * LN2_LOW;
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
    p = p * r + 1.0;
    // The last bits of `shifted` hold k; they become the exponent.
    let scale = f64::from_bits((shifted.to_bits().wrapping_add(1023)) << 52);
    p * scale
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
