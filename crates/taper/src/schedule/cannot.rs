//! Why there is no schedule, where it would end, and which product would open the way.

use medicine::{AtHand, Concentration, Division, Dose, Form, Product, Strength, Volume};

use crate::doubts;
use crate::finding::Doubt;
use crate::schedule::caps::POINTS_ALIKE;
use crate::schedule::{Bands, By, Caps, Lasting, Share, Wanted, Way, leading, way};
use crate::step::{Refusal, Situation, bound_permille, pace_limit, within_bounds};

/// Why there is no schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Cannot {
    /// Why.
    pub why: Why,
    /// The lowest dose that can be reached; the one that stands where nothing was looked for.
    pub at: Dose,
    /// The smallest cut from there that what is at hand allows, in percent; `None` where no lower
    /// dose can be made, or nothing was looked for.
    pub smallest_cut_percent: Option<f64>,
    /// Products each of which would open the way alone.
    pub would_help: Vec<Help>,
    /// What is doubtful about what is at hand: that a piece is held whole, for one.
    pub doubts: Vec<Doubt>,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// Nothing is computed for this drug or person.
    Refused(Refusal),
    /// A cap in points alone, for a drug without a curve that could bind.
    NeedsPercent,
    /// From which dose stopping is allowed was not said, and no cap in points says it.
    NeedsLastDose,
    /// For this class a stop is computed only where the smallest piece is known, and it is not.
    StopUnknown,
    /// The goal, or a dose of the list, cannot be made.
    NotMade(Dose),
    /// Nothing lower within the caps can be made, or nothing from which stopping is allowed.
    NothingWithin,
    /// Doses at hand lie so close together that they are not all looked through.
    TooFine,
}

/// A product that is not at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// The product, divided or measured as far as it takes.
    pub product: Product,
    /// Whether the catalogue knows it from any country; otherwise it would be made up by a
    /// pharmacy.
    pub is_made: bool,
}

impl Why {
    /// The name in files, in snake case.
    pub fn code(self) -> &'static str {
        match self {
            Why::Refused(Refusal::RecordOnly(_)) => "record_only",
            Why::Refused(Refusal::TooFast(_) | Refusal::TooFastUnknown(_)) => "too_fast",
            Why::Refused(Refusal::DropsDiffer) => "drops_differ",
            Why::Refused(Refusal::NothingTaken) => "nothing_taken",
            Why::NeedsPercent => "needs_percent",
            Why::NeedsLastDose => "needs_last_dose",
            Why::StopUnknown => "stop_unknown",
            Why::NotMade(_) => "not_makeable",
            Why::NothingWithin => "nothing_within",
            Why::TooFine => "too_fine",
        }
    }
}

impl Cannot {
    /// Whether nothing is computed for this drug or person at all.
    pub fn is_record_only(&self) -> bool {
        matches!(self.why, Why::Refused(Refusal::RecordOnly(_)))
    }

    pub(crate) fn at(why: Why, at: Dose) -> Cannot {
        Cannot {
            why,
            at,
            smallest_cut_percent: None,
            would_help: Vec::new(),
            doubts: Vec::new(),
        }
    }
}

/// Whether a schedule is looked for at all.
pub(crate) fn may_schedule(situation: &Situation<'_>, wanted: &Wanted) -> Result<(), Why> {
    crate::step::may_compute(situation).map_err(Why::Refused)?;
    let By::Caps(bands) = &wanted.by else {
        return Ok(());
    };
    let has_curve = leading(situation.drug).is_some();
    let binds = |caps: &Caps| caps.at_most_share.is_some() || caps.at_most.is_some();
    if !has_curve && !bands.all().iter().all(|band| binds(&band.caps)) {
        return Err(Why::NeedsPercent);
    }
    within_bounds_of_class(situation, bands)?;
    if wanted.goal.is_nothing() {
        let by_points = || bands.all().iter().any(|b| b.caps.at_most_points.is_some());
        if wanted.stop_from.is_none() && !(has_curve && by_points()) {
            return Err(Why::NeedsLastDose);
        }
        if pace_limit(situation).is_some() && smallest_piece(situation).is_none() {
            return Err(Why::StopUnknown);
        }
    }
    Ok(())
}

