//! A series cut into pieces of constant mean, at the least cost: exact, with pruning (PELT).
//!
//! Killick, Fearnhead and Eckley (2012). The cost of a piece is the sum of squares around its mean.
//! Held point for point against ruptures in the tests.

/// The first index of every piece but the first.
///
/// `penalty` is the cost of one more piece, in the square of the unit of `values`; a piece has at
/// least `least` values. Empty where the series is too short to be cut.
pub fn segments(values: &[f64], penalty: f64, least: usize) -> Vec<usize> {
    let count = values.len();
    let least = least.max(1);
    if count < 2 * least {
        return Vec::new();
    }
    // Centred, so that differences of sums keep their digits.
    let centre = values.iter().sum::<f64>() / count as f64;
    let mut sums = Vec::with_capacity(count + 1);
    let mut squares = Vec::with_capacity(count + 1);
    let (mut sum, mut square) = (0.0, 0.0);
    sums.push(sum);
    squares.push(square);
    for value in values {
        let off = value - centre;
        sum += off;
        square += off * off;
        sums.push(sum);
        squares.push(square);
    }
    let cost = |from: usize, to: usize| {
        let sum: f64 = sums[to] - sums[from];
        squares[to] - squares[from] - sum * sum / (to - from) as f64
    };
    let mut best = vec![f64::INFINITY; count + 1];
    let mut from = vec![0; count + 1];
    best[0] = -penalty;
    // Beginnings of a last piece that may still be the best, each with the index from which on it
    // is known to be beaten.
    let mut open: Vec<(usize, usize)> = Vec::new();
    for to in least..=count {
        open.push((to - least, usize::MAX));
        for (begin, _) in &open {
            let total = best[*begin] + cost(*begin, to) + penalty;
            if total < best[to] {
                best[to] = total;
                from[to] = *begin;
            }
        }
        // What is dearer even without a further piece is beaten by a piece that begins here; but
        // such a piece cannot end before it has its least length.
        for (begin, beaten) in &mut open {
            if *beaten == usize::MAX && best[*begin] + cost(*begin, to) > best[to] {
                *beaten = to + least;
            }
        }
        open.retain(|(_, beaten)| to + 1 < *beaten);
    }
    let mut cuts = Vec::new();
    let mut at = from[count];
    while at > 0 {
        cuts.push(at);
        at = from[at];
    }
    cuts.reverse();
    cuts
}
