//! What a person has at hand, from which doses are made.

use crate::concentration::{Concentration, Volume};
use crate::dose::Dose;
use crate::form::{Division, Form};

/// One product at hand: what it is, and how it is divided or measured. Made by
/// [`Product::pieces`], [`Product::liquid`] and [`Product::drops`] only, so that no piece is
/// divided that may not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Product {
    form: Form,
    content: Content,
}

/// What is in a product, by how it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Content {
    /// Tablets or capsules.
    Pieces {
        /// What one whole piece holds.
        each: Dose,
        /// How far one is divided.
        division: Division,
    },
    /// A liquid, taken as one measurement.
    Measured {
        /// What it holds.
        concentration: Concentration,
        /// The smallest step of the syringe or spoon; every measurement is a multiple of it.
        measure: Volume,
        /// The most that is taken as one measurement.
        largest: Volume,
    },
    /// A liquid counted in drops; so many drops are one measurement.
    Drops {
        /// What one drop holds.
        each: Dose,
        /// The most drops that are counted out.
        most: u32,
    },
}

/// Why a product or a set of them is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum AtHandFault {
    /// A form that is not divided, or not so far.
    #[error("the form is not divided")]
    NotDivided(Form),
    /// A liquid given in pieces, or pieces given as a liquid.
    #[error("form and strength do not belong together")]
    WrongForm(Form),
    /// A strength, measure or count of zero, or above what a dose can be.
    #[error("strength or measure out of range")]
    OutOfRange,
    /// A measure that goes into the largest more than [`AtHand::MOST_MEASURES`] times, or never.
    #[error("measure too fine or too coarse")]
    Measure,
    /// More than [`AtHand::MOST_PRODUCTS`] products, or more than [`AtHand::MOST_LIQUIDS`] that
    /// are measured.
    #[error("too many products")]
    TooMany,
    /// No piece at all, or more than [`AtHand::MOST_PIECES`].
    #[error("number of pieces out of range")]
    Pieces,
}

impl Product {
    /// Tablets or capsules of one strength.
    pub fn pieces(form: Form, each: Dose, division: Division) -> Result<Product, AtHandFault> {
        if !form.comes_in_pieces() {
            return Err(AtHandFault::WrongForm(form));
        }
        if each.is_nothing() || each > Dose::LARGEST {
            return Err(AtHandFault::OutOfRange);
        }
        if division > form.divides_at_most_into() {
            return Err(AtHandFault::NotDivided(form));
        }
        let content = Content::Pieces { each, division };
        Ok(Product { form, content })
    }

    /// A liquid, measured in multiples of `measure` up to `largest`.
    pub fn liquid(
        concentration: Concentration,
        measure: Volume,
        largest: Volume,
    ) -> Result<Product, AtHandFault> {
        if measure.microlitres() == 0 || largest > Volume::LARGEST {
            return Err(AtHandFault::OutOfRange);
        }
        let multiples = largest.microlitres() / measure.microlitres();
        if multiples == 0 || multiples > AtHand::MOST_MEASURES {
            return Err(AtHandFault::Measure);
        }
        let content = Content::Measured {
            concentration,
            measure,
            largest,
        };
        Ok(Product {
            form: Form::Liquid,
            content,
        })
    }

    /// A liquid counted in drops.
    pub fn drops(each: Dose, most: u32) -> Result<Product, AtHandFault> {
        if each.is_nothing() || each > Dose::LARGEST {
            return Err(AtHandFault::OutOfRange);
        }
        if most == 0 || u64::from(most) > AtHand::MOST_MEASURES {
            return Err(AtHandFault::Measure);
        }
        Ok(Product {
            form: Form::Drops,
            content: Content::Drops { each, most },
        })
    }

    /// The same, taken whole only.
    pub fn whole(self) -> Product {
        let content = match self.content {
            Content::Pieces { each, .. } => Content::Pieces {
                each,
                division: Division::Whole,
            },
            liquid => liquid,
        };
        Product { content, ..self }
    }

    /// Whether a piece of it is divided.
    pub fn is_divided(self) -> bool {
        matches!(self.content, Content::Pieces { division, .. } if division != Division::Whole)
    }

    /// Its form.
    pub fn form(self) -> Form {
        self.form
    }

    /// What is in it.
    pub fn content(self) -> Content {
        self.content
    }
}

/// All that is at hand for one drug, and how many things are taken at once at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtHand {
    products: Vec<Product>,
    most_pieces: u8,
}

impl AtHand {
    /// The most products that are searched together.
    pub const MOST_PRODUCTS: usize = 12;
    /// The most of them that are measured or counted in drops.
    pub const MOST_LIQUIDS: usize = 4;
    /// The most things that may be taken for one dose.
    pub const MOST_PIECES: u8 = 20;
    /// How many things are taken for one dose unless the person says otherwise.
    pub const USUAL_PIECES: u8 = 6;
    /// The most multiples of its measure that one measurement has.
    pub const MOST_MEASURES: u64 = 10_000;

    /// Nothing at hand that is known.
    pub const fn nothing() -> AtHand {
        AtHand {
            products: Vec::new(),
            most_pieces: AtHand::USUAL_PIECES,
        }
    }

    /// These products, at most so many things taken for one dose: a whole piece, a half, a
    /// quarter and a measurement are one thing each.
    pub fn new(products: Vec<Product>, most_pieces: u8) -> Result<AtHand, AtHandFault> {
        let measured = products.iter().filter(|p| !p.form.comes_in_pieces());
        if products.len() > AtHand::MOST_PRODUCTS || measured.count() > AtHand::MOST_LIQUIDS {
            return Err(AtHandFault::TooMany);
        }
        if most_pieces == 0 || most_pieces > AtHand::MOST_PIECES {
            return Err(AtHandFault::Pieces);
        }
        Ok(AtHand {
            products,
            most_pieces,
        })
    }

    /// The same products, each of them taken whole for which that is said.
    pub fn whole_where(&self, is_whole: impl Fn(&Product) -> bool) -> AtHand {
        let products = self.products.iter().map(|product| {
            if is_whole(product) {
                product.whole()
            } else {
                *product
            }
        });
        AtHand {
            products: products.collect(),
            most_pieces: self.most_pieces,
        }
    }

    /// The same products, none of them divided.
    pub fn whole_only(&self) -> AtHand {
        self.whole_where(|_| true)
    }

    /// The products, in the order given.
    pub fn products(&self) -> &[Product] {
        &self.products
    }

    /// How many things are taken for one dose at most.
    pub fn most_pieces(&self) -> u8 {
        self.most_pieces
    }

    /// Whether nothing is known to be at hand.
    pub fn is_empty(&self) -> bool {
        self.products.is_empty()
    }
}
