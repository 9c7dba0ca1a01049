use std::collections::{HashMap, HashSet};

use kith_model::value_alias::{Says, ValueAlias, ValueField};

use crate::Field;

/// So many spellings may stand for one another in a row; a longer way is a circle.
const WAY: usize = 8;

/// What a human said of values that are written in more than one way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spellings {
    /// By the value as it is compared.
    used: HashMap<ValueField, HashMap<String, String>>,
    apart: HashSet<(ValueField, (String, String))>,
}

impl Spellings {
    /// Of everything that was said, the latest first; the latest counts.
    pub fn of(said: impl IntoIterator<Item = ValueAlias>) -> Self {
        let mut spellings = Self::default();
        for ValueAlias {
            field, value, says, ..
        } in said
        {
            match says {
                Says::Use(used) => {
                    let of_field = spellings.used.entry(field).or_default();
                    of_field.entry(field.compared(&value)).or_insert(used);
                }
                Says::Apart(other) => {
                    spellings.apart.insert((field, field.pair(&value, &other)));
                }
            }
        }
        spellings
    }

    /// What is written for a value of a field: what was said, else the value itself.
    pub fn spelled<'s>(&'s self, field: Field, value: &'s str) -> &'s str {
        let Some(field) = value_field(field) else {
            return value;
        };
        let Some(used) = self.used.get(&field) else {
            return value;
        };
        let mut spelled = value;
        for _ in 0..WAY {
            match used.get(&field.compared(spelled)) {
                Some(other) if other != spelled && !self.are_apart(field, value, other) => {
                    spelled = other;
                }
                _ => break,
            }
        }
        spelled
    }

    /// Whether somebody said that two values are never made one.
    pub fn are_apart(&self, field: ValueField, one: &str, other: &str) -> bool {
        !self.apart.is_empty() && self.apart.contains(&(field, field.pair(one, other)))
    }
}

fn value_field(field: Field) -> Option<ValueField> {
    match field {
        Field::Organization => Some(ValueField::Organization),
        Field::City => Some(ValueField::City),
        Field::JobTitle => Some(ValueField::JobTitle),
        _ => None,
    }
}

impl From<ValueField> for Field {
    fn from(field: ValueField) -> Self {
        match field {
            ValueField::Organization => Self::Organization,
            ValueField::City => Self::City,
            ValueField::JobTitle => Self::JobTitle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(field: ValueField, value: &str, says: Says) -> ValueAlias {
        ValueAlias {
            id: 1.into(),
            field,
            value: value.to_owned(),
            says,
        }
    }

    #[test]
    fn the_latest_word_counts_ways_are_followed_and_circles_end() {
        let used = |value: &str, used: &str| {
            said(ValueField::Organization, value, Says::Use(used.to_owned()))
        };
        let spellings = Spellings::of([
            used("NMSU", "NM State"),
            used("NM State", "New Mexico State University"),
            used("nmsu", "Something else"),
            used("A", "B"),
            used("B", "A"),
        ]);
        let spelled =
            |value: &'static str| spellings.spelled(Field::Organization, value).to_owned();
        assert_eq!(
            spelled("nmsu."),
            "New Mexico State University",
            "to its end"
        );
        assert_eq!(spelled("UNM"), "UNM", "nothing was said");
        assert!(["A", "B"].contains(&spelled("A").as_str()), "it ends");
        assert_eq!(spellings.spelled(Field::City, "NMSU"), "NMSU", "elsewhere");
        assert_eq!(
            spellings.spelled(Field::Notes, "NMSU"),
            "NMSU",
            "no such field"
        );
    }

    #[test]
    fn of_values_that_case_alone_parts_one_can_be_left_as_it_is() {
        let spellings = Spellings::of([
            said(ValueField::City, "TAOS", Says::Apart("Taos".to_owned())),
            said(ValueField::City, "taos", Says::Use("Taos".to_owned())),
        ]);
        assert_eq!(spellings.spelled(Field::City, "tAos"), "Taos");
        assert_eq!(spellings.spelled(Field::City, "TAOS"), "TAOS", "left out");
    }
}
