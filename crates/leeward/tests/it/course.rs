//! `leeward course`: words, JSON and a drawing from a file, or one sentence and nothing written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const ITEMS: &str = "mood_low,mood_tense,mood_irritable,restless,worry,body_tired,mor_sleep";

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data/example")
        .join(name)
}

fn leeward(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_leeward");
    let run = Command::new(program).arg("course").args(arguments).output();
    run.expect("the program starts")
}

/// The invented diary with everything its README names, and these arguments more.
fn on_example(more: &[&str]) -> Output {
    let (diary, doses) = (example("diary.csv"), example("doses.csv"));
    let mut arguments = vec![
        diary.to_str().expect("the path is UTF-8"),
        "--doses",
        doses.to_str().expect("the path is UTF-8"),
    ];
    arguments.extend(["--items", ITEMS, "--better-when-high", "mor_sleep"]);
    arguments.extend(["--neutral", "4:mood_low", "--scale", "1..7"]);
    arguments.extend(more);
    leeward(&arguments)
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the program writes UTF-8")
}

/// What stands in a file, and a folder to run beside it.
fn written(content: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("diary.csv");
    fs::write(&path, content).expect("it can be written");
    let path = path.to_str().expect("the path is UTF-8").to_owned();
    (folder, path)
}

fn json(output: &Output) -> Value {
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("it is JSON")
}

#[test]
fn the_example_is_told_in_both_languages() {
    let english = on_example(&[]);
    assert!(english.status.success());
    let said = text(&english.stdout);
    assert!(
        said.contains("12 February 2024") && said.contains("citalopram"),
        "{said}"
    );
    assert!(
        !said.contains('[') && !said.contains('{'),
        "a sentence is missing: {said}"
    );
    let polish = on_example(&["--language", "pl"]);
    let said = text(&polish.stdout);
    assert!(said.contains("12 lutego 2024"), "{said}");
    assert!(
        !said.contains('[') && !said.contains('{'),
        "a sentence is missing: {said}"
    );
}

/// Eight months of waves of ten days: nobody could miss them.
fn plain_waves() -> String {
    let mut table = String::from("date,burning,fear,tense\n");
    let first = jiff::civil::date(2025, 1, 1);
    for (t, date) in first
        .series(jiff::Span::new().days(1))
        .take(240)
        .enumerate()
    {
        let wave = if (t / 10) % 2 == 1 { 5 } else { 0 };
        let (one, two, three) = (1 + wave + t * 7 % 3, 2 + wave + t * 5 % 3, 1 + wave + t % 4);
        table.push_str(&format!("{date},{one},{two},{three}\n"));
    }
    table
}

#[test]
fn named_stretches_are_there_as_json_with_their_days() {
    let (_folder, path) = written(&plain_waves());
    let told = json(&leeward(&[&path, "--json"]));
    for list in ["waves", "windows"] {
        let stretches = told[list].as_array().unwrap();
        assert!(stretches.len() > 5, "{list}: {}", stretches.len());
        for stretch in stretches {
            assert!(stretch["days"].as_u64().unwrap() > 2);
            assert!(stretch["first"].is_string() && stretch["last"].is_string());
            assert!(stretch["height"].is_number() && stretch["certainty"].is_number());
        }
    }
}

#[test]
fn every_number_is_there_as_json() {
    let told = json(&on_example(&["--json"]));
    assert_eq!(told["days"], 240);
    let days = told["day"].as_array().unwrap();
    assert_eq!(days.len(), 240);
    assert_eq!(days[0]["date"], "2024-02-12");
    let empty = &days[130];
    assert_eq!(
        (empty["noted"].as_bool(), &empty["burden"]),
        (Some(false), &Value::Null)
    );
    for day in days {
        let number = |name: &str| day[name].as_f64().unwrap();
        assert!(number("level_low") <= number("level"));
        assert!(number("level") <= number("level_high"));
        assert!((1.0..=7.0).contains(&number("level")));
        assert!((0.0..=1.0).contains(&number("wave")));
        assert_eq!(day["noted"].as_bool(), Some(!day["burden"].is_null()));
    }
    // Either waves are named, or it is said that there may be none.
    let named = !told["waves"].as_array().unwrap().is_empty();
    let doubts = told["doubts"].as_array().unwrap();
    assert_ne!(
        named,
        doubts.iter().any(|doubt| doubt["code"] == "no_waves")
    );
    for doubt in told["doubts"].as_array().unwrap() {
        assert!(doubt["code"].is_string());
        assert!(doubt["measured"].is_number() && doubt["threshold"].is_number());
    }
}

