//! Doses, products, makings and drugs in both languages.

use medicine::{
    AtHand, Circumstance, Class, Concentration, Division, Dose, Form, NoOccupancy, Product,
    RecordOnly, StrengthFault, Target, Volume, by_key, catalogue,
};
use proptest::prelude::*;
use words::{Language, Voice, drug, guidance, medicine as said};

const EN: Voice = Voice::of(Language::English);
const PL: Voice = Voice::of(Language::Polish);

fn mg(text: &str) -> Dose {
    Dose::parse(&format!("{text} mg")).expect("written right")
}

#[test]
fn a_dose_that_is_shown_can_be_typed_in_again_in_either_language() {
    let doses = (0..3_000).chain([12_345, 37_500, 1_000_001, 30_000_000]);
    for micrograms in doses {
        let dose = Dose::from_micrograms(micrograms);
        for voice in [EN, PL] {
            let shown = said::dose(voice, dose);
            assert_eq!(Dose::parse(&shown), Ok(dose), "{shown}");
        }
    }
    assert_eq!(said::dose(PL, mg("37.5")), "37,5 mg");
    assert_eq!(said::dose(EN, mg("37.5")), "37.5 mg");
}

#[test]
fn doses_of_a_milligram_and_more_are_said_in_milligrams() {
    let thin = Dose::from_micrograms(6_975);
    assert_eq!(said::dose(EN, thin), "6.9750 mg");
    assert_eq!(said::dose(PL, thin), "6,9750 mg");
    assert_eq!(said::dose(EN, mg("7.5")), "7.5 mg");
    assert_eq!(said::dose(PL, mg("1.25")), "1,25 mg");
    assert!(!said::dose(EN, Dose::from_micrograms(999)).contains("mg"));
}

proptest! {
    #[test]
    fn any_dose_that_is_shown_reads_back_as_itself(micrograms in 0_u64..=30_000_000) {
        let dose = Dose::from_micrograms(micrograms);
        for voice in [EN, PL] {
            prop_assert_eq!(Dose::parse(&said::dose(voice, dose)), Ok(dose));
        }
    }
}

#[test]
fn a_making_is_said_part_by_part_with_the_plural_of_the_language() {
    let tablet = Product::pieces(Form::Tablet, mg("10"), Division::Quarters).expect("divides");
    let strength = Concentration::parse("2 mg/ml").expect("written right");
    let volume = Volume::from_microlitres;
    let liquid = Product::liquid(strength, volume(50), volume(5_000)).expect("measurable");
    let at_hand = AtHand::new(vec![tablet], 6).expect("few");
    let making = at_hand.make(mg("27.5")).expect("two, a half and a quarter");
    assert_eq!(
        said::making_lines(EN, &making),
        [
            "2 whole tablets of 10 mg",
            "half a tablet of 10 mg",
            "a quarter of a tablet of 10 mg"
        ]
    );
    assert_eq!(
        said::making_lines(PL, &making),
        [
            "2 całe tabletki po 10 mg",
            "pół tabletki 10 mg",
            "ćwierć tabletki 10 mg"
        ]
    );
    let five = at_hand.make(mg("50")).expect("five");
    assert_eq!(
        said::making_lines(PL, &five),
        ["5 całych tabletek po 10 mg"]
    );
    let poured = AtHand::new(vec![liquid], 6).expect("few");
    let poured = poured.make(mg("2.5")).expect("1.25 ml");
    assert_eq!(
        said::making_lines(PL, &poured),
        ["1,25 ml płynu, w którym jest 2 mg w 1 ml"]
    );
}

#[test]
fn an_extended_release_capsule_is_told_from_a_plain_one() {
    let capsule = Product::pieces(Form::ExtendedCapsule, mg("37.5"), Division::Whole);
    let at_hand = AtHand::new(vec![capsule.expect("whole")], 6).expect("few");
    let making = at_hand.make(mg("37.5")).expect("one");
    assert_eq!(
        said::making_lines(EN, &making),
        ["1 whole capsule of 37.5 mg (extended release)"]
    );
    assert_eq!(
        said::making_lines(PL, &making),
        ["1 cała kapsułka 37,5 mg (przedłużone uwalnianie)"]
    );
}

#[test]
fn a_product_is_said_with_how_it_is_divided_or_measured() {
    let tablet = Product::pieces(Form::Tablet, mg("10"), Division::Halves).expect("divides");
    assert_eq!(said::product(EN, &tablet), "tablet, 10 mg, into halves");
    let strength = Concentration::parse("10 mg/5 ml").expect("written right");
    let volume = Volume::from_microlitres;
    let liquid = Product::liquid(strength, volume(20), volume(10_000)).expect("measurable");
    assert_eq!(
        said::product(PL, &liquid),
        "płyn, 10 mg w 5 ml, odmierzany co 0,02 ml, najwyżej 10 ml naraz"
    );
}

#[test]
fn percentages_have_a_decimal_only_where_they_need_one() {
    assert_eq!(said::percent(EN, 10.0), "10 %");
    assert_eq!(said::percent(PL, 12.5), "12,5%");
    assert_eq!(said::percent(EN, 9.99), "10 %");
    assert_eq!(said::percent(EN, 33.333), "33.3 %");
}

