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
    /// Between two cells; none where there is one column.
    pub delimiter: Option<char>,
    /// Around cells; none where no cell needs any.
    pub quote: Option<char>,
    /// The lines on which its header stands, from 1; none where it has none.
    pub header: Vec<u32>,
}

impl Polluted {
    /// As most files are written, their header on the first line.
    fn new(kind: &'static str, text: String, truth: &[Vec<String>]) -> Self {
        let usual = Written::default();
        Self {
            kind,
            bytes: text.into_bytes(),
            truth: truth.to_vec(),
            delimiter: Some(','),
            quote: usual.quotes(truth).then_some(usual.quote),
            header: vec![1],
        }
    }

    fn delimited(mut self, delimiter: Option<char>) -> Self {
        self.delimiter = delimiter;
        self
    }

    fn headed(mut self, lines: impl IntoIterator<Item = u32>) -> Self {
        self.header = lines.into_iter().collect();
        self
    }

    fn written(mut self, how: &Written) -> Self {
        self.delimiter = how.delimiter.chars().next();
        self.quote = how.quotes(&self.truth).then_some(how.quote);
        self
    }
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
