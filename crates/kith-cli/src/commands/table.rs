use std::path::{Path, PathBuf};

use clap::Args;
use kith_api::import::{
    Apply, CellFix, Choices, Differing, Inspect as Inspected, OnKnown, PreviewOf, RejectedOf,
    RowAnswer, Said, WholePlan, applied, dry_run, inspect as inspected, rejected, table_bytes,
};
use kith_api::{Desk, Problem};
use serde_json::json;

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
    /// The character around cells.
    #[arg(long)]
    quote: Option<char>,
    /// Physical line of the header, from 1; 0 says that there is none.
    #[arg(long, value_name = "LINE")]
    header_line: Option<u32>,
    /// What a column means: HEADER=field; HEADER= leaves it out. May be given again.
    #[arg(long, value_name = "HEADER=FIELD")]
    map: Vec<String>,
    /// What a cell should have said: LINE,COLUMN=VALUE, both from 1. May be given again.
    #[arg(long, value_name = "LINE,COLUMN=VALUE")]
    fix: Vec<String>,
    /// Order of day, month and year where the file does not tell.
    #[arg(long, value_name = "DMY|MDY|YMD")]
    date_order: Option<String>,
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

/// A roster to take in.
#[derive(Args)]
pub struct Import {
    /// The file.
    table: PathBuf,
    /// The cohort its people belong to; made where it is missing.
    #[arg(long, value_name = "NAME")]
    cohort: String,
    /// The cohort's program; made where it is missing.
    #[arg(long, value_name = "NAME")]
    program: Option<String>,
    /// The row on this line is this known person. May be given again.
    #[arg(long, value_name = "LINE=PERSON")]
    same: Vec<String>,
    /// The row on this line is somebody new. May be given again.
    #[arg(long = "new", value_name = "LINE")]
    new_person: Vec<u32>,
    /// Nobody needs the row on this line. May be given again.
    #[arg(long, value_name = "LINE")]
    leave: Vec<u32>,
    /// What becomes of people who are known: fill what is empty, update what differs, or skip them.
    #[arg(long, value_name = "fill|update|skip", value_parser = on_known, default_value = "fill")]
    known: OnKnown,
    /// The same of one column, from 1. May be given again.
    #[arg(long, value_name = "COLUMN=fill|update|skip", value_parser = numbered)]
    known_column: Vec<(u32, OnKnown)>,
    /// The same of the row on this line. May be given again.
    #[arg(long, value_name = "LINE=fill|update|skip", value_parser = numbered)]
    known_row: Vec<(u32, OnKnown)>,
    /// Writes the rows that stay out there, in the columns of the file and with why. Where none does, nothing is written.
    #[arg(long, value_name = "OUT.csv")]
    rejected: Option<PathBuf>,
    /// Says what would be done, and changes nothing.
    #[arg(long)]
    dry_run: bool,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
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
    let counted =
        |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    output::line(&format!(
        "{}. {}, {}.",
        inspection.recognition,
        counted(inspection.data_rows, "row", "rows"),
        counted(inspection.people, "person", "people"),
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
                column.because.to_owned(),
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

/// `kith import`.
pub fn import(desk: &Desk, wanted: &Import) -> Result<(), Problem> {
    let plan = PreviewOf {
        table: desk.table(&wanted.table).table,
        cohort: Some(wanted.cohort.clone()),
        program: wanted.program.clone(),
        choices: choices(&wanted.decided)?,
        answers: answers(wanted)?,
        rest: None,
        known: Differing {
            file: wanted.known,
            columns: wanted.known_column.clone(),
            rows: wanted.known_row.clone(),
        },
    };
    if let Some(out) = &wanted.rejected {
        save_rejected(desk, &plan, out)?;
    }
    if wanted.dry_run {
        let whole = dry_run(desk, &plan)?;
        warn(&whole);
        if wanted.json {
            return output::json(
                &json!({ "batch": null, "step": null, "counts": whole.counts, "rows": whole.rows }),
            );
        }
        told(&whole);
        output::say("Nothing was changed.");
        return Ok(());
    }
    let (written, whole) = applied(
        desk,
        &Apply {
            plan,
            job: "import".to_owned(),
        },
    )?;
    warn(&whole);
    if wanted.json {
        let batch = &written.value.batch;
        return output::json(
            &json!({ "batch": batch, "step": written.step, "counts": whole.counts, "rows": whole.rows }),
        );
    }
    told(&whole);
    output::say(&format!("{}.", written.words));
    Ok(())
}

/// Before anything is brought in, so that a place that cannot be written to stops it.
fn save_rejected(desk: &Desk, plan: &PreviewOf, out: &Path) -> Result<(), Problem> {
    if dry_run(desk, plan)?.counts.error == 0 {
        output::say("Every row can be read, so no row was written out.");
        return Ok(());
    }
    let request = RejectedOf {
        plan: plan.clone(),
        place: desk.place(out).place,
    };
    let saved = rejected(desk, request)?;
    let rows = if saved.rows == 1 { "row" } else { "rows" };
    output::say(&format!(
        "{} {rows} in {}, with why.",
        saved.rows, saved.file_name
    ));
    Ok(())
}

fn on_known(text: &str) -> Result<OnKnown, String> {
    match text {
        "fill" => Ok(OnKnown::Fill),
        "update" => Ok(OnKnown::Update),
        "skip" => Ok(OnKnown::Skip),
        other => Err(format!("{other} is none of fill, update and skip")),
    }
}

fn numbered(text: &str) -> Result<(u32, OnKnown), String> {
    let wrong = || format!("{text} is not a number, = and one of fill, update and skip");
    let (number, said) = text.split_once('=').ok_or_else(wrong)?;
    let number = number.trim().parse().map_err(|_| wrong())?;
    Ok((number, on_known(said.trim())?))
}

/// What was said of single rows.
fn answers(wanted: &Import) -> Result<Vec<RowAnswer>, Problem> {
    let plain = |says| {
        move |&line: &u32| RowAnswer {
            line,
            says,
            person: None,
        }
    };
    let same = wanted.same.iter().map(|text| {
        let wrong = || Problem::invalid("same", format!("{text} is not LINE=PERSON."));
        let (line, person) = text.split_once('=').ok_or_else(wrong)?;
        Ok(RowAnswer {
            line: line.trim().parse().map_err(|_| wrong())?,
            says: Said::Same,
            person: Some(person.trim().parse().map_err(|_| wrong())?),
        })
    });
    let others = wanted.new_person.iter().map(plain(Said::New));
    let left = wanted.leave.iter().map(plain(Said::Leave));
    same.chain(others.chain(left).map(Ok)).collect()
}

/// What is odd in the file goes to standard error, with JSON or without.
fn warn(whole: &WholePlan) {
    for warning in &whole.warnings {
        odd(warning.line, warning.column, &warning.message);
    }
}

/// "Line 3, column 1: …", as far as either is known.
fn odd(line: Option<u32>, column: Option<u32>, message: &str) {
    let place = match (line, column) {
        (Some(line), Some(column)) => format!("Line {line}, column {column}: "),
        (Some(line), None) => format!("Line {line}: "),
        (None, Some(column)) => format!("Column {column}: "),
        (None, None) => String::new(),
    };
    output::say(&format!("{place}{message}"));
}

fn told(whole: &WholePlan) {
    let counts = whole.counts;
    for row in whole
        .rows
        .iter()
        .filter(|row| matches!(row.decision.code(), "review" | "error"))
    {
        output::line(&format!(
            "Line {}: {} {}",
            row.line,
            row.name,
            row.reasons.join("; ")
        ));
    }
    output::say(&format!(
        "{} new, {} known, {} to look at, {} with nothing to do, {} not readable.",
        counts.new, counts.r#match, counts.review, counts.skip, counts.error
    ));
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

fn choices(decided: &Decided) -> Result<Choices, Problem> {
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
    Ok(Choices {
        encoding: decided.encoding.clone(),
        sheet: decided.sheet.clone(),
        repair: decided.repair,
        delimiter,
        quote: decided.quote,
        header_line: decided.header_line,
        mapping,
        columns: Vec::new(),
        fixes: decided
            .fix
            .iter()
            .map(|fix| cell(fix))
            .collect::<Result<_, _>>()?,
        date_order: decided.date_order.clone(),
    })
}
