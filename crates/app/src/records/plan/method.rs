//! How the next dose is found, as it lasts: a rule, a list, or caps with the list they came to.

use jiff::civil::Date;
use medicine::Dose;
use plan::{Method, PrescribedLine, Prescription, Scheduled};
use serde::{Deserialize, Serialize};
use taper::Rule;
use taper::schedule::{Band, Bands, Caps, Lasting, Points, Share};

use super::doses;
use crate::records::UnknownShape;

#[derive(Serialize, Deserialize)]
pub(super) enum MethodV1 {
    Noted,
    Rule {
        at_most_permille: u32,
        every_days: u32,
    },
    Prescribed(Vec<LineV1>),
    // Later, and so after the others.
    Scheduled {
        bands: Vec<BandV1>,
        goal: u64,
        lines: Vec<LineV1>,
    },
}

#[derive(Serialize, Deserialize)]
pub(super) struct BandV1 {
    above: u64,
    /// Hundred-millionths of the dose before.
    at_most_share: Option<u32>,
    at_most: Option<u64>,
    /// Millionths of a point.
    at_most_points: Option<u32>,
    lasts: LastsV1,
}

#[derive(Serialize, Deserialize)]
pub(super) enum LastsV1 {
    Days(u32),
    Slide {
        cuts: u32,
        days: u32,
        then_hold_days: u32,
    },
}

#[derive(Serialize, Deserialize)]
pub(super) struct LineV1 {
    micrograms: Vec<u64>,
    from: Option<Date>,
    days: Option<u32>,
}

impl From<&Method> for MethodV1 {
    fn from(method: &Method) -> MethodV1 {
        match method {
            Method::Noted => MethodV1::Noted,
            Method::Rule(rule) => MethodV1::Rule {
                at_most_permille: rule.at_most_permille(),
                every_days: rule.every_days(),
            },
            Method::Prescribed(list) => MethodV1::Prescribed(lines_out(list)),
            Method::Scheduled(scheduled) => MethodV1::Scheduled {
                bands: scheduled.bands.all().iter().map(BandV1::from).collect(),
                goal: scheduled.goal.micrograms(),
                lines: lines_out(&scheduled.list),
            },
        }
    }
}

fn lines_out(list: &Prescription) -> Vec<LineV1> {
    let lines = list.lines.iter().map(|line| LineV1 {
        micrograms: line.doses.iter().map(|dose| dose.micrograms()).collect(),
        from: line.from,
        days: line.days,
    });
    lines.collect()
}

/// A list is never empty.
fn list(lines: Vec<LineV1>) -> Result<Prescription, UnknownShape> {
    if lines.is_empty() {
        return Err(UnknownShape);
    }
    let lines = lines.into_iter().map(|line| PrescribedLine {
        doses: doses(&line.micrograms),
        from: line.from,
        days: line.days,
    });
    Ok(Prescription {
        lines: lines.collect(),
    })
}

impl From<&Band> for BandV1 {
    fn from(band: &Band) -> BandV1 {
        BandV1 {
            above: band.above.micrograms(),
            at_most_share: band.caps.at_most_share.map(Share::hundred_millionths),
            at_most: band.caps.at_most.map(Dose::micrograms),
            at_most_points: band.caps.at_most_points.map(Points::millionths),
            lasts: match band.lasts {
                Lasting::Days(days) => LastsV1::Days(days),
                Lasting::Slide {
                    cuts,
                    days,
                    then_hold_days,
                } => LastsV1::Slide {
                    cuts,
                    days,
                    then_hold_days,
                },
            },
        }
    }
}

impl TryFrom<BandV1> for Band {
    type Error = UnknownShape;

    fn try_from(shape: BandV1) -> Result<Band, UnknownShape> {
        let share = shape
            .at_most_share
            .map(|share| Share::from_hundred_millionths(share).ok_or(UnknownShape));
        let points = shape
            .at_most_points
            .map(|points| Points::from_millionths(points).ok_or(UnknownShape));
        Ok(Band {
            above: Dose::from_micrograms(shape.above),
            caps: Caps {
                at_most_share: share.transpose()?,
                at_most: shape.at_most.map(Dose::from_micrograms),
                at_most_points: points.transpose()?,
            },
            lasts: match shape.lasts {
                LastsV1::Days(days) => Lasting::Days(days),
                LastsV1::Slide {
                    cuts,
                    days,
                    then_hold_days,
                } => Lasting::Slide {
                    cuts,
                    days,
                    then_hold_days,
                },
            },
        })
    }
}

impl TryFrom<MethodV1> for Method {
    type Error = UnknownShape;

    fn try_from(shape: MethodV1) -> Result<Method, UnknownShape> {
        Ok(match shape {
            MethodV1::Noted => Method::Noted,
            MethodV1::Rule {
                at_most_permille,
                every_days,
            } => {
                let rule = Rule::new(at_most_permille, every_days);
                Method::Rule(rule.map_err(|_| UnknownShape)?)
            }
            MethodV1::Prescribed(lines) => Method::Prescribed(list(lines)?),
            MethodV1::Scheduled { bands, goal, lines } => {
                let bands = bands.into_iter().map(Band::try_from);
                let bands = bands.collect::<Result<Vec<Band>, UnknownShape>>()?;
                Method::Scheduled(Scheduled {
                    bands: Bands::new(bands).map_err(|_| UnknownShape)?,
                    goal: Dose::from_micrograms(goal),
                    list: list(lines)?,
                })
            }
        })
    }
}
