//! Charts as SVG: the same picture in the window, in HTML and in PDF.
//!
//! Inks are fixed, for white paper, and every fill also differs by pattern, so
//! that a chart holds in black and white. Each chart carries a title, a
//! description with every number in it, and its data as a table.

mod bars;
mod fill;
mod glyph;
mod ink;
mod seats;
mod stages;
mod svg;

pub use bars::{Bar, Bars};
pub use fill::Fill;
pub use glyph::{glyph, seat};
pub(crate) use glyph::{kept, lock};
pub use seats::seats;
pub use stages::{StageReached, stages};

/// A drawing with its words and its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Prefix of the ids inside the SVG; unique within a document.
    pub id: String,
    /// What it shows, as a heading.
    pub title: String,
    /// The same in words, number by number: the alternative text.
    pub description: String,
    /// The drawing, `<svg …>…</svg>`, with title and description inside.
    pub svg: String,
    /// Width in CSS pixels (1/96 inch) at which its text is as large as meant.
    pub width: u32,
    /// Height likewise.
    pub height: u32,
    /// The numbers.
    pub table: ChartTable,
}

/// The numbers behind a drawing.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ChartTable {
    /// Column headings.
    pub head: Vec<String>,
    /// One row for each mark of the drawing; the first cell names it.
    pub rows: Vec<Vec<String>>,
}
