//! What a person can do, one function an act: permission, open, rule, seal, write.
