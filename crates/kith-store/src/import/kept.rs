use std::collections::{HashMap, HashSet};

use kith_model::lens::{Lens, Matter, Privacy};
use kith_model::{CohortId, PersonId};

use crate::{Read, StoreError};

/// What stands between the words of several rows about one person.
pub const BETWEEN: &str = "; ";

/// Cells of imported rows that no field of Kith took.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// In the order of the files, earlier files first.
    pub headers: Vec<String>,
    /// By person and header; of several files the latest says it, of several rows of one
    /// file all do. Of two who turned out to be one, what came of either is told, until a table
    /// that Kith gave out comes back and says it for both.
    pub cells: HashMap<PersonId, HashMap<String, String>>,
}

/// What files say of a person under one header, by whom it was said of, the first first.
type Said = Vec<(PersonId, Cell)>;

/// What is said under one header, each thing once, "; " between them.
#[derive(Default)]
struct Cell {
    text: String,
    /// What stands between them; nothing until one thing more is said, as hardly any cell needs it.
    parts: HashSet<String>,
}

/// What was kept while it is gathered.
#[derive(Default)]
struct Gathered {
    headers: Vec<String>,
    /// The same, to be looked up.
    known: HashSet<String>,
    said: HashMap<PersonId, HashMap<String, Said>>,
    /// Whose cells a row of the batch at hand has said.
    fresh: HashSet<(PersonId, String)>,
    /// Whether Kith gave out the file of the batch at hand.
    is_own: bool,
}

/// What the imports into a cohort, or into any where none is named, brought along beside the
/// fields. Nobody said what it is, so it is for its author, as notes are; other lenses get nothing.
///
/// # Errors
/// When the workspace cannot be read.
pub fn kept(read: &Read<'_>, cohort: Option<CohortId>, lens: Lens) -> Result<Kept, StoreError> {
    if !lens.sees(Matter::Remark, &[Privacy::AUTHOR]) {
        return Ok(Kept::default());
    }
    let mut statement = read.conn().prepare_cached(include_str!("kept.sql"))?;
    let mut rows = statement.query([cohort.map(CohortId::get)])?;
    let mut gathered = Gathered::default();
    let mut batch = None;
    while let Some(row) = rows.next()? {
        let (of, person, told_of): (i64, i64, i64) = (row.get(0)?, row.get(2)?, row.get(4)?);
        if batch != Some(of) {
            batch = Some(of);
            gathered.begin(&row.get::<_, String>(1)?);
        }
        let people = (PersonId::from(person), PersonId::from(told_of));
        gathered.hear(people, &row.get::<_, String>(3)?);
    }
    Ok(gathered.kept())
}

/// What a column's cells are kept under: its header, unless there is none or `before` columns to
/// its left have the same. `place` is counted from 0.
pub fn kept_under(header: &str, before: usize, place: usize) -> String {
    match before {
        _ if header.is_empty() => format!("column {}", place + 1),
        0 => header.to_owned(),
        _ => format!("{header} (column {})", place + 1),
    }
}

impl Gathered {
    /// What the columns of a batch are kept under, in the order of its file: those that mean a
    /// field, too, which may not take every cell.
    fn begin(&mut self, recognition: &str) {
        self.fresh.clear();
        let recognition: serde_json::Value = serde_json::from_str(recognition).unwrap_or_default();
        let columns = recognition["columns"].as_array().into_iter().flatten();
        let headers: Vec<&str> = columns
            .map(|column| column[0].as_str().unwrap_or_default())
            .collect();
        self.is_own = recognition["own"] == true;
        let mut times: HashMap<&str, usize> = HashMap::new();
        for (place, header) in headers.into_iter().enumerate() {
            let before = times.entry(header).or_default();
            self.know(&kept_under(header, *before, place));
            *before += 1;
        }
    }

