use kith_model::figures::{Definition, Share};

/// One honest number between the hairlines of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number.
    pub amount: Amount,
    /// What it says, as the end of a sentence: "came to the last session".
    pub words: String,
    /// Seats not marked yet, which the amount leaves out.
    pub unmarked: u32,
    /// The formula behind it; a report prints those it used.
    pub definition: Option<Definition>,
}

/// How much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// "9 of 11 (82%)".
    Share(Share),
    /// "114 seats": the noun is worded for the count.
    Count {
        /// How many.
        count: u32,
        /// Of what.
        noun: String,
    },
    /// Too small a group to be told to this audience: "under 5".
    Under(u32),
}

/// Definitions as they stand at the foot of a report, each once.
pub(crate) fn definition_words(mut used: Vec<Definition>) -> Vec<String> {
    used.sort_unstable();
    used.dedup();
    used.into_iter()
        .map(|definition| format!("{}. {}", definition.label(), definition.words()))
        .collect()
}

impl Figure {
    /// The number in large type and, apart, its share: `("9 of 11", "(82%)")`.
    pub(crate) fn amount_words(&self) -> (String, String) {
        match &self.amount {
            Amount::Share(share) => {
                let words = share.to_string();
                match words.split_once(" (") {
                    Some((count, share)) => (count.to_owned(), format!("({share}")),
                    None => (words, String::new()),
                }
            }
            Amount::Count { count, noun } => (
                format!("{count} {}", crate::words::clean(noun)),
                String::new(),
            ),
            Amount::Under(least) => (format!("under {least}"), String::new()),
        }
    }

    /// What stands below the number, with what it leaves out.
    pub(crate) fn below_words(&self) -> String {
        let words = crate::words::clean(&self.words);
        match self.unmarked {
            0 => words,
            unmarked => format!("{words}; {unmarked} unmarked"),
        }
    }
}
