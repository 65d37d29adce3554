//! Whole schedules, held against a search that knows nothing of windows or tables: every sum of
//! pieces tried, every pair of doses looked at.

use std::collections::BTreeMap;

use medicine::{AtHand, Concentration, Division, Dose, Drug, Form, Product, Volume};
use proptest::prelude::*;
use taper::schedule::{Band, Bands, By, Caps, Lasting, Points, Share, Wanted, Why, schedule};

use crate::steps::stands_at;

fn ug(micrograms: u64) -> Dose {
    Dose::from_micrograms(micrograms)
}

/// What is at hand, as plain numbers.
#[derive(Clone, Debug)]
enum Thing {
    /// Size, and into how many parts.
    Tablet(u64, u64),
    /// What one mark holds, and the most marks.
    Liquid(u64, u64),
}

/// A band as plain numbers: above, percent, amount, points.
type PlainBand = (u64, Option<u32>, Option<u64>, Option<f64>);

#[derive(Clone, Debug)]
struct Case {
    drug: &'static str,
    start: u64,
    goal: u64,
    stop_from: Option<u64>,
    things: Vec<Thing>,
    most: u8,
    bands: Vec<PlainBand>,
}

impl Case {
    fn drug(&self) -> Option<&'static Drug> {
        medicine::by_key(self.drug)
    }

    fn at_hand(&self) -> AtHand {
        let products = self.things.iter().map(|thing| match thing {
            Thing::Tablet(size, parts) => {
                let division = Division::from_parts(*parts as u8).expect("1, 2 or 4");
                Product::pieces(Form::Tablet, ug(*size), division).expect("tablets divide")
            }
            Thing::Liquid(mark, most) => {
                let one_ml = Volume::from_microlitres(1_000);
                let strength = Concentration::new(ug(*mark * 10), one_ml).expect("some");
                let volume = |marks: u64| Volume::from_microlitres(100 * marks);
                Product::liquid(strength, volume(1), volume(*most)).expect("measurable")
            }
        });
        AtHand::new(products.collect(), self.most).expect("few enough")
    }

    fn wanted(&self) -> Wanted {
        let bands = self
            .bands
            .iter()
            .map(|(above, percent, amount, points)| Band {
                above: ug(*above),
                caps: Caps {
                    at_most_share: percent.and_then(|p| Share::from_percent(f64::from(p))),
                    at_most: amount.map(ug),
                    at_most_points: points.and_then(Points::new),
                },
                lasts: Lasting::Days(28),
            });
        Wanted {
            goal: ug(self.goal),
            by: By::Caps(Bands::new(bands.collect()).expect("bands down to nothing")),
            stop_from: self.stop_from.map(ug),
        }
    }

    /// Every sum with its least handling, by trying every choice.
    fn sums(&self) -> BTreeMap<u64, u32> {
        let most = u32::from(self.most);
        let mut sums = vec![(0_u64, 0_u32, 0_u32)];
        for thing in &self.things {
            let mut ways: Vec<(u64, u32, u32)> = Vec::new();
            match *thing {
                Thing::Tablet(size, parts) => {
                    for wholes in 0..=most {
                        for half in 0..=u32::from(parts >= 2 && size % 2 == 0) {
                            for quarter in 0..=u32::from(parts == 4 && size % 4 == 0) {
                                let dose = size * u64::from(wholes)
                                    + size / 2 * u64::from(half)
                                    + size / 4 * u64::from(quarter);
                                let work = wholes + 2 * half + 3 * quarter;
                                ways.push((dose, wholes + half + quarter, work));
                            }
                        }
                    }
                }
                Thing::Liquid(mark, marks) => {
                    ways.push((0, 0, 0));
                    ways.extend((1..=marks).map(|count| (mark * count, 1, 3)));
                }
            }
            let mut next: BTreeMap<(u64, u32), u32> = BTreeMap::new();
            for (sum, things, work) in &sums {
                for (dose, more, worth) in &ways {
                    if things + more <= most && sum + dose <= self.start {
                        let least = next.entry((sum + dose, things + more)).or_insert(u32::MAX);
                        *least = (*least).min(work + worth);
                    }
                }
            }
            sums = next.into_iter().map(|((s, t), w)| (s, t, w)).collect();
        }
        let mut all = BTreeMap::new();
        for (sum, _, work) in sums.into_iter().filter(|(sum, _, _)| *sum > 0) {
            let least = all.entry(sum).or_insert(work);
            *least = work.min(*least);
        }
        all
    }

    fn band(&self, dose: u64) -> &PlainBand {
        let holds = self.bands.iter().filter(|band| dose > band.0);
        holds
            .max_by_key(|band| band.0)
            .expect("one is above nothing")
    }

    /// Occupancy by the leading curve of the catalogue, computed here.
    fn percent_at(&self, dose: u64) -> Option<f64> {
        let curve = self.drug()?.occupancy.curves.first()?;
        let (emax, ed50) = (
            curve.value.emax_percent,
            curve.value.ed50.micrograms() as f64,
        );
        Some(emax * dose as f64 / (ed50 + dose as f64))
    }

    fn allows(&self, from: u64, to: u64) -> bool {
        let (_, percent, amount, points) = self.band(from);
        let less = from - to;
        percent.is_none_or(|percent| less * 100 <= from * u64::from(percent))
            && amount.is_none_or(|amount| less <= amount)
            && points.is_none_or(|points| {
                let at = |dose| self.percent_at(dose);
                at(from)
                    .zip(at(to))
                    .is_none_or(|(a, b)| a - b <= points + 1e-9)
            })
    }

    fn may_stop(&self, from: u64) -> bool {
        match (self.stop_from, self.band(from).3, self.percent_at(from)) {
            (Some(named), _, _) => from <= named,
            (None, Some(points), Some(percent)) => percent <= points + 1e-9,
            _ => false,
        }
    }

    /// Steps, handling and the largest cut of the best way; otherwise the lowest dose reached.
    fn reference(&self) -> Result<(u32, u32, f64), u64> {
        let mut doses: Vec<(u64, u32)> = vec![(self.start, 0)];
        let sums = self.sums();
        let below = sums.iter().rev().map(|(dose, work)| (*dose, *work));
        doses.extend(below.filter(|(dose, _)| *dose < self.start && *dose >= self.goal));
        let mut best: Vec<Option<(u32, u32)>> = vec![None; doses.len()];
        let mut largest = vec![0.0_f64; doses.len()];
        best[0] = Some((0, 0));
        for to in 1..doses.len() {
            let from = || (0..to).filter(|from| self.allows(doses[*from].0, doses[to].0));
            let reached = |from: usize| best[from].map(|(s, h)| (s + 1, h + doses[to].1));
            let least = from().filter_map(reached).min();
            let cut = |from: usize| 100.0 - 100.0 * doses[to].0 as f64 / doses[from].0 as f64;
            let tight = from().filter(|f| least.is_some() && reached(*f) == least);
            let cuts = tight.map(|from| largest[from].max(cut(from)));
            largest[to] = cuts.reduce(f64::min).unwrap_or(0.0);
            best[to] = least;
        }
        let places = (0..doses.len()).filter(|place| best[*place].is_some());
        let lowest = places
            .clone()
            .next_back()
            .map_or(self.start, |place| doses[place].0);
        if self.goal > 0 {
            let goal = doses.iter().position(|(dose, _)| *dose == self.goal);
            let found = goal.and_then(|goal| Some((best[goal]?, largest[goal])));
            return found.map(|((s, h), cut)| (s, h, cut)).ok_or(lowest);
        }
        let ends = places.filter(|place| self.may_stop(doses[*place].0));
        let least = ends
            .clone()
            .filter_map(|place| best[place])
            .min()
            .ok_or(lowest)?;
        let ends = ends.filter(|place| best[*place] == Some(least));
        let cut = ends
            .map(|place| largest[place])
            .reduce(f64::min)
            .unwrap_or(0.0);
        Ok((least.0 + 1, least.1, cut))
    }
}

