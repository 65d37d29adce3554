//! The Fluent files of both languages, read for the checks on ids and on the voice.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use crate::tree;

/// One sentence of one language.
pub struct Sentence {
    pub file: String,
    /// The names of its values, those of the sentences that it refers to included.
    pub values: BTreeSet<String>,
    /// The ids of the sentences that stand inside it.
    pub refers_to: BTreeSet<String>,
    /// Everything it can say: each choice of its forms, values as a middle dot.
    pub forms: Vec<String>,
}

pub type Sentences = BTreeMap<String, Sentence>;

/// All sentences of a language ("en" or "pl").
pub fn of(language: &str) -> Sentences {
    let mut found = Sentences::new();
    let folder = format!("words/{language}/");
    for file in tree::files(&[".ftl"]) {
        if file.path.starts_with(&folder) {
            found.extend(read(&file.path, &file.text));
        }
    }
    complete(&mut found);
    found
}

/// The sentences of one file.
pub fn read(path: &str, text: &str) -> Sentences {
    let resource = fluent_syntax::parser::parse(text.to_owned())
        .unwrap_or_else(|(_, faults)| panic!("{path}: {faults:?}"));
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .filter_map(|message: Message<String>| {
            let pattern = message.value?;
            let mut sentence = Sentence {
                file: path.to_owned(),
                values: BTreeSet::new(),
                refers_to: BTreeSet::new(),
                forms: Vec::new(),
            };
            sentence.forms = sentence.forms_of(&pattern);
            Some((message.id.name, sentence))
        })
        .collect()
}

/// Gives each sentence the values of those it refers to.
fn complete(sentences: &mut Sentences) {
    loop {
        let mut more: Vec<(String, BTreeSet<String>)> = Vec::new();
        for (id, sentence) in sentences.iter() {
            let mut values = sentence.values.clone();
            for other in &sentence.refers_to {
                if let Some(other) = sentences.get(other) {
                    values.extend(other.values.iter().cloned());
                }
            }
            if values != sentence.values {
                more.push((id.clone(), values));
            }
        }
        if more.is_empty() {
            break;
        }
        for (id, values) in more {
            if let Some(sentence) = sentences.get_mut(&id) {
                sentence.values = values;
            }
        }
    }
}

impl Sentence {
    fn forms_of(&mut self, pattern: &Pattern<String>) -> Vec<String> {
        let mut forms = vec![String::new()];
        for element in &pattern.elements {
            let next = match element {
                PatternElement::TextElement { value } => vec![value.clone()],
                PatternElement::Placeable { expression } => self.expressed(expression),
            };
            forms = forms
                .iter()
                .flat_map(|start| next.iter().map(move |end| format!("{start}{end}")))
                .collect();
            // Several choices in one sentence multiply; beyond this every form was seen anyway.
            forms.truncate(512);
        }
        forms
    }

    fn expressed(&mut self, expression: &Expression<String>) -> Vec<String> {
        match expression {
            Expression::Inline(inline) => vec![self.inline(inline)],
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let of = |variant: &fluent_syntax::ast::Variant<String>| variant.value.clone();
                let patterns: Vec<_> = variants.iter().map(of).collect();
                patterns.iter().flat_map(|p| self.forms_of(p)).collect()
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) -> String {
        match inline {
            InlineExpression::StringLiteral { value } => return value.clone(),
            InlineExpression::NumberLiteral { value } => return value.clone(),
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.refers_to.insert(id.name.clone());
            }
            InlineExpression::Placeable { expression } => {
                return self.expressed(expression).join(" ");
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.inline(argument);
                }
            }
            InlineExpression::TermReference { .. } => {}
        }
        "\u{b7}".to_owned()
    }
}

#[test]
fn every_form_and_value_of_a_sentence_is_seen() {
    let text = "a = one { $n ->\n    [one] x\n   *[other] y { $m }\n } end { b }\nb = { $k }\n";
    let mut sentences = read("a.ftl", text);
    complete(&mut sentences);
    let a = &sentences["a"];
    assert_eq!(a.forms, ["one x end \u{b7}", "one y \u{b7} end \u{b7}"]);
    assert_eq!(a.values.iter().cloned().collect::<String>(), "kmn");
}
