use std::collections::{BTreeMap, HashMap};

use kith_model::match_key::fold;

use crate::values::seconds;
use crate::{Field, Reading, Record};

/// Seconds that each person was there, summed over rejoins; keyed by e-mail
/// address in lower case, else by name. Empty where no column tells.
pub fn durations(reading: &Reading) -> BTreeMap<String, u64> {
    let mut totals = BTreeMap::new();
    let mut spelled: HashMap<String, String> = HashMap::new();
    for record in reading.rows() {
        let Some(length) = length(reading, record) else {
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

/// A plain number counts minutes, whichever of the two columns it stands in.
pub(crate) fn length(reading: &Reading, record: Record<'_>) -> Option<u32> {
    let cells = [
        reading.value(record, Field::Minutes),
        reading.value(record, Field::Duration),
    ];
    let cell = cells.into_iter().find(|cell| !cell.is_empty())?;
    match cell.replace(',', ".").parse::<f64>() {
        Ok(minutes) if (0.0..1e7).contains(&minutes) => Some((minutes * 60.0).round() as u32),
        Ok(_) => None,
        Err(_) => seconds(cell),
    }
}
