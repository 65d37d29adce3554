//! What a person can do, told as stories over a database of its own.

mod account;
mod diary;
mod house;
mod out;
mod plan;
mod sealing;
