//! All that the catalogue has about one drug, in lines, each with the ground that it stands on.
//!
//! A page and the command line say the same lines. Sources are numbered in the order in which they
//! are first named, so that a ground is short where it is used.

use medicine::{Certainty, Curve, Drug, Made, Metabolite, OccupancySpan, Showing, Sourced};
use medicine::{Dose, Guidance, Read, Source, Strength};

use crate::drug::{
    circumstance, class, country, half_life, made, name, no_occupancy, read, record_only, target,
    trap, weak_occupancy,
};
use crate::medicine::{dose, form, percent};
use crate::{Language, Voice, guidance, id, say};

/// One line, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is said.
    pub said: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// How sure it is, in words.
    pub sure: String,
    /// That, and the number of its source: "checked, source 2".
    pub ground: String,
    /// The source's number, where it has one.
    pub source: Option<usize>,
}

/// What is made in one country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InCountry {
    /// The country.
    pub country: String,
    /// Whether people who read this language mostly live there.
    pub is_near: bool,
    /// Brands, forms and strengths, or that there is nothing.
    pub lines: Vec<Line>,
}

/// One publication on the pace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Who says it, and when.
    pub who: String,
    /// What it says, in our words, figures and all.
    pub says: Line,
    /// Its figures alone, in a line that compares with the others.
    pub figures: Option<String>,
}

/// A drug's sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its class.
    pub class: String,
    /// Why nothing is computed, where so.
    pub record_only: Vec<String>,
    /// What it is made as.
    pub made: Vec<InCountry>,
    /// What to know before it is changed.
    pub know: Vec<Line>,
    /// What has been published on the pace, side by side.
    pub published: Vec<Published>,
    /// How far these lie apart, where two or more name a share of the dose.
    pub spread: Option<String>,
    /// How long it stays.
    pub kinetics: Vec<Line>,
    /// What is said of occupancy as a whole: how sure it is, or why there is none.
    pub occupancy_is: String,
    /// Occupancy at doses, and the curves.
    pub occupancy: Vec<Line>,
    /// Codes in other catalogues.
    pub codes: Vec<Line>,
    /// The sources, by their number less one, in English, each with how it was read.
    pub sources: Vec<String>,
}

/// The sources in the order in which they were first named.
struct Grounds<'a> {
    voice: Voice,
    sources: Vec<&'a Source>,
}

impl<'a> Grounds<'a> {
    fn line<T>(&mut self, said: String, of: &'a Sourced<T>) -> Line {
        self.on(said, &of.source, of.certainty)
    }

    fn on(&mut self, said: String, source: &'a Source, certainty: Certainty) -> Line {
        let sure = match certainty {
            Certainty::Checked => id!("drugs-checked"),
            Certainty::GeneralKnowledge => id!("drugs-general-knowledge"),
            Certainty::Computed => id!("drugs-computed"),
        };
        let sure = say!(self.voice, sure);
        // That general knowledge was read nowhere is all that such a source says.
        if certainty == Certainty::GeneralKnowledge && source.key == "known" {
            return Line {
                said,
                certainty,
                ground: sure.clone(),
                sure,
                source: None,
            };
        }
        let known = self.sources.iter().position(|one| one.text == source.text);
        let number = known.map_or_else(
            || {
                self.sources.push(source);
                self.sources.len()
            },
            |place| place + 1,
        );
        let ground = say!(
            self.voice,
            "drugs-ground",
            certainty = sure.as_str(),
            number = number.to_string()
        );
        Line {
            said,
            certainty,
            sure,
            ground,
            source: Some(number),
        }
    }
}

/// The sheet of one drug.
pub fn sheet(voice: Voice, drug: &Drug) -> Sheet {
    let mut grounds = Grounds {
        voice,
        sources: Vec::new(),
    };
    let why = drug.record_only.as_ref().map(|found| found.value);
    let made = made_by_country(voice, drug, &mut grounds);
    let know = know(voice, drug, &mut grounds);
    let published = drug
        .guidance()
        .map(|one| published(voice, drug, one, &mut grounds))
        .collect();
    let kinetics = kinetics(voice, drug, &mut grounds);
    let occupancy = occupancy(voice, drug, &mut grounds);
    let codes = codes(voice, drug, &mut grounds);
    Sheet {
        name: name(voice, drug).to_owned(),
        class: class(voice, drug.class),
        record_only: why.map_or_else(Vec::new, |why| record_only(voice, why)),
        made,
        know,
        published,
        spread: guidance::spread(voice, drug),
        kinetics,
        occupancy_is: occupancy_is(voice, drug),
        occupancy,
        codes,
        sources: grounds
            .sources
            .iter()
            .map(|source| cited(voice, source))
            .collect(),
    }
}

