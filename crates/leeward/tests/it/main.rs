//! The program as a person runs it.

mod course;
