use chrono::{Datelike as _, Days, NaiveDate};

use super::Moment;

/// Days that a spreadsheet counts up to, 1927 to 2173: five digits, so that a year
/// is never taken for one.
const DAYS: std::ops::Range<f64> = 10_000.0..100_000.0;

/// The day of a number as a spreadsheet keeps dates, counted from the end of 1899,
/// with the time of day behind its point. Only where a whole column holds them.
pub fn serial_day(cell: &str) -> Option<Moment> {
    let cell = cell.trim();
    if !cell
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        return None;
    }
    let number: f64 = cell.parse().ok().filter(|number| DAYS.contains(number))?;
    let (day, second) = (
        number.trunc() as u64,
        (number.fract() * 86_400.0).round() as u32,
    );
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(day))?;
    Some(Moment {
        year: Some(date.year()),
        month: date.month(),
        day: date.day(),
        century_told: true,
        second: cell.contains('.').then_some(second),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheets_number_is_its_day() {
        let day = |cell| serial_day(cell).map(|moment| moment.to_string());
        assert_eq!(day("29280"), Some("1980-02-29".to_owned()), "a leap day");
        assert_eq!(
            day("45000.5"),
            Some("2023-03-15T12:00:00".to_owned()),
            "noon"
        );
        for cell in ["1980", "123456", "-29280", "4.5e4", "29280a", ""] {
            assert_eq!(day(cell), None, "{cell:?}");
        }
    }
}
