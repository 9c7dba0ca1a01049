use std::fmt::Write as _;

use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::words::RecoveryWords;

/// What a person types. Wiped when dropped, never printed. Empty stands for
/// *not protected*.
#[derive(Clone, Default, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

/// How somebody means to get in.
#[derive(Debug, Clone)]
pub enum Unlock {
    /// With the passphrase, or an empty one.
    Passphrase(Passphrase),
    /// With the words handed out when the passphrase was set.
    Words(RecoveryWords),
}

/// SQLCipher's raw key. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key([u8; Key::LEN]);

/// The first bytes of the file, in the clear: where SQLCipher keeps its salt.
pub(crate) type Salt = [u8; 16];

/// What deriving a key costs, and whoever guesses one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// Newest first; a set once released stays in the list, so that the files made
/// with it open. The first is RFC 9106, section 4, second recommended option.
const COSTS: &[Cost] = &[
    #[cfg(any(test, all(feature = "cheap-keys", debug_assertions)))]
    Cost {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    },
    Cost {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 4,
    },
];

/// Those in force. Where the cheap one is built in, a program under test has to ask for it.
fn costs() -> &'static [Cost] {
    #[cfg(all(not(test), feature = "cheap-keys", debug_assertions))]
    if std::env::var_os("KITH_CHEAP_KEYS").is_none() {
        return &COSTS[1..];
    }
    COSTS
}

impl Passphrase {
    /// Typed text; two keyboards that compose an accent differently give the
    /// same one (RFC 8265, section 4.2: NFC).
    pub fn new(typed: &str) -> Self {
        // Sized at once: growing would leave copies of it behind.
        let mut composed = String::with_capacity(typed.len() * 3);
        composed.extend(typed.nfc());
        Self(composed)
    }

    /// The stand-in for *not protected*.
    pub fn none() -> Self {
        Self::default()
    }

    /// Whether anything was typed at all.
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

impl Unlock {
    /// For a workspace that is not protected.
    pub fn unprotected() -> Self {
        Self::Passphrase(Passphrase::none())
    }

    /// Every key this could stand for, the likeliest first, each made only
    /// when asked for.
    pub(crate) fn keys(&self, salt: Salt) -> impl Iterator<Item = Key> + '_ {
        let (words, costs) = match self {
            Self::Words(words) => (Some(words.key()), &COSTS[..0]),
            Self::Passphrase(_) => (None, costs()),
        };
        let derived = costs.iter().filter_map(move |cost| match self {
            Self::Passphrase(passphrase) => Some(Key::with_cost(passphrase, &salt, *cost)),
            Self::Words(_) => None,
        });
        words.into_iter().chain(derived)
    }
}

impl Key {
    pub(crate) const LEN: usize = 32;

    /// The key of a new passphrase, at today's cost.
    pub(crate) fn derive(passphrase: &Passphrase, salt: &Salt) -> Self {
        Self::with_cost(passphrase, salt, costs()[0])
    }

    /// Whether an empty passphrase gives this key, at whichever cost.
    pub(crate) fn is_unprotected(&self, salt: Salt) -> bool {
        Unlock::unprotected().keys(salt).any(|key| key == *self)
    }

    pub(crate) fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }

    /// `PRAGMA key` or `PRAGMA rekey` with this key and salt, spelled raw.
    pub(crate) fn pragma(&self, pragma: &str, salt: &Salt) -> Zeroizing<String> {
        // Sized at once: growing would leave copies of the key behind.
        let mut sql = Zeroizing::new(String::with_capacity(160));
        let _ = write!(sql, "PRAGMA {pragma} = \"x'");
        for byte in self.0.iter().chain(salt) {
            let _ = write!(sql, "{byte:02x}");
        }
        sql.push_str("'\";");
        sql
    }

    fn with_cost(passphrase: &Passphrase, salt: &Salt, cost: Cost) -> Self {
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(Self::LEN))
            .expect("every cost of the list is within Argon2's bounds, as a test shows");
        let mut key = Self([0; Self::LEN]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.0.as_bytes(), salt, &mut key.0)
            .expect("a 16-byte salt and a 32-byte key are within Argon2's bounds");
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cost_in_the_list_derives_a_key() {
        let salt = [7; 16];
        let passphrase = Passphrase::new("sorghum and rye");
        let keys: Vec<Key> = Unlock::Passphrase(passphrase).keys(salt).collect();
        assert_eq!(keys.len(), COSTS.len(), "one key per cost");
        assert!(keys[0] != keys[1], "each cost gives another key");
    }

    #[test]
    fn a_released_cost_is_never_weaker_than_rfc_9106_asks() {
        let released = &COSTS[1..];
        assert!(!released.is_empty(), "beside the tests' own there is one");
        for cost in released {
            assert!(
                cost.memory_kib >= 64 * 1024 && cost.passes >= 3,
                "weak: {cost:?}"
            );
        }
    }

    #[test]
    fn an_accent_typed_in_two_strokes_is_the_same_passphrase() {
        let salt = [1; 16];
        let composed = Key::derive(&Passphrase::new("caf\u{e9}"), &salt);
        let decomposed = Key::derive(&Passphrase::new("cafe\u{301}"), &salt);
        assert!(composed == decomposed, "keyboards differ, people do not");
    }

    #[test]
    fn salt_and_passphrase_both_matter() {
        let one = Key::derive(&Passphrase::new("a"), &[1; 16]);
        assert!(
            one != Key::derive(&Passphrase::new("a"), &[2; 16]),
            "another salt"
        );
        assert!(
            one != Key::derive(&Passphrase::new("b"), &[1; 16]),
            "another passphrase"
        );
        assert!(!one.is_unprotected([1; 16]), "it has a passphrase");
        assert!(
            Key::derive(&Passphrase::none(), &[1; 16]).is_unprotected([1; 16]),
            "it has none"
        );
    }

    #[test]
    fn a_passphrase_does_not_print_itself() {
        let said = format!("{:?}", Unlock::Passphrase(Passphrase::new("hush")));
        assert!(!said.contains("hush"), "it would end in a log: {said}");
    }
}
