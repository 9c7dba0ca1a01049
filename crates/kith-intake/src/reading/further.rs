use super::oddities::{again, dated, digits_lost, no_dates, notes, nuls, quotes, ragged};
use super::{Reading, Warning, nobodies};

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
            "header_again" => Box::new(again(self)),
            "row_of_organization" => Box::new(nobodies::warnings(self)),
            "digits_lost" => Box::new(digits_lost(self)),
            "no_such_day" | "not_a_date" => {
                let columns = dated(self);
                let found = columns.flat_map(|(index, order)| no_dates(self, index, order));
                let mut found: Vec<Warning> = found.collect();
                found.sort_by_key(Warning::line);
                Box::new(found.into_iter())
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
    use crate::{Overrides, Reading, Warning, unwatched};

    /// Of a kind, so that some are not listed.
    const MANY: usize = 1200;

    fn reached(code: &str, text: &str) {
        let reading = Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched);
        let reading = reading.unwrap_or_else(|error| panic!("{code}: {error}"));
        let counts = reading.warning_counts();
        let count = counts.iter().find(|(known, _)| *known == code);
        let count = count.map_or(0, |(_, count)| *count as usize);
        let listed = reading.warnings.iter();
        let listed = listed.filter(|warning| warning.code() == code).count();
        assert!(listed < count, "some {code} are only counted: {counts:?}");
        let all = reading.warnings_of(code, 0, count + 1);
        assert_eq!(all.len(), count, "all of {code}");
        assert!(all.is_sorted_by_key(Warning::line), "{code} by line");
        assert_eq!(
            reading.warnings_of(code, listed, count),
            all[listed..],
            "{code} from the first that is only counted"
        );
    }

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

    #[test]
    fn whatever_is_only_counted_is_reached_of_every_kind() {
        let cards = |kind: &str| format!("BEGIN:VCARD\nVERSION:4.0\n{kind}FN:Rosa\nEND:VCARD\n");
        for (code, head, row) in [
            ("ragged", "Name,Email", "Rosa"),
            ("nul", "Name,Email", "Ro\0sa,r@x.org"),
            (
                "header_again",
                "Name,Email,City\nRosa,r@x.org,Taos",
                "Name,Email,City\nBo,b@x.org,Oslo",
            ),
            (
                "no_such_day",
                "Name,Birthday\nRosa,1990-02-03",
                "Bo,1990-02-30\nMinh,1990-03-01",
            ),
            (
                "not_a_date",
                "Name,Birthday\nRosa,1990-02-03",
                "Bo,soon\nMinh,1990-03-01\nCy,1991-03-01",
            ),
            ("digits_lost", "Name,Phone", "Rosa,1.5E+10"),
            (
                "row_of_organization",
                "Name,Email,Contact Type\nRosa,r@x.org,Individual",
                "NMSU,n@x.org,Organization",
            ),
            ("stray_quote", "Name,Email", "\"Rosa \"Ro\" Begay\",r@x.org"),
        ] {
            reached(
                code,
                &format!("{head}\n{}", format!("{row}\n").repeat(MANY)),
            );
        }
        // Of these a file has few, which come behind many of another kind.
        let stray = "\"Rosa \"Ro\" Begay\",r@x.org,Taos\n".repeat(MANY);
        for (code, row) in [
            ("other_dialect", "Bo;b@x.org;Oslo\n"),
            ("unclosed_quote", "\"Bo,b@x.org,Oslo\n"),
        ] {
            reached(code, &format!("Name,Email,City\n{stray}{row}"));
        }
        let person = cards("");
        for (code, card) in [
            ("card_of_group", cards("KIND:group\n")),
            ("card_of_organization", cards("KIND:org\n")),
        ] {
            reached(code, &format!("{person}{}", card.repeat(MANY)));
        }
        reached(
            "nobody_on_line",
            &format!(
                "Rosa <r@x.org>\n{}",
                "Hello all of you\nBo <b@x.org>\n".repeat(MANY)
            ),
        );
    }
}
