//! From all of it to a week, and earlier and later within each. An address says how many ranges
//! back it lies, and no date.

use axum::extract::Path;
use axum::response::Response;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use picture::course::Grain;
use picture::{Look as Drawn, Width};
use words::{Voice, say};

use super::{Look, events, paragraphs, said_of_events};
use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::choice;

/// How much of the course is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Range {
    All,
    Year,
    Quarter,
    Month,
    Week,
}

impl Range {
    /// Widest first.
    const EVERY: [Range; 5] = [
        Range::All,
        Range::Year,
        Range::Quarter,
        Range::Month,
        Range::Week,
    ];

    fn name(self) -> &'static str {
        match self {
            Range::All => "all",
            Range::Year => "year",
            Range::Quarter => "quarter",
            Range::Month => "month",
            Range::Week => "week",
        }
    }

    /// The range of that name; all of it has an address of its own.
    fn named(name: &str) -> Option<Range> {
        let mut parts = Range::EVERY.into_iter().skip(1);
        parts.find(|range| range.name() == name)
    }

    fn days(self) -> Option<i64> {
        match self {
            Range::All => None,
            Range::Year => Some(365),
            Range::Quarter => Some(91),
            Range::Month => Some(30),
            Range::Week => Some(7),
        }
    }

    fn said(self, voice: Voice) -> String {
        match self {
            Range::All => say!(voice, "course-page-all"),
            Range::Year => say!(voice, "course-page-year"),
            Range::Quarter => say!(voice, "course-page-quarter"),
            Range::Month => say!(voice, "course-page-month"),
            Range::Week => say!(voice, "course-page-week"),
        }
    }

    fn grain(self) -> Grain {
        match self {
            Range::All | Range::Year => Grain::Month,
            Range::Quarter => Grain::Week,
            Range::Month | Range::Week => Grain::Day,
        }
    }
}

/// A range, and how many of its kind it lies back from the last day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Shown {
    range: Range,
    back: u32,
}

impl Shown {
    pub(super) const ALL: Shown = Shown {
        range: Range::All,
        back: 0,
    };

    fn path(self) -> String {
        match (self.range, self.back) {
            (Range::All, _) => "/course".to_owned(),
            (range, 0) => format!("/course/{}", range.name()),
            (range, back) => format!("/course/{}/{back}", range.name()),
        }
    }

    fn table(self) -> String {
        match self.range {
            Range::All => "/course/table".to_owned(),
            range => format!("/course/{}/{}/table", range.name(), self.back),
        }
    }

    /// The days of it; `None` where it lies before the first day.
    fn span(self, look: &Look) -> Option<(Date, Date)> {
        let days = &look.reading.days;
        let (first, end) = (days.first()?.date, days.last()?.date);
        let Some(days) = self.range.days() else {
            return Some((first, end));
        };
        let back = days.checked_mul(i64::from(self.back))?;
        let last = end.checked_sub(back.days()).ok()?;
        let from = last.checked_sub((days - 1).days()).ok()?;
        (last >= first).then_some((from, last))
    }

    /// Another range that ends about where this one does.
    fn in_range(self, range: Range) -> Shown {
        let back = match (range.days(), self.range.days()) {
            (Some(days), Some(of)) => i64::from(self.back) * of / days,
            _ => 0,
        };
        Shown {
            range,
            back: u32::try_from(back).unwrap_or(0),
        }
    }

    fn moved(self, by: i64) -> Option<Shown> {
        self.range.days()?;
        let back = u32::try_from(i64::from(self.back) + by).ok()?;
        Some(Shown { back, ..self })
    }
}

/// `GET /{language}/course/{range}`
pub(crate) async fn latest(Path((_, range)): Path<(String, String)>, inside: Inside) -> Answer {
    if range == "table" {
        return show_table(&inside, Shown::ALL).await;
    }
    show(&inside, &range, 0).await
}

/// `GET /{language}/course/{range}/{back}`
pub(crate) async fn earlier(
    Path((_, range, back)): Path<(String, String, u32)>,
    inside: Inside,
) -> Answer {
    show(&inside, &range, back).await
}

