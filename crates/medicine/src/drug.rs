//! A drug of the catalogue: names, kinetics, occupancy, what is made of it, and what to know.

use crate::class::Class;
use crate::concentration::Concentration;
use crate::dose::Dose;
use crate::form::{Division, Form};
use crate::occupancy::Occupancy;
use crate::record_only::{Circumstance, RecordOnly};
use crate::sources::Sourced;

/// One drug. Every figure carries its source; see `data/drugs`.
#[derive(Clone, Debug, PartialEq)]
pub struct Drug {
    /// Its name in files: the international name in English, lower case.
    pub key: String,
    /// Its name in both languages.
    pub names: Names,
    /// Other names of the substance.
    pub also: Vec<String>,
    /// Its class.
    pub class: Class,
    /// The ATC code.
    pub atc: Sourced<String>,
    /// The RxNorm number of the substance.
    pub rxnorm: Option<Sourced<String>>,
    /// Brand names by country.
    pub brands: Vec<Sourced<Brands>>,
    /// Range of the half-life, where one is known.
    pub half_life: Option<Sourced<HalfLife>>,
    /// Substances it becomes in the body that act themselves.
    pub metabolites: Vec<Sourced<Metabolite>>,
    /// What is known of dose and occupied targets.
    pub occupancy: Occupancy,
    /// What is made of it, by country and form.
    pub made: Vec<Sourced<Made>>,
    /// Countries in which it is not sold or not registered, by their two letters.
    pub absent: Vec<Sourced<String>>,
    /// How much in drops does what how much in tablets does, where drops hold another salt.
    pub drops_like_tablets: Option<Sourced<DropsLikeTablets>>,
    /// Forms that are not divided, crushed or counted, for this drug by name.
    pub never_divided: Vec<Sourced<Form>>,
    /// What to know before changing it; each is said in words under its id.
    pub traps: Vec<Sourced<String>>,
    /// Why nothing is computed for it, where so.
    pub record_only: Option<Sourced<RecordOnly>>,
    /// In which circumstances nothing is computed, beyond those that hold for every drug.
    pub record_only_if: Vec<Sourced<Circumstance>>,
    /// The fastest rule that steps are computed for, where a faster one is known to be dangerous.
    pub pace_limit: Option<Sourced<Pace>>,
}

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// In English.
    pub en: String,
    /// In Polish.
    pub pl: String,
}

/// The brand names in one country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brands {
    /// Two letters: US, UK, PL.
    pub country: String,
    /// The names.
    pub names: Vec<String>,
}

/// A range of half-lives, in hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HalfLife {
    /// The short end.
    pub low: f64,
    /// The long end; never below `low`.
    pub high: f64,
}

/// A substance that the drug becomes and that acts itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Metabolite {
    /// Its name.
    pub names: Names,
    /// Its half-life, where known.
    pub half_life: Option<HalfLife>,
    /// Whether it acts so weakly that it is left out of reckonings.
    pub weak: bool,
}

/// What is made of a drug in one country in one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Two letters: US, UK, PL.
    pub country: String,
    /// The form.
    pub form: Form,
    /// The strengths, rising.
    pub strengths: Vec<Strength>,
    /// What one drop holds, for drops.
    pub drop: Option<Dose>,
    /// The equal parts that a line on the piece is meant for by its maker, 2 to 4; no line where
    /// nothing is said.
    pub score: Option<Sourced<u8>>,
    /// Whether it is made to fall apart in water.
    pub dispersible: bool,
    /// That the label lets the whole content of a capsule be taken out of it, and where it says
    /// so. A part of it is another matter.
    pub opens_whole: Option<Sourced<()>>,
    /// Whether a liquid gives the drug off slowly. Pieces say it by their form.
    pub extended: bool,
}

/// How much in drops does what how much in tablets does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DropsLikeTablets {
    /// So much in drops
    pub drops: Dose,
    /// does what this does in tablets.
    pub tablets: Dose,
}

/// How strong a product is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// So much in one piece.
    Piece(Dose),
    /// So much in so much liquid.
    Liquid(Concentration),
}

/// A pace: a cut of at most so much of the current dose, not sooner than after so many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pace {
    /// The cut, in thousandths of the dose before it.
    pub at_most_permille: u32,
    /// Days from one cut to the next.
    pub every_days: u32,
}

