//! Pharmaceutical forms, and how far a piece of each may be divided.

/// The form of a product, as far as it matters for making a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A plain tablet.
    Tablet,
    /// A tablet with a thin coat that changes nothing in its release.
    FilmTablet,
    /// A capsule with powder.
    Capsule,
    /// A capsule with beads or pellets that do not prolong release.
    BeadCapsule,
    /// An extended-release tablet.
    ExtendedTablet,
    /// An extended-release capsule, with beads or mini-tablets.
    ExtendedCapsule,
    /// An enteric-coated (gastro-resistant) tablet.
    EntericTablet,
    /// An enteric-coated (gastro-resistant) capsule, or one with such beads.
    EntericCapsule,
    /// A tablet that dissolves in the mouth.
    Orodispersible,
    /// A tablet that dissolves under the tongue and is taken up there.
    Sublingual,
    /// A film that dissolves on the tongue.
    OralFilm,
    /// A solution or suspension, measured.
    Liquid,
    /// A solution, counted in drops.
    Drops,
}

/// How far one piece is divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Division {
    /// Not at all.
    #[default]
    Whole,
    /// Into halves.
    Halves,
    /// Into halves and quarters.
    Quarters,
}

impl Form {
    /// All, in the order in which they are offered.
    pub const ALL: [Form; 13] = [
        Form::Tablet,
        Form::FilmTablet,
        Form::Capsule,
        Form::BeadCapsule,
        Form::ExtendedTablet,
        Form::ExtendedCapsule,
        Form::EntericTablet,
        Form::EntericCapsule,
        Form::Orodispersible,
        Form::Sublingual,
        Form::OralFilm,
        Form::Liquid,
        Form::Drops,
    ];

    /// The name in files.
    pub fn code(self) -> &'static str {
        match self {
            Form::Tablet => "tablet",
            Form::FilmTablet => "film_tablet",
            Form::Capsule => "capsule",
            Form::BeadCapsule => "bead_capsule",
            Form::ExtendedTablet => "er_tablet",
            Form::ExtendedCapsule => "er_capsule",
            Form::EntericTablet => "ec_tablet",
            Form::EntericCapsule => "ec_capsule",
            Form::Orodispersible => "odt",
            Form::Sublingual => "sublingual",
            Form::OralFilm => "oral_film",
            Form::Liquid => "liquid",
            Form::Drops => "drops",
        }
    }

    /// The form of that name.
    pub fn from_code(code: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.code() == code)
    }

    /// Whether it is a tablet of some kind, by its looks.
    pub fn is_tablet(self) -> bool {
        matches!(
            self,
            Form::Tablet
                | Form::FilmTablet
                | Form::ExtendedTablet
                | Form::EntericTablet
                | Form::Orodispersible
                | Form::Sublingual
        )
    }

    /// Whether it comes in pieces that are counted, rather than measured.
    pub fn comes_in_pieces(self) -> bool {
        !matches!(self, Form::Liquid | Form::Drops)
    }

    /// Whether it is a capsule, of whatever kind.
    pub fn is_capsule(self) -> bool {
        matches!(
            self,
            Form::Capsule | Form::BeadCapsule | Form::ExtendedCapsule | Form::EntericCapsule
        )
    }

    /// How far a piece may be divided at all. Only plain and film-coated tablets: a divided
    /// extended-release or enteric-coated piece gives its dose at once or loses it, an
    /// orodispersible one crumbles, nobody makes a film or a tablet for under the tongue to be
    /// divided, and the content of a capsule is not counted here.
    pub fn divides_at_most_into(self) -> Division {
        match self {
            Form::Tablet | Form::FilmTablet => Division::Quarters,
            _ => Division::Whole,
        }
    }

    /// Whether its release is prolonged, so that a dose moved to another form acts differently.
    pub fn is_extended_release(self) -> bool {
        matches!(self, Form::ExtendedTablet | Form::ExtendedCapsule)
    }
}

impl Form {
    /// Whether it gives the drug off slowly or late, so that a divided piece would be another.
    pub fn is_modified_release(self) -> bool {
        self.is_extended_release() || matches!(self, Form::EntericTablet | Form::EntericCapsule)
    }
}

impl Division {
    /// All, from the least to the most.
    pub const ALL: [Division; 3] = [Division::Whole, Division::Halves, Division::Quarters];

    /// The smallest part is one of so many: 1, 2 or 4.
    pub fn parts(self) -> u8 {
        match self {
            Division::Whole => 1,
            Division::Halves => 2,
            Division::Quarters => 4,
        }
    }

    /// The division into so many parts.
    pub fn from_parts(parts: u8) -> Option<Division> {
        Division::ALL.into_iter().find(|d| d.parts() == parts)
    }
}
