use crate::DateOrder;
use crate::mapping::{Field, known, squash};
use crate::values::{day_part, moment, seconds, serial_day, time_of_day};

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
    pub(super) fn of<'t>(
        headers: &[String],
        has_header: bool,
        mentions: impl Fn(&str) -> bool,
        cells: impl Fn(usize) -> Vec<&'t str>,
    ) -> Self {
        if has_header && let Some(kind) = fingerprint(headers, &mentions) {
            return kind;
        }
        if tells_who_came(headers, cells) {
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

/// The known export whose headers these are; `mentions` says whether some cell holds a text.
pub(super) fn fingerprint(
    headers: &[impl AsRef<str>],
    mentions: &dyn Fn(&str) -> bool,
) -> Option<Kind> {
    let squashed = squashed(headers);
    let mut kinds = kinds();
    let found = kinds.find(|(_, needed)| fits(headers, &squashed, mentions, needed));
    found.map(|(kind, _)| kind)
}

fn squashed(headers: &[impl AsRef<str>]) -> Vec<String> {
    let headers = headers.iter();
    headers.map(|header| squash(header.as_ref())).collect()
}

/// Whether headers give away what a line of the list says.
fn fits(
    headers: &[impl AsRef<str>],
    squashed: &[String],
    mentions: &dyn Fn(&str) -> bool,
    needed: &str,
) -> bool {
    let asks = |header: &str| header.trim_end().ends_with('?');
    let has = |needed: &str| match needed.split_at_checked(1) {
        Some(("~", mentioned)) => mentions(mentioned),
        Some(("^", first)) => squashed.first().is_some_and(|header| header == first),
        Some(("?", "")) => headers.iter().any(|header| asks(header.as_ref())),
        _ => squashed.iter().any(|header| is(header, needed)),
    };
    needed.split_whitespace().all(has)
}

/// Whether a table of no known tool is an attendance list: two columns say how somebody
/// came, or one does with a time of day or a length in its cells. A roster may have the
/// day somebody joined, the day they left, and any length.
fn tells_who_came<'t>(headers: &[String], cells: impl Fn(usize) -> Vec<&'t str>) -> bool {
    let (mut told, mut sure) = (Vec::new(), false);
    for (column, header) in headers.iter().enumerate() {
        let Some((field, _)) = known(header) else {
            continue;
        };
        let filled = || {
            let cells = cells(column).into_iter();
            cells.filter(|cell| !cell.trim().is_empty())
        };
        let tells = match field {
            Field::Join | Field::Leave => {
                let timed = filled().any(is_timed);
                sure |= timed;
                timed || filled().next().is_none()
            }
            Field::Duration => {
                sure |= filled().any(|cell| seconds(cell).is_some());
                true
            }
            Field::Minutes => true,
            _ => false,
        };
        if tells && !told.contains(&field) {
            told.push(field);
        }
    }
    sure || told.len() >= 2
}

/// Whether a cell holds a time of day, after a day or alone, as a spreadsheet counts them, too.
fn is_timed(cell: &str) -> bool {
    let counted = cell.replace(',', ".");
    if day_part(&counted).is_some() || serial_day(&counted).is_some_and(|day| day.second.is_some())
    {
        return true;
    }
    let timed = |order| moment(cell, order).is_ok_and(|moment| moment.second.is_some());
    time_of_day(cell).is_some() || timed(DateOrder::Dmy) || timed(DateOrder::Mdy)
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
                .map(|header| header.replace('*', "id").replace('^', ""))
                .collect();
            let mentions = |text: &str| headers.contains(&format!("~{text}"));
            let found = Kind::of(&headers, true, mentions, |_| Vec::new());
            assert_eq!(found.code, kind.code, "{headers:?}");
        }
    }

    #[test]
    fn one_day_or_length_beside_a_name_makes_no_attendance_list() {
        for (headers, row, attends) in [
            (["Name", "Joined"], ["Rosa", "2024-03-01"], false),
            (["Name", "Left"], ["Rosa", ""], false),
            (["Name", "Length (m)"], ["Barn", "12.5"], false),
            (["Joined", "Left"], ["2024-03-01", "2025-01-31"], false),
            (["Name", "Joined"], ["Rosa", "17:02"], true),
            (["Name", "Joined"], ["Rosa", "3/12/2026 5:02 PM"], true),
            (["Name", "Joined"], ["Rosa", "46093.7083"], true),
            (["Name", "Joined"], ["Rosa", "46093"], false),
            (["Name", "Duration"], ["Rosa", "58 min"], true),
            (["Duration", "Minutes"], ["58", "58"], true),
            (["Join time", "Leave time"], ["", ""], true),
        ] {
            let headers = headers.map(str::to_owned);
            let found = Kind::of(&headers, true, |_| false, |column| vec![row[column]]);
            assert_eq!(found.is_attendance(), attends, "{headers:?} {row:?}");
        }
    }
}
