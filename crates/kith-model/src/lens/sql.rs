//! The rule of [`Lens::sees`] and [`Lens::attribution`] as SQL.

use super::{Lens, Matter, Privacy, SessionRule};

/// A layer as SQL sees it: two integer expressions, mask and rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    audience: String,
    attribution: String,
}

impl Layer {
    /// The privacy pair of a table or alias: `c.audience`, `c.attribution`.
    pub fn pair(table: &str) -> Self {
        Self {
            audience: format!("{table}.audience"),
            attribution: format!("{table}.attribution"),
        }
    }

    /// A mask by itself, for wishes and consents: `p.directory_audience`.
    pub fn mask(column: &str) -> Self {
        Self {
            audience: column.to_owned(),
            attribution: "0".to_owned(),
        }
    }

    /// A constant layer, for columns whose privacy is fixed (a person's notes).
    pub fn fixed(privacy: Privacy) -> Self {
        Self {
            audience: privacy.audience.bits().to_string(),
            attribution: privacy.attribution.rank().to_string(),
        }
    }

    /// The rule of a session, from the column with its code: `s.rule`. A code
    /// that is not known shows nothing to anybody.
    pub fn rule(column: &str) -> Self {
        let case = |value: fn(Privacy) -> i64, other: i64| {
            let arms: String = SessionRule::ALL
                .iter()
                .map(|rule| format!(" WHEN '{rule}' THEN {}", value(rule.privacy())))
                .collect();
            format!("CASE {column}{arms} ELSE {other} END")
        };
        Self {
            audience: case(|privacy| privacy.audience.bits(), 0),
            attribution: case(|privacy| privacy.attribution.rank(), 3),
        }
    }
}

impl Lens {
    /// A condition that holds exactly where [`Lens::sees`] does; one term in
    /// parentheses. `NULL` in a layer hides the row.
    pub fn sql(self, matter: Matter, layers: &[Layer]) -> String {
        if !self.shows(matter) {
            return "(0)".to_owned();
        }
        let masks: String = layers
            .iter()
            .map(|layer| format!("({}) & ", layer.audience))
            .collect();
        let mut condition = format!("({masks}{} <> 0", self.viewer().bit());
        if !self.is_inside() {
            for layer in layers {
                condition.push_str(&format!(" AND ({}) < 3", layer.attribution));
            }
        }
        condition.push(')');
        condition
    }

    /// The rank [`Lens::attribution`] gives, as an expression over the layers.
    pub fn attribution_sql(self, layers: &[Layer]) -> String {
        if self.is_inside() {
            return "0".to_owned();
        }
        // A single argument would make `max` an aggregate.
        let ranks: String = layers
            .iter()
            .map(|layer| format!(", {}", layer.attribution))
            .collect();
        if ranks.is_empty() {
            "0".to_owned()
        } else {
            format!("max(0{ranks})")
        }
    }
}
