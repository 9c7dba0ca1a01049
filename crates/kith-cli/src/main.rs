//! `kith`, the terminal door.

fn main() {}
