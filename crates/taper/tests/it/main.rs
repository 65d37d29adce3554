//! What `taper` promises, a file a feature.

mod ahead;
mod brute_force;
mod doubts;
mod rules;
mod scenarios;
mod schedule_reference;
mod steps;
