//! Recovery codes: forgiving where a person types, exact about where an error stands.

use proptest::prelude::*;
use vault::{AccountKey, CodeError, RecoveryCode, WrapKind};

use crate::places::wrap;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn characters(code: &RecoveryCode) -> Vec<char> {
    code.groups().concat().chars().collect()
}

fn error(typed: &str) -> Option<CodeError> {
    RecoveryCode::parse(typed).err()
}

/// Another character of the alphabet, `by` of the 31 others further.
fn other(character: char, by: usize) -> char {
    let at = ALPHABET.find(character).unwrap();
    ALPHABET.chars().nth((at + by) % 32).unwrap()
}

#[test]
fn a_code_is_nine_groups_of_four() {
    let code = RecoveryCode::generate();
    for group in code.groups() {
        assert_eq!(group.len(), 4);
        assert!(group.chars().all(|c| ALPHABET.contains(c)), "{group}");
    }
}

#[test]
fn every_way_of_typing_a_code_is_read() {
    let code = RecoveryCode::generate();
    let place = wrap(WrapKind::Code { slot: 1 });
    let row = code.wrapping_key().wrap(&AccountKey::generate(), &place);
    let groups = code.groups();
    let plain = groups.concat();
    let ways = [
        plain.clone(),
        plain.to_lowercase(),
        groups.join("-"),
        groups.join(" "),
        format!("  {}\r\n", groups.join(" - ")),
        groups.join("\u{2013}"),
        groups.join("\u{a0}"),
        plain.replace('0', "O"),
        plain.replace('0', "o"),
        plain.replace('1', "I"),
        plain.replace('1', "l").replace('0', "o").to_lowercase(),
        plain.replace('1', "i"),
        plain.replace('1', "L"),
        plain.chars().flat_map(|c| [c, ' ']).collect(),
    ];
    for typed in ways {
        let read = RecoveryCode::parse(&typed).unwrap();
        assert!(read.wrapping_key().unwrap(&row, &place).is_ok());
    }
}

#[test]
fn zero_and_one_are_read_however_they_are_written() {
    // The code of zeros alone is valid: all sums of nothing are zero.
    assert_eq!(error(&"0".repeat(36)), None);
    assert_eq!(error(&"oO0".repeat(12)), None);
    // The same for ones in the place of one character: still exactly one is off.
    for one in ["1", "l", "L", "i", "I"] {
        let typed = format!("{}{one}{}", "0".repeat(17), "o".repeat(18));
        assert_eq!(error(&typed), Some(CodeError::Group { group: 5 }));
    }
}

#[test]
fn every_single_wrong_character_is_named_by_its_group() {
    for _ in 0..4 {
        let code = characters(&RecoveryCode::generate());
        for at in 0..36 {
            let group = u8::try_from(at / 4 + 1).unwrap();
            for by in 1..32 {
                let mut typed = code.clone();
                typed[at] = other(typed[at], by);
                let typed = String::from_iter(typed);
                assert_eq!(error(&typed), Some(CodeError::Group { group }), "{at} {by}");
            }
        }
    }
}

#[test]
fn two_wrong_characters_never_pass_and_are_never_taken_for_one() {
    // The check is linear: whether a pair of errors is told apart does not depend on the code
    // nor on a common factor, so the zero code and one fixed first error stand for all.
    for first in 0..36 {
        for second in first + 1..36 {
            for by in 1..32 {
                let mut typed = vec!['0'; 36];
                typed[first] = '1';
                typed[second] = other('0', by);
                let answer = error(&String::from_iter(typed));
                assert_eq!(
                    answer,
                    Some(CodeError::SeveralCharacters),
                    "{first} {second} {by}"
                );
            }
        }
    }
}

#[test]
fn two_neighbours_exchanged_are_noticed() {
    for _ in 0..20 {
        let code = characters(&RecoveryCode::generate());
        for at in 0..35 {
            let mut typed = code.clone();
            typed.swap(at, at + 1);
            let expected = (typed != code).then_some(CodeError::SeveralCharacters);
            assert_eq!(error(&String::from_iter(typed)), expected);
        }
    }
}

#[test]
fn a_character_no_code_has_is_named_by_its_group() {
    let groups = RecoveryCode::generate().groups();
    for (at, wrong) in [(0, 'U'), (3, 'u'), (4, '!'), (8, 'ł'), (8, '*')] {
        let mut typed = groups.clone();
        typed[at].replace_range(1..2, &wrong.to_string());
        let group = u8::try_from(at + 1).unwrap();
        assert_eq!(
            error(&typed.join(" ")),
            Some(CodeError::Character { group })
        );
    }
}

#[test]
fn a_group_with_a_character_missing_or_too_many_is_named() {
    let groups = RecoveryCode::generate().groups();
    for at in 0..9 {
        let group = u8::try_from(at + 1).unwrap();
        let mut short = groups.clone();
        short[at].pop();
        assert_eq!(
            error(&short.join("-")),
            Some(CodeError::GroupLength { group })
        );
        let mut long = groups.clone();
        long[at].push('7');
        assert_eq!(
            error(&long.join(" ")),
            Some(CodeError::GroupLength { group })
        );
    }
}

