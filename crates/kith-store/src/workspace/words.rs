use std::str::FromStr;

use bip39::{Error, Language, Mnemonic};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::key::Key;
use crate::StoreError;

/// The workspace's key as 24 words of the BIP 39 English list, the last of
/// which also carries a checksum. They open the file without the passphrase.
/// Wiped when dropped; printed only through [`RecoveryWords::words`].
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryWords(String);

impl RecoveryWords {
    /// The words in order, to be shown once.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ')
    }

    pub(crate) fn of(key: &Key) -> Self {
        let mut said = Mnemonic::from_entropy(key.bytes())
            .expect("32 bytes are one of the lengths BIP 39 knows");
        let words = Self(said.words().collect::<Vec<_>>().join(" "));
        said.zeroize();
        words
    }

    pub(crate) fn key(&self) -> Key {
        let mut said = Mnemonic::parse_in_normalized(Language::English, &self.0)
            .expect("checked when it was made");
        let (mut bytes, _) = said.to_entropy_array();
        let mut entropy = [0; Key::LEN];
        entropy.copy_from_slice(&bytes[..Key::LEN]);
        said.zeroize();
        bytes.zeroize();
        let key = Key::from_bytes(entropy);
        entropy.zeroize();
        key
    }
}

impl FromStr for RecoveryWords {
    type Err = StoreError;

    /// Takes capitals, line breaks, commas and numbering as people write them.
    fn from_str(typed: &str) -> Result<Self, StoreError> {
        let lower = Zeroizing::new(typed.to_lowercase());
        let mut plain = Zeroizing::new(String::with_capacity(typed.len()));
        for word in lower.split(|c: char| !c.is_alphabetic()) {
            if !word.is_empty() {
                if !plain.is_empty() {
                    plain.push(' ');
                }
                plain.push_str(word);
            }
        }
        let mut said =
            Mnemonic::parse_in_normalized(Language::English, &plain).map_err(|error| {
                StoreError::NotRecoveryWords {
                    word: match error {
                        Error::UnknownWord(index) => Some(index + 1),
                        _ => None,
                    },
                }
            })?;
        let count = said.word_count();
        said.zeroize();
        if count != 24 {
            return Err(StoreError::NotRecoveryWords { word: None });
        }
        Ok(Self(std::mem::take(&mut *plain)))
    }
}

impl std::fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryWords(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_written_by_hand_give_the_key_back() {
        let key = Key::from_bytes([42; 32]);
        let words = RecoveryWords::of(&key);
        assert_eq!(words.words().count(), 24, "256 bits and a checksum");
        let by_hand: String = words
            .words()
            .enumerate()
            .map(|(index, word)| format!("{}. {},\n", index + 1, word.to_uppercase()))
            .collect();
        let read: RecoveryWords = by_hand.parse().unwrap();
        assert!(read.key() == key, "numbering and capitals do not matter");
    }

    #[test]
    fn a_misspelled_word_is_pointed_at() {
        let words = RecoveryWords::of(&Key::from_bytes([42; 32]));
        let mut list: Vec<&str> = words.words().collect();
        list[4] = "orchardy";
        let refused = list.join(" ").parse::<RecoveryWords>().unwrap_err();
        assert!(
            matches!(refused, StoreError::NotRecoveryWords { word: Some(5) }),
            "the fifth: {refused:?}"
        );
    }

    #[test]
    fn swapped_or_missing_words_are_refused() {
        let words = RecoveryWords::of(&Key::from_bytes(std::array::from_fn(|i| i as u8)));
        let mut list: Vec<&str> = words.words().collect();
        list.swap(0, 1);
        for typed in [list.join(" "), list[..12].join(" "), String::new()] {
            let refused = typed.parse::<RecoveryWords>().unwrap_err();
            assert!(
                matches!(refused, StoreError::NotRecoveryWords { word: None }),
                "the checksum or the count says no: {refused:?}"
            );
        }
    }
}
