//! The living healing plan: versions with reason and who agreed, and the tapers it holds.
