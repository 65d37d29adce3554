//! Durable shapes of the plan: one version each. A version holds what was decided and not how it
//! was computed, so that it reads the same for ever.

mod at_hand;
mod method;

use diary::Text;
use jiff::civil::Date;
use medicine::{Circumstance, Dose};
use plan::{Agreed, Change, Intake, NewDoses, NewTaper, TaperId, Version};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use at_hand::AtHandV1;
use method::MethodV1;

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
