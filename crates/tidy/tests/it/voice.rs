//! Words and shapes that the program never says. The words stand in `crates/tidy/voice`.

use std::fs;

use serde::Deserialize;

use crate::sentences;
use crate::tree::{none, root};

/// What one language refuses.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Voice {
    /// Files that nobody but a person reads.
    exempt: Vec<String>,
    /// Words that are written in capitals.
    capitals: Vec<String>,
    /// Names that have a slash inside.
    slashes: Vec<String>,
    /// Words in a row that no rule sees.
    exceptions: Vec<String>,
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    name: String,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    starts: Vec<String>,
    #[serde(default)]
    ends: Vec<String>,
    #[serde(default)]
    phrases: Vec<String>,
    #[serde(default)]
    after: Vec<After>,
    /// Whole words that this rule lets through.
    #[serde(default)]
    except: Vec<String>,
    refuses: Vec<String>,
    allows: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct After {
    words: Vec<String>,
    ends: Vec<String>,
}

impl Voice {
    fn of(language: &str) -> Voice {
        let path = root().join(format!("crates/tidy/voice/{language}.toml"));
        let text = fs::read_to_string(&path).expect("the rules stand there");
        toml::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
    }

    /// The words of a sentence, small, those of the exceptions taken out.
    fn words(&self, sentence: &str) -> Vec<String> {
        let mut words = words(sentence);
        for exception in &self.exceptions {
            let exception: Vec<String> = crate::voice::words(exception);
            while let Some(at) = position(&words, &exception) {
                // What is taken out still parts what stood around it.
                words.splice(at..at + exception.len(), [String::new()]);
            }
        }
        words
    }

    /// What is wrong with a sentence, in the names of rules and shapes.
    fn refused(&self, sentence: &str) -> Vec<String> {
        let mut found = self.shapes(sentence);
        let words = self.words(sentence);
        for rule in &self.rule {
            if let Some(what) = rule.refuses(&words) {
                found.push(format!("{}: {what}", rule.name));
            }
        }
        found
    }

    fn shapes(&self, sentence: &str) -> Vec<String> {
        let mut found = Vec::new();
        if sentence.contains('!') {
            found.push("exclamation mark".to_owned());
        }
        if let Some(emoji) = sentence.chars().find(|c| is_emoji(*c)) {
            found.push(format!("emoji {emoji}"));
        }
        for word in sentence.split(|c: char| !c.is_alphabetic()) {
            let shouted = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
            if shouted && !self.capitals.iter().any(|known| known == word) {
                found.push(format!("capitals: {word}"));
            }
        }
        let is_name = |part: &str| self.slashes.iter().any(|name| part.contains(name.as_str()));
        let others =
            |part: &&str| !part.contains("://") && !part.starts_with('/') && !is_name(part);
        for part in sentence.split_whitespace().filter(others) {
            let chars: Vec<char> = part.chars().collect();
            for three in chars.windows(3) {
                if let [before, sign, after] = three
                    && before.is_alphabetic()
                    && ((*sign == '/' && (after.is_alphabetic() || *after == '-'))
                        || (*sign == '(' && (after.is_alphabetic() || *after == '-')))
                {
                    found.push(format!("slash or bracket inside a word: {part}"));
                }
            }
        }
        found
    }
}

impl Rule {
    /// The first words in a row that the rule refuses.
    fn refuses(&self, words: &[String]) -> Option<String> {
        let is_one_of = |word: &String, list: &[String]| list.iter().any(|w| w == word);
        for (at, word) in words.iter().enumerate() {
            if is_one_of(word, &self.except) {
                continue;
            }
            let whole = is_one_of(word, &self.words);
            let starts = self
                .starts
                .iter()
                .any(|start| word.starts_with(start.as_str()));
            let ends = self
                .ends
                .iter()
                .any(|end| word.ends_with(end.as_str()) && word != end);
            if whole || starts || ends {
                return Some(word.clone());
            }
            for after in &self.after {
                let between = ["się", "tu", "już", "dziś", "teraz"];
                let next = words[at + 1..]
                    .iter()
                    .find(|w| !between.contains(&w.as_str()));
                if is_one_of(word, &after.words)
                    && let Some(next) = next
                    && after
                        .ends
                        .iter()
                        .any(|end| next.ends_with(end.as_str()) && next != end)
                {
                    return Some(format!("{word} {next}"));
                }
            }
        }
        let phrase = |phrase: &&String| position(words, &crate::voice::words(phrase)).is_some();
        self.phrases.iter().find(phrase).cloned()
    }
}

