//! Enumerations with stable codes: stored, exported and sent by code, shown by label.

use std::fmt::Display;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use thiserror::Error;

/// A text that is none of an enumeration's codes.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("\"{found}\" is no {what}; allowed are {}", allowed.join(", "))]
pub struct UnknownCode {
    /// What was looked for, in words: `program kind`.
    pub what: &'static str,
    /// What was given.
    pub found: String,
    /// Every code there is, in the order of the enumeration.
    pub allowed: &'static [&'static str],
}

/// Reads a value from a text on the wire, with the error the text's own reader gives.
pub fn from_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: Display>,
{
    // A borrowed text would be refused where JSON wrote an escape.
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(D::Error::custom)
}

#[doc(hidden)]
pub use serde as serde_for_codes;

/// Declares an enumeration once: variant, code, label.
///
/// Makes `ALL`, `CODES`, `WHAT`, `code()`, `label()`, `Display` (the code),
/// `FromStr` (failing with [`UnknownCode`]), serde by code and, with feature
/// `ts`, the union of the codes.
#[macro_export]
macro_rules! codes {
    (
        $(#[$doc:meta])*
        $Enum:ident, $what:literal;
        $($(#[$meta:meta])* $Variant:ident = $code:literal, $label:literal;)+
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Enum {
            $(#[doc = concat!("`", $code, "`, shown as “", $label, "”.")] $(#[$meta])* $Variant,)+
        }

        impl $Enum {
            /// What a value is called in a sentence.
            pub const WHAT: &'static str = $what;
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];
            /// Every code, in the order of [`Self::ALL`].
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$Variant => $code,)+
                }
            }

            /// The word people read, in US English.
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$Variant => $label,)+
                }
            }
        }

        impl std::fmt::Display for $Enum {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl std::str::FromStr for $Enum {
            type Err = $crate::code::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$Variant),)+
                    _ => Err($crate::code::UnknownCode {
                        what: Self::WHAT,
                        found: text.to_owned(),
                        allowed: Self::CODES,
                    }),
                }
            }
        }

        impl $crate::code::serde_for_codes::Serialize for $Enum {
            fn serialize<S: $crate::code::serde_for_codes::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> $crate::code::serde_for_codes::Deserialize<'de> for $Enum {
            fn deserialize<D: $crate::code::serde_for_codes::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::code::from_text(deserializer)
            }
        }

        $crate::ts_codes!($Enum);
    };
}

#[doc(hidden)]
#[cfg(feature = "ts")]
#[macro_export]
macro_rules! ts_codes {
    ($Enum:ident) => {
        impl $crate::code::ts_for_codes::TS for $Enum {
            $crate::ts_alias!($Enum, $crate::code::union(Self::CODES));
        }
    };
}

#[doc(hidden)]
#[cfg(not(feature = "ts"))]
#[macro_export]
macro_rules! ts_codes {
    ($Enum:ident) => {};
}

/// The items of a `TS` implementation for a named alias of another type.
#[doc(hidden)]
#[cfg(feature = "ts")]
#[macro_export]
macro_rules! ts_alias {
    ($Type:ident, $body:expr) => {
        type WithoutGenerics = Self;
        type OptionInnerType = Self;

        fn name(_: &$crate::code::ts_for_codes::Config) -> String {
            stringify!($Type).to_owned()
        }

        fn inline(_: &$crate::code::ts_for_codes::Config) -> String {
            $body
        }

        fn decl(config: &$crate::code::ts_for_codes::Config) -> String {
            let body = <Self as $crate::code::ts_for_codes::TS>::inline(config);
            format!("type {} = {body};", stringify!($Type))
        }

        fn decl_concrete(config: &$crate::code::ts_for_codes::Config) -> String {
            <Self as $crate::code::ts_for_codes::TS>::decl(config)
        }

        fn output_path() -> Option<std::path::PathBuf> {
            Some(concat!(stringify!($Type), ".ts").into())
        }
    };
}

#[cfg(feature = "ts")]
pub(crate) use ts_alias;

#[doc(hidden)]
#[cfg(feature = "ts")]
pub use ts_rs as ts_for_codes;

#[doc(hidden)]
#[cfg(feature = "ts")]
pub fn union(codes: &[&str]) -> String {
    let quoted: Vec<_> = codes.iter().map(|code| format!("\"{code}\"")).collect();
    quoted.join(" | ")
}

#[cfg(test)]
mod tests {
    codes! {
        /// Three fruits.
        Fruit, "fruit";
        Apple = "apple", "Apple";
        BloodOrange = "blood_orange", "Blood orange";
    }

    #[test]
    fn every_code_reads_back() {
        for &fruit in Fruit::ALL {
            assert_eq!(fruit.code().parse(), Ok(fruit), "code and reader agree");
            let json = serde_json::to_string(&fruit).expect("a text");
            assert_eq!(json, format!("\"{fruit}\""), "the wire carries the code");
            assert_eq!(
                serde_json::from_str::<Fruit>(&json).expect("the same text"),
                fruit,
                "and reads back"
            );
        }
        assert_eq!(
            Fruit::BloodOrange.label(),
            "Blood orange",
            "people read the label"
        );
        assert_eq!(Fruit::ALL.len(), Fruit::CODES.len(), "one code each");
    }

    #[test]
    fn an_unknown_code_names_the_allowed_ones() {
        let fault = "Apple".parse::<Fruit>().expect_err("codes are lower case");
        assert_eq!(
            fault.to_string(),
            "\"Apple\" is no fruit; allowed are apple, blood_orange",
            "whoever typed it can go on from the message"
        );
        let json = serde_json::from_str::<Fruit>("\"pear\"").expect_err("no such code");
        assert!(
            json.to_string().contains("allowed are"),
            "JSON gives the same help: {json}"
        );
    }
}
