use kith_intake::{DateOrder, Field, IntakeError, Overrides, Reading};
use serde::Deserialize;
use serde_json::json;

use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// What a person decided against what Kith finds by itself; everything left out is found.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportChoices", optional_fields = nullable))]
pub struct Choices {
    /// Name of the encoding.
    #[serde(default)]
    pub encoding: Option<String>,
    /// The character between two cells.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub delimiter: Option<char>,
    /// The character around cells.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub quote: Option<char>,
    /// Physical line of the header, from 1; 0 says that there is none.
    #[serde(default)]
    pub header_line: Option<u32>,
    /// Header and field code; `null` leaves the column unmapped.
    #[serde(default)]
    #[cfg_attr(
        feature = "ts",
        ts(optional, as = "Option<Vec<(String, Option<String>)>>")
    )]
    pub mapping: Vec<(String, Option<String>)>,
    /// DMY, MDY or YMD, where the file does not tell.
    #[serde(default)]
    pub date_order: Option<String>,
}

/// Reads the table behind a token.
pub(super) fn reading(
    desk: &Desk,
    table: &str,
    choices: &Choices,
    job: &kith_store::Job,
) -> Result<Reading, Problem> {
    let path = desk.path(table)?;
    let bytes = bytes(&path)?;
    Reading::of(bytes, &overrides(choices)?, &|done, total| {
        job.progress(done, total).is_ok()
    })
    .map_err(Problem::from)
}

/// A file's bytes, with a sentence where it cannot be read.
pub(super) fn bytes(path: &std::path::Path) -> Result<Vec<u8>, Problem> {
    let name = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy();
    std::fs::read(path).map_err(|wrong| match wrong.kind() {
        std::io::ErrorKind::NotFound => {
            Problem::new(Code::NotFound, format!("There is no file {name}."))
        }
        std::io::ErrorKind::IsADirectory => {
            Problem::new(Code::NotATable, format!("{name} is a folder, not a table."))
        }
        _ => Problem::new(Code::Failed, format!("{name} could not be read: {wrong}.")),
    })
}

fn overrides(choices: &Choices) -> Result<Overrides, Problem> {
    let field = |code: &String| {
        code.parse::<Field>()
            .map_err(|wrong| Problem::invalid("mapping", format!("{wrong}.")))
    };
    let mapping = choices
        .mapping
        .iter()
        .map(|(header, code)| Ok((header.clone(), code.as_ref().map(field).transpose()?)))
        .collect::<Result<Vec<_>, Problem>>()?;
    let date_order = choices
        .date_order
        .as_ref()
        .map(|code| {
            code.parse::<DateOrder>()
                .map_err(|wrong| Problem::invalid("date_order", format!("{wrong}.")))
        })
        .transpose()?;
    Ok(Overrides {
        encoding: choices.encoding.clone(),
        delimiter: choices.delimiter,
        quote: choices.quote.map(Some),
        header_line: choices.header_line,
        mapping,
        date_order,
        date_orders: Vec::new(),
    })
}

impl From<IntakeError> for Problem {
    fn from(error: IntakeError) -> Self {
        let sentence = format!("{}.", capitalized(&error.to_string()));
        match error {
            IntakeError::Empty
            | IntakeError::NotText { .. }
            | IntakeError::TooLarge { .. }
            | IntakeError::TooWide { .. }
            | IntakeError::NobodyNamed { .. } => {
                Self::new(Code::NotATable, format!("{sentence} Nothing was taken in."))
            }
            IntakeError::UnknownEncoding { .. } => Self::invalid("encoding", sentence),
            IntakeError::BadSeparator { .. } => Self::invalid("delimiter", sentence),
            IntakeError::NoSuchLine { line } => Self::invalid("header_line", sentence)
                .with(json!({ "field": "header_line", "line": line })),
            IntakeError::NoSuchColumn { .. } => Self::invalid("mapping", sentence),
            IntakeError::Canceled => Self::new(Code::Canceled, "Stopped. Nothing was changed."),
        }
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
