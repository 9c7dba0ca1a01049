use super::Reading;
use crate::mapping::Because;
use crate::values::{date_order, date_shape, full_dates};
use crate::{DateOrder, IntakeError, Mapping, Overrides, Recognition, Table};

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

/// Columns of a text of contacts that Kith has no field for are kept as they are, unless
/// somebody says what they mean.
pub(super) fn keep_as_they_are(mapping: &mut Mapping, known: usize) {
    for column in mapping.columns.iter_mut().skip(known) {
        if !column.because.is_said() && column.because != Because::Secret {
            (column.field, column.confidence, column.because) = (None, 0.0, Because::Unknown);
        }
    }
}

/// The order of dates by column. Columns that mean no date are only looked at
/// where nothing else is known about them. Where a column's own cells do not
/// tell, columns of the same shape do, then the tool that wrote the file.
///
/// # Errors
/// `NoSuchColumn` where an order is told of a header that is not there.
pub(super) fn date_orders(
    reading: &Reading,
    overrides: &Overrides,
) -> Result<Vec<Option<DateOrder>>, IntakeError> {
    let columns = &reading.mapping.columns;
    let is_there = |header: &str| columns.iter().any(|column| column.header == header);
    let mut told = overrides.date_orders.iter().map(|(header, _)| header);
    if let Some(header) = told.find(|header| !is_there(header)) {
        let header = header.clone();
        return Err(IntakeError::NoSuchColumn { header });
    }
    let found: Vec<Option<DateOrder>> = (0..reading.mapping.columns.len())
        .map(|index| own_order(reading, index))
        .collect();
    let columns = columns.iter().enumerate();
    let orders = columns
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
        .collect();
    Ok(orders)
}

pub(super) fn own_order(reading: &Reading, index: usize) -> Option<DateOrder> {
    let column = &reading.mapping.columns[index];
    match column.field {
        Some(field) if field.is_date() => date_order(cells(reading, index)),
        Some(_) => None,
        None => {
            let unclaimed = matches!(
                column.because,
                Because::Unknown | Because::OfSomebodyElse | Because::Beside
            );
            let sample = sample(&reading.table, &reading.recognition, index);
            let may_hold_dates = unclaimed && full_dates(sample.into_iter()).is_some();
            may_hold_dates
                .then(|| full_dates(cells(reading, index)))
                .flatten()
        }
    }
}

/// What columns of the same shape say with one voice.
pub(super) fn by_siblings(
    reading: &Reading,
    found: &[Option<DateOrder>],
    index: usize,
) -> Option<DateOrder> {
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

pub(super) fn cells(reading: &Reading, index: usize) -> impl Iterator<Item = &str> {
    reading
        .rows()
        .map(move |record| reading.cell(record, index))
}
