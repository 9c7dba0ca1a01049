/// What stands in a text of contacts and is nobody. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A line that names nobody: a greeting, a signature.
    Line {
        /// Where it stands.
        line: u32,
        /// How it begins.
        says: String,
    },
    /// A card of a group of people.
    Group {
        /// Where it begins.
        line: u32,
        /// What it is called.
        name: String,
    },
    /// A card of an organization, a place or a thing.
    NoPerson {
        /// Where it begins.
        line: u32,
        /// What it is called.
        name: String,
    },
    /// A card that never ends; it was read as far as it goes.
    Unended {
        /// Where it begins.
        line: u32,
    },
    /// Pictures and sounds within cards, which no table holds.
    Pictures {
        /// The first card with one.
        line: u32,
        /// All of them.
        count: u32,
    },
}

/// As much of a line as is told of it.
const TOLD: usize = 60;

impl Note {
    /// A line that names nobody.
    pub(super) fn of(line: u32, says: &str) -> Self {
        let says = says.trim();
        let short: String = says.chars().take(TOLD).collect();
        let is_whole = short.len() == says.len();
        Self::Line {
            line,
            says: if is_whole { short } else { short + "\u{2026}" },
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Line { .. } => "nobody_on_line",
            Self::Group { .. } => "card_of_group",
            Self::NoPerson { .. } => "card_of_organization",
            Self::Unended { .. } => "unended_card",
            Self::Pictures { .. } => "pictures",
        }
    }

    /// Physical line, from 1.
    pub fn line(&self) -> u32 {
        match self {
            Self::Line { line, .. }
            | Self::Group { line, .. }
            | Self::NoPerson { line, .. }
            | Self::Unended { line }
            | Self::Pictures { line, .. } => *line,
        }
    }

    /// A sentence for a person.
    pub fn message(&self) -> String {
        match self {
            Self::Line { says, .. } => {
                format!(
                    "\u{201c}{says}\u{201d} names nobody whom Kith could tell; it was not read."
                )
            }
            Self::Group { name, .. } => format!(
                "The card{} is of a group and not of a person; it was left out.",
                called(name)
            ),
            Self::NoPerson { name, .. } => format!(
                "The card{} is of an organization or a thing and not of a person; it was left out.",
                called(name)
            ),
            Self::Unended { .. } => {
                "A card begins here and never ends; it was read as far as it goes.".to_owned()
            }
            Self::Pictures { count: 1, .. } => {
                "A picture or a sound in a card was not kept.".to_owned()
            }
            Self::Pictures { count, .. } => {
                format!("{count} pictures and sounds in the cards were not kept.")
            }
        }
    }
}

fn called(name: &str) -> String {
    match name {
        "" => String::new(),
        name => format!(" \u{201c}{name}\u{201d}"),
    }
}
