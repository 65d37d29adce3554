//! Drugs, forms, strengths and doses in whole micrograms, with the source of every figure.

mod at_hand;
mod catalogue;
mod class;
mod concentration;
mod dose;
mod drug;
mod drug_entries;
mod drug_file;
mod family;
mod form;
mod grounds;
mod guidance;
mod guidance_file;
mod held_whole;
mod makeable;
mod making;
mod name_file;
mod names;
mod needed;
mod number;
mod occupancy;
mod record_only;
mod sources;

pub use at_hand::{AtHand, AtHandFault, Content, Product};
pub use catalogue::{
    by_key, catalogue, find, guidance, is_modified_release, named_pace, record_only,
};
pub use class::Class;
pub use concentration::{Concentration, StrengthFault, Volume};
pub use dose::{Dose, DoseFault, Rounding};
pub use drug::{Brands, DropsLikeTablets, Drug, HalfLife, Made, Metabolite, Names, Pace, Strength};
pub use drug_file::read_drug;
pub use family::Family;
pub use form::{Division, Form};
pub use grounds::DrugFileFault;
pub use guidance::{CutOf, Guidance};
pub use guidance_file::read_guidance;
pub use held_whole::held_whole;
pub use makeable::Makeable;
pub use making::{Amount, Making, Part};
pub use name_file::{
    NameList, PacedNames, RecordOnlyNames, read_paced_names, read_record_only_names,
    read_release_names,
};
pub use needed::{Needed, needed};
pub use occupancy::{Curve, NoOccupancy, Occupancy, OccupancySpan, Showing, Target};
pub use record_only::{Circumstance, RecordOnly};
pub use sources::{Certainty, Read, Source, Sourced};