fn thing() -> impl Strategy<Value = Thing> {
    prop_oneof![
        (1_u64..60, 0_usize..3).prop_map(|(size, parts)| Thing::Tablet(size, [1, 2, 4][parts])),
        (1_u64..5, 1_u64..60).prop_map(|(mark, most)| Thing::Liquid(mark, most)),
    ]
}

fn band() -> impl Strategy<Value = PlainBand> {
    let percent = proptest::option::weighted(0.8, 1_u32..70);
    let amount = proptest::option::weighted(0.3, 1_u64..60);
    let points = proptest::option::weighted(0.5, (10_u32..300).prop_map(|p| f64::from(p) / 10.0));
    (0_u64..150, percent, amount, points).prop_map(|(above, percent, amount, points)| {
        let percent = percent.or(if amount.is_none() && points.is_none() {
            Some(40)
        } else {
            None
        });
        (above, percent, amount, points)
    })
}

fn case() -> impl Strategy<Value = Case> {
    (
        proptest::collection::vec(thing(), 1..5),
        proptest::collection::vec(band(), 1..4),
        20_u64..300,
        prop_oneof![3 => Just(0_u64), 1 => 1_u64..200],
        proptest::option::weighted(0.8, 1_u64..60),
        1_u8..8,
        1_u64..200,
    )
        .prop_map(|(things, mut bands, start, goal, stop_from, most, scale)| {
            // Doses of a few micrograms lie on the straight foot of every curve; scaled up, they
            // lie all along it.
            let things = things.into_iter().map(|thing| match thing {
                Thing::Tablet(size, parts) => Thing::Tablet(size * scale, parts),
                Thing::Liquid(mark, most) => Thing::Liquid(mark * scale, most),
            });
            bands.sort_by_key(|band| band.0);
            bands.dedup_by_key(|band| band.0);
            bands[0].0 = 0;
            for band in &mut bands {
                band.0 *= scale;
                band.2 = band.2.map(|amount| amount * scale);
            }
            Case {
                drug: "citalopram",
                start: start * scale,
                goal: (goal * scale).min((start - 1) * scale),
                stop_from: stop_from.map(|named| named * scale),
                things: things.collect(),
                most,
                bands,
            }
        })
}

