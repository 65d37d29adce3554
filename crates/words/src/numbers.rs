//! Numbers, doses and dates as each language writes them.
