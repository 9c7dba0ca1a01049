use std::path::{Path, PathBuf};

use clap::Args;
use kith_api::import::{CellFix, Choices, Inspect as Inspected, inspect as inspected, table_bytes};
use kith_api::{Desk, Problem};

use super::counted;
use crate::{output, session};

/// What is decided against what Kith finds.
#[derive(Args, Clone)]
pub struct Decided {
    /// Name of the encoding: utf-8, cp1252, utf-16 …
    #[arg(long)]
    encoding: Option<String>,
    /// Which sheet of a workbook; the first that shows and holds anything where none is named.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Puts letters right that were encoded twice, such as JosÃ© for José.
    #[arg(long)]
    repair: bool,
    /// The character between two cells; `\t` is a tab.
    #[arg(long)]
    delimiter: Option<String>,
    /// The character around cells, or `none` where quotes are letters like others.
    #[arg(long, value_name = "CHARACTER|none")]
    quote: Option<String>,
    /// Physical line of the header, from 1; 0 says that there is none.
    #[arg(long, value_name = "LINE")]
    header_line: Option<u32>,
    /// What a column means: HEADER=field; HEADER= leaves it out. May be given again.
    #[arg(long, value_name = "HEADER=FIELD")]
    map: Vec<String>,
    /// What a cell should have said: LINE,COLUMN=VALUE, both from 1. May be given again.
    #[arg(long, value_name = "LINE,COLUMN=VALUE")]
    fix: Vec<String>,
    /// Order of day, month and year where the file does not tell: DMY, MDY or YMD; of one column
    /// alone with HEADER=order, which may be given again.
    #[arg(long, value_name = "[HEADER=]DMY|MDY|YMD")]
    date_order: Vec<String>,
}

/// A table to look at.
#[derive(Args)]
pub struct Inspect {
    /// The file.
    table: PathBuf,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    decided: Decided,
}

/// A table to write as loaded.
#[derive(Args)]
pub struct Table {
    /// The file.
    table: PathBuf,
    #[command(flatten)]
    decided: Decided,
}

/// `kith inspect`.
pub fn inspect(wanted: &Inspect) -> Result<(), Problem> {
    let desk = session::desk()?;
    let request = looked_at(&desk, &wanted.table, &wanted.decided)?;
    let inspection = inspected(&desk, request)?.0;
    if wanted.json {
        return output::json(&inspection);
    }
    output::line(&format!(
        "{}. {}.",
        inspection.recognition,
        counted(inspection.data_rows as u64, "row", "rows"),
    ));
    let rows: Vec<Vec<String>> = inspection
        .columns
        .iter()
        .map(|column| {
            let field = column.field.map_or("", |field| field.code());
            vec![
                column.header.clone(),
                field.to_owned(),
                format!("{:.2}", column.confidence),
                column.because.clone().into_owned(),
            ]
        })
        .collect();
    output::table(&["Column", "Field", "Sure", "Because"], &rows);
    if let Some(next) = &inspection.runner_up {
        let examples: Vec<String> = next
            .examples
            .iter()
            .map(|(ours, theirs)| format!("{ours} would read {theirs}"))
            .collect();
        output::say(&format!(
            "The encoding could also be {} (--encoding): {}.",
            next.encoding,
            examples.join(", ")
        ));
    }
    for warning in &inspection.warnings {
        odd(warning.line, warning.column, &warning.message);
    }
    Ok(())
}

/// `kith table`.
pub fn table(wanted: &Table) -> Result<(), Problem> {
    let desk = session::desk()?;
    let request = looked_at(&desk, &wanted.table, &wanted.decided)?;
    output::bytes(&table_bytes(&desk, &request)?);
    Ok(())
}

/// "Line 3, column 1: …", as far as either is known.
pub fn odd(line: Option<u32>, column: Option<u32>, message: &str) {
    let place = match (line, column) {
        (Some(line), Some(column)) => format!("Line {line}, column {column}: "),
        (Some(line), None) => format!("Line {line}: "),
        (None, Some(column)) => format!("Column {column}: "),
        (None, None) => String::new(),
    };
    output::say(&format!("{place}{message}"));
}

fn looked_at(desk: &Desk, table: &Path, decided: &Decided) -> Result<Inspected, Problem> {
    Ok(Inspected {
        table: desk.table(table).table,
        choices: choices(decided)?,
    })
}

/// `14,3=rosa@example.org`
pub fn cell(text: &str) -> Result<CellFix, Problem> {
    let wrong = || Problem::invalid("fix", format!("{text} is not LINE,COLUMN=VALUE."));
    let (place, value) = text.split_once('=').ok_or_else(wrong)?;
    let (line, column) = place.split_once(',').ok_or_else(wrong)?;
    let number = |part: &str| part.trim().parse().map_err(|_| wrong());
    Ok(CellFix {
        line: number(line)?,
        column: number(column)?,
        value: value.to_owned(),
    })
}

pub fn choices(decided: &Decided) -> Result<Choices, Problem> {
    let delimiter = match decided.delimiter.as_deref() {
        None => None,
        Some("\\t" | "tab") => Some('\t'),
        Some(text) => {
            let mut letters = text.chars();
            match (letters.next(), letters.next()) {
                (Some(one), None) => Some(one),
                _ => {
                    return Err(Problem::invalid(
                        "delimiter",
                        format!("{text} is not one character."),
                    ));
                }
            }
        }
    };
    let mapping = decided
        .map
        .iter()
        .map(|pair| {
            let (header, field) = pair
                .rsplit_once('=')
                .ok_or_else(|| Problem::invalid("map", format!("{pair} is not HEADER=field.")))?;
            Ok((
                header.to_owned(),
                Some(field.to_owned()).filter(|field| !field.is_empty()),
            ))
        })
        .collect::<Result<_, Problem>>()?;
    let (mut date_order, mut date_orders) = (None, Vec::new());
    for told in &decided.date_order {
        match told.rsplit_once('=') {
            Some((header, order)) => date_orders.push((header.to_owned(), order.to_owned())),
            None => date_order = Some(told.clone()),
        }
    }
    Ok(Choices {
        encoding: decided.encoding.clone(),
        sheet: decided.sheet.clone(),
        repair: decided.repair,
        delimiter,
        quote: decided.quote.clone(),
        header_line: decided.header_line,
        mapping,
        columns: Vec::new(),
        fixes: decided
            .fix
            .iter()
            .map(|fix| cell(fix))
            .collect::<Result<_, _>>()?,
        date_order,
        date_orders,
    })
}
