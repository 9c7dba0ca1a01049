use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use kith_model::match_key::{email_key, fold};

use crate::values::marks::without_marks;
use crate::values::name::compatible;
use crate::{Field, Reading, Record};

/// Names that are weighed against each other for one address.
const COMPARED: usize = 16;

/// How many people the rows name: one by each e-mail address, more where one
/// address goes with names that cannot be one person's, and one by each name
/// among the rows without an address.
pub fn count(reading: &Reading) -> usize {
    let hashes = RandomState::new();
    let mut first: HashMap<u64, u32> = HashMap::new();
    let mut sharing: HashMap<u64, Vec<u32>> = HashMap::new();
    let mut people = 0;
    for record in reading.rows() {
        let email = reading.value(record, Field::Email);
        let key = if email.is_empty() {
            let name = reading.name(record);
            let name = if name.is_empty() {
                reading.value(record, Field::ExternalId).into()
            } else {
                name
            };
            hashes.hash_one((1, fold(&without_marks(&name))))
        } else {
            hashes.hash_one((0, email_key(email).unwrap_or_else(|| fold(email))))
        };
        let index = record.index() as u32;
        let Some(&before) = first.get(&key) else {
            first.insert(key, index);
            people += 1;
            continue;
        };
        let others = sharing.entry(key).or_default();
        let same = |other: u32| is_same(reading, record, reading.table.record(other as usize));
        if same(before) || others.iter().any(|&other| same(other)) {
            continue;
        }
        if others.len() < COMPARED {
            others.push(index);
            people += 1;
        } else {
            // An address of a whole office: from here on equal names are one.
            let name = hashes.hash_one((2, key, fold(&reading.name(record))));
            people += usize::from(first.insert(name, index).is_none());
        }
    }
    people
}

fn is_same(reading: &Reading, one: Record<'_>, other: Record<'_>) -> bool {
    compatible(&reading.name(one), &reading.name(other))
}
