//! What holds for the catalogue as a whole: which drugs stand in it, what is said of which.

use std::collections::BTreeSet;

use medicine::{
    Certainty, Circumstance, Class, Drug, Form, NoOccupancy, RecordOnly, Showing, Target, by_key,
    catalogue, find, guidance, named_pace, record_only,
};

fn keys(drugs: impl Iterator<Item = &'static Drug>) -> BTreeSet<&'static str> {
    drugs.map(|drug| drug.key.as_str()).collect()
}

fn those(keys: &str) -> BTreeSet<&str> {
    keys.split_whitespace().collect()
}

fn names(drug: &Drug) -> impl Iterator<Item = &String> {
    let brands = drug.brands.iter().flat_map(|b| &b.value.names);
    [&drug.key, &drug.names.en, &drug.names.pl]
        .into_iter()
        .chain(&drug.also)
        .chain(brands)
}

#[test]
fn a_hundred_and_nine_drugs_have_a_class_a_code_and_something_that_is_made() {
    assert_eq!(catalogue().len(), 109);
    for drug in catalogue() {
        let key = &drug.key;
        assert_eq!(drug.atc.value.len(), 7, "{key}");
        assert_eq!(drug.atc.certainty, Certainty::Checked, "{key}");
        assert!(!drug.made.is_empty(), "{key}");
        assert!(drug.half_life.is_some() || matches!(key.as_str(), "isocarboxazid" | "promazine"));
    }
    let classes: BTreeSet<Class> = catalogue().iter().map(|drug| drug.class).collect();
    assert_eq!(classes.len(), Class::ALL.len(), "no class stands empty");
}

#[test]
fn occupancy_is_shown_for_eleven_drugs_and_as_weak_for_six() {
    let with = |showing| {
        let drugs = catalogue().iter();
        keys(drugs.filter(move |drug| drug.occupancy.showing == showing))
    };
    let shown = "citalopram escitalopram fluoxetine paroxetine sertraline venlafaxine \
        desvenlafaxine duloxetine vortioxetine risperidone olanzapine";
    assert_eq!(with(Showing::Shown), those(shown));
    let weak = "fluvoxamine milnacipran clomipramine haloperidol aripiprazole lurasidone";
    assert_eq!(with(Showing::Weak), those(weak));
}

#[test]
fn only_a_curve_that_is_shown_without_reserve_leads() {
    for drug in catalogue() {
        let leads = drug.occupancy.leading().is_some();
        assert_eq!(
            leads,
            drug.occupancy.showing == Showing::Shown,
            "{}",
            drug.key
        );
        if let Some(leading) = drug.occupancy.leading() {
            assert_ne!(
                leading.certainty,
                Certainty::GeneralKnowledge,
                "{}",
                drug.key
            );
        }
        if drug.occupancy.showing == Showing::Weak {
            let sure = drug.occupancy.curves[0].certainty;
            assert_ne!(sure, Certainty::Checked, "{}", drug.key);
        }
    }
}

#[test]
fn no_curve_is_drawn_where_none_holds() {
    for drug in catalogue() {
        let why = match drug.class {
            Class::Benzodiazepine | Class::ZDrug => NoOccupancy::LinearFoot,
            Class::MoodStabiliser => NoOccupancy::NoReceptorCurve,
            Class::Gabapentinoid => NoOccupancy::NoHumanCurve,
            _ => continue,
        };
        assert_eq!(drug.occupancy.showing, Showing::Not(why), "{}", drug.key);
    }
    let showing = |key: &str| by_key(key).expect("in the catalogue").occupancy.showing;
    assert_eq!(showing("quetiapine"), Showing::Not(NoOccupancy::Unusable));
    assert_eq!(
        showing("clozapine"),
        Showing::Not(NoOccupancy::SpecialistOnly)
    );
    for drug in catalogue() {
        let is_antidepressant = matches!(drug.class, Class::Ssri | Class::Snri);
        let target = drug.occupancy.target;
        assert!(
            !is_antidepressant || target == Some(Target::Sert),
            "{}",
            drug.key
        );
    }
}

#[test]
fn nothing_is_computed_for_exactly_these() {
    let recorded = |why| {
        let drugs = catalogue().iter();
        let is_so = move |drug: &&Drug| drug.record_only.as_ref().map(|r| r.value) == Some(why);
        keys(drugs.filter(is_so))
    };
    let maoi = "phenelzine tranylcypromine isocarboxazid moclobemide";
    assert_eq!(recorded(RecordOnly::Maoi), those(maoi));
    let anticonvulsant = "valproate carbamazepine oxcarbazepine";
    assert_eq!(recorded(RecordOnly::Anticonvulsant), those(anticonvulsant));
    assert_eq!(recorded(RecordOnly::Clozapine), those("clozapine"));
    assert_eq!(recorded(RecordOnly::Lithium), those("lithium"));
    assert_eq!(recorded(RecordOnly::Specialist), those("midazolam"));
    let all = catalogue().iter().filter(|drug| drug.record_only.is_some());
    assert_eq!(all.count(), 10);
}

#[test]
fn seizures_and_depots_are_asked_about_where_the_drug_is_used_so() {
    let asked = |circumstance| {
        let drugs = catalogue().iter();
        let is_so = move |drug: &&Drug| drug.record_only_if.iter().any(|c| c.value == circumstance);
        keys(drugs.filter(is_so))
    };
    let epilepsy = "lamotrigine topiramate clobazam clonazepam diazepam clorazepate nitrazepam \
        gabapentin pregabalin";
    assert_eq!(asked(Circumstance::Epilepsy), those(epilepsy));
    let depot = "haloperidol fluphenazine flupentixol zuclopenthixol olanzapine risperidone \
        paliperidone aripiprazole";
    assert_eq!(asked(Circumstance::Depot), those(depot));
    let traps = |id: &'static str| {
        let drugs = catalogue().iter();
        keys(drugs.filter(move |drug| drug.traps.iter().any(|trap| trap.value == id)))
    };
    assert_eq!(traps("depot"), those(depot));
}

