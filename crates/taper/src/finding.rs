//! A value with its doubts: what makes it less sure is said beside it, never in its place.

/// A value and what makes it less sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<T> {
    /// The value.
    pub value: T,
    /// Each doubt once, in the order of [`DoubtCode`].
    pub doubts: Vec<Doubt>,
}

/// One reason to be less sure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// Which doubt.
    pub code: DoubtCode,
    /// What was measured, in the doubt's own unit.
    pub measured: f64,
    /// The threshold it was held against, same unit.
    pub threshold: f64,
}

/// The doubts about a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoubtCode {
    /// Nothing at hand is known, so the dose is arithmetic alone. Products known; one.
    NotCheckedMakeable,
    /// The dose named cannot be made from what is at hand. The dose in milligrams; the nearest
    /// lower one that can be made, or 0.
    NotMakeable,
    /// The cut is larger than the person's own rule. Percent; the rule's percent.
    AboveRule,
    /// The drug does not stand in the catalogue. 0; 1.
    DrugNotInCatalogue,
    /// Products at hand that the catalogue does not know. How many; 0.
    ProductNotInCatalogue,
    /// The rule cuts more than any guidance in the catalogue for this drug. Percent; percent.
    LargerThanPublished,
    /// The rule cuts sooner than any guidance in the catalogue for this drug. Days; days.
    SoonerThanPublished,
    /// The next step may come before the level has settled: five half-lives of the slowest
    /// substance. Days of the rule; days to settle.
    BeforeSettled,
    /// Divided tablets are part of the making, and whether they have a score is not known. The
    /// share of the dose that comes from parts, in percent; 0.
    DividedPieces,
    /// What is at hand releases the drug in different ways. Extended-release products; others.
    ReleaseDiffers,
    /// Drops of this drug hold another salt than the tablets, and nothing is converted here.
    /// Milligrams in drops; milligrams in tablets that act about alike.
    DropsDiffer,
    /// Stopping from a dose above the smallest piece that is made. Milligrams; milligrams.
    StopAboveSmallestPiece,
    /// A dose to stop from was named that is above the smallest piece of a drug whose sudden stop
    /// is dangerous; no stop is computed there. Milligrams; milligrams.
    StopTooHigh,
    /// A dose to stop from was named for a drug whose sudden stop is dangerous and whose smallest
    /// piece is not known; no stop is computed. Milligrams; 0.
    StopUnknown,
    /// Products that are held whole though a division was given, because such pieces give the
    /// drug off slowly. How many; 0.
    HeldWhole,
    /// The dose lies below the smallest piece, where few people were scanned, if any.
    /// Milligrams; milligrams.
    OccupancyThinBelow,
    /// The dose lies above the highest one in the fit. Milligrams; milligrams.
    OccupancyAboveFit,
    /// The curve of the drug is a weak one: shown as such, and it binds no step. 0; 1.
    OccupancyWeak,
    /// A measurement has so few marks of its measure that half a mark is more than a twentieth of
    /// it. Millilitres; the least that is measured better.
    BelowMeasurable,
    /// Steps go over to another form than before. How often; 0.
    FormSwitch,
    /// The list that was given ends above the goal, and the rest is not added to it. Milligrams;
    /// milligrams.
    ListEndsAboveGoal,
    /// The half-life of the drug is not known here, so how long a level takes to settle is not
    /// either. 0; 1.
    HalfLifeUnknown,
    /// A dose to stop from was named for a drug of which too little is known, and a stop is
    /// computed from a lower one only. Milligrams; milligrams.
    StopHeldLower,
    /// The cut to nothing, by the leading curve, and the largest cut before it. Points; points.
    LastCut,
    /// A list stops a drug whose sudden stop can bring seizures, from above its smallest piece.
    /// Milligrams; milligrams.
    SuddenStop,
    /// The caps alone would let larger cuts follow than the bound of the drug's class, and each
    /// cut is held to the bound. Percent; percent.
    HeldToBound,
    /// Tablets are divided further than a line that the maker meant for it. Parts; parts by the
    /// line, 1 where none is known.
    BeyondScore,
}

impl DoubtCode {
    /// All of them, in order.
    pub const ALL: [DoubtCode; 27] = [
        DoubtCode::NotCheckedMakeable,
        DoubtCode::NotMakeable,
        DoubtCode::AboveRule,
        DoubtCode::DrugNotInCatalogue,
        DoubtCode::ProductNotInCatalogue,
        DoubtCode::LargerThanPublished,
        DoubtCode::SoonerThanPublished,
        DoubtCode::BeforeSettled,
        DoubtCode::DividedPieces,
        DoubtCode::ReleaseDiffers,
        DoubtCode::DropsDiffer,
        DoubtCode::StopAboveSmallestPiece,
        DoubtCode::StopTooHigh,
        DoubtCode::StopUnknown,
        DoubtCode::HeldWhole,
        DoubtCode::OccupancyThinBelow,
        DoubtCode::OccupancyAboveFit,
        DoubtCode::OccupancyWeak,
        DoubtCode::BelowMeasurable,
        DoubtCode::FormSwitch,
        DoubtCode::ListEndsAboveGoal,
        DoubtCode::HalfLifeUnknown,
        DoubtCode::StopHeldLower,
        DoubtCode::LastCut,
        DoubtCode::SuddenStop,
        DoubtCode::HeldToBound,
        DoubtCode::BeyondScore,
    ];

    /// The name in files, in snake case.
    pub fn code(self) -> &'static str {
        match self {
            DoubtCode::NotCheckedMakeable => "not_checked_makeable",
            DoubtCode::NotMakeable => "not_makeable",
            DoubtCode::AboveRule => "above_rule",
            DoubtCode::DrugNotInCatalogue => "drug_not_in_catalogue",
            DoubtCode::ProductNotInCatalogue => "product_not_in_catalogue",
            DoubtCode::LargerThanPublished => "larger_than_published",
            DoubtCode::SoonerThanPublished => "sooner_than_published",
            DoubtCode::BeforeSettled => "before_settled",
            DoubtCode::DividedPieces => "divided_pieces",
            DoubtCode::ReleaseDiffers => "release_differs",
            DoubtCode::DropsDiffer => "drops_differ",
            DoubtCode::StopAboveSmallestPiece => "stop_above_smallest_piece",
            DoubtCode::StopTooHigh => "stop_too_high",
            DoubtCode::StopUnknown => "stop_unknown",
            DoubtCode::HeldWhole => "held_whole",
            DoubtCode::OccupancyThinBelow => "occupancy_thin_below",
            DoubtCode::OccupancyAboveFit => "occupancy_above_fit",
            DoubtCode::OccupancyWeak => "occupancy_weak",
            DoubtCode::BelowMeasurable => "below_measurable",
            DoubtCode::FormSwitch => "form_switch",
            DoubtCode::ListEndsAboveGoal => "list_ends_above_goal",
            DoubtCode::HalfLifeUnknown => "half_life_unknown",
            DoubtCode::StopHeldLower => "stop_held_lower",
            DoubtCode::LastCut => "last_cut",
            DoubtCode::SuddenStop => "sudden_stop",
            DoubtCode::HeldToBound => "held_to_bound",
            DoubtCode::BeyondScore => "beyond_score",
        }
    }
}
