//! Time of this thread, and memory of the process.

use std::process::Command;
use std::{env, fs};

use rustix::time::{ClockId, clock_gettime};

/// How long something takes: this thread's own time, so that what else runs counts little.
pub fn seconds(mut act: impl FnMut()) -> f64 {
    let own = || {
        let time = clock_gettime(ClockId::ThreadCPUTime);
        time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
    };
    let began = own();
    act();
    own() - began
}

/// The same right after having done it once, so that everyone finds their own buffer where they
/// left it.
pub fn seconds_warm(mut act: impl FnMut()) -> f64 {
    act();
    seconds(act)
}

/// The most memory that this process has held so far; 0 where the system does not tell.
pub fn most_memory_mib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kib.unwrap_or(0) / 1024
}

/// What has glibc ask for large pages, as numpy does by itself: with small ones the larger part of
/// writing a hundred million bytes is waiting for the next page.
const LARGE_PAGES: (&str, &str) = ("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");

/// Whether they have been asked for, or something else has.
pub fn has_large_pages() -> bool {
    env::var_os(LARGE_PAGES.0).is_some()
}

/// Runs this program again, with them.
pub fn again_with_large_pages() {
    let again = env::current_exe().and_then(|program| {
        let mut command = Command::new(program);
        command.args(env::args_os().skip(1));
        command.env(LARGE_PAGES.0, LARGE_PAGES.1).status()
    });
    if let Err(fault) = again {
        println!("passed over: this program cannot start itself again ({fault})");
    }
}
