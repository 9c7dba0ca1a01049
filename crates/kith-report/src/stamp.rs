use chrono::{DateTime, FixedOffset};
use kith_model::lens::Lens;

use crate::words;

/// What every page says of itself: for whom, from which workspace, when.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// Name of the workspace it came out of.
    pub workspace: String,
    /// The lens that the figures were read through.
    pub seen_as: Lens,
    /// When it was made, on the clock of the person who made it. The only time
    /// a report knows; it is also the PDF's own date.
    pub made_at: DateTime<FixedOffset>,
    /// What the lens held back, with its reason; printed at the end.
    pub left_out: Vec<LeftOut>,
}

/// One kind of thing that a report does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is, worded for its count: "notes", "name".
    pub what: String,
    /// How many.
    pub count: u32,
    /// Why: "kept in the circle".
    pub why: String,
}

impl Stamp {
    /// "Seen as Funder", for the title block.
    pub(crate) fn seen_as_words(&self) -> String {
        match self.seen_as {
            Lens::Me => "For your own eyes".to_owned(),
            lens => format!("Seen as {}", lens.label()),
        }
    }

    /// For the foot of each page: whose it is, when it was made, for whom.
    pub(crate) fn foot_words(&self) -> String {
        let made = words::date::long(self.made_at.date_naive());
        let workspace = words::name(&self.workspace);
        format!("{workspace} · made {made} · {}", self.seen_as_words())
    }

    /// "14 notes: kept in the circle", one for each thing left out.
    pub(crate) fn left_out_words(&self) -> Vec<String> {
        self.left_out
            .iter()
            .map(|left| {
                format!(
                    "{} {}: {}",
                    left.count,
                    words::clean(&left.what),
                    words::clean(&left.why)
                )
            })
            .collect()
    }
}
