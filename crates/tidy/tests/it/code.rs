//! Rust text taken apart as far as the checks need it: comments, texts, calls of macros.

/// A piece of Rust source.
#[derive(Debug, PartialEq, Eq, Clone)]
pub enum Piece {
    /// An identifier, keyword or number.
    Word(String),
    /// The inside of a text literal, as written.
    Text(String),
    /// Any other character that is not white space.
    Sign(char),
}

/// The source without comments and white space.
pub fn pieces(source: &str) -> Vec<Piece> {
    let chars: Vec<char> = source.chars().collect();
    let mut at = 0;
    let mut found = Vec::new();
    while at < chars.len() {
        let rest = &chars[at..];
        at += match rest {
            ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
            ['/', '*', ..] => block_comment(rest),
            ['"', ..] => text(rest, &mut found),
            ['\'', ..] => character_or_lifetime(rest, &mut found),
            [c, ..] if c.is_whitespace() => 1,
            [c, ..] if c.is_alphanumeric() || *c == '_' => word(rest, &mut found),
            [c, ..] => {
                found.push(Piece::Sign(*c));
                1
            }
            [] => 1,
        };
    }
    found
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn text(rest: &[char], found: &mut Vec<Piece>) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    let inside = &rest[1..at.min(rest.len())];
    found.push(Piece::Text(inside.iter().collect()));
    at + 1
}

fn character_or_lifetime(rest: &[char], found: &mut Vec<Piece>) -> usize {
    match rest {
        ['\'', '\\', ..] => {
            let end = rest.iter().skip(3).position(|c| *c == '\'');
            end.map_or(rest.len(), |end| end + 4)
        }
        ['\'', _, '\'', ..] => 3,
        _ => {
            found.push(Piece::Sign('\''));
            1
        }
    }
}

fn word(rest: &[char], found: &mut Vec<Piece>) -> usize {
    let length = rest
        .iter()
        .take_while(|c| c.is_alphanumeric() || **c == '_')
        .count();
    let name: String = rest[..length].iter().collect();
    // r"..." and r#"..."#, also with b before.
    if matches!(name.as_str(), "r" | "br" | "cr") {
        let hashes = rest[length..].iter().take_while(|c| **c == '#').count();
        if rest.get(length + hashes) == Some(&'"') {
            let start = length + hashes + 1;
            let mut end = start;
            while end < rest.len() {
                let closing = &rest[end + 1..rest.len().min(end + 1 + hashes)];
                if rest[end] == '"' && closing.len() == hashes && closing.iter().all(|c| *c == '#')
                {
                    break;
                }
                end += 1;
            }
            found.push(Piece::Text(rest[start..end].iter().collect()));
            return end + 1 + hashes;
        }
    }
    found.push(Piece::Word(name));
    length
}

/// The arguments of every call of a macro, each argument as its pieces: `say!(a, "b", c = 1)`.
pub fn calls_of(name: &str, pieces: &[Piece]) -> Vec<Vec<Vec<Piece>>> {
    let mut calls = Vec::new();
    for (at, window) in pieces.windows(3).enumerate() {
        if let [
            Piece::Word(word),
            Piece::Sign('!'),
            Piece::Sign('(' | '[' | '{'),
        ] = window
            && word == name
        {
            calls.push(arguments(&pieces[at + 3..]));
        }
    }
    calls
}

/// Splits at the commas of the outermost level, up to the bracket that closes it.
fn arguments(pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let mut found = vec![Vec::new()];
    let mut depth = 0;
    for piece in pieces {
        match piece {
            Piece::Sign('(' | '[' | '{') => depth += 1,
            Piece::Sign(')' | ']' | '}') if depth == 0 => break,
            Piece::Sign(')' | ']' | '}') => depth -= 1,
            Piece::Sign(',') if depth == 0 => {
                found.push(Vec::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = found.last_mut() {
            last.push(piece.clone());
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

#[test]
fn comments_are_passed_over_and_texts_are_kept_whole() {
    let source = r##"// say!(a, "no")
        /* "no" /* nested */ say!() */ let a: &'static str = "a \" // b"; 'x'; '\''; r#"c "d""#"##;
    let texts: Vec<String> = pieces(source)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(text),
            _ => None,
        })
        .collect();
    assert_eq!(texts, ["a \\\" // b", "c \"d\""]);
}

#[test]
fn a_call_over_several_lines_and_inside_another_is_found() {
    let source = "say!(\n  voice(1, 2),\n \"a\",\n x = say!(v, \"b\", y = f(1, 2)),\n)";
    let calls = calls_of("say", &pieces(source));
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[0].len(), 3);
    assert_eq!(calls[1].len(), 3);
    assert_eq!(calls[1][1], [Piece::Text("b".to_owned())]);
}
