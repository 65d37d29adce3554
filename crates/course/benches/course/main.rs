//! How long the course takes to read, how that grows, what memory it holds, and what others take.
//!
//! `cargo bench -p course` prints tables. All is measured in one run, in processor seconds; only
//! ratios mean anything on another machine. Python peers run where `LEEWARD_PYTHON` (or `python3`)
//! has them, and each that is absent is passed over with a sentence.

mod diaries;
mod peers;
mod time;

use std::hint::black_box;

use course::segments::segments;
use course::{Observations, Reading, read, read_and_keep, read_on};

use diaries::{ONE_YEAR, Sketch, TAPER_OF_THREE_YEARS, TEN_YEARS, THREE_MONTHS, day_means};
use peers::{Peers, Took, Written};
use time::{COLD, in_a_process_of_its_own, most_memory, seconds, spread};

const ROUNDS: usize = 7;
/// Short readings are repeated, so that the clock can tell them.
const REPEATED: usize = 10;
/// Turns of a peer and ours; the one that takes minutes has one.
const TURNS: usize = 3;
/// What one more piece costs, in squares of a point; a piece has at least so many days.
const PENALTY: f64 = 40.0;
const LEAST: usize = 7;

fn main() {
    if std::env::args().any(|argument| argument == COLD) {
        return cold();
    }
    // As a test it has nothing to say: times are no assertions.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    first_readings();
    readings();
    days_more();
    growth();
    let pieces = Pieces::of_ten_years();
    if let Some(mut peers) = Peers::start() {
        beside(&mut peers, &pieces);
    }
}

/// The first reading of a process that does nothing else: seconds, memory before and after.
fn cold() {
    let diary = TEN_YEARS.made();
    let before = most_memory();
    let took = seconds(|| {
        black_box(read(black_box(&diary)));
    });
    println!("{took:?} {before:?} {:?}", most_memory());
}

fn first_readings() {
    let rounds: Vec<Vec<f64>> = (0..ROUNDS).map(|_| in_a_process_of_its_own()).collect();
    let of = |place: usize| {
        let all = rounds.iter().filter_map(|round| round.get(place).copied());
        spread(&all.collect::<Vec<f64>>())
    };
    let ([low, middle, high], [_, before, _], [_, _, most]) = (of(0), of(1), of(2));
    println!(
        "first reading of a process, {}: {middle:.3} s ({low:.3} - {high:.3}); at most {most:.1} \
         MB in the whole process, {before:.1} before reading\n",
        said(&TEN_YEARS)
    );
}

fn readings() {
    println!("{:<60} {:>22}  found", "reading", "middle (range)");
    for sketch in [TEN_YEARS, TAPER_OF_THREE_YEARS, ONE_YEAR, THREE_MONTHS] {
        let diary = sketch.made();
        let repeated = if sketch.days > 1_000 { 1 } else { REPEATED };
        let [low, middle, high] = spread(&rounds_of(&diary, repeated));
        println!(
            "{:<60} {:>22}  {}",
            said(&sketch),
            format!("{middle:.4} ({low:.4} - {high:.4})"),
            found(read(&diary).as_ref())
        );
    }
    println!();
}

/// Days more, read on from what the days before left.
fn days_more() {
    println!("{:<60} {:>22}", "reading on", "middle (range)");
    let diary = TEN_YEARS.made();
    for more in [1, 7] {
        let mut before = diary.clone();
        let last = diaries::at(TEN_YEARS.days - 1 - more);
        before.notes.retain(|note| note.date <= last);
        let Some((_, Some(kept))) = read_and_keep(&before) else {
            return println!("nothing was kept");
        };
        let rounds: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let took = seconds(|| {
                    for _ in 0..REPEATED {
                        assert!(read_on(black_box(&kept), black_box(&diary)).is_some());
                    }
                });
                took / REPEATED as f64
            })
            .collect();
        let [low, middle, high] = spread(&rounds);
        println!(
            "{:<60} {:>22}",
            format!("{}, {more} more", said(&TEN_YEARS)),
            format!("{middle:.4} ({low:.4} - {high:.4})")
        );
    }
    println!();
}

fn rounds_of(diary: &Observations, repeated: usize) -> Vec<f64> {
    let round = |_| {
        let took = seconds(|| {
            for _ in 0..repeated {
                black_box(read(black_box(diary)));
            }
        });
        took / repeated as f64
    };
    (0..ROUNDS).map(round).collect()
}

fn said(sketch: &Sketch) -> String {
    match sketch.items {
        0 => format!("{} days of one tap", sketch.days),
        items => format!(
            "{} days of {items} symptoms, {} reductions in {} days",
            sketch.days, sketch.reductions, sketch.tapering
        ),
    }
}

