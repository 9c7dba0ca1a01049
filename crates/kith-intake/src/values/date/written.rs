use chrono::{Datelike as _, NaiveDate};
use kith_model::match_key::fold;

use super::clock::{clock, split_time};
use super::east::by_signs;
use super::words::{is_filler, is_ordinal, month, weekday};

/// A date taken apart, before its order is known.
#[derive(Debug, Clone, Copy)]
pub(in crate::values) struct Written {
    pub shape: Shape,
    /// Whether the month was a word, and if so whether the day came before it.
    pub day_before_word: Option<bool>,
    /// The day of the week it names, from Monday as 0.
    pub weekday: Option<u32>,
    pub second: Option<u32>,
}

#[derive(Debug, Clone, Copy)]
pub(in crate::values) enum Shape {
    /// Can be read one way only: the year in front, or the month as a word.
    Clear {
        year: Option<Year>,
        month: u32,
        day: u32,
    },
    /// Two numbers that are day and month in some order.
    Pair {
        first: u32,
        second: u32,
        year: Option<Year>,
    },
}

#[derive(Debug, Clone, Copy)]
pub(in crate::values) struct Year {
    pub number: u32,
    pub digits: usize,
}

impl Year {
    /// The year in full: of two digits, 69 to 99 are the 1900s.
    pub fn full(self) -> i32 {
        let number = i32::try_from(self.number).unwrap_or(i32::MAX);
        match (self.digits, number) {
            (0..=2, 0..=68) => 2000 + number,
            (0..=2, _) => 1900 + number,
            _ => number,
        }
    }
}

impl Written {
    /// Whether the day of the week it names says that the day stands first; `None`
    /// where it says nothing, or fits both ways.
    pub fn day_first_by_weekday(&self) -> Option<bool> {
        let Shape::Pair {
            first,
            second,
            year: Some(year),
        } = self.shape
        else {
            return None;
        };
        let falls = |month: u32, day: u32| {
            let date = NaiveDate::from_ymd_opt(year.full(), month, day)?;
            Some(date.weekday().num_days_from_monday() == self.weekday?)
        };
        let (day_first, month_first) = (falls(second, first), falls(first, second));
        match (day_first == Some(true), month_first == Some(true)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }
}

/// Takes a cell apart; `None` where it does not look like a date.
pub(in crate::values) fn written(cell: &str) -> Option<Written> {
    let cell = cell.trim();
    if cell.len() < 4 || cell.len() > 60 {
        return None;
    }
    let (date, time) = split_time(cell);
    let second = match time {
        Some(time) => Some(clock(time)?),
        None => None,
    };
    let clear = |shape| Written {
        shape,
        day_before_word: None,
        weekday: None,
        second,
    };
    if !date.is_ascii()
        && let Some(shape) = by_signs(date)
    {
        return Some(clear(shape));
    }
    if !cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if let Some(rest) = date.strip_prefix("--") {
        // `--03-07`, and `--0307` as contact cards have it.
        let packed = || rest.split_at_checked(2).filter(|_| rest.len() == 4);
        let (month, day) = rest.split_once('-').or_else(packed)?;
        return Some(clear(Shape::Clear {
            year: None,
            month: month.parse().ok()?,
            day: day.parse().ok()?,
        }));
    }
    let mut numbers: Vec<Year> = Vec::with_capacity(3);
    let (mut word, mut day, mut mar) = (None, None, None);
    let folded;
    let date = if date.is_ascii() && !date.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        date
    } else {
        folded = fold(date);
        &folded
    };
    for part in date
        .split(['/', '-', '.', ',', ' '])
        .filter(|part| !part.is_empty())
    {
        let digits = part.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == 'º');
        if digits.is_empty() {
            match (weekday(part), month(part)) {
                _ if part == "mar" && mar.is_none() => mar = Some(numbers.len()),
                (Some(named), _) if day.is_none() => day = Some(named),
                (None, Some(month)) if word.is_none() => word = Some((month, numbers.len())),
                _ if is_filler(part) => {}
                _ => return None,
            }
        } else if digits.len() <= 8 && is_ordinal(&part[digits.len()..]) && numbers.len() < 3 {
            numbers.push(Year {
                number: digits.parse().ok()?,
                digits: digits.len(),
            });
        } else {
            return None;
        }
    }
    // March, or beside a whole date Tuesday in Spanish, French and Italian.
    match (mar, word) {
        (Some(at), None) if numbers.len() < 3 => word = Some((3, at)),
        (Some(_), _) => day = Some(1),
        _ => {}
    }
    let shape = shape(&numbers, word)?;
    Some(Written {
        shape,
        day_before_word: word.map(|(_, before)| before > 0),
        weekday: day,
        second,
    })
}

fn shape(numbers: &[Year], word: Option<(u32, usize)>) -> Option<Shape> {
    let small = |part: &Year| part.digits <= 2;
    match (numbers, word) {
        ([year, day], Some((month, 1..))) if year.digits == 4 && small(day) => Some(Shape::Clear {
            year: Some(*year),
            month,
            day: day.number,
        }),
        ([day, year], Some((month, _))) if small(day) => Some(Shape::Clear {
            year: Some(*year),
            month,
            day: day.number,
        }),
        ([day], Some((month, _))) if small(day) => Some(Shape::Clear {
            year: None,
            month,
            day: day.number,
        }),
        ([packed], None) if packed.digits == 8 => {
            let number = packed.number;
            let year = Year {
                number: number / 10_000,
                digits: 4,
            };
            let (month, day) = (number / 100 % 100, number % 100);
            let plausible = (1800..2200).contains(&year.number)
                && (1..=12).contains(&month)
                && (1..=31).contains(&day);
            plausible.then_some(Shape::Clear {
                year: Some(year),
                month,
                day,
            })
        }
        ([first, second], None) if small(first) && small(second) => Some(Shape::Pair {
            first: first.number,
            second: second.number,
            year: None,
        }),
        ([year, month, day], None)
            if small(month)
                && small(day)
                && (year.digits == 4 || small(year) && year.number > 31) =>
        {
            Some(Shape::Clear {
                year: Some(*year),
                month: month.number,
                day: day.number,
            })
        }
        ([first, second, year], None)
            if small(first) && small(second) && matches!(year.digits, 2 | 4) =>
        {
            Some(Shape::Pair {
                first: first.number,
                second: second.number,
                year: Some(*year),
            })
        }
        _ => None,
    }
}
