//! Reads one drug's file and refuses every figure that lacks its source or certainty.
//!
//! The build runs this over `data/drugs`, so that a bad file stops it; tests run it too.

use std::collections::{BTreeMap, BTreeSet};

use crate::concentration::Concentration;
use crate::dose::Dose;
use crate::drug::{
    Brands, Class, Drug, Guidance, HalfLife, Made, Metabolite, Names, Pace, Strength,
};
use crate::drug_entries::{
    BrandsEntry, CircumstanceEntry, CurveEntry, DrugEntry, FormEntry, Ground, GuidanceEntry,
    MadeEntry, MetaboliteEntry, NamesEntry, OccupancyEntry, PaceEntry, SourceEntry, TrapEntry,
};
use crate::form::Form;
use crate::occupancy::{Curve, NoOccupancy, Occupancy, Showing, Target};
use crate::record_only::{Circumstance, RecordOnly};
use crate::sources::{Certainty, Read, Source, Sourced};

/// What is wrong with a file, for who edits it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct DrugFileFault(pub String);

pub(crate) type Outcome<T> = Result<T, DrugFileFault>;

pub(crate) fn fault<T>(text: impl Into<String>) -> Outcome<T> {
    Err(DrugFileFault(text.into()))
}

/// Reads one drug's file.
pub fn read_drug(text: &str) -> Result<Drug, DrugFileFault> {
    let entry: DrugEntry = toml::from_str(text).map_err(|f| DrugFileFault(f.to_string()))?;
    let sources = Sources::new(&entry.sources)?;
    let drug = Drug {
        names: names(&entry.names)?,
        class: by_code(&entry.class, &Class::ALL, Class::code, "class")?,
        atc: sources.give(entry.atc.ground(), entry.atc.code.clone())?,
        rxnorm: match &entry.rxnorm {
            Some(code) => Some(sources.give(code.ground(), code.code.clone())?),
            None => None,
        },
        brands: sources.each(&entry.brands, BrandsEntry::ground, brands)?,
        half_life: sources.give(entry.half_life.ground(), half_life(entry.half_life.hours)?)?,
        metabolites: sources.each(&entry.metabolites, MetaboliteEntry::ground, metabolite)?,
        occupancy: occupancy(&entry.occupancy, &sources)?,
        made: sources.each(&entry.made, MadeEntry::ground, made)?,
        never_divided: sources.each(&entry.never_divided, FormEntry::ground, |e| form(&e.form))?,
        traps: sources.each(&entry.traps, TrapEntry::ground, trap)?,
        record_only: match &entry.record_only {
            Some(found) => Some(sources.give(found.ground(), reason(&found.reason)?)?),
            None => None,
        },
        record_only_if: sources.each(
            &entry.record_only_if,
            CircumstanceEntry::ground,
            circumstance,
        )?,
        pace_limit: match &entry.pace_limit {
            Some(pace) => Some(sources.give(pace.ground(), limit(pace)?)?),
            None => None,
        },
        guidance: sources.each(&entry.guidance, GuidanceEntry::ground, guidance)?,
        key: entry.key,
        also: entry.also,
    };
    sources.all_used()?;
    judge(&drug)?;
    Ok(drug)
}

/// The sources of one file, and which of them were named.
struct Sources {
    known: BTreeMap<String, Source>,
    used: std::cell::RefCell<BTreeSet<String>>,
}

impl Sources {
    fn new(entries: &BTreeMap<String, SourceEntry>) -> Outcome<Sources> {
        let mut known = BTreeMap::new();
        for (key, entry) in entries {
            if entry.text.trim().is_empty() {
                return fault(format!("source {key} says nothing"));
            }
            let source = Source {
                key: key.clone(),
                text: entry.text.clone(),
                read: by_code(&entry.read, &Read::ALL, Read::code, "read")?,
            };
            known.insert(key.clone(), source);
        }
        Ok(Sources {
            known,
            used: std::cell::RefCell::default(),
        })
    }