#[test]
fn burden_mirrors_what_is_better_when_high_and_counts_from_the_neutral_point() {
    let (_folder, path) = written("date,low,sleep\n2026-01-01,5,6\n2026-01-02,3,\n2026-01-03,,1\n");
    let told = json(&leeward(&[
        &path,
        "--better-when-high",
        "sleep",
        "--neutral",
        "4:low",
        "--scale",
        "1..7",
        "--json",
    ]));
    let burden = |day: usize| told["day"][day]["burden"].as_f64().unwrap();
    // low 5 is 1 + 6 x 1/3 = 3, sleep 6 is 2; low 3 lies on the good side; sleep 1 is 7.
    assert!((burden(0) - 2.5).abs() < 1e-12);
    assert!((burden(1) - 1.0).abs() < 1e-12);
    assert!((burden(2) - 7.0).abs() < 1e-12);
}

#[test]
fn without_items_every_column_of_numbers_is_in_use_and_without_a_scale_it_is_0_to_10() {
    let (_folder, path) = written("date,a,b,n_x,note\n2026-01-01,10,0,99,so\n2026-01-02,4,2,99,\n");
    let told = json(&leeward(&[&path, "--json"]));
    assert_eq!(told["day"][0]["burden"], 5.0);
    assert_eq!(told["day"][1]["burden"], 3.0);
}

#[test]
fn the_drawing_is_written_with_the_dose_above() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("course.svg");
    let told = on_example(&["--svg", target.to_str().unwrap(), "--language", "pl"]);
    assert!(told.status.success());
    assert!(!told.stdout.is_empty(), "the words come as well");
    let drawing = fs::read_to_string(&target).unwrap();
    assert!(drawing.starts_with("<svg ") && drawing.ends_with("</svg>"));
    assert!(drawing.contains("20 mg") && drawing.contains("6 mg"));
    assert!(drawing.contains("fala") && !drawing.contains("NaN"));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing is left beside it");
}

#[test]
fn an_older_drawing_gives_way_only_to_a_whole_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("course.svg");
    fs::write(&target, "an older drawing").unwrap();
    let (_other, bad) = written("date,a\n2026-01-01,11\n");
    let refused = leeward(&[&bad, "--svg", target.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&target).unwrap(), "an older drawing");
    assert!(
        on_example(&["--svg", target.to_str().unwrap()])
            .status
            .success()
    );
    assert!(fs::read_to_string(&target).unwrap().starts_with("<svg "));
}

