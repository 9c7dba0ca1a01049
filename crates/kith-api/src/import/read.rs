use kith_intake::values::alike::Spellings;
use kith_intake::workbook::WorkbookError;
use kith_intake::{DateOrder, Field, Fix, IntakeError, Overrides, Reading, Remembered};
use serde::Deserialize;
use serde_json::json;

use crate::desk::Desk;
use crate::places::TableAt;
use crate::problem::{Code, Problem};

/// What a person decided against what Kith finds by itself; everything left out is found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportChoices", optional_fields = nullable))]
pub struct Choices {
    /// Name of the encoding.
    #[serde(default)]
    pub encoding: Option<String>,
    /// Which sheet of a workbook.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Puts letters right that were encoded twice.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub repair: bool,
    /// The character between two cells.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(as = "Option<String>"))]
    pub delimiter: Option<char>,
    /// The character around cells, or `none` where quotes are letters like others.
    #[serde(default)]
    pub quote: Option<String>,
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
    /// The same by place, from 1, which tells columns of one header apart.
    #[serde(default)]
    #[cfg_attr(
        feature = "ts",
        ts(optional, as = "Option<Vec<(u32, Option<String>)>>")
    )]
    pub columns: Vec<(u32, Option<String>)>,
    /// Cells put right; the file stays as it was.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<CellFix>>"))]
    pub fixes: Vec<CellFix>,
    /// DMY, MDY or YMD, where the file does not tell.
    #[serde(default)]
    pub date_order: Option<String>,
    /// The same of single columns, by header; stronger, and also where the file does tell.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<(String, String)>>"))]
    pub date_orders: Vec<(String, String)>,
}

/// What a cell should have said.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CellFix {
    /// Physical line of its record, from 1.
    pub line: u32,
    /// From 1.
    pub column: u32,
    /// What it says now; empty where it had better say nothing.
    pub value: String,
}

/// Reads the table behind a token.
pub(super) fn reading(
    desk: &Desk,
    table: &str,
    choices: &Choices,
    job: &kith_store::Job,
) -> Result<Reading, Problem> {
    let bytes = bytes(&desk.table_at(table)?)?;
    read_as(bytes, choices, Learned::default(), job)
}

/// What was said before this table came, and holds where nothing else is said of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Learned {
    /// Of the columns of earlier ones.
    pub columns: Vec<Remembered>,
    /// Of values that are written in more than one way.
    pub spellings: Spellings,
}

/// Reads bytes as a table.
pub(super) fn read_as(
    bytes: Vec<u8>,
    choices: &Choices,
    learned: Learned,
    job: &kith_store::Job,
) -> Result<Reading, Problem> {
    let overrides = Overrides {
        remembered: learned.columns,
        spellings: learned.spellings,
        ..overrides(choices)?
    };
    Reading::of(bytes, &overrides, &|done, total| {
        job.progress(done, total).is_ok()
    })
    .map_err(Problem::from)
}

/// A table's bytes, with a sentence where its file cannot be read.
pub(super) fn bytes(at: &TableAt) -> Result<Vec<u8>, Problem> {
    let path = match at {
        TableAt::File(path) => path,
        TableAt::Memory { bytes, .. } => return Ok(bytes.to_vec()),
    };
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
    let columns = choices
        .columns
        .iter()
        .map(|(place, code)| Ok((*place, code.as_ref().map(field).transpose()?)))
        .collect::<Result<Vec<_>, Problem>>()?;
    let date_order = choices.date_order.as_deref().map(order).transpose()?;
    let date_orders = choices.date_orders.iter();
    let date_orders = date_orders.map(|(header, code)| Ok((header.clone(), order(code)?)));
    let date_orders = date_orders.collect::<Result<Vec<_>, Problem>>()?;
    Ok(Overrides {
        encoding: choices.encoding.clone(),
        locale: sys_locale::get_locale(),
        sheet: choices.sheet.clone(),
        repair: choices.repair,
        delimiter: choices.delimiter,
        quote: choices.quote.as_deref().map(quote).transpose()?,
        header_line: choices.header_line,
        mapping,
        columns,
        remembered: Vec::new(),
        spellings: Spellings::default(),
        date_order,
        date_orders,
        whole: false,
        fixes: choices.fixes.iter().map(CellFix::as_fix).collect(),
    })
}

/// DMY, MDY or YMD, in small letters, too.
fn order(code: &str) -> Result<DateOrder, Problem> {
    match code.to_uppercase().parse() {
        Ok(order) if order != DateOrder::Ambiguous => Ok(order),
        _ => Err(Problem::invalid(
            "date_order",
            format!("{code} is no order of dates; allowed are DMY, MDY, YMD."),
        )),
    }
}

/// A single character, or `none`.
fn quote(told: &str) -> Result<Option<char>, Problem> {
    let mut letters = told.chars();
    match (letters.next(), letters.next()) {
        _ if told == "none" => Ok(None),
        (Some(one), None) => Ok(Some(one)),
        _ => Err(Problem::invalid(
            "quote",
            format!("“{told}” is no quote: give one character, or none."),
        )),
    }
}

impl CellFix {
    pub(super) fn as_fix(&self) -> Fix {
        Fix {
            line: self.line,
            column: self.column,
            value: self.value.clone(),
        }
    }
}

impl From<IntakeError> for Problem {
    fn from(error: IntakeError) -> Self {
        let sentence = format!("{}.", capitalized(&error.to_string()));
        match error {
            IntakeError::Workbook(
                WorkbookError::NoSuchSheet { .. } | WorkbookError::EmptySheet { .. },
            ) => Self::invalid("sheet", sentence),
            IntakeError::Empty
            | IntakeError::Workbook(_)
            | IntakeError::NotText { .. }
            | IntakeError::Prose
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
