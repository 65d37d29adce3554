//! A drug's file is refused wherever a figure has no ground.

use medicine::{Certainty, read_drug, read_guidance, read_record_only_names};

const GOOD: &str = include_str!("../../../../data/drugs/citalopram.toml");
const GUIDANCE: &str = include_str!("../../../../data/guidance.toml");
const NAMES: &str = include_str!("../../../../data/drugs/names/record-only.toml");

/// The file without its n-th occurrence of a piece of text.
fn without(text: &str, piece: &str, n: usize) -> Option<String> {
    let (at, found) = text.match_indices(piece).nth(n)?;
    Some(format!("{}{}", &text[..at], &text[at + found.len()..]))
}

/// The file with its n-th line that begins so taken out.
fn without_line(text: &str, beginning: &str, n: usize) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let found: Vec<usize> = (0..lines.len())
        .filter(|i| lines[*i].starts_with(beginning))
        .collect();
    let out = *found.get(n)?;
    let rest: Vec<&str> = (0..lines.len())
        .filter(|i| *i != out)
        .map(|i| lines[i])
        .collect();
    Some(rest.join("\n"))
}

#[test]
fn the_file_as_it_stands_is_read() {
    let drug = read_drug(GOOD).expect("it is in the catalogue");
    let half_life = drug.half_life.expect("it is known");
    assert_eq!(half_life.value.high, 37.0);
    assert_eq!(half_life.certainty, Certainty::Checked);
}

#[test]
fn a_figure_without_its_source_or_certainty_is_refused() {
    for line in ["source = ", "certainty = "] {
        let bad: Vec<String> = (0..).map_while(|n| without_line(GOOD, line, n)).collect();
        assert!(bad.len() > 12, "the file has many figures, each is tried");
        for (n, bad) in bad.iter().enumerate() {
            assert!(read_drug(bad).is_err(), "{line} number {n}");
        }
    }
    for piece in [
        ", source = \"label-us\"",
        ", source = \"atc\"",
        ", certainty = \"checked\"",
    ] {
        let bad: Vec<String> = (0..).map_while(|n| without(GOOD, piece, n)).collect();
        assert!(!bad.is_empty(), "{piece}");
        for (n, bad) in bad.iter().enumerate() {
            assert!(read_drug(bad).is_err(), "{piece} number {n}");
        }
    }
}

#[test]
fn what_does_not_hold_together_is_refused() {
    for (from, to, why) in [
        ("source = \"label-us\"", "source = \"nowhere\"", "no source"),
        ("hours = [33, 37]", "hours = [37, 33]", "half-life"),
        ("\"10 mg\"", "\"10\"", "unit missing"),
        ("\"10 mg\"", "\"1,125 mg\"", "ambiguous"),
        ("form = \"capsule\"", "form = \"wafer\"", "form"),
        ("class = \"ssri\"", "class = \"new\"", "class"),
        ("country = \"US\"", "country = \"usa\"", "country"),
        (
            "certainty = \"computed\"",
            "certainty = \"sure\"",
            "certainty",
        ),
        ("emax_percent = 83.98", "emax_percent = 839.8", "emax"),
        ("drop = \"2 mg\"", "", "drop"),
        ("tablets = \"10 mg\"", "tablets = \"0 mg\"", "no dose"),
        ("use = \"show\"", "use = \"none\"", "occupancy"),
        ("weak = true", "week = true", "week"),
        ("id = \"drops-salt\"", "id = \"Drops salt\"", "no id"),
        ("id = \"heart-rhythm\"", "id = \"drops-salt\"", "twice"),
    ] {
        let bad = GOOD.replacen(from, to, 1);
        assert_ne!(bad, GOOD, "{from} stands in the file");
        let fault = read_drug(&bad)
            .err()
            .unwrap_or_else(|| panic!("{from} -> {to} is read"));
        assert!(fault.to_string().contains(why), "{from} -> {to}: {fault}");
    }
}

