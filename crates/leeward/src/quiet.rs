//! What the program keeps to itself: no copy of its memory on the disk, no address and no word of
//! a person in the log.

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Switches core dumps off; on Linux other programs of the same user cannot look into the memory
/// either. A system that refuses is no reason not to run.
pub(crate) fn no_core_dumps() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let nothing = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _ = setrlimit(Resource::Core, nothing);
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Logs names of events to stderr, from our own crates only: what a library logs may hold an
/// address or a statement. A panic is logged with its place and without its message, which may
/// quote the text that it stumbled over.
pub(crate) fn log_event_names() {
    let ours = ["leeward", "web", "app", "store"].map(|name| (name, LevelFilter::INFO));
    let to_stderr = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_target(false);
    let begun = tracing_subscriber::registry()
        .with(to_stderr)
        .with(Targets::new().with_targets(ours))
        .try_init();
    // The one logger is set here and nowhere else.
    debug_assert!(begun.is_ok());
    std::panic::set_hook(Box::new(|panic| {
        let (file, line) = panic
            .location()
            .map_or(("unknown", 0), |place| (place.file(), place.line()));
        tracing::error!(event = "panic", file, line);
    }));
}
