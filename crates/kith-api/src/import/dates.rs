//! What has to be asked about the dates of a file.

use kith_intake::{DateOrder, Field};
use kith_model::custom_field::FieldKind;
use serde::Serialize;

use super::looked::Source;
use super::own::Own;

/// Columns whose dates are written alike and could be either day first or month first: one
/// question, answered or not.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "DatesAsked"))]
pub struct DatesAsked {
    /// By what stands over them.
    pub headers: Vec<String>,
    /// One of the dates, as it stands.
    pub example: String,
    /// DMY and MDY, the likelier first.
    pub orders: [String; 2],
    /// DMY, MDY or YMD, where somebody said so.
    pub order: Option<String>,
}

/// What somebody has to say of the dates that Kith would hold. Others are kept as they stand.
pub(super) fn asked(source: &Source, own: &Own) -> Vec<DatesAsked> {
    let reading = &source.reading;
    let is_date = |place| {
        let own = own.told(place);
        own.is_some_and(|told| told.kind == FieldKind::Date)
    };
    let columns = &reading.mapping.columns;
    let is_held = |&place: &usize| columns[place].field == Some(Field::BirthDate) || is_date(place);
    let held: Vec<usize> = (0..columns.len()).filter(is_held).collect();
    let locale = sys_locale::get_locale();
    let asked = reading.asked_dates(&held, source.written_on, locale.as_deref());
    asked
        .into_iter()
        .map(|asked| {
            let header = |&place: &usize| columns[place].header.clone();
            let order = asked
                .columns
                .first()
                .and_then(|&place| reading.date_orders[place]);
            let order = order.filter(|order| *order != DateOrder::Ambiguous);
            DatesAsked {
                headers: asked.columns.iter().map(header).collect(),
                example: asked.example,
                orders: asked.orders.map(|order| order.code().to_owned()),
                order: order.map(|order| order.code().to_owned()),
            }
        })
        .collect()
}
