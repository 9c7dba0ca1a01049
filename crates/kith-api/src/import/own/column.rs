//! Which columns of a table are fields of the program's own, and of what kind.

use std::collections::HashSet;

use kith_intake::{DateOrder, Reading};
use kith_model::custom_field::{CustomField, FieldKind};
use kith_model::lens::{Audience, Lens};
use kith_model::match_key::fold;
use kith_store::custom_field::{self, KeptCells};

use super::super::keep::column_name;
use super::{Asked, KeepColumn, OwnTold};
use crate::field::{as_kept, is_free, kept_under, kind_of};
use crate::problem::Problem;

#[derive(Debug)]
pub(super) struct OwnColumn {
    /// Among the columns of the table, from 0.
    pub place: usize,
    pub header: String,
    order: DateOrder,
    pub told: OwnTold,
    pub choices: Vec<String>,
}

impl OwnColumn {
    /// A cell as the field keeps it; nothing where it is empty or does not fit.
    pub fn value(&self, cell: &str) -> Option<String> {
        let is_filled = !cell.trim().is_empty();
        let value = || as_kept(self.told.kind, &self.choices, cell, self.order);
        is_filled.then(value)?.ok()
    }
}

/// Columns that mean nothing to Kith and are a field by their header, or are to become one.
pub(super) fn columns(reading: &Reading, asked: &Asked<'_>) -> Result<Vec<OwnColumn>, Problem> {
    let mut fields = match asked.program {
        Some(program) => asked
            .store
            .read(move |read| custom_field::list(read, program, Lens::Me))?,
        None => Vec::new(),
    };
    let kept = match asked.program.filter(|_| !asked.keep.is_empty()) {
        Some(program) => asked
            .store
            .read(move |read| custom_field::kept_cells(read, program, Lens::Me))?,
        None => Vec::new(),
    };
    let mut taken: HashSet<String> = fields.iter().map(|field| fold(&field.name)).collect();
    let mut found = Vec::new();
    for place in reading.mapping.unmapped() {
        let header = column_name(&reading.mapping.columns, place);
        let order = reading.date_orders.get(place).copied().flatten();
        let order = order.unwrap_or(DateOrder::Ambiguous);
        let known = fields.iter().position(|field| kept_under(field, &header));
        let keep = asked
            .keep
            .iter()
            .find(|keep| keep.column as usize == place + 1);
        let mut column = match (known, keep) {
            (Some(at), _) => OwnColumn::of(fields.remove(at), (place, header), order),
            (None, Some(keep)) => {
                let column = OwnColumn::made(reading, keep, (place, header), order, &kept)?;
                if !taken.insert(fold(&column.told.name)) {
                    let words = format!("The program has a field {} already.", column.told.name);
                    return Err(Problem::invalid("keep", words));
                }
                column
            }
            (None, None) => continue,
        };
        let cells = reading.rows().map(|record| reading.cell(record, place));
        let misfit = |cell: &&str| !cell.trim().is_empty() && column.value(cell).is_none();
        column.told.misfits = u32::try_from(cells.filter(misfit).count()).unwrap_or(u32::MAX);
        found.push(column);
    }
    Ok(found)
}

impl OwnColumn {
    fn of(field: CustomField, (place, header): (usize, String), order: DateOrder) -> Self {
        Self {
            place,
            header,
            order,
            told: OwnTold {
                field: Some(field.id),
                name: field.name,
                kind: field.kind,
                audience: field.audience,
                misfits: 0,
            },
            choices: field.choices,
        }
    }

    /// A field that is to be made of a column, of whatever kind fits all that it is to hold.
    fn made(
        reading: &Reading,
        keep: &KeepColumn,
        (place, header): (usize, String),
        order: DateOrder,
        kept: &[KeptCells],
    ) -> Result<Self, Problem> {
        let name = keep
            .name
            .as_deref()
            .map(str::trim)
            .unwrap_or(&header)
            .to_owned();
        // Another column of the file is what Kith has a column for; this one is not.
        let name = match (is_free(&name), &keep.name) {
            (Err(_), None) => format!("{name} (own)"),
            (free, _) => free.map(|()| name)?,
        };
        let cells: Vec<&str> = reading
            .rows()
            .map(|record| reading.cell(record, place))
            .collect();
        let earlier = kept
            .iter()
            .filter(|kept| fold(&kept.header) == fold(&header));
        let earlier = earlier.flat_map(|kept| kept.cells.iter().map(|(_, cell)| cell.as_str()));
        let kind = keep.kind.unwrap_or_else(|| {
            let of_file = kind_of(cells.iter().copied(), order);
            let of_both = kind_of(earlier.clone(), DateOrder::Ambiguous);
            let is_told = earlier.clone().next().is_some();
            if is_told && of_both != of_file {
                FieldKind::Text
            } else {
                of_file
            }
        });
        let mut choices = Vec::new();
        if kind == FieldKind::Choice {
            let mut seen = HashSet::new();
            let filled = cells
                .into_iter()
                .chain(earlier)
                .map(str::trim)
                .filter(|cell| !cell.is_empty());
            choices = filled
                .filter(|cell| seen.insert(fold(cell)))
                .map(str::to_owned)
                .collect();
        }
        let told = OwnTold {
            field: None,
            name,
            kind,
            audience: keep.audience.unwrap_or(Audience::AUTHOR),
            misfits: 0,
        };
        Ok(Self {
            place,
            header,
            order,
            told,
            choices,
        })
    }
}
