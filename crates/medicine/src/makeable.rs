//! Every dose that can be made from what is at hand, each with its least handling.
//!
//! A dose is makeable if it is the sum of, for each strength in pieces, any number of whole ones
//! and, as far as it is divided, at most one half and at most one quarter; and for each liquid at
//! most one measurement. All of it is whole micrograms: a half that would be a fraction of one is
//! no half here.
//!
//! All sizes are multiples of their greatest common divisor, so the doses lie on a grid. One table
//! per product, rows by how many things are taken, columns by dose, holds the least handling with
//! the products so far; the tables are kept, so that a dose is traced back through them.

use crate::at_hand::{AtHand, Content, Product};
use crate::concentration::Volume;
use crate::dose::Dose;
use crate::form::Division;
use crate::making::{Amount, Making, Part};

/// The work of a whole piece.
const WHOLE: u8 = 1;
/// The work of half a piece.
const HALF: u8 = 2;
/// The work of a quarter.
const QUARTER: u8 = 3;
/// The work of one measurement.
const MEASUREMENT: u8 = 3;

/// What cannot be made. Above any work: at most [`AtHand::MOST_PIECES`] things of work 3.
const NEVER: u8 = u8::MAX;

/// The most bytes that the tables take.
const MOST_BYTES: usize = 48 << 20;

/// The doses up to a bound that can be made.
pub struct Makeable<'a> {
    at_hand: &'a AtHand,
    /// What one column holds.
    grid: u64,
    columns: usize,
    /// The most things that are taken.
    most: usize,
    /// The way each product is taken, in whole columns.
    kinds: Vec<Kind>,
    /// After no product, after the first, and so on: the least handling by things and dose.
    tables: Vec<Vec<u8>>,
    /// The least handling of each dose, whatever the number of things.
    least: Vec<u8>,
}

/// How a product is taken, with sizes in columns. A size of nothing is not there.
#[derive(Clone, Copy)]
enum Kind {
    Pieces {
        whole: usize,
        half: usize,
        quarter: usize,
    },
    Measured {
        quantum: usize,
        most: usize,
        /// What one quantum is, in multiples of the measure (or drops).
        measures: u64,
    },
}

/// What is taken of one product.
#[derive(Clone, Copy, Default)]
struct Taken {
    whole: usize,
    half: bool,
    quarter: bool,
    quanta: usize,
}

