use std::borrow::Cow;

use super::Reading;
use crate::mapping::{Because, Column};

impl Reading {
    /// Why one of the columns means what it means, as a phrase for a person; a known export is
    /// named: "known from Zoom's participant report".
    pub fn because(&self, column: &Column) -> Cow<'static, str> {
        match (column.because, self.recognition.kind.words.split_once(' ')) {
            (Because::Preset, Some((tool, file))) => {
                format!("known from {tool}\u{2019}s {file}").into()
            }
            (because, _) => because.words().into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, unwatched};

    #[test]
    fn a_column_of_a_known_export_says_whose_it_is() {
        let text = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
            Rosa Begay,r@x.org,03/14/2026 05:02:10 PM,03/14/2026 06:01:00 PM,59,Yes\n";
        let reading = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
        let columns = reading.mapping.columns.iter();
        let told: Vec<String> = columns
            .map(|column| reading.because(column).into())
            .collect();
        assert_eq!(
            told[0], "known from Zoom\u{2019}s participant report",
            "{told:?}"
        );
    }
}
