//! The arithmetic of tapers: methods, steps, holds, each with its reason and its doubts.
