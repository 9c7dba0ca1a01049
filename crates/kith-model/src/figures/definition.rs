//! How things were counted, as every report that counts them says at its foot.

codes! {
    /// A figure with its definition (DOMAIN.md §3).
    Definition, "figure";
    Attendance = "attendance", "Attendance";
    Commitment = "commitment", "Commitment";
    Unmarked = "unmarked", "Unmarked";
    Hours = "hours", "Hours";
    Completion = "completion", "Completion";
    Retention = "retention", "Retention";
    Served = "served", "People and attendances";
    SmallCounts = "small_counts", "Small counts";
}

impl Definition {
    /// The definition, in a sentence or two that a reader outside can follow.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Attendance => {
                "Those who came (here, late, left early, in part or online), of those expected \
                 at sessions that were held and count, on days they were active in the program."
            }
            Self::Commitment => {
                "Those who came, told us beforehand or were excused afterward, of the same \
                 people and sessions as attendance."
            }
            Self::Unmarked => "Places on the roll not filled in yet; they are in no share.",
            Self::Hours => {
                "Minutes taken down for a person, else the length of the session, for those who came."
            }
            Self::Completion => "Those who completed or are alumni, of those who started.",
            Self::Retention => {
                "Those who had neither withdrawn nor stayed away by that day, of those who had \
                 started by then; people on a pause are included and shown apart."
            }
            Self::Served => {
                "People are counted once, however often they came; attendances are counted each time."
            }
            Self::SmallCounts => {
                "Counts too small to hide a person in are left out, and a second one with them \
                 so that they cannot be computed back."
            }
        }
    }
}
