use kith_intake::DateOrder;
use kith_intake::values::moment;
use kith_model::custom_field::{FieldKind, Misfit};

/// A cell of a file as a field keeps it; days in the order that its column has them.
///
/// # Errors
/// Where it is no value of that kind.
pub fn as_kept(
    kind: FieldKind,
    choices: &[String],
    cell: &str,
    order: DateOrder,
) -> Result<String, Misfit> {
    match kind {
        FieldKind::Date => day(cell, order).ok_or(Misfit::NotADay),
        kind => kind.value(choices, cell),
    }
}

/// The kind that every one of these cells fits.
pub fn kind_of<'t>(cells: impl Iterator<Item = &'t str> + Clone, order: DateOrder) -> FieldKind {
    let kind = FieldKind::of_all(cells.clone());
    let mut filled = cells.filter(|cell| !cell.trim().is_empty()).peekable();
    let are_days = kind == FieldKind::Text
        && filled.peek().is_some()
        && filled.all(|cell| day(cell, order).is_some());
    if are_days { FieldKind::Date } else { kind }
}

/// A day that a cell tells in full, without a time that would be lost.
fn day(cell: &str, order: DateOrder) -> Option<String> {
    let moment = moment(cell.trim(), order).ok()?;
    let is_day = moment.second.is_none() && moment.century_told;
    is_day
        .then(|| moment.day_in_full())
        .flatten()
        .map(|day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_days_is_one_of_dates_where_its_order_is_known() {
        let days = ["3/14/2026", "", "4/5/2026"];
        let kind = |order| kind_of(days.iter().copied(), order);
        assert_eq!(kind(DateOrder::Mdy), FieldKind::Date, "the order is known");
        assert_eq!(kind(DateOrder::Ambiguous), FieldKind::Text, "it is not");
        let kept = as_kept(FieldKind::Date, &[], "3/14/2026", DateOrder::Mdy);
        assert_eq!(kept, Ok("2026-03-14".to_owned()), "as days are kept");
        let timed = as_kept(FieldKind::Date, &[], "2026-03-14 10:00", DateOrder::Ymd);
        assert_eq!(timed, Err(Misfit::NotADay), "a time would be lost");
    }
}
