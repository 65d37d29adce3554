//! Durable shapes of the plan: one version each. A version holds what was decided and not how it
//! was computed, so that it reads the same for ever.

use diary::Text;
use jiff::civil::Date;
use medicine::{
    AtHand, Circumstance, Concentration, Content, Division, Dose, Form, Product, Volume,
};
use plan::{
    Agreed, Change, Intake, Method, NewDoses, NewTaper, PrescribedLine, Prescription, Scheduled,
    TaperId, Version,
};
use serde::{Deserialize, Serialize};
use taper::Rule;
use taper::schedule::{Band, Bands, Caps, Lasting, Points, Share};
use uuid::Uuid;

use super::{Shape, UnknownShape};

#[derive(Serialize, Deserialize)]
pub(super) struct PlanVersionV1 {
    number: u32,
    date: Date,
    reason: Option<String>,
    agreed: AgreedV1,
    change: ChangeV1,
}

impl Shape for PlanVersionV1 {
    const KIND: &'static str = "plan-version";
    const SCHEMA: u16 = 1;
}

#[derive(Serialize, Deserialize)]
enum AgreedV1 {
    Own,
    WithPrescriber,
    WithSupporter,
    WithOther(Option<String>),
}

#[derive(Serialize, Deserialize)]
enum ChangeV1 {
    AddTaper(NewTaperV1),
    TakeStep(NewDosesV1),
    SmallerStep(NewDosesV1),
    StepBack(NewDosesV1),
    SetDose {
        taper: Uuid,
        intakes: Vec<IntakeV1>,
        since: Date,
    },
    Hold {
        taper: Uuid,
    },
    Resume {
        taper: Uuid,
    },
    EditMethod {
        taper: Uuid,
        method: MethodV1,
        stop_from: Option<u64>,
    },
    EditAtHand {
        taper: Uuid,
        at_hand: AtHandV1,
    },
    EditCircumstances {
        taper: Uuid,
        circumstances: Vec<String>,
    },
    EditOwnCircumstances(Vec<String>),
    EditCaseNote(Option<String>),
    EndTaper {
        taper: Uuid,
    },
    // Later shapes stand after the earlier ones, whose places are what older records hold.
    CorrectLast {
        taper: Uuid,
        intakes: Vec<IntakeV1>,
        since: Date,
    },
    // Holding, going on and closing had the day of their version before they had one of their own.
    HoldSince {
        taper: Uuid,
        since: Date,
    },
    ResumeSince {
        taper: Uuid,
        since: Date,
    },
    EndSince {
        taper: Uuid,
        since: Date,
    },
    LeaveDifference {
        taper: Uuid,
        micrograms: u64,
        since: Date,
    },
}

#[derive(Serialize, Deserialize)]
struct NewTaperV1 {
    id: Uuid,
    drug: String,
    catalogue_key: Option<String>,
    circumstances: Vec<String>,
    intakes: Vec<IntakeV1>,
    since: Date,
    at_hand: AtHandV1,
    method: MethodV1,
    stop_from: Option<u64>,
}

#[derive(Serialize, Deserialize)]
struct NewDosesV1 {
    taper: Uuid,
    micrograms: Vec<u64>,
    since: Date,
}

#[derive(Serialize, Deserialize)]
struct IntakeV1 {
    label: Option<String>,
    micrograms: u64,
}

