use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use super::guard::Guard;
use super::{MAX_BYTES, MAX_INFLATED, MAX_RATIO, WorkbookError};
use crate::{Foreign, IntakeError};

/// Below this a ratio says nothing.
const SMALL: u64 = 5_000_000;
/// The longest list of parts that is looked through.
const MAX_LIST: u64 = 1_000_000;
/// What a list of parts calls a workbook, without and with macros, and its templates.
const WORKBOOKS: &[&str] = &[
    "spreadsheetml.sheet.main+xml",
    "spreadsheetml.template.main+xml",
    "ms-excel.sheet.macroEnabled.main+xml",
    "ms-excel.template.macroEnabled.main+xml",
];
/// Most parts a workbook may have.
const MAX_PARTS: usize = 10_000;

/// Whose container it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Excel,
    OpenDocument,
}

impl Kind {
    pub fn words(self) -> &'static str {
        match self {
            Self::Excel => "Excel workbook",
            Self::OpenDocument => "OpenDocument spreadsheet",
        }
    }

    /// The usual ending of its files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Excel => "xlsx",
            Self::OpenDocument => "ods",
        }
    }
}

/// Unpacks everything once, before anybody else does, so that what a container says about
/// its sizes need not be believed. The parts of an Excel workbook are looked through on the way.
pub(super) fn check(bytes: &[u8]) -> Result<(Kind, Guard), IntakeError> {
    let zip = IntakeError::NotText {
        found: Foreign::Zip,
    };
    if bytes.len() as u64 > MAX_BYTES {
        return Err(WorkbookError::TooLarge.into());
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Err(zip);
    };
    let names: Vec<String> = archive
        .file_names()
        .filter_map(|name| Some(name.ok()?.to_ascii_lowercase()))
        .collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let kind = if has("xl/workbook.xml") || declares_workbook(&mut archive) {
        Kind::Excel
    } else if has("meta-inf/manifest.xml") && has("content.xml") {
        Kind::OpenDocument
    } else {
        return Err(zip);
    };
    if archive.len() > MAX_PARTS {
        return Err(WorkbookError::Inflated.into());
    }
    let limit = MAX_INFLATED.min((bytes.len() as u64).saturating_mul(MAX_RATIO).max(SMALL));
    let mut guard = Guard::default();
    let mut inflated = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        let (name, begins) = (part.name_raw().len(), part.data_start());
        let room = limit - inflated;
        let mut part = part.take(room + 1);
        let looked = match kind {
            Kind::Excel => guard.look(name, begins, &mut part),
            Kind::OpenDocument => Ok(()),
        };
        io::copy(&mut part, &mut io::sink()).map_err(damaged)?;
        let read = room + 1 - part.limit();
        if read > room {
            return Err(WorkbookError::Inflated.into());
        }
        looked?;
        inflated += read;
    }
    Ok((kind, guard))
}

/// Whether the list of parts names a workbook, which may lie anywhere in the container.
fn declares_workbook(archive: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    let Ok(list) = archive.by_name("[Content_Types].xml") else {
        return false;
    };
    let mut types = String::new();
    let read = list.take(MAX_LIST).read_to_string(&mut types);
    read.is_ok() && WORKBOOKS.iter().any(|workbook| types.contains(workbook))
}

fn damaged(error: impl std::fmt::Display) -> IntakeError {
    WorkbookError::damaged(&error).into()
}
