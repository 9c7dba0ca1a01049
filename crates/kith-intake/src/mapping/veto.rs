//! Cells that cannot be what the header of their column says.

use super::Field;
use super::content::{is_phone, says_the_same};
use crate::plan::is_addresses;
use crate::values::{is_no_date, is_whole_day, may_be_day, serial_day};

/// Whether a column cannot hold what its header says, by some of its filled cells. One cell
/// alone denies nothing.
pub(super) fn denies(field: Field, cells: &[&str]) -> bool {
    let fitting = |fits: fn(&str) -> bool| cells.iter().filter(|cell| fits(cell)).count();
    let none = |fits| cells.len() >= 2 && fitting(fits) * 4 < cells.len();
    let most = |is_other| cells.len() >= 2 && fitting(is_other) * 2 > cells.len();
    match field {
        Field::Email | Field::Email2 => none(|cell| cell.contains('@')),
        Field::Phone | Field::Phone2 => none(may_be_number),
        Field::Minutes => none(|cell| cell.trim().parse::<f64>().is_ok()),
        // Some are known by an address alone, where the others have names.
        Field::GivenName
        | Field::FamilyName
        | Field::FullName
        | Field::MiddleName
        | Field::Nickname => none(|cell| has_letters(cell) && !is_of_another_kind(cell)),
        Field::City | Field::JobTitle | Field::Organization | Field::Department => {
            most(|cell| is_of_another_kind(cell) || is_long_number(cell))
        }
        Field::Address => most(|cell| is_of_another_kind(cell) || is_phone(cell)),
        Field::BirthDate | Field::RegisteredAt => {
            // "Born: Taos", "Registered: yes".
            none(|cell| cell.bytes().any(|byte| byte.is_ascii_digit())) || are_no_days(cells)
        }
        Field::ExternalId => is_count(cells) || says_the_same(cells),
        Field::Attended => are_sums(cells),
        _ => false,
    }
}

/// Whether a field holds names of people.
pub(super) fn is_name(field: Field) -> bool {
    matches!(
        field,
        Field::GivenName | Field::FamilyName | Field::FullName
    )
}

fn has_letters(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
}

/// What is never a name, a town or a trade: an address of mail or the web, a telephone number,
/// a day.
fn is_of_another_kind(cell: &str) -> bool {
    is_link(cell) || is_mail(cell) || is_phone(cell) || is_whole_day(cell)
}

/// An address and nothing else; `Rosa <rosa@example.org>` tells a name, too.
fn is_mail(cell: &str) -> bool {
    !cell.contains('<') && is_addresses(cell)
}

