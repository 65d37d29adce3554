//! Where a dose went down: one reduction each time, drug by drug.

use course::Reduction;
use diary::{DoseStart, Text, is_same_drug};

/// A drug's dose that went down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lowered {
    /// The drug, in the person's own words.
    pub drug: Text,
    /// From when, from which dose to which.
    pub reduction: Reduction,
}

/// Every reduction in a list of doses in order of days; a drug is the same in small and large
/// letters.
pub(crate) fn reductions(doses: &[DoseStart]) -> Vec<Lowered> {
    let doses = doses
        .iter()
        .map(|dose| (&dose.drug, dose.from, dose.dose.micrograms()));
    course::reductions(doses, |one, other| is_same_drug(one, other))
        .into_iter()
        .map(|(drug, reduction)| Lowered {
            drug: drug.clone(),
            reduction,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use medicine::Dose;

    use super::*;

    fn start(drug: &str, day: i64, milligrams: u64) -> DoseStart {
        DoseStart {
            drug: Text::name(drug).unwrap(),
            from: date(2026, 1, 1) + day.days(),
            dose: Dose::from_micrograms(milligrams * 1000),
        }
    }

    /// Days and milligrams of what was found.
    fn told(doses: &[DoseStart]) -> Vec<(i8, u64, u64)> {
        let told = |lowered: Lowered| {
            let of = lowered.reduction;
            (
                of.date.day(),
                of.from_micrograms / 1000,
                of.to_micrograms / 1000,
            )
        };
        reductions(doses).into_iter().map(told).collect()
    }

    #[test]
    fn a_first_dose_one_that_stays_and_one_that_rises_are_no_reductions() {
        let doses = [
            start("a", 0, 10),
            start("a", 4, 10),
            start("a", 9, 12),
            start("a", 14, 11),
            start("a", 19, 0),
        ];
        assert_eq!(told(&doses), [(15, 12, 11), (20, 11, 0)]);
    }

    #[test]
    fn drugs_are_held_apart_whatever_the_case_of_their_letters() {
        let doses = [
            start("Alpha", 0, 10),
            start("beta", 2, 4),
            start("alpha", 4, 8),
            start("beta", 6, 5),
        ];
        assert_eq!(told(&doses), [(5, 10, 8)]);
    }

    #[test]
    fn of_two_doses_that_begin_on_one_day_the_later_written_stands() {
        let doses = [start("a", 0, 10), start("a", 4, 5), start("a", 4, 8)];
        assert_eq!(told(&doses), [(5, 10, 8)]);
        assert_eq!(told(&[start("a", 4, 5), start("a", 4, 3)]), []);
    }
}