fn found(reading: Option<&Reading>) -> String {
    reading.map_or("nothing".to_owned(), |reading| {
        format!(
            "{} waves, {} windows, {} lasting changes, {} answers",
            reading.waves.len(),
            reading.windows.len(),
            reading.shifts.len(),
            reading.answers.len()
        )
    })
}

/// Cost against days: ten symptoms, a reduction every 166 days.
fn growth() {
    println!("{:<60} {:>22} {:>10}", "growth", "middle", "per 1,000");
    for days in [365, 730, 1825, 3650, 7300] {
        let sketch = Sketch {
            days,
            items: 10,
            reductions: days / 166,
            tapering: days,
        };
        let repeated = if days > 1_000 { 1 } else { 3 };
        let [_, middle, _] = spread(&rounds_of(&sketch.made(), repeated));
        println!(
            "{:<60} {middle:>22.4} {:>10.4}",
            said(&sketch),
            middle * 1000.0 / days as f64
        );
    }
    println!();
}

/// Ten years' day means with what is missing carried on, and where they are cut.
struct Pieces {
    values: Vec<f64>,
    cuts: Vec<usize>,
}

impl Pieces {
    fn of_ten_years() -> Pieces {
        let mut last = 0.0;
        let carried = |mean: Option<f64>| {
            last = mean.unwrap_or(last);
            last
        };
        let means = day_means(&TEN_YEARS.made(), TEN_YEARS.days);
        let values: Vec<f64> = means.into_iter().map(carried).collect();
        let cuts = segments(&values, PENALTY, LEAST);
        let pieces = Pieces { values, cuts };
        let [low, middle, high] = spread(&pieces.rounds()).map(|seconds| 1e3 * seconds);
        println!(
            "segments of {} values: {middle:.3} ms ({low:.3} - {high:.3}), {} pieces\n",
            pieces.values.len(),
            pieces.cuts.len() + 1
        );
        pieces
    }

    fn rounds(&self) -> Vec<f64> {
        let round = |_| {
            let took = seconds(|| {
                for _ in 0..REPEATED {
                    black_box(segments(black_box(&self.values), PENALTY, LEAST));
                }
            });
            took / REPEATED as f64
        };
        (0..ROUNDS).map(round).collect()
    }
}

/// What others take for a part of it, each over the day means of the same diary.
fn beside(peers: &mut Peers, pieces: &Pieces) {
    println!(
        "{:<60} {:>22} {:>9}",
        "peer, in turns with ours", "middle (range)", "x ours"
    );
    for (sketch, nuts) in [(ONE_YEAR, "numpyro:again"), (TEN_YEARS, "numpyro")] {
        println!("{}: beside reading everything", said(&sketch));
        let written = match Written::of(&sketch) {
            Ok(written) => written,
            Err(fault) => return println!("passed over: no diary can be written ({fault})"),
        };
        let diary = sketch.made();
        let reading = || middle(&rounds_of(&diary, 1));
        for (name, rounds) in [("statsmodels", TURNS), ("hmmlearn", TURNS), (nuts, 1)] {
            if let Some(took) = row(peers, name, rounds, &written, &reading) {
                println!("    {}", took.said);
            }
        }
        if sketch.days == TEN_YEARS.days {
            println!("segments alone");
            let name = format!("ruptures:{PENALTY}:{LEAST}");
            let own = || middle(&pieces.rounds());
            if let Some(took) = row(peers, &name, TURNS, &written, &own) {
                let cuts: Vec<String> = pieces.cuts.iter().map(usize::to_string).collect();
                let same = took.said == cuts.join(",");
                println!("    the same pieces: {}", if same { "yes" } else { "no" });
            }
        }
    }
}

/// One peer in turns with ours: its seconds, and how many times ours of the same turn they are.
fn row(
    peers: &mut Peers,
    name: &str,
    turns: usize,
    written: &Written,
    ours: &dyn Fn() -> f64,
) -> Option<Took> {
    let (mut all, mut times, mut last) = (Vec::new(), Vec::new(), None);
    for _ in 0..turns {
        let own = ours();
        let took = peers.measure(name, written)?;
        all.push(took.seconds);
        times.push(took.seconds / own);
        last = Some(took);
    }
    let [low, middle, high] = spread(&all);
    let [fewest, times, most] = spread(&times);
    println!(
        "  {name:<58} {:>22} {times:>9.2} ({fewest:.2} - {most:.2})",
        format!("{middle:.4} ({low:.4} - {high:.4})"),
    );
    last
}

fn middle(rounds: &[f64]) -> f64 {
    let [_, middle, _] = spread(rounds);
    middle
}
