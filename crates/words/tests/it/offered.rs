//! The offered words: enough of them, easy to type, and nothing that frightens.

use std::collections::BTreeSet;

use proptest::prelude::*;
use words::{Language, forgive, looks_offered, offered};

/// Beginnings of words about bodies, illness, medicines and drugs, faith, power, violence, grief.
const REFUSED_BEGINNINGS: [(Language, &[&str]); 2] = [
    (
        Language::English,
        &[
            "abus", "addict", "afraid", "alcohol", "alone", "angel", "anger", "angry", "anxi",
            "arrest", "asylum", "attack", "beer", "bible", "bleed", "blood", "bomb", "bone",
            "brain", "brutal", "bury", "cancer", "cemetery", "church", "clinic", "coffin",
            "corpse", "crazy", "crime", "cruel", "cry", "danger", "dead", "death", "demon",
            "depress", "devil", "die", "disease", "doctor", "dose", "drown", "drug", "dying",
            "enemy", "evil", "fear", "fever", "funeral", "ghost", "god", "grave", "grief", "guilt",
            "gun", "hate", "haunt", "heart", "heaven", "hell", "holy", "horror", "hospital",
            "hunger", "hurt", "injur", "insane", "insult", "jail", "kill", "knife", "lonely",
            "lost", "mad", "medic", "monster", "mosque", "mourn", "murder", "needle", "noose",
            "nurse", "pain", "panic", "patient", "pill", "poison", "politic", "pray", "priest",
            "prison", "psych", "rage", "rape", "razor", "relapse", "revenge", "rifle", "rope",
            "sad", "scar", "scare", "scream", "severe", "sex", "shame", "shock", "sick", "sin",
            "skull", "slave", "sorrow", "storm", "suffer", "suicid", "surgeon", "sword", "tablet",
            "tear", "terror", "threat", "torture", "trauma", "tremor", "vein", "victim", "violen",
            "virus", "vodka", "vomit", "weapon", "weep", "whisky", "widow", "wine", "wolf",
            "wound", "wreck",
        ],
    ),
    (
        Language::Polish,
        &[
            "agoni", "alkohol", "anio", "apte", "areszt", "biada", "bieda", "blizna", "bog", "bol",
            "bomb", "brutal", "chor", "cierp", "cios", "cmentarz", "dawk", "demon", "depres",
            "diab", "doktor", "duch", "duszn", "dzum", "gehenn", "gniew", "grob", "groz", "grzech",
            "heroin", "horror", "jad", "kaftank", "kara", "karabin", "kat", "klinik", "koszmar",
            "krew", "krwa", "krzyk", "krzywd", "krzyz", "ksiad", "lek", "lez", "martw", "medyc",
            "miecz", "modlit", "mord", "morfin", "mrok", "msza", "nawrot", "nienawi", "nieszcz",
            "opium", "panik", "piekiel", "pigul", "pistol", "piwo", "pogrzeb", "polit", "potwor",
            "przemoc", "psych", "rak", "rana", "recept", "rozpacz", "rzez", "samob", "sekt",
            "smier", "smut", "strach", "strzyk", "syrop", "szok", "szpital", "tablet", "terror",
            "trauma", "trucizn", "trumn", "trup", "udar", "upior", "wiar", "wiez", "wirus",
            "wodka", "wojn", "wrog", "wstyd", "zabi", "zabo", "zal", "zemst", "zgon", "zlo",
            "zmor", "zombi", "zwlok",
        ],
    ),
];

/// Words of the lists that begin alike and mean something else.
const MEANT_OTHERWISE: [&str; 25] = [
    "crystal",
    "godwit",
    "paintbox",
    "painting",
    "saddle",
    "scarf",
    "scarlet",
    "sincere",
    "singer",
    "bogaty",
    "bolerko",
    "grzechot",
    "jadalnia",
    "jadalny",
    "karafka",
    "katalog",
    "katarynka",
    "lekcja",
    "lekko",
    "leksykon",
    "lektorka",
    "piwonia",
    "rakieta",
    "zalesiony",
    "zaleta",
];

fn lists() -> [&'static [&'static str]; 2] {
    Language::ALL.map(offered)
}

