use super::Reading;
use crate::mapping::Because;
use crate::values::date_order;
use crate::{DateOrder, Overrides, Recognition, Table};

/// Filled cells that are looked at to tell what a column holds.
const SAMPLE: usize = 50;
/// Rows that are looked through for them.
const DEPTH: usize = 1000;

/// Some filled cells of a column, trimmed.
pub(super) fn sample<'t>(
    table: &'t Table,
    recognition: &Recognition,
    column: usize,
) -> Vec<&'t str> {
    let cells = recognition
        .rows(table)
        .take(DEPTH)
        .map(|record| record.get(column).trim());
    cells.filter(|cell| !cell.is_empty()).take(SAMPLE).collect()
}

/// The order of dates by column. Columns that mean no date are only looked at
/// where nothing else is known about them.
pub(super) fn date_orders(reading: &Reading, overrides: &Overrides) -> Vec<Option<DateOrder>> {
    let columns = reading.mapping.columns.iter().enumerate();
    columns
        .map(|(index, column)| {
            let may_hold_dates = match column.field {
                Some(field) => field.is_date(),
                None => {
                    column.because == Because::Unknown
                        && date_order(
                            sample(&reading.table, &reading.recognition, index).into_iter(),
                        )
                        .is_some()
                }
            };
            if !may_hold_dates {
                return None;
            }
            let found = date_order(reading.rows().map(|record| reading.cell(record, index)))?;
            let told = overrides
                .date_orders
                .iter()
                .find(|(header, _)| *header == column.header)
                .map(|&(_, order)| order);
            let for_all = overrides
                .date_order
                .filter(|_| found == DateOrder::Ambiguous);
            Some(told.or(for_all).unwrap_or(found))
        })
        .collect()
}
