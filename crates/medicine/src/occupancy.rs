//! How much of its target a dose occupies, by curves from scans of people.
//!
//! All curves are Emax x dose / (ED50 + dose). They rest on few people and fewer low doses, so
//! what is shown is a whole number or a span, and a weak one never binds a step.

use crate::dose::Dose;
use crate::sources::Sourced;

/// What is known of dose and occupancy for one drug.
#[derive(Clone, Debug, PartialEq)]
pub struct Occupancy {
    /// The target, where one is named.
    pub target: Option<Target>,
    /// Whether figures are shown, and why not.
    pub showing: Showing,
    /// The curves; the first one leads. Empty where there is none.
    pub curves: Vec<Sourced<Curve>>,
}

/// Whether occupancy is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// Shown, as a whole number or a span.
    Shown,
    /// Shown as weak.
    Weak,
    /// Not shown.
    Not(NoOccupancy),
}

/// Why no occupancy is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoOccupancy {
    /// No curve of dose and occupancy in people is known.
    NoHumanCurve,
    /// What was measured in people is too uncertain or too incomplete for a curve.
    Unusable,
    /// Usual doses take up so little that the curve is nearly a straight line there, and no dose
    /// with half of it is known in people.
    LinearFoot,
    /// The drug does not act at one receptor or transporter.
    NoReceptorCurve,
    /// The drug is in specialist hands alone.
    SpecialistOnly,
}

/// What a drug binds to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The serotonin transporter.
    Sert,
    /// The noradrenaline transporter.
    Net,
    /// The dopamine transporter.
    Dat,
    /// The dopamine D2 receptor.
    D2,
    /// The GABA-A receptor.
    GabaA,
    /// The alpha-2-delta part of calcium channels.
    Alpha2Delta,
    /// Monoamine oxidase.
    Mao,
}

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// The part of the brain that was scanned, in English, where known.
    pub region: Option<String>,
    /// The occupancy that no dose passes, in percent; a fit may exceed 100.
    pub emax_percent: f64,
    /// The dose with half of it, a day.
    pub ed50: Dose,
    /// The highest dose in the fit, where known.
    pub highest_dose: Option<Dose>,
}

/// The span of the curves at one dose, in whole percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OccupancySpan {
    /// By the lowest curve.
    pub low: u8,
    /// By the highest curve.
    pub high: u8,
}

impl Curve {
    /// Occupancy in percent at a daily dose, from 0 to 100.
    pub fn percent_at(&self, dose: Dose) -> f64 {
        // Doses stay far below 2^53 micrograms.
        self.percent_of(dose.micrograms() as f64)
    }

    /// The same at so many micrograms, none of them below 0.
    #[inline]
    pub fn percent_of(&self, micrograms: f64) -> f64 {
        let ed50 = self.ed50.micrograms() as f64;
        (self.emax_percent * micrograms / (ed50 + micrograms)).clamp(0.0, 100.0)
    }
}

impl Occupancy {
    /// The curve that may be reckoned with: the first, and only where occupancy is shown without
    /// reserve.
    pub fn leading(&self) -> Option<&Sourced<Curve>> {
        match self.showing {
            Showing::Shown => self.curves.first(),
            Showing::Weak | Showing::Not(_) => None,
        }
    }

    /// What may be shown at a daily dose: `None` where occupancy is not shown.
    pub fn span_at(&self, dose: Dose) -> Option<OccupancySpan> {
        if matches!(self.showing, Showing::Not(_)) {
            return None;
        }
        let percents = self.curves.iter().map(|c| c.value.percent_at(dose));
        let (low, high) = percents.fold(None, |span: Option<(f64, f64)>, percent| {
            let (low, high) = span.unwrap_or((percent, percent));
            Some((low.min(percent), high.max(percent)))
        })?;
        // Clamped to 0..=100 above.
        let whole = |percent: f64| (percent + 0.5) as u8;
        Some(OccupancySpan {
            low: whole(low),
            high: whole(high),
        })
    }
}

impl Target {
    /// All of them.
    pub const ALL: [Target; 7] = [
        Target::Sert,
        Target::Net,
        Target::Dat,
        Target::D2,
        Target::GabaA,
        Target::Alpha2Delta,
        Target::Mao,
    ];

    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            Target::Sert => "sert",
            Target::Net => "net",
            Target::Dat => "dat",
            Target::D2 => "d2",
            Target::GabaA => "gaba-a",
            Target::Alpha2Delta => "alpha2-delta",
            Target::Mao => "mao",
        }
    }
}

impl NoOccupancy {
    /// All of them.
    pub const ALL: [NoOccupancy; 5] = [
        NoOccupancy::NoHumanCurve,
        NoOccupancy::Unusable,
        NoOccupancy::LinearFoot,
        NoOccupancy::NoReceptorCurve,
        NoOccupancy::SpecialistOnly,
    ];

    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            NoOccupancy::NoHumanCurve => "no-human-curve",
            NoOccupancy::Unusable => "unusable",
            NoOccupancy::LinearFoot => "linear-foot",
            NoOccupancy::NoReceptorCurve => "no-receptor-curve",
            NoOccupancy::SpecialistOnly => "specialist-only",
        }
    }
}
