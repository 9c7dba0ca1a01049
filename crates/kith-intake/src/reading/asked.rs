use chrono::NaiveDate;

use super::Reading;
use super::columns::{by_siblings, cells, own_order};
use crate::DateOrder;
use crate::values::{date_shape, is_no_date, likelier};

/// Columns whose dates are written alike and could be either day first or month first: one
/// question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedDates {
    /// Their places, from 0.
    pub columns: Vec<usize>,
    /// One of the dates.
    pub example: String,
    /// Both orders it could have, the [likelier](likelier) one first.
    pub orders: [DateOrder; 2],
}

impl Reading {
    /// What has to be asked about the dates of some columns, whatever was answered. Columns
    /// that are written alike are one question; where they differ each kind is its own. When
    /// the file was written and where the computer is only say which order is offered first.
    pub fn asked_dates(
        &self,
        columns: &[usize],
        written_on: Option<NaiveDate>,
        locale: Option<&str>,
    ) -> Vec<AskedDates> {
        let is_unclear = |index: &usize| own_order(self, *index) == Some(DateOrder::Ambiguous);
        let unclear: Vec<usize> = columns.iter().copied().filter(is_unclear).collect();
        if unclear.is_empty() || self.recognition.kind.dates.is_some() {
            return Vec::new();
        }
        let all = 0..self.mapping.columns.len();
        let found: Vec<Option<DateOrder>> = all.map(|index| own_order(self, index)).collect();
        let mut asked: Vec<(Option<(char, usize)>, AskedDates)> = Vec::new();
        for index in unclear {
            if by_siblings(self, &found, index).is_some() {
                continue;
            }
            let shape = date_shape(cells(self, index));
            match asked.iter_mut().find(|(other, _)| *other == shape) {
                Some((_, asked)) => asked.columns.push(index),
                None => {
                    let example = cells(self, index).find(|cell| !is_no_date(cell));
                    let example = example.unwrap_or_default().to_owned();
                    let written: Vec<&str> = cells(self, index).collect();
                    let one = AskedDates {
                        columns: vec![index],
                        example,
                        orders: likelier(&written, written_on, locale),
                    };
                    asked.push((shape, one));
                }
            }
        }
        asked.into_iter().map(|(_, asked)| asked).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, unwatched};

    fn asked(text: &str) -> Vec<(Vec<usize>, String)> {
        let reading = Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched);
        let asked = reading
            .expect("reads")
            .asked_dates(&[1, 2], None, Some("en-US"));
        asked
            .into_iter()
            .map(|one| (one.columns, one.example))
            .collect()
    }

    #[test]
    fn dates_that_are_written_alike_are_one_question_and_others_are_another() {
        assert_eq!(
            asked("Name,Birthday,Joined on\nRosa,03/04/1980,05/06/2024\n"),
            [(vec![1, 2], "03/04/1980".to_owned())],
            "one hand wrote both"
        );
        assert_eq!(
            asked("Name,Birthday,Joined on\nRosa,03/04/1980,05.06.24\n"),
            [
                (vec![1], "03/04/1980".to_owned()),
                (vec![2], "05.06.24".to_owned())
            ],
            "two hands"
        );
    }

    #[test]
    fn what_a_column_of_the_same_hand_tells_is_not_asked() {
        assert_eq!(
            asked("Name,Birthday,Joined on\nRosa,03/04/1980,05/26/2024\n"),
            [],
            "the month stands first in both"
        );
    }
}
