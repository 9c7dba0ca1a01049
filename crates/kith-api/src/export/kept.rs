use kith_intake::write::{EXACT_ID, SPREADSHEET_ID};
use kith_model::PersonId;
use kith_model::match_key::fold;
use kith_store::import::Kept;

use super::ExportOf;
use super::row::{COLUMNS, OPTIONAL};

/// Columns that imports brought along and no field took, on their way back.
pub struct KeptColumns {
    kept: Kept,
    /// As imported, and as written.
    headers: Vec<(String, String)>,
}

impl KeptColumns {
    /// A header that is one of ours is marked, so that no table has it twice.
    /// Kith's own ids of an earlier export are not carried on.
    pub fn of(kept: Kept, export: &ExportOf) -> Self {
        let ours = |header: &str| {
            COLUMNS.iter().chain(OPTIONAL).any(|(words, _)| {
                [(*words).to_owned(), export.header(words)]
                    .iter()
                    .any(|own| fold(own) == fold(header))
            })
        };
        let headers = kept
            .headers
            .iter()
            .filter(|header| ![EXACT_ID, SPREADSHEET_ID].contains(&header.as_str()))
            .map(|header| {
                let written = match ours(header) {
                    true => format!("{header} (imported)"),
                    false => header.clone(),
                };
                (header.clone(), written)
            })
            .collect();
        Self { kept, headers }
    }

    pub fn headers(&self) -> impl Iterator<Item = String> {
        self.headers.iter().map(|(_, written)| written.clone())
    }

    pub fn cells(&self, person: PersonId) -> impl Iterator<Item = String> {
        let cells = self.kept.cells.get(&person);
        self.headers.iter().map(move |(header, _)| {
            cells
                .and_then(|cells| cells.get(header))
                .cloned()
                .unwrap_or_default()
        })
    }
}
