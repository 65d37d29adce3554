//! A solver of differential equations with steps of its own choice, as general programs use for
//! this: Dormand and Prince's pair of orders 5 and 4 with their interpolation between steps
//! (J. Comput. Appl. Math. 1980;6:19; Hairer, Norsett, Wanner, Solving ordinary differential
//! equations I, II.6). It begins anew at each intake.

use crate::cohorts::{HOURS, Numbers, Shape, Which};

const RELATIVE: f64 = 1e-4;
const ABSOLUTE: f64 = 1e-8;

type Amounts = [f64; 4];

/// What the stages are made of; the last row is also the solution of order 5.
const STAGES: [&[f64]; 6] = [
    &[1.0 / 5.0],
    &[3.0 / 40.0, 9.0 / 40.0],
    &[44.0 / 45.0, -56.0 / 15.0, 32.0 / 9.0],
    &[
        19372.0 / 6561.0,
        -25360.0 / 2187.0,
        64448.0 / 6561.0,
        -212.0 / 729.0,
    ],
    &[
        9017.0 / 3168.0,
        -355.0 / 33.0,
        46732.0 / 5247.0,
        49.0 / 176.0,
        -5103.0 / 18656.0,
    ],
    &[
        35.0 / 384.0,
        0.0,
        500.0 / 1113.0,
        125.0 / 192.0,
        -2187.0 / 6784.0,
        11.0 / 84.0,
    ],
];
/// The solution of order 5 less that of order 4.
const DIFFERENCE: [f64; 7] = [
    71.0 / 57600.0,
    0.0,
    -71.0 / 16695.0,
    71.0 / 1920.0,
    -17253.0 / 339200.0,
    22.0 / 525.0,
    -1.0 / 40.0,
];
/// For the interpolation.
const BETWEEN: [f64; 7] = [
    -12715105075.0 / 11282082432.0,
    0.0,
    87487479700.0 / 32700410799.0,
    -10690763975.0 / 1880347072.0,
    701980252875.0 / 199316789632.0,
    -1453857185.0 / 822651844.0,
    69997945.0 / 29380423.0,
];

fn flow(of: &Numbers, spread: bool, [gut, central, rest, made]: Amounts) -> Amounts {
    let taken_up = of.absorption * gut;
    let left = of.elimination * central;
    let exchanged = match spread {
        true => of.out * central - of.back * rest,
        false => 0.0,
    };
    [
        -taken_up,
        taken_up - left - exchanged,
        exchanged,
        of.share * left - of.metabolite * made,
    ]
}

fn plus(from: Amounts, by: f64, weights: &[f64], flows: &[Amounts; 7]) -> Amounts {
    std::array::from_fn(|i| {
        let sum: f64 = weights.iter().zip(flows).map(|(w, flow)| w * flow[i]).sum();
        from[i] + by * sum
    })
}

/// Both levels of a person at every hour.
pub fn levels(shape: &Shape, person: usize) -> Vec<[f64; 2]> {
    let of = &shape.people[person];
    let spread = shape.which == Which::Spread;
    let mut out = Vec::with_capacity(HOURS);
    let mut amounts = Amounts::default();
    for dose in &shape.doses {
        amounts[0] += dose;
        amounts = day(of, spread, amounts, &mut out);
    }
    out
}

fn day(of: &Numbers, spread: bool, mut amounts: Amounts, out: &mut Vec<[f64; 2]>) -> Amounts {
    let first = out.len();
    out.push([amounts[1] * of.weight, amounts[3] * of.weight]);
    let (mut time, mut step) = (0.0, 0.25_f64);
    let mut flows = [Amounts::default(); 7];
    flows[0] = flow(of, spread, amounts);
    while time < 24.0 {
        let by = step.min(24.0 - time);
        for (at, weights) in STAGES.iter().enumerate() {
            flows[at + 1] = flow(of, spread, plus(amounts, by, weights, &flows));
        }
        let next = plus(amounts, by, STAGES[5], &flows);
        let apart = plus(Amounts::default(), by, &DIFFERENCE, &flows);
        let squares = (0..4).map(|i| {
            let most = amounts[i].abs().max(next[i].abs());
            (apart[i] / RELATIVE.mul_add(most, ABSOLUTE)).powi(2)
        });
        let error = (squares.sum::<f64>() / 4.0).sqrt();
        if error <= 1.0 {
            let ended = if 24.0 - time <= by { 24.0 } else { time + by };
            while ((out.len() - first) as f64) < ended.min(23.5) {
                let share = ((out.len() - first) as f64 - time) / by;
                let [_, central, _, made] = between(amounts, next, by, share, &flows);
                out.push([central * of.weight, made * of.weight]);
            }
            if ended < 24.0 && ((out.len() - first) as f64 - ended).abs() < f64::EPSILON {
                out.push([next[1] * of.weight, next[3] * of.weight]);
            }
            (time, amounts) = (ended, next);
            flows[0] = flows[6];
        }
        step = by * (0.9 * error.max(1e-10).powf(-0.2)).clamp(0.2, 5.0);
    }
    amounts
}

fn between(from: Amounts, to: Amounts, by: f64, share: f64, flows: &[Amounts; 7]) -> Amounts {
    let left = 1.0 - share;
    let bend = plus(Amounts::default(), by, &BETWEEN, flows);
    std::array::from_fn(|i| {
        let rise = to[i] - from[i];
        let start = by * flows[0][i] - rise;
        let end = rise - by * flows[6][i] - start;
        from[i] + share * (rise + left * (start + share * (end + left * bend[i])))
    })
}
