//! Rosters as people, programs and accidents spoil them, each with what it
//! should read as. The same seed gives the same files.

mod cells;
mod files;
mod rows;
mod written;

use rand::SeedableRng;
use rand_pcg::Pcg64;

pub use written::Written;

/// A spoiled file and the table that a person would see in it.
pub struct Polluted {
    /// What was done to it, by kind.
    pub kind: &'static str,
    pub bytes: Vec<u8>,
    /// Header first, where it has one.
    pub truth: Vec<Vec<String>>,
}

/// Every kind of pollution on `rounds` rosters each.
pub fn all(seed: u64, rounds: usize) -> Vec<Polluted> {
    let mut random = Pcg64::seed_from_u64(seed);
    let mut all = Vec::new();
    for _ in 0..rounds {
        for known in [true, false] {
            let clean = cells::table(&mut random, known);
            files::spoil(&clean, &mut all);
            rows::spoil(&clean, &mut random, &mut all);
        }
    }
    all
}
