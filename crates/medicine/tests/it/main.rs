//! What `medicine` promises, a file a feature.

mod doses;
mod making;
mod products;