#[test]
fn what_is_dangerous_to_lower_quickly_has_a_bound_by_its_class_and_by_each_name() {
    for drug in catalogue() {
        let is_bound = matches!(
            drug.class,
            Class::Benzodiazepine | Class::ZDrug | Class::Gabapentinoid
        );
        let limit = drug.pace_limit.as_ref();
        assert_eq!(limit.is_some(), is_bound, "{}", drug.key);
        let Some(limit) = limit else { continue };
        let pace = (limit.value.at_most_permille, limit.value.every_days);
        assert_eq!(pace, (250, 14), "{}", drug.key);
        let is_asam = limit.certainty == Certainty::Checked;
        assert_eq!(is_asam, drug.class == Class::Benzodiazepine, "{}", drug.key);
        // Two drugs in one line are found by no name of the catalogue, and by these all the same.
        for name in names(drug) {
            let both = format!("{name}, melatonin, sertraline");
            assert_eq!(named_pace(&both), Some(limit.value), "{name}");
        }
    }
}

#[test]
fn each_name_of_what_is_recorded_only_is_known_beside_another_drug_too() {
    for drug in catalogue() {
        let why = drug.record_only.as_ref().map(|found| found.value);
        for name in names(drug) {
            assert_eq!(record_only(name), why, "{name}");
            if why.is_some() {
                assert_eq!(record_only(&format!("{name} + sertraline")), why, "{name}");
            }
        }
    }
}

#[test]
fn a_brand_finds_its_drug_in_any_case_and_without_accents() {
    for (text, key) in [
        ("ASERTIN 50", "sertraline"),
        ("zoloft", "sertraline"),
        ("amitryptylina", "amitriptyline"),
        ("Trittico cr 75", "trazodone"),
        ("kwas walproinowy", "valproate"),
        ("Depakine Chrono 300", "valproate"),
        ("dekstroamfetamina", "dexamfetamine"),
        ("lurazydon", "lurasidone"),
        ("mirtor 15 mg", "mirtazapine"),
        ("Lerivon", "mianserin"),
        ("WELLBUTRIN XR", "bupropion"),
        ("chlorprothixen", "chlorprothixene"),
        ("dothiepin", "dosulepin"),
        ("Hydroxyzinum", "hydroxyzine"),
    ] {
        assert_eq!(
            find(text).map(|drug| drug.key.as_str()),
            Some(key),
            "{text}"
        );
    }
    for drug in catalogue() {
        for name in names(drug) {
            let shouted = name.to_uppercase();
            assert_eq!(
                find(&shouted).map(|found| &found.key),
                Some(&drug.key),
                "{name}"
            );
        }
    }
}

