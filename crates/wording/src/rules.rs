//! The rules of one language: words, beginnings, endings and shapes that are never said.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::Language;

static ENGLISH: LazyLock<Rules> =
    LazyLock::new(|| Rules::parse(include_str!("../rules/en.toml")).unwrap_or_default());
static POLISH: LazyLock<Rules> =
    LazyLock::new(|| Rules::parse(include_str!("../rules/pl.toml")).unwrap_or_default());

/// What kind of thing a rule keeps out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Telling somebody what to do.
    Order,
    /// Making somebody hurry.
    Urgency,
    /// Praise of coping.
    Praise,
    /// Blame for not coping.
    Blame,
    /// That it stays, or gets heavier.
    Doom,
    /// That it passes, or gets well.
    Promise,
    /// Words of diagnosis and verdict.
    Verdict,
    /// Pictures of battle.
    Battle,
    /// Feeling that a program does not have.
    FeignedFeeling,
    /// Making small what is heavy.
    MakingSmall,
    /// The language of offices.
    Office,
    /// A form that knows the reader's sex.
    Gender,
    /// An exclamation mark.
    Exclamation,
    /// A small picture among words.
    Emoji,
    /// A word written in capitals.
    Capitals,
    /// A slash or bracket inside a word.
    Slash,
}

/// What a rule found in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The words or sign that it was found by.
    pub what: String,
}

/// The rules of one language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Files of sentences that nobody but a person reads.
    pub exempt: Vec<String>,
    /// Words that are written in capitals.
    capitals: Vec<String>,
    /// Names that have a slash inside.
    slashes: Vec<String>,
    /// Words in a row that no rule sees.
    exceptions: Vec<String>,
    /// The rules.
    pub rule: Vec<Rule>,
}

/// One rule, with the sentences by which it proves itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What kind of thing it keeps out.
    pub kind: Kind,
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
    /// Sentences that it refuses.
    pub refuses: Vec<String>,
    /// Sentences that no rule refuses.
    pub allows: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct After {
    words: Vec<String>,
    ends: Vec<String>,
}

impl Rules {
    /// The rules of a language. A test holds that both files can be read.
    pub fn of(language: Language) -> &'static Rules {
        match language {
            Language::English => &ENGLISH,
            Language::Polish => &POLISH,
        }
    }

    /// Reads rules; the reason, for the one who writes them, where they cannot be read.
    pub fn parse(text: &str) -> Result<Rules, String> {
        toml::from_str(text).map_err(|fault| fault.to_string())
    }

    /// The same rules, with some words in a row that are names and are said as they are.
    pub fn with_names(&self, names: &[String]) -> Rules {
        let mut rules = self.clone();
        rules.exceptions.extend(names.iter().cloned());
        rules
    }

    /// What is never said and stands in this sentence. Each rule names its first find.
    pub fn heard(&self, sentence: &str) -> Vec<Heard> {
        let mut found = self.shapes(sentence);
        let words = self.words(sentence);
        for rule in &self.rule {
            if let Some(what) = rule.refused(&words) {
                let kind = rule.kind;
                found.push(Heard { kind, what });
            }
        }
        found
    }

    /// Whether a rule refuses a sentence, exceptions left out of it.
    pub fn is_refused_by(&self, rule: &Rule, sentence: &str) -> bool {
        rule.refused(&self.words(sentence)).is_some()
    }

    /// The words of a sentence, small, those of the exceptions taken out.
    fn words(&self, sentence: &str) -> Vec<String> {
        let mut words = words(sentence);
        for exception in &self.exceptions {
            let exception: Vec<String> = crate::rules::words(exception);
            if exception.is_empty() {
                continue;
            }
            while let Some(at) = position(&words, &exception) {
                // What is taken out still parts what stood around it.
                words.splice(at..at + exception.len(), [String::new()]);
            }
        }
        words
    }

    /// What is wrong with a sentence's signs, whatever its words say.
    pub fn shapes(&self, sentence: &str) -> Vec<Heard> {
        let mut found = Vec::new();
        let mut heard = |kind: Kind, what: String| found.push(Heard { kind, what });
        if sentence.contains('!') {
            heard(Kind::Exclamation, "!".to_owned());
        }
        if let Some(emoji) = sentence.chars().find(|c| is_emoji(*c)) {
            heard(Kind::Emoji, emoji.to_string());
        }
        for word in sentence.split(|c: char| !c.is_alphabetic()) {
            let shouted = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
            if shouted && !self.capitals.iter().any(|known| known == word) {
                heard(Kind::Capitals, word.to_owned());
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
                    && matches!(sign, '/' | '(')
                    && (after.is_alphabetic() || *after == '-')
                {
                    heard(Kind::Slash, part.to_owned());
                }
            }
        }
        found
    }
}

impl Rule {
    /// The first words in a row that the rule refuses.
    fn refused(&self, words: &[String]) -> Option<String> {
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
        let phrase = |phrase: &&String| position(words, &crate::rules::words(phrase)).is_some();
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