#[test]
fn every_trap_of_the_catalogue_is_said_in_both_languages() {
    for drug in catalogue() {
        for trap in &drug.traps {
            for voice in [EN, PL] {
                let said = drug::trap(voice, drug, &trap.value);
                let said = said.unwrap_or_else(|| panic!("{} {}", drug.key, trap.value));
                assert!(!said.starts_with('['), "{said}");
            }
        }
    }
    let citalopram = by_key("citalopram").expect("in the catalogue");
    assert_eq!(drug::trap(EN, citalopram, "nothing"), None);
}

#[test]
fn why_nothing_is_computed_is_said_with_whom_to_ask() {
    for why in RecordOnly::ALL {
        for voice in [EN, PL] {
            let lines = drug::record_only(voice, why);
            assert_eq!(lines.len(), 2, "{why:?}");
            assert!(lines.iter().all(|line| !line.starts_with('[')), "{lines:?}");
        }
    }
    let reasons: std::collections::BTreeSet<String> = RecordOnly::ALL
        .map(|why| drug::record_only(EN, why).concat())
        .into();
    assert_eq!(reasons.len(), RecordOnly::ALL.len(), "each has its own");
}

#[test]
fn every_name_of_a_kind_is_said_in_both_languages() {
    for voice in [EN, PL] {
        let mut said = Vec::new();
        said.extend(Form::ALL.map(|form| said::form(voice, form)));
        said.extend(Division::ALL.map(|division| said::division(voice, division)));
        said.extend(Class::ALL.map(|class| drug::class(voice, class)));
        said.extend(Target::ALL.map(|target| drug::target(voice, target)));
        said.extend(NoOccupancy::ALL.map(|why| drug::no_occupancy(voice, why)));
        said.extend(Circumstance::ALL.map(|c| drug::circumstance(voice, c)));
        said.extend(medicine::Certainty::ALL.map(|c| drug::certainty(voice, c)));
        said.extend(medicine::Read::ALL.map(|read| drug::read(voice, read)));
        assert!(said.iter().all(|text| !text.starts_with('[')), "{said:?}");
        let count = said.len();
        said.sort();
        said.dedup();
        assert_eq!(said.len(), count, "no two are said alike");
    }
}

#[test]
fn half_lives_and_occupancy_are_said_without_false_precision() {
    let diazepam = by_key("diazepam").expect("in the catalogue");
    assert_eq!(
        drug::half_life(EN, diazepam.half_life.as_ref().expect("known").value),
        "Half of it is gone after 20 to 100 hours."
    );
    let zaleplon = by_key("zaleplon").expect("in the catalogue");
    assert_eq!(
        drug::half_life(PL, zaleplon.half_life.as_ref().expect("known").value),
        "Połowa znika z organizmu mniej więcej po 1 h."
    );
    let citalopram = by_key("citalopram").expect("in the catalogue");
    let span = citalopram.occupancy.span_at(mg("20")).expect("shown");
    assert_eq!(
        drug::occupancy(PL, Target::Sert, span),
        "transporter serotoniny: zajęty w około 75 do 80%"
    );
    assert_eq!(drug::name(PL, diazepam), "diazepam");
}

#[test]
fn guidance_is_told_side_by_side_with_its_span() {
    let diazepam = by_key("diazepam").expect("in the catalogue");
    let said: Vec<String> = diazepam
        .guidance()
        .filter_map(|published| guidance::figures(EN, &published.value, &diazepam.key))
        .collect();
    for line in [
        "A cut of 5 to 10 % of the dose before, every 14 to 28 days.",
        "A cut of 25 % of the dose before, every 14 days.",
        "A cut of 5 to 10 % of the dose before, every 7 to 14 days.",
        "A cut of 10 to 25 % of the dose before; no time between cuts is named.",
    ] {
        assert!(said.iter().any(|one| one == line), "{line}: {said:?}");
    }
}

#[test]
fn how_far_publications_lie_apart_is_said_in_a_line() {
    let spread = |key: &str| guidance::spread(EN, by_key(key).expect("in the catalogue"));
    assert_eq!(
        spread("sertraline").as_deref(),
        Some(
            "How they differ: they name cuts of 2.5 to 50 % of the dose before, and 14 to 28 days \
             between them."
        )
    );
    assert_eq!(spread("propranolol"), None, "nobody names any");
    assert_eq!(spread("lithium"), None, "one body, and no share");
}

#[test]
fn every_publication_is_said_in_both_languages() {
    for published in medicine::guidance() {
        for voice in [EN, PL] {
            let said = guidance::says(voice, &published.value);
            let said = said.unwrap_or_else(|| panic!("{}", published.value.id));
            assert!(!said.starts_with('['), "{said}");
        }
    }
}

#[test]
fn what_is_made_is_listed_by_form_and_strength() {
    let citalopram = by_key("citalopram").expect("in the catalogue");
    let said: Vec<String> = citalopram
        .made
        .iter()
        .map(|made| drug::made(PL, &made.value))
        .collect();
    assert!(
        said.contains(&"tabletka: 10 mg, 20 mg i 40 mg".to_owned()),
        "{said:?}"
    );
    assert!(
        said.contains(&"krople: 40 mg w 1 ml, 2 mg w jednej kropli".to_owned()),
        "{said:?}"
    );
}

#[test]
fn why_a_liquid_was_not_taken_is_said() {
    let fault = StrengthFault::NoVolume;
    assert!(said::strength_fault(EN, &fault).contains("2 mg/1 ml"));
}