impl<'a> Makeable<'a> {
    /// The doses up to `high`, included. `None` where the sizes at hand share so small a divisor
    /// that the tables would take more than 48 MiB: with three products and six things, above some
    /// two million doses.
    pub fn upto(at_hand: &'a AtHand, high: Dose) -> Option<Makeable<'a>> {
        let high = high.micrograms();
        let sizes = at_hand.products().iter().flat_map(|p| sizes(*p));
        let grid = sizes.filter(|size| *size <= high).fold(0, divisor).max(1);
        let most = usize::from(at_hand.most_pieces());
        let columns = usize::try_from(high / grid).ok()?.checked_add(1)?;
        let bytes = columns
            .checked_mul(most + 1)?
            .checked_mul(at_hand.products().len() + 2)?;
        if bytes > MOST_BYTES {
            return None;
        }
        let products = at_hand.products().iter();
        let kinds: Vec<Kind> = products.map(|p| kind(*p, grid, high)).collect();
        let mut first = vec![NEVER; columns * (most + 1)];
        first[0] = 0;
        let mut tables = vec![first];
        for kind in &kinds {
            let mut table = tables[tables.len() - 1].clone();
            match *kind {
                Kind::Pieces {
                    whole,
                    half,
                    quarter,
                } => {
                    once(&mut table, columns, half, HALF);
                    once(&mut table, columns, quarter, QUARTER);
                    again(&mut table, columns, whole);
                }
                Kind::Measured { quantum, most, .. } => {
                    measured(&mut table, columns, quantum, most);
                }
            }
            tables.push(table);
        }
        let mut least = vec![NEVER; columns];
        for row in tables[tables.len() - 1].chunks_exact(columns) {
            for (least, handling) in least.iter_mut().zip(row) {
                *least = (*least).min(*handling);
            }
        }
        Some(Makeable {
            at_hand,
            grid,
            columns,
            most,
            kinds,
            tables,
            least,
        })
    }

    /// Each dose above nothing that can be made, rising, with its least handling.
    pub fn doses(&self) -> impl DoubleEndedIterator<Item = (Dose, u32)> {
        let columns = self.least.iter().enumerate().skip(1);
        let made = columns.filter(|(_, handling)| **handling != NEVER);
        made.map(|(column, handling)| {
            let dose = Dose::from_micrograms(column as u64 * self.grid);
            (dose, u32::from(*handling))
        })
    }

    /// The least handling of a dose; `None` where it cannot be made.
    pub fn handling(&self, dose: Dose) -> Option<u32> {
        let handling = *self.least.get(self.column(dose)?)?;
        (handling != NEVER).then(|| u32::from(handling))
    }

    /// The way to make exactly this dose with the least handling, then with the fewest things;
    /// where several ways are left, with most of the products that stand first.
    pub fn make(&self, dose: Dose) -> Option<Making> {
        let mut column = self.column(dose)?;
        let handling = self.handling(dose)?;
        let row_with = |things: &usize| u32::from(self.at(self.kinds.len(), *things, column));
        let mut things = (0..=self.most).find(|things| row_with(things) == handling)?;
        let mut taken = vec![Taken::default(); self.kinds.len()];
        for (place, kind) in self.kinds.iter().enumerate().rev() {
            let goal = self.at(place + 1, things, column);
            let found = ways(*kind, things, column).find(|way| {
                let before = self.at(place, things - way.things(), column - way.columns(*kind));
                before != NEVER && before + way.handling() == goal
            })?;
            things -= found.things();
            column -= found.columns(*kind);
            taken[place] = found;
        }
        Some(Making {
            dose,
            handling,
            parts: self.parts(&taken),
        })
    }

    fn column(&self, dose: Dose) -> Option<usize> {
        let dose = dose.micrograms();
        let is_on_grid = dose > 0 && dose.is_multiple_of(self.grid);
        let column = usize::try_from(dose / self.grid).ok()?;
        (is_on_grid && column < self.columns).then_some(column)
    }

    fn at(&self, products: usize, things: usize, column: usize) -> u8 {
        self.tables[products][things * self.columns + column]
    }

    fn parts(&self, taken: &[Taken]) -> Vec<Part> {
        let mut parts = Vec::new();
        let products = self.at_hand.products().iter().zip(&self.kinds).zip(taken);
        for ((product, kind), taken) in products {
            let mut push = |amount, columns: usize, handling: usize| {
                parts.push(Part {
                    product: *product,
                    amount,
                    dose: Dose::from_micrograms(columns as u64 * self.grid),
                    // At most three for each of a few things.
                    handling: handling as u32,
                });
            };
            match *kind {
                Kind::Pieces {
                    whole,
                    half,
                    quarter,
                } => {
                    if taken.whole > 0 {
                        let columns = whole * taken.whole;
                        push(Amount::Whole(taken.whole as u32), columns, taken.whole);
                    }
                    if taken.half {
                        push(Amount::Half, half, usize::from(HALF));
                    }
                    if taken.quarter {
                        push(Amount::Quarter, quarter, usize::from(QUARTER));
                    }
                }
                Kind::Measured {
                    quantum, measures, ..
                } if taken.quanta > 0 => {
                    let amount = amount_of(*product, taken.quanta as u64 * measures);
                    push(amount, quantum * taken.quanta, usize::from(MEASUREMENT));
                }
                Kind::Measured { .. } => {}
            }
        }
        parts
    }
}

impl Taken {
    fn things(self) -> usize {
        self.whole + usize::from(self.half) + usize::from(self.quarter) + self.measurements()
    }

    fn measurements(self) -> usize {
        usize::from(self.quanta > 0)
    }

    fn columns(self, kind: Kind) -> usize {
        match kind {
            Kind::Pieces {
                whole,
                half,
                quarter,
            } => {
                whole * self.whole
                    + half * usize::from(self.half)
                    + quarter * usize::from(self.quarter)
            }
            Kind::Measured { quantum, .. } => quantum * self.quanta,
        }
    }