#[test]
fn the_drawing_never_takes_the_place_of_a_file_that_is_read() {
    let content = "date,a\n2026-01-01,1\n";
    let (folder, path) = written(content);
    let refused = leeward(&[&path, "--svg", &path]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(refused.stdout.is_empty());
    assert_eq!(fs::read_to_string(&path).unwrap(), content);
    let into_folder = leeward(&[&path, "--svg", folder.path().to_str().unwrap()]);
    assert_eq!(into_folder.status.code(), Some(2));
    let nowhere = folder.path().join("absent/course.svg");
    let nowhere = leeward(&[&path, "--svg", nowhere.to_str().unwrap()]);
    assert_eq!((nowhere.status.code(), nowhere.stdout.len()), (Some(2), 0));
}

#[test]
fn bad_input_gets_one_sentence_with_its_place_and_nothing_is_written() {
    let cases = [
        ("", "The file is empty."),
        ("a,b\n1,2\n", "No column holds dates."),
        (
            "date,note\n2026-01-01,so\n",
            "No column of numbers is there",
        ),
        (
            "date,a\n2026-01-01,1\n2026-01-02,x\n2026-01-03,2\n",
            "Line 3, column a: this is not a number.",
        ),
        (
            "date,a\n2026-02-30,1\n",
            "Line 2, column date: this date or time does not exist",
        ),
        (
            "date,a\n2026-01-01,1\n2026-01-01,2\n",
            "Line 3, column date: this date already stands on line 2.",
        ),
        (
            "date,a\n2026-01-01,10.5\n",
            "Line 2, column a: this number lies outside the scale, which goes from 0 to 10.",
        ),
    ];
    for (content, sentence) in cases {
        let (folder, path) = written(content);
        let target = folder.path().join("course.svg");
        for more in [&["--svg", target.to_str().unwrap()][..], &["--json"]] {
            let output = leeward(&[&[path.as_str()], more].concat());
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{sentence}");
            assert!(said.starts_with(sentence), "{said}");
            assert_eq!(said.lines().count(), 1, "{said}");
            assert!(output.stdout.is_empty(), "{sentence}");
            assert!(!target.exists());
        }
    }
}

#[test]
fn a_refusal_speaks_the_language_that_was_asked_for() {
    let (_folder, path) = written("date,a\n2026-01-01,1\n2026-01-02,x\n2026-01-03,2\n");
    let output = leeward(&[&path, "--language", "pl"]);
    assert!(text(&output.stderr).starts_with("Wiersz 3, kolumna a: to nie jest liczba."));
}

#[test]
fn what_stands_in_a_cell_is_never_repeated() {
    let (_folder, path) = written("date,a\n2026-01-01,1\n2026-01-02,marker7411\n2026-01-03,2\n");
    let output = leeward(&[&path]);
    assert!(!text(&output.stderr).contains("marker7411"));
}

#[test]
fn a_bad_file_of_doses_refuses_the_whole_and_says_that_it_is_the_one() {
    let (_folder, diary) = written("date,a\n2026-01-01,1\n");
    let (_other, doses) = written("start_date,dose_mg\n2026-01-01,ten\n");
    let output = leeward(&[&diary, "--doses", &doses]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(
        said.starts_with("In the file of doses. Line 2, column dose_mg: "),
        "{said}"
    );
    assert!(output.stdout.is_empty());
}

#[test]
fn a_file_that_is_not_there_and_options_that_make_no_sense_end_with_status_2() {
    assert_eq!(leeward(&["absent.csv"]).status.code(), Some(2));
    let (_folder, path) = written("date,a\n2026-01-01,1\n");
    for odd in [
        &["--scale", "7..1"][..],
        &["--scale", "7"],
        &["--neutral", "mood"],
        &["--language", "de"],
        &["--items", "typo"],
        &["--neutral", "4:typo"],
        &["--better-when-high", "typo"],
        &["--neutral", "10:a"],
    ] {
        let output = leeward(&[&[path.as_str()], odd].concat());
        assert_eq!(output.status.code(), Some(2), "{odd:?}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_scale_may_begin_below_zero() {
    let (_folder, path) = written("date,a\n2026-01-01,-3\n2026-01-02,3\n");
    let told = json(&leeward(&[
        &path,
        "--scale",
        "-3..3",
        "--neutral",
        "-1:a",
        "--json",
    ]));
    assert_eq!(told["day"][0]["burden"], -3.0);
    assert_eq!(told["day"][1]["burden"], 3.0);
}

#[test]
fn the_real_diary_runs_in_both_languages_with_its_drawing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/diary");
    let diary = folder.join("kossakowski_daily.csv");
    if !diary.exists() {
        let required = std::env::var("LEEWARD_REQUIRE").unwrap_or_default();
        assert!(
            !required.contains("diary"),
            "the real diary is required and absent"
        );
        println!("the real diary is not here; passed over");
        return;
    }
    let doses = folder.join("kossakowski_doses.csv");
    let target = tempfile::tempdir().unwrap();
    let drawing = target.path().join("course.svg");
    let items = "mood_down,pat_restl,pat_agitate,pat_worry,mood_irritat,phy_tired,mor_qualsleep";
    let with = |more: &[&str]| {
        let mut arguments = vec![diary.to_str().unwrap(), "--doses", doses.to_str().unwrap()];
        arguments.extend(["--items", items, "--better-when-high", "mor_qualsleep"]);
        arguments.extend(["--neutral", "4:mood_down", "--scale", "1..7"]);
        arguments.extend(more);
        leeward(&arguments)
    };
    let told = json(&with(&["--json"]));
    assert_eq!(told["days"], 239);
    assert_eq!(told["day"][124]["noted"], false);
    for language in ["en", "pl"] {
        let output = with(&["--language", language, "--svg", drawing.to_str().unwrap()]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(text(&output.stdout).contains("venlafaxine"));
        assert!(fs::read_to_string(&drawing).unwrap().contains("150 mg"));
    }
    let all = leeward(&[diary.to_str().unwrap(), "--scale", "1..7"]);
    assert_eq!(all.status.code(), Some(2));
    assert!(text(&all.stderr).contains("column mor_nrwakeup"));
}
