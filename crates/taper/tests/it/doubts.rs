//! Each doubt appears where it holds, with what was measured, and nowhere else.

use medicine::{AtHand, Concentration, Division, Form, Product, Volume, by_key};
use taper::{Doubt, DoubtCode, Situation};

use crate::steps::{mg, rule, stands_at, tablets};

fn doubts(situation: &Situation<'_>, percent: &str, days: u32, stop: Option<&str>) -> Vec<Doubt> {
    taper::next_step(situation, rule(percent, days), stop.map(mg))
        .expect("computed")
        .doubts
}

fn find(doubts: &[Doubt], code: DoubtCode) -> Option<(f64, f64)> {
    let doubt = doubts.iter().find(|doubt| doubt.code == code)?;
    Some((doubt.measured, doubt.threshold))
}

#[test]
fn a_step_with_whole_known_tablets_at_a_published_pace_has_no_doubt() {
    let at_hand = tablets(&["10", "20", "40"], Division::Whole);
    let situation = stands_at(mg("40"), &at_hand, by_key("citalopram"));
    assert_eq!(doubts(&situation, "25", 28, None), []);
}

#[test]
fn a_pace_beyond_what_was_published_is_said() {
    let at_hand = tablets(&["10", "20"], Division::Whole);
    let situation = stands_at(mg("40"), &at_hand, by_key("citalopram"));
    let found = doubts(&situation, "75", 3, None);
    assert_eq!(
        find(&found, DoubtCode::LargerThanPublished),
        Some((75.0, 50.0))
    );
    assert_eq!(
        find(&found, DoubtCode::SoonerThanPublished),
        Some((3.0, 14.0))
    );
    // Five times 37 hours are 7.7 days.
    let settled = find(&found, DoubtCode::BeforeSettled).expect("three days are too few");
    assert_eq!((settled.0, (settled.1 * 10.0).round()), (3.0, 77.0));
}

#[test]
fn divided_tablets_and_products_that_nobody_knows_are_said() {
    let at_hand = tablets(&["10", "15"], Division::Halves);
    let situation = stands_at(mg("20"), &at_hand, by_key("citalopram"));
    let found = doubts(&situation, "15", 28, None);
    // 17.5 mg: one of 10 and half of 15.
    let share = find(&found, DoubtCode::DividedPieces).expect("a half is part of it");
    assert_eq!((share.0 * 10.0).round(), 429.0);
    assert_eq!(
        find(&found, DoubtCode::ProductNotInCatalogue),
        Some((1.0, 0.0))
    );
}

#[test]
fn a_drug_that_nobody_knows_is_said() {
    let at_hand = tablets(&["10"], Division::Halves);
    let found = doubts(&stands_at(mg("20"), &at_hand, None), "25", 28, None);
    assert_eq!(
        find(&found, DoubtCode::DrugNotInCatalogue),
        Some((0.0, 1.0))
    );
}

#[test]
fn releases_that_differ_are_said() {
    let piece = |form| Product::pieces(form, mg("37.5"), Division::Whole).expect("whole");
    let mixed = vec![piece(Form::ExtendedCapsule), piece(Form::Tablet)];
    let at_hand = AtHand::new(mixed, 6).expect("few");
    let situation = stands_at(mg("75"), &at_hand, by_key("venlafaxine"));
    let found = doubts(&situation, "50", 28, None);
    assert_eq!(find(&found, DoubtCode::ReleaseDiffers), Some((1.0, 1.0)));
}

#[test]
fn stopping_from_above_the_smallest_piece_is_said() {
    let at_hand = tablets(&["10"], Division::Halves);
    let situation = stands_at(mg("20"), &at_hand, by_key("citalopram"));
    let found = doubts(&situation, "25", 28, Some("20"));
    assert_eq!(
        find(&found, DoubtCode::StopAboveSmallestPiece),
        Some((20.0, 10.0))
    );
    let low = stands_at(mg("5"), &at_hand, by_key("citalopram"));
    let found = doubts(&low, "25", 28, Some("5"));
    assert_eq!(find(&found, DoubtCode::StopAboveSmallestPiece), None);
}

#[test]
fn a_weak_curve_is_said_to_be_weak() {
    let at_hand = tablets(&["5"], Division::Halves);
    let weak = doubts(
        &stands_at(mg("15"), &at_hand, by_key("aripiprazole")),
        "25",
        28,
        None,
    );
    assert_eq!(find(&weak, DoubtCode::OccupancyWeak), Some((0.0, 1.0)));
    let shown = doubts(
        &stands_at(mg("15"), &at_hand, by_key("olanzapine")),
        "25",
        28,
        None,
    );
    assert_eq!(find(&shown, DoubtCode::OccupancyWeak), None);
}

#[test]
fn occupancy_beyond_what_was_scanned_is_said() {
    let strength = Concentration::parse("2 mg/ml").expect("written right");
    let volume = Volume::from_microlitres;
    let liquid = Product::liquid(strength, volume(20), volume(10_000)).expect("measurable");
    let at_hand = AtHand::new(vec![liquid], 6).expect("few");
    let drug = by_key("citalopram");
    let low = doubts(&stands_at(mg("4"), &at_hand, drug), "10", 28, None);
    assert_eq!(find(&low, DoubtCode::OccupancyThinBelow), Some((3.6, 10.0)));
    let nothing = AtHand::nothing();
    let high = doubts(&stands_at(mg("80"), &nothing, drug), "10", 28, None);
    assert_eq!(
        find(&high, DoubtCode::OccupancyAboveFit),
        Some((80.0, 60.0))
    );
    let none = doubts(
        &stands_at(mg("1"), &nothing, by_key("diazepam")),
        "10",
        28,
        None,
    );
    assert_eq!(
        find(&none, DoubtCode::OccupancyThinBelow),
        None,
        "nothing is shown for it"
    );
}

#[test]
fn a_chosen_dose_is_laid_open_and_held_against_the_rule_without_being_bound() {
    let at_hand = tablets(&["10"], Division::Halves);
    let situation = stands_at(mg("20"), &at_hand, by_key("citalopram"));
    let found = taper::explain(&situation, mg("12"), Some(rule("10", 28))).expect("explained");
    assert_eq!(
        find(&found.doubts, DoubtCode::AboveRule),
        Some((40.0, 10.0))
    );
    assert_eq!(
        find(&found.doubts, DoubtCode::NotMakeable),
        Some((12.0, 10.0))
    );
    let within = taper::explain(&situation, mg("18"), Some(rule("10", 28))).expect("explained");
    assert_eq!(find(&within.doubts, DoubtCode::AboveRule), None);
    let upwards = taper::explain(&situation, mg("25"), Some(rule("10", 28))).expect("explained");
    assert_eq!(find(&upwards.doubts, DoubtCode::AboveRule), None);
    assert_eq!(upwards.value.percent_cut(), 0.0, "going up is no cut");
}

#[test]
fn every_doubt_has_its_own_name_and_place() {
    let mut codes: Vec<&str> = DoubtCode::ALL.iter().map(|code| code.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), DoubtCode::ALL.len());
    assert!(DoubtCode::ALL.is_sorted());
}