#[test]
fn each_language_has_at_least_2048_words_of_three_to_nine_plain_letters() {
    for list in lists() {
        assert!(list.len() >= 2048, "{}", list.len());
        for word in list {
            assert!((3..=9).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
        }
    }
}

#[test]
fn the_words_are_distinct_and_in_alphabetical_order() {
    for list in lists() {
        assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
    }
}

#[test]
fn one_wrong_letter_never_makes_another_word() {
    for list in lists() {
        let words: BTreeSet<&str> = list.iter().copied().collect();
        for word in list {
            for at in 0..word.len() {
                let (start, end) = (&word[..at], &word[at + 1..]);
                assert!(!words.contains(format!("{start}{end}").as_str()), "{word}");
                for letter in 'a'..='z' {
                    let other = format!("{start}{letter}{end}");
                    assert!(
                        other == *word || !words.contains(other.as_str()),
                        "{word}, {other}"
                    );
                }
            }
        }
    }
}

#[test]
fn nothing_frightening_is_offered() {
    let mut findings = Vec::new();
    for (language, beginnings) in REFUSED_BEGINNINGS {
        for word in offered(language) {
            if !MEANT_OTHERWISE.contains(word)
                && let Some(beginning) = beginnings.iter().find(|b| word.starts_with(**b))
            {
                findings.push(format!("{word} ({beginning})"));
            }
        }
    }
    assert!(findings.is_empty(), "{findings:?}");
    for word in MEANT_OTHERWISE {
        assert!(
            lists().iter().any(|list| list.contains(&word)),
            "{word} is not offered"
        );
    }
}

/// Whoever was offered words types them by the list of that day. A list that was handed out is not
/// changed: an own password that happens to be five words would be read otherwise than before.
#[test]
fn the_lists_are_those_that_were_handed_out() {
    let sum = |list: &[&str]| {
        // FNV-1a, 64 bits.
        list.join("\n")
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            })
    };
    assert_eq!(
        lists().map(sum),
        [0xf20c_e606_1bc8_2bd0, 0x6261_72e8_143d_ff92]
    );
}

#[test]
fn case_spaces_and_hyphens_are_forgiven_for_offered_words() {
    let shown = "acorn badger cabin daisy eager";
    for typed in [
        "acorn badger cabin daisy eager",
        " Acorn  Badger\tcabin daisy\neager ",
        "ACORN-BADGER-CABIN-DAISY-EAGER",
        "acorn.badger.cabin.daisy.eager.",
        "acorn \u{2013} badger \u{2013} cabin \u{2013} daisy \u{2013} eager",
        "acornbadgercabindaisyeager",
        "Acorn badger cabin daisyeager",
        "a corn badger cabin daisy eager",
    ] {
        assert!(looks_offered(typed, &lists()), "{typed:?}");
        assert_eq!(forgive(typed), shown, "{typed:?}");
    }
    assert_eq!(
        forgive("Biurko-Cisza-Drzewko-Gitara-Herbatka"),
        "biurko cisza drzewko gitara herbatka"
    );
}

#[test]
fn an_own_password_is_kept_to_the_letter() {
    for own in [
        "Acorn Badger Cabin Daisy",
        "acorn badger cabin daisy eager fabled",
        "acorn badger cabin daisy Eagre",
        "acorn biurko cabin daisy eager",
        "My Own-Password. 1234",
        "  two spaces  ",
        "zażółć gęślą jaźń i tak dalej",
        "",
    ] {
        assert!(!looks_offered(own, &lists()), "{own:?}");
        assert_eq!(forgive(own), own);
    }
}

proptest! {
    #[test]
    fn any_five_words_are_known_again_as_they_were_shown(
        polish: bool,
        at in proptest::array::uniform5(0_usize..2048),
        upper: bool,
        between in prop::sample::select(vec![" ", "-", "  ", ". ", " - "]),
    ) {
        let list = lists()[usize::from(polish)];
        let words = at.map(|at| list[at]);
        let mut typed = words.join(between);
        if upper {
            typed = typed.to_uppercase();
        }
        prop_assert!(looks_offered(&typed, &lists()));
        prop_assert_eq!(forgive(&typed), words.join(" "));
    }

    #[test]
    fn without_spaces_five_words_are_known_or_left_alone(
        at in proptest::array::uniform5(0_usize..2048),
    ) {
        let words = at.map(|at| lists()[0][at]);
        let typed = words.concat();
        let forgiven = forgive(&typed);
        prop_assert!(forgiven == words.join(" ") || forgiven == typed);
    }

    #[test]
    fn nothing_typed_makes_it_panic(typed in "\\PC{0,80}") {
        let _ = forgive(&typed);
    }
}
