//! The splines of the slow level as columns, whitened once for all that asks for them in a sweep.

use super::Chain;
use crate::noise::Whitener;
use crate::regression::Column;

/// The columns, and what they have to do with each other.
pub(super) struct Splines {
    pub(super) columns: Vec<Column>,
    /// By column: the first one that it overlaps, and the inner products from there to itself.
    products: Vec<(usize, Vec<f64>)>,
}

impl Splines {
    /// The inner product of two columns.
    pub(super) fn product(&self, k: usize, l: usize) -> f64 {
        let (first, products) = &self.products[k.max(l)];
        let place = k.min(l).checked_sub(*first);
        place.map_or(0.0, |place| products[place])
    }
}

impl Chain {
    /// The splines under the present noise.
    pub(super) fn splines(&self, whitener: &Whitener) -> Splines {
        let rows = &self.data.rows;
        let mut raw: Vec<(usize, Vec<f64>)> = vec![(usize::MAX, Vec::new()); self.basis.count];
        for (row, day) in rows.days.iter().enumerate() {
            let (first, values) = &self.spline_days[*day];
            for (k, value) in values.iter().enumerate() {
                let (begin, list) = &mut raw[first + k];
                *begin = row.min(*begin);
                list.push(*value);
            }
        }
        let column = |(first, values): &(usize, Vec<f64>)| {
            let first = *first.min(&rows.days.len());
            let values = whitener.column(first, values.iter().copied());
            Column { first, values }
        };
        let columns: Vec<Column> = raw.iter().map(column).collect();
        let products = (0..columns.len())
            .map(|k| {
                let overlaps = |l: &usize| columns[*l].end() > columns[k].first;
                let first = (0..k).find(overlaps).unwrap_or(k);
                let product = |l: usize| columns[k].dot(&columns[l]);
                (first, (first..=k).map(product).collect())
            })
            .collect();
        Splines { columns, products }
    }
}
