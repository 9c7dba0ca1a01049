use crate::contacts::{self, Note};
use crate::decode::{Decoded, decode, without_controls};
use crate::dialect::{is_own, sniff, unwrapped};
use crate::recognize::Kind;
use crate::table::Trouble;
use crate::workbook::{self, Sheet};
use crate::{Dialect, IntakeError, Overrides, Progress, Table};

/// A file cut into cells, before anything is known of them.
pub(super) struct Source {
    /// How its text was written down; the text itself is in the table.
    pub decoded: Decoded,
    pub dialect: Dialect,
    pub table: Table,
    pub troubles: Vec<Trouble>,
    /// The sheet, where it is a workbook.
    pub sheet: Option<Sheet>,
    /// What it is, where it is a text of contacts rather than a table.
    pub contacts: Option<OfContacts>,
}

/// What is known of a text of contacts.
pub(super) struct OfContacts {
    pub kind: Kind,
    /// Columns, from the first, that may mean something.
    pub known: usize,
    pub notes: Vec<Note>,
}

impl Source {
    pub fn of(
        bytes: Vec<u8>,
        overrides: &Overrides,
        progress: Progress<'_>,
    ) -> Result<Self, IntakeError> {
        if workbook::is_one(&bytes) {
            let (table, sheet) = workbook::read(&bytes, overrides.sheet.as_deref(), progress)?;
            return Ok(Self {
                decoded: Decoded::without_text(sheet.code),
                dialect: Dialect::default(),
                table,
                troubles: Vec::new(),
                sheet: Some(sheet),
                contacts: None,
            });
        }
        let mut decoded = decode(bytes, overrides)?;
        let mut text = std::mem::take(&mut decoded.text);
        // Whoever says how cells are quoted is believed.
        let bare = overrides
            .quote
            .is_none()
            .then(|| unwrapped(&text))
            .flatten();
        let is_wrapped = bare.is_some();
        text = bare.unwrap_or(text);
        if !is_own(&text) && is_western(&decoded) {
            (text, decoded.signs) = without_controls(text);
        }
        if let Some(table) = contacts::markdown(&text, overrides)? {
            return Ok(Self {
                decoded,
                dialect: Dialect {
                    delimiter: b'|',
                    ..Dialect::default()
                },
                table,
                troubles: Vec::new(),
                sheet: None,
                contacts: None,
            });
        }
        if let Some(found) = contacts::read(&text, overrides)? {
            return Ok(Self {
                decoded,
                dialect: Dialect::default(),
                table: found.table,
                troubles: Vec::new(),
                sheet: None,
                contacts: Some(OfContacts {
                    kind: found.kind,
                    known: found.known,
                    notes: found.notes,
                }),
            });
        }
        let (dialect, skip) = sniff(&text, overrides)?;
        if skip > 0 {
            // A blank line keeps the count of lines right.
            text.replace_range(..skip, "\n");
        }
        let (table, mut troubles) = Table::read(text, &dialect, progress)?;
        if is_wrapped {
            troubles.insert(0, Trouble::LinesInQuotes { line: 1 });
        }
        Ok(Self {
            decoded,
            dialect,
            table,
            troubles,
            sheet: None,
            contacts: None,
        })
    }
}

/// Whether the signs of Windows could have stood there: elsewhere they are letters.
fn is_western(decoded: &Decoded) -> bool {
    let encoding = decoded.encoding.to_ascii_lowercase();
    encoding.starts_with("utf")
        || ["ascii", "cp1252", "latin-1", "iso-8859-1", "iso8859-1"].contains(&encoding.as_str())
}