/// The bound of a dangerous class, and of a drug that nobody here knows, held against each band:
/// against its share, and against its amount as a share of the highest dose that it holds for.
fn within_bounds_of_class(situation: &Situation<'_>, bands: &Bands) -> Result<(), Why> {
    let mut top = situation.current;
    for band in bands.all() {
        if top <= band.above {
            continue;
        }
        let by_amount = band.caps.at_most.and_then(|most| {
            let percent = most.micrograms() as f64 * 100.0 / top.micrograms() as f64;
            Share::from_percent(percent.min(100.0))
        });
        let shares = [band.caps.at_most_share, by_amount];
        if let Some(share) = shares.into_iter().flatten().min() {
            within_bounds(situation, share.percent() * 10.0, band.lasts.soonest())
                .map_err(Why::Refused)?;
        }
        top = band.above;
    }
    Ok(())
}

/// The caps as they are searched with: where a band has none in percent, each of its cuts is held
/// to the bound of the drug's class, or of a drug that nobody here knows. An amount that is small
/// at the top of a band can be half the dose at its end.
pub(crate) fn held_to_bounds(situation: &Situation<'_>, bands: &Bands) -> Bands {
    bands.with_shares(|band| {
        let permille = bound_permille(situation, band.lasts.soonest())?;
        Share::from_percent(permille / 10.0)
    })
}

/// Whether stopping is allowed from a dose.
pub(crate) fn may_stop(
    situation: &Situation<'_>,
    wanted: &Wanted,
    bands: &Bands,
    dose: Dose,
) -> bool {
    let is_named = match wanted.stop_from {
        Some(named) => dose <= named,
        None => {
            let points = bands.of(dose).1.caps.at_most_points;
            let curve = leading(situation.drug);
            points.zip(curve).is_some_and(|(points, curve)| {
                curve.percent_at(dose) <= points.count() + POINTS_ALIKE
            })
        }
    };
    is_named && is_low_enough(situation, dose)
}

/// Whether the cut to nothing may be added to a list that does not name it.
pub(crate) fn list_may_stop(situation: &Situation<'_>, wanted: &Wanted, dose: Dose) -> bool {
    wanted.stop_from.is_some_and(|named| dose <= named) && is_low_enough(situation, dose)
}

/// A drug whose sudden stop is dangerous, or of whose pace nothing is published, is stopped from
/// its smallest piece or less; one that the catalogue does not have from a quarter of the dose
/// that stands, for which of its doses are small is not known. Both are our own.
fn is_low_enough(situation: &Situation<'_>, dose: Dose) -> bool {
    if pace_limit(situation).is_some() {
        return smallest_piece(situation).is_some_and(|smallest| dose <= smallest);
    }
    little_known(situation).is_none_or(|most| dose <= most)
}

/// The highest dose to stop from where too little is known of the drug.
pub(crate) fn little_known(situation: &Situation<'_>) -> Option<Dose> {
    match situation.drug {
        None => Some(Dose::from_micrograms(situation.current.micrograms() / 4)),
        Some(drug) if !drug.has_published_pace() => drug.smallest_piece(),
        Some(_) => None,
    }
}

/// The smallest piece of a drug that the catalogue itself puts under a bound.
pub(crate) fn smallest_piece(situation: &Situation<'_>) -> Option<Dose> {
    let drug = situation.drug.filter(|drug| drug.pace_limit.is_some())?;
    drug.smallest_piece()
}

pub(crate) fn nothing_within(
    situation: &Situation<'_>,
    wanted: &Wanted,
    bands: &Bands,
    at: Dose,
) -> Cannot {
    // What comes in no part below the dose that was reached makes no dose below it, and from the
    // higher ones that it does make the caps of one band reach less far.
    let below = (bands.all().len() == 1).then_some(at);
    Cannot {
        why: Why::NothingWithin,
        at,
        smallest_cut_percent: smallest_cut(situation, at),
        would_help: would_help(situation, below, |at_hand| {
            matches!(way(situation, at_hand, wanted, bands), Way::Found(_))
        }),
        doubts: beside(situation, wanted),
    }
}

pub(crate) fn goal_not_made(
    situation: &Situation<'_>,
    wanted: &Wanted,
    bands: &Bands,
    at: Dose,
) -> Cannot {
    let opens = |at_hand: &AtHand| matches!(way(situation, at_hand, wanted, bands), Way::Found(_));
    Cannot {
        why: Why::NotMade(wanted.goal),
        at,
        smallest_cut_percent: smallest_cut(situation, at),
        would_help: would_help(situation, None, opens),
        doubts: beside(situation, wanted),
    }
}

