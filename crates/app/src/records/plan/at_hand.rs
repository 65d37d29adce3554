//! What is at hand, as it lasts.

use medicine::{AtHand, Concentration, Content, Division, Dose, Form, Product, Volume};
use serde::{Deserialize, Serialize};

use crate::records::UnknownShape;

#[derive(Serialize, Deserialize)]
pub(super) struct AtHandV1 {
    products: Vec<ProductV1>,
    most_pieces: u8,
}

#[derive(Serialize, Deserialize)]
pub(super) struct ProductV1 {
    form: String,
    content: ContentV1,
}

#[derive(Serialize, Deserialize)]
pub(super) enum ContentV1 {
    Pieces {
        micrograms: u64,
        divides_into: u8,
    },
    Measured {
        micrograms: u64,
        in_microlitres: u64,
        measure_microlitres: u64,
        largest_microlitres: u64,
    },
    Drops {
        micrograms: u64,
        most: u32,
    },
}

impl From<&AtHand> for AtHandV1 {
    fn from(at_hand: &AtHand) -> AtHandV1 {
        let product = |product: &Product| ProductV1 {
            form: product.form().code().to_owned(),
            content: match product.content() {
                Content::Pieces { each, division } => ContentV1::Pieces {
                    micrograms: each.micrograms(),
                    divides_into: division.parts(),
                },
                Content::Measured {
                    concentration,
                    measure,
                    largest,
                } => ContentV1::Measured {
                    micrograms: concentration.dose().micrograms(),
                    in_microlitres: concentration.volume().microlitres(),
                    measure_microlitres: measure.microlitres(),
                    largest_microlitres: largest.microlitres(),
                },
                Content::Drops { each, most } => ContentV1::Drops {
                    micrograms: each.micrograms(),
                    most,
                },
            },
        };
        AtHandV1 {
            products: at_hand.products().iter().map(product).collect(),
            most_pieces: at_hand.most_pieces(),
        }
    }
}

impl TryFrom<AtHandV1> for AtHand {
    type Error = UnknownShape;

    fn try_from(shape: AtHandV1) -> Result<AtHand, UnknownShape> {
        let products = shape
            .products
            .into_iter()
            .map(Product::try_from)
            .collect::<Result<Vec<Product>, UnknownShape>>()?;
        if products.is_empty() {
            return Ok(AtHand::nothing());
        }
        AtHand::new(products, shape.most_pieces).map_err(|_| UnknownShape)
    }
}

impl TryFrom<ProductV1> for Product {
    type Error = UnknownShape;

    fn try_from(shape: ProductV1) -> Result<Product, UnknownShape> {
        let product = match shape.content {
            ContentV1::Pieces {
                micrograms,
                divides_into,
            } => {
                let form = Form::from_code(&shape.form).ok_or(UnknownShape)?;
                let division = Division::from_parts(divides_into).ok_or(UnknownShape)?;
                Product::pieces(form, Dose::from_micrograms(micrograms), division)
            }
            ContentV1::Measured {
                micrograms,
                in_microlitres,
                measure_microlitres,
                largest_microlitres,
            } => {
                let concentration = Concentration::new(
                    Dose::from_micrograms(micrograms),
                    Volume::from_microlitres(in_microlitres),
                )
                .map_err(|_| UnknownShape)?;
                Product::liquid(
                    concentration,
                    Volume::from_microlitres(measure_microlitres),
                    Volume::from_microlitres(largest_microlitres),
                )
            }
            ContentV1::Drops { micrograms, most } => {
                Product::drops(Dose::from_micrograms(micrograms), most)
            }
        };
        product.map_err(|_| UnknownShape)
    }
}
