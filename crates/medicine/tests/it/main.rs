//! What `medicine` promises, a file a feature.

mod doses;
