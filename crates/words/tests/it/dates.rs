//! Dates as each language writes them.

use jiff::civil::{Date, date};
use words::{Language, Voice};

type Name = fn(Voice, Date) -> String;

const PL: Voice = Voice::of(Language::Polish);
const EN: Voice = Voice::of(Language::English);

#[test]
fn a_date_has_its_month_in_words() {
    let day = date(2026, 11, 23);
    assert_eq!(EN.date(day), "23 November 2026");
    assert_eq!(PL.date(day), "23 listopada 2026");
    assert_eq!(EN.date_short(day), "23 Nov 2026");
    assert_eq!(PL.date_short(day), "23 lis 2026");
    assert_eq!(EN.month(day), "November 2026");
    assert_eq!(PL.month(day), "listopad 2026");
}

#[test]
fn a_day_near_by_has_its_weekday_and_no_year() {
    let day = date(2026, 11, 23);
    assert_eq!(EN.day(day), "Monday, 23 November");
    assert_eq!(PL.day(day), "poniedziałek, 23 listopada");
    assert_eq!(PL.weekday(day), "poniedziałek");
}

#[test]
fn every_weekday_and_month_has_a_name_of_its_own_in_both_languages() {
    for voice in [EN, PL] {
        let week: Vec<Date> = (2..9).map(|d| date(2026, 3, d)).collect();
        let year: Vec<Date> = (1..13).map(|m| date(2026, m, 1)).collect();
        let names: [(&[Date], Name); 5] = [
            (&week, Voice::weekday),
            (&week, Voice::weekday_when),
            (&year, Voice::month),
            (&year, Voice::date),
            (&year, Voice::date_short),
        ];
        for (days, name) in names {
            let mut said: Vec<String> = days.iter().map(|d| name(voice, *d)).collect();
            assert!(
                said.iter().all(|s| !s.contains('[') && !s.contains('{')),
                "{said:?}"
            );
            said.sort();
            said.dedup();
            assert_eq!(said.len(), days.len());
        }
    }
}

#[test]
fn polish_says_we_wtorek_and_w_srode() {
    assert_eq!(PL.weekday_when(date(2026, 11, 24)), "we wtorek");
    assert_eq!(PL.weekday_when(date(2026, 11, 25)), "w środę");
    assert_eq!(EN.weekday_when(date(2026, 11, 24)), "on Tuesday");
}