impl Drug {
    /// The longest half-life among the drug and its metabolites that count, in hours; `None` where
    /// none is known.
    pub fn slowest_half_life_hours(&self) -> Option<f64> {
        let metabolites = self.metabolites.iter().filter(|m| !m.value.weak);
        let metabolites = metabolites.filter_map(|m| m.value.half_life);
        let own = self.half_life.as_ref().map(|known| known.value);
        own.into_iter()
            .chain(metabolites)
            .map(|half_life| half_life.high)
            .reduce(f64::max)
    }

    /// Whether a sudden stop, or a gap, is known to be dangerous: because its pace is bound, because
    /// nothing is computed for it, or by one of its traps.
    pub fn is_dangerous_to_stop_suddenly(&self) -> bool {
        const TRAPS: [&str; 5] = [
            "sudden-stop",
            "seizures-on-stop",
            "pressure-rises",
            "heart-rebound",
            "restart-rash",
        ];
        let by_trap = |trap: &Sourced<String>| TRAPS.contains(&trap.value.as_str());
        self.pace_limit.is_some() || self.record_only.is_some() || self.traps.iter().any(by_trap)
    }

    /// The smallest strength that comes in pieces, in any country of the catalogue.
    pub fn smallest_piece(&self) -> Option<Dose> {
        let strengths = self.made.iter().flat_map(|made| &made.value.strengths);
        let pieces = strengths.filter_map(|strength| match strength {
            Strength::Piece(dose) => Some(*dose),
            Strength::Liquid(_) => None,
        });
        pieces.min()
    }

    /// Whether tablets of that strength are made, and in no country as such that may be divided:
    /// they give the drug off slowly or late, or melt in the mouth. That a capsule of the strength
    /// is made says nothing of a tablet.
    pub fn is_made_whole_only(&self, each: Dose) -> bool {
        let forms = self.made.iter().map(|made| &made.value);
        let of_strength = forms.filter(|made| made.strengths.contains(&Strength::Piece(each)));
        let mut tablets = of_strength
            .map(|made| made.form)
            .filter(|form| form.is_tablet());
        let mut any = false;
        tablets.all(|form| {
            any = true;
            form.divides_at_most_into() == Division::Whole
        }) && any
    }

    /// Whether it is made in some form to be swallowed that gives it off at once; a liquid made up
    /// by a pharmacy stands in for such a form alone.
    pub fn is_made_plain(&self) -> bool {
        let mut forms = self.made.iter().map(|made| made.value.form);
        forms.any(|form| {
            let melts = [Form::Sublingual, Form::OralFilm, Form::Orodispersible].contains(&form);
            !form.is_modified_release() && !melts
        })
    }

    /// The equal parts that a maker's line on tablets of that strength is meant for: the most in
    /// any country; `None` where no line is known.
    pub fn score(&self, each: Dose) -> Option<u8> {
        let made = self.made.iter().map(|made| &made.value);
        let of_strength = made.filter(|made| made.strengths.contains(&Strength::Piece(each)));
        of_strength
            .filter_map(|made| made.score.as_ref())
            .map(|score| score.value)
            .max()
    }

    /// Whether its drops hold another salt than its other forms, so that equal milligrams are not
    /// equal doses.
    pub fn drops_differ(&self) -> bool {
        self.drops_like_tablets.is_some()
    }

    /// Whether that form and strength stand in the catalogue, in any country.
    pub fn is_made(&self, form: Form, strength: Strength) -> bool {
        let of_form = self.made.iter().filter(|made| alike(made.value.form, form));
        let mut strengths = of_form.flat_map(|made| &made.value.strengths);
        strengths.any(|known| match (*known, strength) {
            (Strength::Liquid(a), Strength::Liquid(b)) => {
                // 10 mg/5 ml is 2 mg/ml.
                let cross = |x: Concentration, y: Concentration| {
                    u128::from(x.dose().micrograms()) * u128::from(y.volume().microlitres())
                };
                cross(a, b) == cross(b, a)
            }
            (known, asked) => known == asked,
        })
    }
}

/// Whether two forms are one for finding a strength: sources seldom tell a film-coated tablet from
/// a plain one, nor a capsule with beads from one with powder.
fn alike(a: Form, b: Form) -> bool {
    let plain = |form| match form {
        Form::FilmTablet => Form::Tablet,
        Form::BeadCapsule => Form::Capsule,
        other => other,
    };
    plain(a) == plain(b)
}