/// A dose of a list that cannot be made.
pub(crate) fn not_made(situation: &Situation<'_>, wanted: &Wanted, at: Dose, dose: Dose) -> Cannot {
    let listed = match &wanted.by {
        By::List { doses, .. } => doses.as_slice(),
        By::Caps(_) => &[],
    };
    Cannot {
        why: Why::NotMade(dose),
        at,
        smallest_cut_percent: smallest_cut(situation, at),
        would_help: would_help(situation, None, |at_hand| {
            let mut taken = listed.iter().filter(|dose| !dose.is_nothing());
            taken.all(|dose| at_hand.make(*dose).is_some())
        }),
        doubts: beside(situation, wanted),
    }
}

/// What is doubtful where no schedule stands that could be looked at.
fn beside(situation: &Situation<'_>, wanted: &Wanted) -> Vec<Doubt> {
    let mut doubts = doubts::at_hand(situation);
    doubts.extend(super::doubts::stop_held_lower(situation, wanted));
    doubts
}

fn smallest_cut(situation: &Situation<'_>, at: Dose) -> Option<f64> {
    let below = at.less(Dose::from_micrograms(1));
    let next = situation.at_hand.highest_within(Dose::NOTHING, below)?.dose;
    Some(at.less(next).micrograms() as f64 * 100.0 / at.micrograms() as f64)
}

/// The most products that are looked with: enough for all of a drug's, and an end to it.
const MOST_TRIALS: u32 = 30;

/// Each product that opens the way alone, divided or measured no further than it takes: those that
/// the catalogue knows, then a liquid that a pharmacy makes up.
///
/// Only products that come in parts `below` a dose are tried, where one is given.
fn would_help(
    situation: &Situation<'_>,
    below: Option<Dose>,
    opens: impl Fn(&AtHand) -> bool,
) -> Vec<Help> {
    let mut helps: Vec<Help> = Vec::new();
    let mut trials = MOST_TRIALS;
    let is_small = |product: &Product| {
        let smallest = product.smallest_part();
        below.is_none_or(|below| smallest.is_some_and(|smallest| smallest < below))
    };
    let mut consider = |finer: Vec<Product>, is_made: bool| {
        let opening = finer.into_iter().filter(is_small).find(|product| {
            if trials == 0 {
                return false;
            }
            trials -= 1;
            let products = situation.at_hand.products().iter().chain([product]);
            let more = AtHand::new(products.copied().collect(), situation.at_hand.most_pieces());
            more.is_ok_and(|more| opens(&more))
        });
        if let Some(product) = opening {
            let help = Help { product, is_made };
            if !helps.iter().any(|known| known.product == product) {
                helps.push(help);
            }
        }
    };
    let made = situation.drug.iter().flat_map(|drug| &drug.made);
    for made in made.filter(|made| made.value.form != Form::Drops) {
        for strength in &made.value.strengths {
            consider(finer_and_finer(made.value.form, *strength), true);
        }
    }
    let made_up = Concentration::new(
        Dose::from_micrograms(1_000),
        Volume::from_microlitres(1_000),
    );
    let may_be_made_up = situation.drug.is_none_or(|drug| drug.is_made_plain());
    if let Some(made_up) = made_up.ok().filter(|_| may_be_made_up) {
        consider(
            finer_and_finer(Form::Liquid, Strength::Liquid(made_up)),
            false,
        );
    }
    let is_at_hand = |help: &Help| {
        let known = situation.at_hand.products().iter();
        known
            .copied()
            .any(|p| p.content() == help.product.content())
    };
    helps.retain(|help| !is_at_hand(help));
    helps
}

/// A product whole, in halves and in quarters as far as its form goes; a liquid by tenths of a
/// millilitre, then by hundredths in a syringe of one millilitre.
fn finer_and_finer(form: Form, strength: Strength) -> Vec<Product> {
    let microlitres = Volume::from_microlitres;
    match strength {
        Strength::Piece(each) => {
            let divisions = Division::ALL.into_iter();
            let products = divisions.map(|division| Product::pieces(form, each, division));
            products.filter_map(Result::ok).collect()
        }
        Strength::Liquid(of) => {
            let tenths = Product::liquid(of, microlitres(100), microlitres(10_000));
            let hundredths = Product::liquid(of, microlitres(10), microlitres(1_000));
            [tenths, hundredths]
                .into_iter()
                .filter_map(Result::ok)
                .collect()
        }
    }
}

/// The shortest time between two cuts that is asked for.
pub(crate) fn soonest(wanted: &Wanted) -> u32 {
    match &wanted.by {
        By::Caps(bands) => {
            let lasts = bands.all().iter().map(|band| band.lasts);
            lasts.map(Lasting::soonest).min().unwrap_or(0)
        }
        By::List { lasts, .. } => lasts.soonest(),
    }
}
