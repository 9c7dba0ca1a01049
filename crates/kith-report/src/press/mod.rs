//! The press: a template and its data go in, a PDF comes out.
//!
//! What people wrote reaches a template as JSON bytes, read by Typst's
//! `json()`, and is therefore text and never markup.

mod breaks;
mod fonts;
mod picture;
mod world;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::chart::Chart;
use crate::document::{Document, Notice};
use crate::error::ReportError;
use fonts::FONTS;
use world::Desk;

/// One document to be printed.
pub(crate) struct Job<'a> {
    /// File name of the template.
    pub(crate) template: &'a str,
    /// What the template reads as `data.json`.
    pub(crate) json: Value,
    /// Drawings that lie beside it: file name and SVG.
    pub(crate) drawings: Vec<(String, String)>,
    /// Written into the PDF as its date of making.
    pub(crate) made_at: DateTime<FixedOffset>,
}

/// A document laid out on its pages, not yet a PDF: it can be looked at page
/// by page, and what is printed is what was looked at.
pub struct Proof {
    pages: PagedDocument,
    missing: Vec<char>,
    timestamp: Timestamp,
}

/// Lays a job out.
pub(crate) fn set(job: Job<'_>) -> Result<Proof, ReportError> {
    let timestamp = timestamp(job.made_at).ok_or(ReportError::Date { at: job.made_at })?;
    let mut json = job.json;
    breaks::allow(&mut json);
    let json = serde_json::to_vec(&json)?;
    let missing = FONTS.missing(&String::from_utf8_lossy(&json));
    let mut files = vec![("data.json".to_owned(), json)];
    files.extend(
        job.drawings
            .into_iter()
            .map(|(name, svg)| (name, svg.into_bytes())),
    );
    let desk = Desk::new(job.template, files).ok_or_else(|| ReportError::Template {
        messages: vec![format!("{} is no file name", job.template)],
    })?;
    let pages = typst::compile(&desk)
        .output
        .map_err(|faults| ReportError::Template {
            messages: messages(&faults),
        })?;
    Ok(Proof {
        pages,
        missing,
        timestamp,
    })
}

impl Proof {
    /// Number of pages.
    pub fn pages(&self) -> usize {
        self.pages.pages().len()
    }

    /// Prints it as PDF/UA-1 or, where that cannot be had, as a tagged PDF
    /// with a notice that says why. Equal jobs give equal bytes.
    ///
    /// # Errors
    /// [`ReportError::Template`] where a PDF cannot be made of it: a bug.
    pub fn print(&self) -> Result<Document, ReportError> {
        let count = self.pages();
        let (bytes, notices) = export(&self.pages, self.timestamp, &self.missing)?;
        // Layout results are remembered between prints; a few prints are enough.
        typst::comemo::evict(REMEMBERED_PRINTS);
        Ok(Document {
            bytes,
            pages: count,
            notices,
        })
    }
}

/// How a template is told of a drawing, or that there is none.
pub(crate) fn drawing(chart: Option<&Chart>) -> Value {
    chart.map_or(Value::Null, |chart| {
        json!({
            "file": file_name(chart),
            "title": chart.title,
            "alt": chart.description,
            "width": chart.width,
        })
    })
}

/// The name under which a template finds a drawing.
pub(crate) fn file_name(chart: &Chart) -> String {
    format!("{}.svg", chart.id)
}

const REMEMBERED_PRINTS: usize = 3;

fn export(
    pages: &PagedDocument,
    timestamp: Timestamp,
    missing: &[char],
) -> Result<(Vec<u8>, Vec<Notice>), ReportError> {
    let tagged = |standards| PdfOptions {
        creator: Smart::Custom(Some("Kith".to_owned())),
        timestamp: Some(timestamp),
        standards,
        ..PdfOptions::default()
    };
    let notice = if missing.is_empty() {
        let standards =
            PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| ReportError::Template {
                messages: vec![fault.message().to_string()],
            })?;
        match typst_pdf::pdf(pages, &tagged(standards)) {
            Ok(bytes) => return Ok((bytes, Vec::new())),
            Err(faults) => Notice::NotUniversal {
                reasons: messages(&faults),
            },
        }
    } else {
        Notice::MissingLetters {
            letters: missing.to_vec(),
        }
    };
    let bytes = typst_pdf::pdf(pages, &tagged(PdfStandards::default())).map_err(|faults| {
        ReportError::Template {
            messages: messages(&faults),
        }
    })?;
    Ok((bytes, vec![notice]))
}

fn timestamp(at: DateTime<FixedOffset>) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    Timestamp::new_local(datetime, at.offset().local_minus_utc() / 60)
}

fn messages(faults: &[SourceDiagnostic]) -> Vec<String> {
    faults
        .iter()
        .map(|fault| fault.message.to_string())
        .collect()
}
