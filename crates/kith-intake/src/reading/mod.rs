//! A file as read and understood, before anybody is matched.

mod as_text;
mod asked;
mod because;
mod columns;
mod further;
mod nobodies;
mod oddities;
mod prose;
mod section;
mod source;
mod warning;

pub use asked::AskedDates;
pub use warning::Warning;

use prose::is_prose;
use source::Source;

use std::borrow::Cow;
use std::collections::HashMap;

use kith_model::person::stands_in;

use crate::contacts::Note;
use crate::decode::RunnerUp;
use crate::mapping::choose;
use crate::recognize::{Preset, numbered, recognize};
use crate::table::Trouble;
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
    /// What was odd about quotes and separators.
    troubles: Vec<Trouble>,
    /// What of a text of contacts is nobody.
    notes: Vec<Note>,
    /// By column: whether its cells are written so that a spreadsheet takes them as text.
    as_text: Vec<bool>,
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
        let is_table = contacts.is_none();
        let mut recognition = match is_table {
            true => recognize(&table, overrides)?,
            false => recognize(&table, &as_written(overrides))?,
        };
        if let Some(contacts) = &contacts {
            recognition.kind = contacts.kind;
        }
        let as_text = as_text::columns(&table, &recognition);
        let sample = |column: usize| {
            let mut cells = columns::sample(&table, &recognition, column);
            if as_text[column] {
                let inside = |cell: &mut &_| *cell = as_text::inside(cell).unwrap_or(cell);
                cells.iter_mut().for_each(inside);
            }
            cells
        };
        let mut mapping = choose(
            &recognition.headers,
            recognition.header.is_some(),
            sample,
            &Preset::of(recognition.kind.code),
            overrides,
        )?;
        if let Some(contacts) = &contacts {
            columns::keep_as_they_are(&mut mapping, contacts.known);
        }
        recognition.nobodies = nobodies::find(&table, &recognition, &mapping);
        if sheet.is_none() && is_table && is_prose(&table, &mapping, overrides) {
            return Err(IntakeError::Prose);
        }
        let own = recognition.own_ids;
        if own.is_some() || !is_table {
            mapping.own(own);
        }
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
            troubles,
            notes: contacts.map_or_else(Vec::new, |contacts| contacts.notes),
            as_text,
            fixes: overrides
                .fixes
                .iter()
                .map(|fix| ((fix.line, fix.column), fix.value.trim().to_owned()))
                .collect(),
        };
        reading.date_orders = columns::date_orders(&reading, overrides)?;
        reading.warnings = oddities::all(&reading, &decoded, progress)?;
        Ok(reading)
    }

    /// The rows of the table, blank ones left out, in order.
    pub fn rows(&self) -> impl Iterator<Item = Record<'_>> {
        self.recognition.rows(&self.table)
    }

    /// A cell trimmed, or what it was put right to. Where Kith itself wrote the
    /// file, exactly the text that was written, its escape undone; only around its own ids a
    /// space is none of theirs.
    pub fn cell<'t>(&'t self, record: Record<'t>, column: usize) -> &'t str {
        if let Some(fixed) = self.fixed(record, column) {
            return fixed;
        }
        let cell = self.inside(self.recognition.undone(record.get(column)), column);
        match self.recognition.own_ids {
            Some(ids) if ids != column => cell,
            _ => cell.trim(),
        }
    }

    /// A cell as it is kept word for word: with its white space, without an escape of
    /// Kith's own or of a spreadsheet, and put right where somebody did.
    pub fn kept<'t>(&'t self, record: Record<'t>, column: usize) -> &'t str {
        match self.fixed(record, column) {
            Some(fixed) => fixed,
            None => self.inside(self.recognition.undone(record.get(column)), column),
        }
    }

    /// The text inside a cell of a column that is written for spreadsheets to take as text.
    fn inside<'t>(&self, cell: &'t str, column: usize) -> &'t str {
        match self.as_text.get(column) {
            Some(true) => as_text::inside(cell).unwrap_or(cell),
            _ => cell,
        }
    }

    /// A cell as the file has it, but for an escape of Kith's own and what somebody put right.
    fn loaded<'t>(&'t self, record: Record<'t>, column: usize) -> &'t str {
        let fixed = self.fixed(record, column);
        fixed.unwrap_or_else(|| self.recognition.undone(record.get(column)))
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

    /// The name in a row; none where the address or key of the person stands in for one.
    pub(crate) fn told_name<'t>(&'t self, record: Record<'t>) -> Cow<'t, str> {
        let name = self.name(record);
        match self.only_reaches(record, &name) {
            true => Cow::Borrowed(""),
            false => name,
        }
    }

    /// Whether a name only says again how to reach somebody or what their key is.
    pub(crate) fn only_reaches(&self, record: Record<'_>, name: &str) -> bool {
        let keys = [Field::Email, Field::ExternalId];
        name.contains(|letter: char| letter == '@' || letter.is_ascii_digit())
            && keys
                .iter()
                .any(|key| stands_in(name, self.value(record, *key)))
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
        let own = self.loaded(header, column);
        match self.recognition.headers.get(column) {
            Some(name) if self.recognition.header_rows > 1 && *name != numbered(column) => name,
            _ => own,
        }
    }

    fn widened<'t>(&'t self, record: Record<'t>, width: usize) -> Vec<&'t str> {
        let columns = 0..width.max(record.len());
        columns.map(|column| self.loaded(record, column)).collect()
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
            return format!("{kind}, {}", self.encoding_words());
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
            self.encoding_words()
        )
    }

    /// Which way round it has its bytes is nothing that a person would say.
    fn encoding_words(&self) -> String {
        let name = self.encoding.to_uppercase();
        let bare = name.strip_suffix("-LE").or(name.strip_suffix("-BE"));
        bare.unwrap_or(&name).to_owned()
    }
}

/// The first record of a text of contacts is its header, and all others are people.
fn as_written(overrides: &Overrides) -> Overrides {
    Overrides {
        header_line: overrides.header_line.or(Some(1)),
        whole: true,
        ..overrides.clone()
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
