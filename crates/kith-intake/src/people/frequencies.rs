use std::collections::HashMap;

use super::likeness::Names;

/// Family names that nobody else has weigh as if so many people were known besides.
const FAMILIES: f64 = 1024.0;
/// The same of given names, of which there are fewer.
const GIVEN: f64 = 300.0;

/// How many people have which name, so that a rare one tells more than a common one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frequencies {
    people: u32,
    given: HashMap<Box<str>, u32>,
    family: HashMap<Box<str>, u32>,
}

impl Frequencies {
    /// Counts one more person.
    pub(super) fn add(&mut self, names: &Names) {
        self.people += 1;
        let count = |of: &mut HashMap<Box<str>, u32>, name: &str| {
            if let Some(count) = of.get_mut(name) {
                *count += 1;
            } else if !name.is_empty() {
                of.insert(name.into(), 1);
            }
        };
        count(&mut self.given, first(&names.given));
        count(&mut self.family, &names.family);
    }

    /// What sharing a given name that somebody has is worth.
    pub(super) fn points_of_given(&self, name: &str) -> i32 {
        let others = others(&self.given, first(name));
        quarter_bits((GIVEN + self.people()) / (others + 4.0)).clamp(8, 40)
    }

    /// The same of a family name.
    pub(super) fn points_of_family(&self, name: &str) -> i32 {
        let others = others(&self.family, name);
        quarter_bits((FAMILIES + self.people()) / (others + 1.0)).clamp(16, 52)
    }

    /// What it takes off that somebody is alike by chance where many are known.
    pub(super) fn points_of_chance(&self) -> i32 {
        -quarter_bits((self.people() / FAMILIES).max(1.0))
    }

    /// Whether at least two people have the given name, so that it is no slip.
    pub(super) fn have_given(&self, name: &str) -> bool {
        self.given.get(name).is_some_and(|&count| count > 1)
    }

    fn people(&self) -> f64 {
        f64::from(self.people)
    }
}

fn first(given: &str) -> &str {
    given.split(' ').next().unwrap_or("")
}

/// Who has the name besides the one it is compared with.
fn others(of: &HashMap<Box<str>, u32>, name: &str) -> f64 {
    f64::from(of.get(name).map_or(0, |count| count - 1))
}

/// A quarter of a bit is a point.
fn quarter_bits(odds: f64) -> i32 {
    (4.0 * odds.log2()).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_name_tells_more_than_a_common_one() {
        let mut among = Frequencies::default();
        assert_eq!(
            (
                among.points_of_family("begay"),
                among.points_of_given("rosa")
            ),
            (40, 25),
            "where nobody is known"
        );
        for number in 0..400 {
            among.add(&Names::new("Maria", "Garcia", ""));
            among.add(&Names::new(&format!("Rosa{number}"), "Tso", ""));
        }
        among.add(&Names::new("Rosa", "Begay", ""));
        assert!(
            among.points_of_family("begay") > among.points_of_family("garcia") + 20,
            "one of 801 and 400 of 801"
        );
        assert!(
            among.points_of_given("rosa") > among.points_of_given("maria") + 15,
            "first names, too"
        );
        assert!(
            among.have_given("maria") && !among.have_given("rosa"),
            "one Rosa could be a slip"
        );
    }
}
