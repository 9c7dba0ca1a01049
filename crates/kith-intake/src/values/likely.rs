//! Which way round dates are likelier that prove nothing. It decides nothing: it only says
//! which answer is offered first.

use chrono::NaiveDate;

use super::date::moment;
use super::{DateOrder, date_shape};

/// The two orders that a column of dates could have, the likelier one first: the one that
/// leaves fewer days after the file was written, else the one by which more of them follow
/// each other, else the one that is written with such separators, for a slash as at home.
pub fn likelier(
    cells: &[&str],
    written_on: Option<NaiveDate>,
    locale: Option<&str>,
) -> [DateOrder; 2] {
    let read = |order| -> Vec<NaiveDate> {
        let days = cells.iter().filter_map(|cell| moment(cell, order).ok());
        days.filter_map(|day| NaiveDate::from_ymd_opt(day.year?, day.month, day.day))
            .collect()
    };
    let against = |days: &[NaiveDate]| {
        let late = days
            .iter()
            .filter(|day| written_on.is_some_and(|on| **day > on));
        let back = days.windows(2).filter(|pair| pair[1] < pair[0]);
        (late.count(), back.count())
    };
    let (day_first, month_first) = (
        against(&read(DateOrder::Dmy)),
        against(&read(DateOrder::Mdy)),
    );
    let by_separator = match date_shape(cells.iter().copied()) {
        Some(('/', _)) => is_month_first(locale),
        _ => false,
    };
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Less => [DateOrder::Dmy, DateOrder::Mdy],
        std::cmp::Ordering::Greater => [DateOrder::Mdy, DateOrder::Dmy],
        std::cmp::Ordering::Equal if by_separator => [DateOrder::Mdy, DateOrder::Dmy],
        std::cmp::Ordering::Equal => [DateOrder::Dmy, DateOrder::Mdy],
    }
}

/// Whether the month stands first where the computer is; in the United States where nothing
/// is known of it.
fn is_month_first(locale: Option<&str>) -> bool {
    locale.is_none_or(|locale| {
        let region = locale.split(['-', '_']).nth(1).unwrap_or("");
        ["US", "PH", "FM", "MH", "PW"]
            .iter()
            .any(|code| region.starts_with(code))
            || matches!(locale, "en" | "C" | "POSIX")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(cells: &[&str], written_on: Option<(i32, u32, u32)>, locale: &str) -> DateOrder {
        let on =
            written_on.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        likelier(cells, on, Some(locale))[0]
    }

    #[test]
    fn a_day_after_the_file_was_written_is_unlikely() {
        let cells = ["05/04/2026", "02/03/2026"];
        let on = Some((2026, 4, 30));
        assert_eq!(
            first(&cells, on, "en-US"),
            DateOrder::Dmy,
            "5 April, not 4 May"
        );
    }

    #[test]
    fn days_that_follow_each_other_are_likely() {
        let cells = ["03/09/2026", "04/09/2026", "05/09/2026", "06/10/2026"];
        assert_eq!(
            first(&cells, None, "en-US"),
            DateOrder::Mdy,
            "both rise; at home"
        );
        let cells = ["11/03/2026", "12/03/2026", "01/04/2026", "02/04/2026"];
        assert_eq!(first(&cells, None, "en-US"), DateOrder::Dmy, "day by day");
    }

    #[test]
    fn else_separators_and_home_tell_what_is_offered_first() {
        assert_eq!(first(&["03/04/2020"], None, "en-US"), DateOrder::Mdy);
        assert_eq!(first(&["03/04/2020"], None, "en-GB"), DateOrder::Dmy);
        assert_eq!(first(&["03.04.2020"], None, "en-US"), DateOrder::Dmy);
        assert_eq!(first(&["03-04-2020"], None, "de-DE"), DateOrder::Dmy);
    }
}
