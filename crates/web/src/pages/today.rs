//! The check-in: one tap is enough, and it is saved before the page says so.

use app::{Body, CodeStanding, Diary};
use axum::extract::Path;
use axum::response::Response;
use diary::{CheckIn, Felt};
use jiff::civil::Date;
use maud::{Markup, html};
use uuid::Uuid;
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::{said, taken};
use crate::parts::{
    Field, button, choice, form, hidden, main_button, record, record_of, see, tick,
};

/// `GET /{language}/today`
pub(crate) async fn today(inside: Inside) -> Answer {
    let diary = inside.site.app.diary(&inside.visit).await?;
    let today = inside.today();
    let app = &inside.site.app;
    let standing = app.doses_with(&inside.visit, &diary, today).await?;
    let doses = taken::of_today(&inside, &diary, &standing);
    Ok(question(&inside, &diary, today, Place::Today, &doses))
}

/// "How is today?", or that other day; under it what else one tap notes.
pub(crate) fn question(
    inside: &Inside,
    diary: &Diary,
    day: Date,
    place: Place,
    doses: &Markup,
) -> Response {
    let voice = inside.voice;
    let is_today = day == inside.today();
    let heading = match is_today {
        true => say!(voice, "today-heading"),
        false => say!(voice, "today-heading-other"),
    };
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (heading) }
        (taps(inside, day, !is_today))
        div.pair {
            @if is_today {
                a.quiet href=(inside.at("/none")) { (say!(voice, "today-none")) }
            }
            a.quiet href=(inside.at(&format!("/day/{day}/more"))) { (say!(voice, "today-more")) }
        }
        @if is_today {
            (same_as_last(inside, diary, day))
            (doses)
            p { a href=(inside.at("/another-day")) { (say!(voice, "today-another")) } }
            @if inside.visit.profile().near.is_some() && !inside.visit.profile().hidden.others_words {
                p { a href=(inside.at("/near")) { (say!(voice, "near-heading")) } }
            }
            (code_line(inside, diary))
            @if let Some(erased) = inside.visit.erased_on() {
                p.sheet {
                    (say!(voice, "today-erased-on", date = voice.date(erased))) " "
                    a href=(inside.at("/you")) { (say!(voice, "page-you")) }
                }
            }
        }
        @if diary.unreadable > 0 {
            p.sheet { (say!(voice, "day-unreadable", count = diary.unreadable)) }
        }
    };
    Page::inside(inside, place, heading).show(content)
}

fn taps(inside: &Inside, day: Date, offer_for: bool) -> Markup {
    let voice = inside.voice;
    let path = format!("/day/{day}/tap");
    form(
        inside,
        &path,
        html! {
            (record())
            @for felt in Felt::ALL {
                button.choice type="submit" name="felt" value=(felt.name()) {
                    (say!(voice, said::felt(felt)))
                    @match felt {
                        Felt::VeryHeavy => small { (say!(voice, "felt-wave-gloss")) },
                        Felt::Window => small { (say!(voice, "felt-window-gloss")) },
                        _ => {}
                    }
                }
            }
            @if offer_for {
                (tick("entered-for", &say!(voice, "today-entered-for"), false))
            }
        },
    )
}

fn same_as_last(inside: &Inside, diary: &Diary, day: Date) -> Markup {
    let voice = inside.voice;
    let Some(last) = diary.last_tap().filter(|last| last.day < day) else {
        return html! {};
    };
    let is_recent = day.since(last.day).is_ok_and(|span| span.get_days() < 7);
    let when = match is_recent {
        true => voice.weekday_when(last.day),
        false => voice.date(last.day),
    };
    let felt = say!(voice, said::felt_within(last.felt));
    html! {
        div.row {
            span.soft { (say!(voice, "today-last", felt = felt, when = when)) }
            (form(inside, &format!("/day/{day}/tap"), html! {
                (record())
                button.link type="submit" name="felt" value=(last.felt.name()) {
                    (say!(voice, "today-same"))
                }
            }))
        }
    }
}