/// `GET /{language}/course/{range}/{back}/table`
pub(crate) async fn table(
    Path((_, range, back)): Path<(String, String, u32)>,
    inside: Inside,
) -> Answer {
    let range = Range::named(&range).ok_or(Fault::NotThere)?;
    show_table(&inside, Shown { range, back }).await
}

async fn show(inside: &Inside, range: &str, back: u32) -> Answer {
    let range = Range::named(range).ok_or(Fault::NotThere)?;
    let shown = Shown { range, back };
    let look = match Look::at(inside).await? {
        Ok(look) => look,
        Err(instead) => return Ok(instead),
    };
    let span = shown.span(&look).ok_or(Fault::NotThere)?;
    let course = picture::course::Course {
        span: Some(span),
        ..look.course()
    };
    let content = html! {
        h1 { (heading(inside.voice, range, span, &look)) }
        (paragraphs(&[picture::course::sentences(&course, inside.voice).join(" ")]))
        (drawing(inside, &look, shown))
        (ways(inside, &look, shown))
    };
    Ok(page(inside, content))
}

fn page(inside: &Inside, content: Markup) -> Response {
    Page::inside(inside, Place::Course, say!(inside.voice, "page-course"))
        .wide()
        .show(content)
}

fn heading(voice: Voice, range: Range, (first, last): (Date, Date), look: &Look) -> String {
    if range == Range::All {
        return say!(voice, "page-course");
    }
    // A range may begin before the diary does.
    let begins = look.reading.days.first().map_or(first, |day| day.date);
    say!(
        voice,
        "course-page-between",
        first = voice.date(first.max(begins)),
        last = voice.date(last)
    )
}

/// The drawing, with the way to the other ranges and to the table.
pub(super) fn drawing(inside: &Inside, look: &Look, shown: Shown) -> Markup {
    let voice = inside.voice;
    let course = picture::course::Course {
        span: shown.span(look),
        ..look.course()
    };
    let draw = |width| picture::course::draw(&course, voice, Drawn::Screen(width));
    html! {
        figure.sheet {
            (draw(Width::Wide))
            (draw(Width::Phone))
            figcaption.row {
                @for range in Range::EVERY {
                    @if range == shown.range {
                        span aria-current="true" { (range.said(voice)) }
                    } @else {
                        a href=(inside.at(&shown.in_range(range).path())) { (range.said(voice)) }
                    }
                }
                a href=(inside.at(&shown.table())) { (say!(voice, "course-page-table")) }
            }
        }
        (said_of_events(voice, &course))
    }
}

/// Earlier and later at the same range.
fn ways(inside: &Inside, look: &Look, shown: Shown) -> Markup {
    let voice = inside.voice;
    let earlier = shown.moved(1).filter(|shown| shown.span(look).is_some());
    html! {
        div.narrow {
            div.pair {
                @if let Some(earlier) = earlier {
                    (choice(&inside.at(&earlier.path()), &say!(voice, "course-page-earlier")))
                }
                @if let Some(later) = shown.moved(-1) {
                    (choice(&inside.at(&later.path()), &say!(voice, "course-page-later")))
                }
            }
        }
    }
}

async fn show_table(inside: &Inside, shown: Shown) -> Answer {
    let voice = inside.voice;
    let look = match Look::at(inside).await? {
        Ok(look) => look,
        Err(instead) => return Ok(instead),
    };
    let span = shown.span(&look).ok_or(Fault::NotThere)?;
    let course = picture::course::Course {
        span: Some(span),
        ..look.course()
    };
    let heading = heading(voice, shown.range, span, &look);
    let content = html! {
        h1 { (heading) }
        div.scroll tabindex="0" role="region" aria-label=(say!(voice, "course-page-table-heading")) {
            (picture::course::table(&course, shown.range.grain(), voice))
        }
        (events(voice, &look, &course))
        (said_of_events(voice, &course))
        p { a href=(inside.at(&shown.path())) { (say!(voice, "course-page-back")) } }
    };
    Ok(page(inside, content))
}
