use kith_intake::write::{BROUGHT, EXACT_ID, SPREADSHEET_ID};
use kith_model::PersonId;
use kith_model::match_key::fold;
use kith_store::import::Kept;
use sha2::{Digest, Sha256};

use super::own::OwnFields;
use super::row::{COLUMNS, program_header};

/// What the keys of columns begin with that imports brought along.
pub const IMPORTED: &str = "imported:";

/// Columns that imports brought along and no field took, on their way back.
pub struct KeptColumns {
    kept: Kept,
    columns: Vec<KeptColumn>,
}

/// One of them.
pub struct KeptColumn {
    /// Its header as imported.
    header: String,
    /// Its header as written.
    pub written: String,
}

impl KeptColumns {
    /// A header that is one of ours is marked, so that no table has it twice; so is one that
    /// would be read as marked.
    /// Kith's own ids of an earlier export are not carried on.
    pub fn of(kept: Kept, fields: &OwnFields) -> Self {
        let is_field = |header: &str| {
            let mut fields = fields.fields.iter();
            fields.any(|field| fold(&field.name) == fold(header))
        };
        let ours = |header: &str| {
            let mut header = header;
            while let Some(bare) = header.strip_suffix(BROUGHT) {
                header = bare;
            }
            is_field(header) || is_written(header)
        };
        let columns = kept
            .headers
            .iter()
            .filter(|header| ![EXACT_ID, SPREADSHEET_ID].contains(&header.as_str()))
            .map(|header| KeptColumn {
                written: match ours(header) {
                    true => format!("{header}{BROUGHT}"),
                    false => header.clone(),
                },
                header: header.clone(),
            })
            .collect();
        Self { kept, columns }
    }

    pub fn columns(&self) -> impl Iterator<Item = &KeptColumn> {
        self.columns.iter()
    }

    pub fn cell(&self, person: PersonId, column: &KeptColumn) -> String {
        let cells = self.kept.cells.get(&person);
        cells
            .and_then(|cells| cells.get(&column.header))
            .cloned()
            .unwrap_or_default()
    }
}

/// Whether Kith itself writes a column of that header, for people or for a program.
pub fn is_written(header: &str) -> bool {
    COLUMNS.iter().any(|column| {
        let own = [column.words, &program_header(column.words)].map(fold);
        own.contains(&fold(header))
    })
}

impl KeptColumn {
    /// What is remembered of it lies beside the workspace, where a stranger's header had better
    /// not be read.
    pub fn key(&self) -> String {
        let digest = Sha256::digest(self.header.as_bytes());
        let short: String = digest[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        format!("{IMPORTED}{short}")
    }
}
