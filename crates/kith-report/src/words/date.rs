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
}