    /// What a row says of a person, be it of one who turned out to be this one.
    fn hear(&mut self, (person, told_of): (PersonId, PersonId), record: &str) {
        let Ok(record) = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(record)
        else {
            return;
        };
        let says_for = if self.is_own { person } else { told_of };
        for (header, cell) in record {
            let Some(cell) = cell.as_str() else { continue };
            self.know(&header);
            let of_person = self.said.entry(person).or_default();
            let said = of_person.entry(header.clone()).or_default();
            let is_fresh = self.fresh.insert((says_for, header));
            if is_fresh && self.is_own {
                said.clear();
            }
            match said.iter_mut().find(|(of, _)| *of == told_of) {
                Some((_, before)) if is_fresh => *before = Cell::of(cell),
                Some((_, before)) => before.add(cell),
                None => said.push((told_of, Cell::of(cell))),
            }
        }
    }

    fn know(&mut self, header: &str) {
        if !self.known.contains(header) {
            self.known.insert(header.to_owned());
            self.headers.push(header.to_owned());
        }
    }

    fn kept(self) -> Kept {
        let Self {
            mut headers, said, ..
        } = self;
        let mut cells: HashMap<PersonId, HashMap<String, String>> = HashMap::new();
        let mut told = HashSet::new();
        for (person, said) in said {
            let of_person = cells.entry(person).or_default();
            for (header, said) in said {
                let mut said = said.into_iter().map(|(_, cell)| cell);
                let mut cell = said.next().unwrap_or_default();
                said.for_each(|other| other.text.split(BETWEEN).for_each(|part| cell.add(part)));
                told.insert(header.clone());
                of_person.insert(header, cell.text);
            }
        }
        headers.retain(|header| told.contains(header));
        Kept { headers, cells }
    }
}

impl Cell {
    fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            parts: HashSet::new(),
        }
    }

    /// Says one thing more, unless it is said.
    fn add(&mut self, more: &str) {
        let parts =
            |text: &str| -> Vec<String> { text.split(BETWEEN).map(str::to_owned).collect() };
        if self.parts.is_empty() {
            self.parts.extend(parts(&self.text));
        }
        if !self.parts.contains(more) {
            self.text.push_str(BETWEEN);
            self.text.push_str(more);
            self.parts.extend(parts(more));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many that looking through all of them for each of them would take minutes.
    const MANY: usize = 60_000;

    #[test]
    fn what_many_rows_say_of_one_person_is_said_once_each() {
        let mut gathered = Gathered::default();
        let person = PersonId::from(1);
        for row in (0..MANY).chain(0..MANY) {
            gathered.hear((person, person), &format!("{{\"Dish\":\"stew {row}\"}}"));
        }
        gathered.hear((person, person), "{\"Dish\":\"tea; cake\"}");
        gathered.hear((person, person), "{\"Dish\":\"cake\"}");
        let kept = gathered.kept();
        let cell = &kept.cells[&person]["Dish"];
        let parts: Vec<&str> = cell.split(BETWEEN).collect();
        assert_eq!(parts.len(), MANY + 2, "each once");
        assert_eq!(
            (parts[0], parts[MANY - 1], &parts[MANY..]),
            ("stew 0", "stew 59999", &["tea", "cake"][..]),
            "in the order of the rows"
        );
    }

    #[test]
    fn columns_of_a_wide_table_are_known_by_header_and_place() {
        let mut gathered = Gathered::default();
        let names = (0..MANY).map(|place| match place % 2 {
            0 => json("Dish"),
            _ => json(&format!("Day {place}")),
        });
        let names: Vec<_> = names.collect();
        gathered.begin(&serde_json::json!({ "columns": names }).to_string());
        assert_eq!(gathered.headers.len(), MANY, "none is another's");
        assert_eq!(
            gathered.headers[..4],
            ["Dish", "Day 1", "Dish (column 3)", "Day 3"],
            "in the order of the file"
        );
    }

    fn json(header: &str) -> serde_json::Value {
        serde_json::json!([header, null])
    }
}