fn is_link(cell: &str) -> bool {
    let starts = |with: &str| {
        let start = cell.get(..with.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    ["https://", "http://", "www."].into_iter().any(starts)
}

/// A telephone number without a sign between its digits.
fn is_long_number(cell: &str) -> bool {
    (7..=15).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
}

fn may_be_number(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4 && !is_link(cell) && !is_mail(cell) && !is_whole_day(cell)
}

/// Whether most of what is told is no day: years, months. What stands for none tells nothing.
fn are_no_days(cells: &[&str]) -> bool {
    let told = || cells.iter().filter(|cell| !is_no_date(cell));
    let days = told().filter(|cell| may_be_day(cell) || serial_day(cell).is_some());
    let (told, days) = (told().count(), days.count());
    told >= 2 && days * 2 < told
}

/// Row numbers: 1, 2, 3.
fn is_count(cells: &[&str]) -> bool {
    let mut counted = cells.iter().zip(1_usize..);
    cells.len() > 1 && counted.all(|(cell, number)| cell.parse() == Ok(number))
}

/// How often somebody came, and not whether: "3", "75%", "4 of 5", and not 1 and 0 alone.
fn are_sums(cells: &[&str]) -> bool {
    let is_mark = |cell: &&str| matches!(cell.trim(), "0" | "1");
    !cells.iter().all(is_mark) && cells.iter().all(|cell| is_sum(cell))
}

fn is_sum(cell: &str) -> bool {
    let cell = cell.trim();
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().is_ok();
    let parts = ["/", " of ", " von ", " de ", " di ", " van ", " sur "];
    let mut parts = parts.iter().filter_map(|between| cell.split_once(between));
    number(cell.trim_end_matches('%')) || parts.any(|(got, all)| number(got) && number(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(field: Field, cells: &[&str], is_denied: bool) {
        assert_eq!(denies(field, cells), is_denied, "{field:?}: {cells:?}");
    }

    #[test]
    fn row_numbers_and_what_most_rows_share_are_no_ids() {
        check(Field::ExternalId, &["1", "2", "3"], true);
        check(Field::ExternalId, &["7", "7", "7"], true);
        check(Field::ExternalId, &["1"], false);
        check(Field::ExternalId, &["7", "7"], false);
        check(Field::ExternalId, &["1", "3", "2"], false);
        check(Field::ExternalId, &["S-1", "S-2"], false);
    }

    #[test]
    fn how_often_somebody_came_is_no_mark() {
        for cells in [
            &["3"][..],
            &["1", "3", "0"],
            &["4 of 5", "75%", "0"],
            &["2/3", "0,5"],
        ] {
            check(Field::Attended, cells, true);
        }
        for cells in [&["1", "0"][..], &["yes", "3"], &["x"], &[]] {
            check(Field::Attended, cells, false);
        }
    }

    #[test]
    fn towns_years_and_months_are_no_birth_dates() {
        for cells in [
            ["Taos", "Oslo"],
            ["1980", "1981"],
            ["March 1980", "May 1981"],
        ] {
            check(Field::BirthDate, &cells, true);
        }
        for cells in [
            &["14 March 1980", "n/a"][..],
            &["n/a", "1980"],
            &["soon"],
            &["1980-03-14", "March 1980"],
            &["1980-02-30", "1981-02-30"],
            &["29280", "29281"],
            &["1980年3月4日", "1981년 3월 4일"],
            &["04/12", "--03-07"],
        ] {
            check(Field::BirthDate, cells, false);
        }
    }

    #[test]
    fn addresses_numbers_and_days_are_no_names_towns_or_trades() {
        let others = [
            ["rosa@x.org", "bo@x.org; b@y.org"],
            ["+41 79 123 45 67", "(575) 555-0100"],
            ["https://x.org/rosa", "www.bo.example"],
            ["March 3, 2026", "2026-03-04 10:00"],
        ];
        let fields = [
            Field::FullName,
            Field::GivenName,
            Field::City,
            Field::Organization,
            Field::JobTitle,
            Field::Address,
        ];
        for field in fields {
            for cells in others {
                check(field, &cells, true);
            }
            check(field, &["rosa@x.org"], false);
            check(field, &["rosa@x.org", "Begay"], false);
        }
        check(Field::City, &["5755550100", "5755550101", "Taos"], true);
        check(Field::Organization, &["5755550100", "5755550101"], true);
        check(Field::Organization, &["1871", "42"], false);
        check(Field::City, &["87501", "87502"], false);
        check(Field::FullName, &["Rosa <r@x.org>", "Bo <b@x.org>"], false);
        check(Field::Address, &["12 Mesa Road", "1 Rim 2"], false);
        check(Field::City, &["東京", "Αθήνα"], false);
    }

    #[test]
    fn addresses_and_days_are_no_numbers() {
        check(Field::Phone, &["rosa1980@x.org", "bo1981@x.org"], true);
        check(Field::Phone, &["14.03.1980", "2.4.1981"], true);
        for numbers in [
            ["22 14 33 10", "22 10 12"],
            ["555-0100", "06 12 3456"],
            ["5755550100", "call 5755550101"],
        ] {
            check(Field::Phone, &numbers, false);
        }
    }
}
