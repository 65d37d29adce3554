//! Passwords: five offered words, or an own one of at least 15 characters.

use unicode_normalization::UnicodeNormalization;

/// How many words are offered: five of at least 2,048 are 55 bits or more, behind a pepper and
/// a slow hash.
const OFFERED: usize = 5;

/// The fewest characters an own password has.
const FEWEST: usize = 15;

/// The most; more would only serve to keep the server busy.
const MOST: usize = 1000;

/// Why an own password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// Fewer characters than needed.
    #[error("fewer than {fewest} characters")]
    TooShort {
        /// How many are needed.
        fewest: usize,
    },
    /// More characters than anybody types.
    #[error("more than {most} characters")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// It holds the name.
    #[error("holds the name")]
    HoldsName,
    /// It is one piece said again and again.
    #[error("repeats itself")]
    Repeats,
    /// It is a run such as abcdef or 123456, or a row of keys.
    #[error("is a run")]
    Runs,
}

/// Rows of neighbouring characters that people run along.
const RUNS: [&str; 8] = [
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789012345678901234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "yxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

/// Whether an own password can be taken for an account of that name.
pub fn check_own(password: &str, name: &str) -> Result<(), PasswordFault> {
    let characters: Vec<char> = password.nfc().collect();
    if characters.len() < FEWEST {
        return Err(PasswordFault::TooShort { fewest: FEWEST });
    }
    if characters.len() > MOST {
        return Err(PasswordFault::TooLong { most: MOST });
    }
    let plain: String = password
        .nfc()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect();
    let name: String = name
        .nfc()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect();
    if name.chars().count() >= 3 && plain.replace(&name, "").chars().count() < FEWEST - 3 {
        return Err(PasswordFault::HoldsName);
    }
    if repeats(&plain) || repeats(&characters.iter().collect::<String>()) {
        return Err(PasswordFault::Repeats);
    }
    if is_mostly_runs(&plain) {
        return Err(PasswordFault::Runs);
    }
    Ok(())
}

/// Whether the text is one short piece again and again, or made of hardly any characters.
fn repeats(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let distinct: std::collections::BTreeSet<char> = characters.iter().copied().collect();
    let half = characters.len() / 2;
    distinct.len() < 5
        || (1..=half).any(|period| {
            characters
                .iter()
                .zip(characters.iter().skip(period))
                .all(|(a, b)| a == b)
        })
}

/// Whether all but a few characters lie in runs of four or more, forwards or backwards.
fn is_mostly_runs(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let mut in_run = vec![false; characters.len()];
    for (start, window) in characters.windows(4).enumerate() {
        let forwards: String = window.iter().collect();
        let backwards: String = window.iter().rev().collect();
        if RUNS
            .iter()
            .any(|run| run.contains(&forwards) || run.contains(&backwards))
        {
            in_run
                .iter_mut()
                .skip(start)
                .take(4)
                .for_each(|b| *b = true);
        }
    }
    in_run.iter().filter(|inside| !**inside).count() < 6
}

/// Draws the offered words from a list, each with the same chance, by the system's randomness.
/// `None` where the system gives none or the list is empty.
pub fn draw_words(list: &[&'static str]) -> Option<Vec<&'static str>> {
    let size = u32::try_from(list.len()).ok().filter(|size| *size > 0)?;
    // Numbers from the incomplete last round of the list are drawn again, so that no word is
    // likelier than another.
    let fair = u32::MAX - u32::MAX % size;
    let mut words = Vec::with_capacity(OFFERED);
    while words.len() < OFFERED {
        let mut bytes = [0; 4];
        getrandom::fill(&mut bytes).ok()?;
        let number = u32::from_le_bytes(bytes);
        if number < fair {
            words.push(*list.get((number % size) as usize)?);
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_password_of_fifteen_characters_is_taken() {
        assert_eq!(check_own("kot spi na piecu", "ola"), Ok(()));
        assert!(check_own("kot spi na pie", "ola").is_err());
        assert_eq!(check_own("zażółć gęślą ja", "ola"), Ok(()));
    }

    #[test]
    fn the_name_repeats_and_runs_are_refused() {
        assert_eq!(
            check_own("aleksandra12345", "Aleksandra"),
            Err(PasswordFault::HoldsName)
        );
        assert_eq!(
            check_own("marekmarekmarek", "ola"),
            Err(PasswordFault::Repeats)
        );
        assert_eq!(
            check_own("aaaaaaaaaaaaaaaa", "ola"),
            Err(PasswordFault::Repeats)
        );
        assert_eq!(
            check_own("abcdefghijklmno", "ola"),
            Err(PasswordFault::Runs)
        );
        assert_eq!(
            check_own("qwertyuiop12345", "ola"),
            Err(PasswordFault::Runs)
        );
    }

    #[test]
    fn words_are_drawn_from_all_of_the_list() {
        let list = ["a", "b", "c"];
        let drawn: Vec<&str> = (0..60)
            .filter_map(|_| draw_words(&list))
            .flatten()
            .collect();
        assert_eq!(drawn.len(), 300);
        for word in list {
            let times = drawn.iter().filter(|d| **d == word).count();
            // 300 fair draws of three: 100 each, and 40 is more than seven deviations away.
            assert!((40..=160).contains(&times));
        }
        assert_eq!(draw_words(&[]), None);
    }
}
