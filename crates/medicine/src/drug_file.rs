//! Reads one drug's file and refuses every figure that lacks its source or certainty.
//!
//! The build runs this over `data/drugs`, so that a bad file stops it; tests run it too.

use std::collections::BTreeSet;

use crate::class::Class;
use crate::concentration::Concentration;
use crate::dose::Dose;
use crate::drug::{
    Brands, DropsLikeTablets, Drug, HalfLife, Made, Metabolite, Names, Pace, Strength,
};
use crate::drug_entries::{
    AbsentEntry, BrandsEntry, CircumstanceEntry, CurveEntry, DropsEntry, DrugEntry, FormEntry,
    MadeEntry, MetaboliteEntry, NamesEntry, OccupancyEntry, PaceEntry, ScoreEntry, TrapEntry,
};
use crate::form::Form;
use crate::grounds::{DrugFileFault, Outcome, Sources, by_code, fault};
use crate::occupancy::{Curve, NoOccupancy, Occupancy, Showing, Target};
use crate::record_only::{Circumstance, RecordOnly};
use crate::sources::Certainty;

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
        half_life: match &entry.half_life {
            Some(known) => Some(sources.give(known.ground(), half_life(known.hours)?)?),
            None => None,
        },
        metabolites: sources.each(&entry.metabolites, MetaboliteEntry::ground, metabolite)?,
        occupancy: occupancy(&entry.occupancy, &sources)?,
        made: sources.each(&entry.made, MadeEntry::ground, |e| made(e, &sources))?,
        absent: sources.each(&entry.absent, AbsentEntry::ground, |e| country(&e.country))?,
        drops_like_tablets: match &entry.drops_like_tablets {
            Some(known) => Some(sources.give(known.ground(), drops_like_tablets(known)?)?),
            None => None,
        },
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
        key: entry.key,
        also: entry.also,
    };
    sources.all_used()?;
    judge(&drug)?;
    Ok(drug)
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

pub(crate) fn dose(text: &str) -> Outcome<Dose> {
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

fn made(entry: &MadeEntry, sources: &Sources) -> Outcome<Made> {
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
    if entry.extended && form.comes_in_pieces() {
        return fault("a piece says by its form that it gives off slowly");
    }
    Ok(Made {
        country: country(&entry.country)?,
        form,
        strengths,
        drop: entry.drop.as_deref().map(dose).transpose()?,
        score: match &entry.score {
            Some(line) => Some(sources.give(line.ground(), score(line, form)?)?),
            None => None,
        },
        dispersible: entry.dispersible,
        opens_whole: match &entry.opens_whole {
            Some(opens) if form.is_capsule() => Some(sources.give(opens.ground(), ())?),
            Some(_) => return fault("only a capsule is opened"),
            None => None,
        },
        extended: entry.extended,
    })
}

fn score(entry: &ScoreEntry, form: Form) -> Outcome<u8> {
    if !form.comes_in_pieces() || form.is_capsule() || !(2..=4).contains(&entry.parts) {
        return fault(format!(
            "a line into {} parts on {}",
            entry.parts,
            form.code()
        ));
    }
    Ok(entry.parts)
}

fn drops_like_tablets(entry: &DropsEntry) -> Outcome<DropsLikeTablets> {
    Ok(DropsLikeTablets {
        drops: dose(&entry.drops)?,
        tablets: dose(&entry.tablets)?,
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
    let is_made_in = |country: &str| drug.made.iter().any(|made| made.value.country == country);
    if let Some(here) = drug.absent.iter().find(|c| is_made_in(&c.value)) {
        return fault(format!("absent in {}, and made there", here.value));
    }
    if let Some(leading) = drug.occupancy.leading()
        && leading.certainty == Certainty::GeneralKnowledge
    {
        return fault("a curve that steps may be reckoned by rests on more than general knowledge");
    }
    let has_drops = drug.made.iter().any(|made| made.value.form == Form::Drops);
    if drug.drops_like_tablets.is_some() && !has_drops {
        return fault("drops that are not made");
    }
    for form in &drug.never_divided {
        if !drug.made.iter().any(|made| made.value.form == form.value) {
            return fault(format!("{} is not made", form.value.code()));
        }
    }
    Ok(())
}
