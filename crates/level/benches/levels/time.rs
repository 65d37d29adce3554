//! Time of this thread, and memory of the process.

use std::fs;
use std::time::Instant;

/// Nanoseconds that this thread has been running, where the system tells.
fn own_time() -> Option<f64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok()
}

/// How long something takes: this thread's own time, or the clock's where the system does not tell.
pub fn seconds(mut act: impl FnMut()) -> f64 {
    let (began, clock) = (own_time(), Instant::now());
    act();
    let by_the_clock = clock.elapsed().as_secs_f64();
    match (began, own_time()) {
        (Some(began), Some(ended)) => (ended - began) / 1e9,
        _ => by_the_clock,
    }
}

/// The most memory that this process has held so far; 0 where the system does not tell.
pub fn most_memory_mib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kib.unwrap_or(0) / 1024
}
