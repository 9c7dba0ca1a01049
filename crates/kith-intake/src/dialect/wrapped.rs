//! Lines that stand in quotes as a whole, as a spreadsheet saves a table that it took for one
//! column: `"Name,""Email"",City"`.

use super::Dialect;
use crate::recognize::header_score;
use crate::table::Table;
use crate::unwatched;

/// What sets cells apart inside the quotes.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// The share of lines that must have as many cells as the first.
const EVEN: f32 = 0.8;
/// So many cells in each line are a table under any header.
const MANY: usize = 3;

/// The lines without the quotes around them, each on its line as before; none where they are no
/// table inside.
pub(crate) fn unwrapped(text: &str) -> Option<String> {
    let inside = inside(text)?;
    let is_table = |delimiter: u8| {
        let dialect = Dialect {
            delimiter,
            ..Dialect::default()
        };
        let table = Table::read(inside.clone(), &dialect, &unwatched).ok();
        table.is_some_and(|(table, _)| is_table(&table))
    };
    let first = inside.lines().find(|line| !line.trim().is_empty())?;
    let mut used = DELIMITERS
        .into_iter()
        .filter(|delimiter| first.as_bytes().contains(delimiter));
    used.any(is_table).then_some(inside)
}

/// What stands in the quotes of each line; none where some line is not in quotes as a whole.
fn inside(text: &str) -> Option<String> {
    if !text.trim_start_matches(['\r', '\n']).starts_with('"') {
        return None;
    }
    let mut inside = String::new();
    let (mut rest, mut lines) = (text, 0);
    while !rest.is_empty() {
        if let Some(after) = line_end(rest) {
            inside.push('\n');
            rest = after;
            continue;
        }
        rest = rest.strip_prefix('"')?;
        loop {
            let at = rest.find('"')?;
            inside.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let Some(after) = rest.strip_prefix('"') else {
                break;
            };
            inside.push('"');
            rest = after;
        }
        lines += 1;
        rest = match rest.is_empty() {
            true => rest,
            false => line_end(rest)?,
        };
        inside.push('\n');
    }
    (lines >= 2).then_some(inside)
}

/// What follows a line that ends here.
fn line_end(rest: &str) -> Option<&str> {
    let bare = rest.trim_start_matches([' ', '\t']);
    let ends = ["\r\n", "\n", "\r"].into_iter();
    let mut after = ends.filter_map(|end| bare.strip_prefix(end));
    after.next()
}

fn is_table(table: &Table) -> bool {
    let mut records = table.records().filter(|record| !record.is_empty());
    let Some(head) = records.next() else {
        return false;
    };
    let (mut all, mut even) = (0, 0);
    for record in records {
        all += 1;
        even += usize::from(record.len() == head.len());
    }
    head.len() >= 2
        && even as f32 >= all as f32 * EVEN
        && (head.len() >= MANY || header_score(head) > 0)
}

#[cfg(test)]
mod tests {
    use super::unwrapped;
    use crate::{Field, Overrides, Reading, unwatched};

    #[test]
    fn lines_in_quotes_are_read_and_it_is_said() {
        let text = "\"Name,\"\"Email\"\",City\"\r\n\
                    \"Rosa Begay,\"\"r@x.org\"\",\"\"Taos, NM\"\"\"\r\n\
                    \"Tom Lee,\"\"t@x.org\"\",Oslo\"\r\n";
        let reading = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
        let rows: Vec<_> = reading.rows().collect();
        assert_eq!(reading.value(rows[0], Field::Email), "r@x.org");
        assert_eq!(reading.value(rows[0], Field::City), "Taos, NM");
        assert_eq!((rows.len(), rows[1].line()), (2, 3), "on its line");
        let odd = reading.warnings.iter().map(|odd| (odd.code(), odd.line()));
        let odd: Vec<_> = odd.collect();
        assert_eq!(odd, [("lines_in_quotes", Some(1))]);
    }

    #[test]
    fn one_column_of_cells_in_quotes_stays_one() {
        for text in [
            "\"Name\"\n\"Begay, Rosa\"\n\"Lee, Tom\"\n",
            "\"Comments, please\"\n\"Good, thanks\"\n\"So, so, so\"\n",
            "\"Name\",\"Email\"\n\"Rosa\",\"r@x.org\"\n",
            "\"Name,Email\"\nRosa,r@x.org\n",
            "\"Name,Email\"\n\"Rosa,r@x.org\n",
            "\"Name,Email\"\n",
            "",
        ] {
            assert_eq!(unwrapped(text), None, "{text}");
        }
    }
}
