//! What a file of days and a file of doses are understood as, and how they are refused.

mod columns;
mod days;
mod diary;
mod doses;
mod numbers;
mod rows;
mod sheet;
mod twin;
mod two_steps;

use exchange::daily::{Daily, Request, read};
use exchange::{Fault, FaultKind};

/// Reads with everything as it is without options.
fn plain(text: &str) -> Result<Daily, Fault> {
    read(text.as_bytes(), &Request::default())
}

/// The line, the column and the reason of a refusal.
fn refusal(text: &str) -> (Option<u64>, Option<String>, FaultKind) {
    told(plain(text))
}

fn told(outcome: Result<Daily, Fault>) -> (Option<u64>, Option<String>, FaultKind) {
    let fault = outcome.expect_err("the file is to be refused");
    (fault.line, fault.column, fault.kind)
}

/// Reads with these columns named.
fn with_items(text: &str, items: &[&str]) -> Result<Daily, Fault> {
    let items = items.iter().map(|item| (*item).to_owned()).collect();
    let request = Request {
        items: Some(items),
        ..Request::default()
    };
    read(text.as_bytes(), &request)
}

fn values(daily: &Daily) -> Vec<f64> {
    daily.notes.iter().map(|note| note.value).collect()
}

fn names(daily: &Daily) -> Vec<&str> {
    daily.items.iter().map(|item| item.name.as_str()).collect()
}

fn cell(line: u64, column: &str, kind: FaultKind) -> (Option<u64>, Option<String>, FaultKind) {
    (Some(line), Some(column.to_owned()), kind)
}
