//! Drawings as SVG: the course, doses and how a dose is made.