    fn handling(self) -> u8 {
        // At most [`AtHand::MOST_PIECES`] whole ones.
        WHOLE * self.whole as u8
            + HALF * u8::from(self.half)
            + QUARTER * u8::from(self.quarter)
            + MEASUREMENT * self.measurements() as u8
    }
}

/// Every way to take of one product that needs no more than so many things and columns, the least
/// first: what is left is then of the products before it.
fn ways(kind: Kind, things: usize, columns: usize) -> Box<dyn Iterator<Item = Taken>> {
    let fits = move |taken: &Taken| taken.things() <= things && taken.columns(kind) <= columns;
    match kind {
        Kind::Pieces {
            whole,
            half,
            quarter,
        } => {
            let most = if whole == 0 { 0 } else { things };
            let parts = [(false, false), (true, false), (false, true), (true, true)];
            let parts = parts.into_iter().filter(move |(with_half, with_quarter)| {
                (half > 0 || !with_half) && (quarter > 0 || !with_quarter)
            });
            let taken = (0..=most).flat_map(move |whole| {
                parts.clone().map(move |(half, quarter)| Taken {
                    whole,
                    half,
                    quarter,
                    quanta: 0,
                })
            });
            Box::new(taken.filter(fits))
        }
        Kind::Measured { quantum, most, .. } => {
            let most = if quantum == 0 { 0 } else { most };
            let taken = (0..=most).map(|quanta| Taken {
                quanta,
                ..Taken::default()
            });
            Box::new(taken.take_while(fits))
        }
    }
}

/// The sizes in which a product comes: whole, half and quarter, or one quantum of a liquid.
fn sizes(product: Product) -> Vec<u64> {
    match product.content() {
        Content::Pieces { each, division } => {
            let whole = each.micrograms();
            let parts = [(Division::Whole, 1), (Division::Halves, 2)];
            let parts = parts.into_iter().chain([(Division::Quarters, 4)]);
            let there =
                parts.filter(|(least, parts)| division >= *least && whole.is_multiple_of(*parts));
            there.map(|(_, parts)| whole / parts).collect()
        }
        _ => quantum(product).into_iter().map(|(q, _, _)| q).collect(),
    }
}

/// The smallest multiple of a liquid's measure that holds a whole number of micrograms; how many
/// of those one measurement has at most; and what one is in multiples of the measure.
fn quantum(product: Product) -> Option<(u64, u64, u64)> {
    match product.content() {
        Content::Pieces { .. } => None,
        Content::Drops { each, most } => Some((each.micrograms(), u64::from(most), 1)),
        Content::Measured {
            concentration,
            measure,
            largest,
        } => {
            let multiples = largest.microlitres() / measure.microlitres();
            (1..=multiples).find_map(|measures| {
                let volume = Volume::from_microlitres(measure.microlitres() * measures);
                let quantum = concentration.dose_in(volume)?.micrograms();
                (quantum > 0).then_some((quantum, multiples / measures, measures))
            })
        }
    }
}

fn kind(product: Product, grid: u64, high: u64) -> Kind {
    // What is larger than the bound is not there; so the rest fits the columns.
    let columns = |size: u64| {
        let fits = size <= high && size.is_multiple_of(grid);
        usize::try_from(size / grid).ok().filter(|_| fits)
    };
    match product.content() {
        Content::Pieces { each, division } => {
            let part = |least: Division, parts| {
                let size = each.divided(parts).filter(|_| division >= least);
                size.and_then(|size| columns(size.micrograms()))
                    .unwrap_or(0)
            };
            Kind::Pieces {
                whole: part(Division::Whole, 1),
                half: part(Division::Halves, 2),
                quarter: part(Division::Quarters, 4),
            }
        }
        _ => {
            let (size, most, measures) = quantum(product).unwrap_or((0, 0, 1));
            Kind::Measured {
                quantum: columns(size).unwrap_or(0),
                most: usize::try_from(most).unwrap_or(usize::MAX),
                measures,
            }
        }
    }
}

fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Takes at most one more thing of that size.
fn once(table: &mut [u8], columns: usize, size: usize, work: u8) {
    // From the most things down, so that no row has it yet when it is read.
    for things in (0..table.len() / columns - 1).rev() {
        add(table, columns, things, size, work);
    }
}

/// Takes any number more of whole pieces of that size.
fn again(table: &mut [u8], columns: usize, size: usize) {
    for things in 0..table.len() / columns - 1 {
        add(table, columns, things, size, WHOLE);
    }
}

fn add(table: &mut [u8], columns: usize, things: usize, size: usize, work: u8) {
    if size == 0 {
        return;
    }
    let (fewer, more) = table.split_at_mut((things + 1) * columns);
    let fewer = &fewer[things * columns..];
    for (to, from) in more[size..columns].iter_mut().zip(fewer) {
        *to = (*to).min(from.saturating_add(work));
    }
}

/// Takes at most one measurement more, of one to `most` quanta.
fn measured(table: &mut [u8], columns: usize, quantum: usize, most: usize) {
    if quantum == 0 || most == 0 {
        return;
    }
    for things in (0..table.len() / columns - 1).rev() {
        let (fewer, more) = table.split_at_mut((things + 1) * columns);
        let least = least_of_last(&fewer[things * columns..], quantum, most);
        for (to, from) in more[quantum..columns].iter_mut().zip(&least) {
            *to = (*to).min(from.saturating_add(MEASUREMENT));
        }
    }
}

/// For each column the least of it and of those before it in steps of `step`, `count` in all:
/// by windows that double, so that every pass is a plain one over the row.
fn least_of_last(row: &[u8], step: usize, count: usize) -> Vec<u8> {
    let widened = |least: &[u8], shift: usize| {
        let mut wider = least.to_vec();
        for (to, from) in wider.iter_mut().skip(shift).zip(least) {
            *to = (*to).min(*from);
        }
        wider
    };
    let mut least = row.to_vec();
    let mut width = 1_usize;
    while width < count && width.saturating_mul(step) < row.len() {
        let more = width.min(count - width);
        least = widened(&least, more * step);
        width += more;
    }
    least
}

fn amount_of(product: Product, measures: u64) -> Amount {
    match product.content() {
        Content::Measured { measure, .. } => Amount::Volume(Volume::from_microlitres(
            measure.microlitres().saturating_mul(measures),
        )),
        _ => Amount::Drops(u32::try_from(measures).unwrap_or(u32::MAX)),
    }
}
