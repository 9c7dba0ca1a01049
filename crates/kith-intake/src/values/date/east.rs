//! Days as they are written in China, Japan and Korea: `1980年3月4日`, `1980년 3월 4일`.

use super::written::{Shape, Year};

/// What stands behind the year, the month and the day.
const SIGNS: [&[char]; 3] = [&['年', '년'], &['月', '월'], &['日', '일', '号', '號']];

/// The day that a cell tells with a sign behind each number, with its year or without.
pub(super) fn by_signs(date: &str) -> Option<Shape> {
    let mut rest = date;
    let mut parts = [None; 3];
    for (part, signs) in parts.iter_mut().zip(SIGNS) {
        if let Some((number, behind)) = number_before(rest, signs) {
            (*part, rest) = (Some(number), behind);
        }
    }
    let [year, month, day] = parts;
    let is_whole = rest.is_empty() && year.is_none_or(|year| year.digits == 4);
    let (month, day) = (month?, day?);
    is_whole.then_some(Shape::Clear {
        year,
        month: month.number,
        day: day.number,
    })
}

/// The number in front of one of the signs, and what follows.
fn number_before<'t>(text: &'t str, signs: &[char]) -> Option<(Year, &'t str)> {
    let (number, behind) = text.split_once(signs)?;
    let mut read = Year {
        number: 0,
        digits: 0,
    };
    for letter in number.trim().chars() {
        read.number = read.number.checked_mul(10)? + digit(letter)?;
        read.digits += 1;
    }
    (read.digits > 0).then_some((read, behind.trim_start()))
}

/// A digit, also one as wide as the signs.
fn digit(letter: char) -> Option<u32> {
    letter.to_digit(10).or_else(|| {
        let wide = u32::from(letter).checked_sub(u32::from('０'))?;
        (wide < 10).then_some(wide)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_by_the_signs_behind_its_numbers() {
        let read = |date| match by_signs(date) {
            Some(Shape::Clear { year, month, day }) => {
                Some((year.map(|year| year.number), month, day))
            }
            _ => None,
        };
        for (date, told) in [
            ("1980年3月4日", (Some(1980), 3, 4)),
            ("1980년 3월 4일", (Some(1980), 3, 4)),
            ("1980 年 12 月 24 号", (Some(1980), 12, 24)),
            ("１９８０年０３月０４日", (Some(1980), 3, 4)),
            ("3月4日", (None, 3, 4)),
        ] {
            assert_eq!(read(date), Some(told), "{date}");
        }
        for date in [
            "1980年",
            "1980年3月",
            "昭和55年3月4日",
            "80年3月4日",
            "年月日",
            "1980年3月4日生",
            "99999999999年3月4日",
            "1980-03-04",
        ] {
            assert_eq!(read(date), None, "{date}");
        }
    }
}
