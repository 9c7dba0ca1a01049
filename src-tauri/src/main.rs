//! Starts Kith.

fn main() {}
