//! Finding a name in what a person wrote: folded, by whole words, by their beginnings, and through
//! one slip of the pen.

use crate::name_file::NameList;

/// The fewest letters that a name and a word have for a slip to be looked through: in short words
/// one letter makes another name.
const LEAST_LETTERS: usize = 6;

/// A list of names, folded.
pub(crate) struct Matcher {
    names: Vec<String>,
    stems: Vec<String>,
    long: Vec<Vec<char>>,
}

impl Matcher {
    pub(crate) fn new(list: &NameList) -> Matcher {
        let names: Vec<String> = list.names.iter().map(|name| folded(name)).collect();
        let stems = list.stems.iter().map(|stem| folded(stem).trim().to_owned());
        let long = names.iter().map(|name| name.trim());
        let long = long.filter(|name| !name.contains(' ') && name.chars().count() >= LEAST_LETTERS);
        Matcher {
            long: long.map(|name| name.chars().collect()).collect(),
            stems: stems.collect(),
            names,
        }
    }

    /// Whether one of the names stands in a folded text, or a word begins with one of the stems.
    pub(crate) fn names(&self, text: &str) -> bool {
        let by_stem = |word: &str| {
            self.stems
                .iter()
                .any(|stem| word.starts_with(stem.as_str()))
        };
        self.names.iter().any(|name| contains(text, name)) || text.split(' ').any(by_stem)
    }

    /// The same, and through one slip in a longer word unless that word is `another` drug's name.
    pub(crate) fn names_or_resembles(&self, text: &str, another: impl Fn(&str) -> bool) -> bool {
        let resembles = |word: &str| {
            let letters: Vec<char> = word.chars().collect();
            letters.len() >= LEAST_LETTERS
                && self.long.iter().any(|name| one_slip(name, &letters))
                && !another(word)
        };
        self.names(text) || text.split(' ').any(resembles)
    }
}

/// Whether one letter added, left out, changed, or two neighbours swapped make one of the other.
fn one_slip(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (short, long) = (&short[same..], &long[same..]);
    match (long.len() - short.len(), short, long) {
        (0, [], _) => true,
        (0, [_, rest @ ..], [_, other @ ..]) if rest == other => true,
        (0, [x, y, rest @ ..], [v, w, other @ ..]) => x == w && y == v && rest == other,
        (1, _, [_, other @ ..]) => short == other,
        _ => false,
    }
}

/// The words of a text in lower case without accents, letters apart from digits, one space between
/// and around them.
pub(crate) fn folded(text: &str) -> String {
    let mut words = String::from(" ");
    for c in text.chars().flat_map(char::to_lowercase) {
        if is_unseen(c) {
            continue;
        }
        let c = plain(c);
        let is_letter = c.is_alphanumeric();
        let changes = |last: char| last != ' ' && last.is_numeric() != c.is_numeric();
        if !is_letter && !words.ends_with(' ') || is_letter && words.ends_with(changes) {
            words.push(' ');
        }
        if is_letter {
            words.push(c);
        }
    }
    if !words.ends_with(' ') {
        words.push(' ');
    }
    words
}

/// Whether the words of `name` stand in `text`, both folded.
pub(crate) fn contains(text: &str, name: &str) -> bool {
    name.trim() != "" && text.contains(name)
}

/// An accent that is a sign of its own, or a sign without width.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A letter without its accent, as far as English and Polish names need it.
fn plain(c: char) -> char {
    const ACCENTED: &str = "ąćęłńóśźżàáâäãåçèéêëìíîïñòôöõùúûüýÿ";
    const PLAIN: &str = "acelnoszzaaaaaaceeeeiiiinoooouuuuyy";
    let place = ACCENTED.chars().position(|accented| accented == c);
    place.and_then(|p| PLAIN.chars().nth(p)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_marks_are_passed_over() {
        assert_eq!(folded("W\u{119}glan-LITU (Lit)"), " weglan litu lit ");
        assert_eq!(folded("\u{17b}\u{f3}\u{142}\u{107}"), " zolc ");
        assert_eq!(folded("Wo\u{301}\u{200b}da"), " woda ");
        assert_eq!(folded("Clozaril100mg"), " clozaril 100 mg ");
        assert_eq!(folded(""), " ");
        assert!(!contains(&folded("citalopramum"), &folded("citalopram")));
    }

    #[test]
    fn one_slip_is_seen_through_and_two_are_not() {
        let slip = |a: &str, b: &str| {
            let letters = |text: &str| text.chars().collect::<Vec<char>>();
            let both = (letters(a), letters(b));
            one_slip(&both.0, &both.1) && one_slip(&both.1, &both.0)
        };
        for typed in [
            "lithium", "lithum", "lithiumm", "lithiun", "lihtium", "ithium",
        ] {
            assert!(slip("lithium", typed), "{typed}");
        }
        for typed in ["lihum", "lihtiumm", "thulium", ""] {
            assert!(!slip("lithium", typed), "{typed}");
        }
    }
}