/// The recovery code: offered at its moment, else one quiet line.
pub(crate) fn code_line(inside: &Inside, diary: &Diary) -> Markup {
    let voice = inside.voice;
    let standing = inside
        .site
        .app
        .code_standing(&inside.visit, diary.count(), inside.now);
    match standing {
        CodeStanding::Confirmed => html! {},
        CodeStanding::Quiet => html! {
            p.soft {
                (say!(voice, "code-quiet")) " "
                a href=(inside.at("/code")) { (say!(voice, "code-quiet-link")) }
            }
        },
        CodeStanding::Shown => html! {
            p.soft {
                (say!(voice, "code-shown-line")) " "
                a href=(inside.at("/code")) { (say!(voice, "code-shown-link")) }
            }
        },
        CodeStanding::Offer => html! {
            section.sheet {
                p { (say!(voice, "code-offer")) }
                (form(inside, "/code", html! {
                    div.pair {
                        (button("act", "make", &say!(voice, "code-make")))
                        (button("act", "not-today", &say!(voice, "part-not-today")))
                    }
                }))
            }
        },
    }
}

/// `GET /{language}/none`: stores nothing, and says that nothing is needed.
pub(crate) async fn none(inside: Inside) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1 { (say!(voice, "none-heading")) }
        p { (say!(voice, "none-what")) }
        (choice(&inside.at("/today"), &say!(voice, "none-back")))
    };
    Page::inside(&inside, Place::Today, say!(voice, "today-none")).show(content)
}

/// `GET /{language}/another-day`
pub(crate) async fn another(inside: Inside) -> Response {
    let voice = inside.voice;
    let today = inside.today();
    let earlier = (1..=6).filter_map(|days| today.checked_sub(jiff::ToSpan::days(days)).ok());
    let content = html! {
        h1 { (say!(voice, "another-heading")) }
        @for day in earlier {
            (choice(&inside.at(&format!("/day/{day}")), &inside.said_day(day)))
        }
        (date_form(&inside, None))
    };
    Page::inside(&inside, Place::Today, say!(voice, "another-heading")).show(content)
}

fn date_form(inside: &Inside, fault: Option<String>) -> Markup {
    let voice = inside.voice;
    let typed = inside.fields.get("date");
    form(
        inside,
        "/another-day",
        html! {
            (Field { name: "date", label: say!(voice, "another-date"), help: None, value: typed,
                fault }.input("date", "off", None))
            (main_button(&say!(voice, "another-go")))
        },
    )
}

/// `POST /{language}/another-day`: changes nothing; the day stands in a form so that browsers
/// without a date picker can be answered in words.
pub(crate) async fn go_to_day(inside: Inside) -> Answer {
    let typed = inside.fields.get("date");
    if let Ok(day) = inside.day(typed) {
        return Ok(see(&inside.at(&format!("/day/{day}"))));
    }
    let voice = inside.voice;
    let content = html! {
        h1 { (say!(voice, "another-heading")) }
        (date_form(&inside, Some(say!(voice, "another-fault"))))
    };
    Ok(Page::inside(&inside, Place::Today, say!(voice, "another-heading")).show(content))
}

/// `POST /{language}/day/{date}/tap`
pub(crate) async fn tap(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let felt = Felt::named(inside.fields.get("felt")).ok_or(Fault::NotThere)?;
    let entered_for = inside.fields.has("entered-for");
    let id = record_of(&inside.fields);
    let mut check_in = CheckIn::tap(day, felt);
    check_in.entered_for = entered_for;
    let body = Body::CheckIn(check_in);
    let app = &inside.site.app;
    let id = app.save_once(&inside.visit, id, body, inside.now).await?;
    Ok(see(&inside.at(&format!("/saved/{id}"))))
}

/// `GET /{language}/saved/{entry}`
pub(crate) async fn saved(Path((_, entry)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let voice = inside.voice;
    let diary = inside.site.app.diary(&inside.visit).await?;
    let found = diary
        .check_ins
        .iter()
        .find(|check_in| check_in.id == entry)
        .ok_or(Fault::NotThere)?;
    let day = found.value.day;
    let heading = match found.value.felt {
        Some(felt) => say!(voice, said::saved(felt)),
        None => say!(voice, "saved-plain"),
    };
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1.saved { (heading) }
        (choice(&inside.at(&format!("/day/{day}/more")), &say!(voice, "saved-more")))
        (choice(&inside.at(&format!("/entry/{entry}")), &say!(voice, "saved-change")))
        (code_line(&inside, &diary))
    };
    Ok(Page::inside(&inside, Place::Today, say!(voice, "saved-title")).show(content))
}

/// Hidden fields that name the check-in a form continues, and what was seen of it.
pub(crate) fn continues(found: Option<(Uuid, u32)>) -> Markup {
    html! {
        @if let Some((id, seen)) = found {
            (hidden("entry", &id.to_string()))
            (hidden("seen", &seen.to_string()))
        }
    }
}
