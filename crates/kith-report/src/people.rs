use chrono::NaiveDate;
use kith_model::enrollment::Role;

/// The people of a report, as much as may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum People {
    /// By name, in the order they are to be listed; nobody is ranked.
    Named(Vec<Person>),
    /// Only how many in each role.
    Counted(Vec<RoleCount>),
}

/// A person as a report names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name to print.
    pub name: String,
    /// Role in the cohort.
    pub role: Role,
    /// When they joined.
    pub since: Option<NaiveDate>,
    /// Where they work, as far as the lens allows.
    pub organization: Option<String>,
}

/// How many people hold a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleCount {
    /// The role; nothing where roles are too small to be told apart.
    pub role: Option<Role>,
    /// How many.
    pub count: Count,
}

/// A count that may be too small to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Known(u32),
    /// Fewer than this.
    Under(u32),
}

impl People {
    /// How many there are, if that may be told.
    pub fn total(&self) -> Option<u32> {
        match self {
            People::Named(people) => u32::try_from(people.len()).ok(),
            People::Counted(roles) => roles
                .iter()
                .map(|role| match role.count {
                    Count::Known(count) => Some(count),
                    Count::Under(_) => None,
                })
                .sum(),
        }
    }

    /// Whether a count among them is too small to be told.
    pub(crate) fn has_small(&self) -> bool {
        matches!(self, People::Counted(roles)
            if roles.iter().any(|role| matches!(role.count, Count::Under(_))))
    }

    /// Roles in the order they first appear, with how many people hold each.
    pub(crate) fn by_role(&self) -> Vec<(Option<Role>, Count)> {
        match self {
            People::Counted(roles) => roles
                .iter()
                .filter(|role| role.count != Count::Known(0))
                .map(|role| (role.role, role.count))
                .collect(),
            People::Named(people) => {
                let mut counts: Vec<(Role, u32)> = Vec::new();
                for person in people {
                    match counts.iter_mut().find(|(role, _)| *role == person.role) {
                        Some((_, count)) => *count += 1,
                        None => counts.push((person.role, 1)),
                    }
                }
                counts
                    .into_iter()
                    .map(|(role, count)| (Some(role), Count::Known(count)))
                    .collect()
            }
        }
    }
}
