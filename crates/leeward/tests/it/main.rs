//! The program as a person runs it.

mod backups;
mod browser;
mod course;
mod demo;
mod drugs;
mod first_start;
mod killed;
mod listening;
mod marker;
mod program;
mod taper;
mod visitor;
