use super::{Reading, choose, columns};
use crate::recognize::{Preset, recognize};
use crate::{Overrides, Warning};

impl Reading {
    /// Another table of the same file, by the physical line of its header and its rows;
    /// `None` where it cannot be read as one.
    pub(crate) fn section(&self, header_line: u32, rows: u32) -> Option<Self> {
        let overrides = Overrides {
            header_line: Some(header_line),
            whole: true,
            ..Overrides::default()
        };
        let mut recognition = recognize(&self.table, &overrides).ok()?;
        recognition.kind = self.recognition.kind;
        recognition.end = recognition.end.min(recognition.first + rows as usize);
        let sample = |column: usize| columns::sample(&self.table, &recognition, column);
        let preset = Preset::of(recognition.kind.code);
        let mapping = choose(&recognition.headers, true, sample, &preset, &overrides).ok()?;
        let mut section = Self {
            recognition,
            mapping,
            date_orders: Vec::new(),
            warnings: Vec::<Warning>::new(),
            ..self.clone()
        };
        section.date_orders = columns::date_orders(&section, &overrides).ok()?;
        Some(section)
    }
}
