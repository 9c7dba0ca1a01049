use super::date::{Shape, Written, is_no_date, written};

kith_model::codes! {
    /// The order of day, month and year in a column, decided once for all its cells.
    DateOrder, "date order";
    Dmy = "DMY", "day, month, year";
    Mdy = "MDY", "month, day, year";
    Ymd = "YMD", "year, month, day";
    Ambiguous = "ambiguous", "could be either";
}

/// How a column writes dates of two numbers and a year: by what it parts them with,
/// and the digits of the year. Columns of one shape have one order.
pub fn date_shape<'t>(cells: impl Iterator<Item = &'t str>) -> Option<(char, usize)> {
    let mut shapes = cells.filter_map(|cell| {
        let date = cell.trim();
        let Shape::Pair { year, .. } = written(date)?.shape else {
            return None;
        };
        let parted = date.chars().skip_while(|letter| !letter.is_ascii_digit());
        let between = parted.into_iter().find(|letter| !letter.is_ascii_digit())?;
        Some((between, year.map_or(0, |year| year.digits)))
    });
    let first = shapes.next()?;
    shapes.all(|shape| shape == first).then_some(first)
}

/// The order of a column of which nothing is known but its cells: only whole dates tell, as
/// prices and versions look like days of a month.
pub fn full_dates<'t>(cells: impl Iterator<Item = &'t str>) -> Option<DateOrder> {
    ordered(cells, |written| match written.shape {
        Shape::Clear { year, .. } | Shape::Pair { year, .. } => year.is_some(),
    })
}

/// Decides the order of a column by what its own cells prove: a part over 12, a
/// year in front, a month as a word, the day of the week. Separators prove nothing, and neither does
/// what would be likely. `None` where most filled cells are no dates.
pub fn date_order<'t>(cells: impl Iterator<Item = &'t str>) -> Option<DateOrder> {
    ordered(cells, |_| true)
}

fn ordered<'t>(
    cells: impl Iterator<Item = &'t str>,
    counts: impl Fn(&Written) -> bool,
) -> Option<DateOrder> {
    let (mut filled, mut pairs, mut day_first, mut month_first, mut clear) =
        (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
    let (mut word_after_day, mut word_before_day) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !is_no_date(cell)) {
        filled += 1;
        let Some(written) = written(cell).filter(|written| may_be(written) && counts(written))
        else {
            continue;
        };
        match (written.shape, written.day_before_word) {
            (Shape::Clear { .. }, None) => clear += 1,
            (Shape::Clear { .. }, Some(true)) => word_after_day += 1,
            (Shape::Clear { .. }, Some(false)) => word_before_day += 1,
            (Shape::Pair { first, second, .. }, _) => {
                pairs += 1;
                let by_weekday = written.day_first_by_weekday();
                day_first += usize::from(
                    (13..=31).contains(&first) && second <= 12 || by_weekday == Some(true),
                );
                month_first += usize::from(
                    (13..=31).contains(&second) && first <= 12 || by_weekday == Some(false),
                );
            }
        }
    }
    let dates = pairs + clear + word_after_day + word_before_day;
    if dates * 2 <= filled {
        return None;
    }
    Some(if pairs > 0 {
        match day_first.cmp(&month_first) {
            std::cmp::Ordering::Greater => DateOrder::Dmy,
            std::cmp::Ordering::Less => DateOrder::Mdy,
            std::cmp::Ordering::Equal => DateOrder::Ambiguous,
        }
    } else if clear > 0 {
        DateOrder::Ymd
    } else if word_after_day >= word_before_day {
        DateOrder::Dmy
    } else {
        DateOrder::Mdy
    })
}

/// Whether its parts can be a day and a month at all.
fn may_be(written: &Written) -> bool {
    let may = |part: u32| (1..=31).contains(&part);
    match written.shape {
        Shape::Clear { month, day, .. } => may(month) && may(day),
        Shape::Pair { first, second, .. } => may(first) && may(second),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cells: &[&str], order: Option<DateOrder>) {
        assert_eq!(date_order(cells.iter().copied()), order, "{cells:?}");
    }

    #[test]
    fn one_part_over_twelve_decides_for_the_whole_column() {
        check(&["03/04/2020", "13/04/2020"], Some(DateOrder::Dmy));
        check(&["03/04/2020", "04/13/2020", ""], Some(DateOrder::Mdy));
        check(&["2020-04-03", "2020-04-13"], Some(DateOrder::Ymd));
        check(&["3 March 2020"], Some(DateOrder::Dmy));
        check(&["March 3, 2020"], Some(DateOrder::Mdy));
    }

    #[test]
    fn the_day_of_the_week_decides() {
        check(&["Tue 03/04/2025", "03/05/2025"], Some(DateOrder::Mdy));
        check(&["Do, 03.04.2025"], Some(DateOrder::Dmy));
        check(&["mar. 04/03/2025"], Some(DateOrder::Dmy));
        check(&["3 mar 2025"], Some(DateOrder::Dmy));
        check(&["Mon 03/04/2025"], Some(DateOrder::Ambiguous));
    }

    #[test]
    fn separators_and_likelihood_decide_nothing() {
        check(&["03.04.2020", "05.06.2020"], Some(DateOrder::Ambiguous));
        check(&["05/05/2020"], Some(DateOrder::Ambiguous));
        check(&["13/01/2020", "01/13/2020"], Some(DateOrder::Ambiguous));
        check(&["yes", "no", "03/04/2020"], None);
        check(&[], None);
    }

    #[test]
    fn prices_scores_and_versions_are_no_dates() {
        check(&["12.50", "10.00", "8.99"], None);
        check(&["0/0/00", "3/14/80", "00/00/0000"], Some(DateOrder::Mdy));
        for cells in [
            ["12.50", "10.00"],
            ["8.25", "9.50"],
            ["1.2.3", "2.0.1"],
            ["1/2", "3/4"],
        ] {
            assert_eq!(full_dates(cells.into_iter()), None, "{cells:?}");
        }
        let dates = ["03/04/2020", "05/06/2020"];
        assert_eq!(
            full_dates(dates.into_iter()),
            Some(DateOrder::Ambiguous),
            "whole dates"
        );
    }
}
