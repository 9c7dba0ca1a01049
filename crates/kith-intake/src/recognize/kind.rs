use crate::DateOrder;
use crate::mapping::{Field, known, squash};

/// What a table is and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kind {
    /// `roster/eventbrite`, `attendance/zoom-meeting` …; `…/generic` where the tool is not known.
    pub code: &'static str,
    /// What to call it in a sentence.
    pub words: &'static str,
    /// The order in which the tool writes dates wherever it runs, where it has one.
    pub dates: Option<DateOrder>,
}

impl Kind {
    /// Tells a table by its headers, and by what its cells mention.
    pub(super) fn of(
        headers: &[String],
        has_header: bool,
        mentions: impl Fn(&str) -> bool,
    ) -> Self {
        let squashed: Vec<String> = headers.iter().map(|header| squash(header)).collect();
        let fits = |kind: &(Self, &str)| {
            kind.1
                .split_whitespace()
                .all(|needed| match needed.strip_prefix('~') {
                    Some(mentioned) => mentions(mentioned),
                    None => squashed.iter().any(|header| is(header, needed)),
                })
        };
        if has_header && let Some((kind, _)) = kinds().find(fits) {
            return kind;
        }
        let attends = |field| {
            matches!(
                field,
                Field::Join | Field::Leave | Field::Duration | Field::Minutes
            )
        };
        if headers
            .iter()
            .filter_map(|header| known(header))
            .any(|(field, _)| attends(field))
        {
            Self {
                code: "attendance/generic",
                words: "Attendance list",
                dates: None,
            }
        } else {
            Self {
                code: "roster/generic",
                words: "Roster",
                dates: None,
            }
        }
    }

    /// Whether it says who came rather than who belongs.
    pub fn is_attendance(self) -> bool {
        self.code.starts_with("attendance/")
    }

    /// Whether whoever is in it came by a meeting tool, and not into a room.
    pub fn is_online(self) -> bool {
        let tool = self.code.strip_prefix("attendance/").unwrap_or_default();
        ["zoom", "teams", "meet"]
            .iter()
            .any(|known| tool.starts_with(known))
    }

    /// Whether it sums up many meetings rather than telling of one.
    pub fn is_summary(self) -> bool {
        self.code == "attendance/moodle"
    }
}

/// Whether a header is the one needed, or ends as it does.
fn is(header: &str, needed: &str) -> bool {
    match needed.strip_prefix('*') {
        Some(ending) => header.len() > ending.len() && header.ends_with(ending),
        None => header == needed,
    }
}

fn kinds() -> impl Iterator<Item = (Kind, &'static str)> {
    let lines = include_str!("kinds.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut parts = line.split('|').map(str::trim);
        let (code, words, headers) = (parts.next()?, parts.next()?, parts.next()?);
        let dates = parts.next().and_then(|order| order.parse().ok());
        Some((Kind { code, words, dates }, headers))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_whole_and_finds_itself() {
        let lines = include_str!("kinds.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .count();
        assert_eq!(kinds().count(), lines, "three parts each");
        for (kind, headers) in kinds() {
            let headers: Vec<String> = headers
                .split_whitespace()
                .map(|header| header.replace('*', "id"))
                .collect();
            let mentions = |text: &str| headers.contains(&format!("~{text}"));
            let found = Kind::of(&headers, true, mentions);
            assert_eq!(found.code, kind.code, "{headers:?}");
        }
    }
}
