//! Reports that say of the meeting in front of each row.

use super::header::squash;
use super::{Because, Field, Mapping};

/// Where a header stands in front of the name and again behind it, as the duration of a meeting
/// and that of somebody's stay, the one behind is theirs.
pub(super) fn behind_the_name(mapping: &mut Mapping) {
    let names = [Field::FullName, Field::GivenName, Field::FamilyName];
    let named = names.iter().filter_map(|name| mapping.column(*name)).min();
    let Some(name) = named else {
        return;
    };
    for before in 0..name {
        let column = &mapping.columns[before];
        if column.field.is_none() || column.because.is_said() {
            continue;
        }
        let header = squash(&column.header);
        let is_same = |&at: &usize| {
            let other = &mapping.columns[at];
            other.because == Because::Taken && squash(&other.header) == header
        };
        if let Some(behind) = (name + 1..mapping.columns.len()).find(is_same) {
            mapping.columns.swap(before, behind);
            let (front, back) = mapping.columns.split_at_mut(behind);
            std::mem::swap(&mut front[before].header, &mut back[0].header);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::Column;

    #[test]
    fn of_two_columns_with_one_header_the_one_behind_the_name_is_a_persons() {
        let column = |header: &str, field, because| Column {
            header: header.to_owned(),
            field,
            confidence: 1.0,
            because,
        };
        let mut mapping = Mapping {
            columns: vec![
                column("Email", Some(Field::Email), Because::Header),
                column("Duration", Some(Field::Duration), Because::Header),
                column("Name", Some(Field::FullName), Because::Header),
                column("duration", None, Because::Taken),
            ],
        };
        behind_the_name(&mut mapping);
        let fields: Vec<_> = mapping.columns.iter().map(|column| column.field).collect();
        assert_eq!(
            fields,
            [
                Some(Field::Email),
                None,
                Some(Field::FullName),
                Some(Field::Duration)
            ],
            "what stands once stays"
        );
        assert_eq!(mapping.columns[3].header, "duration", "headers stay");
    }
}
