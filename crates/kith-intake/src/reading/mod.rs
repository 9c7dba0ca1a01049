//! A file as read and understood, before anybody is matched.

mod columns;
mod oddities;
mod prose;
mod section;
mod source;
mod warning;

pub use warning::Warning;

use prose::is_prose;
use source::Source;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::decode::RunnerUp;
use crate::mapping::choose;
use crate::recognize::{Preset, numbered, recognize};
use crate::values::alike::Spellings;
use crate::workbook::Sheet;
use crate::{
    DateOrder, Dialect, Field, IntakeError, Mapping, Overrides, Progress, Recognition, Record,
    Table,
};

/// A file as read and understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// As Python's codecs call it.
    pub encoding: String,
    /// Whether a byte order mark stood in front.
    pub bom: bool,
    /// The encoding that comes into question next, where one does.
    pub runner_up: Option<RunnerUp>,
    /// Whether letters that were encoded twice were put right.
    pub repaired: bool,
    /// The sheet, where the file is a workbook.
    pub sheet: Option<Sheet>,
    /// Whether its text is a table, and not cards or a list of addresses.
    pub is_table: bool,
    /// How cells are set apart, in a table of text.
    pub dialect: Dialect,
    /// Every record of the file.
    pub table: Table,
    /// Where the table lies in it, and what tool wrote it.
    pub recognition: Recognition,
    /// What its columns mean.
    pub mapping: Mapping,
    /// By column: the order of its dates, where it holds dates.
    pub date_orders: Vec<Option<DateOrder>>,
    /// What was said of values that are written in more than one way.
    pub spellings: Spellings,
    /// What is odd, by line.
    pub warnings: Vec<Warning>,
    /// The column of pronouns, where Kith wrote the file.
    own_pronouns: Option<usize>,
    /// Cells put right, by line and column from 1.
    fixes: HashMap<(u32, u32), String>,
}

impl Reading {
    /// Reads a file and understands it as far as it can be without knowing anybody.
    /// What a person overrides wins over what Kith finds.
    ///
    /// # Errors
    /// Whatever keeps the file from being a table, see [`IntakeError`]; odd
    /// rows are no error, they are warnings.
    pub fn of(
        bytes: Vec<u8>,
        overrides: &Overrides,
        progress: Progress<'_>,
    ) -> Result<Self, IntakeError> {
        let Source {
            mut decoded,
            dialect,
            table,
            troubles,
            sheet,
            contacts,
        } = Source::of(bytes, overrides, progress)?;
        let mut recognition = recognize(&table, overrides)?;
        let is_table = contacts.is_none();
        recognition.kind = contacts.unwrap_or(recognition.kind);
        let sample = |column: usize| columns::sample(&table, &recognition, column);
        let mut mapping = choose(
            &recognition.headers,
            recognition.header.is_some(),
            sample,
            &Preset::of(recognition.kind.code),
            overrides,
        )?;
        if sheet.is_none() && is_table && is_prose(&table, &mapping, overrides) {
            return Err(IntakeError::Prose);
        }
        let own = recognition.own_ids;
        let own_pronouns = (own.is_some() || !is_table)
            .then(|| mapping.own(own))
            .flatten();
        let mut reading = Self {
            encoding: decoded.encoding.clone(),
            bom: decoded.bom,
            runner_up: decoded.runner_up.take(),
            repaired: decoded.repaired,
            sheet,
            is_table,
            dialect,
            table,
            recognition,
            mapping,
            date_orders: Vec::new(),
            spellings: overrides.spellings.clone(),
            warnings: Vec::new(),
            own_pronouns,
            fixes: overrides
                .fixes
                .iter()
                .map(|fix| ((fix.line, fix.column), fix.value.trim().to_owned()))
                .collect(),
        };
        reading.date_orders = columns::date_orders(&reading, overrides);
        reading.warnings = oddities::all(&reading, &troubles, &decoded, progress)?;
        Ok(reading)
    }

