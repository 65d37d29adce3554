//! The house's own checks: imports, file headers, licences, paths, the voice.
//!
//! There is nothing to call here. The checks are plain tests in `tests/it`, so that nobody can
//! forget them; each of them proves, on a small bad example, that it can fail.
