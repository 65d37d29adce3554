//! The pages in a real browser: what a person does, with scripts and without, on a narrow screen.

mod day;
mod desk;
mod driver;
mod eyes;
mod hands;
mod host;
mod leaving;
mod pages;
mod paper;
mod person;
mod pictures;
mod present;
mod sight;
