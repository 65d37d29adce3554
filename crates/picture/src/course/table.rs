//! The same as a table, month by month.

use course::{Reading, Stretch};
use jiff::civil::Date;
use maud::{Markup, html};
use words::{Voice, say};

/// One month of a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// Its first day, or the reading's first day in it.
    pub first: Date,
    /// Calendar days of the reading in it.
    pub days: usize,
    /// Days on which something was noted.
    pub noted: usize,
    /// Mean burden of the noted days, on the reading's scale.
    pub mean: Option<f64>,
    /// Mean level of all its days, on the reading's scale.
    pub level: f64,
    /// Calendar days inside a wave.
    pub wave_days: usize,
    /// Calendar days inside a window, the person's own marks included.
    pub window_days: usize,
}

/// The months of a reading, in order; months without a note are there too.
pub fn months(reading: &Reading) -> Vec<Month> {
    let month_of = |date: Date| (date.year(), date.month());
    let inside = |stretches: &[Stretch], date: Date| {
        stretches.iter().any(|s| s.first <= date && date <= s.last)
    };
    reading
        .days
        .chunk_by(|a, b| month_of(a.date) == month_of(b.date))
        .filter_map(|days| {
            let burdens: Vec<f64> = days.iter().filter_map(|day| day.burden).collect();
            let mean = |values: f64, count: usize| values / count as f64;
            let in_window =
                |day: &&course::Day| day.marked_window || inside(&reading.windows, day.date);
            Some(Month {
                first: days.first()?.date,
                days: days.len(),
                noted: days.iter().filter(|day| day.noted).count(),
                mean: (!burdens.is_empty()).then(|| mean(burdens.iter().sum(), burdens.len())),
                level: mean(days.iter().map(|day| day.level).sum(), days.len()),
                wave_days: days
                    .iter()
                    .filter(|day| inside(&reading.waves, day.date))
                    .count(),
                window_days: days.iter().filter(in_window).count(),
            })
        })
        .collect()
}

/// The drawing as a table with a caption, for who reads tables better than lines. On a phone it is
/// wider than the page, which gives it room to be moved in.
pub fn table(reading: &Reading, voice: Voice) -> Markup {
    let number = |value: f64| voice.number(value, 1);
    html! {
        table class="pic-table" {
            caption { (say!(voice, "picture-table")) }
            thead {
                tr {
                    th scope="col" { (say!(voice, "picture-table-month")) }
                    th scope="col" { (say!(voice, "picture-table-noted")) }
                    th scope="col" { (say!(voice, "picture-table-mean")) }
                    th scope="col" { (say!(voice, "picture-table-level")) }
                    th scope="col" { (say!(voice, "picture-table-waves")) }
                    th scope="col" { (say!(voice, "picture-table-windows")) }
                }
            }
            tbody {
                @for month in months(reading) {
                    tr {
                        th scope="row" { (voice.month(month.first)) }
                        td { (month.noted) }
                        td { (number(month.mean.unwrap_or(f64::NAN))) }
                        td { (number(month.level)) }
                        td { (month.wave_days) }
                        td { (month.window_days) }
                    }
                }
            }
        }
    }
}
