//! The one door for people: `cargo xtask run|test|bench|gen|dist`.

fn main() {}
