//! The shape of a drug's file: what stands there, before it is judged.
//!
//! A figure's source and certainty are fields that cannot be left out, so a figure without them is
//! not read at all.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::grounds::{SourceEntry, grounded};

grounded! {
    CodeEntry { code: String, }
    HalfLifeEntry { hours: [f64; 2], }
    BrandsEntry { country: String, names: Vec<String>, }
    MetaboliteEntry {
        names: NamesEntry,
        hours: Option<[f64; 2]>,
        #[serde(default)] weak: bool,
    }
    CurveEntry {
        region: Option<String>,
        emax_percent: f64,
        ed50: String,
        highest_dose: Option<String>,
    }
    MadeEntry {
        country: String,
        form: String,
        strengths: Vec<String>,
        drop: Option<String>,
        score: Option<ScoreEntry>,
        #[serde(default)] dispersible: bool,
        opens_whole: Option<WholeEntry>,
        #[serde(default)] extended: bool,
    }
    ScoreEntry { parts: u8, }
    WholeEntry {}
    AbsentEntry { country: String, }
    DropsEntry { drops: String, tablets: String, }
    FormEntry { form: String, }
    TrapEntry { id: String, }
    ReasonEntry { reason: String, }
    CircumstanceEntry { circumstance: String, }
    PaceEntry { at_most_percent: f64, every_days: u32, }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NamesEntry {
    pub(crate) en: String,
    pub(crate) pl: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OccupancyEntry {
    #[serde(rename = "use")]
    pub(crate) showing: String,
    pub(crate) reason: Option<String>,
    pub(crate) target: Option<String>,
    #[serde(default)]
    pub(crate) curves: Vec<CurveEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DrugEntry {
    pub(crate) key: String,
    pub(crate) names: NamesEntry,
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) class: String,
    pub(crate) atc: CodeEntry,
    pub(crate) rxnorm: Option<CodeEntry>,
    pub(crate) half_life: Option<HalfLifeEntry>,
    #[serde(default)]
    pub(crate) brands: Vec<BrandsEntry>,
    #[serde(default)]
    pub(crate) metabolites: Vec<MetaboliteEntry>,
    pub(crate) occupancy: OccupancyEntry,
    pub(crate) made: Vec<MadeEntry>,
    #[serde(default)]
    pub(crate) absent: Vec<AbsentEntry>,
    pub(crate) drops_like_tablets: Option<DropsEntry>,
    #[serde(default)]
    pub(crate) never_divided: Vec<FormEntry>,
    #[serde(default)]
    pub(crate) traps: Vec<TrapEntry>,
    pub(crate) record_only: Option<ReasonEntry>,
    #[serde(default)]
    pub(crate) record_only_if: Vec<CircumstanceEntry>,
    pub(crate) pace_limit: Option<PaceEntry>,
    pub(crate) sources: BTreeMap<String, SourceEntry>,
}
