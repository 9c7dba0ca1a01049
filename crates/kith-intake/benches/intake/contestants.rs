use csv_nose::{Quote, SampleSize, Sniffer};
use kith_intake::{Overrides, Reading, unwatched};
use serde_json::Value;

/// What somebody takes a file for.
#[derive(Default)]
pub struct Answer {
    /// Header first, blank rows apart; none where it could not be read.
    pub rows: Option<Vec<Vec<String>>>,
    pub delimiter: Option<char>,
    pub quote: Option<char>,
    /// Line of the header, from 1, and 0 where there is none; nothing where nothing was said.
    pub header: Option<u32>,
}

/// Kith, told nothing.
pub fn kith(bytes: &[u8]) -> Answer {
    let Ok(reading) = Reading::of(bytes.to_vec(), &Overrides::default(), &unwatched) else {
        return Answer::default();
    };
    let row = |row: Vec<&str>| row.into_iter().map(str::to_owned).collect();
    Answer {
        rows: Some(reading.as_loaded().map(row).collect()),
        delimiter: Some(char::from(reading.dialect.delimiter)),
        quote: reading.dialect.quote.map(char::from),
        header: Some(reading.header_line().unwrap_or(0)),
    }
}

/// The dialect that csv-nose finds, read by the csv crate.
pub fn nose(bytes: &[u8]) -> Answer {
    let mut sniffer = Sniffer::new();
    sniffer.sample_size(SampleSize::Records(100));
    let Ok(found) = sniffer.sniff_bytes(bytes) else {
        return Answer::default();
    };
    let dialect = found.dialect;
    let mut reader = csv::ReaderBuilder::new();
    reader
        .delimiter(dialect.delimiter)
        .has_headers(false)
        .flexible(true);
    match dialect.quote {
        Quote::Some(quote) => reader.quote(quote),
        Quote::None => reader.quoting(false),
    };
    let records = reader.from_reader(bytes).into_records();
    let rows = records.map(|record| Some(record.ok()?.iter().map(str::to_owned).collect()));
    let rows: Option<Vec<Vec<String>>> = rows.collect();
    let filled = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty());
    let header = dialect.header;
    Answer {
        rows: rows.map(|rows| rows.into_iter().filter(filled).collect()),
        delimiter: Some(char::from(dialect.delimiter)),
        quote: dialect.quote.char().map(char::from),
        header: Some(match header.has_header_row {
            true => header.num_preamble_rows as u32 + 1,
            false => 0,
        }),
    }
}

/// What a script told of somebody's answer.
pub fn told(answer: &Value) -> Answer {
    let letter = |name: &str| answer[name].as_str().and_then(|text| text.chars().next());
    Answer {
        rows: serde_json::from_value(answer["rows"].clone()).ok(),
        delimiter: letter("delimiter"),
        quote: letter("quote"),
        header: answer["header"]
            .as_u64()
            .and_then(|line| u32::try_from(line).ok()),
    }
}