/// The words of a text, small. An apostrophe inside a word belongs to it.
fn words(text: &str) -> Vec<String> {
    let small = text.to_lowercase().replace('\u{2019}', "'");
    let split = small.split(|c: char| !c.is_alphabetic() && c != '\'');
    let trimmed = split.map(|word| word.trim_matches('\''));
    trimmed
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn position(words: &[String], row: &[String]) -> Option<usize> {
    words
        .windows(row.len().max(1))
        .position(|window| window == row)
}

fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B50 | 0x2B55 | 0xFE0F)
}

fn sentences_of(language: &str) -> Vec<String> {
    let voice = Voice::of(language);
    let mut findings = Vec::new();
    for (id, sentence) in sentences::of(language) {
        let name = sentence.file.rsplit('/').next().unwrap_or_default();
        if voice.exempt.iter().any(|exempt| exempt == name) {
            continue;
        }
        for form in &sentence.forms {
            for what in voice.refused(form) {
                let finding = format!("{} {id}: {what}", sentence.file);
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
    }
    findings
}

#[test]
fn every_english_sentence_has_the_voice() {
    none(&sentences_of("en"), "words and shapes that are never said");
}

#[test]
fn every_polish_sentence_has_the_voice() {
    none(&sentences_of("pl"), "words and shapes that are never said");
}

#[test]
fn every_rule_refuses_its_bad_sentences_and_no_good_one() {
    for language in ["en", "pl"] {
        let voice = Voice::of(language);
        assert!(voice.rule.len() >= 9, "{language}: rules were lost");
        for rule in &voice.rule {
            assert!(
                !rule.refuses.is_empty() && !rule.allows.is_empty(),
                "{}",
                rule.name
            );
            for bad in &rule.refuses {
                let found = rule.refuses(&voice.words(bad));
                assert!(
                    found.is_some(),
                    "{language}, {}: lets through {bad:?}",
                    rule.name
                );
            }
            for good in &rule.allows {
                let found = voice.refused(good);
                assert!(
                    found.is_empty(),
                    "{language}, {}: refuses {good:?}: {found:?}",
                    rule.name
                );
            }
        }
    }
}

#[test]
fn shapes_are_refused_in_both_languages() {
    let bad = [
        "Saved!",
        "Saved \u{1F600}",
        "Saved \u{2728}.",
        "A NEW day",
        "and/or",
        "gotowy/a",
        "zapisany/-a",
        "zapisany(a)",
        "entry(-ies)",
    ];
    let good = [
        "I",
        "A CSV file (and more)",
        "5/10",
        "\u{b7}/\u{b7}",
        "see https://example.org/a/b",
        "0\u{2013}10",
        "\u{201e}tak\u{201d} (nie)",
    ];
    for language in ["en", "pl"] {
        let voice = Voice::of(language);
        for sentence in bad {
            assert!(
                !voice.shapes(sentence).is_empty(),
                "{language}: {sentence:?}"
            );
        }
        for sentence in good {
            let found = voice.shapes(sentence);
            assert!(found.is_empty(), "{language}: {sentence:?} {found:?}");
        }
    }
}

#[test]
fn a_word_is_refused_whole_and_not_as_a_part_of_another() {
    let voice = Voice::of("en");
    assert_eq!(
        voice.refused("The asterisk and the warm act\u{2019}s end."),
        Vec::<String>::new()
    );
    assert_eq!(voice.refused("A RISK, nobody\u{2019}s").len(), 2);
}