    /// The rows of the table, blank ones left out, in order.
    pub fn rows(&self) -> impl Iterator<Item = Record<'_>> {
        self.recognition.rows(&self.table)
    }

    /// A cell trimmed, or what it was put right to. Where Kith itself wrote the
    /// file, exactly the text that was written, its escape undone.
    pub fn cell<'t>(&'t self, record: Record<'t>, column: usize) -> &'t str {
        if let Some(fixed) = self.fixed(record, column) {
            return fixed;
        }
        let cell = record.get(column);
        match (self.recognition.own_ids, self.recognition.escaped) {
            (Some(_), true) => crate::write::unescape(cell),
            (None, true) => crate::write::unescape(cell).trim(),
            (Some(_), false) => cell,
            (None, false) => cell.trim(),
        }
    }

    /// A cell as it is kept word for word: with its white space, without an escape of
    /// Kith's own, and put right where somebody did.
    pub fn kept<'t>(&'t self, record: Record<'t>, column: usize) -> &'t str {
        match (self.fixed(record, column), self.recognition.escaped) {
            (Some(fixed), _) => fixed,
            (None, true) => crate::write::unescape(record.get(column)),
            (None, false) => record.get(column),
        }
    }

    /// What a cell was put right to, where somebody did.
    pub fn fixed<'t>(&'t self, record: Record<'t>, column: usize) -> Option<&'t str> {
        if self.fixes.is_empty() {
            return None;
        }
        let place = (record.line(), u32::try_from(column).ok()? + 1);
        self.fixes.get(&place).map(String::as_str)
    }

    /// The cell that means a field; empty where no column does.
    pub fn value<'t>(&'t self, record: Record<'t>, field: Field) -> &'t str {
        self.mapping
            .column(field)
            .map_or("", |column| self.cell(record, column))
    }

    /// What a cell becomes where its value was said to be written otherwise.
    pub fn respelled<'t>(&'t self, record: Record<'t>, column: usize) -> Option<&'t str> {
        let field = self.mapping.columns[column].field?;
        let cell = self.cell(record, column);
        let spelled = self.spellings.spelled(field, cell);
        (spelled != cell).then_some(spelled)
    }

    /// The cell of pronouns in a table that Kith wrote.
    pub(crate) fn own_pronouns<'t>(&'t self, record: Record<'t>) -> &'t str {
        self.own_pronouns
            .map_or("", |column| self.cell(record, column))
    }

    /// The name in a row: the whole one, else given and family name.
    pub fn name<'t>(&'t self, record: Record<'t>) -> Cow<'t, str> {
        let full = self.value(record, Field::FullName);
        if !full.is_empty() {
            return Cow::Borrowed(full);
        }
        match (
            self.value(record, Field::GivenName),
            self.value(record, Field::FamilyName),
        ) {
            (given, "") => Cow::Borrowed(given),
            ("", family) => Cow::Borrowed(family),
            (given, family) => Cow::Owned(format!("{given} {family}")),
        }
    }

    /// The table as loaded, its header first where it has one: cells as they
    /// stand, short rows filled up with empty cells.
    pub fn as_loaded(&self) -> impl Iterator<Item = Vec<&str>> {
        let width = self.recognition.headers.len();
        let header = self.recognition.header.map(|header| {
            let record = self.table.record(header);
            let columns = 0..width.max(record.len());
            columns.map(|column| self.name_of(record, column)).collect()
        });
        let rows = self.rows().map(move |record| self.widened(record, width));
        header.into_iter().chain(rows)
    }

    /// What the header calls a column; empty where it does not.
    fn name_of<'t>(&'t self, header: Record<'t>, column: usize) -> &'t str {
        let own = self.kept(header, column);
        match self.recognition.headers.get(column) {
            Some(name) if self.recognition.header_rows > 1 && *name != numbered(column) => name,
            _ => own,
        }
    }

    fn widened<'t>(&'t self, record: Record<'t>, width: usize) -> Vec<&'t str> {
        let columns = 0..width.max(record.len());
        columns.map(|column| self.kept(record, column)).collect()
    }

    /// Physical line of the header, from 1; `None` without one.
    pub fn header_line(&self) -> Option<u32> {
        self.recognition
            .header
            .map(|header| self.table.record(header).line())
    }

    /// The recognition in words: "Zoom participant report, UTF-8, comma separated".
    pub fn words(&self) -> String {
        if let Some(sheet) = &self.sheet {
            let kind = self.recognition.kind.words;
            return format!("{kind}, {}, sheet {}", sheet.file, sheet.name);
        }
        if !self.is_table {
            let kind = self.recognition.kind.words;
            return format!("{kind}, {}", self.encoding.to_uppercase());
        }
        let separated = match self.dialect.delimiter {
            b',' => "comma separated".to_owned(),
            b';' => "semicolon separated".to_owned(),
            b'\t' => "tab separated".to_owned(),
            other => format!("separated by {}", char::from(other)),
        };
        format!(
            "{}, {}, {separated}",
            self.recognition.kind.words,
            self.encoding.to_uppercase()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unwatched;

    #[test]
    fn a_table_as_loaded_has_neither_preamble_nor_footer_and_no_short_row() {
        let text = "Spring circle\n\nName;Email;City\nRosa; r@x.org \nBo;b@x.org;Oslo\n\nTotal;2\n";
        let reading = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
        let rows: Vec<_> = reading.as_loaded().collect();
        assert_eq!(
            rows,
            [
                ["Name", "Email", "City"],
                ["Rosa", " r@x.org ", ""],
                ["Bo", "b@x.org", "Oslo"]
            ],
            "cells as they stand"
        );
        assert_eq!(
            reading.words(),
            "Roster, UTF-8, semicolon separated",
            "said in words"
        );
    }
}