#[test]
fn poland_has_what_its_register_has() {
    let made = |key: &str| {
        let drug = by_key(key).expect("in the catalogue");
        let polish = drug.made.iter().filter(|made| made.value.country == "PL");
        polish
            .map(|made| made.value.form)
            .collect::<BTreeSet<Form>>()
    };
    let is_absent = |key: &str| {
        let drug = by_key(key).expect("in the catalogue");
        drug.absent.iter().any(|country| country.value == "PL")
    };
    assert!(
        made("venlafaxine")
            .iter()
            .all(|form| form.is_extended_release())
    );
    assert!(
        made("bupropion")
            .iter()
            .all(|form| form.is_extended_release())
    );
    assert!(made("chlorpromazine").is_empty(), "its drops are per gram");
    assert!(!made("diazepam").contains(&Form::Liquid));
    for key in ["desvenlafaxine", "imipramine", "triazolam", "prazosin"] {
        assert!(is_absent(key), "{key}");
    }
    assert!(!is_absent("sertraline"));
}

#[test]
fn a_line_that_is_meant_for_dividing_is_told_with_its_parts() {
    let trazodone = by_key("trazodone").expect("in the catalogue");
    let polish = trazodone.made.iter().filter(|m| m.value.country == "PL");
    let thirds = polish.filter(|m| m.value.score.as_ref().is_some_and(|line| line.value == 3));
    let forms: Vec<Form> = thirds.map(|made| made.value.form).collect();
    assert_eq!(forms, [Form::ExtendedTablet], "Trittico CR and Azoneurax");
    let lamotrigine = by_key("lamotrigine").expect("in the catalogue");
    assert!(lamotrigine.made.iter().any(|made| made.value.dispersible));
}

#[test]
fn only_fluoxetine_of_the_slow_ones_says_that_every_other_day_is_even() {
    let with = |id: &'static str| {
        let drugs = catalogue().iter();
        keys(drugs.filter(move |drug| drug.traps.iter().any(|trap| trap.value == id)))
    };
    assert_eq!(with("alternate-days"), those("fluoxetine"));
}

#[test]
fn what_was_published_speaks_of_the_drugs_it_is_about() {
    let of = |key: &str| -> Vec<&str> {
        let drug = by_key(key).expect("in the catalogue");
        drug.guidance().map(|one| one.value.id.as_str()).collect()
    };
    for (key, id) in [
        ("sertraline", "nice-ng222"),
        ("sertraline", "horowitz-taylor-2019"),
        ("sertraline", "release"),
        ("mirtazapine", "nl-be-schemes"),
        ("lorazepam", "asam-start"),
        ("lorazepam", "fda-2020"),
        ("zopiclone", "nice-ng215"),
        ("diazepam", "nice-cks-diazepam"),
        ("quetiapine", "horowitz-2021-tenth"),
        ("pregabalin", "nhs-fife"),
        ("pregabalin", "label-gabapentinoids"),
        ("lamotrigine", "label-lamotrigine"),
        ("guanfacine", "label-guanfacine"),
        ("atomoxetine", "label-atomoxetine"),
        ("lithium", "nhsggc-lithium"),
    ] {
        assert!(of(key).contains(&id), "{key}: {:?}", of(key));
    }
    for (key, id) in [
        ("sertraline", "asam-start"),
        ("lorazepam", "nice-cks-diazepam"),
        ("lithium", "peers"),
        ("clozapine", "nice-ng222"),
    ] {
        assert!(!of(key).contains(&id), "{key}: {:?}", of(key));
    }
    let spoken_of: BTreeSet<&str> = catalogue()
        .iter()
        .flat_map(|drug| drug.guidance().map(|one| one.value.id.as_str()))
        .collect();
    assert_eq!(
        spoken_of.len(),
        guidance().len(),
        "each speaks of some drug"
    );
}

#[test]
fn a_length_of_the_whole_way_is_no_time_between_two_cuts() {
    for id in [
        "label-gabapentinoids",
        "label-lamotrigine",
        "nhsggc-lithium",
    ] {
        let one = guidance().iter().find(|one| one.value.id == id);
        assert_eq!(one.expect("it is there").value.every_days, None, "{id}");
    }
}
