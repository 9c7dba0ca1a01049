use super::oddities::{dated, no_dates, notes, nuls, quotes, ragged};
use super::{Reading, Warning};

impl Reading {
    /// Warnings of one code, by line: so many from the `from`th on, from 0, also those that
    /// [`warnings`](Self::warnings) only counts.
    pub fn warnings_of(&self, code: &str, from: usize, count: usize) -> Vec<Warning> {
        let is_cut = self.warnings.iter().any(|warning| match warning {
            Warning::AndMore { code: cut, .. } => *cut == code,
            _ => false,
        });
        let all: Box<dyn Iterator<Item = Warning>> = match code {
            _ if !is_cut => Box::new(self.warnings.iter().cloned()),
            "nul" => Box::new(nuls(self)),
            "ragged" => Box::new(ragged(self)),
            "no_such_day" | "not_a_date" => {
                let columns = dated(self);
                Box::new(columns.flat_map(|(index, order)| no_dates(self, index, order)))
            }
            _ => Box::new(quotes(self).chain(notes(self))),
        };
        let wanted = all.filter(|warning| warning.code() == code);
        wanted.skip(from).take(count).collect()
    }

    /// How many warnings of each code there are, also those that
    /// [`warnings`](Self::warnings) only counts.
    pub fn warning_counts(&self) -> Vec<(&'static str, u32)> {
        let mut counts: Vec<(&'static str, u32)> = Vec::new();
        for warning in &self.warnings {
            let (code, more) = match warning {
                Warning::AndMore { code, count } => (*code, *count),
                other => (other.code(), 1),
            };
            match counts.iter_mut().find(|(known, _)| *known == code) {
                Some((_, count)) => *count += more,
                None => counts.push((code, more)),
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, unwatched};

    #[test]
    fn every_short_row_is_reached_also_beyond_those_that_are_listed() {
        let text = format!("Name,Email\n\"Ro,r@x.org\n{}", "Rosa\n".repeat(1500));
        let reading = Reading::of(text.into_bytes(), &Overrides::default(), &unwatched);
        let reading = reading.expect("reads");
        let counts = reading.warning_counts();
        assert!(
            counts.contains(&("ragged", 1500)) && counts.contains(&("unclosed_quote", 1)),
            "counted by kind: {counts:?}"
        );
        let last = reading.warnings_of("ragged", 1498, 50);
        let lines: Vec<Option<u32>> = last.iter().map(|warning| warning.line()).collect();
        assert_eq!(lines, [Some(1501), Some(1502)], "the last two");
        assert_eq!(reading.warnings_of("unclosed_quote", 0, 9).len(), 1);
    }
}
