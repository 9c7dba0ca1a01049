use std::collections::VecDeque;
use std::sync::Arc;

use kith_report::Proof;

/// As many are kept as are looked at: the one in view, and the one before it
/// while its pages are still being drawn.
const KEPT: usize = 2;

/// Reports that are laid out and looked at. They live in memory alone, and end
/// with the workspace they were made of.
#[derive(Default)]
pub struct Proofs {
    made: u64,
    kept: VecDeque<(String, Arc<Proof>)>,
}

impl Proofs {
    /// The token for a proof, until others have taken its place.
    pub fn keep(&mut self, proof: Proof) -> String {
        self.made += 1;
        let token = format!("r{}", self.made);
        self.kept.push_back((token.clone(), Arc::new(proof)));
        while self.kept.len() > KEPT {
            self.kept.pop_front();
        }
        token
    }

    /// The proof behind a token.
    pub fn get(&self, token: &str) -> Option<Arc<Proof>> {
        let known = self.kept.iter().find(|(known, _)| known == token);
        known.map(|(_, proof)| Arc::clone(proof))
    }

    /// Lets go of all of them. No token is given twice.
    pub fn clear(&mut self) {
        self.kept.clear();
    }
}
