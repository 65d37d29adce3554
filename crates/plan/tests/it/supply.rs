//! How much of each product is asked for. The expected numbers are worked out by hand.

use jiff::civil::date;
use medicine::{AtHand, Concentration, Division, Dose, Form, Needed, Product, Volume};
use plan::{Change, Method, Plan, Prescription, Supply, SupplyPeriod, supply};

use crate::scene::{FIRST, citalopram, day, first, made, mg, new_taper, tablets, with};

fn listed(doses: &[&str], list: &str) -> Plan {
    let list = Prescription::parse(list).expect("a list");
    let mut new = new_taper(FIRST, "Cital", doses, Method::Prescribed(list));
    new.at_hand = tablets("10");
    with(new)
}

fn days_and_pieces(supply: &Supply) -> Vec<(u32, Vec<u64>)> {
    let pieces = |period: &SupplyPeriod| {
        let needed = period.needed.iter();
        let needed = needed.map(|(_, quantity)| match quantity {
            Needed::Pieces(count) => *count,
            other => panic!("pieces and not {other:?}"),
        });
        needed.collect()
    };
    let periods = supply.periods.iter();
    periods
        .map(|period| (period.days, pieces(period)))
        .collect()
}

#[test]
fn by_a_rule_only_the_dose_that_stands_is_counted() {
    // 20 mg of tablets of 10 mg: two a day for 28 days.
    let found = supply(first(&citalopram()), day(9));
    assert_eq!(days_and_pieces(&found), [(28, vec![56])]);
    assert_eq!(found.periods[0].from, day(9));
    assert!(!found.goes_on);
}

#[test]
fn of_a_list_every_line_to_come_is_counted_by_its_days() {
    // On 9 January, 20 mg since the 1st for 14 days: 6 days are left, then 15 mg for 28 days, then
    // 10 mg without an end, counted for 28 days. In 28 days: 6 x 2 and 22 x 1.5 tablets, 45. Then
    // 6 x 1.5 and 22 x 1, 31. Then 6 x 1.
    let plan = listed(&["20"], "20 mg 14 days\n15 mg 28 days\n10 mg\n5 mg");
    let found = supply(first(&plan), day(9));
    assert_eq!(
        days_and_pieces(&found),
        [(28, vec![45]), (28, vec![31]), (6, vec![6])]
    );
    let second = &found.periods[1];
    assert_eq!(second.from, date(2026, 2, 6));
    assert_eq!((second.doses[0].days, second.doses[1].days), (6, 22));
}

#[test]
fn of_a_list_with_dates_each_line_lasts_until_the_next() {
    // From 9 January: 6 days of 20 mg, 17 of 15 mg until 1 February, then 10 mg for 14 days, and
    // nothing after the end. 28 days: 12 + 25.5 + 5 = 42.5, rounded up. Then 9 of 10 mg.
    let list = "2026-01-01 20 mg\n2026-01-15 15 mg\n2026-02-01 10 mg 14 days\n0 mg";
    let found = supply(first(&listed(&["20"], list)), day(9));
    assert_eq!(days_and_pieces(&found), [(28, vec![43]), (9, vec![9])]);
}

#[test]
fn a_line_whose_day_has_passed_moves_nothing_and_leaves_nobody_short() {
    let plan = listed(&["20"], "20 mg 14 days\n15 mg 28 days\n10 mg 28 days");
    let found = supply(first(&plan), date(2026, 3, 1));
    assert_eq!(
        days_and_pieces(&found),
        [(28, vec![56]), (28, vec![42]), (28, vec![28])]
    );
}

#[test]
fn before_a_list_has_begun_the_dose_that_stands_is_counted_and_then_its_lines() {
    let plan = listed(&["20"], "15 mg 28 days\n10 mg 28 days");
    assert_eq!(
        days_and_pieces(&supply(first(&plan), day(9))),
        [(28, vec![56]), (28, vec![42]), (28, vec![28])]
    );
}

#[test]
fn on_a_hold_the_lines_to_come_are_not_counted() {
    let plan = listed(&["20"], "20 mg 14 days\n15 mg 28 days");
    let hold = Change::Hold {
        taper: FIRST,
        since: day(5),
    };
    let held = made(&plan, hold, day(5)).expect("held");
    assert_eq!(
        days_and_pieces(&supply(first(&held), day(9))),
        [(28, vec![56])]
    );
}

#[test]
fn each_intake_is_made_by_itself_and_halves_of_different_days_are_one_tablet() {
    // 15 mg and 5 mg: 1.5 and 0.5 tablets a day.
    let mut new = new_taper(FIRST, "Cital", &["15", "5"], Method::Noted);
    new.at_hand = tablets("10");
    let found = supply(first(&with(new)), day(9));
    assert_eq!(days_and_pieces(&found), [(28, vec![56])]);
}

#[test]
fn liquids_are_counted_in_volume_and_what_cannot_be_made_is_named() {
    let strength = Concentration::new(mg("2"), Volume::from_microlitres(1_000)).expect("2 mg/ml");
    let (mark, most) = (
        Volume::from_microlitres(100),
        Volume::from_microlitres(10_000),
    );
    let liquid = Product::liquid(strength, mark, most).expect("measured");
    let tablet = Product::pieces(Form::Tablet, mg("10"), Division::Whole).expect("whole");
    let mut new = new_taper(FIRST, "Cital", &["25", "0.05"], Method::Noted);
    new.at_hand = AtHand::new(vec![tablet, liquid], 6).expect("two");
    let found = supply(first(&with(new)), day(9));
    let period = &found.periods[0];
    // The way with the least handling: one tablet and 7.5 ml of the liquid a day.
    assert_eq!(
        period.needed,
        [
            (tablet, Needed::Pieces(28)),
            (liquid, Needed::Volume(Volume::from_microlitres(210_000))),
        ]
    );
    assert_eq!(period.unmade, [Dose::from_micrograms(50)]);
}

#[test]
fn a_list_of_years_is_told_for_one_year() {
    let found = supply(
        first(&listed(&["20"], "20 mg 14 days\n15 mg 3000 days")),
        day(1),
    );
    assert_eq!(found.periods.len(), Supply::MOST_PERIODS);
    assert!(found.goes_on);
    let nothing = supply(first(&listed(&["0"], "20 mg")), day(1));
    assert!(nothing.periods.is_empty());
}