#[derive(Serialize, Deserialize)]
enum MethodV1 {
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
struct BandV1 {
    above: u64,
    /// Hundred-millionths of the dose before.
    at_most_share: Option<u32>,
    at_most: Option<u64>,
    /// Millionths of a point.
    at_most_points: Option<u32>,
    lasts: LastsV1,
}

#[derive(Serialize, Deserialize)]
enum LastsV1 {
    Days(u32),
    Slide {
        cuts: u32,
        days: u32,
        then_hold_days: u32,
    },
}

#[derive(Serialize, Deserialize)]
struct LineV1 {
    micrograms: Vec<u64>,
    from: Option<Date>,
    days: Option<u32>,
}

#[derive(Serialize, Deserialize)]
struct AtHandV1 {
    products: Vec<ProductV1>,
    most_pieces: u8,
}

#[derive(Serialize, Deserialize)]
struct ProductV1 {
    form: String,
    content: ContentV1,
}

#[derive(Serialize, Deserialize)]
enum ContentV1 {
    Pieces {
        micrograms: u64,
        divides_into: u8,
    },
    Measured {
        micrograms: u64,
        in_microlitres: u64,
        measure_microlitres: u64,
        largest_microlitres: u64,
    },
    Drops {
        micrograms: u64,
        most: u32,
    },
}

fn out(words: Option<&Text>) -> Option<String> {
    words.map(|words| words.expose().to_owned())
}

fn words(text: Option<String>) -> Result<Option<Text>, UnknownShape> {
    text.map(|text| Text::new(&text))
        .transpose()
        .map_err(|_| UnknownShape)
}

fn id_out(id: TaperId) -> Uuid {
    Uuid::from_u128(id.0)
}

fn id(id: Uuid) -> TaperId {
    TaperId(id.as_u128())
}

fn codes(circumstances: &[Circumstance]) -> Vec<String> {
    circumstances.iter().map(|c| c.code().to_owned()).collect()
}

fn circumstances(codes: &[String]) -> Result<Vec<Circumstance>, UnknownShape> {
    codes
        .iter()
        .map(|code| Circumstance::from_code(code).ok_or(UnknownShape))
        .collect()
}

impl From<&Version> for PlanVersionV1 {
    fn from(version: &Version) -> PlanVersionV1 {
        PlanVersionV1 {
            number: version.number,
            date: version.date,
            reason: out(version.reason.as_ref()),
            agreed: match &version.agreed {
                Agreed::Own => AgreedV1::Own,
                Agreed::WithPrescriber => AgreedV1::WithPrescriber,
                Agreed::WithSupporter => AgreedV1::WithSupporter,
                Agreed::WithOther(who) => AgreedV1::WithOther(out(who.as_ref())),
            },
            change: ChangeV1::from(&version.change),
        }
    }
}

impl TryFrom<PlanVersionV1> for Version {
    type Error = UnknownShape;

