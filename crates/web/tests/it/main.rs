//! The web as a browser meets it, without a network: every answer is held to the rules of a page.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod access;
mod browser;
mod carried;
mod cookies;
mod course;
mod course_pages;
mod crawl;
mod day;
mod desk;
mod door;
mod doses;
mod drugs;
mod events;
mod foreign;
mod guessing;
mod headers;
mod house;
mod html;
mod import;
mod joining;
mod leaving;
mod level;
mod living;
mod odd;
mod others;
mod out;
mod owner;
mod paper;
mod recovery;
mod redirects;
mod rules;
mod schedule;
mod silence;
mod symptoms;
mod taper;
mod texts;
mod versions;
