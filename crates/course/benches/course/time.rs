//! Processor time and memory of this process, and a process of its own for what must begin cold.

use std::process::Command;
use std::{env, fs};

use rustix::time::{ClockId, clock_gettime};

/// How long something takes: processor seconds of the whole process, so that what else runs counts
/// little, and threads would count.
pub fn seconds(mut act: impl FnMut()) -> f64 {
    let own = || {
        let time = clock_gettime(ClockId::ProcessCPUTime);
        time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
    };
    let began = own();
    act();
    own() - began
}

/// The most memory that this process has held so far, in MB; nought where the system does not tell.
pub fn most_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kib.unwrap_or(0.0) * 1024.0 / 1e6
}

/// Asks for the first reading of a process and nothing else.
pub const COLD: &str = "--cold";

/// What another process of this program measures and prints: numbers between spaces.
pub fn in_a_process_of_its_own() -> Vec<f64> {
    let output = env::current_exe().and_then(|program| Command::new(program).arg(COLD).output());
    let Ok(output) = output else {
        println!("passed over: this program cannot start itself again");
        return Vec::new();
    };
    String::from_utf8_lossy(&output.stdout)
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect()
}

/// Least, middle and most of some rounds.
pub fn spread(rounds: &[f64]) -> [f64; 3] {
    let mut sorted = rounds.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
    [
        at(0),
        at(sorted.len() / 2),
        at(sorted.len().saturating_sub(1)),
    ]
}