    fn try_from(shape: PlanVersionV1) -> Result<Version, UnknownShape> {
        Ok(Version {
            number: shape.number,
            date: shape.date,
            reason: words(shape.reason)?,
            agreed: match shape.agreed {
                AgreedV1::Own => Agreed::Own,
                AgreedV1::WithPrescriber => Agreed::WithPrescriber,
                AgreedV1::WithSupporter => Agreed::WithSupporter,
                AgreedV1::WithOther(who) => Agreed::WithOther(words(who)?),
            },
            change: shape.change.read(shape.date)?,
        })
    }
}

impl From<&Change> for ChangeV1 {
    fn from(change: &Change) -> ChangeV1 {
        match change {
            Change::AddTaper(new) => ChangeV1::AddTaper(NewTaperV1::from(new)),
            Change::TakeStep(new) => ChangeV1::TakeStep(NewDosesV1::from(new)),
            Change::SmallerStep(new) => ChangeV1::SmallerStep(NewDosesV1::from(new)),
            Change::StepBack(new) => ChangeV1::StepBack(NewDosesV1::from(new)),
            Change::SetDose {
                taper,
                intakes,
                since,
            } => ChangeV1::SetDose {
                taper: id_out(*taper),
                intakes: intakes.iter().map(IntakeV1::from).collect(),
                since: *since,
            },
            Change::CorrectLast {
                taper,
                intakes,
                since,
            } => ChangeV1::CorrectLast {
                taper: id_out(*taper),
                intakes: intakes.iter().map(IntakeV1::from).collect(),
                since: *since,
            },
            Change::Hold { taper, since } => ChangeV1::HoldSince {
                taper: id_out(*taper),
                since: *since,
            },
            Change::Resume { taper, since } => ChangeV1::ResumeSince {
                taper: id_out(*taper),
                since: *since,
            },
            Change::LeaveDifference {
                taper,
                noted,
                since,
            } => ChangeV1::LeaveDifference {
                taper: id_out(*taper),
                micrograms: noted.micrograms(),
                since: *since,
            },
            Change::EditMethod {
                taper,
                method,
                stop_from,
            } => ChangeV1::EditMethod {
                taper: id_out(*taper),
                method: MethodV1::from(method),
                stop_from: stop_from.map(Dose::micrograms),
            },
            Change::EditAtHand { taper, at_hand } => ChangeV1::EditAtHand {
                taper: id_out(*taper),
                at_hand: AtHandV1::from(at_hand),
            },
            Change::EditCircumstances {
                taper,
                circumstances,
            } => ChangeV1::EditCircumstances {
                taper: id_out(*taper),
                circumstances: codes(circumstances),
            },
            Change::EditOwnCircumstances(own) => ChangeV1::EditOwnCircumstances(codes(own)),
            Change::EditCaseNote(note) => ChangeV1::EditCaseNote(out(note.as_ref())),
            Change::EndTaper { taper, since } => ChangeV1::EndSince {
                taper: id_out(*taper),
                since: *since,
            },
        }
    }
}

impl ChangeV1 {
    /// As it was decided; `written` is the day of its version.
    fn read(self, written: Date) -> Result<Change, UnknownShape> {
        let shape = self;
        Ok(match shape {
            ChangeV1::AddTaper(new) => Change::AddTaper(new.try_into()?),
            ChangeV1::TakeStep(new) => Change::TakeStep(new.into()),
            ChangeV1::SmallerStep(new) => Change::SmallerStep(new.into()),
            ChangeV1::StepBack(new) => Change::StepBack(new.into()),
            ChangeV1::SetDose {
                taper,
                intakes,
                since,
            } => Change::SetDose {
                taper: id(taper),
                intakes: plain_intakes(intakes)?,
                since,
            },
            ChangeV1::CorrectLast {
                taper,
                intakes,
                since,
            } => Change::CorrectLast {
                taper: id(taper),
                intakes: plain_intakes(intakes)?,
                since,
            },
            ChangeV1::Hold { taper } => Change::Hold {
                taper: id(taper),
                since: written,
            },
            ChangeV1::HoldSince { taper, since } => Change::Hold {
                taper: id(taper),
                since,
            },
            ChangeV1::Resume { taper } => Change::Resume {
                taper: id(taper),
                since: written,
            },
            ChangeV1::ResumeSince { taper, since } => Change::Resume {
                taper: id(taper),
                since,
            },
            ChangeV1::LeaveDifference {
                taper,
                micrograms,
                since,
            } => Change::LeaveDifference {
                taper: id(taper),
                noted: Dose::from_micrograms(micrograms),
                since,
            },
            ChangeV1::EditMethod {
                taper,
                method,
                stop_from,
            } => Change::EditMethod {
                taper: id(taper),
                method: method.try_into()?,
                stop_from: stop_from.map(Dose::from_micrograms),
            },
            ChangeV1::EditAtHand { taper, at_hand } => Change::EditAtHand {
                taper: id(taper),
                at_hand: at_hand.try_into()?,
            },
            ChangeV1::EditCircumstances {
                taper,
                circumstances: found,
            } => Change::EditCircumstances {
                taper: id(taper),
                circumstances: circumstances(&found)?,
            },
            ChangeV1::EditOwnCircumstances(own) => {
                Change::EditOwnCircumstances(circumstances(&own)?)
            }
            ChangeV1::EditCaseNote(note) => Change::EditCaseNote(words(note)?),
            ChangeV1::EndTaper { taper } => Change::EndTaper {
                taper: id(taper),
                since: written,
            },
            ChangeV1::EndSince { taper, since } => Change::EndTaper {
                taper: id(taper),
                since,
            },
        })
    }
}

impl From<&NewTaper> for NewTaperV1 {
    fn from(new: &NewTaper) -> NewTaperV1 {
        NewTaperV1 {
            id: id_out(new.id),
            drug: new.drug.expose().to_owned(),
            catalogue_key: new.catalogue_key.clone(),
            circumstances: codes(&new.circumstances),
            intakes: new.intakes.iter().map(IntakeV1::from).collect(),
            since: new.since,
            at_hand: AtHandV1::from(&new.at_hand),
            method: MethodV1::from(&new.method),
            stop_from: new.stop_from.map(Dose::micrograms),
        }
    }
}

impl TryFrom<NewTaperV1> for NewTaper {
    type Error = UnknownShape;

