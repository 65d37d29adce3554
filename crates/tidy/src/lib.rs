//! The house's own checks: imports, file headers, licences, paths, the voice.
