//! Headers that take two rows.

use std::collections::{HashMap, HashSet};

use super::header::{Header, filled, is_word, names_score};
use crate::Field;
use crate::mapping::{is_of_somebody_else, meanings};
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
        if filled(above) == 0 || filled(below) == 0 || !is_wordy(above) || !is_wordy(below) {
            continue;
        }
        let apart = lower == index && !are_distinct(&alone.names);
        if let Some(names) = apart.then(|| grouped(above, below)).flatten() {
            let both = score.max(names_score(&names));
            if best.as_ref().is_none_or(|(known, _)| both > *known) {
                best = Some((both, Header::of_two(upper, names)));
            }
            continue;
        }
        if filled(above) < 2 {
            continue;
        }
        let gaps = lower == index && alone.names.iter().any(String::is_empty);
        // Only a survey tool writes so, and it breaks no word in two.
        let is_survey = upper == index && below.cells().any(is_hint);
        let variants = [
            (false, layered(above, below)),
            (true, continued(above, below)),
        ];
        for (broken, names) in variants {
            let both = names_score(&names);
            let lone = names_score(&Header::of(table.record(lower)).names);
            let more = both > score.max(lone);
            let tells_apart = (apart && !broken || gaps)
                && both >= score
                && are_distinct(&names)
                && !names.iter().any(String::is_empty);
            // A word broken in two that still means what its first half did is no row of data.
            let same = broken && both >= score && both > lone && filled(below) >= 2;
            let fits = match is_survey {
                true => !broken && both >= score,
                false => more || tells_apart || same,
            };
            if fits && best.as_ref().is_none_or(|(known, _)| both > *known) {
                best = Some((both, Header::of_two(upper, names)));
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
    let mut times: HashMap<&str, usize> = HashMap::new();
    for name in &lower {
        *times.entry(name).or_default() += 1;
    }
    let mut group = "";
    (0..width)
        .map(|column| {
            let own = above.get(column).trim();
            let twice = times[lower[column]] > 1;
            if !own.is_empty() {
                group = own;
            }
            match lower[column] {
                // "Other (please specify)", behind the choices of a question.
                "" if own.is_empty() => plain(below.get(column)).to_owned(),
                "" => own.to_owned(),
                name if twice && !group.is_empty() => format!("{group} {name}"),
                name => name.to_owned(),
            }
        })
        .collect()
}

/// Groups with gaps behind them above names that occur more than once, each under another
/// group: the group in front of such names, and of what it says is about somebody else. Where
/// no group leaves a name its meaning, the first of that name stays as it is. `None` where
/// that does not tell all names apart.
fn grouped(above: Record<'_>, below: Record<'_>) -> Option<Vec<String>> {
    let width = above.len().max(below.len());
    let mut group = "";
    let columns: Vec<(&str, &str)> = (0..width)
        .map(|column| {
            let own = above.get(column).trim();
            if !own.is_empty() {
                group = own;
            }
            (group, name(below.get(column)))
        })
        .collect();
    let is_gap = |column: usize| above.get(column).trim().is_empty();
    let has_gaps = (0..width).any(|column| is_gap(column) && !columns[column].1.is_empty());
    let stands_alone = |column: usize| !is_gap(column) && columns[column].1.is_empty();
    let mut known = HashSet::new();
    let mut is_again = |column: usize| {
        let named = columns[column];
        !named.1.is_empty() && !known.insert(named)
    };
    if !has_gaps || (0..width).any(|column| stands_alone(column) || is_again(column)) {
        return None;
    }
    let mut of_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (column, (_, name)) in columns.iter().enumerate() {
        of_name.entry(name).or_default().push(column);
    }
    let joined = |(group, name): (&str, &str)| format!("{group} {name}").trim().to_owned();
    let stays = |(name, same): (&&str, &Vec<usize>)| {
        let own = meaning(name);
        let is_kept = |&column: &usize| meaning(&joined(columns[column])) == own;
        (same.len() > 1 && !same.iter().any(is_kept)).then(|| same[0])
    };
    let staying: HashSet<usize> = of_name.iter().filter_map(stays).collect();
    let persons: HashSet<&str> = staying.iter().map(|&column| columns[column].0).collect();
    let names = columns.iter().enumerate().map(|(column, &(group, name))| {
        let is_turned = is_of_somebody_else(&joined((group, name))) && !is_of_somebody_else(name);
        let is_bare = match of_name[name].len() {
            1 => persons.contains(group) || !is_turned,
            _ => staying.contains(&column),
        };
        match name {
            "" => String::new(),
            name if is_bare => name.to_owned(),
            name => joined((group, name)),
        }
    });
    let names: Vec<String> = names.collect();
    are_distinct(&names).then_some(names)
}

fn meaning(name: &str) -> Option<Field> {
    meanings(name).first().map(|&(field, _)| field)
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
    if is_hint(cell) { "" } else { plain(cell) }
}

fn is_hint(cell: &str) -> bool {
    HINTS.contains(&cell.trim().to_lowercase().as_str())
}

/// A cell without what a survey tool keeps for itself.
fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    if cell.starts_with("{\"ImportId\"") {
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

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, unwatched};

    /// As many columns as a spreadsheet of groups may have; looked at column by column of each
    /// column, they would take minutes.
    const GROUPS: usize = 2048;

    #[test]
    fn as_many_groups_as_there_may_be_are_told_apart() {
        let above: Vec<String> = (0..GROUPS).map(|group| format!("Guest {group},")).collect();
        let (above, below) = (above.join(","), "Name,Email".to_owned());
        let text = format!(
            "{above}\n{}\n{}\n",
            vec![below; GROUPS].join(","),
            vec!["Rosa Begay,r@x.org"; GROUPS].join(",")
        );
        let reading = Reading::of(text.into_bytes(), &Overrides::default(), &unwatched);
        let headers = reading.expect("reads").recognition.headers;
        assert_eq!(headers.len(), 2 * GROUPS, "every column has a name");
        assert_eq!(
            headers[..4],
            ["Name", "Email", "Guest 1 Name", "Guest 1 Email"],
            "the first of each name stays, and all others have their group"
        );
    }
}
