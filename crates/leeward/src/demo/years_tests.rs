//! What holds of the invented diary.

use std::collections::BTreeSet;

use jiff::civil::date;
use words::Language;

use super::*;

fn years(seed: u64, language: Language) -> Vec<BroughtIn> {
    invent(Asked {
        seed,
        until: date(2026, 3, 9),
        zone: TimeZone::UTC,
        voice: Voice::of(language),
    })
}

fn check_ins(records: &[BroughtIn]) -> Vec<&CheckIn> {
    records
        .iter()
        .filter_map(|record| match &record.body {
            Body::CheckIn(check_in) => Some(check_in),
            _ => None,
        })
        .collect()
}

fn mean(check_ins: &[&CheckIn]) -> f64 {
    let values: Vec<f64> = check_ins
        .iter()
        .flat_map(|check_in| check_in.symptoms.iter().map(|note| note.value))
        .collect();
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn the_same_seed_invents_the_same_diary_and_another_seed_another() {
    assert_eq!(years(1, Language::English), years(1, Language::English));
    assert_ne!(years(1, Language::English), years(2, Language::English));
}

#[test]
fn every_record_has_an_id_of_its_own() {
    let records = years(1, Language::Polish);
    let ids: BTreeSet<_> = records.iter().map(|record| record.id).collect();
    assert_eq!(ids.len(), records.len());
    assert!(ids.iter().all(|id| id.get_version_num() == 4));
}

#[test]
fn the_diary_goes_from_two_years_ago_to_the_day_it_ends() {
    let records = years(1, Language::English);
    let check_ins = check_ins(&records);
    let days: Vec<Date> = check_ins.iter().map(|check_in| check_in.day).collect();
    assert_eq!(days.first(), Some(&date(2024, 3, 10)));
    assert_eq!(days.last(), Some(&date(2026, 3, 9)));
    assert!(days.is_sorted());
    let end = date(2026, 3, 10).at(0, 0, 0, 0).to_zoned(TimeZone::UTC);
    let end = end.expect("midnight").timestamp();
    assert!(records.iter().all(|record| record.written_at < Some(end)));
}

#[test]
fn whatever_the_seed_the_diary_has_what_a_diary_has() {
    for seed in 0..30 {
        let records = years(seed, Language::English);
        let check_ins = check_ins(&records);
        let count = |is: fn(&Body) -> bool| records.iter().filter(|r| is(&r.body)).count();
        assert!((480..700).contains(&check_ins.len()), "most days, not all");
        assert!(check_ins.iter().all(|check_in| check_in.felt.is_some()));
        for felt in Felt::ALL {
            let days = check_ins.iter().filter(|c| c.felt == Some(felt)).count();
            assert!(days >= 5, "{felt:?} on {days} days, seed {seed}");
        }
        let with_symptoms = check_ins.iter().filter(|c| !c.symptoms.is_empty()).count();
        assert!(with_symptoms * 2 > check_ins.len());
        assert_eq!(count(|body| matches!(body, Body::Symptom(_))), 6);
        assert_eq!(count(|body| matches!(body, Body::DoseStart(_))), 14);
        assert!(count(|body| matches!(body, Body::Thought(_))) >= 30);
        assert!(count(|body| matches!(body, Body::Note(_))) >= 40);
        assert!(check_ins.iter().filter(|c| c.came_back.is_some()).count() >= 8);
        assert!(count(|body| matches!(body, Body::Mark(_))) >= 5);
        assert_eq!(count(|body| matches!(body, Body::Event(_))), 3);
        let half = check_ins.len() / 2;
        let (first, second) = check_ins.split_at(half);
        assert!(
            mean(first) > mean(second) + 0.5,
            "on the whole lighter in the second year, seed {seed}"
        );
    }
}

#[test]
fn heavy_days_are_left_blank_more_often() {
    let blank_on = |heavy: bool| {
        let (mut blank, mut all) = (0, 0);
        for seed in 0..20 {
            let doses = taper::doses(seed);
            let days = burden::of(seed, 731, &doses);
            let records = years(seed, Language::English);
            let noted: BTreeSet<Date> = check_ins(&records).iter().map(|c| c.day).collect();
            let dates = date(2024, 3, 10).series(Span::new().days(1));
            for (day, burden) in dates.zip(&days.burden) {
                if (*burden > 6.5) == heavy {
                    all += 1;
                    blank += usize::from(!noted.contains(&day));
                }
            }
        }
        blank as f64 / all as f64
    };
    assert!(blank_on(true) > 1.3 * blank_on(false));
}

#[test]
fn three_weeks_away_nothing_is_noted() {
    let records = years(1, Language::English);
    let days: Vec<Date> = check_ins(&records).iter().map(|c| c.day).collect();
    let longest = days.windows(2).map(|pair| match pair {
        [before, after] => before.until(*after).map_or(0, |span| span.get_days()),
        _ => 0,
    });
    assert!(longest.max() > Some(21));
}

#[test]
fn the_dose_goes_down_unevenly_with_one_step_back_and_two_long_holds() {
    for seed in 0..30 {
        let doses = taper::doses(seed);
        let steps: Vec<(usize, i64)> = doses
            .windows(2)
            .map(|pair| {
                let [before, after] = pair else {
                    unreachable!("windows of two")
                };
                let change = after.dose.micrograms() as i64 - before.dose.micrograms() as i64;
                (after.day - before.day, change)
            })
            .collect();
        assert_eq!(steps.iter().filter(|(_, change)| *change > 0).count(), 1);
        assert_eq!(steps.iter().filter(|(days, _)| *days > 100).count(), 2);
        assert!(doses.last().is_some_and(|last| last.day < 731));
        assert!(doses.last().is_some_and(|last| !last.dose.is_nothing()));
    }
}

#[test]
fn no_line_of_the_diary_is_missing_in_either_language() {
    for language in Language::ALL {
        let voice = Voice::of(language);
        let lists = [
            lines::THOUGHTS,
            lines::CAME_BACK,
            lines::HEAVY,
            lines::BETWEEN,
            lines::LIGHT,
            lines::DOWN,
            lines::EVENTS,
        ];
        for id in lists.concat() {
            assert!(!voice.say(id, &[]).starts_with('['));
        }
    }
    let english = years(1, Language::English);
    let polish = years(1, Language::Polish);
    assert_eq!(english.len(), polish.len());
    assert_ne!(english, polish);
}
