//! Drugs, forms, strengths and doses in whole micrograms, with the source of every figure.