    fn give<T>(&self, ground: Ground, value: T) -> Outcome<Sourced<T>> {
        let Some(source) = self.known.get(&ground.source) else {
            return fault(format!("no source is named {:?}", ground.source));
        };
        let certainty = certainty(&ground.certainty)?;
        if certainty == Certainty::Checked && source.read == Read::Unread {
            return fault(format!("checked in {:?}, which was not read", source.key));
        }
        self.used.borrow_mut().insert(ground.source);
        Ok(Sourced {
            value,
            source: source.clone(),
            certainty,
        })
    }

    fn each<E, T>(
        &self,
        entries: &[E],
        ground: impl Fn(&E) -> Ground,
        value: impl Fn(&E) -> Outcome<T>,
    ) -> Outcome<Vec<Sourced<T>>> {
        let sourced = entries.iter().map(|e| self.give(ground(e), value(e)?));
        sourced.collect()
    }

    fn all_used(&self) -> Outcome<()> {
        let used = self.used.borrow();
        match self.known.keys().find(|key| !used.contains(*key)) {
            Some(key) => fault(format!("nothing rests on the source {key:?}")),
            None => Ok(()),
        }
    }
}

fn by_code<T: Copy>(
    code: &str,
    all: &[T],
    code_of: impl Fn(T) -> &'static str,
    what: &str,
) -> Outcome<T> {
    match all.iter().find(|one| code_of(**one) == code) {
        Some(one) => Ok(*one),
        None => fault(format!("{what} {code:?} is not known")),
    }
}

pub(crate) fn certainty(code: &str) -> Outcome<Certainty> {
    by_code(code, &Certainty::ALL, Certainty::code, "certainty")
}

pub(crate) fn reason(code: &str) -> Outcome<RecordOnly> {
    by_code(code, &RecordOnly::ALL, RecordOnly::code, "reason")
}

fn form(code: &str) -> Outcome<Form> {
    by_code(code, &Form::ALL, Form::code, "form")
}

fn circumstance(entry: &CircumstanceEntry) -> Outcome<Circumstance> {
    by_code(
        &entry.circumstance,
        &Circumstance::ALL,
        Circumstance::code,
        "circumstance",
    )
}

fn dose(text: &str) -> Outcome<Dose> {
    match Dose::parse(text) {
        Ok(dose) if !dose.is_nothing() => Ok(dose),
        Ok(_) => fault(format!("{text:?} is no dose")),
        Err(why) => fault(format!("{text:?}: {why}")),
    }
}

fn country(code: &str) -> Outcome<String> {
    if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) {
        Ok(code.to_owned())
    } else {
        fault(format!("country {code:?} is not two capital letters"))
    }
}

fn names(entry: &NamesEntry) -> Outcome<Names> {
    if entry.en.trim().is_empty() || entry.pl.trim().is_empty() {
        return fault("a name is empty");
    }
    Ok(Names {
        en: entry.en.clone(),
        pl: entry.pl.clone(),
    })
}

fn brands(entry: &BrandsEntry) -> Outcome<Brands> {
    Ok(Brands {
        country: country(&entry.country)?,
        names: entry.names.clone(),
    })
}

fn half_life([low, high]: [f64; 2]) -> Outcome<HalfLife> {
    if low > 0.0 && high >= low && high < 10_000.0 {
        Ok(HalfLife { low, high })
    } else {
        fault(format!("half-life {low} to {high}"))
    }
}

fn metabolite(entry: &MetaboliteEntry) -> Outcome<Metabolite> {
    Ok(Metabolite {
        names: names(&entry.names)?,
        half_life: entry.hours.map(half_life).transpose()?,
        weak: entry.weak,
    })
}

fn trap(entry: &TrapEntry) -> Outcome<String> {
    let plain = |b: u8| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit();
    if !entry.id.is_empty() && entry.id.bytes().all(plain) {
        Ok(entry.id.clone())
    } else {
        fault(format!("trap {:?} is no id", entry.id))
    }
}