    fn try_from(shape: NewTaperV1) -> Result<NewTaper, UnknownShape> {
        Ok(NewTaper {
            id: id(shape.id),
            drug: Text::name(&shape.drug).map_err(|_| UnknownShape)?,
            catalogue_key: shape.catalogue_key,
            circumstances: circumstances(&shape.circumstances)?,
            intakes: plain_intakes(shape.intakes)?,
            since: shape.since,
            at_hand: shape.at_hand.try_into()?,
            method: shape.method.try_into()?,
            stop_from: shape.stop_from.map(Dose::from_micrograms),
        })
    }
}

impl From<&NewDoses> for NewDosesV1 {
    fn from(new: &NewDoses) -> NewDosesV1 {
        NewDosesV1 {
            taper: id_out(new.taper),
            micrograms: new.doses.iter().map(|dose| dose.micrograms()).collect(),
            since: new.since,
        }
    }
}

impl From<NewDosesV1> for NewDoses {
    fn from(shape: NewDosesV1) -> NewDoses {
        NewDoses {
            taper: id(shape.taper),
            doses: doses(&shape.micrograms),
            since: shape.since,
        }
    }
}

fn doses(micrograms: &[u64]) -> Vec<Dose> {
    micrograms
        .iter()
        .map(|micrograms| Dose::from_micrograms(*micrograms))
        .collect()
}

impl From<&Intake> for IntakeV1 {
    fn from(intake: &Intake) -> IntakeV1 {
        IntakeV1 {
            label: out(intake.label.as_ref()),
            micrograms: intake.dose.micrograms(),
        }
    }
}

fn plain_intakes(shapes: Vec<IntakeV1>) -> Result<Vec<Intake>, UnknownShape> {
    shapes
        .into_iter()
        .map(|shape| {
            Ok(Intake {
                label: words(shape.label)?,
                dose: Dose::from_micrograms(shape.micrograms),
            })
        })
        .collect()
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

impl From<&AtHand> for AtHandV1 {
    fn from(at_hand: &AtHand) -> AtHandV1 {
        let product = |product: &Product| ProductV1 {
            form: product.form().code().to_owned(),
            content: match product.content() {
                Content::Pieces { each, division } => ContentV1::Pieces {
                    micrograms: each.micrograms(),
                    divides_into: division.parts(),
                },
                Content::Measured {
                    concentration,
                    measure,
                    largest,
                } => ContentV1::Measured {
                    micrograms: concentration.dose().micrograms(),
                    in_microlitres: concentration.volume().microlitres(),
                    measure_microlitres: measure.microlitres(),
                    largest_microlitres: largest.microlitres(),
                },
                Content::Drops { each, most } => ContentV1::Drops {
                    micrograms: each.micrograms(),
                    most,
                },
            },
        };
        AtHandV1 {
            products: at_hand.products().iter().map(product).collect(),
            most_pieces: at_hand.most_pieces(),
        }
    }
}

impl TryFrom<AtHandV1> for AtHand {
    type Error = UnknownShape;

    fn try_from(shape: AtHandV1) -> Result<AtHand, UnknownShape> {
        let products = shape
            .products
            .into_iter()
            .map(Product::try_from)
            .collect::<Result<Vec<Product>, UnknownShape>>()?;
        if products.is_empty() {
            return Ok(AtHand::nothing());
        }
        AtHand::new(products, shape.most_pieces).map_err(|_| UnknownShape)
    }
}

impl TryFrom<ProductV1> for Product {
    type Error = UnknownShape;

    fn try_from(shape: ProductV1) -> Result<Product, UnknownShape> {
        let product = match shape.content {
            ContentV1::Pieces {
                micrograms,
                divides_into,
            } => {
                let form = Form::from_code(&shape.form).ok_or(UnknownShape)?;
                let division = Division::from_parts(divides_into).ok_or(UnknownShape)?;
                Product::pieces(form, Dose::from_micrograms(micrograms), division)
            }
            ContentV1::Measured {
                micrograms,
                in_microlitres,
                measure_microlitres,
                largest_microlitres,
            } => {
                let concentration = Concentration::new(
                    Dose::from_micrograms(micrograms),
                    Volume::from_microlitres(in_microlitres),
                )
                .map_err(|_| UnknownShape)?;
                Product::liquid(
                    concentration,
                    Volume::from_microlitres(measure_microlitres),
                    Volume::from_microlitres(largest_microlitres),
                )
            }
            ContentV1::Drops { micrograms, most } => {
                Product::drops(Dose::from_micrograms(micrograms), most)
            }
        };
        product.map_err(|_| UnknownShape)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_hold_without_a_day_of_its_own_begins_on_the_day_of_its_version() {
        let (taper, day) = (Uuid::from_u128(5), date(2026, 11, 23));
        let (id, since) = (TaperId(5), day);
        for (older, change) in [
            (ChangeV1::Hold { taper }, Change::Hold { taper: id, since }),
            (
                ChangeV1::Resume { taper },
                Change::Resume { taper: id, since },
            ),
            (
                ChangeV1::EndTaper { taper },
                Change::EndTaper { taper: id, since },
            ),
        ] {
            let version = PlanVersionV1 {
                number: 2,
                date: day,
                reason: None,
                agreed: AgreedV1::Own,
                change: older,
            };
            assert_eq!(Version::try_from(version).unwrap().change, change);
        }
    }

    #[test]
    fn every_change_with_a_day_comes_back_as_it_was_decided() {
        let (taper, since) = (TaperId(5), date(2026, 11, 3));
        for change in [
            Change::Hold { taper, since },
            Change::Resume { taper, since },
            Change::EndTaper { taper, since },
            Change::LeaveDifference {
                taper,
                noted: Dose::from_micrograms(15_000),
                since,
            },
        ] {
            let read = ChangeV1::from(&change).read(date(2026, 11, 23));
            assert_eq!(read, Ok(change));
        }
    }
}
