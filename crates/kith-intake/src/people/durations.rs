use std::collections::{BTreeMap, HashMap};

use kith_model::match_key::fold;

use crate::values::marks::Marked;
use crate::values::{day_part, is_past_hours, minutes_and_seconds, seconds};
use crate::{Field, Gathering, Reading, Record};

/// Seconds that each person was there, summed over rejoins; keyed by e-mail
/// address in lower case, else by name without what a meeting tool adds to it. Where no column
/// tells lengths they are counted from clock to clock; empty where neither tells.
pub fn durations(reading: &Reading) -> BTreeMap<String, u64> {
    let written = written(reading);
    if written.is_empty() && reading.recognition.kind.is_attendance() {
        return by_clock(reading);
    }
    written
}

fn written(reading: &Reading) -> BTreeMap<String, u64> {
    let mut totals = BTreeMap::new();
    let mut spelled: HashMap<String, String> = HashMap::new();
    let lengths = Lengths::of(reading);
    for record in reading.rows() {
        let Some(length) = lengths.get(record) else {
            continue;
        };
        let email = reading.value(record, Field::Email).to_lowercase();
        let key = if email.is_empty() {
            let name = reading.name(record);
            let name = Marked::of(&name).bare;
            spelled
                .entry(fold(name))
                .or_insert_with(|| name.to_owned())
                .clone()
        } else {
            email
        };
        if !key.is_empty() {
            *totals.entry(key).or_insert(0) += u64::from(length);
        }
    }
    totals
}

fn by_clock(reading: &Reading) -> BTreeMap<String, u64> {
    let mut totals = BTreeMap::new();
    let gathering = Gathering::of(reading, None);
    for attendee in gathering.iter().flat_map(|told| &told.attendees) {
        if let Some(seconds) = attendee.seconds() {
            let email = attendee.email.to_lowercase();
            let key = if email.is_empty() {
                attendee.name.clone()
            } else {
                email
            };
            *totals.entry(key).or_insert(0) += u64::from(seconds);
        }
    }
    totals
}

/// How long people were there, row by row.
pub(crate) struct Lengths<'r> {
    reading: &'r Reading,
    /// Whether lengths of two parts are minutes and seconds: some are too long for hours.
    in_minutes: bool,
    /// What a plain number counts.
    counts: Counts,
}

/// What a plain number of a length counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counts {
    Minutes,
    Hours,
    /// Parts of a day, as a spreadsheet keeps lengths that have lost their format.
    Days,
}

impl<'r> Lengths<'r> {
    pub fn of(reading: &'r Reading) -> Self {
        let mut rows = reading.rows();
        Self {
            reading,
            in_minutes: rows.any(|record| is_past_hours(cell(reading, record))),
            counts: Counts::of(reading),
        }
    }

    /// In seconds. A plain number counts minutes, whichever of the two columns it stands in,
    /// but where its column says hours or holds parts of a day.
    pub fn get(&self, record: Record<'_>) -> Option<u32> {
        let cell = cell(self.reading, record);
        if self.counts == Counts::Days
            && let Some(part) = day_part(cell)
        {
            return Some(part);
        }
        let each = if self.counts == Counts::Hours {
            3600.0
        } else {
            60.0
        };
        match cell.replace(',', ".").parse::<f64>() {
            Ok(number) if (0.0..1e7).contains(&number) => Some((number * each).round() as u32),
            Ok(_) => None,
            Err(_) if self.in_minutes => minutes_and_seconds(cell),
            Err(_) => seconds(cell),
        }
    }
}

impl Counts {
    fn of(reading: &Reading) -> Self {
        let column = reading.mapping.column(Field::Duration);
        let Some(column) = column.filter(|_| reading.mapping.column(Field::Minutes).is_none())
        else {
            return Self::Minutes;
        };
        let header = fold(&reading.mapping.columns[column].header);
        let mut words = header.split(|letter: char| !letter.is_alphanumeric());
        if words.any(|word| HOURS.contains(&word)) {
            return Self::Hours;
        }
        let mut cells = reading
            .rows()
            .map(|record| reading.cell(record, column))
            .filter(|cell| *cell != "0" && cell.bytes().any(|byte| byte.is_ascii_digit()));
        let mut is_fine = false;
        let are_parts = cells.all(|cell| {
            // A quarter of an hour is 0.25; that of a day has more digits than anyone types.
            is_fine |= cell.len() > "0.00".len();
            day_part(cell).is_some()
        });
        if are_parts && is_fine {
            Self::Days
        } else {
            Self::Minutes
        }
    }
}

/// What a header calls hours.
const HOURS: &[&str] = &[
    "hours", "hrs", "horas", "stunden", "heures", "ore", "uren", "timmar",
];

fn cell<'r>(reading: &'r Reading, record: Record<'r>) -> &'r str {
    match reading.value(record, Field::Minutes) {
        "" => reading.value(record, Field::Duration),
        minutes => minutes,
    }
}
