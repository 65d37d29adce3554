//! A drug's file is refused wherever a figure has no ground.

use medicine::{Certainty, read_drug, read_record_only_names};

const GOOD: &str = include_str!("../../../../data/drugs/citalopram.toml");
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
    assert_eq!(drug.half_life.value.high, 37.0);
    assert_eq!(drug.half_life.certainty, Certainty::Checked);
}

#[test]
fn a_figure_without_its_source_or_certainty_is_refused() {
    for line in ["source = ", "certainty = "] {
        let bad: Vec<String> = (0..).map_while(|n| without_line(GOOD, line, n)).collect();
        assert!(bad.len() > 15, "the file has many figures, each is tried");
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
        ("use = \"show\"", "use = \"none\"", "occupancy"),
        ("[10, 25]", "[25, 10]", "lower to the higher"),
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
