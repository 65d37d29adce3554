//! What a person can do, told as stories over a database of its own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod account;
mod at_once;
mod course;
mod desk;
mod diary;
mod doses;
mod events;
mod guessing;
mod house;
mod out;
mod plan;
mod sealing;
