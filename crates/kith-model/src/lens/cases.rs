//! Every combination a row of two layers and a session rule can be in, so that
//! whoever runs the SQL can hold it against the rule.

use super::{Attribution, Audience, Privacy, SessionRule};

/// One combination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// The thing's own pair.
    pub item: Privacy,
    /// The person's wishes, a mask.
    pub wishes: Audience,
    /// The session's rule.
    pub rule: SessionRule,
}

impl Case {
    /// Its layers, for [`super::Lens::sees`].
    pub const fn layers(&self) -> [Privacy; 3] {
        [self.item, Privacy::named(self.wishes), self.rule.privacy()]
    }
}

/// All 65,536 of them.
///
/// The store's test writes each as a row (audience, attribution, wishes, rule),
/// asks `Lens::sql` and `Lens::attribution_sql` over
/// `[Layer::pair(..), Layer::mask(..), Layer::rule(..)]` for every lens and
/// matter, and compares with `Lens::sees` and `Lens::attribution`.
pub fn cases() -> impl Iterator<Item = Case> {
    let masks = || (0..=Audience::PUBLIC.bits()).map(Audience::from_bits);
    masks().flat_map(move |audience| {
        Attribution::ALL.iter().flat_map(move |&attribution| {
            masks().flat_map(move |wishes| {
                let item = Privacy {
                    audience,
                    attribution,
                };
                SessionRule::ALL
                    .iter()
                    .map(move |&rule| Case { item, wishes, rule })
            })
        })
    })
}
