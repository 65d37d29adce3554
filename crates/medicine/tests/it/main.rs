//! What `medicine` promises, a file a feature.

mod all_drugs;
mod catalogue;
mod doses;
mod drug_files;
mod making;
mod occupancy;
mod products;
