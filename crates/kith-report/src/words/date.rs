use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// "October 20, 2025".
pub(crate) fn long(date: NaiveDate) -> String {
    date.format("%B %-d, %Y").to_string()
}

/// "Oct 20, 2025".
pub(crate) fn short(date: NaiveDate) -> String {
    date.format("%b %-d, %Y").to_string()
}

/// "October 2025".
pub(crate) fn month(date: NaiveDate) -> String {
    date.format("%B %Y").to_string()
}

/// "Wednesday, October 22, 2025, 1:00 pm".
pub(crate) fn moment(at: NaiveDateTime) -> String {
    at.format("%A, %B %-d, %Y, %-I:%M %P").to_string()
}

/// The time between two days, no longer than it must be: "January to
/// September 2025", "March 2024 to May 2025", "June 2025".
pub(crate) fn period(from: NaiveDate, to: NaiveDate) -> String {
    if (from.year(), from.month()) == (to.year(), to.month()) {
        month(from)
    } else if from.year() == to.year() {
        format!("{} to {}", from.format("%B"), month(to))
    } else {
        format!("{} to {}", month(from), month(to))
    }
}

/// A time by its days: whole months as [`period`] has them, else "January 15, 2025 to
/// March 10, 2025", and one day as that.
pub(crate) fn days(from: NaiveDate, to: NaiveDate) -> String {
    let ends_month = to.succ_opt().is_none_or(|next| next.day() == 1);
    if from == to {
        long(from)
    } else if from.day() == 1 && ends_month {
        period(from, to)
    } else {
        format!("{} to {}", long(from), long(to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_says_each_year_once() {
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 5).unwrap();
        assert_eq!(
            period(day(2025, 1), day(2025, 9)),
            "January to September 2025",
            "within a year"
        );
        assert_eq!(
            period(day(2024, 3), day(2025, 5)),
            "March 2024 to May 2025",
            "across years"
        );
        assert_eq!(period(day(2025, 6), day(2025, 6)), "June 2025", "one month");
    }

    #[test]
    fn a_time_is_told_by_months_only_where_they_are_whole() {
        let on = |text: &str| text.parse::<NaiveDate>().unwrap();
        let told = |from, to| days(on(from), on(to));
        assert_eq!(
            told("2025-01-01", "2025-03-31"),
            "January to March 2025",
            "a quarter"
        );
        assert_eq!(
            told("2025-01-15", "2025-03-31"),
            "January 15, 2025 to March 31, 2025",
            "from the middle of a month"
        );
        assert_eq!(told("2025-06-05", "2025-06-05"), "June 5, 2025", "one day");
    }
}
