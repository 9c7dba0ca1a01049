use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::problem::Problem;

/// A passphrase to reckon.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "PassphraseToReckon"))]
pub struct Strength {
    /// Never kept.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub passphrase: Zeroizing<String>,
}

/// How long it would hold.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "PassphraseStrength"))]
pub struct Reckoned {
    /// Four steps.
    pub strength: Steps,
    /// One sentence.
    pub words: String,
}

/// Four steps, by guesses needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "StrengthStep"))]
#[serde(rename_all = "snake_case")]
pub enum Steps {
    /// Below 10⁸ guesses.
    Weak,
    /// Below 10¹⁰ guesses.
    Fair,
    /// Below 10¹⁴ guesses.
    Good,
    /// At least 10¹⁴ guesses.
    Strong,
}

/// How long a passphrase would hold, in words.
///
/// Guesses are estimated by zxcvbn (Wheeler, USENIX Security 2016).
/// One guess costs an attacker about a second of one core, since the key is made by Argon2id.
///
/// # Errors
/// None.
pub fn strength(_: &Desk, request: Strength) -> Result<Reckoned, Problem> {
    Ok(reckon(&request.passphrase))
}

/// As [`strength`], without a desk.
pub fn reckon(passphrase: &str) -> Reckoned {
    let guesses = zxcvbn::zxcvbn(passphrase, &["kith"]).guesses_log10();
    let (strength, words) = match guesses {
        g if g < 8.0 => (
            Steps::Weak,
            "Somebody who tries could guess this. A few unrelated words hold longer.",
        ),
        g if g < 10.0 => (
            Steps::Fair,
            "This holds off a passer-by. One more word makes it better.",
        ),
        g if g < 14.0 => (Steps::Good, "This would take years to guess."),
        _ => (Steps::Strong, "This would take centuries to guess."),
    };
    Reckoned {
        strength,
        words: words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_word_is_weak_and_four_unrelated_words_are_strong() {
        for weak in ["", "password", "kith", "summer2026"] {
            assert_eq!(
                reckon(weak).strength,
                Steps::Weak,
                "{weak:?} is among the first guesses of any list"
            );
        }
        assert_eq!(
            reckon("lantern osprey gravel tuesday").strength,
            Steps::Strong,
            "four unrelated words stand in no list of passphrases"
        );
    }
}
