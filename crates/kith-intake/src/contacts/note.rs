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
    /// More of one kind than are told one by one.
    AndMore {
        /// The first of them.
        line: u32,
        /// How many there are.
        count: u32,
        /// The code they have.
        code: &'static str,
    },
}

/// So many of a kind are told one by one; a text of nothing else has millions.
pub(super) const MOST: usize = 5000;

/// What is nobody, in the order in which it is found: so many of each kind, and how many more.
#[derive(Default)]
pub(super) struct Notes {
    kept: Vec<Note>,
    kinds: Vec<OfKind>,
}

/// How many of a kind are kept, how many more there are, and where the first of those stands.
struct OfKind {
    code: &'static str,
    kept: usize,
    more: u32,
    from: u32,
}

impl Notes {
    pub fn push(&mut self, note: Note) {
        let code = note.code();
        let at = self.kinds.iter().position(|kind| kind.code == code);
        let at = at.unwrap_or_else(|| {
            self.kinds.push(OfKind {
                code,
                kept: 0,
                more: 0,
                from: 0,
            });
            self.kinds.len() - 1
        });
        let kind = &mut self.kinds[at];
        if kind.kept < MOST {
            kind.kept += 1;
            self.kept.push(note);
            return;
        }
        if kind.more == 0 {
            kind.from = note.line();
        }
        kind.more += 1;
    }

    /// By line.
    pub fn done(self) -> Vec<Note> {
        let Self { mut kept, kinds } = self;
        let beyond = kinds.into_iter().filter(|kind| kind.more > 0);
        kept.extend(beyond.map(|kind| Note::AndMore {
            line: kind.from,
            count: kind.more,
            code: kind.code,
        }));
        kept.sort_by_key(Note::line);
        kept
    }
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
            Self::AndMore { code, .. } => code,
        }
    }

    /// Physical line, from 1.
    pub fn line(&self) -> u32 {
        match self {
            Self::Line { line, .. }
            | Self::Group { line, .. }
            | Self::NoPerson { line, .. }
            | Self::Unended { line }
            | Self::Pictures { line, .. }
            | Self::AndMore { line, .. } => *line,
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
            Self::AndMore { count, .. } => format!("And {count} more like this, from here on."),
        }
    }
}

fn called(name: &str) -> String {
    match name {
        "" => String::new(),
        name => format!(" \u{201c}{name}\u{201d}"),
    }
}
