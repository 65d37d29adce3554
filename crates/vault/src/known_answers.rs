//! Published vectors, run through the functions that keys and envelopes are made with.