fn curve(entry: &CurveEntry) -> Outcome<Curve> {
    if !(entry.emax_percent > 0.0 && entry.emax_percent <= 110.0) {
        return fault(format!("emax of {} percent", entry.emax_percent));
    }
    Ok(Curve {
        region: entry.region.clone(),
        emax_percent: entry.emax_percent,
        ed50: dose(&entry.ed50)?,
        highest_dose: entry.highest_dose.as_deref().map(dose).transpose()?,
    })
}

fn occupancy(entry: &OccupancyEntry, sources: &Sources) -> Outcome<Occupancy> {
    let showing = match (entry.showing.as_str(), &entry.reason) {
        ("show", None) => Showing::Shown,
        ("weak", None) => Showing::Weak,
        ("none", Some(reason)) => Showing::Not(by_code(
            reason,
            &NoOccupancy::ALL,
            NoOccupancy::code,
            "reason",
        )?),
        _ => return fault("occupancy is used as show, weak, or none with a reason"),
    };
    let curves = sources.each(&entry.curves, CurveEntry::ground, curve)?;
    let is_shown = !matches!(showing, Showing::Not(_));
    if is_shown == curves.is_empty() || is_shown && entry.target.is_none() {
        return fault("occupancy that is shown has a target and curves, other has no curves");
    }
    let target = entry.target.as_deref();
    Ok(Occupancy {
        target: target
            .map(|code| by_code(code, &Target::ALL, Target::code, "target"))
            .transpose()?,
        showing,
        curves,
    })
}

fn made(entry: &MadeEntry) -> Outcome<Made> {
    let form = form(&entry.form)?;
    let strengths = entry.strengths.iter().map(|text| {
        if form.comes_in_pieces() {
            return dose(text).map(Strength::Piece);
        }
        match Concentration::parse(text) {
            Ok(concentration) => Ok(Strength::Liquid(concentration)),
            Err(why) => fault(format!("{text:?}: {why}")),
        }
    });
    let strengths: Vec<Strength> = strengths.collect::<Outcome<_>>()?;
    if strengths.is_empty() {
        return fault("a form without a strength");
    }
    if (form == Form::Drops) != entry.drop.is_some() {
        return fault("what a drop holds is said for drops, and for nothing else");
    }
    Ok(Made {
        country: country(&entry.country)?,
        form,
        strengths,
        drop: entry.drop.as_deref().map(dose).transpose()?,
    })
}

pub(crate) fn permille(percent: f64) -> Outcome<u32> {
    let tenths = percent * 10.0;
    if (1.0..=1000.0).contains(&tenths) && (tenths - tenths.round()).abs() < 1e-9 {
        // Between 1 and 1000, whole.
        Ok(tenths.round() as u32)
    } else {
        fault(format!("{percent} percent"))
    }
}

fn limit(entry: &PaceEntry) -> Outcome<Pace> {
    if entry.every_days == 0 {
        return fault("every 0 days");
    }
    Ok(Pace {
        at_most_permille: permille(entry.at_most_percent)?,
        every_days: entry.every_days,
    })
}

fn guidance(entry: &GuidanceEntry) -> Outcome<Guidance> {
    let [low, high] = entry.at_most_percent;
    let days = entry.every_days.map(|[from, to]| (from, to));
    if low > high || days.is_some_and(|(from, to)| from == 0 || from > to) {
        return fault("guidance runs from the lower to the higher");
    }
    Ok(Guidance {
        at_most_permille: (permille(low)?, permille(high)?),
        every_days: days,
    })
}

/// What no single entry shows.
fn judge(drug: &Drug) -> Outcome<()> {
    let plain = |b: u8| b.is_ascii_lowercase() || b == b'-';
    if drug.key.is_empty() || !drug.key.bytes().all(plain) {
        return fault(format!("key {:?} is not plain lower case", drug.key));
    }
    let mut ids = BTreeSet::new();
    for trap in &drug.traps {
        if !ids.insert(&trap.value) {
            return fault(format!("trap {:?} stands twice", trap.value));
        }
    }
    for form in &drug.never_divided {
        if !drug.made.iter().any(|made| made.value.form == form.value) {
            return fault(format!("{} is not made", form.value.code()));
        }
    }
    Ok(())
}