fn cited(voice: Voice, source: &Source) -> String {
    if source.read == Read::Directly {
        return source.text.clone();
    }
    say!(
        voice,
        "drugs-source",
        source = source.text.as_str(),
        read = read(voice, source.read)
    )
}

fn made_by_country<'a>(voice: Voice, drug: &'a Drug, grounds: &mut Grounds<'a>) -> Vec<InCountry> {
    let mut countries: Vec<&str> = Vec::new();
    let brands = drug.brands.iter().map(|b| &b.value.country);
    let made = drug.made.iter().map(|m| &m.value.country);
    let absent_in = drug.absent.iter().map(|a| &a.value);
    for letters in made.chain(brands).chain(absent_in) {
        if !countries.contains(&letters.as_str()) {
            countries.push(letters);
        }
    }
    let near: &[&str] = match voice.language() {
        Language::English => &["UK", "US"],
        Language::Polish => &["PL"],
    };
    countries.sort_by_key(|letters| !near.contains(letters));
    let one = |letters: &str| {
        let mut lines = Vec::new();
        for made in drug.made.iter().filter(|m| m.value.country == letters) {
            lines.push(grounds.line(with_notes(voice, &made.value), made));
        }
        for brands in drug.brands.iter().filter(|b| b.value.country == letters) {
            let names = voice.list(&brands.value.names);
            lines.push(grounds.line(say!(voice, "drugs-sold-as", names = names), brands));
        }
        for none in drug.absent.iter().filter(|a| a.value == letters) {
            lines.push(grounds.line(say!(voice, "drugs-absent"), none));
        }
        InCountry {
            is_near: near.contains(&letters),
            country: country(voice, letters),
            lines,
        }
    };
    countries.into_iter().map(one).collect()
}

/// A form with its strengths, and what else is to be said of the piece.
fn with_notes(voice: Voice, one: &Made) -> String {
    let mut notes = Vec::new();
    if let Some(line) = &one.score {
        notes.push(say!(voice, "drugs-score", parts = u32::from(line.value)));
    }
    if one.dispersible {
        notes.push(say!(voice, "drugs-dispersible"));
    }
    if one.opens_whole.is_some() {
        notes.push(say!(voice, "drugs-opens-whole"));
    }
    if one.extended {
        notes.push(say!(voice, "drugs-extended"));
    }
    let line = made(voice, one);
    if notes.is_empty() {
        return line;
    }
    let notes = voice.list(&notes);
    say!(voice, "drugs-with-notes", line = line, notes = notes)
}

fn know<'a>(voice: Voice, drug: &'a Drug, grounds: &mut Grounds<'a>) -> Vec<Line> {
    let mut lines = Vec::new();
    for one in &drug.traps {
        if let Some(said) = trap(voice, drug, &one.value) {
            lines.push(grounds.line(said, one));
        }
    }
    for whole in &drug.never_divided {
        let forms = form(voice, whole.value);
        lines.push(grounds.line(say!(voice, "drugs-whole-forms", forms = forms), whole));
    }
    if let Some(like) = &drug.drops_like_tablets {
        let said = say!(
            voice,
            "drugs-drops-like",
            drops = dose(voice, like.value.drops),
            tablets = dose(voice, like.value.tablets)
        );
        lines.push(grounds.line(said, like));
    }
    for one in &drug.record_only_if {
        let asked = circumstance(voice, one.value);
        lines.push(grounds.line(
            say!(voice, "drugs-record-only-if", circumstances = asked),
            one,
        ));
    }
    if let Some(limit) = drug
        .pace_limit
        .as_ref()
        .filter(|_| drug.record_only.is_none())
    {
        let said = say!(
            voice,
            "drugs-pace-limit",
            percent = percent(voice, f64::from(limit.value.at_most_permille) / 10.0),
            days = limit.value.every_days
        );
        lines.push(grounds.line(said, limit));
    }
    lines
}

fn published(
    voice: Voice,
    drug: &Drug,
    one: &'static Sourced<Guidance>,
    grounds: &mut Grounds<'_>,
) -> Published {
    let value = &one.value;
    let who = match &value.date {
        Some(date) => say!(
            voice,
            "drugs-guidance-who",
            body = value.body.as_str(),
            date = date.as_str()
        ),
        None => value.body.clone(),
    };
    Published {
        who,
        says: grounds.line(guidance::says(voice, value).unwrap_or_default(), one),
        figures: guidance::figures(voice, value, &drug.key),
    }
}

fn kinetics<'a>(voice: Voice, drug: &'a Drug, grounds: &mut Grounds<'a>) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(known) = &drug.half_life {
        lines.push(grounds.line(half_life(voice, known.value), known));
    }
    for one in &drug.metabolites {
        lines.push(grounds.line(metabolite(voice, &one.value), one));
    }
    lines
}