#[test]
fn facts_about_a_product_have_their_ground_and_their_form() {
    let tablet = "strengths = [\"10 mg\", \"20 mg\", \"40 mg\"]\n";
    let good = "score = { parts = 2, source = \"rxnorm\", certainty = \"checked\" }\n";
    let read = |facts: &str| read_drug(&GOOD.replacen(tablet, &format!("{tablet}{facts}"), 1));
    let drug = read(good).expect("a line on a tablet");
    let line = drug.made[0].value.score.as_ref().expect("it was given");
    assert_eq!(line.value, 2);
    for (bad, why) in [
        (good.replace("parts = 2", "parts = 5"), "5 parts"),
        (good.replace("rxnorm", "nowhere"), "no source"),
        ("score = 2\n".to_owned(), "score"),
        ("extended = true\n".to_owned(), "gives off slowly"),
        (
            "opens_whole = { source = \"rxnorm\", certainty = \"checked\" }\n".to_owned(),
            "capsule",
        ),
    ] {
        let fault = read(&bad).err().unwrap_or_else(|| panic!("{bad} is read"));
        assert!(fault.to_string().contains(why), "{bad}: {fault}");
    }
}

#[test]
fn a_country_cannot_have_a_drug_and_lack_it() {
    let absent = "\n[[absent]]\ncountry = \"PL\"\nsource = \"urpl\"\ncertainty = \"checked\"\n";
    let fault = read_drug(&format!("{GOOD}{absent}")).expect_err("it is made in Poland");
    assert!(fault.to_string().contains("PL"));
    let elsewhere = absent.replace("PL", "FR");
    let drug = read_drug(&format!("{GOOD}{elsewhere}")).expect("nothing is said of France");
    assert_eq!(drug.absent[0].value, "FR");
}

#[test]
fn a_shown_curve_does_not_rest_on_general_knowledge() {
    let checked = "source = \"sorensen\"\ncertainty = \"checked\"";
    let known = "source = \"known\"\ncertainty = \"general-knowledge\"";
    let fault = read_drug(&GOOD.replacen(checked, known, 1)).expect_err("the first curve");
    let why = fault.to_string();
    assert!(
        why.contains("general knowledge") || why.contains("nothing rests"),
        "{why}"
    );
}

#[test]
fn guidance_without_its_ground_is_refused() {
    assert!(read_guidance(GUIDANCE).is_ok());
    for line in ["source = ", "certainty = ", "body = ", "id = "] {
        let bad: Vec<String> = (0..)
            .map_while(|n| without_line(GUIDANCE, line, n))
            .collect();
        assert!(bad.len() > 10, "there is much of it, each is tried");
        for (n, bad) in bad.iter().enumerate() {
            assert!(read_guidance(bad).is_err(), "{line} number {n}");
        }
    }
    for (from, to, why) in [
        ("[10, 25]", "[25, 10]", "lower to the higher"),
        ("[14, 28]", "[28, 14]", "sooner to the later"),
        ("id = \"asam-bound\"", "id = \"asam-start\"", "twice"),
        ("date = \"2022\"", "date = \"lately\"", "not when"),
        ("\"benzodiazepine\"", "\"benzo\"", "class"),
    ] {
        let bad = GUIDANCE.replacen(from, to, 1);
        assert_ne!(bad, GUIDANCE, "{from} stands in the file");
        let fault = read_guidance(&bad)
            .err()
            .unwrap_or_else(|| panic!("{from} -> {to} is read"));
        assert!(fault.to_string().contains(why), "{from} -> {to}: {fault}");
    }
}

#[test]
fn nothing_is_called_checked_in_a_source_that_was_not_read() {
    let bad = GOOD.replacen(
        "certainty = \"general-knowledge\"",
        "certainty = \"checked\"",
        1,
    );
    let fault = read_drug(&bad).expect_err("general knowledge was not read anywhere");
    assert!(fault.to_string().contains("not read"));
}

#[test]
fn a_source_on_which_nothing_rests_is_refused() {
    let bad = format!("{GOOD}\n[sources.idle]\ntext = \"Idle\"\nread = \"directly\"\n");
    assert!(read_drug(&bad).is_err());
}

#[test]
fn the_names_that_are_recorded_only_need_their_ground_too() {
    assert!(read_record_only_names(NAMES).is_ok());
    for line in ["source = ", "certainty = "] {
        let bad = without_line(NAMES, line, 0).expect("it stands there");
        assert!(read_record_only_names(&bad).is_err(), "{line}");
    }
    assert!(read_record_only_names(&NAMES.replacen("\"maoi\"", "\"other\"", 1)).is_err());
}