#[test]
fn anything_else_of_another_length_is_told_by_its_length() {
    let groups = RecoveryCode::generate().groups();
    assert_eq!(error(""), Some(CodeError::Length { found: 0 }));
    assert_eq!(error(" - "), Some(CodeError::Length { found: 0 }));
    assert_eq!(
        error(&groups[..8].join("-")),
        Some(CodeError::Length { found: 32 })
    );
    assert_eq!(
        error(&groups.concat()[..35]),
        Some(CodeError::Length { found: 35 })
    );
    assert_eq!(
        error(&"7".repeat(100_000)),
        Some(CodeError::Length { found: 100_000 })
    );
}

#[test]
fn one_group_typed_back_is_recognised_as_forgivingly() {
    let code = RecoveryCode::generate();
    for (number, group) in (1_u8..).zip(code.groups()) {
        assert!(code.group_matches(number, &group));
        assert!(code.group_matches(number, &format!(" {} ", group.to_lowercase())));
        assert!(code.group_matches(number, &group.replace('0', "o").replace('1', "l")));
        let wrong: String = group.chars().map(|c| other(c, 1)).collect();
        assert!(!code.group_matches(number, &wrong));
        assert!(!code.group_matches(number, &group[..3]));
        assert!(!code.group_matches(number, &format!("{group}0")));
        assert!(!code.group_matches(number, ""));
    }
    assert!(!code.group_matches(0, "0000"));
    assert!(!code.group_matches(10, "0000"));
    assert!(!code.group_matches(10, ""));
    assert!(!code.group_matches(255, ""));
}

/// The check group for 32 characters, worked out another way than the vault does it: by trying
/// until the four sums are zero, with products taken from a table of logarithms.
fn check_group(data: &[u8]) -> Vec<u8> {
    let sums = |symbols: &[u8]| -> [u8; 4] {
        let points = (2..10_u8).flat_map(|y| (0..4).map(move |x| (x, y)));
        let points = points.chain([(0, 0), (1, 0), (0, 1), (1, 1)]);
        symbols
            .iter()
            .zip(points)
            .fold([0; 4], |sums, (&c, (x, y))| {
                let quadric = product(x, x) ^ product(x, y) ^ product(y, y);
                let of_one = [c, product(c, x), product(c, y), product(c, quadric)];
                std::array::from_fn(|at| sums[at] ^ of_one[at])
            })
    };
    let wanted = sums(data);
    for last in 0..32 {
        // The second and third sum leave no choice once the last character is chosen.
        let (c1, c2) = (wanted[1] ^ last, wanted[2] ^ last);
        let check = [wanted[0] ^ c1 ^ c2 ^ last, c1, c2, last];
        if sums(&[data, &check].concat()) == [0; 4] {
            return check.to_vec();
        }
    }
    panic!("every code has a check group");
}

/// Product in GF(32) modulo z^5 + z^2 + 1, of which z is a generator.
fn product(a: u8, b: u8) -> u8 {
    if a == 0 || b == 0 {
        return 0;
    }
    let mut powers = vec![1_u8];
    for at in 1..31 {
        let double = u32::from(powers[at - 1]) << 1;
        powers.push(
            u8::try_from(if double > 31 {
                double ^ 0b10_0101
            } else {
                double
            })
            .unwrap(),
        );
    }
    let log = |value| powers.iter().position(|&power| power == value).unwrap();
    powers[(log(a) + log(b)) % 31]
}

fn text(data: &[u8]) -> String {
    let symbols = [data, &check_group(data)].concat();
    let letter = |&symbol: &u8| ALPHABET.chars().nth(usize::from(symbol)).unwrap();
    symbols.iter().map(letter).collect()
}

#[test]
fn the_check_group_is_the_one_described() {
    let known: Vec<u8> = (0..32).collect();
    assert_eq!(error(&text(&known)), None);
    let reversed: Vec<u8> = (0..32).rev().collect();
    assert_eq!(error(&text(&reversed)), None);
}

#[test]
fn every_character_of_the_code_goes_into_its_key() {
    let place = wrap(WrapKind::Code { slot: 1 });
    let zero = RecoveryCode::parse(&"0".repeat(36)).unwrap();
    let row = zero.wrapping_key().wrap(&AccountKey::generate(), &place);
    for at in 0..32 {
        for bit in 0..5 {
            let mut data = [0; 32];
            data[at] = 1 << bit;
            let other = RecoveryCode::parse(&text(&data)).unwrap();
            let opened = other.wrapping_key().unwrap(&row, &place);
            assert!(opened.is_err(), "character {at}, bit {bit}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(typed in "\\PC{0,80}") {
        let _ = RecoveryCode::parse(&typed);
    }

    #[test]
    fn forty_characters_of_the_alphabet_are_hardly_ever_a_code(typed in "[0-9A-HJKMNP-TV-Z]{36}") {
        // One in a million is, by chance; then it reads back the same.
        if let Ok(code) = RecoveryCode::parse(&typed) {
            prop_assert_eq!(code.groups().concat(), typed);
        }
    }
}
