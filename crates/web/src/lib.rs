//! Routes, forms and pages; sees neither rows nor keys.
