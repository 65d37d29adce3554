//! What holds the house together, a file a check.

mod calls;
mod code;
mod files;
mod ids;
mod imports;
mod licences;
mod manifests;
mod paths;
mod sentences;
mod tree;
mod voice;
