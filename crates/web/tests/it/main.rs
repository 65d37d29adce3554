//! The web as a browser meets it, without a network: every answer is held to the rules of a page.

mod access;
mod browser;
mod carried;
mod cookies;
mod course;
mod crawl;
mod day;
mod door;
mod doses;
mod foreign;
mod guessing;
mod headers;
mod house;
mod html;
mod import;
mod joining;
mod leaving;
mod odd;
mod out;
mod recovery;
mod redirects;
mod rules;
mod silence;
mod symptoms;
mod versions;