fn metabolite(voice: Voice, one: &Metabolite) -> String {
    let name = match voice.language() {
        Language::English => &one.names.en,
        Language::Polish => &one.names.pl,
    };
    let id = match one.weak {
        true => id!("drugs-metabolite-weak"),
        false => id!("drugs-metabolite"),
    };
    let made = say!(voice, id, name = name.as_str());
    match one.half_life {
        None => made,
        Some(known) => say!(
            voice,
            "drugs-metabolite-half-life",
            metabolite = made,
            left = half_life(voice, known)
        ),
    }
}

fn occupancy_is(voice: Voice, drug: &Drug) -> String {
    match drug.occupancy.showing {
        Showing::Shown => say!(voice, "drugs-occupancy-what"),
        Showing::Weak => weak_occupancy(voice),
        Showing::Not(why) => no_occupancy(voice, why),
    }
}

/// Doses at which occupancy is said: what people are given in pieces, and smaller ones.
fn doses_to_say(drug: &Drug) -> Vec<Dose> {
    let pieces = drug.made.iter().flat_map(|made| &made.value.strengths);
    let mut doses: Vec<Dose> = pieces
        .filter_map(|strength| match strength {
            Strength::Piece(dose) => Some(*dose),
            Strength::Liquid(_) => None,
        })
        .collect();
    if let Some(smallest) = doses.iter().min().copied() {
        let part = |parts: u64| Dose::from_micrograms(smallest.micrograms() / parts);
        doses.extend([part(2), part(5), part(10)]);
    }
    let highest = drug.occupancy.curves.first();
    let highest = highest.and_then(|curve| curve.value.highest_dose);
    doses.retain(|dose| highest.is_none_or(|highest| *dose <= highest));
    doses.sort_unstable();
    doses.dedup();
    doses.reverse();
    doses
}

fn occupancy<'a>(voice: Voice, drug: &'a Drug, grounds: &mut Grounds<'a>) -> Vec<Line> {
    let Some(first) = drug.occupancy.curves.first() else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for dose in doses_to_say(drug) {
        if let Some(span) = drug.occupancy.span_at(dose) {
            lines.push(grounds.line(at_dose(voice, dose, span), first));
        }
    }
    for one in &drug.occupancy.curves {
        lines.push(grounds.line(curve(voice, &one.value), one));
    }
    lines
}

fn at_dose(voice: Voice, of: Dose, span: OccupancySpan) -> String {
    if span.low == span.high {
        return say!(
            voice,
            "drugs-occupancy-at",
            dose = dose(voice, of),
            percent = span.low
        );
    }
    say!(
        voice,
        "drugs-occupancy-at-span",
        dose = dose(voice, of),
        low = span.low,
        high = span.high
    )
}

fn curve(voice: Voice, curve: &Curve) -> String {
    // Between 0 and 110, so a whole number of at most three digits; a fit above 100 is said as 100.
    let most = (curve.emax_percent.min(100.0) + 0.5) as u8;
    let half = dose(voice, in_two_digits(curve.ed50));
    match &curve.region {
        None => say!(voice, "drugs-curve-no-region", most = most, dose = half),
        Some(of) => say!(
            voice,
            "drugs-curve",
            region = region(voice, of),
            most = most,
            dose = half
        ),
    }
}

/// A dose in two digits, which is all that a curve from few scans deserves.
fn in_two_digits(of: Dose) -> Dose {
    let mut unit = 1;
    while of.micrograms() / unit >= 100 {
        unit *= 10;
    }
    Dose::from_micrograms((of.micrograms() + unit / 2) / unit * unit)
}

/// A part of the brain by its English name; the name itself where it is not known here.
fn region(voice: Voice, name: &str) -> String {
    let id = match name {
        "striatum" => id!("drugs-region-striatum"),
        "raphe nuclei" => id!("drugs-region-raphe"),
        "dorsal raphe nucleus" => id!("drugs-region-dorsal-raphe"),
        "thalamus" => id!("drugs-region-thalamus"),
        "caudate" => id!("drugs-region-caudate"),
        "putamen" => id!("drugs-region-putamen"),
        "amygdala" => id!("drugs-region-amygdala"),
        "midbrain" => id!("drugs-region-midbrain"),
        other => return other.to_owned(),
    };
    say!(voice, id)
}

fn codes<'a>(voice: Voice, drug: &'a Drug, grounds: &mut Grounds<'a>) -> Vec<Line> {
    let atc = say!(voice, "drugs-atc", code = drug.atc.value.as_str());
    let mut lines = vec![grounds.line(atc, &drug.atc)];
    if let Some(known) = &drug.rxnorm {
        let said = say!(voice, "drugs-rxnorm", code = known.value.as_str());
        lines.push(grounds.line(said, known));
    }
    lines
}

/// What occupancy is about, where a target is named.
pub fn occupancy_of(voice: Voice, drug: &Drug) -> Option<String> {
    drug.occupancy.target.map(|of| target(voice, of))
}
