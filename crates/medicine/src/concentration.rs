//! How much of a drug is in how much liquid, and volumes in whole microlitres.

use crate::dose::{Dose, DoseFault};
use crate::number;

/// A volume of liquid in whole microlitres: 0.02 ml is 20.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Volume(u64);

impl Volume {
    /// The largest volume that is read: one litre.
    pub const LARGEST: Volume = Volume(1_000_000);

    /// So many microlitres.
    pub const fn from_microlitres(microlitres: u64) -> Volume {
        Volume(microlitres)
    }

    /// In microlitres.
    pub const fn microlitres(self) -> u64 {
        self.0
    }

    /// Reads a volume in millilitres, with comma or dot: "0,02 ml", "5 mL".
    pub fn parse(text: &str) -> Result<Volume, StrengthFault> {
        if text.trim().is_empty() {
            return Err(StrengthFault::Dose(DoseFault::Empty));
        }
        let (number, unit) = number::read(text.trim()).map_err(DoseFault::from)?;
        if unit.is_empty() {
            return Err(StrengthFault::VolumeUnit);
        }
        volume(number, unit)
    }

    /// In millilitres, exactly, with a dot and no zeros at the end: "0.02", "5".
    pub fn millilitres(self) -> String {
        number::thousandths(self.0)
    }
}

/// A mass in a volume, kept as it was written: 10 mg/5 ml stays that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Concentration {
    dose: Dose,
    volume: Volume,
}

/// Why a text is not taken for a concentration or a volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum StrengthFault {
    /// The mass, or the number in front, is not taken.
    #[error("{0}")]
    Dose(DoseFault),
    /// A mass alone: "2 mg".
    #[error("no volume")]
    NoVolume,
    /// Another unit than millilitres, or none.
    #[error("volume not in millilitres")]
    VolumeUnit,
    /// A part of a microlitre, or more than [`Volume::LARGEST`].
    #[error("volume out of range")]
    VolumeRange,
    /// No mass or no volume at all.
    #[error("zero")]
    Zero,
}

impl From<DoseFault> for StrengthFault {
    fn from(fault: DoseFault) -> StrengthFault {
        StrengthFault::Dose(fault)
    }
}

impl Concentration {
    /// So much in so much liquid; neither may be nothing.
    pub fn new(dose: Dose, volume: Volume) -> Result<Concentration, StrengthFault> {
        if dose.is_nothing() || volume.0 == 0 {
            return Err(StrengthFault::Zero);
        }
        if volume > Volume::LARGEST {
            return Err(StrengthFault::VolumeRange);
        }
        Ok(Concentration { dose, volume })
    }

    /// Reads "2 mg/ml", "10 mg/5 ml", "37,5 mg na 5 ml", "2 mg per ml".
    pub fn parse(text: &str) -> Result<Concentration, StrengthFault> {
        let lower = text.to_lowercase();
        let between = ["/", " per ", " na ", " w ", " in "];
        let Some((mass, liquid)) = between.into_iter().find_map(|b| lower.split_once(b)) else {
            Dose::parse(text)?;
            return Err(StrengthFault::NoVolume);
        };
        let dose = Dose::parse(mass)?;
        let liquid = liquid.trim();
        let volume = if liquid == "ml" {
            Volume(1_000)
        } else if liquid.starts_with(char::is_alphabetic) {
            return Err(StrengthFault::VolumeUnit);
        } else {
            Volume::parse(liquid)?
        };
        Concentration::new(dose, volume)
    }

    /// The mass.
    pub fn dose(self) -> Dose {
        self.dose
    }

    /// The volume that holds it.
    pub fn volume(self) -> Volume {
        self.volume
    }

    /// What so much of the liquid holds, where that is a whole number of micrograms.
    pub fn dose_in(self, volume: Volume) -> Option<Dose> {
        let product = u128::from(self.dose.micrograms()) * u128::from(volume.0);
        let size = u128::from(self.volume.0);
        if !product.is_multiple_of(size) {
            return None;
        }
        u64::try_from(product / size)
            .ok()
            .map(Dose::from_micrograms)
    }

    /// As files carry it: "2 mg/ml", "10 mg/5 ml". Read back by [`Concentration::parse`] wherever
    /// the volume is up to 1 ml or a whole number of hundredths above it.
    pub fn plain(self) -> String {
        match self.volume.0 {
            1_000 => format!("{}/ml", self.dose.plain()),
            _ => format!("{}/{} ml", self.dose.plain(), self.volume.millilitres()),
        }
    }
}

fn volume(number: number::Number, unit: &str) -> Result<Volume, StrengthFault> {
    if !matches!(unit.to_lowercase().as_str(), "ml" | "cc") {
        return Err(StrengthFault::VolumeUnit);
    }
    number
        .times(1_000)
        .and_then(|microlitres| u64::try_from(microlitres).ok())
        .map(Volume)
        .filter(|volume| *volume <= Volume::LARGEST)
        .ok_or(StrengthFault::VolumeRange)
}
