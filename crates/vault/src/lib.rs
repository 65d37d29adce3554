//! Keys and sealed envelopes; knows nothing of what it seals.
