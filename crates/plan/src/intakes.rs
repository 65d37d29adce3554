//! The intakes of a day as people write them: "10 mg + 5 mg", "morning 10 mg + evening 5 mg".

use diary::Text;
use medicine::{Dose, DoseFault};

use crate::tapers::Intake;

impl Intake {
    /// Reads the intakes of a day, with a plus between them. Letters in front of an amount are
    /// what the person calls that time of day; anything else there is refused with the dose, so
    /// that nothing is guessed.
    pub fn parse_day(text: &str) -> Result<Vec<Intake>, DoseFault> {
        text.split('+').map(Intake::parse).collect()
    }

    fn parse(written: &str) -> Result<Intake, DoseFault> {
        let written = written.trim();
        let label_ends = written.find(|c: char| !c.is_alphabetic() && !c.is_whitespace());
        let (label, amount) = written.split_at(label_ends.unwrap_or(0));
        let amount = match label.trim().is_empty() {
            true => amount,
            false => amount.strip_prefix(':').unwrap_or(amount),
        };
        Ok(Intake {
            dose: Dose::parse(amount)?,
            label: Text::name(label).ok(),
        })
    }

    /// As it can be typed in again.
    pub fn plain(&self) -> String {
        let label = self.label.as_ref().map(|label| label.expose());
        let fits = |label: &&str| {
            label
                .chars()
                .all(|c| c.is_alphabetic() || c.is_whitespace())
        };
        match label.filter(fits) {
            Some(label) => format!("{label} {}", self.dose.plain()),
            None => self.dose.plain(),
        }
    }
}
