//! Words and shapes that the program never says. The rules stand in `crates/wording/rules`.

use wording::{Language, Rules};

use crate::sentences;
use crate::tree::none;

fn refused(language: Language) -> Vec<String> {
    let rules = Rules::of(language);
    let mut findings = Vec::new();
    for (id, sentence) in sentences::of(language.tag()) {
        let name = sentence.file.rsplit('/').next().unwrap_or_default();
        if rules.exempt.iter().any(|exempt| exempt == name) {
            continue;
        }
        for form in &sentence.forms {
            for heard in rules.heard(form) {
                let finding = format!("{} {id}: {:?} {}", sentence.file, heard.kind, heard.what);
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
    none(
        &refused(Language::English),
        "words and shapes that are never said",
    );
}

#[test]
fn every_polish_sentence_has_the_voice() {
    none(
        &refused(Language::Polish),
        "words and shapes that are never said",
    );
}
