use super::date::{Shape, written};

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

/// Decides the order of a column by what its own cells prove: a part over 12, a
/// year in front, a month as a word, the day of the week. Separators prove nothing, and neither does
/// what would be likely. `None` where most filled cells are no dates.
pub fn date_order<'t>(cells: impl Iterator<Item = &'t str>) -> Option<DateOrder> {
    let (mut filled, mut pairs, mut day_first, mut month_first, mut clear) =
        (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
    let (mut word_after_day, mut word_before_day) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.trim().is_empty()) {
        filled += 1;
        let Some(written) = written(cell) else {
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
}
