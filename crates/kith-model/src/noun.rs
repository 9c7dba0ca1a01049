//! One list of fields for the row, for adding it and for editing it.

/// Declares a noun.
///
/// - `fixed` is given when the row is added and never edited.
/// - `needs` must be given and may be edited.
/// - `may` can be left out: then the value after `=`, else the type's default.
///
/// Makes `New::new(fixed…, needs…)`, `New::with_id(id) -> Noun`,
/// `Edit::apply(self, &Noun) -> Noun` and `Edit::fields()`, the names of the
/// fields an edit sets.
macro_rules! noun {
    (
        $(#[$doc:meta])*
        $Noun:ident, $New:ident, $Edit:ident, $Id:ident;
        fixed { $($(#[$fdoc:meta])* $fixed:ident: $fty:ty,)* }
        needs { $($(#[$ndoc:meta])* $need:ident: $nty:ty,)* }
        may { $($(#[$mdoc:meta])* $may:ident: $mty:ty $(= $default:expr)?,)* }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[allow(missing_docs, reason = "plain fields carry DOMAIN.md's own words")]
        pub struct $Noun {
            pub id: crate::$Id,
            $($(#[$fdoc])* pub $fixed: $fty,)*
            $($(#[$ndoc])* pub $need: $nty,)*
            $($(#[$mdoc])* pub $may: $mty,)*
        }

        #[doc = concat!("What it takes to add a [`", stringify!($Noun), "`].")]
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
        #[allow(missing_docs, reason = "plain fields carry DOMAIN.md's own words")]
        pub struct $New {
            $($(#[$fdoc])* pub $fixed: $fty,)*
            $($(#[$ndoc])* pub $need: $nty,)*
            $($(#[$mdoc])* pub $may: $mty,)*
        }

        impl $New {
            /// With what must be given; the rest as it usually is.
            #[allow(clippy::too_many_arguments, clippy::new_without_default,
                reason = "the list of fields decides how many there are")]
            pub fn new($($fixed: impl Into<$fty>,)* $($need: impl Into<$nty>,)*) -> Self {
                Self {
                    $($fixed: $fixed.into(),)*
                    $($need: $need.into(),)*
                    $($may: crate::noun::usual!($($default)?),)*
                }
            }

            /// The row it becomes.
            pub fn with_id(self, id: crate::$Id) -> $Noun {
                $Noun {
                    id,
                    $($fixed: self.$fixed,)*
                    $($need: self.$need,)*
                    $($may: self.$may,)*
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $New {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[derive(serde::Deserialize)]
                #[serde(deny_unknown_fields)]
                struct Wire {
                    $($fixed: $fty,)*
                    $($need: $nty,)*
                    $(#[serde(default)] $may: crate::Change<$mty>,)*
                }
                let wire = Wire::deserialize(deserializer)?;
                Ok(Self {
                    $($fixed: wire.$fixed,)*
                    $($need: wire.$need,)*
                    $($may: match wire.$may {
                        crate::Change::Set(value) => value,
                        crate::Change::Keep => crate::noun::usual!($($default)?),
                    },)*
                })
            }
        }

        #[cfg(feature = "ts")]
        crate::noun::wire_type!($New;
            needs { $($fixed: $fty,)* $($need: $nty,)* }
            may { $($may: $mty,)* });

        #[cfg(feature = "ts")]
        crate::noun::wire_type!($Edit;
            needs {}
            may { $($need: $nty,)* $($may: $mty,)* });

        #[doc = concat!("What may be changed of a [`", stringify!($Noun), "`].")]
        #[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        #[allow(missing_docs, reason = "plain fields carry DOMAIN.md's own words")]
        pub struct $Edit {
            $(
                $(#[$ndoc])*
                #[serde(skip_serializing_if = "crate::Change::is_keep")]
                pub $need: crate::Change<$nty>,
            )*
            $(
                $(#[$mdoc])*
                #[serde(skip_serializing_if = "crate::Change::is_keep")]
                pub $may: crate::Change<$mty>,
            )*
        }

        impl $Edit {
            /// The row as it would stand after this edit.
            pub fn apply(self, before: &$Noun) -> $Noun {
                $Noun {
                    id: before.id,
                    $($fixed: before.$fixed.clone(),)*
                    $($need: self.$need.or(before.$need.clone()),)*
                    $($may: self.$may.or(before.$may.clone()),)*
                }
            }

            /// Names of the fields it sets, as the schema has them.
            pub fn fields(&self) -> Vec<&'static str> {
                let mut fields = Vec::new();
                $(if !self.$need.is_keep() { fields.push(stringify!($need)); })*
                $(if !self.$may.is_keep() { fields.push(stringify!($may)); })*
                fields
            }
        }
    };
}

macro_rules! usual {
    () => {
        Default::default()
    };
    ($default:expr) => {
        $default
    };
}

/// The TypeScript type of an input: what must be given, and what may be left out.
#[cfg(feature = "ts")]
macro_rules! wire_type {
    ($Type:ident; needs { $($need:ident: $nty:ty,)* } may { $($may:ident: $mty:ty,)* }) => {
        impl ts_rs::TS for $Type {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(_: &ts_rs::Config) -> String {
                stringify!($Type).to_owned()
            }

            fn inline(config: &ts_rs::Config) -> String {
                let fields = [
                    $(format!("{}: {}", stringify!($need), <$nty as ts_rs::TS>::name(config)),)*
                    $(format!("{}?: {}", stringify!($may), <$mty as ts_rs::TS>::name(config)),)*
                ];
                format!("{{ {} }}", fields.join(", "))
            }

            fn decl(config: &ts_rs::Config) -> String {
                format!("type {} = {};", stringify!($Type), <Self as ts_rs::TS>::inline(config))
            }

            fn decl_concrete(config: &ts_rs::Config) -> String {
                <Self as ts_rs::TS>::decl(config)
            }

            fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
                $(visitor.visit::<$nty>();)*
                $(visitor.visit::<$mty>();)*
                $(<$nty as ts_rs::TS>::visit_generics(visitor);)*
                $(<$mty as ts_rs::TS>::visit_generics(visitor);)*
            }

            fn output_path() -> Option<std::path::PathBuf> {
                Some(concat!(stringify!($Type), ".ts").into())
            }
        }
    };
}

#[cfg(feature = "ts")]
pub(crate) use wire_type;
pub(crate) use {noun, usual};
