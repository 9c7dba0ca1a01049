use super::Reading;
use crate::mapping::Because;
use crate::values::{date_order, date_shape, full_dates};
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
/// where nothing else is known about them. Where a column's own cells do not
/// tell, columns of the same shape do, then the tool that wrote the file.
pub(super) fn date_orders(reading: &Reading, overrides: &Overrides) -> Vec<Option<DateOrder>> {
    let found: Vec<Option<DateOrder>> = (0..reading.mapping.columns.len())
        .map(|index| own_order(reading, index))
        .collect();
    let columns = reading.mapping.columns.iter().enumerate();
    columns
        .map(|(index, column)| {
            let mut order = found[index]?;
            if order == DateOrder::Ambiguous {
                order = by_siblings(reading, &found, index)
                    .or(reading.recognition.kind.dates)
                    .unwrap_or(order);
            }
            let told = overrides
                .date_orders
                .iter()
                .find(|(header, _)| *header == column.header)
                .map(|&(_, order)| order);
            let for_all = overrides
                .date_order
                .filter(|_| order == DateOrder::Ambiguous);
            Some(told.or(for_all).unwrap_or(order))
        })
        .collect()
}

fn own_order(reading: &Reading, index: usize) -> Option<DateOrder> {
    let column = &reading.mapping.columns[index];
    match column.field {
        Some(field) if field.is_date() => date_order(cells(reading, index)),
        Some(_) => None,
        None => {
            let unclaimed = matches!(column.because, Because::Unknown | Because::OfSomebodyElse);
            let sample = sample(&reading.table, &reading.recognition, index);
            let may_hold_dates = unclaimed && full_dates(sample.into_iter()).is_some();
            may_hold_dates
                .then(|| full_dates(cells(reading, index)))
                .flatten()
        }
    }
}

/// What columns of the same shape say with one voice.
fn by_siblings(reading: &Reading, found: &[Option<DateOrder>], index: usize) -> Option<DateOrder> {
    let shape = date_shape(cells(reading, index))?;
    let decided = found.iter().enumerate().filter_map(|(at, order)| {
        let order = order.filter(|order| matches!(order, DateOrder::Dmy | DateOrder::Mdy))?;
        (date_shape(cells(reading, at)) == Some(shape)).then_some(order)
    });
    let mut orders: Vec<DateOrder> = decided.collect();
    orders.dedup();
    match orders.as_slice() {
        [order] => Some(*order),
        _ => None,
    }
}

fn cells(reading: &Reading, index: usize) -> impl Iterator<Item = &str> {
    reading
        .rows()
        .map(move |record| reading.cell(record, index))
}
