//! Headers that take two rows.

use super::header::{Header, filled, is_word, names_score};
use crate::table::{Record, Table};

/// What survey tools write below a question that has no parts.
const HINTS: &[&str] = &[
    "response",
    "open-ended response",
    "other (please specify)",
    "respuesta abierta",
];

/// A header with the record above or below it, where both together name more
/// than either, or tell headers of one name apart.
pub(super) fn widened(table: &Table, index: usize) -> Header {
    let alone = Header::of(table.record(index));
    let score = names_score(&alone.names);
    let above = index.checked_sub(1).map(|upper| (upper, index));
    let pairs = above.into_iter().chain([(index, index + 1)]);
    let mut best: Option<(u32, Header)> = None;
    for (upper, lower) in pairs.filter(|&(_, lower)| lower < table.len()) {
        let (above, below) = (table.record(upper), table.record(lower));
        if filled(above) < 2 || filled(below) == 0 || !is_wordy(above) || !is_wordy(below) {
            continue;
        }
        let apart = lower == index && !are_distinct(&alone.names);
        let gaps = lower == index && alone.names.iter().any(String::is_empty);
        let variants = [
            (false, layered(above, below)),
            (true, continued(above, below)),
        ];
        for (broken, names) in variants {
            let both = names_score(&names);
            let lone = names_score(&Header::of(table.record(lower)).names);
            let more = both > score.max(lone);
            let tells_apart = (apart || gaps)
                && both >= score
                && are_distinct(&names)
                && !names.iter().any(String::is_empty);
            // A word broken in two that still means what its first half did is no row of data.
            let same = broken && both >= score && both > lone && filled(below) >= 2;
            if (more || tells_apart || same) && best.as_ref().is_none_or(|(known, _)| both > *known)
            {
                let (first, rows) = (upper, 2);
                best = Some((both, Header { first, rows, names }));
            }
        }
    }
    best.map_or(alone, |(_, header)| header)
}

/// Groups above names: the name, the group where there is no name, both where
/// the name alone occurs more than once.
fn layered(above: Record<'_>, below: Record<'_>) -> Vec<String> {
    let width = above.len().max(below.len());
    let lower: Vec<&str> = (0..width).map(|column| name(below.get(column))).collect();
    let mut group = "";
    (0..width)
        .map(|column| {
            let own = above.get(column).trim();
            let twice = lower
                .iter()
                .filter(|&&other| other == lower[column])
                .count()
                > 1;
            if !own.is_empty() {
                group = own;
            }
            match lower[column] {
                "" => own.to_owned(),
                name if twice && !group.is_empty() => format!("{group} {name}"),
                name => name.to_owned(),
            }
        })
        .collect()
}

/// Names broken over two rows: "First" above "name".
fn continued(above: Record<'_>, below: Record<'_>) -> Vec<String> {
    let width = above.len().max(below.len());
    let both = |column| format!("{} {}", above.get(column).trim(), below.get(column).trim());
    (0..width)
        .map(|column| both(column).trim().to_owned())
        .collect()
}

fn name(cell: &str) -> &str {
    let cell = cell.trim();
    if HINTS.contains(&cell.to_lowercase().as_str()) || cell.starts_with("{\"ImportId\"") {
        return "";
    }
    cell
}

fn is_wordy(record: Record<'_>) -> bool {
    record
        .cells()
        .all(|cell| cell.trim().is_empty() || is_word(cell))
}

fn are_distinct(names: &[String]) -> bool {
    let mut filled: Vec<&String> = names.iter().filter(|name| !name.is_empty()).collect();
    let count = filled.len();
    filled.sort_unstable();
    filled.dedup();
    filled.len() == count
}
