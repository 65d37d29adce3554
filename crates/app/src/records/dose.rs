//! Durable shapes of doses noted and taken. Doses are whole micrograms.

use diary::{DoseStart, DoseTaken, Taken, Text, WhichIntake};
use jiff::civil::Date;
use medicine::Dose;
use serde::{Deserialize, Serialize};

use super::{Shape, UnknownShape};

#[derive(Serialize, Deserialize)]
pub(super) struct DoseStartV1 {
    drug: String,
    from: Date,
    micrograms: u64,
}

impl Shape for DoseStartV1 {
    const KIND: &'static str = "dose-start";
    const SCHEMA: u16 = 1;
}

impl From<&DoseStart> for DoseStartV1 {
    fn from(value: &DoseStart) -> DoseStartV1 {
        DoseStartV1 {
            drug: value.drug.expose().to_owned(),
            from: value.from,
            micrograms: value.dose.micrograms(),
        }
    }
}

impl TryFrom<DoseStartV1> for DoseStart {
    type Error = UnknownShape;

    fn try_from(shape: DoseStartV1) -> Result<DoseStart, UnknownShape> {
        Ok(DoseStart {
            drug: Text::name(&shape.drug).map_err(|_| UnknownShape)?,
            from: shape.from,
            dose: Dose::from_micrograms(shape.micrograms),
        })
    }
}

#[derive(Serialize, Deserialize)]
enum TakenV1 {
    AsPlanned,
    Other(u64),
    Not,
}

#[derive(Serialize, Deserialize)]
pub(super) struct DoseTakenV1 {
    day: Date,
    drug: String,
    planned: Option<u64>,
    taken: TakenV1,
}

impl Shape for DoseTakenV1 {
    const KIND: &'static str = "dose-taken";
    const SCHEMA: u16 = 1;
}

impl TryFrom<DoseTakenV1> for DoseTaken {
    type Error = UnknownShape;

    fn try_from(shape: DoseTakenV1) -> Result<DoseTaken, UnknownShape> {
        DoseTaken::try_from(DoseTakenV2 {
            day: shape.day,
            drug: shape.drug,
            intake: None,
            planned: shape.planned,
            taken: shape.taken,
        })
    }
}

/// As the first, and which intake of the day it was.
#[derive(Serialize, Deserialize)]
pub(super) struct DoseTakenV2 {
    day: Date,
    drug: String,
    intake: Option<WhichIntakeV2>,
    planned: Option<u64>,
    taken: TakenV1,
}

#[derive(Serialize, Deserialize)]
struct WhichIntakeV2 {
    place: u8,
    label: Option<String>,
}

impl Shape for DoseTakenV2 {
    const KIND: &'static str = "dose-taken";
    const SCHEMA: u16 = 2;
}

impl From<&DoseTaken> for DoseTakenV2 {
    fn from(value: &DoseTaken) -> DoseTakenV2 {
        let label = |label: &Text| label.expose().to_owned();
        DoseTakenV2 {
            day: value.day,
            drug: value.drug.expose().to_owned(),
            intake: value.intake.as_ref().map(|intake| WhichIntakeV2 {
                place: intake.place,
                label: intake.label.as_ref().map(label),
            }),
            planned: value.planned.map(Dose::micrograms),
            taken: match &value.taken {
                Taken::AsPlanned => TakenV1::AsPlanned,
                Taken::Other(dose) => TakenV1::Other(dose.micrograms()),
                Taken::Not => TakenV1::Not,
            },
        }
    }
}

impl TryFrom<DoseTakenV2> for DoseTaken {
    type Error = UnknownShape;

    fn try_from(shape: DoseTakenV2) -> Result<DoseTaken, UnknownShape> {
        let intake = |intake: WhichIntakeV2| {
            let label = intake.label.map(|label| Text::name(&label)).transpose();
            let label = label.map_err(|_| UnknownShape)?;
            Ok(WhichIntake {
                place: intake.place,
                label,
            })
        };
        Ok(DoseTaken {
            day: shape.day,
            drug: Text::name(&shape.drug).map_err(|_| UnknownShape)?,
            intake: shape.intake.map(intake).transpose()?,
            planned: shape.planned.map(Dose::from_micrograms),
            taken: match shape.taken {
                TakenV1::AsPlanned => Taken::AsPlanned,
                TakenV1::Other(micrograms) => Taken::Other(Dose::from_micrograms(micrograms)),
                TakenV1::Not => Taken::Not,
            },
        })
    }
}
