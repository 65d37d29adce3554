//! Rows and sealed bytes in SQLite; can open nothing that it keeps.