fn agrees(case: &Case) -> Result<bool, TestCaseError> {
    let at_hand = case.at_hand();
    let situation = stands_at(ug(case.start), &at_hand, case.drug());
    let wanted = case.wanted();
    match (schedule(&situation, &wanted), case.reference()) {
        (Ok(found), Ok((steps, handling, largest))) => {
            let schedule = found.value;
            prop_assert_eq!(schedule.steps.len(), steps as usize);
            prop_assert_eq!(schedule.handling(), handling);
            let cut = schedule.largest_cut().unwrap_or(0.0);
            prop_assert!((cut - largest).abs() < 1e-9, "{} is not {}", cut, largest);
            let sums = case.sums();
            let mut from = case.start;
            for step in &schedule.steps {
                prop_assert_eq!(step.from.micrograms(), from);
                let to = step.to.micrograms();
                if to == 0 {
                    prop_assert!(case.may_stop(from));
                } else {
                    prop_assert!(to < from && case.allows(from, to), "{} to {}", from, to);
                    prop_assert_eq!(sums.get(&to), Some(&step.handling()));
                    let making = step.making.as_ref().expect("made");
                    let parts = making.parts.iter().map(|part| part.dose.micrograms());
                    prop_assert_eq!(parts.sum::<u64>(), to);
                }
                from = to;
            }
            prop_assert_eq!(from, case.goal);
            Ok(true)
        }
        (Err(cannot), Err(lowest)) => {
            if matches!(cannot.why, Why::NothingWithin | Why::NotMade(_)) {
                prop_assert_eq!(cannot.at.micrograms(), lowest);
            } else {
                prop_assert_eq!(cannot.why, Why::NeedsLastDose);
            }
            Ok(false)
        }
        (found, expected) => {
            prop_assert!(false, "{:?} is not {:?}", found, expected);
            Ok(false)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn steps_handling_and_largest_cut_are_those_of_a_search_over_every_pair(case in case()) {
        agrees(&case)?;
    }
}

#[test]
fn the_random_scenarios_are_of_every_kind() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut found, mut ended, mut bands, mut long) = (0, 0, 0, 0);
    for _ in 0..400 {
        let case = case().new_tree(&mut runner).expect("a case").current();
        bands += usize::from(case.bands.len() > 1);
        match case.reference() {
            Ok((steps, _, _)) => {
                found += 1;
                long += usize::from(steps > 4);
            }
            Err(_) => ended += 1,
        }
    }
    assert!(
        found > 60 && ended > 60 && bands > 60 && long > 30,
        "{found} {ended} {bands} {long}"
    );
}
