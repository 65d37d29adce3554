//! The mean around each value of a series.

/// The mean of so many values on either side, and of the value itself; of fewer at both ends.
pub(crate) fn means(values: &[f64], side: usize) -> Vec<f64> {
    let mut sums = Vec::with_capacity(values.len() + 1);
    sums.push(0.0);
    let mut sum = 0.0;
    for value in values {
        sum += value;
        sums.push(sum);
    }
    (0..values.len())
        .map(|t| {
            let (a, b) = (t.saturating_sub(side), (t + side + 1).min(values.len()));
            (sums[b] - sums[a]) / (b - a) as f64
        })
        .collect()
}
