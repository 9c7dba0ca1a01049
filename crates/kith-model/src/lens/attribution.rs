//! May it carry a name.

codes! {
    /// From a name to nothing but a count; a higher rank is stricter.
    Attribution, "attribution";
    Named = "named", "Named";
    RoleOnly = "role_only", "By role";
    Unattributed = "unattributed", "Unattributed";
    AggregateOnly = "aggregate_only", "Only in counts";
}

impl Attribution {
    /// For a column: 0 named to 3 only in counts.
    pub const fn rank(self) -> i64 {
        self as i64
    }

    /// From a column. An unknown rank is read as the strictest: what cannot
    /// be understood is not given away.
    pub const fn from_rank(rank: i64) -> Self {
        match rank {
            0 => Self::Named,
            1 => Self::RoleOnly,
            2 => Self::Unattributed,
            _ => Self::AggregateOnly,
        }
    }
}
