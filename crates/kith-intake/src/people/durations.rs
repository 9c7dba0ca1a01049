use std::collections::{BTreeMap, HashMap};

use kith_model::match_key::fold;

use crate::values::{is_past_hours, minutes_and_seconds, seconds};
use crate::{Field, Reading, Record};

/// Seconds that each person was there, summed over rejoins; keyed by e-mail
/// address in lower case, else by name. Empty where no column tells.
pub fn durations(reading: &Reading) -> BTreeMap<String, u64> {
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
            spelled
                .entry(fold(&name))
                .or_insert_with(|| name.into_owned())
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

/// How long people were there, row by row.
pub(crate) struct Lengths<'r> {
    reading: &'r Reading,
    /// Whether lengths of two parts are minutes and seconds: some are too long for hours.
    in_minutes: bool,
}

impl<'r> Lengths<'r> {
    pub fn of(reading: &'r Reading) -> Self {
        let mut rows = reading.rows();
        Self {
            reading,
            in_minutes: rows.any(|record| is_past_hours(cell(reading, record))),
        }
    }

    /// In seconds. A plain number counts minutes, whichever of the two columns it stands in.
    pub fn get(&self, record: Record<'_>) -> Option<u32> {
        let cell = cell(self.reading, record);
        match cell.replace(',', ".").parse::<f64>() {
            Ok(minutes) if (0.0..1e7).contains(&minutes) => Some((minutes * 60.0).round() as u32),
            Ok(_) => None,
            Err(_) if self.in_minutes => minutes_and_seconds(cell),
            Err(_) => seconds(cell),
        }
    }
}

fn cell<'r>(reading: &'r Reading, record: Record<'r>) -> &'r str {
    match reading.value(record, Field::Minutes) {
        "" => reading.value(record, Field::Duration),
        minutes => minutes,
    }
}
