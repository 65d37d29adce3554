//! What `plan` promises, a file a feature.

mod changes;
mod doubts;
mod prescriptions;
mod proposals;
mod scene;
mod versions;
