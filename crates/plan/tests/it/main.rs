//! What `plan` promises, a file a feature.

mod changes;
mod compared;
mod doubts;
mod intakes;
mod noted;
mod prescriptions;
mod proposals;
mod scene;
mod scheduled;
mod supply;
mod versions;
